// The detail of an order by mouse and keyboard: what it tells, and cancelling.
#include "tests/support/orders_desk.h"
#include "views/panes/orders/order_timeline.h"
#include "views/widgets/button.h"
#include "views/widgets/effect_table.h"
#include "views/widgets/label.h"
#include "views/widgets/state_chip.h"

#include <QLineEdit>
#include <QTest>

using namespace hamster;
using namespace hamster::test;
using namespace Qt::StringLiterals;

class OrderPaneTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        Theme::current().install(*qApp);
        Theme::current().setReducedMotion(true);
    }
    void tellsWhichRulesTheOrderBreaks();
    void aFailedOrderSaysThatNoFaultHitIt();
    void saysWhichItemsWereShort();
    void tellsWhatTheAttemptsBrought();
    void namesNoTestCardInAShop();
    void aFaultOfTheWholeShopIsTold();
    void saysWhoAsksThePg();
    void saysWhenThePgIsAskedNext();
    void stepsAreWholeInANarrowPane();
    void cancel();
    void cancelKnowsThatThePaymentHasFailed();
};

void OrderPaneTest::tellsWhichRulesTheOrderBreaks()
{
    OrdersDesk d;
    const SeededOrder made =
        d.desk.addOrder({.vendor = d.desk.vendors()[0], .member = d.desk.members()[0], .lines = {{d.desk.products()[0], 2}}});
    d.open();
    d.show(made);
    const auto *broken = d.detail->find<Label>(u"order.broken"_s);
    QVERIFY(!broken->isVisible());
    InvariantView view;
    view.info = *audit::findInvariant("A8");
    view.checked = true;
    view.rows = 1;
    view.examples = {{"amounts differ", toBase62(made.id)}};
    d.desk.setInvariants({view});
    FrameStatus status = d.desk.status();
    status.invariantsBroken = 1;
    d.desk.setStatus(status);
    emit d.desk.statusChanged(); // the sweep comes later than the order's end
    QTRY_VERIFY(broken->isVisible());
    QVERIFY(broken->text().contains(u"A8"_s) && broken->text().contains(u"amounts differ"_s));
    emit const_cast<Label *>(broken)->linkActivated(u"A8"_s);
    QCOMPARE(d.detail->navigator.entities.back(), (EntityRef{u"invariant"_s, u"A8"_s}));
}

void OrderPaneTest::aFailedOrderSaysThatNoFaultHitIt()
{
    OrdersDesk d;
    WorldSetup world = d.desk.setup();
    world.laboratory = true;
    d.desk.setWorld(world);
    OrderSeed seed{.vendor = d.desk.vendors()[0], .member = d.desk.members()[0], .lines = {{d.desk.products()[0], 1}}};
    const SeededOrder good = d.desk.addOrder(seed);
    seed.state = OrderState::Failed;
    const SeededOrder failed = d.desk.addOrder(seed);
    d.open();
    d.show(failed);
    const auto *line = d.detail->find<Label>(u"order.faults"_s);
    QVERIFY(line->isVisible());
    QCOMPARE(line->text(), u"No fault rule hit this order."_s);
    d.show(good);
    QVERIFY(!line->isVisible());
    seed.card = "tok_lost_webhook"; // no fault, though it looks like one
    d.show(d.desk.addOrder(seed));
    QVERIFY(line->isVisible());
    QVERIFY2(line->text().contains(u"Test card tok_lost_webhook: Approved, but no webhook arrives"_s), qPrintable(line->text()));
}

void OrderPaneTest::saysWhichItemsWereShort()
{
    OrdersDesk d;
    const SeededOrder made = d.desk.addOrder(
        {.vendor = d.desk.vendors()[0], .member = d.desk.members()[0], .lines = {{d.desk.products()[0], 3}}, .state = OrderState::Failed});
    d.desk.exec(DeskFile::Ecommerce, "UPDATE orders SET status_reason = 'NOT_ENOUGH_STOCK'");
    d.desk.exec(DeskFile::Ecommerce, "INSERT INTO processed_events (subject, action, event_id, event_type, created_at) VALUES ('" +
                                         toBase62(made.id) + "', 'order.fail-reservation', 'evt-short', 'stock.reservation-failed', 1)");
    d.desk.exec(DeskFile::Payment,
                "INSERT INTO outbox (event_id, aggregate_type, aggregate_id, event_type, topic, partition_key, correlation_id, payload, "
                "created_at) VALUES ('evt-short', 'stock', 'x', 'stock.reservation-failed', 't', 'x', 'x', "
                "'{\"data\":{\"failedItems\":[{\"productId\":\"" +
                    toBase62(d.desk.products()[0]) + "\",\"requested\":3,\"available\":1}]}}', 1)");
    d.open();
    d.show(made);
    const QString why = d.detail->find<Label>(u"order.why"_s)->text();
    QVERIFY2(why.startsWith(u"Not enough stock: "_s) && why.endsWith(u", 3 ordered, 1 there"_s), qPrintable(why));
}

