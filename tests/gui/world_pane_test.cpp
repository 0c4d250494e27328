// The world pane by mouse and keyboard: facts, moving messages, the way of an order, traffic, and what its menu sends.
#include "tests/support/order_trace.h"
#include "tests/support/past_fixture.h"
#include "tests/support/watch_desk.h"
#include "views/panes/sequence/story.h"
#include "views/panes/world/facts.h"
#include "views/panes/world/fault_places.h"
#include "views/panes/world/path.h"
#include "views/panes/world/traffic_popup.h"
#include "views/widgets/button.h"
#include "views/widgets/empty_state.h"
#include "views/widgets/present_only.h"

#include <QAction>
#include <QLabel>
#include <QListWidget>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <algorithm>

using namespace hamster;
using namespace hamster::test;
using namespace Qt::StringLiterals;

class WorldPaneTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { Theme::current().install(*qApp); }
    void cleanup() { look(); }
    void showsFacts();
    void movesAndCounts();
    void freezesWhilePaused();
    void showsTheWayOfAnOrder();
    void countsTheDuplicatesThatTheSequenceDraws();
    void leadsToTheFirstOrder();
    void traffic();
    void menuCrashesAndRestarts();
    void menuInjectsFaultsAndCuts();
    void menuOnlyLooksAtThePast();
    void byKeyboard();
    void looks_data();
    void looks();
};

void WorldPaneTest::showsFacts()
{
    WatchDesk d;
    d.openWorld();
    d.world->setFacts(busyFacts());
    const auto rows = world::factsOf(d.view->picture().facts, Party::Gateway);
    QCOMPARE(rows[0].value, u"Closed 8.0 %"_s);
    QCOMPARE(rows[1].value, u"1"_s);
    QVERIFY(rows[1].color == Token::Unknown);
    QCOMPARE(world::footOf(d.view->picture().facts, Party::Gateway), u"p95 412 ms"_s);
    const QString webhooks = world::describe(d.view->picture(), {world::Target::What::Link, Party::Operator, LinkId::PgGateway});
    QVERIFY(webhooks.contains(u"lost before leaving 21"_s));
    for (const char16_t *mode : {u"segment.lag", u"segment.latency", u"segment.flow"}) {
        QTest::mouseClick(d.host->find<QWidget>(QString::fromUtf16(mode)), Qt::LeftButton);
        QVERIFY(shot(*d.host, u"world-mode-"_s + QString::fromUtf16(mode)));
    }
    QVERIFY(d.view->picture().mode == world::Mode::Flow);
    // What waits is told in the words of the nodes.
    const QString told = d.host->header->findChild<QLabel *>(u"paneSubtitle"_s)->text();
    const WorldFacts &facts = d.view->picture().facts;
    QVERIFY2(told.contains(u"lag %1"_s.arg(facts.lag())), qPrintable(told));
    QVERIFY(told.contains(u"outbox %1"_s.arg(world::outboxes(facts))));
}

void WorldPaneTest::movesAndCounts()
{
    Theme::current().setReducedMotion(false);
    WatchDesk d;
    d.openWorld();
    d.world->setFacts(busyFacts());
    d.desk.announceStatus();
    d.world->trace(burst(14));
    QCOMPARE(d.view->flow().count(LinkId::ShopBus), 14);
    const auto onLink = [&](LinkId link) {
        return std::ranges::count_if(d.view->flow().movers(), [link](const world::Mover &mover) { return mover.hop.link == link; });
    };
    QCOMPARE(onLink(LinkId::ShopBus), world::kDrawnMax);
    QCOMPARE(onLink(LinkId::GatewayPg), 2);
    QTRY_COMPARE(d.view->flow().inFlight(), 0); // all arrive
    // A fast world shows counts only.
    FrameStatus fast = d.desk.status();
    fast.speed = 100;
    d.desk.setStatus(fast);
    d.desk.announceStatus();
    d.world->trace(burst(14));
    QVERIFY(d.view->flow().movers().empty());
    QCOMPARE(d.view->flow().count(LinkId::ShopBus), 14);
}

