#pragma once
// Shrinking: a plan that breaks an invariant is made as small as it can be: only the order that it is about and what hit that, if that will
// do; then delta debugging over orders, acts and faults; then smaller numbers.

#include "simulator/explorer/explorer.h"

namespace hamster::explorer {

struct ShrinkOptions {
    int mostRuns = 1'500;
    int jobs = 1; ///< plans tried at once, on threads; what comes out is the same
    /// Before each run: how many there were, and how many orders, acts and faults are left. False: it stays at what it has come to.
    std::function<bool(int runs, std::size_t left)> progress{};
};

struct Shrunk {
    scenario::Scenario plan; ///< breaks the same invariant, and expects it
    bool reproduced = false; ///< false: the plan did not break it in the first place, and is as it was
    int runs = 0;
    int steps = 0; ///< besides `heal`
    int orders = 0;
};

Shrunk shrink(const scenario::Scenario &plan, const std::string &invariant, ShrinkOptions options = {});

} // namespace hamster::explorer
