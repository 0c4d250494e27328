// Why orders ended, in the table of orders: the column, the choice of one reason, the fault behind an end.
#include "tests/support/fault_hit.h"
#include "tests/support/orders_desk.h"
#include "views/items/table_view.h"
#include "views/panes/orders/orders_model.h"
#include "views/panes/orders/orders_pane.h"
#include "views/panes/orders/orders_totals.h"
#include "views/widgets/filter_chips.h"
#include "views/widgets/label.h"

#include <QComboBox>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace hamster;
using namespace hamster::test;
using namespace Qt::StringLiterals;

namespace {
constexpr int kOrders = 3000;

/// Whether a rule of the first row's faults is drawn as what things went wrong by: in the colour that the glyph before it has.
bool marksACause(const TableView *table)
{
    const QRect cell = table->visualRect(table->model()->index(0, orders::FaultsColumn));
    const QRect words = cell.adjusted(Theme::current().px(12) + 12, 1, -1, -1); // behind the padding and the glyph
    const QImage picture = table->viewport()->grab(words).toImage();
    for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x)
            if (const QColor ink = picture.pixelColor(x, y); ink.red() - (ink.green() + ink.blue()) / 2 > 60) return true;
    return false;
}
} // namespace

class OrdersReasonsTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        Theme::current().install(*qApp);
        Theme::current().setReducedMotion(true);
    }
    void filtersByReason();
    void tellsAndFiltersReasons();
    void theFaultBehindAFailureStandsFirst();
    void aNarrowPaneExportsAllThatIsChosen();
};

void OrdersReasonsTest::filtersByReason()
{
    DeskFixture desk;
    desk.addOrders(kOrders);
    Database &shop = *desk.reader(DeskFile::Ecommerce);
    orders::OrdersTotals totals;
    totals.restart(shop, {});
    while (!totals.complete()) totals.work(shop, 5);
    const std::map<QString, qint64> reasons = totals.reasonsOf({u"FAILED"_s, u"CANCELLED"_s});
    QVERIFY(!reasons.empty());
    for (const auto &[reason, count] : reasons) {
        orders::OrdersModel model([&desk] { return desk.reader(DeskFile::Ecommerce); });
        model.setFilter({u"FAILED"_s, u"CANCELLED"_s}, {}, reason);
        for (const int column : {int(orders::TimeColumn), int(orders::AmountColumn), int(orders::NumberColumn)}) {
            model.sort(column, Qt::AscendingOrder);
            while (model.canFetchMore({})) model.fetchMore({});
            QTRY_COMPARE(qint64(model.rowCount()), count);
            for (const orders::OrderRow &row : model.rows()) QCOMPARE(row.reason, reason);
        }
        QVERIFY(!model.jumpTo(count / 2)); // what fits lies scattered
        QCOMPARE(totals.sumOf({u"FAILED"_s, u"CANCELLED"_s}, reason).count, count);
        orders::PageKey scanned;
        QCOMPARE(qint64(model.pageAfter(model.firstPageKey(), kOrders, &scanned).size()), count);
    }
}

void OrdersReasonsTest::tellsAndFiltersReasons()
{
    OrdersDesk d(190);
    d.desk.exec(DeskFile::Ecommerce, "UPDATE orders SET status_reason = 'PAYMENT_006' WHERE id IN (SELECT id FROM orders WHERE status = "
                                     "'FAILED' ORDER BY id LIMIT 3)");
    d.open();
    d.list->resize(945, 700);
    QTRY_VERIFY(!d.table->isColumnHidden(orders::ReasonColumn)); // an order has failed
    auto *reasons = d.list->find<QComboBox>(u"orders.reason"_s);
    click(d.list->find<FilterChip>(u"chip.failed"_s));
    QVERIFY(reasons->isVisible());
    const qint64 failed = d.chip(u"failed");
    QTRY_COMPARE(reasons->findText(u"No answer from the PG · 3"_s) > 0, true);
    QVERIFY(shot(*d.list, u"orders-reasons"_s));
    reasons->setCurrentIndex(reasons->findData(u"PAYMENT_006"_s));
    emit reasons->activated(reasons->currentIndex());
    QTRY_COMPARE(d.table->model()->rowCount(), 3);
    const QModelIndex cell = d.table->model()->index(0, orders::ReasonColumn);
    QCOMPARE(cell.data().toString(), u"No answer from the PG"_s);
    QVERIFY(cell.data(Qt::ToolTipRole).toString().contains(u"PAYMENT_006"_s));
    const QString hover = cell.siblingAtColumn(orders::StateColumn).data(Qt::ToolTipRole).toString(); // also where there is no room for it
    QVERIFY(hover.startsWith(u"FAILED: "_s) && hover.contains(u"PAYMENT_006"_s));
    QCOMPARE(d.list->find<Label>(u"orders.count"_s)->text(), u"3 orders"_s);
    d.table->selectRow(0);
    QVERIFY(d.table->selectionAsTsv().contains(u"The PG did not answer in time (PAYMENT_006)"_s));
    click(d.list->find<FilterChip>(u"chip.all"_s)); // the reason stays, and the way to let go of it
    QTRY_COMPARE(d.table->model()->rowCount(), 3);
    QVERIFY(reasons->isVisible());
    click(d.list->find<FilterChip>(u"chip.completed"_s)); // these bear none
    QTRY_COMPARE(qint64(d.table->model()->rowCount()), d.chip(u"completed"));
    QVERIFY(!reasons->isVisible());
    click(d.list->find<FilterChip>(u"chip.failed"_s));
    QTRY_COMPARE(qint64(d.table->model()->rowCount()), failed);
    d.list->resize(640, 700); // among all orders the member is more, among failed ones the reason
    QVERIFY(!d.table->isColumnHidden(orders::ReasonColumn));
    click(d.list->find<FilterChip>(u"chip.all"_s));
    QVERIFY(d.table->isColumnHidden(orders::ReasonColumn) && !d.table->isColumnHidden(orders::MemberColumn));
    click(d.list->find<FilterChip>(u"chip.failed"_s));
    for (const int width : {1300, 945, 620, 430}) { // beside the search, below it, above the chips: never cut
        d.list->resize(width, 700);
        QTRY_VERIFY(reasons->geometry().right() < width && reasons->geometry().bottom() < d.table->mapTo(d.list->pane, QPoint()).y());
        const QRect chips = d.list->find<QWidget>(u"orders.chips"_s)->geometry();
        QVERIFY(!reasons->geometry().intersects(chips));
        if (width == 430) QTRY_VERIFY(d.list->find<QWidget>(u"orders.chips"_s)->geometry().top() - reasons->geometry().bottom() < 12);
    }
}

