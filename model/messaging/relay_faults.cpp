// What can go wrong with the rows that a relay sends, beyond its own run: only ever asked for in the laboratory.

#include "model/messaging/outbox.h"
#include "model/messaging/relay.h"

namespace hamster {

namespace {
// Telling again what the consumer knows changes nothing, so that a backlog has no other effect than its length.
const Sql kHarmless{"SELECT event_type, partition_key, correlation_id, payload FROM outbox WHERE event_type IN ('member.registered', "
                    "'vendor.changed', 'stock.synchronized', 'points.synchronized') ORDER BY id LIMIT 1"};
const Sql kUsedId{"SELECT event_id FROM messages WHERE key <> ?1 AND topic <> ?2 ORDER BY id DESC LIMIT 1"};
const Sql kTakeId{"UPDATE OR IGNORE outbox SET event_id = ?2, payload = ?3 WHERE event_id = ?1 AND status = 'PENDING'"};

std::optional<std::string> dataOf(std::string_view payload)
{
    constexpr std::string_view kData = "\"data\":";
    const std::size_t at = payload.find(kData);
    if (at == std::string_view::npos) return std::nullopt;
    const std::string_view rest = payload.substr(at + kData.size());
    return std::string(rest.substr(0, rest.size() - 1)); // data is the envelope's last member
}
} // namespace

void Relay::addBacklog(std::int64_t rows)
{
    m_ports.transactor.submit([this, rows](Tx &tx) -> Outcome {
        std::string type, key, correlation;
        std::optional<std::string> data;
        {
            Rows found = tx.query(kHarmless);
            if (!found.next()) return success();
            type = found.get<std::string>(0);
            key = found.get<std::string>(1);
            correlation = found.get<std::string>(2);
            data = dataOf(found.text(3));
        }
        for (std::int64_t i = 0; data && i < rows; ++i) m_outbox.addRaw(tx, type, key, {correlation, "backlog"}, *data);
        return success();
    });
}

void Relay::askForEach(Batch &batch)
{
    for (OutgoingMessage &message : batch.messages) {
        const FaultAct act = m_ports.faults.at(FaultPoint::BusAppend, {.from = m_ports.party,
                                                                       .to = Party::Bus,
                                                                       .thing = "message",
                                                                       .key = message.eventId,
                                                                       .order = message.correlationId,
                                                                       .topic = message.topic,
                                                                       .eventType = message.type});
        if (act.what == FaultAct::Do::Duplicate)
            for (std::int64_t i = 0; i < act.count; ++i) m_ports.bus.appendLater({message}, act.time * (i + 1));
        if (act.what == FaultAct::Do::Alter && act.text == "used-id") takeUsedId(message);
    }
}

/// The producer gives an event the id that another producer's event about another order has.
void Relay::takeUsedId(OutgoingMessage &message)
{
    const auto used = m_ports.bus.database().value<std::string>(kUsedId, message.key, message.topic);
    const std::size_t at = message.payload.find(message.eventId);
    if (!used || at == std::string::npos) return;
    std::string payload = message.payload;
    payload.replace(at, message.eventId.size(), *used);
    int changed = 0;
    m_ports.transactor.submit([&changed, &message, &used, &payload](Tx &tx) -> Outcome {
        changed = tx.exec(kTakeId, message.eventId, *used, payload);
        return success();
    });
    m_ports.transactor.commitNow();
    if (changed != 1 || m_ports.transactor.dead()) return;
    message.eventId = *used;
    message.payload = std::move(payload);
}

} // namespace hamster
