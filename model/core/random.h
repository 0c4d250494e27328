#pragma once
// Random: every random choice of model/ and simulator/ comes from here. Streams are keyed, so that adding a draw in one place
// does not change the others (01-domain.md section 1).

#include "model/core/time.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace hamster {

/// A seeded generator (xoshiro256**). The same key gives the same sequence on every machine and build.
/// Never to be used for secrets.
class Random {
public:
    /// `service` and `purpose` separate streams; `epoch` is the service's committed start counter.
    Random(std::uint64_t seed, std::string_view service, std::string_view purpose, std::uint64_t epoch = 0);

    std::uint64_t next();
    /// Uniform in [low, high], both included. Requires low ≤ high.
    std::int64_t between(std::int64_t low, std::int64_t high);
    Duration between(Duration low, Duration high) { return Duration(between(low.count(), high.count())); }
    /// True with probability `p` (0 … 1).
    bool chance(double p);
    /// Uniform in [0, 1) with 53 bits.
    double unit();
    /// UUID version 4 text form.
    std::string uuid();
    /// `length` characters of `alphabet`.
    std::string text(std::size_t length, std::string_view alphabet);

private:
    std::uint64_t m_state[4];
};

} // namespace hamster
