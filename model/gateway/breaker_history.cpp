#include "model/gateway/breaker_history.h"

#include <algorithm>

namespace hamster::gateway {

namespace {
std::int64_t epochSecond(Instant at) { return at.ms / 1000 - (at.ms % 1000 < 0 ? 1 : 0); }
std::size_t placeOf(std::int64_t second)
{
    return static_cast<std::size_t>((second % BreakerHistory::kSeconds + BreakerHistory::kSeconds) % BreakerHistory::kSeconds);
}
} // namespace

BreakerHistory::BreakerHistory(Instant at)
    : m_ring(kSeconds)
    , m_newest(epochSecond(at))
{
    for (std::int64_t second = m_newest - kSeconds + 1; second <= m_newest; ++second) m_ring[placeOf(second)].epochSecond = second;
}

BreakerSecond &BreakerHistory::second(Instant at)
{
    // a clock that steps back goes on in the newest second, as the window itself does
    const std::int64_t wanted = std::max(epochSecond(at), m_newest);
    for (std::int64_t next = std::max(m_newest + 1, wanted - kSeconds + 1); next <= wanted; ++next) {
        m_ring[placeOf(next)] = {};
        m_ring[placeOf(next)].epochSecond = next;
    }
    m_newest = wanted;
    return m_ring[placeOf(wanted)];
}

void BreakerHistory::rejected(Instant at) { ++second(at).rejected; }

void BreakerHistory::called(const CallCounts &call, float failureRate, Instant at)
{
    BreakerSecond &now = second(at);
    now.calls.add(call, 1);
    now.slowSuccesses += call.failed == 0 ? call.slow : 0;
    now.failureRate = failureRate;
}

void BreakerHistory::halfOpened(Instant at)
{
    m_trials.clear();
    m_halfOpenAt = at;
}

std::vector<BreakerTrial>::iterator BreakerHistory::running(Instant asked)
{
    const auto exact = std::ranges::find_if(m_trials, [asked](const BreakerTrial &trial) { return !trial.took && trial.asked == asked; });
    return exact != m_trials.end() ? exact : std::ranges::find_if(m_trials, [](const BreakerTrial &trial) { return !trial.took; });
}

void BreakerHistory::trialAsked(Instant at) { m_trials.push_back({at, {}, false, false}); }

void BreakerHistory::trialEnded(Instant asked, Duration took, bool failed, bool slow)
{
    // A call that began before the breaker was half-open counts among the trials, too.
    auto trial = running(asked);
    if (trial == m_trials.end() || trial->asked > asked) trial = m_trials.insert(m_trials.begin(), BreakerTrial{asked, {}, false, false});
    trial->took = took;
    trial->failed = failed;
    trial->slow = slow;
}

void BreakerHistory::trialWithdrawn(Instant asked)
{
    if (const auto trial = running(asked); trial != m_trials.end()) m_trials.erase(trial);
}

std::vector<BreakerSecond> BreakerHistory::seconds(Instant at)
{
    second(at);
    std::vector<BreakerSecond> oldestFirst;
    for (std::int64_t each = m_newest - kSeconds + 1; each <= m_newest; ++each) oldestFirst.push_back(m_ring[placeOf(each)]);
    return oldestFirst;
}

} // namespace hamster::gateway
