#pragma once
// EventBus: the durable, partitioned log between the services, in its own file (bus.db). Engine thread only.

#include "model/core/fault_port.h"
#include "model/core/random.h"
#include "model/core/trace.h"
#include "model/storage/transactor.h"

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace hamster {

std::span<const Migration> busMigrations();

inline constexpr int kPartitions = 3;
/// FNV-1a-64(key) mod 3.
int partitionOf(std::string_view key);

/// A message as it is appended: payload is the CloudEvent's JSON.
struct OutgoingMessage {
    std::string topic;
    std::string key;
    std::string type;
    std::string correlationId;
    std::string eventId;
    std::string payload;
    Party producer;
};

/// Where a message stands in the log.
struct MessagePlace {
    std::string topic;
    int partition = 0;
    std::int64_t offset = 0;
    auto operator<=>(const MessagePlace &) const = default;
    std::string text() const { return topic + "/" + std::to_string(partition) + "/" + std::to_string(offset); }
};

struct StoredMessage {
    std::string topic;
    int partition = 0;
    std::int64_t offset = 0;
    std::string key;
    std::string payload;
    std::string original{}; ///< what was appended, when `payload` was spoiled on the way; else empty
    MessagePlace place() const { return {topic, partition, offset}; }
};

/// What a person makes of one message.
enum class MessageAct {
    Duplicate, ///< it is appended once more
    Hold,      ///< those who have not handled it wait, and with them its key
    Release,   ///< ends a hold
    Drop,      ///< those who have not handled it never will
    Poison,    ///< those who have not handled it cannot read it
};
std::string_view toString(MessageAct act);

/// When a held message is due: never, until it is released.
inline constexpr Instant kHeld{253'402'300'799'000};

/// A message that could not be handled (yet): row of `waiting` or `dead_letters`.
struct WaitingMessage {
    std::int64_t id = 0;
    StoredMessage message;
    bool parked = false; ///< waits behind an earlier one of its key; otherwise it is to be retried at dueAt
    int attempts = 0;
    Instant dueAt;
    std::string exception;
};

class EventBus {
public:
    struct Options {
        Transactor::Options transactor;
        Duration deliveryLow = 1ms; ///< time from append to delivery, uniform (virtual time)
        Duration deliveryHigh = 6ms;
        FaultPort *faults = &FaultPort::none();
        std::function<void()> died{}; ///< its ports went dead in the middle of a task: it is to be destroyed in a later one
    };

    EventBus(Database &database, const Clock &clock, Scheduler &scheduler, TraceSink &trace, std::uint64_t seed, Options options);

    /// Appends in order, durably; then wakes the consumers of those topics. `done` as Transactor::submit's.
    void append(std::vector<OutgoingMessage> messages, Done done);

    /// Copies of what was said before, after `delay`, whatever becomes of who asked. One whose original is not on the bus by then is left
    /// out.
    void appendLater(std::vector<OutgoingMessage> messages, Duration delay);

    /// Calls `wake` after each append to one of `topics`, after the delivery time. Ends when the Lifeline dies.
    void subscribe(std::string group, std::vector<std::string> topics, const Lifeline &life,
                   std::function<void(const std::string &topic, int partition)> wake);

    /// Up to `limit` messages from `from` on, in order.
    std::vector<StoredMessage> read(const std::string &topic, int partition, std::int64_t from, int limit);
    /// The next offset to handle; 0 at first.
    std::int64_t committedOffset(const std::string &group, const std::string &topic, int partition);

    /// What handling a batch leaves behind, written in one bus transaction.
    struct Progress {
        std::string group;
        std::string topic;
        int partition = 0;
        std::int64_t nextOffset = 0;
        std::vector<WaitingMessage> waiting; ///< to be retried or parked
        std::vector<WaitingMessage> dead;    ///< straight to the dead letters
    };
    void advance(Progress progress, Done done);

    /// A person's act on a message; written down with `reason` and `by`. Refuses (NotFound, Conflict) when there is no such message, or
    /// when everybody who reads its topic has handled it already and the act would change nothing.
    void act(const MessagePlace &place, MessageAct act, const std::string &reason, const std::string &by, Done done);
    /// The act in force on a message: Hold, Drop, Poison or nothing. Cheap while there are none.
    std::optional<MessageAct> actOn(const MessagePlace &place);
    /// For faults: the payload is spoiled for everybody from now on.
    void poison(const MessagePlace &place);
    /// Type, event id and correlation of a message.
    struct About {
        std::string type, eventId, correlation;
    };
    About about(const MessagePlace &place);

    /// A crash in the middle of a task, as ServiceCore::die.
    void die();
    bool dead() const { return m_transactor.dead(); }

    Transactor &transactor() { return m_transactor; }
    Database &database() { return m_database; }
    TraceSink &trace() { return m_trace; }
    const Clock &clock() const { return m_clock; }
    Scheduler &scheduler() { return m_scheduler; }
    SnowflakeGenerator &ids() { return m_ids; }

private:
    struct Subscription {
        std::string group;
        std::vector<std::string> topics;
        std::function<void(const std::string &, int)> wake; ///< guarded
    };
    void announce(const std::string &topic, int partition);
    void askAtCommit(FaultPoint point);
    bool handledByAll(const MessagePlace &place);
    void countActs();

    Database &m_database;
    const Clock &m_clock;
    Scheduler &m_scheduler;
    TraceSink &m_trace;
    Random m_random;
    Options m_options;
    Transactor m_transactor;
    SnowflakeGenerator m_ids;
    Lifeline m_life;
    std::int64_t m_acts = 0; ///< in force
    std::vector<Subscription> m_subscriptions;
};

} // namespace hamster
