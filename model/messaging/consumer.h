#pragma once
// Consumer: hands the messages of some topics to the handlers of one service, each exactly once in effect, per key in order.
// Outcome of a handler: success (also a recorded business refusal) → acknowledged; SchemaInvalid → dead letter at once; any other
// error → retried after 1 s, 2 s, 4 s while later messages of the key wait, then dead letter with a case.

#include "model/messaging/bus.h"
#include "model/messaging/cases.h"
#include "model/messaging/cloud_event.h"
#include "model/messaging/events/fields.h"
#include "model/messaging/outbox.h"

#include <deque>
#include <map>
#include <set>

namespace hamster {

/// The event being handled, for follow-ups and logs.
struct EventContext {
    std::string eventId;
    std::string type;
    std::string correlationId;
    std::string topic;
    Instant time; ///< when it was produced

    /// For the outbox: what follows from this event.
    Chain chain() const { return {correlationId, eventId}; }
    /// For the state log.
    Cause cause() const { return {type, eventId, correlationId}; }
};

class Consumer {
public:
    struct Options {
        Party party;
        std::string group;                ///< the service's name
        std::vector<std::string> topics;
        std::vector<Duration> retryDelays{1s, 2s, 4s};
    };

    Consumer(Options options, EventBus &bus, Transactor &transactor, CaseBook &cases, TraceSink &trace);

    /// Registers the handler of an event type. `action` names it in processed_events. The handler may run again if its group commit
    /// was rolled back.
    template <class E>
    void on(std::string action, std::function<Outcome(Tx &, const E &, const EventContext &)> handler)
    {
        m_handlers[std::string(E::kType)] = {std::move(action), [handler = std::move(handler)](Tx &tx, JsonValue data, const EventContext &context) -> Outcome {
            auto event = readData<E>(data);
            if (!event) return event.error();
            return handler(tx, *event, context);
        }};
    }

    /// Starts at the committed offsets; takes up waiting messages. Handlers must be registered before.
    void start();

    /// Processes a dead letter again (PENDING → REPROCESSING → RESOLVED / PENDING). Refuses unless it is the oldest of its key.
    void redrive(std::int64_t deadLetterPublicId, const std::string &reason, Done done);
    /// PENDING → IGNORED; frees the key.
    void ignore(std::int64_t deadLetterPublicId, const std::string &reason, Done done);

    std::int64_t duplicatesPrevented() const { return m_duplicates; }

private:
    using Handler = std::function<Outcome(Tx &, JsonValue, const EventContext &)>;
    struct Registration {
        std::string action;
        Handler handler;
    };
    struct Partition {
        std::int64_t position = 0;
        bool busy = false; ///< a batch waits for its commit
    };
    void poll(const std::string &topic, int partition);
    void finishBatch(const std::string &topic, int partition, EventBus::Progress progress);
    void pollLater(const std::string &topic, int partition, Duration delay);
    /// `lost` becomes true when a provisional success was not made durable after all.
    Outcome handle(const StoredMessage &message, const std::shared_ptr<bool> &lost);
    Outcome handleParsed(Tx &tx, const ParsedEvent &event, const Registration &registration, const StoredMessage &message);
    void armRetries();
    void runRetries();
    void retryKey(const std::string &key);
    void settleRetry(WaitingMessage waiting, const Outcome &outcome);
    void openDeadLetterCase(const WaitingMessage &dead);
    void loadBlockedKeys();
    void releaseKey(const std::string &key);

    Options m_options;
    EventBus &m_bus;
    Transactor &m_transactor;
    CaseBook &m_cases;
    TraceSink &m_trace;
    Lifeline m_life;
    std::map<std::string, Registration> m_handlers;
    std::map<std::pair<std::string, int>, Partition> m_partitions;
    std::set<std::string> m_blocked; ///< keys with a waiting message or an unresolved dead letter
    TimerId m_retryTimer = 0;
    std::int64_t m_duplicates = 0;
};

} // namespace hamster
