// The dialog of a new order by mouse and keyboard: what it sends, what it complains of, where it leads.
#include "tests/support/orders_desk.h"
#include "views/panes/orders/new_order_dialog.h"
#include "views/widgets/button.h"
#include "views/widgets/id_link.h"
#include "views/widgets/label.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSpinBox>
#include <QTest>

using namespace hamster;
using namespace hamster::test;
using namespace Qt::StringLiterals;

class NewOrderTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        Theme::current().install(*qApp);
        Theme::current().setReducedMotion(true);
    }
    void placesAnOrder();
    void anotherOrderBeginsAnew();
    void anEmptyShopLeadsToWhatIsMissing();
    void newOrderComplains();
};

void NewOrderTest::placesAnOrder()
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

void NewOrderTest::anotherOrderBeginsAnew()
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

void NewOrderTest::anEmptyShopLeadsToWhatIsMissing()
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

void NewOrderTest::newOrderComplains()
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

QTEST_MAIN(NewOrderTest)
#include "new_order_test.moc"
