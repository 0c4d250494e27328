#pragma once
// Judging a finished run against the scenario's expectations.

#include "model/audit/counts.h"
#include "model/audit/invariant.h"
#include "simulator/scenario/player.h"

namespace hamster::scenario {

/// One expectation and how it ended.
struct Verdict {
    std::string name;   ///< "orders ORDER_COMPLETED = 100"
    std::string detail; ///< empty: it held; else what there is instead
    bool held() const { return detail.empty(); }
};

/// Everything the scenario expects, in the order of the file; a scenario that expects nothing still expects that it settles and that no
/// step ends otherwise than it says.
std::vector<Verdict> judge(Laboratory &laboratory, const Scenario &scenario, const Player &player, const audit::WorldCounts &counts);
/// Violated ones that the scenario does not name, and named ones that hold.
std::vector<Verdict> judgeInvariants(const Scenario &scenario, const std::vector<audit::CheckResult> &results);

} // namespace hamster::scenario
