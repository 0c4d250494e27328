#pragma once
// Plan: what a seed makes of a world: its size, its PG, its orders, what people do to it, and what goes wrong. A plan is a scenario, so
// that whatever is found can be written as a file and run again.

#include "simulator/scenario/scenario.h"

namespace hamster::explorer {

struct PlanOptions {
    Policies policies;
    std::optional<std::string> profile; ///< of the PG; nothing: drawn
    int orders = 40;                    ///< on average
};

/// The same seed and options give the same plan. Storm until the `heal` step, which is the last one.
scenario::Scenario drawPlan(std::uint64_t seed, const PlanOptions &options);

} // namespace hamster::explorer
