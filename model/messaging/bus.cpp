#include "model/messaging/bus.h"

#include "model/core/text.h"
#include "model/storage/schema.h"
#include "model/storage/state_log.h"

namespace hamster {

namespace {

const Sql kNextOffset{"SELECT coalesce(max(offset) + 1, 0) FROM messages WHERE topic = ? AND partition = ?"};
const Sql kInsert{"INSERT INTO messages (topic, partition, offset, key, type, correlation_id, event_id, payload, created_at) "
                  "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"};
const Sql kRead{"SELECT offset, key, payload FROM messages WHERE topic = ? AND partition = ? AND offset >= ? ORDER BY offset LIMIT ?"};
const Sql kCommitted{"SELECT next_offset FROM offsets WHERE group_name = ? AND topic = ? AND partition = ?"};
const Sql kCommit{"INSERT INTO offsets (group_name, topic, partition, next_offset) VALUES (?, ?, ?, ?) "
                  "ON CONFLICT (group_name, topic, partition) DO UPDATE SET next_offset = max(next_offset, excluded.next_offset)"};
const Sql kIsThere{"SELECT 1 FROM messages WHERE topic = ? AND partition = ? AND event_id = ? LIMIT 1"};
const Sql kWait{
    "INSERT OR IGNORE INTO waiting (group_name, topic, partition, offset, key, payload, state, attempts, due_at, exception, created_at) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"};
const Sql kDead{
    "INSERT OR IGNORE INTO dead_letters (public_id, group_name, topic, partition, offset, key, payload, original_payload, exception, "
    "attempts, status, created_at, updated_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?11, ?8, ?9, 'PENDING', ?10, ?10)"};
const Sql kMaxDead{"SELECT coalesce(max(public_id), 0) FROM dead_letters"};

constexpr const char *kActsSchema = R"(
CREATE TABLE message_acts (                                            -- what a person made of a message before it was handled
    id INTEGER PRIMARY KEY,
    topic TEXT NOT NULL,
    partition INTEGER NOT NULL,
    offset INTEGER NOT NULL,
    act TEXT NOT NULL CHECK (act IN ('HOLD', 'DROP', 'POISON', 'DUPLICATE')),
    reason TEXT NOT NULL,
    actor TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    ended_at INTEGER                                                   -- of a HOLD: when it was released
) STRICT;
CREATE INDEX message_acts_place ON message_acts (topic, partition, offset, id);
CREATE TABLE dead_letter_log (                                         -- who did what to a dead letter, and why
    id INTEGER PRIMARY KEY,
    letter_public_id INTEGER NOT NULL REFERENCES dead_letters (public_id),
    act TEXT NOT NULL CHECK (act IN ('EDIT', 'REDRIVE', 'RESOLVE', 'IGNORE')),
    reason TEXT NOT NULL CHECK (reason <> ''),
    actor TEXT NOT NULL,
    detail TEXT NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX dead_letter_log_letter ON dead_letter_log (letter_public_id, id);
)";

constexpr const char *kReleaseSchema = R"(
ALTER TABLE message_acts ADD COLUMN ended_by TEXT;                     -- of a HOLD: who released it, or put another act in its place
ALTER TABLE message_acts ADD COLUMN ended_reason TEXT;
)";

} // namespace

