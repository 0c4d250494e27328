#pragma once
// What the timeline says of the run, in the language of the desk.

#include "views/items/cell_table.h"
#include "views/recording_port.h"

#include <QCoreApplication>

namespace hamster::timeline {

enum ActColumn { ActTimeColumn, ActVerbColumn, ActSubjectColumn, ActDetailColumn };

class TimelineTexts {
    Q_DECLARE_TR_FUNCTIONS(hamster::timeline::TimelineTexts)
public:
    static QStringList headers();
    /// "cancel-order" → "Cancel order"; an unknown verb as it is.
    static QString verb(const QString &verb);
    /// What the strip over the timeline says; empty headline: the run is no replay.
    static QString headline(const RecordedRun &run);
    static QString explanation(const RecordedRun &run);
    static QString subtitle(const RecordedRun &run, bool laboratory); ///< `laboratory`: not the back office
};

/// By time; those that a replay has still to do are dimmed.
std::vector<CellRow> actRows(const RecordedRun &run);

} // namespace hamster::timeline
