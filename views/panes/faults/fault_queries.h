#pragma once
// What the faults pane reads of the file of faults, and what other panes ask of it: which faults hit this order, webhook or message.

#include "simulator/faults/fault_book.h"
#include "views/items/cell_table.h"

#include <map>

namespace hamster::faults_pane {

enum FiringColumn { FiringTimeColumn, FiringRuleColumn, FiringKindColumn, FiringOrderColumn, FiringHitColumn };

/// Firings with low <= number < high, newest first. `rule`: empty for all.
std::vector<CellRow> firingRows(Database &faults, const std::string &rule, qint64 high, qint64 low, int limit);
qint64 newestFiring(Database &faults);
qint64 firingCount(Database &faults);
/// When the first firing was; 0: nothing fired yet.
qint64 firstFiringMs(Database &faults);
QStringList firingHeaders();

} // namespace hamster::faults_pane
