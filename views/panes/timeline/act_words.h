#pragma once
// ActWords: what an act by hand was done to, and its details, as people say them. A recording has names of fields and constants.

#include "views/items/cell_table.h"
#include "views/recording_port.h"

#include <QCoreApplication>

namespace hamster::timeline {

class ActWords {
    Q_DECLARE_TR_FUNCTIONS(hamster::timeline::ActWords)
public:
    /// A link where there is something to open, as soon as the act was `done`.
    static Cell target(const HandAct &act, bool done);
    static QString detail(const HandAct &act);
};

} // namespace hamster::timeline
