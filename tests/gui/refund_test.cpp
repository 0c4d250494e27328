// A refund by mouse and keyboard: by items or by amount, with the answers of the world, and while other orders are looked at.
#include "tests/support/orders_desk.h"
#include "views/panes/orders/order_focus.h"
#include "views/widgets/button.h"
#include "views/widgets/effect_table.h"
#include "views/widgets/label.h"
#include "views/widgets/state_chip.h"
#include "views/widgets/warning_strip.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QSpinBox>
#include <QTest>

using namespace hamster;
using namespace hamster::test;
using namespace Qt::StringLiterals;

class RefundTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        Theme::current().install(*qApp);
        Theme::current().setReducedMotion(true);
    }
    void refundByItems();
    void refundSpeaksTheLanguageOfTheDesk();
    void refundRefusedAndByAmount();
    void staysWhileARefundIsWritten();
};

void RefundTest::refundByItems()
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

// The language is changed while no order is looked at yet.
void RefundTest::refundSpeaksTheLanguageOfTheDesk()
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

void RefundTest::refundRefusedAndByAmount()
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

void RefundTest::staysWhileARefundIsWritten()
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

QTEST_MAIN(RefundTest)
#include "refund_test.moc"
