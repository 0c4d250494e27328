// The list of orders by mouse and keyboard: what it lists, which columns it shows, in which order.
#include "tests/support/orders_desk.h"
#include "views/items/roles.h"
#include "views/panes/orders/items_delegate.h"
#include "views/panes/orders/orders_pane.h"
#include "views/widgets/filter_chips.h"
#include "views/widgets/label.h"

#include <QAction>
#include <QHeaderView>
#include <QLineEdit>
#include <QScrollBar>
#include <QTest>

using namespace hamster;
using namespace hamster::test;
using namespace Qt::StringLiterals;

class OrdersListTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        Theme::current().install(*qApp);
        Theme::current().setReducedMotion(true);
    }
    void chipsCountAndFilter();
    void theCountOfItemsIsNeverElided();
    void listsOneStateAlone();
    void searchNarrowsRowsCountsAndSums();
    void findsWhatARuleHit();
    void ordersOfAnotherDayHaveIt();
    void columnsAndSort();
};

void OrdersListTest::chipsCountAndFilter()
{
    OrdersDesk d(190);
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

void OrdersListTest::theCountOfItemsIsNeverElided()
{
    const QFontMetrics metrics(Theme::current().font(TextRole::Body));
    const QString text = u"저소음 쳇바퀴 21cm +12"_s,
                  cut = orders::ItemsDelegate::elided(text, 4, metrics, metrics.horizontalAdvance(text) / 2);
    QVERIFY(cut.endsWith(u"… +12"_s) && metrics.horizontalAdvance(cut) <= metrics.horizontalAdvance(text) / 2 + 1);
    QCOMPARE(orders::ItemsDelegate::elided(text, 4, metrics, 1000), text);
    const int words = metrics.horizontalAdvance(u"저소음 쳇바퀴 2… +12"_s); // rather whole words than a part of the last one
    QCOMPARE(orders::ItemsDelegate::elided(text, 4, metrics, words), u"저소음 쳇바퀴… +12"_s);
    OrdersDesk d(57);
    d.open();
    for (int row = 0; row < d.table->model()->rowCount(); ++row) { // the model says how much of its text that is
        const QModelIndex items = d.table->model()->index(row, orders::ItemsColumn);
        const QString all = items.data().toString(), count = all.right(items.data(orders::kCountLengthRole).toInt());
        QCOMPARE(!count.isEmpty(), all.contains(u" +"_s));
        QVERIFY(count.isEmpty() || count.startsWith(u" +"_s));
    }
}

void OrdersListTest::listsOneStateAlone()
{
    // As a click on a node of the state diagrams asks: narrower than the chip that the state belongs to.
    OrdersDesk d(57);
    d.open();
    dynamic_cast<EntityPane *>(d.list->pane)->showEntity({u"order-state"_s, u"PAYMENT_WAIT"_s});
    const qint64 waiting = d.desk.number(DeskFile::Ecommerce, "SELECT count(*) FROM orders WHERE status = 'PAYMENT_WAIT'");
    QVERIFY(waiting > 0);
    QCOMPARE(qint64(d.table->model()->rowCount()), waiting);
    QVERIFY(d.list->find<FilterChip>(u"chip.paying"_s)->isChecked());
    QTRY_COMPARE(d.list->find<Label>(u"orders.count"_s)->text(), u"%1 orders · Payment wait"_s.arg(waiting));
    click(d.list->find<FilterChip>(u"chip.paying"_s));
    QTRY_VERIFY(qint64(d.table->model()->rowCount()) > waiting);
    QTRY_COMPARE(qint64(d.table->model()->rowCount()), d.chip(u"paying"));
}

void OrdersListTest::searchNarrowsRowsCountsAndSums()
{
    OrdersDesk d(190);
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

void OrdersListTest::findsWhatARuleHit()
{
    OrdersDesk d(57);
    const auto hit = [&d](std::size_t order) {
        d.desk.exec(
            DeskFile::Faults,
            "INSERT INTO fault_firings (at, rule, kind, by_hand, only_detected, party_from, party_to, thing, thing_key, "
            "order_public_id, order_number) VALUES (1, 'F4', 'webhook.lost', 0, 0, 'hamster-pg', 'cash-gateway', 'webhook', 'x', '" +
                toBase62(d.made[order].id) + "', '" + d.made[order].number + "')");
    };
    hit(5), hit(30), hit(30);
    d.open();
    dynamic_cast<EntityPane *>(d.list->pane)->showEntity({u"fault-orders"_s, u"F4"_s}); // as the menu of the rule asks
    QTRY_COMPARE(d.table->model()->rowCount(), 2);
    QCOMPARE(d.table->model()->index(0, orders::NumberColumn).data().toString(), number(d.made[30]));
    QTRY_COMPARE(d.list->find<Label>(u"orders.count"_s)->text(), u"2 orders"_s);
    QVERIFY(d.list->find<Label>(u"orders.cut"_s)->text().isEmpty());
    hit(41); // while it is looked at
    d.desk.announce();
    QTRY_COMPARE(d.table->model()->rowCount(), 3);
    QTRY_COMPARE(d.list->find<Label>(u"orders.count"_s)->text(), u"3 orders"_s);
    d.desk.begin();
    for (int i = 0; i < orders::kRuleHitsMost; ++i) hit(7);
    d.desk.commit();
    auto *search = d.list->find<QLineEdit>(u"orders.search"_s);
    search->setText(u"f4"_s);
    QTRY_COMPARE(d.table->model()->rowCount(), 1); // the newest hits are all of one order
    QTRY_VERIFY(d.list->find<Label>(u"orders.cut"_s)->text().contains(u"500"_s));
    search->clear();
    QTRY_COMPARE(d.table->model()->rowCount(), 57);
}

void OrdersListTest::ordersOfAnotherDayHaveIt()
{
    OrdersDesk d(3);
    FrameStatus status = d.desk.status();
    status.timeMs = kSeedTimeMs;
    d.desk.setStatus(status);
    d.open();
    const QModelIndex time = d.table->model()->index(0, orders::TimeColumn);
    QTRY_VERIFY2(time.data().toString().startsWith(u"14:"_s), qPrintable(time.data().toString()));
    const int width = d.table->columnWidth(orders::TimeColumn);
    status.timeMs += 4 * 24 * 3'600'000LL;
    d.desk.setStatus(status);
    d.list->find<FilterChip>(u"chip.all"_s)->click();
    d.desk.announce();
    QTRY_VERIFY2(time.data().toString().startsWith(u"11-20 14:"_s), qPrintable(time.data().toString()));
    QVERIFY(d.table->columnWidth(orders::TimeColumn) > width);
}

void OrdersListTest::columnsAndSort()
{
    OrdersDesk d(60);
    d.open();
    QHeaderView *header = d.table->horizontalHeader();
    const auto clickHeader = [&](int column) {
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                          QPoint(header->sectionViewportPosition(column) + 20, header->height() / 2));
    };
    clickHeader(orders::AmountColumn);
    QVERIFY(d.table->model()->index(0, orders::AmountColumn).data(RawRole).toLongLong() >=
            d.table->model()->index(59, orders::AmountColumn).data(RawRole).toLongLong());
    clickHeader(orders::AmountColumn);
    QVERIFY(d.table->model()->index(0, orders::AmountColumn).data(RawRole).toLongLong() <=
            d.table->model()->index(59, orders::AmountColumn).data(RawRole).toLongLong());
    clickHeader(orders::MemberColumn); // no index: stays as it is
    QCOMPARE(header->sortIndicatorSection(), int(orders::AmountColumn));
    QVERIFY(d.table->isColumnHidden(orders::MethodColumn));
    auto *toggle = d.list->findChild<QAction *>(u"orders.column.%1"_s.arg(int(orders::MethodColumn)));
    QVERIFY(toggle);
    toggle->trigger();
    QVERIFY(!d.table->isColumnHidden(orders::MethodColumn));
    d.list->resize(520, 700); // narrow: the state stays, what is known elsewhere goes, what was chosen by hand stays
    QVERIFY(!d.table->isColumnHidden(orders::StateColumn));
    QVERIFY(!d.table->isColumnHidden(orders::MethodColumn));
    QVERIFY(d.table->isColumnHidden(orders::ReservationColumn) && d.table->isColumnHidden(orders::VendorColumn));
    for (int column = orders::NumberColumn + 1; column < orders::OrderColumnCount; ++column) // the menu says what is there
        QCOMPARE(d.list->findChild<QAction *>(u"orders.column.%1"_s.arg(column))->isChecked(), !d.table->isColumnHidden(column));
    d.list->resize(1200, 700);
    QVERIFY(!d.table->isColumnHidden(orders::ReservationColumn));
    QVERIFY(d.table->isColumnHidden(orders::FaultsColumn)); // no fault has fired: it would say nothing
    toggle->trigger();
    for (const int width : {1200, 900, 600, 430, 380}) { // what is there is there whole
        d.list->resize(width, 700);
        QTRY_COMPARE(d.table->horizontalScrollBar()->maximum(), 0);
        QVERIFY(!d.table->isColumnHidden(orders::NumberColumn) && !d.table->isColumnHidden(orders::StateColumn));
    }
}

QTEST_MAIN(OrdersListTest)
#include "orders_list_test.moc"
