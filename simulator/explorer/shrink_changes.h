#pragma once
// The changes that shrinking tries: ways to make a plan smaller or simpler, and ways to say the same so that less of it hangs on luck. None
// of them is right in itself; whether the plan still breaks decides.

#include "simulator/explorer/clues.h"

#include <functional>
#include <set>

namespace hamster::explorer {

using Change = std::function<void(scenario::Scenario &)>;

/// What shrinking never leaves out: without healing nothing is settled.
bool mustStay(const scenario::Step &step);
/// Leaves out atoms: places in the list of steps, and behind them the fault rules; and with an order what is done to it.
void leaveOut(scenario::Scenario &plan, const std::set<std::size_t> &atoms);

// The clues must outlive the changes.
/// Great leaps, the greatest first: only the order that it is about and what hit it.
std::vector<Change> leaps(const Clues &clues);
/// Every fault that happened as a rule of its own, which fires then and there, whatever was left out before it: only those that hit the
/// order, or all. A rule that fired more often than single faults can be tried stays as it is.
std::vector<Change> pinnings(const scenario::Scenario &plan, const Clues &clues);
/// The same, one rule at a time.
std::vector<Change> singlePinnings(const Clues &clues);
/// Each crash, and each act upon the order, at what the order had come to then, so that it stays with it when that comes a little earlier
/// or later.
std::vector<Change> anchorings(const scenario::Scenario &plan, const Clues &clues);
/// A shelf so small that few orders empty it, the smallest first.
std::vector<Change> smallShelves(const scenario::Scenario &plan);
/// All orders at nearly the same time, so that few are enough to meet.
std::vector<Change> togethers(const scenario::Scenario &plan, const Clues &clues);
/// Fewer buyers, copies, rows of each fault, the fewest first.
std::vector<Change> smallLoads(const scenario::Scenario &plan);
/// Every order says what it buys, which is drawn otherwise.
std::vector<Change> namedGoods(const Clues &clues);
/// Calm and plain, one thing each.
std::vector<Change> simplifications(const scenario::Scenario &plan);

} // namespace hamster::explorer
