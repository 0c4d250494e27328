// Any place of a long list of orders: the model's jumps and what follows them, and the bar over the whole list.
#include "tests/support/desk_fixture.h"
#include "views/items/table_view.h"
#include "views/panes/orders/orders_bar.h"
#include "views/panes/orders/orders_model.h"

#include <QAbstractItemModelTester>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QSignalSpy>
#include <QTest>

using namespace hamster;
using namespace hamster::orders;
using namespace hamster::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int kOrders = 9'000;
constexpr int kRowsMax = 512;

/// The numbers of all orders in the order of the list.
QStringList numbersOf(OrdersModel &model)
{
    QStringList numbers;
    PageKey after = model.firstPageKey();
    for (bool more = true; more;) {
        const std::vector<OrderRow> page = model.pageAfter(after, 1000, &after);
        for (const OrderRow &row : page) numbers << row.number;
        more = page.size() == 1000;
    }
    return numbers;
}

} // namespace

class OrdersPlacesTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<DeskFixture> m_desk;
    std::vector<SeededOrder> m_seeded;

    std::unique_ptr<OrdersModel> model(const QStringList &states = {})
    {
        auto made = std::make_unique<OrdersModel>([this] { return m_desk->reader(DeskFile::Ecommerce); });
        made->setRowsMax(kRowsMax);
        made->setFilter(states, {});
        made->reload();
        made->setTotal(numbersOf(*made).size());
        return made;
    }
    /// The rows are the list's from before() on, without gaps.
    static void compare(const OrdersModel &model, const QStringList &all)
    {
        for (int row = 0; row < model.rowCount(); ++row) QCOMPARE(model.rowAt(row)->number, all.value(model.before() + row));
    }

