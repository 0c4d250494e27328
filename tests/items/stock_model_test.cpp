// StockModel, StockFilter and RecordsModel over real files.
#include "tests/support/desk_fixture.h"
#include "views/items/roles.h"
#include "views/panes/stock/records_model.h"
#include "views/panes/stock/stock_chart.h"
#include "views/panes/stock/stock_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace hamster;
using namespace hamster::stock;
using namespace hamster::test;
using namespace Qt::StringLiterals;

class StockModelTest : public QObject {
    Q_OBJECT
private slots:
    void joinsShopAndPaymentById();
    void filtersSearchesAndSorts();
    void changesAreFewSignals();
    void recordsKeepARunningBalance();
    void newRecordsComeOnTop();
    void roundsTheGrid();
};

void StockModelTest::joinsShopAndPaymentById()
{
    DeskFixture desk;
    desk.addCatalogue();
    const qint64 vendor = desk.vendors()[0], member = desk.members()[0];
    const qint64 low = desk.addProduct(vendor, "LOW-1", "거의 없는 것", 1'000, 7);
    const qint64 gone = desk.addProduct(vendor, "GONE-1", "없는 것", 1'000, 0);
    desk.addProduct(vendor, "NEW-1", "새 것", 1'000, -1);
    desk.addOrder({.vendor = vendor, .member = member, .lines = {{low, 2}}, .state = OrderState::PaymentWait});
    desk.addOrder({.vendor = vendor, .member = member, .lines = {{low, 5}}, .state = OrderState::OrderCompleted});
    desk.addStockRecord(low, 1, "ADJUST", "found one", kSeedTimeMs);
    StockModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setProducts(StockBook().read(desk));
    QCOMPARE(model.rowCount(), 15);
    const StockRow *row = model.find(low);
    QVERIFY(row);
    QCOMPARE(row->stock, 1);
    QCOMPARE(row->held, 2);
    QCOMPARE(row->sold, 5); // by the records: 7 and 1 put in, 1 there, 2 held
    QVERIFY(!model.rowAt(model.rowOf(u"NEW-1"_s))->sold);
    QCOMPARE(levelOf(*row), Level::Low);
    QCOMPARE(levelOf(*model.find(gone)), Level::SoldOut);
    QCOMPARE(levelOf(*model.rowAt(model.rowOf(u"NEW-1"_s))), Level::NotYet);
    QCOMPARE(model.rowOf(QString::fromStdString(toBase62(gone))), model.rowOf(u"GONE-1"_s));
    QCOMPARE(model.rowOf(u"NOWHERE"_s), -1);
    QCOMPARE(model.count(Level::Low) + model.count(Level::SoldOut) + model.count(Level::NotYet) + model.count(Level::InStock),
             model.rowCount());
}

void StockModelTest::filtersSearchesAndSorts()
{
    DeskFixture desk;
    desk.addCatalogue();
    desk.begin();
    for (int i = 0; i < 3000; ++i)
        desk.addProduct(desk.vendors()[size_t(i) % 6], "SKU-" + std::to_string(i), "product " + std::to_string(i),
                        100 + (i * 7919) % 90'000, (i * 31) % 200);
    desk.commit();
    StockModel model;
    StockFilter filter;
    QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
    filter.setSourceModel(&model);
    model.setProducts(StockBook().read(desk));
    QCOMPARE(filter.rowCount(), 3012);
    filter.sort(PriceColumn, Qt::DescendingOrder);
    for (int row = 1; row < filter.rowCount(); ++row)
        QVERIFY(filter.index(row - 1, PriceColumn).data(RawRole).toLongLong() >= filter.index(row, PriceColumn).data(RawRole).toLongLong());
    filter.setLevel(u"low"_s);
    QCOMPARE(filter.rowCount(), model.count(Level::Low));
    QVERIFY(filter.rowCount() > 100);
    filter.setLevel(u"sold-out"_s);
    QCOMPARE(filter.rowCount(), model.count(Level::SoldOut));
    filter.setLevel(u"all"_s);
    filter.setText(u"sku-2999"_s);
    QCOMPARE(filter.rowCount(), 1);
    filter.setText(u"쳇바퀴"_s);
    QVERIFY(filter.rowCount() > 500); // the vendor's name counts too
    filter.setText(u"저소음"_s);
    QCOMPARE(filter.rowCount(), 1);
}

void StockModelTest::changesAreFewSignals()
{
    DeskFixture desk;
    desk.addCatalogue();
    StockModel model;
    model.setProducts(StockBook().read(desk));
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged), reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    model.setProducts(StockBook().read(desk));
    QCOMPARE(changed.size(), 0);
    for (const int at : {3, 4, 5, 9}) desk.addStockRecord(desk.products()[size_t(at)], -1, "ADJUST", "count", kSeedTimeMs);
    desk.addProduct(desk.vendors()[0], "NEW-1", "새 것", 1'000, 5);
    model.setProducts(StockBook().read(desk));
    QCOMPARE(changed.size(), 2);
    QCOMPARE(inserted.size(), 1);
    model.setProducts({});
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(reset.size(), 0);
}

void StockModelTest::recordsKeepARunningBalance()
{
    DeskFixture desk;
    desk.addCatalogue();
    const qint64 product = desk.products()[2];
    desk.begin();
    for (int i = 0; i < 1000; ++i) desk.addStockRecord(product, i % 3 ? -1 : 2, i % 3 ? "RESERVE" : "RELEASE", "test", kSeedTimeMs + i);
    desk.commit();
    RecordsModel records(&desk);
    QAbstractItemModelTester tester(&records, QAbstractItemModelTester::FailureReportingMode::QtTest);
    records.setProduct(product);
    QCOMPARE(records.rowCount(), RecordsModel::kPage);
    while (records.canFetchMore({})) records.fetchMore({});
    QCOMPARE(records.rowCount(), 1001);
    QCOMPARE(records.rows().front().balance,
             desk.number(DeskFile::Payment, "SELECT stock FROM products WHERE public_id = " + std::to_string(product)));
    QCOMPARE(records.rows().back().balance, records.rows().back().delta); // the first stock
    for (std::size_t i = 1; i < records.rows().size(); ++i)
        QCOMPARE(records.rows()[i].balance, records.rows()[i - 1].balance - records.rows()[i - 1].delta);
    records.setProduct(0);
    QCOMPARE(records.rowCount(), 0);
}

void StockModelTest::newRecordsComeOnTop()
{
    DeskFixture desk;
    desk.addCatalogue();
    RecordsModel records(&desk);
    QAbstractItemModelTester tester(&records, QAbstractItemModelTester::FailureReportingMode::QtTest);
    records.setProduct(desk.products()[0]);
    QCOMPARE(records.rowCount(), 1);
    const SeededOrder made = desk.addOrder(
        {.vendor = desk.vendors()[0], .member = desk.members()[0], .lines = {{desk.products()[0], 2}}, .state = OrderState::Failed});
    QSignalSpy inserted(&records, &QAbstractItemModel::rowsInserted);
    records.refresh();
    QCOMPARE(records.rowCount(), 3);
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(records.index(0, RecordOrderColumn).data().toString(), QString::fromStdString(made.number));
    QCOMPARE(records.index(0, DeltaColumn).data().toString(), u"+2"_s);
    QCOMPARE(records.index(0, BalanceColumn).data(RawRole).toLongLong(), records.index(2, BalanceColumn).data(RawRole).toLongLong());
    records.refresh();
    QCOMPARE(inserted.size(), 1);
}

void StockModelTest::roundsTheGrid()
{
    QCOMPARE(roundStep(4, 4), 1);
    QCOMPARE(roundStep(5, 4), 2);
    QCOMPARE(roundStep(17, 4), 5);
    QCOMPARE(roundStep(21, 4), 10);
    QCOMPARE(roundStep(1'000'000, 4), 500'000);
}

QTEST_MAIN(StockModelTest)
#include "stock_model_test.moc"
