#pragma once
// WatchDesk: a desk with one order whose trace is known, for the panes that watch the world.

#include "tests/support/order_trace.h"
#include "tests/support/pane_host.h"
#include "tests/support/world_fixture.h"
#include "views/panes/orders/order_focus.h"
#include "views/panes/sequence/sequence_pane.h"
#include "views/panes/world/world_pane.h"

#include <QMenu>

#include <memory>

namespace hamster {
PaneSpec worldPane();
PaneSpec sequencePane();
} // namespace hamster

namespace hamster::test {

using namespace Qt::StringLiterals;

struct WatchDesk {
    explicit WatchDesk(bool storm = true)
    {
        desk.addCatalogue();
        order = desk.addOrder({.vendor = desk.vendors()[0], .member = desk.members()[0], .lines = {{desk.products()[0], 1}}});
        OrderTrace trace;
        trace.placed();
        if (storm) trace.storm();
        world->setTrace(trace.answer(number()));
        FrameStatus status;
        status.timeMs = kSeedTimeMs + 9'000;
        status.paused = false;
        status.speed = 1;
        desk.setStatus(status);
    }
    QString number() const { return QString::fromStdString(order.number); }
    void openSequence(QSize size = {1016, 540})
    {
        host = std::make_unique<PaneHost>(hamster::sequencePane(), &desk, size);
        sequencePane = dynamic_cast<sequence::SequencePane *>(host->pane);
    }
    void openWorld(QSize size = {1016, 370})
    {
        host = std::make_unique<PaneHost>(hamster::worldPane(), &desk, size);
        view = host->find<world::WorldView>(u"world.view"_s);
    }
    void focus() { OrderFocus::of(&desk)->setNumber(number()); }
    DeskFixture desk;
    WorldFixture *world = new WorldFixture(&desk); ///< owned by `desk`
    SeededOrder order;
    std::unique_ptr<PaneHost> host;
    sequence::SequencePane *sequencePane = nullptr;
    world::WorldView *view = nullptr;
};

inline WorldFacts busyFacts()
{
    WorldFacts facts;
    facts.known = true;
    facts.timeMs = kSeedTimeMs;
    facts.buyers = 120;
    facts.ordersPerSecond = 12.4;
    facts.pending = 6;
    facts.unknown = 1;
    facts.pgApprovalRate = 0.92;
    facts.pgDeciding = 7;
    facts.deliveriesDue = 4;
    facts.exportsWaiting = 3;
    facts.lastExport = "201";
    facts.lastExportMs = 84;
    facts.breakerFailureRate = 8;
    facts.deadLetters = 1;
    for (const Party party : kParties) {
        NodeFacts &node = facts.node(party);
        node.perSecond = 11.6;
        for (int i = 0; i < 30; ++i) node.history.push_back(static_cast<float>(8 + (i * 7) % 6));
    }
    facts.node(Party::Payment).outboxPending = 2;
    facts.node(Party::Payment).lag = 12;
    facts.node(Party::Bus).perSecond = 38.1;
    facts.links[static_cast<std::size_t>(LinkId::GatewayPg)] = {12.2, 180, 412, {410, 0, 0, 0}, {}};
    facts.links[static_cast<std::size_t>(LinkId::PgGateway)] = {11.8, 9, 31, {400, 6, 21, 9}, {4, 36, false, false}};
    facts.links[static_cast<std::size_t>(LinkId::BusPayment)] = {23.0, 6, 14, {900, 0, 0, 0}, {}};
    facts.topics = {{"cash-gateway-events", {1, 7, 1}}, {"ecommerce-events", {2, 0, 1}}, {"payment-events", {0, 1, 0}}};
    facts.types = {{"ecommerce-events", "order.placed", {2, 0, 1}, 12.4}, {"cash-gateway-events", "pg.approved", {1, 7, 1}, 11.0}};
    return facts;
}

inline TraceBatch burst(int count)
{
    TraceBatch batch;
    batch.first = batch.last = 1;
    batch.counts = {{TraceKind::EventAppended, Party::Ecommerce, Party::Bus, "order.placed", {}, count},
                    {TraceKind::HttpRequest, Party::Gateway, Party::Pg, "POST /api/v1/payments", {}, 2},
                    {TraceKind::HttpRequest, Party::Pg, Party::Gateway, "webhook", {}, 1}};
    return batch;
}

inline QMenu *openMenu(QWidget *host, const QString &name)
{
    const auto menus = host->findChildren<QMenu *>(name);
    for (QMenu *menu : menus)
        if (menu->isVisible()) return menu;
    return nullptr;
}

} // namespace hamster::test
