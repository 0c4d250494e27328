#include "model/gateway/call_guard.h"

namespace hamster::gateway {

namespace {

class BreakerAndBulkhead final : public CallGuard {
public:
    BreakerAndBulkhead(const Settings &settings, Instant now)
        : m_slots(settings.bulkhead)
        , m_breaker(settings.breaker, now)
    {}
    bool hasSlot(int inFlight) const override { return inFlight < m_slots; }
    bool acquire(Instant at) override { return m_breaker.acquire(at); }
    bool mayLeave(int period, Instant at) override
    {
        // it may have opened between the permit and the commit; a permit of before is none of half-open's
        const BreakerState now = m_breaker.state(at);
        return now == BreakerState::Closed || (now == BreakerState::HalfOpen && m_breaker.period() == period);
    }
    void finish(CallResult result, Duration took, int period, Instant at) override
    {
        (void)m_breaker.state(at);
        if (result != CallResult::Ignored || m_breaker.period() == period) m_breaker.finish(result, took, at);
    }
    BreakerState state(Instant at) override { return m_breaker.state(at); }
    int period() const override { return m_breaker.period(); }
    BreakerSnapshot snapshot(Instant at) override { return m_breaker.snapshot(at); }
    BreakerSnapshot seenAt(Instant at) const override { return CircuitBreaker(m_breaker).snapshot(at); }
    std::optional<Instant> changesAt() const override { return m_breaker.changesAt(); }

private:
    int m_slots;
    CircuitBreaker m_breaker;
};

/// Every call goes out at once, however many wait and whatever became of the others. It still counts, for people to see.
class Unguarded final : public CallGuard {
public:
    Unguarded(const Settings &settings, Instant now)
        : m_window(settings.breaker.window, settings.breaker.windowSize, settings.breaker.minimumCalls, now)
    {}
    bool hasSlot(int) const override { return true; }
    bool acquire(Instant) override { return true; }
    bool mayLeave(int, Instant) override { return true; }
    void finish(CallResult result, Duration, int, Instant at) override
    {
        if (result != CallResult::Ignored) m_window.record({1, result == CallResult::Error ? 1 : 0, 0}, at);
    }
    BreakerState state(Instant) override { return BreakerState::Closed; }
    int period() const override { return 0; }
    BreakerSnapshot snapshot(Instant at) override
    {
        m_window.moveTo(at);
        BreakerSnapshot seen;
        seen.failureRate = m_window.failureRate();
        seen.slowRate = m_window.slowRate();
        seen.calls = m_window.total();
        seen.buckets = m_window.buckets();
        return seen;
    }
    BreakerSnapshot seenAt(Instant at) const override { return Unguarded(*this).snapshot(at); }
    std::optional<Instant> changesAt() const override { return std::nullopt; }

private:
    CallWindow m_window;
};

} // namespace

std::unique_ptr<CallGuard> CallGuard::chosen(const Policies &policies, const Settings &settings, Instant now)
{
    if (policies.get<BreakerSwitch>() == BreakerSwitch::On) return std::make_unique<BreakerAndBulkhead>(settings, now);
    return std::make_unique<Unguarded>(settings, now);
}

} // namespace hamster::gateway