std::span<const Migration> busMigrations()
{
    static const std::string all = R"(
CREATE TABLE messages (
    id INTEGER PRIMARY KEY,
    topic TEXT NOT NULL,
    partition INTEGER NOT NULL CHECK (partition BETWEEN 0 AND 2),
    offset INTEGER NOT NULL CHECK (offset >= 0),
    key TEXT NOT NULL,
    type TEXT NOT NULL,
    correlation_id TEXT NOT NULL,
    event_id TEXT NOT NULL,
    payload TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    UNIQUE (topic, partition, offset)
) STRICT;
CREATE INDEX messages_correlation ON messages (correlation_id, id);
CREATE TABLE offsets (
    group_name TEXT NOT NULL,
    topic TEXT NOT NULL,
    partition INTEGER NOT NULL,
    next_offset INTEGER NOT NULL,
    PRIMARY KEY (group_name, topic, partition)
) STRICT, WITHOUT ROWID;
CREATE TABLE waiting (                                                 -- retries, and what is parked behind them
    id INTEGER PRIMARY KEY,
    group_name TEXT NOT NULL,
    topic TEXT NOT NULL,
    partition INTEGER NOT NULL,
    offset INTEGER NOT NULL,
    key TEXT NOT NULL,
    payload TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('RETRY', 'PARKED')),
    attempts INTEGER NOT NULL,
    due_at INTEGER NOT NULL,
    exception TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    UNIQUE (group_name, topic, partition, offset)
) STRICT;
CREATE INDEX waiting_key ON waiting (group_name, key, id);
CREATE INDEX waiting_due ON waiting (group_name, due_at) WHERE state = 'RETRY';
CREATE TABLE dead_letters (
    id INTEGER PRIMARY KEY,
    public_id INTEGER NOT NULL UNIQUE,
    group_name TEXT NOT NULL,
    topic TEXT NOT NULL,                                               -- shown as <topic>-dlt
    partition INTEGER NOT NULL,
    offset INTEGER NOT NULL,
    key TEXT NOT NULL,
    payload TEXT NOT NULL,                                             -- may be edited as a copy
    original_payload TEXT NOT NULL,
    exception TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    status TEXT NOT NULL )" + stateCheck<DeadLetterState>() +
                                   R"(,
    resolution TEXT,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    version INTEGER NOT NULL DEFAULT 1,
    UNIQUE (group_name, topic, partition, offset)
) STRICT;
CREATE INDEX dead_letters_key ON dead_letters (group_name, key, id) WHERE status IN ('PENDING', 'REPROCESSING');
)" + std::string(kStateLogSchema);
    static const std::string whole = all + kActsSchema;
    static const Migration steps[] = {{1, whole.c_str()}, {2, kReleaseSchema}};
    return steps;
}

int partitionOf(std::string_view key) { return static_cast<int>(fnv1a64(key) % kPartitions); }

EventBus::EventBus(Database &database, const Clock &clock, Scheduler &scheduler, TraceSink &trace, std::uint64_t seed, Options options)
    : m_database(database)
    , m_clock(clock)
    , m_scheduler(scheduler)
    , m_trace(trace)
    , m_random(seed, "bus", "delivery")
    , m_options(std::move(options))
    , m_transactor(database, clock, scheduler, m_options.transactor)
    , m_ids(clock, IdService::Bus, database.value<std::int64_t>(kMaxDead).value_or(0))
{
    m_transactor.beforeCommit = [this] { askAtCommit(FaultPoint::BeforeCommit); };
    m_transactor.afterCommit = [this] { askAtCommit(FaultPoint::AfterCommit); };
    countActs();
}

void EventBus::askAtCommit(FaultPoint point)
{
    FaultPort &faults = *m_options.faults;
    if (faults.watches(point) && faults.at(point, {.from = Party::Bus, .to = Party::Bus, .thing = "service"}).what == FaultAct::Do::Crash)
        die();
}

void EventBus::die()
{
    if (dead()) return;
    m_life.cut();
    m_transactor.kill();
    if (m_options.died) m_options.died();
}

void EventBus::appendLater(std::vector<OutgoingMessage> messages, Duration delay)
{
    m_scheduler.after(delay, m_life.guard([this, messages = std::move(messages)]() mutable {
        // a producer that repeats itself has said it before: a copy ahead of its original would come before what precedes that
        std::erase_if(messages, [this](const OutgoingMessage &copy) {
            return !m_database.value<int>(kIsThere, copy.topic, partitionOf(copy.key), copy.eventId);
        });
        if (!messages.empty()) append(std::move(messages), {});
    }));
}

