#include "views/panes/world/facts.h"

#include "views/theme/theme.h"
#include "views/widgets/format.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace hamster::world {

namespace {

constexpr std::int64_t kLagWarn = 5, kBacklog = 50;

QString tr(const char *text) { return QCoreApplication::translate("World", text); }

FactRow counted(const char *label, std::int64_t value, std::int64_t warnFrom)
{
    return {tr(label), formatCount(value), value >= warnFrom ? Token::Warn : Token::T1};
}

FactRow breaker(const WorldFacts &facts)
{
    const QString state = QString::fromStdString(facts.breaker);
    const StateLook look = stateLook(u"breaker", state);
    QString text = stateName(u"breaker", state);
    if (facts.breakerFailureRate >= 0)
        text += u" %1 %"_s.arg(QString::number(facts.breakerFailureRate, 'f', 1)); // as the breaker window says it
    return {tr("breaker"), text, familyToken(look.family)};
}

FactRow lastExport(const WorldFacts &facts)
{
    const QString last = QString::fromStdString(facts.lastExport);
    if (last.isEmpty()) return {tr("last answer"), u"–"_s, Token::T3};
    bool isStatus = false;
    const int status = last.toInt(&isStatus);
    const bool good = isStatus && status < 400;
    return {tr("last answer"), (isStatus ? last : tr("none")) + u" · "_s + formatDuration(facts.lastExportMs),
            good ? Token::T1 : Token::Bad};
}

} // namespace

QString rateText(double perSecond)
{
    if (perSecond >= 100) return formatCount(qRound64(perSecond)) + u"/s"_s;
    if (perSecond <= 0) return u"0/s"_s;
    return QString::number(perSecond, 'f', 1) + u"/s"_s;
}

std::vector<FactRow> factsOf(const WorldFacts &facts, Party party)
{
    const NodeFacts &node = facts.node(party);
    switch (party) {
    case Party::Customer:
        return {{tr("buyers"), formatCount(facts.buyers), Token::T1},
                {tr("orders/s"), QString::number(facts.ordersPerSecond, 'f', 1), Token::T1}};
    case Party::Ecommerce:
        return {counted("outbox", node.outboxPending, kBacklog), counted("waiting retry", node.parked, 1),
                counted("lag", node.lag, kLagWarn)};
    case Party::Payment:
        return {counted("outbox", node.outboxPending, kBacklog), counted("waiting retry", node.parked, 1),
                counted("lag", node.lag, kLagWarn)};
    case Party::Gateway:
        return {breaker(facts),
                {tr("unknown"), formatCount(facts.unknown), facts.unknown > 0 ? Token::Unknown : Token::T3},
                {tr("pending"), formatCount(facts.pending), facts.pending > 0 ? Token::Wait : Token::T3},
                counted("outbox", node.outboxPending, kBacklog),
                counted("lag", node.lag, kLagWarn)};
    case Party::Pg:
        return {{tr("approved"), facts.pgApprovalRate < 0 ? u"–"_s : u"%1 %"_s.arg(qRound(facts.pgApprovalRate * 100)),
                 facts.pgApprovalRate < 0 ? Token::T3 : Token::T1},
                {tr("deciding"), formatCount(facts.pgDeciding), Token::T1},
                counted("webhooks due", facts.deliveriesDue, 1)};
    case Party::DataPlatform: return {counted("exports waiting", facts.exportsWaiting, kBacklog), lastExport(facts)};
    case Party::Bus:
    case Party::Operator: return {};
    }
    return {};
}

QString footOf(const WorldFacts &facts, Party party)
{
    if (party == Party::Gateway) {
        const std::int64_t p95 = facts.link(LinkId::GatewayPg).p95Ms;
        return p95 < 0 ? QString() : tr("p95 %1").arg(formatDuration(p95));
    }
    if (party == Party::Ecommerce || party == Party::Payment || party == Party::Pg) return rateText(facts.node(party).perSecond);
    return {};
}

std::int64_t underWay(const WorldFacts &facts) { return facts.deliveriesDue + facts.callsInFlight; }

std::int64_t outboxes(const WorldFacts &facts)
{
    std::int64_t sum = 0;
    for (const NodeFacts &node : facts.nodes) sum += node.outboxPending;
    return sum;
}

Health healthOf(const WorldFacts &facts, Party party)
{
    const NodeFacts &node = facts.node(party);
    if (party == Party::Customer || party == Party::Bus) return {};
    if (!node.running) return {Family::Bad, u"bad"_s, tr("crashed")};
    if (party == Party::Gateway && facts.breaker != "CLOSED") {
        const StateLook look = stateLook(u"breaker", QString::fromStdString(facts.breaker));
        return {look.family, look.icon.toString(), tr("breaker") + u' ' + stateName(u"breaker", QString::fromStdString(facts.breaker))};
    }
    if (node.lag >= kBacklog || node.outboxPending >= kBacklog) return {Family::Warn, u"tri"_s, tr("behind")};
    if (party == Party::DataPlatform && facts.exportsWaiting >= kBacklog) return {Family::Warn, u"tri"_s, tr("behind")};
    return {Family::Good, u"ok"_s, tr("healthy")};
}

} // namespace hamster::world
