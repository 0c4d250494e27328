#pragma once
// BreakerHistory: what the breaker window shows of the last half minute, whatever the breaker's own window has forgotten since: a breaker
// that opened or closed begins a new window, but people want to see what led there. Only watches; decides nothing.

#include "model/core/time.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace hamster::gateway {

struct CallCounts {
    int total = 0;
    int failed = 0;
    int slow = 0;
    void add(const CallCounts &other, int sign);
};

/// One second by the world's clock.
struct BreakerSecond {
    std::int64_t epochSecond = 0;
    CallCounts calls;       ///< that ended in this second
    int slowSuccesses = 0;  ///< of them: slow, but not failed
    int rejected = 0;       ///< calls that got no permit
    float failureRate = -1; ///< of the closed breaker's whole window after the second's last call, percent; -1: none
};

/// One trial call of a half-open breaker.
struct BreakerTrial {
    Instant asked{};
    std::optional<Duration> took; ///< nothing: still on its way
    bool failed = false;
    bool slow = false;
};

/// The window at the moment at which the breaker opened.
struct BreakerOpening {
    Instant at{};
    float failureRate = -1; ///< percent
    float slowRate = -1;
    CallCounts calls;
    bool afterTrials = false; ///< opened again out of half-open
};

class BreakerHistory {
public:
    static constexpr int kSeconds = 30;

    explicit BreakerHistory(Instant at);
    void rejected(Instant at);
    /// `failureRate`: of the closed breaker's window, the call included; −1: not closed, or too few calls for a rate.
    void called(const CallCounts &call, float failureRate, Instant at);
    void opened(const BreakerOpening &opening) { m_opening = opening; }
    void halfOpened(Instant at);
    void closed(Instant at) { m_closedAt = at; }
    /// A trial got its permit, ended, or gave its permit back.
    void trialAsked(Instant at);
    void trialEnded(Instant asked, Duration took, bool failed, bool slow);
    void trialWithdrawn(Instant asked);

    /// The last kSeconds seconds until `at`, oldest first.
    std::vector<BreakerSecond> seconds(Instant at);
    /// Of the half-open time that is or was last, oldest first.
    const std::vector<BreakerTrial> &trials() const { return m_trials; }
    const std::optional<BreakerOpening> &opening() const { return m_opening; }
    std::optional<Instant> halfOpenAt() const { return m_halfOpenAt; }
    std::optional<Instant> closedAt() const { return m_closedAt; }

private:
    BreakerSecond &second(Instant at);
    std::vector<BreakerTrial>::iterator running(Instant asked);
    std::vector<BreakerSecond> m_ring; ///< by second modulo its size
    std::int64_t m_newest;
    std::vector<BreakerTrial> m_trials;
    std::optional<BreakerOpening> m_opening;
    std::optional<Instant> m_halfOpenAt, m_closedAt;
};

} // namespace hamster::gateway
