#pragma once
// The faults of a drawn plan. Every kind of the catalogue takes part by itself: about half of them in each seed (swarm), so that faults
// that hide each other are also seen alone.

#include "simulator/scenario/scenario.h"

#include <functional>
#include <set>

namespace hamster::explorer {

/// Rules that end at `until`, counted from the opening of the shop. Each kind draws from a stream of its own: a kind more or less leaves
/// the others as they are.
void drawFaults(scenario::Scenario &plan, Duration until);

// For shrinking.
std::size_t faultCount(const scenario::Scenario &plan);
/// `rules`: places in the plan's list.
void leaveOutFaults(scenario::Scenario &plan, const std::set<std::size_t> &rules);
/// Changes that make one rule simpler each, to be tried one after the other.
std::vector<std::function<void(scenario::Scenario &)>> simplerFaults(const scenario::Scenario &plan);
/// The kinds of the plan's rules, each once, sorted.
std::vector<std::string> faultKindsOf(const scenario::Scenario &plan);

} // namespace hamster::explorer