void WorldPaneTest::freezesWhilePaused()
{
    Theme::current().setReducedMotion(false);
    WatchDesk d;
    FrameStatus status = d.desk.status();
    status.paused = true;
    d.desk.setStatus(status);
    d.openWorld();
    d.world->trace(burst(2));
    QCOMPARE(d.view->flow().count(LinkId::ShopBus), 2);
    const QImage before = d.view->grab().toImage();
    int frames = 0; // of a world that ran
    QTimer frame;
    connect(&frame, &QTimer::timeout, this, [&frames] { ++frames; });
    frame.start(16);
    QTRY_VERIFY(frames >= 3);
    QCOMPARE(d.view->grab().toImage(), before);
    QCOMPARE(d.view->flow().inFlight(), 5);
}

void WorldPaneTest::showsTheWayOfAnOrder()
{
    WatchDesk d;
    d.openWorld();
    d.world->setFacts(busyFacts());
    QVERIFY(!d.view->picture().onlyOrder);
    d.focus();
    QVERIFY(d.view->picture().onlyOrder);
    QTRY_VERIFY(!d.view->picture().path.steps.empty());
    const world::Path &path = d.view->picture().path;
    QCOMPARE(path.step(LinkId::CustomerShop)->number, 1);
    QCOMPARE(path.step(LinkId::ShopBus)->number, 2);
    QCOMPARE(path.step(LinkId::BusPayment)->number, 3);
    QCOMPARE(path.faults, 2);
    QCOMPARE(path.absorbed, 1);
    QVERIFY(!path.step(LinkId::ShopPlatform));
    QTest::keyClick(d.view, Qt::Key_Escape);
    QVERIFY(!d.view->picture().onlyOrder);
    QTest::mouseClick(d.host->find<QWidget>(u"segment.order"_s), Qt::LeftButton);
    QVERIFY(d.view->picture().onlyOrder);
}

