#pragma once
// LiveWatch: sees the gateway's ports at work, for what no file can show afterwards (invariants A16, A18 and A23). The gateway tells it
// what it does; it judges. It outlives the gateway's incarnations: whoever owns it passes it in (Settings::watch). Engine thread only.

#include "model/core/time.h"
#include "model/gateway/breaker.h"

#include <deque>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace hamster::gateway {

/// One thing that should not have happened.
struct LiveFinding {
    Instant at;
    std::string subject;  ///< process id, webhook id or provider
    std::string evidence; ///< English
};

/// One invariant as seen so far.
struct LiveCheck {
    std::string_view id;     ///< "A16", "A18", "A23"
    std::int64_t looked = 0; ///< things that were judged
    std::int64_t violations = 0;
    std::vector<LiveFinding> findings{}; ///< the first hundred
};

class LiveWatch {
public:
    /// A call to a PG, told when its first byte is about to leave.
    struct Call {
        std::string_view provider;
        BreakerState breaker = BreakerState::Closed;
        int period = 0;           ///< of the breaker (CircuitBreaker::period)
        int halfOpenCalls = 0;    ///< permitted in half-open
        std::int64_t attempt = 0; ///< its row in pg_attempts; 0: the call needs none
        std::string subject;
    };
    /// A new incarnation of the gateway: nothing waits any more.
    void begun();
    void attemptDurable(std::int64_t attempt);
    void callBegun(Instant at, const Call &call);
    /// `ignored`: the result counted as nothing and gave its permit back.
    void callEnded(std::string_view provider, int period, bool ignored);
    void inboxDurable(std::int64_t row);
    /// An answer to a webhook leaves; `row` is its row in webhook_inbox, 0 when there is none.
    void webhookAnswered(Instant at, std::int64_t row, std::string_view webhookId);

    std::vector<LiveCheck> checks() const;
    /// Most calls that waited for one provider at once, and those that wait now.
    int mostWaiting() const { return m_mostWaiting; }
    int waiting(std::string_view provider) const;
    /// At most so many calls may wait for one provider.
    static constexpr int kWaitingMax = 20;

private:
    struct Provider {
        int waiting = 0;
        int period = -1; ///< half-open period that `taken` counts in
        int taken = 0;
        bool crowded = false; ///< told already
    };
    static void note(LiveCheck &check, Instant at, std::string subject, std::string evidence);
    std::map<std::string, Provider, std::less<>> m_providers;
    std::set<std::int64_t> m_durableAttempts; ///< that have not been sent
    std::set<std::int64_t> m_durableRows;     ///< that have not been answered
    int m_mostWaiting = 0;
    LiveCheck m_breaker{"A16"};
    LiveCheck m_storedFirst{"A18"};
    LiveCheck m_crowd{"A23"};
};

} // namespace hamster::gateway
