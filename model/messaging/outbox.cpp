#include "model/messaging/outbox.h"

namespace hamster {

Outbox::Outbox(Party party, std::string source, Random random, const TopicPlan &topics, std::unique_ptr<Publisher> publisher)
    : m_party(party)
    , m_source(std::move(source))
    , m_random(random)
    , m_topics(topics)
    , m_publisher(std::move(publisher))
{}

std::string Outbox::addRaw(Tx &tx, std::string_view type, const std::string &key, const Chain &chain, std::string data)
{
    const CloudEvent event{m_random.uuid(),     "/hamster/" + m_source, std::string(type), key, tx.now(), key,
                           chain.correlationId, chain.causationId,      std::move(data)};
    m_publisher->publish(tx, {m_topics.topicOf(m_source, type), key, event.type, chain.correlationId, event.id, event.toJson(), m_party},
                         type.substr(0, type.find('.')));
    return event.id;
}

} // namespace hamster
