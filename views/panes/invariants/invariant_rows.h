#pragma once
// The table of invariants: what each one says, how its last check went, and its evidence.

#include "views/desk_port.h"
#include "views/items/cell_table.h"

#include <QCoreApplication>

namespace hamster::invariants {

enum InvariantColumn { IdColumn, TitleColumn, ClassColumn, StateColumn, SeenColumn, OffendersColumn, CheckedColumn, CostColumn };
/// What the evidence is about: an order, or else the event that it names.
enum EvidenceColumn { EvidenceAboutColumn, EvidenceTextColumn };

/// HOLDS, BROKEN or NOT_YET_CHECKED. A check that saw no rows proves nothing.
QString invariantState(const InvariantView &view);
/// In the language of the desk.
QString invariantTitle(const InvariantView &view);
QString invariantExplanation(const InvariantView &view);

class InvariantTexts {
    Q_DECLARE_TR_FUNCTIONS(hamster::invariants::InvariantTexts)
public:
    static QStringList headers();
    static QStringList evidenceHeaders();
    static QString className(audit::InvariantClass invariantClass);
    /// When it is judged and how it is guarded, in one paragraph.
    static QString circumstances(const InvariantView &view);
    static QString cost(double milliseconds);
};

/// One row per invariant whose state is `state` (empty: all). The row id is the place in `views`, from 1.
std::vector<CellRow> invariantRows(const std::vector<InvariantView> &views, const QString &state);
/// The examples; `shop` may be null, then orders are shown by their id.
std::vector<CellRow> evidenceRows(const InvariantView &view, Database *shop);

} // namespace hamster::invariants
