// The tables behind the payments, PG and events panes: cells compared by id, pages by key, filters, differences, masks.
#include "tests/support/desk_fixture.h"
#include "views/items/cell_table.h"
#include "views/items/columns.h"
#include "views/items/paged_table.h"
#include "views/items/roles.h"
#include "views/panes/payments/payment_queries.h"
#include "views/panes/pg/pg_queries.h"
#include "views/widgets/text_viewer.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <numeric>

using namespace hamster;
using namespace hamster::test;
using namespace Qt::StringLiterals;

namespace {

CellRow row(qint64 id, const QString &state = u"PENDING"_s) { return {id, {Cell::count(id), Cell::state(u"process"_s, state)}, false}; }

std::vector<CellRow> rowsOf(const std::vector<qint64> &ids)
{
    std::vector<CellRow> all;
    for (const qint64 id : ids) all.push_back(row(id));
    return all;
}

std::vector<qint64> idsOf(const CellTable &table)
{
    std::vector<qint64> ids;
    for (const CellRow &each : table.rows()) ids.push_back(each.id);
    return ids;
}

/// A source of rows 1 … last, of which `fits` are given.
struct Source {
    qint64 last = 0;
    std::function<bool(qint64)> fits = [](qint64) { return true; };
    QString state = u"PENDING"_s;
    int reads = 0;

    std::vector<CellRow> read(qint64 high, qint64 low, int limit)
    {
        ++reads;
        std::vector<CellRow> page;
        for (qint64 id = std::min(high - 1, last); id >= std::max<qint64>(1, low) && static_cast<int>(page.size()) < limit; --id)
            if (fits(id)) page.push_back(row(id, state));
        return page;
    }
};

struct Paged {
    explicit Paged(qint64 last) { source.last = last; }
    Source source;
    PagedTable table{[this](qint64 high, qint64 low, int limit) { return source.read(high, low, limit); }, [this] { return source.last; }};
};

} // namespace

class PaymentsModelTest : public QObject {
    Q_OBJECT
private slots:
    void cellsKeepRowsById();
    void cellsMoveRows();
    void cellsTellStates();
    void pagesByKey();
    void pagesStayLive();
    void pagesSearchInSteps();
    void pagesStartAgainAfterALot();
    void differencesBetweenServices_data();
    void differencesBetweenServices();
    void processesBesidePayments();
    void processFilters();
    void findsProcesses();
    void masks();
    void deliveries();
    void prettyJsonKeepsEverything();
};

void PaymentsModelTest::cellsKeepRowsById()
{
    CellTable table;
    QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::QtTest);
    table.setHeaders({u"No."_s, u"State"_s});
    table.setRows(rowsOf({5, 4, 3, 2, 1}));
    const QPersistentModelIndex four = table.index(1, 0);
    table.setRows(rowsOf({7, 6, 5, 4, 1}));
    QCOMPARE(idsOf(table), (std::vector<qint64>{7, 6, 5, 4, 1}));
    QCOMPARE(four.row(), 3);
    QCOMPARE(table.rowOf(3), -1);
    QSignalSpy changed(&table, &QAbstractItemModel::dataChanged);
    table.setRows(rowsOf({7, 6, 5, 4, 1}));
    QCOMPARE(changed.size(), 0);
    table.setRows({});
    QCOMPARE(table.rowCount(), 0);
    QVERIFY(!four.isValid());
}

void PaymentsModelTest::cellsMoveRows()
{
    CellTable table;
    QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::QtTest);
    table.setHeaders({u"No."_s, u"State"_s});
    std::vector<qint64> order(9);
    std::iota(order.begin(), order.end(), 1);
    for (int i = 0; i < 200; ++i) {
        table.setRows(rowsOf(order));
        QCOMPARE(idsOf(table), order);
        std::ranges::next_permutation(order);
        if (i % 7 == 0) std::rotate(order.begin(), order.begin() + 4, order.end());
    }
    // One row that leaves the top for the middle takes no other with it.
    table.setRows(rowsOf({1, 2, 3, 4, 5}));
    const QPersistentModelIndex two = table.index(1, 0);
    table.setRows(rowsOf({2, 3, 4, 1, 5}));
    QCOMPARE(two.row(), 0);
}