void EventBus::append(std::vector<OutgoingMessage> messages, Done done)
{
    auto batch = std::make_shared<std::vector<OutgoingMessage>>(std::move(messages));
    const auto body = [batch](Tx &tx) -> Outcome {
        std::map<std::pair<std::string, int>, std::int64_t> next;
        for (const OutgoingMessage &message : *batch) {
            const int partition = partitionOf(message.key);
            auto [at, isNew] = next.try_emplace({message.topic, partition}, 0);
            if (isNew) at->second = tx.value<std::int64_t>(kNextOffset, message.topic, partition).value_or(0);
            tx.exec(kInsert, message.topic, partition, at->second++, message.key, message.type, message.correlationId, message.eventId,
                    message.payload, tx.now());
        }
        return success();
    };
    m_transactor.submit(body, [this, batch, done = std::move(done)](const Outcome &outcome) {
        if (outcome) {
            std::map<std::pair<std::string, int>, bool> touched;
            for (const OutgoingMessage &message : *batch) {
                m_trace.record({.kind = TraceKind::EventAppended,
                                .from = message.producer,
                                .to = Party::Bus,
                                .name = message.type,
                                .subject = message.key,
                                .correlation = message.correlationId,
                                .causation = message.eventId,
                                .payload = message.payload});
                touched[{message.topic, partitionOf(message.key)}] = true;
            }
            for (const auto &[at, unused] : touched) announce(at.first, at.second);
        }
        if (done) done(outcome);
    });
}

void EventBus::announce(const std::string &topic, int partition)
{
    for (const Subscription &subscription : m_subscriptions) {
        if (std::find(subscription.topics.begin(), subscription.topics.end(), topic) == subscription.topics.end()) continue;
        m_scheduler.after(m_random.between(m_options.deliveryLow, m_options.deliveryHigh),
                          m_life.guard([wake = subscription.wake, topic, partition]() mutable { wake(topic, partition); }));
    }
}

void EventBus::subscribe(std::string group, std::vector<std::string> topics, const Lifeline &life,
                         std::function<void(const std::string &, int)> wake)
{
    std::erase_if(m_subscriptions, [&group](const Subscription &old) { return old.group == group; }); // of a dead incarnation
    m_subscriptions.push_back({std::move(group), std::move(topics), life.guard(std::move(wake))});
}

std::vector<StoredMessage> EventBus::read(const std::string &topic, int partition, std::int64_t from, int limit)
{
    std::vector<StoredMessage> result;
    Rows rows = m_database.query(kRead, topic, partition, from, limit);
    while (rows.next()) result.push_back({topic, partition, rows.get<std::int64_t>(0), rows.get<std::string>(1), rows.get<std::string>(2)});
    return result;
}

std::int64_t EventBus::committedOffset(const std::string &group, const std::string &topic, int partition)
{
    return m_database.value<std::int64_t>(kCommitted, group, topic, partition).value_or(0);
}

void EventBus::advance(Progress progress, Done done)
{
    auto owned = std::make_shared<Progress>(std::move(progress));
    m_transactor.submit(
        [this, owned](Tx &tx) -> Outcome {
            const Progress &p = *owned;
            tx.exec(kCommit, p.group, p.topic, p.partition, p.nextOffset);
            for (const WaitingMessage &w : p.waiting)
                tx.exec(kWait, p.group, w.message.topic, w.message.partition, w.message.offset, w.message.key, w.message.payload,
                        w.parked ? "PARKED" : "RETRY", w.attempts, w.dueAt, w.exception, tx.now());
            StateLog states(m_trace, Party::Bus);
            for (const WaitingMessage &d : p.dead) {
                const std::int64_t id = m_ids.next();
                if (tx.exec(kDead, id, p.group, d.message.topic, d.message.partition, d.message.offset, d.message.key, d.message.payload,
                            d.exception, d.attempts, tx.now(), d.message.original.empty() ? d.message.payload : d.message.original) == 1)
                    (void)states.born(tx, id, DeadLetterState::Pending, {"consumer", {}, d.message.key});
            }
            return success();
        },
        std::move(done));
}

} // namespace hamster
