#pragma once
// Deduplication: whether an event takes effect again when it comes again (policy `consumer-idempotency`). The key is (subject, action,
// event id); the row is written first in the transaction of the effect.

#include "model/core/policies.h"
#include "model/storage/transactor.h"

namespace hamster {

struct EventKey {
    std::string_view subject; ///< the order or other aggregate
    std::string_view action;  ///< the handler
    std::string_view eventId;
    std::string_view type;
};

class Deduplication {
public:
    virtual ~Deduplication() = default;
    /// True: go on and handle it; the row is written. False: it was handled before.
    virtual bool isNew(Tx &tx, const EventKey &key) const = 0;

    /// The strategy of that policy. What the schema guards by itself is taken away where it would hide an unsafe one.
    static const Deduplication &of(ConsumerIdempotency choice, Database &database);
};

} // namespace hamster
