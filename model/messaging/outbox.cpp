#include "model/messaging/outbox.h"

namespace hamster {

namespace {
const Sql kInsert{"INSERT INTO outbox (event_id, aggregate_type, aggregate_id, event_type, topic, partition_key, correlation_id, payload, "
                  "created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"};
}

Outbox::Outbox(std::string source, Random random) : m_source(std::move(source)), m_topic(m_source + "-events"), m_random(random) {}

std::string Outbox::addRaw(Tx &tx, std::string_view type, const std::string &key, const Chain &chain, std::string data)
{
    CloudEvent event{m_random.uuid(), "/hamster/" + m_source, std::string(type), key, tx.now(), key, chain.correlationId,
                     chain.causationId, std::move(data)};
    const std::string_view aggregate = type.substr(0, type.find('.'));
    tx.exec(kInsert, event.id, aggregate, key, type, m_topic, key, chain.correlationId, event.toJson(), tx.now());
    tx.whenDurable([this] {
        if (wakeRelay) wakeRelay();
    });
    return event.id;
}

} // namespace hamster