void OrderPaneTest::tellsWhatTheAttemptsBrought()
{
    OrdersDesk d;
    const SeededOrder made =
        d.desk.addOrder({.vendor = d.desk.vendors()[0], .member = d.desk.members()[0], .lines = {{d.desk.products()[0], 1}}});
    d.desk.exec(DeskFile::Gateway, "UPDATE pg_attempts SET kind = 'INQUIRE', answer = '{\"data\":{\"status\":\"PENDING\"}}'");
    d.open();
    d.show(made);
    QStringList said;
    for (const StateChip *chip : d.detail->find<QWidget>(u"order.attempts"_s)->findChildren<StateChip *>()) said << chip->shownText();
    QVERIFY2(said.contains(u"Pending"_s) && !said.contains(u"Answered"_s), qPrintable(said.join(u'|')));
}

void OrderPaneTest::namesNoTestCardInAShop()
{
    OrdersDesk d;
    const SeededOrder made = d.desk.addOrder(
        {.vendor = d.desk.vendors()[0], .member = d.desk.members()[0], .lines = {{d.desk.products()[0], 1}}, .state = OrderState::Created});
    d.open();
    d.show(made);
    const auto *method = d.detail->find<Label>(u"state.method"_s);
    QCOMPARE(method->text(), u"Card (number not known yet)"_s);
    QVERIFY(method->toolTip().startsWith(u"tok_ok: "_s));
}

void OrderPaneTest::aFaultOfTheWholeShopIsTold()
{
    OrdersDesk d;
    const SeededOrder failed = d.desk.addOrder(
        {.vendor = d.desk.vendors()[0], .member = d.desk.members()[0], .lines = {{d.desk.products()[0], 1}}, .state = OrderState::Failed});
    d.desk.exec(DeskFile::Ecommerce, "UPDATE orders SET status_reason = 'NOT_ENOUGH_STOCK'");
    d.desk.exec(DeskFile::Faults,
                "INSERT INTO fault_firings (at, rule, kind, by_hand, only_detected, party_from, party_to, thing, thing_key) "
                "VALUES (" +
                    std::to_string(kSeedTimeMs) + ", 'F4', 'load.flash-sale', 0, 0, 'customer', 'ecommerce', 'service', 'x')");
    d.open();
    d.show(failed);
    const QString told = d.detail->find<Label>(u"order.faults"_s)->text();
    QVERIFY2(told.contains(u"Shortly before"_s) && told.contains(u"F4"_s), qPrintable(told));
}

