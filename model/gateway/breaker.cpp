#include "model/gateway/breaker.h"

#include <algorithm>

namespace hamster::gateway {

namespace {
std::int64_t epochSecond(Instant at) { return at.ms / 1000 - (at.ms % 1000 < 0 ? 1 : 0); }
} // namespace

std::string_view toString(BreakerState state)
{
    switch (state) {
    case BreakerState::Closed: return "CLOSED";
    case BreakerState::Open: return "OPEN";
    case BreakerState::HalfOpen: return "HALF_OPEN";
    }
    return "CLOSED";
}

std::optional<std::string> whatIsWrongWith(const BreakerConfig &config)
{
    if (config.windowSize < 1 || config.windowSize > 100'000) return "window_size has to be from 1 to 100000";
    if (config.minimumCalls < 1) return "minimum_calls has to be at least 1";
    const auto isPercent = [](float rate) { return rate > 0 && rate <= 100; };
    if (!isPercent(config.failureRateThreshold)) return "failure_rate_threshold has to be above 0 and at most 100";
    if (!isPercent(config.slowRateThreshold)) return "slow_rate_threshold has to be above 0 and at most 100";
    if (config.slowCall < Duration(0)) return "slow_call_ms has to be at least 0";
    if (config.openWait < Duration(1)) return "open_wait_ms has to be at least 1";
    if (config.halfOpenCalls < 1 || config.halfOpenCalls > 100'000) return "half_open_calls has to be from 1 to 100000";
    if (config.halfOpenMaxWait < Duration(0)) return "half_open_max_wait_ms has to be at least 0";
    return std::nullopt;
}

void CallCounts::add(const CallCounts &other, int sign)
{
    total += sign * other.total;
    failed += sign * other.failed;
    slow += sign * other.slow;
}

CallWindow::CallWindow(WindowType type, int size, int minimumCalls, Instant at)
    : m_type(type)
    , m_minimumCalls(type == WindowType::CountBased ? std::min(minimumCalls, size) : minimumCalls)
    , m_ring(static_cast<std::size_t>(size))
{
    const std::int64_t second = epochSecond(at);
    for (int i = 0; i < size; ++i) m_ring[static_cast<std::size_t>(i)].epochSecond = second - size + 1 + i;
    m_head = m_ring.size() - 1;
}

void CallWindow::record(const CallCounts &call, Instant at)
{
    if (m_type == WindowType::TimeBased) {
        moveTo(at);
        m_ring[m_head].calls.add(call, 1);
    } else {
        m_head = (m_head + 1) % m_ring.size();
        m_total.add(m_ring[m_head].calls, -1);
        m_ring[m_head] = {epochSecond(at), call};
    }
    m_total.add(call, 1);
}

void CallWindow::moveTo(Instant at)
{
    if (m_type != WindowType::TimeBased) return;
    const std::int64_t second = epochSecond(at);
    // a clock that steps back goes on in the newest second
    const std::int64_t steps = std::min<std::int64_t>(second - m_ring[m_head].epochSecond, static_cast<std::int64_t>(m_ring.size()));
    for (std::int64_t left = steps - 1; left >= 0; --left) {
        m_head = (m_head + 1) % m_ring.size();
        m_total.add(m_ring[m_head].calls, -1);
        m_ring[m_head] = {second - left, {}};
    }
}

float CallWindow::rate(int part) const
{
    if (m_total.total == 0 || m_total.total < m_minimumCalls) return -1.0F;
    return static_cast<float>(part) * 100.0F / static_cast<float>(m_total.total);
}

std::vector<BreakerBucket> CallWindow::buckets() const
{
    if (m_type == WindowType::CountBased) return {{m_ring[m_head].epochSecond, m_total}};
    std::vector<BreakerBucket> oldestFirst(m_ring);
    std::rotate(oldestFirst.begin(), oldestFirst.begin() + static_cast<std::ptrdiff_t>((m_head + 1) % m_ring.size()), oldestFirst.end());
    return oldestFirst;
}

CircuitBreaker::CircuitBreaker(const BreakerConfig &config, Instant at)
    : m_config(config)
    , m_window(config.window, config.windowSize, config.minimumCalls, at)
    , m_history(at)
{}

bool CircuitBreaker::acquire(Instant at)
{
    advance(at);
    if (m_state == BreakerState::Open && at > m_openUntil) halfOpen(at);
    const bool permitted = m_state == BreakerState::Closed || (m_state == BreakerState::HalfOpen && m_permits > 0);
    if (!permitted) {
        ++m_notPermitted;
        m_history.rejected(at);
    } else if (m_state == BreakerState::HalfOpen) {
        --m_permits;
        m_history.trialAsked(at);
    }
    return permitted;
}

void CircuitBreaker::finish(CallResult result, Duration took, Instant at)
{
    advance(at);
    if (result == CallResult::Ignored) {
        if (m_state == BreakerState::HalfOpen) {
            ++m_permits;
            m_history.trialWithdrawn(at - took);
        }
        return;
    }
    m_window.record({1, result == CallResult::Error ? 1 : 0, took > m_config.slowCall ? 1 : 0}, at);
    note(result, took, at);
    judge(at);
}

void CircuitBreaker::note(CallResult result, Duration took, Instant at)
{
    const bool failed = result == CallResult::Error, slow = took > m_config.slowCall;
    m_history.called({1, failed ? 1 : 0, slow ? 1 : 0}, m_state == BreakerState::Closed ? m_window.failureRate() : -1.0F, at);
    if (m_state == BreakerState::HalfOpen) m_history.trialEnded(at - took, took, failed, slow);
}

void CircuitBreaker::judge(Instant at)
{
    const float failures = m_window.failureRate();
    if (m_state == BreakerState::Open || failures < 0) return;
    if (failures >= m_config.failureRateThreshold || m_window.slowRate() >= m_config.slowRateThreshold)
        open(at);
    else if (m_state == BreakerState::HalfOpen)
        close(at);
}

void CircuitBreaker::open(Instant at)
{
    m_history.opened({at, m_window.failureRate(), m_window.slowRate(), m_window.total(), m_state == BreakerState::HalfOpen});
    m_state = BreakerState::Open;
    ++m_period;
    m_openUntil = at + m_config.openWait;
}

void CircuitBreaker::halfOpen(Instant at)
{
    m_state = BreakerState::HalfOpen;
    ++m_period;
    m_halfOpenUntil = at + m_config.halfOpenMaxWait;
    m_permits = m_config.halfOpenCalls;
    m_history.halfOpened(at);
    m_window = CallWindow(WindowType::CountBased, m_config.halfOpenCalls, m_config.minimumCalls, at);
}

void CircuitBreaker::close(Instant at)
{
    m_state = BreakerState::Closed;
    m_history.closed(at);
    ++m_period;
    m_window = CallWindow(m_config.window, m_config.windowSize, m_config.minimumCalls, at);
}

void CircuitBreaker::advance(Instant at)
{
    // each change happens at its own moment, also when nobody looked for a long time
    for (;;) {
        if (m_state == BreakerState::Open && m_config.automaticHalfOpen && at >= m_openUntil)
            halfOpen(m_openUntil);
        else if (m_state == BreakerState::HalfOpen && m_config.halfOpenMaxWait > Duration(0) && at >= m_halfOpenUntil)
            open(m_halfOpenUntil);
        else
            return;
    }
}

BreakerState CircuitBreaker::state(Instant at)
{
    advance(at);
    return m_state;
}

std::optional<Instant> CircuitBreaker::changesAt() const
{
    if (m_state == BreakerState::Open && m_config.automaticHalfOpen) return m_openUntil;
    if (m_state == BreakerState::HalfOpen && m_config.halfOpenMaxWait > Duration(0)) return m_halfOpenUntil;
    return std::nullopt;
}

BreakerSnapshot CircuitBreaker::snapshot(Instant at)
{
    advance(at);
    m_window.moveTo(at);
    BreakerSnapshot shot;
    shot.state = m_state;
    shot.failureRate = m_window.failureRate();
    shot.slowRate = m_window.slowRate();
    shot.calls = m_window.total();
    shot.notPermitted = m_notPermitted;
    shot.buckets = m_window.buckets();
    shot.seconds = m_history.seconds(at);
    shot.trials = m_history.trials();
    shot.opening = m_history.opening();
    shot.halfOpenAt = m_history.halfOpenAt();
    shot.closedAt = m_history.closedAt();
    shot.limits = m_config;
    if (m_state == BreakerState::HalfOpen) shot.permitsLeft = m_permits;
    if (m_state == BreakerState::Open) shot.openUntil = m_openUntil;
    return shot;
}

} // namespace hamster::gateway
