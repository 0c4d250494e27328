#pragma once
// The load of hamster-desk --bench: another thread changes rows of orders while the window shows them.

#include "app/desk/engine_port.h"

class QTableView;

namespace hamster {

struct LoadReport {
    QString error; ///< empty: the rest is true
    double rowsPerSecond = 0;
    double guiShare = 0; ///< of a core
    double frameMedianMs = 0;
    double worstTurnMs = 0;
};

/// Processor time of the calling thread. What took longer by the clock was spent waiting, mostly for other programs.
double threadSeconds();

/// Changes the newest orders, 10,000 rows a second, for so long, and afterwards puts every row back.
LoadReport runLoad(const QString &folder, EnginePort &port, QTableView &table, int ms);

} // namespace hamster
