#pragma once
// Links: who talks to whom in the world, and on which of these ways a trace record travelled.

#include "model/core/trace.h"

#include <array>
#include <optional>
#include <span>

namespace hamster {

enum class LinkId : std::uint8_t {
    CustomerShop, ///< orders and other calls of customers; answers go back on it
    ShopBus,
    BusShop,
    ShopPlatform,
    BusPayment,
    PaymentBus,
    BusGateway,
    GatewayBus,
    GatewayPg, ///< payment requests, inquiries, cancels; answers go back on it
    PgGateway, ///< webhooks; their answers go back on it
};
inline constexpr std::size_t kLinkCount = 10;

struct Link {
    LinkId id;
    Party from;
    Party to;
    std::string_view name; ///< kebab, for object names and tests: "gateway-pg"
};
/// In the order of LinkId.
std::span<const Link, kLinkCount> links();
const Link &linkOf(LinkId id);

enum class MessageShape : std::uint8_t { Event, Http, Webhook };

/// One message on one link.
struct Hop {
    LinkId link;
    bool back = false; ///< an answer: against the direction of the link
    MessageShape shape = MessageShape::Event;
    Party sender = Party::Operator; ///< whose colour it has: for events the producer, also behind the bus
    bool lost = false;              ///< did not arrive
};
/// Nothing for records that are no messages.
std::optional<Hop> hopOf(TraceKind kind, Party from, Party to, std::string_view name);

/// Who publishes an event type, by the catalogue; nothing for an unknown one.
std::optional<Party> producerOf(std::string_view eventType);

} // namespace hamster
