#pragma once
// Self-test: whether the explorer finds what it is there to find. Every unsafe value of every policy is explored by several streams of
// seeds until something breaks.

#include "simulator/explorer/explorer.h"

namespace hamster::explorer {

struct SelfTestOptions {
    int streams = 20;
    int within = 200; ///< seeds per stream at most
    int jobs = 1;
    int orders = 40;                                   ///< per seed, on average
    std::string only{};                                ///< "KEY=VALUE"; empty: every unsafe value
    std::function<void(int done, int all)> progress{}; ///< streams; called by the workers, one at a time
};

/// What came of one unsafe value.
struct Detection {
    std::string policy, value;
    std::vector<int> seeds;                ///< to the first violation, by stream; 0: none was found
    std::map<std::string, int> invariants; ///< that broke first → streams
    int found() const;
    /// Seeds that half of the streams need at most, and that all need; a stream without a finding counts as `within` + 1.
    int median(int within) const;
    int most(int within) const;
};

/// In the order of the table of policies.
std::vector<Detection> selfTest(const SelfTestOptions &options);

} // namespace hamster::explorer