void PaymentsModelTest::cellsTellStates()
{
    CellTable table;
    table.setHeaders({u"No."_s, u"State"_s});
    table.setRows({row(2), row(1)});
    QCOMPARE(table.index(0, 1).data().toString(), u"Pending"_s);
    QCOMPARE(table.index(0, 1).data(RawRole).toString(), u"PENDING"_s);
    QCOMPARE(table.index(0, 1).data(StateEntityRole).toString(), u"process"_s);
    QSignalSpy moved(&table, &CellTable::statesMoved);
    table.setRows({row(2, u"SUCCESS"_s), row(1)});
    QCOMPARE(moved.size(), 1);
    QCOMPARE(moved.first().first().value<QModelIndexList>(), QModelIndexList{table.index(0, 0)});
}

void PaymentsModelTest::pagesByKey()
{
    Paged p(600);
    QAbstractItemModelTester tester(&p.table, QAbstractItemModelTester::FailureReportingMode::QtTest);
    tester.setUseFetchMore(false); // it would fetch while the reset is still being told
    p.table.setHeaders({u"No."_s, u"State"_s});
    p.table.reload();
    QCOMPARE(p.table.rowCount(), PagedTable::kPage);
    QVERIFY(p.table.canFetchMore({}));
    p.table.fetchMore({});
    p.table.fetchMore({});
    QCOMPARE(p.table.rowCount(), 600);
    QVERIFY(!p.table.canFetchMore({}));
    const std::vector<qint64> ids = idsOf(p.table);
    QVERIFY(std::ranges::is_sorted(ids, std::ranges::greater()));
    QCOMPARE(ids.back(), 1);
}

void PaymentsModelTest::pagesStayLive()
{
    Paged p(600);
    QAbstractItemModelTester tester(&p.table, QAbstractItemModelTester::FailureReportingMode::QtTest);
    tester.setUseFetchMore(false); // it would fetch while the reset is still being told
    p.table.setHeaders({u"No."_s, u"State"_s});
    p.table.reload();
    p.table.setVisibleRows([] { return std::pair(0, 20); });
    p.source.last = 603;
    p.source.state = u"SUCCESS"_s;
    QSignalSpy resets(&p.table, &QAbstractItemModel::modelReset);
    p.table.refresh();
    QCOMPARE(resets.size(), 0);
    QCOMPARE(p.table.idAt(0), 603);
    QCOMPARE(p.table.rowCount(), PagedTable::kPage + 3);
    QCOMPARE(p.table.index(3, 1).data(RawRole).toString(), u"SUCCESS"_s);
    // Rows out of sight are read when they come into sight.
    QCOMPARE(p.table.index(200, 1).data(RawRole).toString(), u"PENDING"_s);
    p.table.setVisibleRows([] { return std::pair(190, 210); });
    p.table.refresh();
    QCOMPARE(p.table.index(200, 1).data(RawRole).toString(), u"SUCCESS"_s);
    // Rows that no longer fit leave.
    p.source.fits = [](qint64 id) { return id % 2 == 0; };
    p.table.refresh();
    QVERIFY(p.table.rowCount() < PagedTable::kPage + 3);
    QCOMPARE(p.table.rowOf(603 - 201), 603 - 201 > 0 ? p.table.rowOf(603 - 201) : -1);
    for (const qint64 id : {401, 403, 405}) QCOMPARE(p.table.rowOf(id), -1);
}

