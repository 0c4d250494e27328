#include "simulator/laboratory/links.h"

#include "model/messaging/catalogue.h"

#include <algorithm>

namespace hamster {

namespace {

constexpr std::array<Link, kLinkCount> kLinks{{
    {LinkId::CustomerShop, Party::Customer, Party::Ecommerce, "customer-shop"},
    {LinkId::ShopBus, Party::Ecommerce, Party::Bus, "shop-bus"},
    {LinkId::BusShop, Party::Bus, Party::Ecommerce, "bus-shop"},
    {LinkId::ShopPlatform, Party::Ecommerce, Party::DataPlatform, "shop-platform"},
    {LinkId::BusPayment, Party::Bus, Party::Payment, "bus-payment"},
    {LinkId::PaymentBus, Party::Payment, Party::Bus, "payment-bus"},
    {LinkId::BusGateway, Party::Bus, Party::Gateway, "bus-gateway"},
    {LinkId::GatewayBus, Party::Gateway, Party::Bus, "gateway-bus"},
    {LinkId::GatewayPg, Party::Gateway, Party::Pg, "gateway-pg"},
    {LinkId::PgGateway, Party::Pg, Party::Gateway, "pg-gateway"},
}};

const Link *between(Party from, Party to)
{
    const auto found = std::ranges::find_if(kLinks, [&](const Link &link) { return link.from == from && link.to == to; });
    return found == kLinks.end() ? nullptr : &*found;
}

} // namespace

std::span<const Link, kLinkCount> links() { return kLinks; }
const Link &linkOf(LinkId id) { return kLinks[static_cast<std::size_t>(id)]; }

std::optional<Hop> hopOf(TraceKind kind, Party from, Party to, std::string_view name)
{
    const bool webhook = name == "webhook";
    const MessageShape http = webhook ? MessageShape::Webhook : MessageShape::Http;
    switch (kind) {
    case TraceKind::EventAppended:
        if (const Link *link = between(from, to)) return Hop{link->id, false, MessageShape::Event, from, false};
        return std::nullopt;
    case TraceKind::EventDelivered:
    case TraceKind::EventDuplicate:
    case TraceKind::EventParked:
    case TraceKind::EventDeadLettered:
        if (const Link *link = between(from, to))
            return Hop{link->id, false, MessageShape::Event, producerOf(name).value_or(Party::Bus), false};
        return std::nullopt;
    case TraceKind::HttpRequest:
    case TraceKind::HttpFailure:
        if (const Link *link = between(from, to)) return Hop{link->id, false, http, from, kind == TraceKind::HttpFailure};
        return std::nullopt;
    case TraceKind::HttpAnswer: {
        // The PG's answer to the gateway is no webhook of the PG: it goes back on the link of the request.
        const Link *link = between(to, from);
        if (!link) return std::nullopt;
        return Hop{link->id, true, MessageShape::Http, from, false};
    }
    case TraceKind::Transaction:
    case TraceKind::StateChange:
    case TraceKind::RefusedEdge:
    case TraceKind::FaultFired:
    case TraceKind::BreakerChange:
    case TraceKind::Timer:
    case TraceKind::Crash:
    case TraceKind::Restart:
    case TraceKind::Operator: return std::nullopt;
    }
    return std::nullopt;
}

std::optional<Party> producerOf(std::string_view eventType)
{
    const auto catalogue = eventCatalogue();
    const auto found = std::ranges::lower_bound(catalogue, eventType, {}, &EventType::type);
    return found != catalogue.end() && found->type == eventType ? partyFrom(found->producer) : std::nullopt;
}

} // namespace hamster