void WorldPaneTest::countsTheDuplicatesThatTheSequenceDraws()
{
    OrderTrace trace;
    trace.webhook(0).add(0, TraceKind::HttpRequest, Party::Pg, Party::Gateway, "webhook", "msg_W", "copy");
    trace.add(5, TraceKind::HttpAnswer, Party::Gateway, Party::Pg, "webhook", "msg_W", "200", R"({"data":{"verdict":"RECEIVED"}})");
    trace.webhook(3'000);
    trace.add(3'005, TraceKind::HttpAnswer, Party::Gateway, Party::Pg, "webhook", "msg_W", "200", R"({"data":{"verdict":"DUPLICATE"}})");
    trace.add(4'000, TraceKind::EventDuplicate, Party::Bus, Party::Ecommerce, "payment.completed", "e5");
    const TraceAnswer answer = trace.answer(u"ORD-1"_s);
    QCOMPARE(world::pathOf(answer).absorbed, 3);
    const auto isDuplicate = [](const sequence::Step &step) { return step.text.startsWith(u"duplicate, absorbed"_s); };
    QCOMPARE(std::ranges::count_if(sequence::tell(answer.records).steps, isDuplicate), std::ptrdiff_t{3});
}

void WorldPaneTest::leadsToTheFirstOrder()
{
    {
        WatchDesk d;
        d.openWorld();
        auto *empty = d.host->find<EmptyState>(u"world.empty"_s);
        QVERIFY(!empty->isVisible()); // one was placed
        d.desk.close();
        d.desk.exec(DeskFile::Ecommerce, "PRAGMA foreign_keys = OFF; DELETE FROM orders");
        d.desk.reopen();
        QTRY_VERIFY(empty->isVisible()); // in the next world none
    }
    DeskFixture desk;
    auto *world = new WorldFixture(&desk); // owned by `desk`
    PaneHost host(worldPane(), &desk, {1016, 370});
    auto *empty = host.find<EmptyState>(u"world.empty"_s);
    QVERIFY(empty->isVisible());
    // It stands where the picture has room, and the picture keeps its own.
    auto *view = host.find<world::WorldView>(u"world.view"_s);
    QTRY_COMPARE(view->height(), host.pane->height());
    QVERIFY(!view->picture().hinted);
    const QRect taken = empty->geometry();
    for (const world::Node &node : view->layoutOfWorld().nodes) QVERIFY(!node.rect.intersects(taken));
    QTest::mouseClick(empty->findChild<Button *>(), Qt::LeftButton);
    QCOMPARE(host.navigator.panes, QStringList{u"orders"_s});
    // With buyers it only has to play.
    QAction play(&host);
    play.setObjectName(u"command.playPause"_s);
    QSignalSpy played(&play, &QAction::triggered);
    FrameStatus status = desk.status();
    status.paused = true;
    desk.setStatus(status);
    WorldFacts facts;
    facts.known = true;
    facts.buyers = 3;
    world->setFacts(facts);
    auto *button = empty->findChild<Button *>(u"emptyAction"_s);
    QTRY_COMPARE(button->text(), u"Play the world"_s);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(played.size(), 1);
    QCOMPARE(host.navigator.panes.size(), 1);
}

void WorldPaneTest::traffic()
{
    WatchDesk d;
    d.openWorld();
    d.world->setFacts(busyFacts());
    QTest::mouseClick(d.view, Qt::LeftButton, {}, d.view->rectOf({world::Target::What::Link, Party::Operator, LinkId::GatewayPg}).center());
    auto *list = d.host->find<QListWidget>(u"world.traffic.list"_s);
    QTRY_VERIFY(list && list->isVisible() && list->count() > 3);
    QVERIFY(d.world->asked().back().between[0] == Party::Gateway && d.world->asked().back().between[1] == Party::Pg);
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(d.host->navigator.entities.back().kind, u"order"_s);
}

void WorldPaneTest::menuCrashesAndRestarts()
{
    WatchDesk d;
    d.openWorld();
    WorldFacts facts = busyFacts();
    d.world->setFacts(facts);
    const world::Target payment{world::Target::What::Node, Party::Payment, LinkId::CustomerShop};
    const auto act = [&](const char16_t *name) {
        d.view->setCurrent(payment);
        d.host->find<QAction>(u"world.action.menu"_s)->trigger();
        QMenu *menu = openMenu(d.host.get(), u"world.menu"_s);
        auto *action = menu ? menu->findChild<QAction *>(QString::fromUtf16(name)) : nullptr;
        const bool enabled = action && action->isEnabled();
        if (enabled) action->trigger();
        if (menu) menu->close();
        return enabled;
    };
    QVERIFY(act(u"world.crash"));
    QVERIFY(std::get<command::CrashService>(d.desk.sent().back().first).party == Party::Payment);
    d.desk.answer({true, {}, {}, {}});
    QVERIFY(d.host->navigator.families.back() == Family::Good);
    QVERIFY(!act(u"world.restart")); // it runs, as far as the facts say
    facts.node(Party::Payment).running = false;
    d.world->setFacts(facts);
    QVERIFY(!act(u"world.crash"));
    QVERIFY(act(u"world.restart"));
    QVERIFY(std::holds_alternative<command::RestartService>(d.desk.sent().back().first));
    d.desk.answer({false, "conflict", "payment is running; nothing was changed", {}});
    QVERIFY(d.host->navigator.families.back() == Family::Bad);
}

void WorldPaneTest::menuInjectsFaultsAndCuts()
{
    WatchDesk d;
    d.openWorld();
    WorldFacts facts = busyFacts();
    d.world->setFacts(facts);
    const auto act = [&](LinkId link, const QString &name) {
        d.view->setCurrent({world::Target::What::Link, Party::Operator, link});
        d.host->find<QAction>(u"world.action.menu"_s)->trigger();
        QMenu *menu = openMenu(d.host.get(), u"world.menu"_s);
        auto *action = menu ? menu->findChild<QAction *>(name) : nullptr;
        const bool enabled = action && action->isEnabled();
        if (enabled) action->trigger();
        if (menu) menu->close();
        return enabled;
    };
    QVERIFY(act(LinkId::PgGateway, u"inject.webhook.lost"_s));
    QCOMPARE(std::get<command::InjectOnce>(d.desk.sent().back().first).rule.kind, std::string("webhook.lost"));
    QVERIFY(act(LinkId::PgGateway, u"rule.webhook.duplicate"_s));
    QCOMPARE(std::get<command::SetFaultRule>(d.desk.sent().back().first).rule.kind, std::string("webhook.duplicate"));
    QVERIFY(!act(LinkId::GatewayPg, u"inject.webhook.lost"_s)); // not of that boundary
    // On the bus the rule is for the service at the link's end only.
    const auto kinds = world::kindsAt({world::Target::What::Link, Party::Operator, LinkId::BusPayment});
    QVERIFY(!kinds.empty());
    QCOMPARE(world::ruleAt({world::Target::What::Link, Party::Operator, LinkId::BusPayment}, *kinds.front()).who.service,
             std::string("payment"));
    QVERIFY(act(LinkId::GatewayPg, u"world.cut.one"_s));
    const auto cut = std::get<command::CutLink>(d.desk.sent().back().first);
    QVERIFY(cut.from == Party::Gateway && cut.to == Party::Pg && !cut.bothWays);
    QVERIFY(!act(LinkId::GatewayPg, u"world.heal"_s));
    facts.links[static_cast<std::size_t>(LinkId::GatewayPg)].trouble.cutThere = true;
    d.world->setFacts(facts);
    QVERIFY(act(LinkId::GatewayPg, u"world.heal"_s));
    QVERIFY(std::get<command::HealLink>(d.desk.sent().back().first).bothWays);
    QVERIFY(act(LinkId::GatewayPg, u"world.cut"_s));
    QVERIFY(std::get<command::CutLink>(d.desk.sent().back().first).bothWays);
}

void WorldPaneTest::menuOnlyLooksAtThePast()
{
    WatchDesk d;
    auto *past = new PastFixture(&d.desk);
    d.openWorld();
    d.world->setFacts(busyFacts());
    const auto offered = [&d](const world::Target &target, const QString &name) {
        d.view->setCurrent(target);
        d.host->find<QAction>(u"world.action.menu"_s)->trigger();
        QMenu *menu = openMenu(d.host.get(), u"world.menu"_s);
        if (!menu) return false;
        auto *action = menu->findChild<QAction *>(name);
        auto *inner = menu->findChild<QMenu *>(name);
        if (inner) action = inner->menuAction();
        const bool enabled = action && action->isEnabled();
        if (action && !enabled && action->toolTip() != pastReason()) return true; // without a reason it is as if it were offered
        menu->close();
        return enabled;
    };
    const world::Target node{world::Target::What::Node, Party::Payment, LinkId::CustomerShop};
    const world::Target link{world::Target::What::Link, Party::Operator, LinkId::PgGateway};
    past->show(true);
    for (const auto &[target, name] :
         {std::pair(node, u"world.crash"_s), std::pair(link, u"world.cut"_s), std::pair(link, u"world.rule"_s)})
        QVERIFY2(!offered(target, name), qPrintable(name));
    past->show(false);
    QVERIFY(offered(node, u"world.crash"_s) && offered(link, u"world.cut"_s) && offered(link, u"world.rule"_s));
}

void WorldPaneTest::byKeyboard()
{
    WatchDesk d;
    d.openWorld();
    d.world->setFacts(busyFacts());
    d.view->setFocus();
    QTest::keyClick(d.view, Qt::Key_Right);
    QVERIFY(d.view->current().party == Party::Customer);
    const std::size_t all = world::targets(d.view->layoutOfWorld()).size();
    QCOMPARE(all, 7 + kLinkCount);
    for (std::size_t i = 1; i < all; ++i) QTest::keyClick(d.view, Qt::Key_Right);
    QVERIFY(d.view->current().party == Party::Pg);
    QVERIFY(d.view->accessibleDescription().contains(u"92 %"_s));
    QTest::keyClick(d.view, Qt::Key_Return);
    QTRY_VERIFY(d.host->find<QWidget>(u"world.traffic"_s)->isVisible());
}

void WorldPaneTest::looks_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<bool>("korean");
    QTest::newRow("dark-en") << true << false;
    QTest::newRow("light-ko") << false << true;
}

void WorldPaneTest::looks()
{
    QFETCH(bool, dark);
    QFETCH(bool, korean);
    look(dark ? ThemeKind::Dark : ThemeKind::Light, korean ? Language::Korean : Language::English);
    const QString tag = QString::fromLatin1(QTest::currentDataTag());
    WatchDesk d;
    FrameStatus status = d.desk.status();
    status.paused = true;
    d.desk.setStatus(status);
    d.openWorld();
    d.world->setFacts(busyFacts());
    d.world->trace(burst(14));
    QVERIFY(shot(*d.host, u"world-flow-"_s + tag));
    d.focus();
    QTRY_VERIFY(!d.view->picture().path.steps.empty());
    QVERIFY(shot(*d.host, u"world-order-"_s + tag));
    QCOMPARE(d.host->pane->accessibleName(), korean ? u"월드"_s : u"World"_s);
    look();
}

QTEST_MAIN(WorldPaneTest)
#include "world_pane_test.moc"