void PaymentsModelTest::pagesSearchInSteps()
{
    Paged p(100'000);
    p.table.setHeaders({u"No."_s, u"State"_s});
    p.source.fits = [](qint64 id) { return id == 7 || id == 50'000; };
    p.table.setSparse(PagedTable::kWindow);
    p.table.reload();
    QTRY_VERIFY(p.table.complete());
    QCOMPARE(idsOf(p.table), (std::vector<qint64>{50'000, 7}));
    // Another filter while the first one is still looking.
    p.source.fits = [](qint64 id) { return id == 3; };
    p.table.reload();
    p.source.fits = [](qint64 id) { return id > 99'990; };
    p.table.reload();
    QTRY_VERIFY(p.table.complete());
    QCOMPARE(p.table.rowCount(), 10);
}

void PaymentsModelTest::pagesStartAgainAfterALot()
{
    Paged p(10);
    p.table.setHeaders({u"No."_s, u"State"_s});
    p.table.reload();
    p.source.last = 10'000;
    p.table.refresh();
    QCOMPARE(p.table.idAt(0), 10'000);
    QCOMPARE(p.table.rowCount(), PagedTable::kPage);
    Paged none(0);
    none.table.setHeaders({u"No."_s, u"State"_s});
    none.table.reload();
    none.table.refresh();
    QCOMPARE(none.table.rowCount(), 0);
    none.source.last = 2;
    none.table.refresh();
    QCOMPARE(none.table.rowCount(), 2);
}

void PaymentsModelTest::differencesBetweenServices_data()
{
    using payments::Difference;
    QTest::addColumn<QString>("process");
    QTest::addColumn<QString>("payment");
    QTest::addColumn<bool>("differ");
    const auto add = [](const char *process, const char *payment, bool differ) {
        QTest::addRow("%s / %s", process, payment) << QString::fromLatin1(process) << QString::fromLatin1(payment) << differ;
    };
    for (const char *undecided : {"READY", "UNKNOWN", "PENDING"}) {
        add(undecided, "READY", false);
        for (const char *decided : {"APPROVED", "FAILED", "PARTIALLY_CANCELLED", "CANCELLED"}) add(undecided, decided, true);
    }
    for (const char *payment : {"APPROVED", "PARTIALLY_CANCELLED", "CANCELLED"}) add("SUCCESS", payment, false);
    for (const char *payment : {"READY", "FAILED"}) add("SUCCESS", payment, true);
    add("FAILED", "FAILED", false);
    add("FAILED", "READY", true);
    add("FAILED", "APPROVED", true);
    add("CANCELLED", "CANCELLED", false);
    add("CANCELLED", "APPROVED", true);
}

void PaymentsModelTest::differencesBetweenServices()
{
    QFETCH(QString, process);
    QFETCH(QString, payment);
    QFETCH(bool, differ);
    payments::ProcessFacts here;
    here.state = process;
    here.amount = 1'000;
    payments::PaymentFacts there;
    there.publicId = 7;
    there.state = payment;
    there.amount = 1'000;
    using payments::Difference;
    QCOMPARE(payments::differences(here, there), differ ? std::vector{Difference::State} : std::vector<Difference>());
    there.amount = 900;
    auto found = payments::differences(here, there);
    QVERIFY(std::ranges::count(found, Difference::Amount) == 1);
    there.amount = 1'000;
    // The key is told to the payment core only with the decision.
    here.transaction = u"20261120:TR:9577c5"_s;
    found = payments::differences(here, there);
    const bool captured = payment != "READY"_L1 && payment != "FAILED"_L1;
    QCOMPARE(std::ranges::count(found, Difference::Transaction) == 1, captured);
    there.transaction = u"20261120:TR:000000"_s;
    found = payments::differences(here, there);
    QCOMPARE(std::ranges::count(found, Difference::Transaction), 1);
    QCOMPARE(payments::differences(here, {}), std::vector{Difference::Missing});
}

void PaymentsModelTest::processesBesidePayments()
{
    DeskFixture desk;
    desk.addOrders(60);
    Database *gateway = desk.reader(DeskFile::Gateway), *payment = desk.reader(DeskFile::Payment);
    const auto rows = payments::processRows(*gateway, payment, {}, 1'000'000, 0, 256);
    QCOMPARE(static_cast<qint64>(rows.size()), desk.number(DeskFile::Gateway, "SELECT count(*) FROM payment_processes"));
    // The fixture's worlds agree in themselves.
    for (const CellRow &each : rows) {
        QVERIFY2(each.cells[payments::DifferenceColumn].text.isEmpty(),
                 qPrintable(each.cells[payments::OrderColumn].text + u": "_s + each.cells[payments::DifferenceColumn].text));
        QVERIFY(!each.cells[payments::PaymentColumn].raw.toString().isEmpty());
        QCOMPARE(each.cells[payments::OrderColumn].kind, u"order"_s);
    }
    const auto page = payments::processRows(*gateway, payment, {}, rows[9].id, 0, 5);
    QCOMPARE(page.size(), std::size_t{5});
    QCOMPARE(page.front().id, rows[10].id);
}

void PaymentsModelTest::processFilters()
{
    DeskFixture desk;
    desk.addOrders(60);
    Database *gateway = desk.reader(DeskFile::Gateway), *payment = desk.reader(DeskFile::Payment);
    const auto count = [&](const payments::ProcessFilter &filter) {
        return static_cast<qint64>(payments::processRows(*gateway, payment, filter, 1'000'000, 0, 256).size());
    };
    qint64 all = 0;
    StateTotals totals = payments::processTotals();
    while (!totals.work(*gateway, 1)) {}
    for (const std::string_view state : StateMachine<ProcessState>::names()) {
        payments::ProcessFilter filter;
        filter.state = state;
        QCOMPARE(count(filter), totals.of(QString::fromUtf8(state.data(), static_cast<qsizetype>(state.size()))).count);
        all += count(filter);
    }
    QCOMPARE(totals.all().count, all);
    // a move and a new row are seen without counting again from the start
    const qint64 succeeded = totals.of(u"SUCCESS"_s).count, cancelled = totals.of(u"CANCELLED"_s).count;
    const qint64 moved = desk.number(DeskFile::Gateway, "SELECT max(public_id) FROM payment_processes WHERE status = 'SUCCESS'");
    desk.exec(DeskFile::Gateway, "UPDATE payment_processes SET status = 'CANCELLED' WHERE public_id = " + std::to_string(moved));
    desk.log(DeskFile::Gateway, "process", moved, "SUCCESS", "CANCELLED", "test", 0, kSeedTimeMs);
    desk.addOrder({.vendor = desk.vendors()[0], .member = desk.members()[0], .lines = {{desk.products()[0], 1}}});
    while (!totals.work(*gateway, 1)) {}
    QCOMPARE(totals.of(u"CANCELLED"_s).count, cancelled + 1);
    QCOMPARE(totals.of(u"SUCCESS"_s).count, succeeded); // one has gone, one has come
    QCOMPARE(totals.all().count, ++all);
    totals.restart(likePattern(u"no such thing"_s));
    while (!totals.work(*gateway, 1)) {}
    QCOMPARE(totals.all().count, 0);
    QCOMPARE(all, count({}));
    const QString key = QString::fromStdString(
        gateway
            ->value<std::string>(Sql{"SELECT pg_transaction FROM payment_processes WHERE pg_transaction IS NOT NULL ORDER BY id LIMIT 1"})
            .value());
    payments::ProcessFilter searched;
    searched.like = likePattern(key.right(6));
    QCOMPARE(count(searched), 1);
    searched.like = likePattern(u"100%_"_s);
    QCOMPARE(count(searched), 0);
    payments::ProcessFilter differing;
    differing.differing = true;
    QCOMPARE(count(differing), 1); // the process that was moved alone
    desk.exec(
        DeskFile::Payment,
        "UPDATE payments SET status = 'READY', approved_at = NULL WHERE id = (SELECT max(id) FROM payments WHERE status = 'APPROVED')");
    QCOMPARE(count(differing), 2);
    const auto found = payments::processRows(*gateway, payment, differing, 1'000'000, 0, 256);
    QVERIFY(found.front().cells[payments::DifferenceColumn].text.contains(u"state"_s));
    QCOMPARE(found.front().cells[payments::ProcessColumn].raw.toString(), u"SUCCESS"_s);
}

void PaymentsModelTest::findsProcesses()
{
    DeskFixture desk;
    const auto orders = desk.addOrders(3);
    Database *gateway = desk.reader(DeskFile::Gateway), *payment = desk.reader(DeskFile::Payment);
    const qint64 id = payments::findProcess(*gateway, payment, QString::fromStdString(orders[0].number));
    QVERIFY(id > 0);
    const auto facts = payments::readProcess(*gateway, id);
    QVERIFY(facts.has_value());
    QCOMPARE(payments::findProcess(*gateway, payment, facts->reference), id);
    QCOMPARE(payments::findProcess(*gateway, payment, facts->transaction), id);
    QCOMPARE(payments::findProcess(*gateway, payment, QString::fromStdString(toBase62(facts->publicId))), id);
    QCOMPARE(payments::findProcess(*gateway, payment, QString::fromStdString(toBase62(orders[0].payment))), id);
    QCOMPARE(payments::findProcess(*gateway, nullptr, QString::fromStdString(toBase62(orders[0].payment))), 0);
    QCOMPARE(payments::findProcess(*gateway, payment, u"nothing"_s), 0);
    payments::ProcessFilter whole;
    whole.exactly = id;
    QCOMPARE(payments::processRows(*gateway, payment, whole, 1'000'000, 0, 256).size(), std::size_t{1});
    QCOMPARE(payments::processRows(*gateway, payment, whole, id, 0, 256).size(), std::size_t{0});
    QVERIFY(!payments::readProcess(*gateway, 99'999).has_value());
}

void PaymentsModelTest::masks()
{
    using namespace pgconsole;
    QCOMPARE(maskedCard(u"4242-4242-4242-1234"_s), u"4242-42**-****-1234"_s);
    QCOMPARE(maskedCard(u"4242424242421234"_s), u"424242******1234"_s);
    QCOMPARE(maskedCard(u"1234-5678"_s), u"****-5678"_s);
    QCOMPARE(maskedCard(u"12"_s), u"12"_s);
    QCOMPARE(maskedSecret(u"whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"_s), u"whsec_…LaSw"_s);
    QCOMPARE(maskedSecret(u"whsec_ab"_s), u"whsec_…"_s);
    QCOMPARE(maskedSecret(u""_s), u"…"_s);
    DeskFixture desk;
    desk.addOrders(5);
    const auto rows = transactionRows(*desk.reader(DeskFile::Pg), {}, kSeedTimeMs, 1'000'000, 0, 256);
    QVERIFY(!rows.empty());
    for (const CellRow &each : rows)
        for (const Cell &cell : each.cells)
            QVERIFY(!cell.text.contains(u"4242-4242-4242"_s) && !cell.raw.toString().contains(u"4242-4242-4242"_s));
    for (const CellRow &each : testCardRows()) QVERIFY(each.cells[CardNumberColumn].text.contains(u"**-****-"_s));
    for (const CellRow &each : merchantRows(*desk.reader(DeskFile::Pg)))
        for (const Cell &cell : each.cells)
            QVERIFY(!cell.text.contains(u"whsec_dGVzdA"_s) && !cell.raw.toString().contains(u"whsec_dGVzdA"_s));
}

void PaymentsModelTest::deliveries()
{
    using namespace pgconsole;
    DeskFixture desk;
    desk.addCatalogue();
    OrderSeed seed;
    seed.vendor = desk.vendors()[0];
    seed.member = desk.members()[0];
    seed.lines = {{desk.products()[0], 1}};
    seed.lostWebhooks = 2;
    const SeededOrder order = desk.addOrder(seed);
    Database *pg = desk.reader(DeskFile::Pg);
    auto rows = deliveryRows(*pg, {}, kSeedTimeMs, 1'000'000, 0, 256);
    QCOMPARE(rows.size(), std::size_t{1});
    QCOMPARE(rows[0].cells[DeliveryOrderColumn].text, QString::fromStdString(order.number));
    QCOMPARE(rows[0].cells[DeliveryWordsColumn].text, u"3 attempts, 2 lost"_s);
    const auto attempts = readAttempts(*pg, order.delivery);
    QCOMPARE(attempts.size(), std::size_t{3});
    QCOMPARE(lookOf(attempts[0]).words, u"lost on the wire"_s);
    QCOMPARE(lookOf(attempts[2]).words, u"200 taken"_s);
    QCOMPARE(findDelivery(*pg, QString::fromStdString(order.transactionKey)), rows[0].id);
    QCOMPARE(findDelivery(*pg, QString::fromStdString(toBase62(order.delivery))), rows[0].id);
    desk.exec(DeskFile::Pg, "UPDATE webhook_deliveries SET status = 'RETRYING', held = 1, attempts = 2, updated_at = " +
                                std::to_string(kSeedTimeMs - 6'900));
    rows = deliveryRows(*pg, {u"held"_s, {}}, kSeedTimeMs, 1'000'000, 0, 256);
    QCOMPARE(rows.size(), std::size_t{1});
    QVERIFY(rows[0].cells[DeliveryWordsColumn].text.startsWith(u"held by hand for 6.9"_s));
    QCOMPARE(dueDeliveries(*pg), 1);
    QCOMPARE(deliveryRows(*pg, {u"DELIVERED"_s, {}}, kSeedTimeMs, 1'000'000, 0, 256).size(), std::size_t{0});
    const DeliveryActs held = actsFor(u"RETRYING"_s, true), done = actsFor(u"DELIVERED"_s, false), sending = actsFor(u"SENDING"_s, false);
    QVERIFY(!held.hold && held.release && held.drop && held.duplicate && held.resend);
    QVERIFY(!done.hold && !done.release && !done.drop && done.duplicate && done.resend);
    QVERIFY(sending.hold && !sending.drop && !sending.resend); // that attempt arrives
}

void PaymentsModelTest::prettyJsonKeepsEverything()
{
    QCOMPARE(
        prettyJson(u"{\"b\":1.50,\"a\":\"x, {y}: \\\"z\\\"\",\"n\":9007199254740993,\"e\":{},\"l\":[1,2]}"_s),
        u"{\n  \"b\": 1.50,\n  \"a\": \"x, {y}: \\\"z\\\"\",\n  \"n\": 9007199254740993,\n  \"e\": {},\n  \"l\": [\n    1,\n    2\n  ]\n}"_s);
    QCOMPARE(prettyJson(u"{not json"_s), u"{not json"_s);
    QCOMPARE(prettyJson(u""_s), u""_s);
    QCOMPARE(prettyJson(u"<b>text</b>"_s), u"<b>text</b>"_s);
}

QTEST_MAIN(PaymentsModelTest)
#include "payments_model_test.moc"
