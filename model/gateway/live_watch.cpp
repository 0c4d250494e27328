#include "model/gateway/live_watch.h"

#include <algorithm>

namespace hamster::gateway {

namespace {
constexpr std::size_t kFindingsMax = 100;
}

std::vector<LiveCheck> LiveWatch::checks() const { return {m_breaker, m_storedFirst, m_crowd}; }

void LiveWatch::note(LiveCheck &check, Instant at, std::string subject, std::string evidence)
{
    ++check.violations;
    if (check.findings.size() < kFindingsMax) check.findings.push_back({at, std::move(subject), std::move(evidence)});
}

void LiveWatch::begun()
{
    m_providers.clear();
    m_durableAttempts.clear();
    m_durableRows.clear();
}

void LiveWatch::attemptDurable(std::int64_t attempt) { m_durableAttempts.insert(attempt); }

void LiveWatch::callBegun(Instant at, const Call &call)
{
    ++m_breaker.looked;
    ++m_crowd.looked;
    Provider &provider = m_providers.try_emplace(std::string(call.provider)).first->second;
    if (call.breaker == BreakerState::Open) note(m_breaker, at, call.subject, "a call was begun while the breaker was open");
    if (call.breaker == BreakerState::HalfOpen) {
        if (provider.period != call.period) provider = {provider.waiting, call.period, 0, provider.crowded};
        if (++provider.taken > call.halfOpenCalls)
            note(m_breaker, at, call.subject,
                 "call " + std::to_string(provider.taken) + " in half-open, permitted are " + std::to_string(call.halfOpenCalls));
    }
    if (call.attempt != 0) {
        ++m_storedFirst.looked;
        if (m_durableAttempts.erase(call.attempt) == 0)
            note(m_storedFirst, at, call.subject,
                 "attempt row " + std::to_string(call.attempt) + " was not committed before the first byte");
    }
    ++provider.waiting;
    m_mostWaiting = std::max(m_mostWaiting, provider.waiting);
    if (provider.waiting > kWaitingMax && !provider.crowded) {
        provider.crowded = true; // once per crowd
        note(m_crowd, at, std::string(call.provider),
             std::to_string(provider.waiting) + " calls wait for " + std::string(call.provider) + " at once");
    }
}

void LiveWatch::callEnded(std::string_view name, int period, bool ignored)
{
    const auto found = m_providers.find(name);
    if (found == m_providers.end()) return;
    Provider &provider = found->second;
    provider.waiting = std::max(provider.waiting - 1, 0);
    if (provider.waiting <= kWaitingMax) provider.crowded = false;
    if (ignored && provider.period == period) provider.taken = std::max(provider.taken - 1, 0);
}

void LiveWatch::inboxDurable(std::int64_t row) { m_durableRows.insert(row); }

void LiveWatch::webhookAnswered(Instant at, std::int64_t row, std::string_view webhookId)
{
    ++m_storedFirst.looked;
    if (row == 0 || m_durableRows.erase(row) == 0)
        note(m_storedFirst, at, std::string(webhookId), "webhook " + std::string(webhookId) + " was answered before it was stored");
}

int LiveWatch::waiting(std::string_view provider) const
{
    const auto found = m_providers.find(provider);
    return found == m_providers.end() ? 0 : found->second.waiting;
}

} // namespace hamster::gateway