void OrderPaneTest::cancel()
{
    OrdersDesk d;
    const SeededOrder made = d.desk.addOrder({.vendor = d.desk.vendors()[0],
                                              .member = d.desk.members()[0],
                                              .lines = {{d.desk.products()[0], 2}},
                                              .state = OrderState::PaymentWait,
                                              .points = 1'000});
    d.open();
    d.show(made);
    QVERIFY(!d.detail->find<Button>(u"order.refund"_s)->isEnabled());
    click(d.detail->find<Button>(u"order.cancel"_s));
    const auto &effects = d.detail->find<EffectTable>(u"cancel.effects"_s)->effects();
    QCOMPARE(effects[0].change, u"−₩24,800"_s);
    QVERIFY(std::ranges::any_of(effects, [](const Effect &e) { return e.what == u"Stock SEED-1KG" && e.change == u"+2"; }));
    QVERIFY(std::ranges::any_of(effects, [](const Effect &e) { return e.change == u"+1,000 P"; }));
    QTest::keyClicks(d.detail->find<QLineEdit>(u"cancel.reason"_s), u"customer changed their mind"_s);
    QTest::keyClick(d.detail->find<QLineEdit>(u"cancel.reason"_s), Qt::Key_Return);
    QCOMPARE(d.desk.sent().size(), size_t(1));
    QCOMPARE(std::get<command::CancelOrder>(d.desk.sent().front().first).order.value, made.id);
    d.desk.answer({.ok = true, .code = {}, .message = {}, .id = {}});
    QVERIFY(!d.detail->find<Button>(u"cancel.run"_s)->isVisible());
    QVERIFY(d.detail->navigator.families.back() == Family::Good);
    d.desk.moveOrder(made, OrderState::PaymentWait, OrderState::Cancelled);
    d.desk.announce();
    QTRY_COMPARE(d.detail->find<StateChip>(u"order.state"_s)->state(), u"CANCELLED"_s);
    QVERIFY(!d.detail->find<Button>(u"order.cancel"_s)->isEnabled());
}

void OrderPaneTest::saysWhoAsksThePg()
{
    OrdersDesk d;
    const SeededOrder made = d.desk.addOrder({.vendor = d.desk.vendors()[0],
                                              .member = d.desk.members()[0],
                                              .lines = {{d.desk.products()[0], 2}},
                                              .state = OrderState::PaymentWait});
    const std::string ofProcess = " WHERE process_public_id = " + std::to_string(made.process);
    d.desk.exec(DeskFile::Gateway, "DELETE FROM pg_attempts" + ofProcess);
    d.open();
    d.show(made);
    const auto said = [&d] { return d.detail->find<Label>(u"attempts.none"_s)->text(); };
    QCOMPARE(said(), u"The PG has not been asked yet."_s);
    d.desk.exec(DeskFile::Gateway, "UPDATE payment_processes SET route = 'DIRECT' WHERE public_id = " + std::to_string(made.process));
    d.desk.announce();
    QTRY_VERIFY(said().startsWith(u"The vendor's own shop asks the PG"_s));
}

void OrderPaneTest::saysWhenThePgIsAskedNext()
{
    OrdersDesk d;
    const SeededOrder made = d.desk.addOrder({.vendor = d.desk.vendors()[0],
                                              .member = d.desk.members()[0],
                                              .lines = {{d.desk.products()[0], 2}},
                                              .state = OrderState::PaymentWait});
    const auto at = [&d](qint64 ms) {
        FrameStatus status = d.desk.status();
        status.timeMs = ms;
        d.desk.setStatus(status);
        d.desk.announceStatus();
    };
    const auto due = [&](qint64 ms, int asked) {
        d.desk.exec(DeskFile::Gateway, "UPDATE payment_processes SET inquire_at = " + (ms ? std::to_string(ms) : std::string("NULL")) +
                                           ", inquiries = " + std::to_string(asked) + " WHERE public_id = " + std::to_string(made.process));
        d.desk.announce();
    };
    due(kSeedTimeMs + 245'000, 0);
    at(kSeedTimeMs);
    d.open();
    d.show(made);
    const auto *line = d.detail->find<Label>(u"order.inquiry"_s);
    QCOMPARE(line->text(), u"Inquiry in 4:05 if the PG is not heard of by then"_s);
    due(kSeedTimeMs + 12'300, 1);
    QTRY_COMPARE(line->text(), u"Next inquiry in 12.3 s"_s);
    at(kSeedTimeMs + 5'000); // the world's clock alone
    QTRY_COMPARE(line->text(), u"Next inquiry in 7.3 s"_s);
    at(kSeedTimeMs + 13'000);
    QTRY_VERIFY(line->text().startsWith(u"Next inquiry: due"_s));
    WorldSetup world = d.desk.setup();
    QVERIFY(world.policies.set("reconciler", "OFF"));
    d.desk.setWorld(world);
    at(kSeedTimeMs + 13'000);
    QTRY_VERIFY(line->text().startsWith(u"No inquiry comes"_s));
    due(0, 1);
    QTRY_VERIFY(!line->isVisible());
}

void OrderPaneTest::stepsAreWholeInANarrowPane()
{
    OrdersDesk d;
    const SeededOrder made =
        d.desk.addOrder({.vendor = d.desk.vendors()[0], .member = d.desk.members()[0], .lines = {{d.desk.products()[0], 2}}});
    d.open();
    d.show(made);
    const auto *timeline = d.detail->find<orders::OrderTimeline>(u"order.timeline"_s);
    const auto all = [timeline](bool named) { // the steps whose state has its name
        std::size_t count = 0;
        for (std::size_t i = 0; i < timeline->steps().size(); ++i) count += timeline->wordAt(i).isEmpty() != named;
        return count;
    };
    QTRY_COMPARE(all(true), timeline->steps().size());
    d.detail->resize(368, 900);  // beside a list, in a small window
    QTRY_VERIFY(all(false) > 0); // an icon is enough where a name would cut what happened
    QVERIFY(all(true) > 0);
}

void OrderPaneTest::cancelKnowsThatThePaymentHasFailed()
{
    OrdersDesk d;
    const SeededOrder made = d.desk.addOrder({.vendor = d.desk.vendors()[0],
                                              .member = d.desk.members()[0],
                                              .lines = {{d.desk.products()[0], 2}},
                                              .state = OrderState::PaymentWait});
    d.open();
    d.show(made);
    click(d.detail->find<Button>(u"order.cancel"_s));
    const auto *notice = d.detail->find<Label>(u"cancel.notice"_s);
    QVERIFY(!notice->isVisible());
    d.desk.exec(DeskFile::Gateway, "UPDATE payment_processes SET status = 'FAILED' WHERE public_id = " + std::to_string(made.process));
    d.desk.announce(); // the shop has not heard of it
    QTRY_VERIFY(notice->isVisible());
    QVERIFY(notice->text().contains(u"nothing was collected"_s));
    QCOMPARE(d.detail->find<EffectTable>(u"cancel.effects"_s)->effects()[0].now, u"₩0"_s);
}

QTEST_MAIN(OrderPaneTest)
#include "order_pane_test.moc"
