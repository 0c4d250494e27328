// The orders panes by mouse and keyboard: open, filter, search, select, act, answers of the world.
#include "tests/support/desk_fixture.h"
#include "tests/support/pane_host.h"
#include "views/frame/main_window.h"
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

namespace hamster {
PaneSpec ordersPane();
PaneSpec orderPane();
PaneSpec stockPane();
}

namespace {

QString number(const SeededOrder &order) { return QString::fromStdString(order.number); }

/// Both panes over one port, the detail opened by what the table opens.
struct Desk {
    explicit Desk(int orders = 0)
    {
        desk.addCatalogue();
        if (orders) made = desk.addOrders(orders);
    }
    void open()
    {
        list = std::make_unique<PaneHost>(ordersPane(), &desk, QSize(1060, 700));
        detail = std::make_unique<PaneHost>(orderPane(), &desk, QSize(500, 900));
        list->navigator.shower = dynamic_cast<EntityPane *>(detail->pane);
        table = list->find<TableView>(u"orders.table"_s);
    }
    void show(const SeededOrder &order) { dynamic_cast<EntityPane *>(detail->pane)->showEntity({u"order"_s, number(order)}); }
    qint64 chip(const char16_t *key) const { return list->find<FilterChip>(u"chip."_s + QString::fromUtf16(key))->count(); }

    DeskFixture desk;
    std::vector<SeededOrder> made;
    std::unique_ptr<PaneHost> list, detail;
    TableView *table = nullptr;
};

void click(QWidget *widget) { QTest::mouseClick(widget, Qt::LeftButton); }

void clickCell(TableView *table, int row, int column)
{
    const QRect rect = table->visualRect(table->model()->index(row, column));
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, QPoint(rect.x() + 16, rect.center().y()));
}

} // namespace

class OrdersPaneTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        Theme::current().install(*qApp);
        Theme::current().setReducedMotion(true);
    }
    void chipsCountAndFilter();
    void searchNarrowsRowsCountsAndSums();
    void rowShowsItsDetail();
    void copiesTheSelection();
    void liveOrdersKeepThePlace();
    void columnsAndSort();
    void emptyStates();
    void refundByItems();
    void refundRefusedAndByAmount();
    void cancel();
    void placesAnOrder();
    void newOrderComplains();
    void worldClosesAndOpens();
    void opensBesideInTheWindow();
    void looks_data();
    void looks();
};

void OrdersPaneTest::chipsCountAndFilter()
{
    Desk d(190);
    d.open();
    QTRY_COMPARE(d.chip(u"all"), 190);
    qint64 sum = 0;
    for (const char16_t *key : {u"completed", u"paying", u"attention", u"failed", u"cancelled", u"refunded"}) sum += d.chip(key);
    QCOMPARE(sum, 190);
    click(d.list->find<FilterChip>(u"chip.failed"_s));
    QCOMPARE(qint64(d.table->model()->rowCount()), d.chip(u"failed"));
    QCOMPARE(d.list->find<Label>(u"orders.count"_s)->text(), u"%1 orders"_s.arg(d.chip(u"failed")));
    click(d.list->find<FilterChip>(u"chip.all"_s));
    QCOMPARE(d.table->model()->rowCount(), 190);
}

void OrdersPaneTest::searchNarrowsRowsCountsAndSums()
{
    Desk d(190);
    d.open();
    auto *search = d.list->find<QLineEdit>(u"orders.search"_s);
    QTest::keyClicks(search, number(d.made[100]).right(8));
    QTRY_COMPARE(d.table->model()->rowCount(), 1);
    QTRY_COMPARE(d.chip(u"all"), 1);
    QCOMPARE(d.list->find<Label>(u"orders.count"_s)->text(), u"1 order"_s);
    QTest::keyClick(search, Qt::Key_Escape);
    QTRY_COMPARE(d.table->model()->rowCount(), 190);
    QTRY_COMPARE(d.chip(u"all"), 190);
}

void OrdersPaneTest::rowShowsItsDetail()
{
    Desk d(40);
    d.open();
    clickCell(d.table, 3, orders::TimeColumn);
    const QString expected = d.table->model()->index(3, orders::NumberColumn).data().toString();
    QTRY_COMPARE(d.detail->find<Label>(u"order.number"_s)->text(), expected);
    QVERIFY(d.list->navigator.entities.empty()); // the open detail follows without history
    QTest::keyClick(d.table, Qt::Key_Down);
    QTRY_COMPARE(d.detail->find<Label>(u"order.number"_s)->text(), d.table->model()->index(4, orders::NumberColumn).data().toString());
    clickCell(d.table, 8, orders::NumberColumn);
    QCOMPARE(d.list->navigator.entities.size(), size_t(1));
    QCOMPARE(d.list->navigator.entities[0].kind, u"order"_s);
    click(d.detail->find<IdLink>(u"order.member"_s));
    QCOMPARE(d.detail->navigator.entities.back().kind, u"member"_s);
    dynamic_cast<EntityPane *>(d.list->pane)->showEntity(d.detail->navigator.entities.back());
    QVERIFY(d.table->model()->rowCount() < 40 && d.table->model()->rowCount() > 0);
}

