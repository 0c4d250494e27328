// What the order's detail reads, tells and predicts, over real files.
#include "tests/support/desk_fixture.h"
#include "tests/support/fault_hit.h"
#include "views/panes/orders/fault_cause.h"
#include "views/panes/orders/order_facts.h"
#include "views/panes/orders/order_prediction.h"
#include "views/panes/orders/order_texts.h"
#include "views/panes/orders/timeline_steps.h"

#include <QTest>

using namespace hamster;
using namespace hamster::orders;
using namespace hamster::test;
using namespace Qt::StringLiterals;

class OrderFactsTest : public QObject {
    Q_OBJECT
private slots:
    void readsTheWholeOrder();
    void tellsTheTimeline();
    void aVoidIsNoDecline();
    void predictsRefunds();
    void aRefundIsFullWithTheLastWonOrTheLastPiece();
    void predictsCancelsByWhatIsKnownOfTheMoney();
    void reasonsAreWords();
    void tellsTheFaultBehindAnEnd();
    void readsTheFaultBehindAnEnd();
};

void OrderFactsTest::readsTheWholeOrder()
{
    DeskFixture desk;
    desk.addCatalogue();
    const SeededOrder made = desk.addOrder({.vendor = desk.vendors()[0],
                                            .member = desk.members()[0],
                                            .lines = {{desk.products()[0], 2}, {desk.products()[6], 1}},
                                            .state = OrderState::PartiallyRefunded,
                                            .points = 1'000,
                                            .lostWebhooks = 1,
                                            .lateWebhooks = 1});
    const OrderFacts facts = readOrder(desk, QString::fromStdString(made.number));
    QVERIFY(facts.found());
    QCOMPARE(facts.items.size(), size_t(2));
    QCOMPARE(facts.amount, made.amount);
    QCOMPARE(facts.paymentState, u"PARTIALLY_CANCELLED"_s);
    QCOMPARE(facts.processState, u"SUCCESS"_s);
    QCOMPARE(facts.webhooks.size(), size_t(3));
    QCOMPARE(facts.inbox.size(), size_t(2));
    QCOMPARE(facts.refunds.size(), size_t(1));
    QCOMPARE(facts.notices.size(), size_t(1));
    QCOMPARE(facts.attempts.size(), size_t(2));
    QCOMPARE(facts.pgTransaction, QString::fromStdString(made.transactionKey));
    QVERIFY(readOrder(desk, QString::fromStdString(toBase62(made.id))) == facts);
    QVERIFY(!readOrder(desk, u"ORD-20261120-NOTTHERE"_s).found());
    QVERIFY(!readOrder(desk, {}).found());
}

void OrderFactsTest::tellsTheTimeline()
{
    DeskFixture desk;
    desk.addCatalogue();
    const SeededOrder made = desk.addOrder({.vendor = desk.vendors()[0],
                                            .member = desk.members()[0],
                                            .lines = {{desk.products()[0], 2}, {desk.products()[6], 1}},
                                            .lostWebhooks = 1,
                                            .lateWebhooks = 1});
    const std::vector<TimelineStep> steps = timelineOf(readOrder(desk, QString::fromStdString(made.number)));
    QStringList texts;
    for (const TimelineStep &step : steps) texts << step.text;
    QCOMPARE(texts,
             QStringList({u"Order accepted"_s, u"Stock reserved, 2 items"_s, u"Waiting for the payment"_s, u"Process written, PG asked"_s,
                          u"Accepted as "_s + QString::fromStdString(made.transactionKey).section(u':', -1), u"PG approves"_s,
                          u"Webhook #1 lost on the way"_s, u"Webhook #2 applied"_s, u"Payment and stock confirmed"_s,
                          u"Order confirmed, customer told"_s, u"Webhook #3 again, absorbed"_s}));
    for (std::size_t i = 1; i < steps.size(); ++i) QVERIFY(steps[i - 1].ms <= steps[i].ms);
}

void OrderFactsTest::aVoidIsNoDecline()
{
    const auto lastOf = [](const QString &cause) {
        OrderFacts facts;
        facts.steps = {{u"hamster-pg"_s, u"pg-transaction"_s, u"PENDING"_s, u"FAILED"_s, cause, 1, kSeedTimeMs}};
        return timelineOf(facts).back().text;
    };
    QCOMPARE(lastOf(u"void"_s), u"Voided at the PG"_s);
    QCOMPARE(lastOf(u"cancel"_s), u"Voided at the PG"_s);
    QCOMPARE(lastOf(u"decision"_s), u"PG declines"_s);
}

