#pragma once
// CircuitBreaker: the semantics of Resilience4j 2.2 (01-domain.md section 6), pure: the caller gives the time of every step.

#include "model/gateway/breaker_history.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hamster::gateway {

enum class BreakerState : std::uint8_t { Closed, Open, HalfOpen };
/// "CLOSED", "OPEN", "HALF_OPEN"
std::string_view toString(BreakerState state);

enum class WindowType : std::uint8_t { CountBased, TimeBased };

struct BreakerConfig {
    WindowType window = WindowType::TimeBased;
    int windowSize = 30;             ///< calls, or one-second buckets
    int minimumCalls = 20;           ///< below it no rate is known
    float failureRateThreshold = 60; ///< percent; reached means exceeded
    float slowRateThreshold = 50;    ///< percent; reached means exceeded
    Duration slowCall = 2s;          ///< a call is slow when it took longer
    Duration openWait = 10s;
    int halfOpenCalls = 5;
    bool automaticHalfOpen = true; ///< half-open exactly at the end of the wait, also without a call
    Duration halfOpenMaxWait{0};   ///< back to open when half-open stays undecided for so long; 0: for ever
};
/// What is wrong with it (English, names the field); nothing when it can be used. A breaker requires one that can.
std::optional<std::string> whatIsWrongWith(const BreakerConfig &config);

/// How a permitted call ended.
enum class CallResult : std::uint8_t {
    Success, ///< also an error that is not recorded
    Error,
    Ignored, ///< gives the permit back, counts as nothing
};

/// One second of the window (time based) or the whole window (count based).
struct BreakerBucket {
    std::int64_t epochSecond = 0;
    CallCounts calls;
};

/// What the desk and the metrics show.
struct BreakerSnapshot {
    BreakerState state = BreakerState::Closed;
    float failureRate = -1; ///< percent; −1: fewer than the minimum of calls
    float slowRate = -1;
    CallCounts calls;
    std::int64_t notPermitted = 0;      ///< since the breaker was made
    std::optional<int> permitsLeft;     ///< half-open only
    std::optional<Instant> openUntil;   ///< open only
    std::vector<BreakerBucket> buckets; ///< oldest first
    std::vector<BreakerSecond> seconds; ///< the last half minute, oldest first, also across changes of state
    std::vector<BreakerTrial> trials;   ///< of the half-open time that is or was last
    std::optional<BreakerOpening> opening;
    std::optional<Instant> halfOpenAt; ///< last time
    std::optional<Instant> closedAt;
    BreakerConfig limits;
};

/// The calls that the rates are computed from.
class CallWindow {
public:
    CallWindow(WindowType type, int size, int minimumCalls, Instant at);
    void record(const CallCounts &call, Instant at);
    /// Moves a time window on to `at`.
    void moveTo(Instant at);
    const CallCounts &total() const { return m_total; }
    float failureRate() const { return rate(m_total.failed); }
    float slowRate() const { return rate(m_total.slow); }
    std::vector<BreakerBucket> buckets() const;

private:
    float rate(int part) const;
    WindowType m_type;
    int m_minimumCalls;
    std::vector<BreakerBucket> m_ring; ///< seconds, or single calls
    std::size_t m_head = 0;            ///< the newest one
    CallCounts m_total;
};

class CircuitBreaker {
public:
    CircuitBreaker(const BreakerConfig &config, Instant at);

    /// Asks for a permit. A refused call never enters the window.
    bool acquire(Instant at);
    /// Ends a permitted call that took `took`. Counts in the state that is there now, also when the call began in another.
    void finish(CallResult result, Duration took, Instant at);

    /// The state at `at`: an automatic change that is due by then has happened.
    BreakerState state(Instant at);
    BreakerSnapshot snapshot(Instant at);
    /// When the state changes by itself, for whoever wants to be there: open and automatic, or half-open for at most a while.
    std::optional<Instant> changesAt() const;
    /// Counts the changes of state. A permit belongs to the period in which it was taken.
    int period() const { return m_period; }
    const BreakerConfig &config() const { return m_config; }

private:
    void advance(Instant at);
    void open(Instant at);
    void halfOpen(Instant at);
    void close(Instant at);
    void judge(Instant at);
    void note(CallResult result, Duration took, Instant at);

    BreakerConfig m_config;
    BreakerState m_state = BreakerState::Closed;
    CallWindow m_window; ///< of the state; OPEN goes on with the one that opened it
    Instant m_openUntil{};
    Instant m_halfOpenUntil{};
    int m_permits = 0;
    int m_period = 0;
    std::int64_t m_notPermitted = 0;
    BreakerHistory m_history;
};

} // namespace hamster::gateway