void OrdersPaneTest::copiesTheSelection()
{
    Desk d(40);
    d.open();
    clickCell(d.table, 0, orders::PickColumn);
    clickCell(d.table, 2, orders::PickColumn);
    QCOMPARE(d.list->find<Label>(u"orders.selected"_s)->text(), u"2 selected"_s);
    QTest::keyClick(d.table, Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.size(), 4);
    QVERIFY(lines[0].startsWith(u"Order\tTime"_s));
    QVERIFY(lines[1].startsWith(number(d.made.back())));
    clickCell(d.table, 0, orders::PickColumn);
    QCOMPARE(d.list->find<Label>(u"orders.selected"_s)->text(), u"1 selected"_s);
}

void OrdersPaneTest::liveOrdersKeepThePlace()
{
    Desk d(200);
    d.open();
    d.table->selectRow(50);
    d.table->verticalScrollBar()->setValue(40 * d.table->rowHeight(0));
    const QString chosen = d.table->currentIndex().siblingAtColumn(orders::NumberColumn).data().toString();
    const int y = d.table->visualRect(d.table->currentIndex()).y();
    d.desk.addOrders(12);
    d.desk.announce();
    QTRY_COMPARE(d.table->model()->index(62, orders::NumberColumn).data().toString(), chosen);
    QCOMPARE(d.table->currentIndex().row(), 62);
    QCOMPARE(d.table->visualRect(d.table->currentIndex()).y(), y);
    QTRY_COMPARE(d.chip(u"all"), 212);
    d.table->scrollToTop();
    d.desk.addOrders(3);
    d.desk.announce();
    QTRY_COMPARE(d.chip(u"all"), 215);
    QCOMPARE(d.table->verticalScrollBar()->value(), 0); // new ones push in at the top
}

void OrdersPaneTest::columnsAndSort()
{
    Desk d(60);
    d.open();
    QHeaderView *header = d.table->horizontalHeader();
    const auto clickHeader = [&](int column) {
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, QPoint(header->sectionViewportPosition(column) + 20, header->height() / 2));
    };
    clickHeader(orders::AmountColumn);
    QVERIFY(d.table->model()->index(0, orders::AmountColumn).data(RawRole).toLongLong() >= d.table->model()->index(59, orders::AmountColumn).data(RawRole).toLongLong());
    clickHeader(orders::AmountColumn);
    QVERIFY(d.table->model()->index(0, orders::AmountColumn).data(RawRole).toLongLong() <= d.table->model()->index(59, orders::AmountColumn).data(RawRole).toLongLong());
    clickHeader(orders::MemberColumn); // no index: stays as it is
    QCOMPARE(header->sortIndicatorSection(), int(orders::AmountColumn));
    QVERIFY(d.table->isColumnHidden(orders::MethodColumn));
    auto *toggle = d.list->findChild<QAction *>(u"orders.column.%1"_s.arg(int(orders::MethodColumn)));
    QVERIFY(toggle);
    toggle->trigger();
    QVERIFY(!d.table->isColumnHidden(orders::MethodColumn));
}

void OrdersPaneTest::emptyStates()
{
    Desk d;
    d.open();
    auto *empty = d.list->find<QWidget>(u"orders.empty"_s);
    QVERIFY(empty->isVisible());
    QVERIFY(!d.table->isVisible());
    QVERIFY(d.detail->find<QWidget>(u"order.empty"_s)->isVisible());
    d.desk.addOrders(2);
    d.desk.announce();
    QTRY_VERIFY(d.table->isVisible());
    QVERIFY(!empty->isVisible());
    QTest::keyClicks(d.list->find<QLineEdit>(u"orders.search"_s), u"nothing like it"_s);
    QTRY_VERIFY(empty->isVisible());
    click(empty->findChild<Button *>());
    QTRY_VERIFY(d.table->isVisible());
    dynamic_cast<EntityPane *>(d.detail->pane)->showEntity({u"order"_s, u"ORD-20261120-NOTTHERE"_s});
    QVERIFY(d.detail->find<QWidget>(u"order.empty"_s)->isVisible());
}

