#include "views/panes/world/fault_places.h"

#include "views/theme/theme.h"

#include <algorithm>

namespace hamster::world {

namespace {

bool isService(Party party) { return party == Party::Ecommerce || party == Party::Gateway || party == Party::Payment; }

std::vector<FaultBoundary> boundariesOf(const Target &target)
{
    using enum FaultBoundary;
    if (target.what == Target::What::Node) {
        if (isService(target.party)) return {Process, Database, Clock, Consumer, Relay};
        if (target.party == Party::Pg) return {PgData};
        if (target.party == Party::Customer) return {Shop, Load};
        if (target.party == Party::DataPlatform) return {FaultBoundary::DataPlatform};
        return {Bus};
    }
    if (target.what == Target::What::None) return {};
    switch (target.link) {
    case LinkId::CustomerShop: return {Shop, Load};
    case LinkId::ShopPlatform: return {FaultBoundary::DataPlatform};
    case LinkId::GatewayPg: return {PgRequest};
    case LinkId::PgGateway: return {Webhook};
    case LinkId::ShopBus:
    case LinkId::PaymentBus:
    case LinkId::GatewayBus: return {Relay};
    case LinkId::BusShop:
    case LinkId::BusPayment:
    case LinkId::BusGateway: return {Bus, Consumer};
    }
    return {};
}

/// The service that a rule at this place is limited to, or nobody.
Party serviceOf(const Target &target)
{
    if (target.what == Target::What::Node) return target.party;
    const Link &link = linkOf(target.link);
    return link.from == Party::Bus ? link.to : link.to == Party::Bus ? link.from : Party::Operator;
}

} // namespace

std::vector<const FaultKind *> kindsAt(const Target &target)
{
    const std::vector<FaultBoundary> boundaries = boundariesOf(target);
    std::vector<const FaultKind *> kinds;
    for (const FaultBoundary boundary : boundaries)
        for (const FaultKind &kind : faultKinds())
            if (kind.boundary() == boundary) kinds.push_back(&kind);
    return kinds;
}

FaultRule ruleAt(const Target &target, const FaultKind &kind)
{
    FaultRule rule;
    rule.kind = kind.name;
    if (const Party service = serviceOf(target); isService(service)) rule.who.service = toString(service);
    return rule;
}

QString titleOf(const FaultKind &kind)
{
    const std::string_view text = Theme::current().language() == Language::Korean ? kind.title.ko : kind.title.en;
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace hamster::world
