#pragma once
// Outbox: events leave a service only through here. The row is written in the business transaction; how it reaches the bus is the
// publisher's affair.

#include "model/core/random.h"
#include "model/core/trace.h"
#include "model/messaging/cloud_event.h"
#include "model/messaging/events/fields.h"
#include "model/messaging/publisher.h"
#include "model/messaging/topic_plan.h"
#include "model/storage/transactor.h"

#include <string>

namespace hamster {

/// What an event continues: taken over from the event or request being handled.
struct Chain {
    std::string correlationId; ///< the order's publicId in Base62, or empty
    std::string causationId;   ///< id of the causing event or request
};

class Outbox {
public:
    /// `source`: "ecommerce", "cash-gateway", "payment". `random` makes event ids.
    Outbox(Party party, std::string source, Random random, const TopicPlan &topics, std::unique_ptr<Publisher> publisher);

    /// Writes the event in the transaction. Gives the event's id.
    template <class E>
    std::string add(Tx &tx, E event, const Chain &chain)
    {
        const std::string key = event.key();
        return addRaw(tx, E::kType, key, chain, writeData(std::move(event)));
    }
    std::string addRaw(Tx &tx, std::string_view type, const std::string &key, const Chain &chain, std::string data);

private:
    Party m_party;
    std::string m_source;
    Random m_random;
    const TopicPlan &m_topics;
    std::unique_ptr<Publisher> m_publisher;
};

} // namespace hamster
