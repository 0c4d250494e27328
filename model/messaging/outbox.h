#pragma once
// Outbox: events leave a service only through here. The row is written in the business transaction; the relay publishes it afterwards.

#include "model/core/random.h"
#include "model/core/trace.h"
#include "model/messaging/cloud_event.h"
#include "model/messaging/events/fields.h"
#include "model/storage/transactor.h"

#include <functional>
#include <string>

namespace hamster {

/// What an event continues: taken over from the event or request being handled.
struct Chain {
    std::string correlationId; ///< the order's publicId in Base62, or empty
    std::string causationId;   ///< id of the causing event or request
};

class Outbox {
public:
    /// `source`: "ecommerce", "cash-gateway", "payment"; the topic is "<source>-events". `random` makes event ids.
    Outbox(std::string source, Random random);

    /// Writes the event in the transaction and wakes the relay once it is durable. Gives the event's id.
    template <class E>
    std::string add(Tx &tx, E event, const Chain &chain)
    {
        const std::string key = event.key();
        return addRaw(tx, E::kType, key, chain, writeData(std::move(event)));
    }
    std::string addRaw(Tx &tx, std::string_view type, const std::string &key, const Chain &chain, std::string data);

    /// Called after a commit that added rows.
    std::function<void()> wakeRelay;

    const std::string &topic() const { return m_topic; }

private:
    std::string m_source;
    std::string m_topic;
    Random m_random;
};

} // namespace hamster
