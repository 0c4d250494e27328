// The orders panes by mouse and keyboard: open, select, follow the world.
#include "tests/support/bus_backlog.h"
#include "tests/support/orders_desk.h"
#include "views/frame/main_window.h"
#include "views/items/table_view.h"
#include "views/panes/orders/new_order_dialog.h"
#include "views/panes/orders/order_focus.h"
#include "views/panes/orders/order_pane.h"
#include "views/panes/orders/orders_pane.h"
#include "views/widgets/button.h"
#include "views/widgets/filter_chips.h"
#include "views/widgets/id_link.h"
#include "views/widgets/label.h"

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

static const Sql kStateOf{"SELECT status FROM orders WHERE public_id = ?"};

class OrdersPaneTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        Theme::current().install(*qApp);
        Theme::current().setReducedMotion(true);
    }
    void rowShowsItsDetail();
    void copiesTheSelection();
    void liveOrdersKeepThePlace();
    void anOrderThatLeavesTheFilterStaysOpen();
    void marksTheOrderThatIsLookedAt();
    void whatIsOpenedLastStaysOpen();
    void rowsKeepStillUnderTheMouse();
    void rowsKeepStillWhenTheShopFallsBehind();
    void comesBackWhereItWasLeft();
    void emptyStates();
    void worldClosesAndOpens();
    void opensBesideInTheWindow();
    void looks_data();
    void looks();
};

void OrdersPaneTest::rowShowsItsDetail()
{
    OrdersDesk d(40);
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
    for (const QString &kind : {u"sequence"_s, u"fault-order"_s, u"case-order"_s}) { // of the row's menu
        emit d.table->linkActivated(kind, expected, true);
        QCOMPARE(d.list->navigator.entities.back().kind, kind);
    }
    click(d.detail->find<IdLink>(u"order.member"_s));
    QCOMPARE(d.detail->navigator.entities.back().kind, u"member"_s);
    dynamic_cast<EntityPane *>(d.list->pane)->showEntity(d.detail->navigator.entities.back());
    QVERIFY(d.table->model()->rowCount() < 40 && d.table->model()->rowCount() > 0);
}