void OrderFactsTest::predictsRefunds()
{
    DeskFixture desk;
    desk.addCatalogue();
    const qint64 seed = desk.products()[0];
    const SeededOrder made = desk.addOrder(
        {.vendor = desk.vendors()[0], .member = desk.members()[0], .lines = {{seed, 2}, {desk.products()[6], 1}}, .points = 1'000});
    const OrderFacts facts = readOrder(desk, QString::fromStdString(made.number));
    QVERIFY(whyNotRefundable(facts).isEmpty());
    QVERIFY(!whyNotCancellable(facts).isEmpty());
    RefundChoice choice;
    choice.lines[made.items[0]] = {1, true};
    const RefundShare one = shareOf(facts, choice);
    const ItemFact &item = *facts.item(made.items[0]);
    QCOMPARE(one.points, item.pointsShare / 2);
    QCOMPARE(one.money, (item.price * 2 - item.pointsShare) / 2);
    QVERIFY(!one.full);
    choice.lines[made.items[0]] = {2, true};
    choice.lines[made.items[1]] = {1, false};
    QCOMPARE(shareOf(facts, choice), (RefundShare{made.amount, 1'000, 0, true}));
    const std::vector<Effect> effects = refundEffects(facts, choice);
    QCOMPARE(effects.front().after, u"₩0"_s);
    QVERIFY(std::ranges::any_of(
        effects, [](const Effect &effect) { return effect.what == u"Stock SEED-1KG, restock on" && effect.change == u"+2"; }));
    QVERIFY(std::ranges::none_of(effects, [](const Effect &effect) { return effect.what.contains(u"SAND-2KG"); }));
    choice = {.byAmount = true, .amount = 5'000, .lines = {}};
    QCOMPARE(shareOf(facts, choice), (RefundShare{5'000, 0, 0, false}));
    choice.amount = made.amount;
    QCOMPARE(shareOf(facts, choice).points, 1'000);
    const SeededOrder refunded =
        desk.addOrder({.vendor = desk.vendors()[0], .member = desk.members()[0], .lines = {{seed, 2}}, .state = OrderState::Refunded});
    QVERIFY(!whyNotRefundable(readOrder(desk, QString::fromStdString(refunded.number))).isEmpty());
    const SeededOrder waiting =
        desk.addOrder({.vendor = desk.vendors()[0], .member = desk.members()[0], .lines = {{seed, 2}}, .state = OrderState::PaymentWait});
    QVERIFY(whyNotCancellable(readOrder(desk, QString::fromStdString(waiting.number))).isEmpty());
}

void OrderFactsTest::aRefundIsFullWithTheLastWonOrTheLastPiece()
{
    DeskFixture desk;
    desk.addCatalogue();
    const qint64 coupon = desk.addCoupon(desk.members()[0], "Spring", 3'000, 0, 0);
    const SeededOrder made = desk.addOrder({.vendor = desk.vendors()[0],
                                            .member = desk.members()[0],
                                            .lines = {{desk.products()[0], 1}},
                                            .discount = 3'000,
                                            .coupon = coupon});
    const OrderFacts facts = readOrder(desk, QString::fromStdString(made.number));
    const auto after = [&facts](qint64 won) { // that much went back by amount
        OrderFacts later = facts;
        later.refunds.push_back({.id = 1, .state = u"DONE"_s, .reason = {}, .amount = won, .items = {}});
        return later;
    };
    const auto couponBack = [](const OrderFacts &of, const RefundChoice &choice) {
        return std::ranges::any_of(refundEffects(of, choice), [](const Effect &effect) { return effect.what.startsWith(u"Coupon"_s); });
    };
    const RefundChoice allButOne{.byAmount = true, .amount = made.amount - 1, .lines = {}}, one{.byAmount = true, .amount = 1, .lines = {}};
    QCOMPARE(shareOf(facts, allButOne), (RefundShare{made.amount - 1, 0, 0, false}));
    QVERIFY(!couponBack(facts, allButOne));
    QCOMPARE(shareOf(after(made.amount - 1), one), (RefundShare{1, 0, 3'000, true})); // the last won takes what is left along
    QVERIFY(couponBack(after(made.amount - 1), one));
    RefundChoice pieces;
    pieces.lines[made.items[0]] = {1, true};
    QCOMPARE(shareOf(after(1), pieces), (RefundShare{made.amount - 1, 0, 3'000, true})); // the last piece: one won went before
    QCOMPARE(shareOf(after(made.amount - 1), pieces), (RefundShare{1, 0, 3'000, true}));
}

void OrderFactsTest::predictsCancelsByWhatIsKnownOfTheMoney()
{
    DeskFixture desk;
    desk.addCatalogue();
    const SeededOrder made = desk.addOrder(
        {.vendor = desk.vendors()[0], .member = desk.members()[0], .lines = {{desk.products()[0], 2}}, .state = OrderState::PaymentWait});
    OrderFacts facts = readOrder(desk, QString::fromStdString(made.number));
    QVERIFY(captureOf(facts) == Capture::Open);
    QCOMPARE(cancelEffects(facts)[0].now, u"₩25,800"_s);
    facts.processState = u"FAILED"_s; // the shop still waits
    QVERIFY(captureOf(facts) == Capture::Failed);
    QCOMPARE(cancelEffects(facts)[0].now, u"₩0"_s);
    facts.processState = u"SUCCESS"_s;
    facts.paymentState = u"APPROVED"_s;
    for (ReservationFact &each : facts.reservations) each.state = u"CONFIRMED"_s;
    QVERIFY(captureOf(facts) == Capture::Taken);
    const std::vector<Effect> effects = cancelEffects(facts);
    QCOMPARE(effects[1].what, whereMoneyGoes(facts));
    QCOMPARE(effects[1].change, u"+₩25,800"_s);
    QVERIFY(std::ranges::any_of(effects, [](const Effect &effect) { return effect.what == u"Stock SEED-1KG" && effect.change == u"+2"; }));
}

void OrderFactsTest::reasonsAreWords()
{
    QCOMPARE(reasonText(u"did not fit"_s), u"It did not fit"_s);
    QCOMPARE(reasonText(u"CUSTOMER_REQUEST"_s), u"The customer asked for it"_s);
    QCOMPARE(reasonText(u"the box was wet"_s), u"the box was wet"_s); // what a person wrote
}

void OrderFactsTest::tellsTheFaultBehindAnEnd()
{
    const auto mark = [](const QString &rule, const QString &name, qint64 ms) {
        FaultMark made;
        made.rule = rule, made.name = name, made.atMs = ms;
        return made;
    };
    const auto rule = [](const std::optional<FaultMark> &cause) { return cause ? cause->rule : QString(); };
    const std::vector<FaultMark> marks = {mark(u"F1"_s, u"webhook.lost"_s, 10), mark(u"F2"_s, u"pg-request.slow-fixed"_s, 20),
                                          mark(u"F3"_s, u"webhook.duplicate"_s, 30), mark(u"F4"_s, u"bus.delay"_s, 40),
                                          mark(u"F5"_s, u"pg-request.refused"_s, 60)};
    QCOMPARE(rule(causeOf(marks, u"PAYMENT_006"_s, 50)), u"F2"_s); // the last that silences the PG; F5 came when all was over
    QCOMPARE(rule(causeOf(marks, u"PAYMENT_003"_s, 60)), u"F5"_s); // in the very moment of the end
    QCOMPARE(rule(causeOf(marks, u"EXPIRED"_s, 50)), u"F2"_s);     // what keeps the PG's word away before what is late on the bus
    QCOMPARE(rule(causeOf({marks[3]}, u"EXPIRED"_s, 50)), u"F4"_s);
    for (const QString &reason : {u"NOT_ENOUGH_STOCK"_s, u"CANCELLED_BY_CUSTOMER"_s, u"DECLINED"_s, u"SOMETHING_NEW"_s, QString()})
        QCOMPARE(rule(causeOf(marks, reason, 60)), QString()); // hit by five, and yet by none of them
    QCOMPARE(rule(causeOf(marks, u"PAYMENT_006"_s, 5)), QString());
}

void OrderFactsTest::readsTheFaultBehindAnEnd()
{
    DeskFixture desk;
    desk.addCatalogue();
    OrderSeed seed{
        .vendor = desk.vendors()[0], .member = desk.members()[0], .lines = {{desk.products()[0], 1}}, .state = OrderState::Failed};
    const SeededOrder made = desk.addOrder(seed);
    desk.exec(DeskFile::Ecommerce, "UPDATE orders SET status_reason = 'PAYMENT_006' WHERE public_id = " + std::to_string(made.id));
    const QString number = QString::fromStdString(made.number);
    const qint64 decided = decidedMs(readOrder(desk, number).steps);
    QVERIFY(decided > kSeedTimeMs);
    addHit(desk, made, "F1", "bus.delay", decided - 30);
    addHit(desk, made, "F2", "pg-request.timeout-after", decided - 20);
    addHit(desk, made, "F3", "webhook.lost", decided + 20);
    const OrderFacts facts = readOrder(desk, number);
    QCOMPARE(facts.faults.size(), size_t(3));
    QVERIFY(facts.cause);
    QCOMPARE(facts.cause->rule, u"F2"_s);
    const OrderHits hits = FaultCauses(&desk).of(made.id, facts.reason); // the table says the same
    QVERIFY(hits.explained);
    QCOMPARE(FaultMarks::badge(hits.marks), u"F2, F1, F3"_s);
    QVERIFY(hitsStory(hits).startsWith(u"Behind its end: F2 "_s));
    QVERIFY(!FaultCauses(&desk).of(made.id, u"NOT_ENOUGH_STOCK"_s).explained);
}

QTEST_MAIN(OrderFactsTest)
#include "order_facts_test.moc"
