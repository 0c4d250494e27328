#pragma once
// Coverage: what an exploration has not come by, so that "no violation" means something.

#include "simulator/explorer/explorer.h"

namespace hamster::explorer {

/// Kinds of faults that never fired, of those that plans may have.
std::vector<std::string> faultsNotFired(const ExploreReport &report);
/// Legal edges that were never taken: "order CREATED>FAILED".
std::vector<std::string> edgesNotTaken(const ExploreReport &report);

} // namespace hamster::explorer