void OrdersPaneTest::copiesTheSelection()
{
    OrdersDesk d(40);
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
    OrdersDesk d(200);
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

void OrdersPaneTest::anOrderThatLeavesTheFilterStaysOpen()
{
    OrdersDesk d(57);
    d.open();
    click(d.list->find<FilterChip>(u"chip.paying"_s));
    QTRY_VERIFY(d.table->model()->rowCount() > 3 && d.table->model()->rowCount() < 57);
    const auto at = [&d](int row) { return d.table->model()->index(row, orders::NumberColumn).data().toString(); };
    int row = 0;
    const auto waits = [&](const SeededOrder &order) { return number(order) == at(row); };
    const auto chosen = std::ranges::find_if(d.made, waits);
    QVERIFY(chosen != d.made.end());
    d.table->selectRow(row);
    const auto shown = [&d] { return d.detail->find<Label>(u"order.number"_s)->text(); };
    QTRY_COMPARE(shown(), number(*chosen));
    const auto state = d.desk.reader(DeskFile::Ecommerce)->value<std::string>(kStateOf, std::int64_t(chosen->id));
    d.desk.moveOrder(*chosen, *stateFrom<OrderState>(state.value_or("")), OrderState::OrderCompleted, kSeedTimeMs + 60'000);
    d.desk.announce();
    QTRY_VERIFY(at(row) != number(*chosen));
    QTRY_VERIFY(!d.table->currentIndex().isValid()); // no other order takes its place
    QCOMPARE(shown(), number(*chosen));
}

void OrdersPaneTest::marksTheOrderThatIsLookedAt()
{
    OrdersDesk d(60);
    d.open();
    const auto marked = [&d] {
        const QModelIndexList rows = d.table->selectionModel()->selectedRows(orders::NumberColumn);
        return rows.size() == 1 ? rows.front().data().toString() : QString();
    };
    d.show(d.made[20]); // opened by a link elsewhere
    QCOMPARE(marked(), number(d.made[20]));
    QVERIFY(d.table->viewport()->rect().contains(d.table->visualRect(d.table->currentIndex()).center()));
    OrderFocus::of(&d.desk)->setNumber(u"ORD-20200101-UNKNOWN"_s); // not in the list: nothing else is marked for it
    QCOMPARE(d.table->selectionModel()->selectedRows().size(), 0);
    OrderFocus::of(&d.desk)->setNumber(number(d.made[30]));
    QCOMPARE(marked(), number(d.made[30]));
    d.list->hide(); // chosen while the pane is put away
    OrderFocus::of(&d.desk)->setNumber(number(d.made[5]));
    d.list->resize(1060, 400);
    d.list->show();
    QTRY_VERIFY(d.table->viewport()->rect().contains(d.table->visualRect(d.table->currentIndex())));
    QCOMPARE(marked(), number(d.made[5]));
    OrderFocus::of(&d.desk)->setNumber(number(d.made[30]));
    d.list = nullptr; // opened after it was chosen
    d.list = std::make_unique<PaneHost>(ordersPane(), &d.desk, QSize(1060, 700));
    d.table = d.list->find<TableView>(u"orders.table"_s);
    QCOMPARE(marked(), number(d.made[30]));
}

void OrdersPaneTest::whatIsOpenedLastStaysOpen()
{
    OrdersDesk d(60);
    d.open();
    d.table->selectRow(3); // the table goes there in a moment
    d.show(d.made[20]);    // by a link elsewhere, before that moment
    QCOMPARE(d.table->currentIndex().siblingAtColumn(orders::NumberColumn).data().toString(), number(d.made[20]));
    QTest::keyClick(d.table, Qt::Key_Down); // and the table goes on from there
    const QString next = d.table->currentIndex().siblingAtColumn(orders::NumberColumn).data().toString();
    QVERIFY(next != number(d.made[20]));
    QTRY_COMPARE(d.detail->find<Label>(u"order.number"_s)->text(), next);
}

void OrdersPaneTest::rowsKeepStillUnderTheMouse()
{
    OrdersDesk d(100);
    d.open();
    d.table->viewport()->setAttribute(Qt::WA_UnderMouse);
    const auto aimed = [&d] { return d.table->indexAt(QPoint(120, 30)).siblingAtColumn(orders::NumberColumn).data().toString(); };
    const QString before = aimed();
    for (const int more : {2, 3}) {
        d.desk.addOrders(more);
        d.desk.announce();
        QTRY_COMPARE(d.chip(u"all"), more == 2 ? 102 : 105);
        QCOMPARE(aimed(), before);
    }
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(d.table->viewport(), &leave);
    QCOMPARE(d.table->verticalScrollBar()->value(), 0); // the new ones are seen
}

void OrdersPaneTest::rowsKeepStillWhenTheShopFallsBehind()
{
    OrdersDesk d(100);
    d.open();
    auto *line = d.list->find<QWidget>(u"orders.behind"_s);
    const auto wholeRows = [&d] { return d.table->viewport()->height() % d.table->rowHeight(0) == 0; };
    const auto top = [&d] {
        return d.table->viewport()->mapTo(d.list->pane, d.table->visualRect(d.table->model()->index(0, 1)).topLeft());
    };
    QTRY_COMPARE(d.chip(u"all"), 100);
    QVERIFY(shot(*d.list, u"orders-not-behind"_s)); // the chips have their counts, and their room
    QVERIFY(wholeRows() && !line->isVisible());
    const QPoint before = top();
    fallBehind(d.desk, "payment-events");
    d.desk.announce(); // no order has changed
    QTRY_VERIFY(line->isVisible());
    QTRY_VERIFY(wholeRows() && line->y() >= d.table->mapTo(d.list->pane, QPoint(0, d.table->height())).y());
    QCOMPARE(top(), before);
    QVERIFY(line->geometry().bottom() < d.list->find<QWidget>(u"orders.footer"_s)->y());
    QVERIFY(shot(*d.list, u"orders-behind"_s));
    d.desk.exec(DeskFile::Bus, "DELETE FROM messages");
    d.desk.announce();
    QTRY_VERIFY(!line->isVisible());
    QTRY_VERIFY(wholeRows());
    QCOMPARE(top(), before);
}

void OrdersPaneTest::comesBackWhereItWasLeft()
{
    OrdersDesk d(150);
    d.open();
    const auto inSight = [&d] { return d.table->viewport()->rect().contains(d.table->visualRect(d.table->currentIndex())); };
    d.table->selectRow(2);
    const QString chosen = d.table->currentIndex().siblingAtColumn(orders::NumberColumn).data().toString();
    d.list->hide(); // another tab is on show
    d.desk.addOrders(60);
    d.desk.announce();
    d.list->show();
    QTRY_COMPARE(d.table->currentIndex().row(), 62);
    QTRY_VERIFY(inSight());
    QCOMPARE(d.table->currentIndex().siblingAtColumn(orders::NumberColumn).data().toString(), chosen);
    d.table->verticalScrollBar()->setValue(100 * d.table->rowHeight(0)); // away from it
    const auto first = [&d] { return d.table->indexAt(QPoint(120, 1)).siblingAtColumn(orders::NumberColumn).data().toString(); };
    const QString there = first();
    d.list->hide();
    d.desk.addOrders(5);
    d.desk.announce();
    d.list->show();
    QTRY_COMPARE(d.chip(u"all"), 215);
    QCOMPARE(first(), there);
    QVERIFY(!inSight());
}

void OrdersPaneTest::emptyStates()
{
    OrdersDesk d;
    d.open();
    auto *empty = d.list->find<QWidget>(u"orders.empty"_s);
    QVERIFY(empty->isVisible());
    QVERIFY(!d.table->isVisible());
    for (const int width : {1000, 430}) { // right under the chips, beside the search or below it
        d.list->resize(width, 700);
        QTRY_VERIFY(empty->mapTo(d.list->pane, QPoint()).y() < 110);
    }
    d.list->resize(1000, 700);
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

void OrdersPaneTest::worldClosesAndOpens()
{
    OrdersDesk d(30);
    d.open();
    d.show(d.made[5]);
    click(d.detail->find<Button>(u"order.refund"_s));
    d.list->find<QLineEdit>(u"orders.search"_s)->setText(u"nobody"_s); // is not looked for in the next world
    click(d.list->find<FilterChip>(u"chip.failed"_s));
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
    QByteArray withoutDetail;
    {
        MainWindow lists(&desk, {ordersPane(), stockPane()});
        lists.applyPreset(u"back-office"_s);
        withoutDetail = lists.saveLayout();
    }
    MainWindow window(&desk, {ordersPane(), stockPane(), orderPane()});
    QVERIFY(window.restoreLayout(withoutDetail));
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
    OrdersDesk d(400);
    const SeededOrder full = d.desk.addOrder({.vendor = d.desk.vendors()[0],
                                              .member = d.desk.members()[0],
                                              .lines = {{d.desk.products()[0], 2}, {d.desk.products()[6], 1}},
                                              .discount = 3'000,
                                              .coupon = d.desk.addCoupon(d.desk.members()[0], "첫 구매 3천원", 3'000),
                                              .points = 1'000,
                                              .number = "ORD-20261120-7K2M9QXA",
                                              .lostWebhooks = 1,
                                              .lateWebhooks = 1});
    const SeededOrder waiting = d.desk.addOrder({.vendor = d.desk.vendors()[1],
                                                 .member = d.desk.members()[3],
                                                 .lines = {{d.desk.products()[1], 1}},
                                                 .state = OrderState::PaymentWait,
                                                 .points = 500});
    look(ThemeKind(kind), Language(language));
    d.open();
    d.table->selectRow(1);
    d.show(full);
    QTRY_COMPARE(d.chip(u"all"), 402);
    QVERIFY(shot(*d.list, u"orders-list-"_s + tag));
    d.list->resize(500, 700);
    QVERIFY(shot(*d.list, u"orders-list-narrow-"_s + tag));
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
    OrdersDesk none;
    none.open();
    QVERIFY(shot(*none.list, u"orders-empty-"_s + tag));
    QVERIFY(shot(*none.detail, u"orders-detail-empty-"_s + tag));
    look();
}

QTEST_MAIN(OrdersPaneTest)
#include "orders_pane_test.moc"
