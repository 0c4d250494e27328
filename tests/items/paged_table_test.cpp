// The paged table under a view that reads on whenever it stands at its end.

#include "views/items/paged_table.h"
#include "views/items/table_view.h"

#include <QAbstractItemModelTester>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QTableView>

using namespace hamster;

class PagedTableTest : public QObject {
    Q_OBJECT
private slots:
    void readsOnOnlyBetweenRefreshes();
    void whoStandsAtTheTopStaysThere();
    void aLowerTableGoesOnShowingTheCurrentRow();
};

void PagedTableTest::readsOnOnlyBetweenRefreshes()
{
    qint64 newest = 1000;
    qint64 withoutFrom = 2000; // rows from here on have gone from the filter
    PagedTable table(
        [&](qint64 high, qint64 low, int limit) {
            std::vector<CellRow> rows;
            for (qint64 id = std::min(high - 1, newest); id >= std::max<qint64>(low, 1) && static_cast<int>(rows.size()) < limit; --id) {
                if (id >= withoutFrom) continue;
                CellRow row;
                row.id = id;
                row.cells = {Cell::count(id)};
                rows.push_back(std::move(row));
            }
            return rows;
        },
        [&] { return newest; });
    table.setHeaders({QStringLiteral("Id")});
    table.reload();
    QVERIFY(table.rowCount() > 0);
    QVERIFY(!table.complete());
    const QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::QtTest);
    // As a QTableView does when rows that go away put its scroll bar at the end.
    connect(&table, &QAbstractItemModel::rowsRemoved, &table, [&table] {
        if (table.canFetchMore({})) table.fetchMore({});
    });
    table.setVisibleRows([&] { return std::pair(0, table.rowCount() - 1); });
    withoutFrom = 990;
    table.refresh();
    QCOMPARE(table.idAt(0), qint64(989));
    for (int row = 1; row < table.rowCount(); ++row) QVERIFY(table.idAt(row) < table.idAt(row - 1));
    QVERIFY(table.canFetchMore({}));
}

void PagedTableTest::whoStandsAtTheTopStaysThere()
{
    qint64 newest = 300;
    PagedTable table(
        [&](qint64 high, qint64 low, int limit) {
            std::vector<CellRow> rows;
            for (qint64 id = std::min(high - 1, newest); id >= std::max<qint64>(low, 1) && static_cast<int>(rows.size()) < limit; --id) {
                CellRow row;
                row.id = id;
                row.cells = {Cell::count(id)};
                rows.push_back(std::move(row));
            }
            return rows;
        },
        [&] { return newest; });
    table.setHeaders({QStringLiteral("Id")});
    QTableView view;
    view.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    showPaged(&view, &table);
    view.resize(200, 300);
    view.show();
    table.reload();
    view.setCurrentIndex(table.index(0, 0));
    newest = 400; // a hundred came since: the chosen one has gone down out of sight
    table.refresh();
    QCOMPARE(table.idAt(view.currentIndex().row()), qint64(300));
    QCOMPARE(view.verticalScrollBar()->value(), 0);
    table.reload(); // in another language
    QCOMPARE(table.idAt(view.currentIndex().row()), qint64(300));
    QCOMPARE(view.verticalScrollBar()->value(), 0);
    view.verticalScrollBar()->setValue(view.rowHeight(0) * 10); // who has scrolled sees the chosen one again
    table.reload();
    QVERIFY(view.viewport()->rect().contains(view.visualRect(view.currentIndex())));
}

// A warning above the list takes room from it: the row that is looked at must not be what goes.
void PagedTableTest::aLowerTableGoesOnShowingTheCurrentRow()
{
    QStandardItemModel model(100, 2);
    TableView table;
    table.setModel(&model);
    table.setColumn(0, ColumnKind::Text, 80);
    table.setColumn(1, ColumnKind::Text, 0);
    table.resize(300, 400);
    table.show();
    QVERIFY(QTest::qWaitForWindowExposed(&table));
    const auto isInView = [&table](int row) {
        const QRect place = table.visualRect(table.model()->index(row, 0));
        return place.top() >= 0 && place.bottom() < table.viewport()->height();
    };
    table.setCurrentIndex(model.index(10, 0));
    QVERIFY(isInView(10));
    table.resize(300, 150);
    QTRY_VERIFY(table.viewport()->height() < 150);
    QVERIFY(isInView(10));
    table.verticalScrollBar()->setValue(table.verticalScrollBar()->maximum()); // elsewhere by a person's will: stays there
    table.resize(300, 120);
    QVERIFY(!isInView(10));
}

QTEST_MAIN(PagedTableTest)
#include "paged_table_test.moc"
