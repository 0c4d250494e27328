#pragma once
// Consumer: hands the messages of some topics to the handlers of one service, each exactly once in effect, per key in order.
// Outcome of a handler: success (also a recorded business refusal) → acknowledged; SchemaInvalid → dead letter at once; any other
// error → retried after 1 s, 2 s, 4 s while later messages of the key wait, then dead letter with a case. That is the policy
// `poison` = DEAD_LETTER; FailurePlan and Deduplication are the strategies that other policies put in.

#include "model/messaging/bus.h"
#include "model/messaging/cases.h"
#include "model/messaging/cloud_event.h"
#include "model/messaging/deduplication.h"
#include "model/messaging/events/fields.h"
#include "model/messaging/failure_plan.h"
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
    Instant time;          ///< when it was produced
    bool redriven = false; ///< somebody redrives its dead letter

    /// For the outbox: what follows from this event.
    Chain chain() const { return {correlationId, eventId}; }
    /// For the state log.
    Cause cause() const { return {type, eventId, correlationId}; }
};

class Consumer {
public:
    struct Options {
        Party party;
        std::string group;               ///< the service's name
        std::vector<std::string> topics; ///< of the producers that it listens to: "payment-events"
        std::vector<Duration> retryDelays{1s, 2s, 4s};
    };
    struct Ports {
        EventBus &bus;
        Transactor &transactor;
        CaseBook &cases;
        TraceSink &trace;
        FaultPort &faults;
        Policies policies{};
    };

    Consumer(Options options, Ports ports);

    /// Registers the handler of an event type. `action` names it in processed_events. The handler may run again if its group commit
    /// was rolled back. `caseKind`: of the case that is opened when the event becomes a dead letter.
    template <class E>
    void on(std::string action, std::function<Outcome(Tx &, const E &, const EventContext &)> handler, std::string caseKind = "DEAD_LETTER")
    {
        m_handlers[std::string(E::kType)] = {
            std::move(action), std::move(caseKind),
            [handler = std::move(handler)](Tx &tx, JsonValue data, const EventContext &context) -> Outcome {
                auto event = readData<E>(data);
                if (!event) return event.error();
                return handler(tx, *event, context);
            }};
    }

    /// Starts at the committed offsets; takes up waiting messages. Handlers must be registered before.
    void start();

    /// What a person does to a dead letter; `reason` must not be empty. Each is written down in dead_letter_log.
    struct LetterAct {
        std::int64_t id = 0; ///< public id
        std::string reason;
        std::string by;
    };
    /// Processes it again (PENDING → REPROCESSING → RESOLVED / PENDING), with its original payload when asked. Refuses unless it is the
    /// oldest pending one of its key.
    void redrive(LetterAct act, bool original, Done done);
    /// Says what redrive() would do; changes nothing.
    void rehearse(std::int64_t id, bool original, std::function<void(const Result<std::string> &)> done);
    /// Another payload for the next redrive; the original is kept. Refuses one that is no event, or of another id or key.
    void edit(LetterAct act, std::string payload, Done done);
    /// PENDING → RESOLVED, when the consumer has processed that event by another way; else refuses.
    void resolve(LetterAct act, Done done);
    /// PENDING → IGNORED; frees the key.
    void ignore(LetterAct act, Done done);

    /// A crash in the middle of a task.
    void die() { m_life.cut(); }

    std::int64_t duplicatesPrevented() const { return m_duplicates; }

private:
    using Handler = std::function<Outcome(Tx &, JsonValue, const EventContext &)>;
    struct Registration {
        std::string action;
        std::string caseKind;
        Handler handler;
    };
    struct Partition {
        std::int64_t position = 0;
        std::int64_t asked = 0; ///< whether something happens to the delivery was asked for all before this offset
        bool busy = false;      ///< a batch waits for its commit, or the partition for its time
        bool yields = false;    ///< lets others go first
        int failures = 0;       ///< in a row, of the message at `position`
        std::uint64_t wait = 0; ///< counts the waits, so that an old one ends nothing
    };
    /// The messages that one poll handles.
    struct Batch {
        EventBus::Progress progress;
        std::shared_ptr<bool> lost = std::make_shared<bool>(false); ///< a provisional success was not made durable after all
        std::vector<std::string> blocked;                           ///< keys that it blocks
        Duration slow{0};                                           ///< its handlers take so long
        std::optional<Duration> fenced;                             ///< the partition was taken away meanwhile; read again after that
        std::optional<Duration> again;                              ///< look at the next message only after that
    };
    struct Letter {
        std::int64_t id = 0;
        StoredMessage message;
        std::string original;
        DeadLetterState state = DeadLetterState::Pending;
        int attempts = 0;
    };
    void poll(const std::string &topic, int partition);
    bool take(Partition &state, Batch &batch, StoredMessage message);
    void failed(Partition &state, Batch &batch, StoredMessage message, const Error &error);
    bool delivered(Partition &state, Batch &batch, const StoredMessage &message);
    void finishBatch(Batch batch);
    void giveBack(const Batch &batch, Duration wait);
    void pollLater(const std::string &topic, int partition, Duration delay);
    void letOthersGo(const std::string &topic, int partition);
    FaultSubject subjectOf(const StoredMessage &message) const;
    void hold(Batch &batch, const StoredMessage &message);
    /// Asks what goes wrong and runs the handler. `lost`: see Batch. May spoil the message's payload.
    Outcome handle(StoredMessage &message, const std::shared_ptr<bool> &lost, Duration *slow);
    Outcome apply(const StoredMessage &message, const std::shared_ptr<bool> &lost, bool redriven = false);
    std::optional<Outcome> fate(StoredMessage &message, Duration *slow);
    Outcome handleParsed(Tx &tx, const ParsedEvent &event, const Registration &registration, const StoredMessage &message, bool redriven);
    void armRetries();
    void runRetries();
    void retryKey(const std::string &key);
    void settleRetry(WaitingMessage waiting, const Outcome &outcome);
    void openDeadLetterCase(const WaitingMessage &dead);
    void loadBlockedKeys();
    bool isBlocked(const std::string &key);
    void releaseKey(const std::string &key);
    std::optional<Letter> findLetter(std::int64_t id);
    Result<Letter> pendingLetter(const LetterAct &act);
    void settleRedrive(const Letter &letter, const LetterAct &act, bool original, const Outcome &outcome, Done done);
    void closeCase(const Letter &letter, const LetterAct &act);
    void refuse(Done done, Error error);
    Outcome moveLetter(Tx &tx, const Letter &letter, std::initializer_list<DeadLetterState> path, const LetterAct &act,
                       std::string_view name, int attempts);

    Options m_options;
    EventBus &m_bus;
    Transactor &m_transactor;
    CaseBook &m_cases;
    TraceSink &m_trace;
    FaultPort &m_faults;
    Policies m_policies;
    const Deduplication &m_deduplication;
    std::unique_ptr<FailurePlan> m_failures;
    Lifeline m_life;
    std::map<std::string, Registration> m_handlers;
    std::map<std::pair<std::string, int>, Partition> m_partitions;
    std::set<std::string> m_blocked;              ///< keys with a waiting message or an unresolved dead letter
    std::map<MessagePlace, std::int64_t> m_fates; ///< how often a message still has to fail; below 0: until it is a dead letter
    std::set<std::int64_t> m_redriving;           ///< dead letters on their way
    bool m_holds = false;                         ///< something may be held: a wake-up may be its release
    TimerId m_retryTimer = 0;
    std::int64_t m_duplicates = 0;
};

} // namespace hamster
