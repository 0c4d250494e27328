#pragma once
// What faults there are on each link of the world: rules that are on, what they hit, cuts.

#include "simulator/faults/fault_rule.h"
#include "simulator/laboratory/world_facts.h"

#include <array>
#include <vector>

namespace hamster {

class FaultInjector;

using LinkTroubles = std::array<LinkTrouble, kLinkCount>;

/// Where a rule can hit; none for what happens inside a service.
std::vector<LinkId> linksOf(const FaultRule &rule);
LinkTroubles linkTroubles(FaultInjector &faults, Instant now);

} // namespace hamster
