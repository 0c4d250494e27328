// Acts on orders by mouse and keyboard: refund, cancel, new order, with the answers of the world.
#include "tests/support/orders_desk.h"
#include "views/items/roles.h"
#include "views/items/table_view.h"
#include "views/panes/orders/new_order_dialog.h"
#include "views/panes/orders/order_focus.h"
#include "views/panes/orders/order_pane.h"
#include "views/panes/orders/orders_pane.h"
#include "views/widgets/button.h"
#include "views/widgets/effect_table.h"
#include "views/widgets/filter_chips.h"
#include "views/widgets/id_link.h"
#include "views/widgets/label.h"
#include "views/widgets/segmented_control.h"
#include "views/widgets/state_chip.h"
#include "views/widgets/warning_strip.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QScrollBar>
#include <QSpinBox>
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
    void refundByItems();
    void refundSpeaksTheLanguageOfTheDesk();
    void refundRefusedAndByAmount();
    void aFailedOrderSaysThatNoFaultHitIt();
    void saysWhichItemsWereShort();
    void tellsWhatTheAttemptsBrought();
    void namesNoTestCardInAShop();
    void aFaultOfTheWholeShopIsTold();
    void staysWhileARefundIsWritten();
    void saysWhoAsksThePg();
    void cancel();
    void cancelKnowsThatThePaymentHasFailed();
    void placesAnOrder();
    void anotherOrderBeginsAnew();
    void anEmptyShopLeadsToWhatIsMissing();
    void newOrderComplains();
};

// The language is changed while no order is looked at yet.
void OrderPaneTest::refundSpeaksTheLanguageOfTheDesk()
{
    OrdersDesk d;
    const SeededOrder made =
        d.desk.addOrder({.vendor = d.desk.vendors()[0], .member = d.desk.members()[0], .lines = {{d.desk.products()[0], 2}}});
    d.open();
    look(ThemeKind::Light, Language::Korean);
    d.show(made);
    click(d.detail->find<Button>(u"order.refund"_s));
    const auto *byItems = d.detail->find<QWidget>(u"refund"_s)->findChild<QAbstractButton *>(u"segment.items"_s);
    QVERIFY(byItems && byItems->isVisible());
    QCOMPARE(byItems->text(), u"상품별"_s);
    look();
}

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

