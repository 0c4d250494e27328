#pragma once
// PgLine: the one way to a PG. Every call takes a bulkhead slot and a permit of the breaker, has its attempt row committed before the
// first byte, and ends with exactly one PgReply.

#include "model/gateway/call_guard.h"
#include "model/gateway/live_watch.h"
#include "model/gateway/provider.h"
#include "model/gateway/retry_budget.h"
#include "model/messaging/service_core.h"

#include <deque>

namespace hamster::gateway {

/// A call as decided inside the transaction that writes its attempt row.
struct PgCall {
    CallKind kind;
    ProcessId process;              ///< 0: about no process (a statement); then there is no attempt row
    std::string key;                ///< attempt key or cancel key
    std::optional<RefundId> refund; ///< of a cancel
    std::optional<Money> amount;    ///< of a cancel
    PgRequest request;
};

struct PgReply {
    enum class End {
        Answered,      ///< `answer` says what came, also when nothing came
        NotNeeded,     ///< `prepare` gave no call
        NotPermitted,  ///< the breaker refused; nothing was written
        StorageFailed, ///< nothing was written or sent
    };
    End end = End::NotNeeded;
    std::int64_t attempt = 0;
    PgAnswer answer;
    Duration took{};
};

class PgLine {
public:
    /// Runs inside the transaction (maybe twice); nothing: the call is not needed any more.
    using Prepare = std::function<std::optional<PgCall>(Tx &)>;
    using Done = std::function<void(const PgReply &)>;
    struct Item {
        Prepare prepare;
        Done done; ///< outside any transaction
    };

    PgLine(ServiceCore &core, const Provider &provider, const Settings &settings, LiveWatch &watch);

    /// Called when a slot is free and nothing is queued; gives the next waiting approval.
    std::function<std::optional<Item>()> nextWaiting;

    /// Calls as soon as a slot is free, before waiting approvals. Not to be called inside a transaction body.
    void enqueue(Item item);
    /// Fills free slots; nothing before begin().
    void pump();
    /// From now on calls are made. What was queued before goes first.
    void begin();
    /// The storage refused something: no call is begun for a second.
    void pause();
    /// Writes an Answered reply into its attempt row.
    static void finishAttempt(Tx &tx, const PgReply &reply);

    RetryBudget &budget() { return m_budget; }
    /// See GatewayService::snapshot().
    BreakerSnapshot breakerSeenAt(Instant at) const { return m_guard->seenAt(at); }
    int inFlight() const { return m_inFlight; }
    std::size_t queued() const { return m_queue.size(); }

private:
    void start(Item item);
    /// A permitted call on its way: what it is for and the breaker's period that its permit is of.
    struct Permit {
        std::shared_ptr<Item> item;
        int period = 0;
    };
    void send(std::int64_t attempt, const Permit &permit, const PgCall &call);
    void answered(std::int64_t attempt, const Permit &permit, CallKind kind, Instant started, const HttpOutcome &outcome);
    void finish(const Permit &permit, const PgReply &reply);
    void noteBreaker();

    ServiceCore &m_core;
    const Provider &m_provider;
    const Settings &m_settings;
    LiveWatch &m_watch;
    std::unique_ptr<CallGuard> m_guard;
    BreakerState m_lastState = BreakerState::Closed;
    RetryBudget m_budget;
    std::deque<Item> m_queue;
    int m_inFlight = 0;
    bool m_begun = false;
    bool m_paused = false;
    bool m_pumping = false;
};

} // namespace hamster::gateway