void OrdersReasonsTest::theFaultBehindAFailureStandsFirst()
{
    OrdersDesk d;
    WorldSetup world = d.desk.setup();
    world.laboratory = true;
    d.desk.setWorld(world);
    const SeededOrder failed = d.desk.addOrder(
        {.vendor = d.desk.vendors()[0], .member = d.desk.members()[0], .lines = {{d.desk.products()[0], 1}}, .state = OrderState::Failed});
    d.desk.exec(DeskFile::Ecommerce, "UPDATE orders SET status_reason = 'PAYMENT_006'");
    addHit(d.desk, failed, "F1", "bus.delay", kSeedTimeMs + 1);
    addHit(d.desk, failed, "F2", "pg-request.timeout-after", kSeedTimeMs + 2);
    d.open();
    QTRY_VERIFY(!d.table->isColumnHidden(orders::FaultsColumn));
    QCOMPARE(d.table->model()->index(0, orders::FaultsColumn).data().toString(), u"F2, F1"_s);
    QVERIFY(marksACause(d.table));
    d.show(failed);
    const QString told = d.detail->find<Label>(u"order.faults"_s)->text();
    QVERIFY2(told.startsWith(u"Fault behind it: <a href=\"F2\""_s), qPrintable(told));
    QVERIFY(told.indexOf(u"Also hit by"_s) > told.indexOf(u"F2"_s) && told.indexOf(u"F1"_s) > told.indexOf(u"Also hit by"_s));
    QVERIFY(shot(*d.list, u"orders-cause"_s) && shot(*d.detail, u"order-cause"_s));
    click(d.list->find<FilterChip>(u"chip.failed"_s));
    look(ThemeKind::Dark, Language::Korean); // live
    QVERIFY(d.detail->find<Label>(u"order.faults"_s)->text().startsWith(u"원인 장애: "_s));
    QVERIFY(!d.detail->find<Label>(u"order.faults"_s)->text().contains(u"times out"_s));
    QCOMPARE(d.table->model()->index(0, orders::ReasonColumn).data().toString(), u"PG 응답 없음"_s);
    QCOMPARE(d.list->find<QComboBox>(u"orders.reason"_s)->itemText(1), u"PG 응답 없음 · 1"_s);
    QVERIFY(shot(*d.list, u"orders-cause-ko"_s) && shot(*d.detail, u"order-cause-ko"_s));
    look();
    d.desk.exec(DeskFile::Ecommerce, "UPDATE orders SET status_reason = 'NOT_ENOUGH_STOCK'"); // no fault brings that about
    d.desk.announce();
    QTRY_VERIFY(d.detail->find<Label>(u"order.faults"_s)->text().startsWith(u"Hit by"_s));
    QVERIFY(d.detail->find<Label>(u"order.faults"_s)->text().contains(u"None of these is known"_s));
    d.table->clearSelection(); // what is selected has one colour
    QTRY_COMPARE(d.table->model()->index(0, orders::FaultsColumn).data().toString(), u"F1, F2"_s);
    QVERIFY(!d.table->isColumnHidden(orders::FaultsColumn) && !marksACause(d.table)); // they have hit it, and that is all
    QVERIFY(shot(*d.list, u"orders-no-cause"_s));
}

void OrdersReasonsTest::aNarrowPaneExportsAllThatIsChosen()
{
    OrdersDesk d(38);
    d.open();
    d.list->resize(430, 700);
    QTRY_VERIFY(d.chip(u"all") == 38 && d.table->isColumnHidden(orders::ReasonColumn));
    QTemporaryDir folder;
    const QString path = folder.filePath(u"orders.csv"_s);
    static_cast<orders::OrdersPane *>(d.list->pane)->exportTo(path);
    QTRY_VERIFY(!d.list->navigator.notes.isEmpty());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY(text.startsWith("\xEF\xBB\xBFOrder,Time,Member,Vendor,Items,Amount,Order state,Reason,Payment,Reservation"));
    QVERIFY(text.contains("Declined by the PG (DECLINED)"));
}

QTEST_MAIN(OrdersReasonsTest)
#include "orders_reasons_test.moc"