void OrderPaneTest::refundByItems()
{
    OrdersDesk d;
    const SeededOrder made = d.desk.addOrder(
        {.vendor = d.desk.vendors()[0], .member = d.desk.members()[0], .lines = {{d.desk.products()[0], 2}, {d.desk.products()[6], 1}}});
    d.open();
    d.show(made);
    QVERIFY(!d.detail->find<Button>(u"order.cancel"_s)->isEnabled());
    click(d.detail->find<Button>(u"order.refund"_s));
    auto *run = d.detail->find<Button>(u"refund.run"_s);
    QVERIFY(run->isVisible());
    auto *error = d.detail->find<Label>(u"refund.error"_s);
    click(run);
    QVERIFY(error->text().contains(u"at least one piece"_s));
    d.detail->find<QSpinBox>(u"refund.quantity.0"_s)->setValue(1);
    QCOMPARE(run->text(), u"Refund ₩12,900"_s);
    const auto &effects = d.detail->find<EffectTable>(u"refund.effects"_s)->effects();
    QVERIFY(std::ranges::any_of(effects, [](const Effect &e) { return e.what.contains(u"SEED-1KG") && e.change == u"+1"; }));
    d.detail->find<QCheckBox>(u"refund.restock.0"_s)->setChecked(false);
    auto *other = d.detail->find<QCheckBox>(u"refund.restock.1"_s);
    QVERIFY(!other->isEnabled() && !other->isChecked()); // no piece of it goes back
    auto *pieces = d.detail->find<QSpinBox>(u"refund.quantity.1"_s);
    pieces->setValue(1);
    QVERIFY(other->isEnabled() && other->isChecked());
    other->setChecked(false);
    pieces->setValue(0);
    pieces->setValue(1);
    QVERIFY(!other->isChecked()); // as it was left
    pieces->setValue(0);
    QVERIFY(std::ranges::none_of(d.detail->find<EffectTable>(u"refund.effects"_s)->effects(),
                                 [](const Effect &e) { return e.what.contains(u"SEED-1KG"); }));
    click(run);
    QVERIFY(error->text().contains(u"reason is required"_s));
    // It stays said while the world goes on.
    const auto *told = d.detail->find<Label>(u"order.why"_s);
    d.desk.exec(DeskFile::Ecommerce, "UPDATE orders SET status_message = 'it goes on'");
    d.desk.announce();
    QTRY_VERIFY(told->isVisible());
    QVERIFY(error->isVisible());
    QVERIFY(d.desk.sent().empty());
    QTest::keyClicks(d.detail->find<QLineEdit>(u"refund.reason"_s), u"damaged"_s);
    click(run);
    QCOMPARE(d.desk.sent().size(), size_t(1));
    const auto &request = std::get<command::RequestRefund>(d.desk.sent().front().first);
    QCOMPARE(request.order.value, made.id);
    QCOMPARE(request.lines.size(), size_t(1));
    QCOMPARE(request.lines[0].item.value, made.items[0]);
    QVERIFY(!request.lines[0].restock && !request.amount);
    QCOMPARE(QString::fromStdString(request.by.name), u"vendor staff"_s);
    QVERIFY(!run->isEnabled());
    const qint64 refund = d.desk.nextId();
    d.desk.exec(DeskFile::Payment,
                "INSERT INTO refunds (public_id, payment_public_id, order_public_id, amount, status, reason, requested_by, event_id, "
                "created_at, updated_at) VALUES (" +
                    std::to_string(refund) + "," + std::to_string(made.payment) + "," + std::to_string(made.id) +
                    ",12900,'PENDING','damaged','vendor staff','evt'," + std::to_string(kSeedTimeMs + 9'400) + ",0)");
    d.desk.answer({.ok = true, .code = {}, .message = {}, .id = toBase62(refund)});
    d.desk.announce();
    QTRY_VERIFY(d.detail->find<StateChip>(u"refund.chip"_s)->shownText().startsWith(u"PG cancel asked"_s));
    QVERIFY(d.detail->navigator.notes.isEmpty());
    d.desk.exec(DeskFile::Payment, "UPDATE refunds SET status = 'DONE' WHERE public_id = " + std::to_string(refund));
    d.desk.announce();
    QTRY_VERIFY(!run->isVisible());
    QCOMPARE(d.detail->navigator.notes.size(), 1);
    QVERIFY(d.detail->navigator.notes[0].startsWith(u"₩12,900 went back"_s));
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

void OrderPaneTest::staysWhileARefundIsWritten()
{
    OrdersDesk d;
    const OrderSeed seed{.vendor = d.desk.vendors()[0], .member = d.desk.members()[0], .lines = {{d.desk.products()[0], 2}}};
    const SeededOrder first = d.desk.addOrder(seed), second = d.desk.addOrder(seed);
    d.open();
    d.show(first);
    auto *shown = d.detail->find<Label>(u"order.number"_s);
    auto *kept = d.detail->find<WarningStrip>(u"order.kept"_s);
    OrderFocus *focus = OrderFocus::of(&d.desk);
    click(d.detail->find<Button>(u"order.refund"_s));
    focus->setNumber(number(second)); // nothing written yet: it goes along, and the panel is put away
    QCOMPARE(shown->text(), number(second));
    QVERIFY(!d.detail->find<QWidget>(u"refund"_s)->isVisible());
    click(d.detail->find<Button>(u"order.refund"_s));
    QTest::keyClicks(d.detail->find<QLineEdit>(u"refund.reason"_s), u"wrong size"_s);
    focus->setNumber(number(first)); // in another pane
    QCOMPARE(shown->text(), number(second));
    QVERIFY(kept->isVisible());
    QVERIFY(shot(*d.detail, u"order-kept"_s));
    QCOMPARE(d.detail->find<QLineEdit>(u"refund.reason"_s)->text(), u"wrong size"_s);
    click(d.detail->find<Button>(u"refund.close"_s)); // done with it: it goes where the others are
    QCOMPARE(shown->text(), number(first));
    QVERIFY(!kept->isVisible());
    QCOMPARE(focus->number(), number(first));
}

void OrderPaneTest::refundRefusedAndByAmount()
{
    OrdersDesk d;
    const SeededOrder made =
        d.desk.addOrder({.vendor = d.desk.vendors()[0], .member = d.desk.members()[0], .lines = {{d.desk.products()[0], 2}}});
    d.open();
    d.show(made);
    click(d.detail->find<Button>(u"order.refund"_s));
    click(d.detail->find<QWidget>(u"segment.amount"_s));
    auto *amount = d.detail->find<QLineEdit>(u"refund.amount"_s);
    auto *run = d.detail->find<Button>(u"refund.run"_s);
    auto *error = d.detail->find<Label>(u"refund.error"_s);
    QVERIFY(amount->isVisible());
    QTest::keyClicks(amount, u"25801"_s);
    QTest::keyClicks(d.detail->find<QLineEdit>(u"refund.reason"_s), u"goodwill"_s);
    click(run);
    QVERIFY(error->text().contains(u"At most ₩25,800"_s));
    amount->clear();
    QTest::keyClicks(amount, u"1000"_s);
    click(run);
    QCOMPARE(*std::get<command::RequestRefund>(d.desk.sent().front().first).amount, 1'000);
    d.desk.answer({.ok = false, .code = "ORDER-409-003", .message = "The state does not allow it. Nothing was changed.", .id = {}});
    QVERIFY(error->isVisible());
    QCOMPARE(error->text(), u"The state does not allow it. Nothing was changed. (ORDER-409-003)"_s);
    QVERIFY(run->isEnabled());
    click(run);
    auto *close = d.detail->find<Button>(u"refund.close"_s);
    QCOMPARE(close->text(), u"Stop waiting"_s);
    click(close);
    QVERIFY(!run->isVisible());
    d.desk.answer({.ok = true, .code = {}, .message = {}, .id = {}}); // nobody waits any more
    QCOMPARE(d.detail->navigator.notes.size(), 1);
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

void OrderPaneTest::placesAnOrder()
{
    OrdersDesk d;
    const qint64 coupon = d.desk.addCoupon(d.desk.members()[0], "첫 구매 3천원", 3'000);
    d.open();
    click(d.list->find<Button>(u"orders.new"_s));
    auto *dialog = d.list->pane->findChild<orders::NewOrderDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    const auto find = [&]<class T>(T *, const QString &name) { return dialog->findChild<T *>(name); };
    auto *product = dialog->findChild<QComboBox *>(u"neworder.product.0"_s);
    product->setCurrentIndex(product->findData(d.desk.products()[0]));
    dialog->findChild<QSpinBox *>(u"neworder.quantity.0"_s)->setValue(2);
    click(dialog->findChild<Button *>(u"neworder.add"_s));
    auto *second = dialog->findChild<QComboBox *>(u"neworder.product.1"_s);
    QCOMPARE(second->currentData().toLongLong(), d.desk.products()[6]);
    auto *coupons = dialog->findChild<QComboBox *>(u"neworder.coupon"_s);
    coupons->setCurrentIndex(coupons->findData(coupon));
    QTest::keyClicks(dialog->findChild<QLineEdit *>(u"neworder.points"_s), u"1000"_s);
    QCOMPARE(dialog->quote().subtotal, 25'800 + 7'900);
    QCOMPARE(dialog->quote().amount, 25'800 + 7'900 - 3'000 - 1'000);
    QCOMPARE(find(static_cast<Label *>(nullptr), u"neworder.amount"_s)->text(), u"₩29,700"_s);
    auto *card = dialog->findChild<QComboBox *>(u"neworder.card"_s);
    QCOMPARE(card->currentData().toString(), u"tok_ok"_s); // the back office leaves nothing to chance
    card->setCurrentIndex(card->findData(u"tok_lost_webhook"_s));
    QVERIFY(card->currentText().contains(u"no webhook arrives"_s));
    click(dialog->findChild<Button *>(u"neworder.run"_s));
    QCOMPARE(d.desk.sent().size(), size_t(1));
    const auto &order = std::get<command::PlaceOrder>(d.desk.sent().front().first);
    QCOMPARE(order.lines.size(), size_t(2));
    QCOMPARE(order.lines[0].quantity, 2);
    QCOMPARE(order.coupon->value, coupon);
    QCOMPARE(order.pointsToUse, 1'000);
    QCOMPARE(QString::fromStdString(order.cardToken), u"tok_lost_webhook"_s);
    const SeededOrder made = d.desk.addOrder(
        {.vendor = d.desk.vendors()[0], .member = d.desk.members()[0], .lines = {{d.desk.products()[0], 2}}, .state = OrderState::Created});
    d.desk.answer({.ok = true, .code = {}, .message = {}, .id = made.number});
    d.desk.announce();
    auto *link = dialog->findChild<IdLink *>(u"neworder.link"_s);
    QVERIFY(link->isVisible());
    QVERIFY(!dialog->findChild<Button *>(u"neworder.run"_s)->isVisible()); // nobody places it twice by mistake
    QVERIFY(!product->isEnabled());
    QCOMPARE(link->id(), number(made));
    click(link);
    QCOMPARE(d.list->navigator.entities.back().id, number(made));
    QTRY_COMPARE(d.table->model()->rowCount(), 1);
    QCOMPARE(d.detail->find<Label>(u"order.number"_s)->text(), number(made));
}

void OrderPaneTest::anotherOrderBeginsAnew()
{
    OrdersDesk d;
    orders::NewOrderDialog dialog(&d.desk);
    dialog.show();
    dialog.findChild<QSpinBox *>(u"neworder.quantity.0"_s)->setValue(2);
    auto *run = dialog.findChild<Button *>(u"neworder.run"_s), *another = dialog.findChild<Button *>(u"neworder.another"_s);
    QVERIFY(!another->isVisible());
    click(run);
    d.desk.answer({.ok = true, .code = {}, .message = {}, .id = "ORD-20261120-NEWORDER"});
    QVERIFY(another->isVisible() && !run->isVisible());
    click(another);
    QVERIFY(run->isVisible() && !another->isVisible());
    QCOMPARE(dialog.findChild<QSpinBox *>(u"neworder.quantity.0"_s)->value(), 1);
    click(run);
    QCOMPARE(d.desk.sent().size(), size_t(1));
}

void OrderPaneTest::anEmptyShopLeadsToWhatIsMissing()
{
    DeskFixture desk; // without a catalogue
    PaneHost list(ordersPane(), &desk, QSize(1060, 700));
    const auto buttons = list.find<QWidget>(u"orders.empty"_s)->findChildren<Button *>();
    QCOMPARE(buttons[0]->text(), u"Add a vendor"_s);
    QCOMPARE(buttons[1]->text(), u"Add a member"_s); // a product comes after its vendor
    click(buttons[0]);
    QVERIFY(list.navigator.entities.back().kind == u"office-section"_s && list.navigator.entities.back().id == u"vendors"_s);
    click(list.find<Button>(u"orders.new"_s)); // the dialog leads there as well
    auto *member = list.findChild<Button *>(u"neworder.missing.2"_s);
    QVERIFY(member && member->isVisible());
    QCOMPARE(member->text(), u"Add a member"_s);
    click(member);
    QCOMPARE(list.navigator.entities.back().id, u"points"_s);
}

void OrderPaneTest::newOrderComplains()
{
    OrdersDesk d;
    d.desk.addProduct(d.desk.vendors()[0], "RARE-1", "가 희귀한 것", 1'000, 2);
    d.open();
    orders::NewOrderDialog dialog(&d.desk);
    dialog.show();
    auto *product = dialog.findChild<QComboBox *>(u"neworder.product.0"_s);
    for (int i = 0; i < product->count(); ++i)
        if (product->itemText(i).contains(u"희귀한"_s)) product->setCurrentIndex(i);
    dialog.findChild<QSpinBox *>(u"neworder.quantity.0"_s)->setValue(5);
    QVERIFY(dialog.findChild<Label *>(u"neworder.note.0"_s)->text().contains(u"Only 2 there"_s));
    auto *points = dialog.findChild<QLineEdit *>(u"neworder.points"_s);
    QTest::keyClicks(points, u"5001"_s);
    auto *note = dialog.findChild<Label *>(u"neworder.points.note"_s);
    QVERIFY(note->text().contains(u"More points than there is to pay"_s));
    click(dialog.findChild<Button *>(u"neworder.run"_s));
    QVERIFY(d.desk.sent().empty());
    QVERIFY(dialog.errorText().contains(u"Nothing was sent"_s));
    points->clear();
    click(dialog.findChild<Button *>(u"neworder.add"_s));
    auto *second = dialog.findChild<QComboBox *>(u"neworder.product.1"_s);
    second->setCurrentIndex(product->currentIndex());
    click(dialog.findChild<Button *>(u"neworder.run"_s));
    QVERIFY(dialog.errorText().contains(u"two lines"_s));
    click(dialog.findChild<QWidget *>(u"neworder.remove.1"_s));
    click(dialog.findChild<QWidget *>(u"segment.POINT"_s));
    QCOMPARE(dialog.quote().amount, 0);
    QCOMPARE(dialog.quote().points, 5'000);
    click(dialog.findChild<Button *>(u"neworder.run"_s));
    QCOMPARE(d.desk.sent().size(), size_t(1)); // short stock is the shop's to refuse
    d.desk.answer({.ok = false, .code = "ORDER-402-001", .message = "Not enough points. Nothing was ordered.", .id = {}});
    QVERIFY(dialog.errorText().contains(u"ORDER-402-001"_s));
}

QTEST_MAIN(OrderPaneTest)
#include "order_pane_test.moc"
