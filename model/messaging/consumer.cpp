#include "model/messaging/consumer.h"

#include "model/messaging/catalogue.h"

namespace hamster {

namespace {

constexpr int kBatch = 64;
const Sql kProcessed{"SELECT 1 FROM processed_events WHERE subject = ? AND action = ? AND event_id = ? LIMIT 1"};
const Sql kPutAside{"SELECT 1 FROM waiting WHERE group_name = ?1 AND topic = ?2 AND partition = ?3 AND offset = ?4 UNION ALL "
                    "SELECT 1 FROM dead_letters WHERE group_name = ?1 AND topic = ?2 AND partition = ?3 AND offset = ?4 LIMIT 1"};

/// What the others of a key are parked behind.
const Sql kLeader{"SELECT 1 FROM waiting WHERE group_name = ?1 AND key = ?2 AND state = 'RETRY' UNION ALL "
                  "SELECT 1 FROM dead_letters WHERE group_name = ?1 AND key = ?2 AND status IN ('PENDING', 'REPROCESSING') LIMIT 1"};

/// What a database says of a message that the bus takes for handled.
enum class Memory { Knows, HasNoOpinion, HasForgotten };

/// Walks back from `committed` over what the database has forgotten; gives those messages, the newest first. None: it is as new as the bus.
std::vector<StoredMessage> forgotten(EventBus &bus, const std::string &topic, int partition, std::int64_t committed,
                                     const std::function<Memory(const StoredMessage &)> &ask)
{
    constexpr int kPagesWithoutOpinion = 16; // a start must not read a whole history
    std::vector<StoredMessage> lost;
    std::size_t before = 0;
    for (std::int64_t end = committed, idle = 0; end > 0 && idle < kPagesWithoutOpinion; ++idle) {
        if (lost.size() > std::exchange(before, lost.size())) idle = 0;
        const std::int64_t from = std::max<std::int64_t>(end - kBatch, 0);
        std::vector<StoredMessage> page = bus.read(topic, partition, from, static_cast<int>(end - from));
        for (auto message = page.rbegin(); message != page.rend(); ++message) {
            const Memory memory = ask(*message);
            if (memory == Memory::Knows) return lost;
            if (memory == Memory::HasForgotten) lost.push_back(std::move(*message));
        }
        end = from;
    }
    return lost;
}

} // namespace

Consumer::Consumer(Options options, Ports ports)
    : m_options(std::move(options))
    , m_bus(ports.bus)
    , m_transactor(ports.transactor)
    , m_cases(ports.cases)
    , m_trace(ports.trace)
    , m_faults(ports.faults)
    , m_policies(ports.policies)
    , m_deduplication(Deduplication::of(ports.policies.get<ConsumerIdempotency>(), ports.transactor.database()))
    , m_failures(FailurePlan::of(ports.policies.get<PoisonHandling>(), m_options.retryDelays))
{}

void Consumer::start()
{
    std::vector<std::string> types;
    for (const auto &[type, registration] : m_handlers) types.push_back(type);
    m_options.topics = TopicPlan::of(m_policies.get<TopicLayout>()).subscriptions(m_options.topics, types);
    loadBlockedKeys();
    m_bus.subscribe(m_options.group, m_options.topics, m_life, [this](const std::string &topic, int partition) {
        if (m_holds) armRetries();
        poll(topic, partition);
    });
    // A database that was restored from an older backup has forgotten what the bus takes for handled: it is read again, and a person is
    // told. With durability NORMAL the files are trusted as they are.
    const auto remembers = [this](const StoredMessage &message) {
        const auto event = parseCloudEvent(message.payload);
        const auto registration = event ? m_handlers.find(event->envelope.type) : m_handlers.end();
        if (registration == m_handlers.end()) return Memory::HasNoOpinion;
        const MessagePlace place = message.place();
        if (m_transactor.database().value<int>(kProcessed, event->envelope.subject, registration->second.action, event->envelope.id))
            return Memory::Knows;
        const bool aside = m_bus.database().value<int>(kPutAside, m_options.group, place.topic, place.partition, place.offset).has_value();
        return aside || m_bus.actOn(place) == MessageAct::Drop ? Memory::HasNoOpinion : Memory::HasForgotten;
    };
    const bool checks =
        m_policies.get<DurabilityChoice>() == DurabilityChoice::Full && m_policies.get<PoisonHandling>() == PoisonHandling::DeadLetter;
    for (const std::string &topic : m_options.topics) {
        for (int partition = 0; partition < kPartitions; ++partition) {
            std::int64_t position = m_bus.committedOffset(m_options.group, topic, partition);
            const std::vector<StoredMessage> lost =
                checks ? forgotten(m_bus, topic, partition, position, remembers) : std::vector<StoredMessage>();
            if (!lost.empty()) position = lost.back().offset;
            for (const StoredMessage &message : lost)
                m_transactor.submit([this, key = message.key](Tx &tx) -> Outcome {
                    m_cases.open(tx, "RESTORED_BACKUP", key,
                                 "the database had forgotten events of it that the bus takes for handled; they were read again",
                                 {"start", {}, key});
                    return success();
                });
            m_partitions[{topic, partition}].position = position;
            m_bus.scheduler().after(1ms, m_life.guard([this, topic, partition] { poll(topic, partition); }));
        }
    }
    armRetries();
}

void Consumer::poll(const std::string &topic, int partition)
{
    Partition &state = m_partitions[{topic, partition}];
    if (state.busy) return; // it polls again when its batch is done
    std::vector<StoredMessage> messages = m_bus.read(topic, partition, state.position, kBatch);
    if (messages.empty()) return;
    if (m_faults.isCut(Party::Bus, m_options.party)) {
        state.busy = true;
        return pollLater(topic, partition, 1s);
    }
    Batch batch;
    batch.progress = {m_options.group, topic, partition, state.position, {}, {}};
    for (StoredMessage &message : messages) {
        const std::int64_t next = message.offset + 1;
        if (!delivered(state, batch, message) || !take(state, batch, std::move(message))) break;
        if (m_transactor.dead()) return;
        if (*batch.lost) break; // what stands behind it must not be handled before it (seed 9634)
        batch.progress.nextOffset = next;
        if (batch.fenced || batch.slow > 0ms) break;
    }
    state.busy = true;
    if (batch.progress.nextOffset == state.position && !*batch.lost) return pollLater(topic, partition, batch.again.value_or(1s));
    m_transactor.whenDurable([this, batch = std::move(batch)]() mutable {
        if (*batch.lost) return giveBack(batch, 1s);
        if (batch.slow > 0ms) {
            const Duration slow = batch.slow;
            m_bus.scheduler().after(slow, m_life.guard([this, batch = std::move(batch)]() mutable { finishBatch(std::move(batch)); }));
        } else {
            finishBatch(std::move(batch));
        }
    });
}

bool Consumer::take(Partition &state, Batch &batch, StoredMessage message)
{
    const auto act = m_bus.actOn(message.place());
    if (act == MessageAct::Drop) {
        m_trace.record(
            {.kind = TraceKind::Operator, .from = Party::Bus, .to = m_options.party, .name = "message dropped", .subject = message.key});
        return true;
    }
    if (m_blocked.contains(message.key)) {
        m_trace.record({.kind = TraceKind::EventParked,
                        .from = Party::Bus,
                        .to = m_options.party,
                        .name = message.topic,
                        .subject = message.key,
                        .payload = "behind an earlier one"});
        batch.progress.waiting.push_back({0, std::move(message), true, 0, m_bus.clock().now(), {}});
        return true;
    }
    if (act == MessageAct::Hold) {
        hold(batch, message);
        return true;
    }
    const Outcome outcome = handle(message, batch.lost, &batch.slow);
    if (outcome) {
        state.failures = 0;
        return true;
    }
    if (m_transactor.dead()) return false;
    failed(state, batch, std::move(message), outcome.error());
    return !batch.again;
}

void Consumer::hold(Batch &batch, const StoredMessage &message)
{
    m_holds = true;
    m_blocked.insert(message.key);
    batch.blocked.push_back(message.key);
    m_trace.record({.kind = TraceKind::EventParked,
                    .from = Party::Bus,
                    .to = m_options.party,
                    .name = message.topic,
                    .subject = message.key,
                    .payload = "held by hand"});
    batch.progress.waiting.push_back({0, message, false, 0, kHeld, "held by hand"});
}

void Consumer::failed(Partition &state, Batch &batch, StoredMessage message, const Error &error)
{
    const FailureVerdict verdict = m_failures->judge(error, ++state.failures);
    TraceRecord record{.kind = TraceKind::EventParked,
                       .from = Party::Bus,
                       .to = m_options.party,
                       .name = message.topic,
                       .subject = message.key,
                       .payload = error.detail};
    if (verdict.what == FailureVerdict::What::Stay) {
        batch.again = verdict.after;
        return m_trace.record(std::move(record));
    }
    state.failures = 0;
    if (verdict.what == FailureVerdict::What::Drop) {
        record.payload = "forgotten: " + error.detail;
        return m_trace.record(std::move(record));
    }
    m_blocked.insert(message.key);
    batch.blocked.push_back(message.key);
    WaitingMessage waiting{0, std::move(message), false, 1, m_bus.clock().now() + verdict.after, error.detail};
    if (verdict.what == FailureVerdict::What::Bury) {
        openDeadLetterCase(waiting);
        batch.progress.dead.push_back(std::move(waiting));
    } else {
        m_trace.record(std::move(record));
        StoredMessage &kept = waiting.message; // it waits as it was appended: whatever spoils it does so at each reading
        if (!kept.original.empty()) kept.payload = std::exchange(kept.original, {});
        batch.progress.waiting.push_back(std::move(waiting));
    }
}

void Consumer::finishBatch(Batch batch)
{
    if (batch.fenced) return giveBack(batch, *batch.fenced); // whoever has the partition now begins where the offset stands
    const EventBus::Progress &done = batch.progress;
    if (m_faults.watches(FaultPoint::BusAcknowledge)) {
        FaultSubject subject = subjectOf({done.topic, done.partition, done.nextOffset - 1, {}, {}});
        if (m_faults.at(FaultPoint::BusAcknowledge, subject).what == FaultAct::Do::Drop) return giveBack(batch, 1ms);
    }
    auto progress = done;
    m_bus.advance(std::move(progress), m_life.guard([this, batch = std::move(batch)](const Outcome &outcome) {
        // After a failed bus commit the batch is read again: its effects are absorbed as duplicates.
        if (!outcome) return giveBack(batch, 1s);
        const EventBus::Progress &written = batch.progress;
        m_partitions[{written.topic, written.partition}].position = written.nextOffset;
        if (!written.waiting.empty()) armRetries();
        for (const WaitingMessage &waiting : written.waiting) // the one that it was parked behind may have ended meanwhile
            if (waiting.parked && m_blocked.insert(waiting.message.key).second) retryKey(waiting.message.key);
        letOthersGo(written.topic, written.partition);
        pollLater(written.topic, written.partition, batch.again.value_or(0ms));
    }));
}

/// The batch was handled, but the bus does not know: it is read again.
void Consumer::giveBack(const Batch &batch, Duration wait)
{
    for (const std::string &key : batch.blocked) {
        if (!isBlocked(key))
            m_blocked.erase(key);
        else if (!m_bus.database().value<int>(kLeader, m_options.group, key))
            retryKey(key); // parked, meanwhile, behind one of this batch
    }
    const EventBus::Progress &done = batch.progress;
    m_partitions[{done.topic, done.partition}].position = m_bus.committedOffset(m_options.group, done.topic, done.partition);
    pollLater(done.topic, done.partition, wait);
}

void Consumer::pollLater(const std::string &topic, int partition, Duration delay)
{
    const std::uint64_t wait = ++m_partitions[{topic, partition}].wait;
    m_bus.scheduler().after(delay, m_life.guard([this, topic, partition, wait] {
        Partition &state = m_partitions[{topic, partition}];
        if (state.wait != wait) return;
        state.busy = state.yields = false;
        poll(topic, partition);
    }));
}

Outcome Consumer::handle(StoredMessage &message, const std::shared_ptr<bool> &lost, Duration *slow)
{
    if (const auto spoiled = fate(message, slow)) return *spoiled;
    return apply(message, lost);
}

Outcome Consumer::apply(const StoredMessage &message, const std::shared_ptr<bool> &lost, bool redriven)
{
    auto parsed = parseCloudEvent(message.payload);
    if (!parsed) return parsed.error();
    const auto registration = m_handlers.find(parsed->envelope.type);
    if (registration == m_handlers.end()) {
        if (isKnownEventType(parsed->envelope.type)) return success();
        return {ErrorCode::SchemaInvalid, "unknown event type '" + parsed->envelope.type + "'"};
    }
    auto event = std::make_shared<ParsedEvent>(std::move(*parsed));
    return m_transactor.run([this, event, message, registered = &registration->second,
                             redriven](Tx &tx) { return handleParsed(tx, *event, *registered, message, redriven); },
                            {}, lost);
}

Outcome Consumer::handleParsed(Tx &tx, const ParsedEvent &event, const Registration &registration, const StoredMessage &message,
                               bool redriven)
{
    const CloudEvent &envelope = event.envelope;
    TraceRecord record{.kind = TraceKind::EventDelivered,
                       .from = Party::Bus,
                       .to = m_options.party,
                       .name = envelope.type,
                       .subject = envelope.subject,
                       .correlation = envelope.correlationId,
                       .causation = envelope.id,
                       .payload = registration.action};
    if (!m_deduplication.isNew(tx, {envelope.subject, registration.action, envelope.id, envelope.type})) {
        ++m_duplicates;
        record.kind = TraceKind::EventDuplicate;
        tx.whenDurable([this, record = std::move(record)]() mutable { m_trace.record(std::move(record)); });
        return success();
    }
    tx.whenDurable([this, record = std::move(record)]() mutable { m_trace.record(std::move(record)); });
    const EventContext context{envelope.id, envelope.type, envelope.correlationId, message.topic, envelope.time, redriven};
    return registration.handler(tx, event.data, context);
}

void Consumer::openDeadLetterCase(const WaitingMessage &dead)
{
    m_trace.record({.kind = TraceKind::EventDeadLettered,
                    .from = Party::Bus,
                    .to = m_options.party,
                    .name = dead.message.topic,
                    .subject = dead.message.key,
                    .payload = dead.exception});
    const EventBus::About about = m_bus.about(dead.message.place());
    const auto registration = m_handlers.find(about.type);
    const std::string kind = registration == m_handlers.end() ? "DEAD_LETTER" : registration->second.caseKind;
    const std::string subject = about.correlation.empty() ? dead.message.key : about.correlation; // the order, where there is one
    m_transactor.submit([this, dead, kind, subject](Tx &tx) -> Outcome {
        m_cases.open(tx, kind, subject, dead.message.place().text() + ": " + dead.exception, {"consumer", {}, dead.message.key});
        return success();
    });
    if (m_faults.watches(FaultPoint::DeadLetter)) (void)m_faults.at(FaultPoint::DeadLetter, subjectOf(dead.message));
}

} // namespace hamster