private slots:
    void findsNumbersOfAnyForm();
    void initTestCase()
    {
        m_desk = std::make_unique<DeskFixture>();
        m_seeded = m_desk->addOrders(kOrders);
    }

    void jumpsToTheVeryPlace_data()
    {
        QTest::addColumn<int>("column");
        QTest::addColumn<int>("order");
        QTest::addColumn<QStringList>("states");
        const QStringList completed{u"ORDER_COMPLETED"_s};
        for (const int order : {int(Qt::AscendingOrder), int(Qt::DescendingOrder)}) {
            for (const int column : {int(TimeColumn), int(AmountColumn), int(NumberColumn)})
                QTest::addRow("all %d %d", column, order) << column << order << QStringList();
            QTest::addRow("completed %d", order) << int(TimeColumn) << order << completed;
        }
    }
    void jumpsToTheVeryPlace()
    {
        QFETCH(int, column);
        QFETCH(int, order);
        QFETCH(QStringList, states);
        auto orders = model(states);
        orders->sort(column, Qt::SortOrder(order));
        const QAbstractItemModelTester tester(orders.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QStringList all = numbersOf(*orders);
        QVERIFY(all.size() > 4300);
        for (const int place : {4096, 4095, 4097, 1, 8191, 3000, static_cast<int>(all.size()) / 2}) {
            if (place >= all.size() - OrdersModel::kPage) continue;
            QVERIFY(orders->jumpTo(place));
            QCOMPARE(orders->before(), qint64(place));
            QCOMPARE(orders->rowAt(0)->number, all[place]);
            QVERIFY(orders->canFetchBefore());
            compare(*orders, all);
        }
        QVERIFY(orders->jumpTo(all.size() - 1));
        QVERIFY(orders->complete());
        QCOMPARE(orders->rowAt(orders->rowCount() - 1)->number, all.back());
        compare(*orders, all);
        QVERIFY(orders->jumpTo(0));
        QVERIFY(!orders->canFetchBefore());
        compare(*orders, all);
    }

    void whatIsSpreadIsFoundAboutThere()
    {
        auto orders = model({u"CREATED"_s, u"PAYMENT_WAIT"_s});
        orders->sort(AmountColumn, Qt::AscendingOrder);
        const QStringList all = numbersOf(*orders);
        QVERIFY(all.size() > kRowsMax);
        const auto middle = all.size() / 2;
        QVERIFY(orders->jumpTo(middle));
        QVERIFY(std::abs(all.indexOf(orders->rowAt(0)->number) - middle) < all.size() / 5);
        while (orders->canFetchBefore()) orders->fetchBefore();
        QCOMPARE(orders->before(), 0); // an estimate no longer
        compare(*orders, all);
    }

    void readsOnBothWaysAndForgetsWhatIsFar()
    {
        auto orders = model();
        const QAbstractItemModelTester tester(orders.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QStringList all = numbersOf(*orders);
        QVERIFY(orders->jumpTo(6000));
        orders->fetchBefore();
        QCOMPARE(orders->before(), 6000 - OrdersModel::kPage);
        compare(*orders, all);
        for (int i = 0; i < 12; ++i) { // down, looking at the last rows
            orders->setVisibleRows(orders->rowCount() - 30, orders->rowCount() - 1);
            orders->fetchMore({});
        }
        QVERIFY(orders->rowCount() <= 2 * kRowsMax + OrdersModel::kPage);
        QVERIFY(orders->before() > 6000);
        compare(*orders, all);
        for (int i = 0; i < 12; ++i) { // and up again
            orders->setVisibleRows(0, 30);
            orders->fetchBefore();
        }
        QVERIFY(orders->rowCount() <= 2 * kRowsMax + OrdersModel::kPage);
        QVERIFY(orders->before() < 6000 && !orders->complete());
        compare(*orders, all);
    }

    void changesAreSeenFarFromTheBeginning()
    {
        auto orders = model();
        QVERIFY(orders->jumpTo(5000));
        const QString first = orders->rowAt(0)->number;
        const std::vector<SeededOrder> more = m_desk->addOrders(7);
        std::vector<qint64> ids;
        for (const SeededOrder &order : more)
            ids.push_back(m_desk->number(DeskFile::Ecommerce, "SELECT id FROM orders WHERE public_id = " + std::to_string(order.id)));
        orders->refresh(ids);
        QCOMPARE(orders->rowAt(0)->number, first); // they have come before it
        QCOMPARE(orders->before(), 5007);
        const qint64 id = orders->rowAt(3)->id;
        m_desk->exec(DeskFile::Ecommerce, "UPDATE orders SET refunded_amount = 1 WHERE id = " + std::to_string(id));
        const QSignalSpy changed(orders.get(), &QAbstractItemModel::dataChanged);
        orders->refresh({id});
        QCOMPARE(changed.size(), 1);
        QCOMPARE(orders->rowAt(3)->refunded, 1);
        compare(*orders, numbersOf(*orders));
    }

    void searchesHaveNoPlaces()
    {
        auto orders = model();
        orders->setFilter({}, u"김하늘"_s);
        QVERIFY(!orders->jumpTo(100));
        QCOMPARE(orders->total(), qint64(orders->rowCount()));
    }

    void theBarSpansTheWholeList()
    {
        auto orders = model();
        const QStringList all = numbersOf(*orders);
        QWidget window;
        auto *row = new QHBoxLayout(&window);
        auto *table = new TableView;
        table->setModel(orders.get());
        auto *bar = new OrdersBar(table, orders.get());
        row->addWidget(table);
        row->addWidget(bar);
        window.resize(500, 400);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        const auto top = [&] { return table->indexAt(QPoint(80, 2)).siblingAtColumn(NumberColumn).data().toString(); };
        QTRY_VERIFY(bar->maximum() > all.size() - 40 && bar->maximum() < all.size());
        bar->goTo(7000);
        QCOMPARE(bar->value(), 7000);
        QCOMPARE(top(), all[7000]);
        bar->triggerAction(QAbstractSlider::SliderSingleStepAdd);
        QCOMPARE(bar->value(), 7001);
        QCOMPARE(top(), all[7001]);
        bar->triggerAction(QAbstractSlider::SliderToMaximum);
        QTRY_COMPARE(bar->value(), bar->maximum());
        const auto bottom = [&] { return table->indexAt(QPoint(80, table->viewport()->height() - 2)).siblingAtColumn(NumberColumn); };
        QTRY_COMPARE(bottom().data().toString(), all.back());
        QTest::keyClick(table, Qt::Key_Home, Qt::ControlModifier);
        QCOMPARE(bar->value(), 0);
        QCOMPARE(top(), all.front());
        bar->setSliderDown(true); // a drag over many places
        for (const int place : {1000, 3000, 6000}) bar->setSliderPosition(place);
        QTRY_COMPARE(top(), all[6000]);
        bar->setSliderDown(false);
        QCOMPARE(bar->value(), 6000);
    }
};

void OrdersPlacesTest::findsNumbersOfAnyForm()
{
    static const Migration tables[] = {{1, "CREATE TABLE orders (id INTEGER PRIMARY KEY, order_number TEXT NOT NULL UNIQUE) STRICT;"}};
    auto database = Database::open({}, tables);
    QVERIFY(database);
    Database &shop = **database;
    static const Sql insert{"INSERT INTO orders (id, order_number) VALUES (?, ?)"};
    qint64 id = 0;
    const auto add = [&](const QString &number) { shop.exec(insert, std::int64_t{++id}, number.toStdString()); };
    const auto hash = [](int i) { return QString::number(1'000'000'000'000 + 7'777'777'777LL * i, 36).toUpper().right(8); };
    for (int i = 0; i < 3000; ++i) add(u"ORD-202611%1-%2"_s.arg(10 + i % 3).arg(hash(i))); // crowded days
    for (int i = 0; i < 300; ++i) add(u"ORD-%1-%2"_s.arg(20200101 + i).arg(hash(i)));      // and days of one order
    for (const QString &odd : {u"ORD-20261110-ZZZZ0000"_s, u"ORD-20261110-ZZZZZZZZ"_s, u"ORD-20261111-00000000"_s, u"ORD-1"_s, u"A"_s,
                               u"OLD-20261110-ZZZZ0000"_s, u"ORD-20261110-zz*z?[]]"_s})
        add(odd);
    static const Sql glob{"SELECT id FROM orders WHERE instr(order_number, ?) ORDER BY id"};
    for (const QString &part : {u"ZZZ"_s, u"A7"_s, u"20200103"_s, u"00000000"_s, u"-1"_s, u"OLD-"_s, u"nowhere"_s, u"11-Q"_s}) {
        std::vector<qint64> expected;
        const std::string bytes = part.toStdString();
        for (Rows rows = shop.query(glob, bytes); rows.next();) expected.push_back(rows.get<std::int64_t>(0));
        NumberScan scan("%" + bytes + "%");
        while (!scan.step(shop, 0)) {}
        QVERIFY2(scan.found() == expected, qPrintable(part));
    }
}

QTEST_MAIN(OrdersPlacesTest)
#include "orders_places_test.moc"
