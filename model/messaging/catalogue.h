#pragma once
// The event catalogue: every event type there is, with its JSON Schema.

#include <span>
#include <string>
#include <string_view>

namespace hamster {

struct EventType {
    std::string_view type;     ///< "order.placed"
    std::string_view producer; ///< "ecommerce"; refund.requested also comes from the cash gateway
    std::string schema;        ///< JSON Schema of the event's data, as shipped in resources/schemas/<type>.json
};

std::span<const EventType> eventCatalogue();
bool isKnownEventType(std::string_view type);

} // namespace hamster
