#include "model/messaging/consumer.h"

#include "model/messaging/catalogue.h"

namespace hamster {

namespace {
const Sql kProcessed{"INSERT OR IGNORE INTO processed_events (subject, action, event_id, event_type, created_at) VALUES (?, ?, ?, ?, ?)"};
constexpr int kBatch = 64;
} // namespace

Consumer::Consumer(Options options, EventBus &bus, Transactor &transactor, CaseBook &cases, TraceSink &trace)
    : m_options(std::move(options)), m_bus(bus), m_transactor(transactor), m_cases(cases), m_trace(trace)
{
}

void Consumer::start()
{
    loadBlockedKeys();
    m_bus.subscribe(m_options.topics, m_life, [this](const std::string &topic, int partition) { poll(topic, partition); });
    for (const std::string &topic : m_options.topics) {
        for (int partition = 0; partition < kPartitions; ++partition) {
            m_partitions[{topic, partition}].position = m_bus.committedOffset(m_options.group, topic, partition);
            m_bus.scheduler().after(1ms, m_life.guard([this, topic, partition] { poll(topic, partition); }));
        }
    }
    armRetries();
}

void Consumer::poll(const std::string &topic, int partition)
{
    Partition &state = m_partitions[{topic, partition}];
    if (state.busy) return; // it polls again when its batch is done
    const std::vector<StoredMessage> messages = m_bus.read(topic, partition, state.position, kBatch);
    if (messages.empty()) return;
    EventBus::Progress progress{m_options.group, topic, partition, messages.back().offset + 1, {}, {}};
    auto lost = std::make_shared<bool>(false);
    for (const StoredMessage &message : messages) {
        if (m_blocked.contains(message.key)) {
            progress.waiting.push_back({0, message, true, 0, m_bus.clock().now(), {}});
            m_trace.record({.kind = TraceKind::EventParked, .from = Party::Bus, .to = m_options.party, .name = topic,
                            .subject = message.key, .payload = "behind an earlier one"});
            continue;
        }
        const Outcome outcome = handle(message, lost);
        if (outcome) continue;
        m_blocked.insert(message.key);
        WaitingMessage failed{0, message, false, 1, m_bus.clock().now() + m_options.retryDelays.front(), outcome.error().detail};
        if (outcome.error().code == ErrorCode::SchemaInvalid) {
            openDeadLetterCase(failed);
            progress.dead.push_back(std::move(failed));
        } else {
            m_trace.record({.kind = TraceKind::EventParked, .from = Party::Bus, .to = m_options.party, .name = topic,
                            .subject = message.key, .payload = outcome.error().detail});
            progress.waiting.push_back(std::move(failed));
        }
    }
    state.busy = true;
    m_transactor.whenDurable([this, topic, partition, lost, progress = std::move(progress)]() mutable {
        if (*lost) pollLater(topic, partition, 1000ms);
        else finishBatch(topic, partition, std::move(progress));
    });
}

void Consumer::finishBatch(const std::string &topic, int partition, EventBus::Progress progress)
{
    const std::int64_t next = progress.nextOffset;
    const bool retries = !progress.waiting.empty();
    m_bus.advance(std::move(progress), m_life.guard([this, topic, partition, next, retries](const Outcome &outcome) {
        if (outcome) {
            m_partitions[{topic, partition}].position = next;
            if (retries) armRetries();
        }
        // After a failed bus commit the batch is read again: its effects are absorbed as duplicates.
        pollLater(topic, partition, outcome ? 0ms : 1000ms);
    }));
}

void Consumer::pollLater(const std::string &topic, int partition, Duration delay)
{
    m_bus.scheduler().after(delay, m_life.guard([this, topic, partition] {
        m_partitions[{topic, partition}].busy = false;
        poll(topic, partition);
    }));
}

Outcome Consumer::handle(const StoredMessage &message, const std::shared_ptr<bool> &lost)
{
    auto parsed = parseCloudEvent(message.payload);
    if (!parsed) return parsed.error();
    const auto registration = m_handlers.find(parsed->envelope.type);
    if (registration == m_handlers.end()) {
        if (isKnownEventType(parsed->envelope.type)) return success();
        return {ErrorCode::SchemaInvalid, "unknown event type '" + parsed->envelope.type + "'"};
    }
    auto event = std::make_shared<ParsedEvent>(std::move(*parsed));
    auto provisional = std::make_shared<bool>(false);
    const Outcome outcome = m_transactor.run(
        [this, event, message, registered = &registration->second](Tx &tx) { return handleParsed(tx, *event, *registered, message); },
        [lost, provisional](const Outcome &durable) {
            if (*provisional && !durable) *lost = true; // its group was rolled back and it failed when run again
        });
    *provisional = outcome.ok();
    return outcome;
}

Outcome Consumer::handleParsed(Tx &tx, const ParsedEvent &event, const Registration &registration, const StoredMessage &message)
{
    const CloudEvent &envelope = event.envelope;
    TraceRecord record{.kind = TraceKind::EventDelivered, .from = Party::Bus, .to = m_options.party, .name = envelope.type,
                       .subject = envelope.subject, .correlation = envelope.correlationId, .causation = envelope.id,
                       .payload = registration.action};
    if (tx.exec(kProcessed, envelope.subject, registration.action, envelope.id, envelope.type, tx.now()) == 0 && !tx.failed()) {
        ++m_duplicates;
        record.kind = TraceKind::EventDuplicate;
        tx.whenDurable([this, record = std::move(record)]() mutable { m_trace.record(std::move(record)); });
        return success();
    }
    tx.whenDurable([this, record = std::move(record)]() mutable { m_trace.record(std::move(record)); });
    const EventContext context{envelope.id, envelope.type, envelope.correlationId, message.topic, envelope.time};
    return registration.handler(tx, event.data, context);
}

void Consumer::openDeadLetterCase(const WaitingMessage &dead)
{
    m_trace.record({.kind = TraceKind::EventDeadLettered, .from = Party::Bus, .to = m_options.party, .name = dead.message.topic,
                    .subject = dead.message.key, .payload = dead.exception});
    m_transactor.submit([this, dead](Tx &tx) -> Outcome {
        m_cases.open(tx, "DEAD_LETTER", dead.message.key,
                     dead.message.topic + "/" + std::to_string(dead.message.partition) + "/" + std::to_string(dead.message.offset) + ": " + dead.exception,
                     {"consumer", {}, dead.message.key});
        return success();
    });
}

} // namespace hamster