void OrdersPaneTest::refundByItems()
{
    Desk d;
    const SeededOrder made = d.desk.addOrder({.vendor = d.desk.vendors()[0], .member = d.desk.members()[0],
                                              .lines = {{d.desk.products()[0], 2}, {d.desk.products()[6], 1}}});
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
    QVERIFY(std::ranges::none_of(d.detail->find<EffectTable>(u"refund.effects"_s)->effects(), [](const Effect &e) { return e.what.contains(u"SEED-1KG"); }));
    click(run);
    QVERIFY(error->text().contains(u"reason is required"_s));
    QVERIFY(d.desk.sent().empty());
    QTest::keyClicks(d.detail->find<QLineEdit>(u"refund.reason"_s), u"damaged"_s);
    click(run);
    QCOMPARE(d.desk.sent().size(), size_t(1));
    const auto &request = std::get<command::RequestRefund>(d.desk.sent().front().first);
    QCOMPARE(request.order.value, made.id);
    QCOMPARE(request.lines.size(), size_t(1));
    QCOMPARE(request.lines[0].item.value, made.items[0]);
    QVERIFY(!request.lines[0].restock && !request.amount);
    QCOMPARE(QString::fromStdString(request.by), u"vendor staff"_s);
    QVERIFY(!run->isEnabled());
    const qint64 refund = d.desk.nextId();
    d.desk.exec(DeskFile::Payment, "INSERT INTO refunds (public_id, payment_public_id, order_public_id, amount, status, reason, requested_by, event_id, "
                                   "created_at, updated_at) VALUES ("
                                       + std::to_string(refund) + "," + std::to_string(made.payment) + "," + std::to_string(made.id)
                                       + ",12900,'PENDING','damaged','vendor staff','evt'," + std::to_string(kSeedTimeMs + 9'400) + ",0)");
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

void OrdersPaneTest::refundRefusedAndByAmount()
{
    Desk d;
    const SeededOrder made = d.desk.addOrder({.vendor = d.desk.vendors()[0], .member = d.desk.members()[0], .lines = {{d.desk.products()[0], 2}}});
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

void OrdersPaneTest::cancel()
{
    Desk d;
    const SeededOrder made = d.desk.addOrder({.vendor = d.desk.vendors()[0], .member = d.desk.members()[0], .lines = {{d.desk.products()[0], 2}},
                                              .state = OrderState::PaymentWait, .points = 1'000});
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

void OrdersPaneTest::placesAnOrder()
{
    Desk d;
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
    const SeededOrder made = d.desk.addOrder({.vendor = d.desk.vendors()[0], .member = d.desk.members()[0], .lines = {{d.desk.products()[0], 2}},
                                              .state = OrderState::Created});
    d.desk.answer({.ok = true, .code = {}, .message = {}, .id = made.number});
    d.desk.announce();
    auto *link = dialog->findChild<IdLink *>(u"neworder.link"_s);
    QVERIFY(link->isVisible());
    QCOMPARE(link->id(), number(made));
    click(link);
    QCOMPARE(d.list->navigator.entities.back().id, number(made));
    QTRY_COMPARE(d.table->model()->rowCount(), 1);
    QCOMPARE(d.detail->find<Label>(u"order.number"_s)->text(), number(made));
}

void OrdersPaneTest::newOrderComplains()
{
    Desk d;
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

void OrdersPaneTest::worldClosesAndOpens()
{
    Desk d(30);
    d.open();
    d.show(d.made[5]);
    click(d.detail->find<Button>(u"order.refund"_s));
    d.desk.close();
    QCOMPARE(d.table->model()->rowCount(), 0);
    QVERIFY(!d.detail->find<QWidget>(u"order.scroll"_s)->isVisible());
    QVERIFY(!d.list->find<Button>(u"orders.new"_s)->isEnabled());
    d.desk.announce();
    d.desk.reopen();
    QCOMPARE(d.table->model()->rowCount(), 30);
    QTRY_COMPARE(d.chip(u"all"), 30);
    QVERIFY(d.list->find<Button>(u"orders.new"_s)->isEnabled());
}

void OrdersPaneTest::opensBesideInTheWindow()
{
    DeskFixture desk;
    desk.addOrders(900);
    MainWindow window(&desk, {ordersPane(), stockPane(), orderPane()});
    window.applyPreset(u"presentation"_s); // without the detail
    window.resize(1600, 1000);
    window.show();
    FrameStatus status = desk.status();
    status.realMode = true;
    window.setStatus(status);
    window.openPane(u"orders"_s);
    auto *table = window.findChild<TableView *>(u"orders.table"_s);
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QVERIFY(!window.openPanes().contains(u"order"_s));
    QTRY_VERIFY(table->rowAt(40) >= 0);
    clickCell(table, 1, orders::TimeColumn);
    QTRY_VERIFY(window.openPanes().contains(u"order"_s)); // a look at an order opens it
    const QString number = table->model()->index(1, orders::NumberColumn).data().toString();
    QTRY_COMPARE(window.findChild<Label *>(u"order.number"_s)->text(), number);
    QCOMPARE(table->currentIndex().row(), 1);
    window.applyPreset(u"back-office"_s);
    QApplication::processEvents();
    QVERIFY(shot(window, u"orders-window"_s));
    window.openPane(u"stock"_s);
    window.openEntity({u"product"_s, u"SEED-1KG"_s});
    QApplication::processEvents();
    QVERIFY(shot(window, u"orders-window-stock"_s));
    window.openEntity({u"order"_s, number}, true);
    QCOMPARE(window.findChild<Label *>(u"order.number"_s)->text(), number);
}

void OrdersPaneTest::looks_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("language");
    QTest::newRow("light-en") << int(ThemeKind::Light) << int(Language::English);
    QTest::newRow("dark-ko") << int(ThemeKind::Dark) << int(Language::Korean);
    QTest::newRow("light-ko") << int(ThemeKind::Light) << int(Language::Korean);
    QTest::newRow("dark-en") << int(ThemeKind::Dark) << int(Language::English);
}

void OrdersPaneTest::looks()
{
    QFETCH(int, kind);
    QFETCH(int, language);
    const QString tag = QString::fromLatin1(QTest::currentDataTag());
    Desk d(400);
    const SeededOrder full = d.desk.addOrder({.vendor = d.desk.vendors()[0], .member = d.desk.members()[0],
                                              .lines = {{d.desk.products()[0], 2}, {d.desk.products()[6], 1}}, .discount = 3'000, .coupon = d.desk.addCoupon(d.desk.members()[0], "첫 구매 3천원", 3'000), .points = 1'000,
                                              .number = "ORD-20261120-7K2M9QXA", .lostWebhooks = 1, .lateWebhooks = 1});
    const SeededOrder waiting = d.desk.addOrder({.vendor = d.desk.vendors()[1], .member = d.desk.members()[3], .lines = {{d.desk.products()[1], 1}},
                                                 .state = OrderState::PaymentWait, .points = 500});
    look(ThemeKind(kind), Language(language));
    d.open();
    d.table->selectRow(1);
    d.show(full);
    QTRY_COMPARE(d.chip(u"all"), 402);
    QVERIFY(shot(*d.list, u"orders-list-"_s + tag));
    QVERIFY(shot(*d.detail, u"orders-detail-"_s + tag));
    click(d.detail->find<Button>(u"order.refund"_s));
    d.detail->find<QSpinBox>(u"refund.quantity.0"_s)->setValue(1);
    QVERIFY(shot(*d.detail, u"orders-refund-"_s + tag));
    QTest::keyClicks(d.detail->find<QLineEdit>(u"refund.reason"_s), u"damaged"_s);
    click(d.detail->find<Button>(u"refund.run"_s));
    QVERIFY(shot(*d.detail, u"orders-refunding-"_s + tag));
    d.desk.answer({.ok = false, .code = "ORDER-409-003", .message = "The state does not allow it. Nothing was changed.", .id = {}});
    QVERIFY(shot(*d.detail, u"orders-refused-"_s + tag));
    d.show(waiting);
    click(d.detail->find<Button>(u"order.cancel"_s));
    QVERIFY(shot(*d.detail, u"orders-cancel-"_s + tag));
    d.desk.addCoupon(d.desk.members()[0], "단골 5천원", 5'000, 100'000);
    orders::NewOrderDialog dialog(&d.desk);
    dialog.show();
    dialog.addLine();
    dialog.findChild<QComboBox *>(u"neworder.coupon"_s)->setCurrentIndex(1);
    dialog.findChild<QSpinBox *>(u"neworder.quantity.0"_s)->setValue(2);
    QApplication::processEvents();
    QVERIFY(shot(dialog, u"orders-new-"_s + tag));
    Desk none;
    none.open();
    QVERIFY(shot(*none.list, u"orders-empty-"_s + tag));
    QVERIFY(shot(*none.detail, u"orders-detail-empty-"_s + tag));
    look();
}

QTEST_MAIN(OrdersPaneTest)
#include "orders_pane_test.moc"
