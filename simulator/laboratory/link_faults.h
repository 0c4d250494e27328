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
/// The link on which a fault of that kind between these two happened, however many its rule is about; all of them for what hit a message
/// before the bus gave it out. None for what happens inside a service.
std::vector<LinkId> linksHit(std::string_view kind, Party from, Party to);
/// Rules and cuts; what they hit counts the TraceMeter.
LinkTroubles linkTroubles(FaultInjector &faults, Instant now);

} // namespace hamster
