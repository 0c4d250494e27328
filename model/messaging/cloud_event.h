#pragma once
// CloudEvent: the envelope of every message on the bus (CloudEvents 1.0, JSON format).

#include "model/core/json.h"
#include "model/core/time.h"

#include <string>
#include <string_view>

namespace hamster {

struct CloudEvent {
    std::string id;      ///< UUID from the seeded generator
    std::string source;  ///< "/hamster/<service>"
    std::string type;    ///< "order.placed"
    std::string subject; ///< public id of what it is about
    Instant time;
    std::string partitionKey;
    std::string correlationId; ///< the order's publicId in Base62, or empty
    std::string causationId;   ///< id of the event or request that caused this one, or empty
    std::string data;          ///< JSON object

    std::string toJson() const;
};

/// A parsed envelope; `document` owns what `data` points to.
struct ParsedEvent {
    CloudEvent envelope; ///< its `data` member is empty; use `data`
    JsonDocument document;
    JsonValue data;
};

/// Refuses (SchemaInvalid) what is no CloudEvents 1.0 JSON object with all the attributes we use.
Result<ParsedEvent> parseCloudEvent(std::string_view json);

} // namespace hamster
