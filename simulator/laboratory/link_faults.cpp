#include "simulator/laboratory/link_faults.h"

#include "simulator/faults/fault_injector.h"

#include <algorithm>

namespace hamster {

namespace {

/// Those of the links that end or begin at the service the rule is about, or all of them.
std::vector<LinkId> ofService(std::initializer_list<LinkId> links, const FaultRule &rule)
{
    const auto party = rule.who.service.empty() ? std::nullopt : partyFrom(rule.who.service);
    std::vector<LinkId> some;
    for (const LinkId id : links)
        if (!party || linkOf(id).from == *party || linkOf(id).to == *party) some.push_back(id);
    return some;
}

} // namespace

std::vector<LinkId> linksOf(const FaultRule &rule)
{
    const FaultKind *kind = findFaultKind(rule.kind);
    if (!kind) return {};
    switch (kind->boundary()) {
    case FaultBoundary::DataPlatform: return {LinkId::ShopPlatform};
    case FaultBoundary::Shop:
    case FaultBoundary::Load: return {LinkId::CustomerShop};
    case FaultBoundary::PgRequest: return {LinkId::GatewayPg};
    case FaultBoundary::Webhook: return {LinkId::PgGateway};
    case FaultBoundary::Relay: return ofService({LinkId::ShopBus, LinkId::PaymentBus, LinkId::GatewayBus}, rule);
    case FaultBoundary::Bus:
    case FaultBoundary::Consumer: return ofService({LinkId::BusShop, LinkId::BusPayment, LinkId::BusGateway}, rule);
    case FaultBoundary::PgData:
    case FaultBoundary::Database:
    case FaultBoundary::Process:
    case FaultBoundary::Clock:
    case FaultBoundary::Network:
    case FaultBoundary::Operator: return {};
    }
    return {};
}

std::vector<LinkId> linksHit(std::string_view kind, Party from, Party to)
{
    FaultRule anywhere;
    anywhere.kind = kind;
    std::vector<LinkId> all = linksOf(anywhere);
    if (all.size() <= 1) return all; // answers come the other way on it
    const auto found = std::ranges::find_if(all, [&](LinkId id) {
        const Link &link = linkOf(id);
        return link.from == Party::Bus ? link.to == to : link.from == from; // faults of the bus name producer and consumer
    });
    return found == all.end() ? all : std::vector{*found};
}

LinkTroubles linkTroubles(FaultInjector &faults, Instant now)
{
    LinkTroubles troubles{};
    for (const FaultRule &rule : faults.plan().rules)
        for (const LinkId id : linksOf(rule)) {
            LinkTrouble &trouble = troubles[static_cast<std::size_t>(id)];
            if (rule.on && (!rule.left || *rule.left > 0)) ++trouble.rules;
        }
    for (const CutWay &way : faults.links().all(now))
        for (const Link &link : links()) {
            LinkTrouble &trouble = troubles[static_cast<std::size_t>(link.id)];
            trouble.cutThere = trouble.cutThere || (way.from == link.from && way.to == link.to);
            trouble.cutBack = trouble.cutBack || (way.from == link.to && way.to == link.from);
        }
    return troubles;
}

} // namespace hamster
