// The back office: reconciliation of the PG's statements with our bookings, over hand-made rows and over a real world whose statements lie.
#include "app/desk/engine_port.h"
#include "app/desk/scenario_world.h"
#include "simulator/scenario/parser.h"
#include "tests/support/office_books.h"
#include "views/items/cell_delegates.h"
#include "views/items/roles.h"
#include "views/items/table_view.h"
#include "views/panes/office/column_sums.h"
#include "views/panes/office/office_pane.h"
#include "views/panes/office/statement_queries.h"
#include "views/widgets/empty_state.h"
#include "views/widgets/filter_chips.h"
#include "views/widgets/format.h"
#include "views/widgets/label.h"
#include "views/widgets/state_chip.h"

#include <QAction>
#include <QComboBox>
#include <QHeaderView>
#include <QTest>

#include <memory>
#include <set>

using namespace hamster;
using namespace hamster::test;
using namespace hamster::office;
using namespace Qt::StringLiterals;

namespace {

constexpr int kPatienceMs = 60'000; // a loaded machine may be slow; nothing is waited for longer than it takes

const QString kLines = u"office.statements.detail"_s;

} // namespace

class OfficePaneTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        Theme::current().install(*qApp);
        Theme::current().setReducedMotion(true);
    }
    void cleanup() { look(); }
    void linesFindTheirBookings();
    void midsOfADayStandByName();
    void anEmptyShopSaysWhatWouldBeHere();
    void statementsBesideOurBookings();
    void differencesOfEveryKind();
    void whatIsPutRightNoLongerDiffers();
    void chipsAddUpAndFilter();
    void chipsAreWholeInANarrowPane();
    void linksLeadOn();
    void followsTheWorld();
    void aWorldWhoseStatementsLie();
    void exportsByState();
    void refusedExportsLeadToTheirDeadLetters();
    void settlementAddsUp();
    void periodsAreTold();
    void noRowIsCutAtTheEnd();
    void looks_data();
    void looks();
};

void OfficePaneTest::linesFindTheirBookings()
{
    using Pairs = std::vector<int>;
    QCOMPARE(pairUp({{1, 100, 0}}, {{9, 100, 0}}), Pairs{0});
    QCOMPARE(pairUp({{1, 100, 0}, {2, 100, 0}}, {{9, 100, 0}}), (Pairs{0, -1}));              // said twice
    QCOMPARE(pairUp({{1, 101, 0}}, {{9, 100, 0}}), Pairs{0});                                 // another amount
    QCOMPARE(pairUp({{1, 300, 0}, {2, 100, 0}}, {{8, 100, 0}, {9, 200, 0}}), (Pairs{1, 0}));  // equal ones first
    QCOMPARE(pairUp({{1, 100, 0}, {2, 100, 0}}, {{8, 100, 0}, {9, 200, 0}}), (Pairs{0, -1})); // the 200 waits for a line of its own
    QCOMPARE(pairUp({{1, 100, 0}}, {}), Pairs{-1});
}

void OfficePaneTest::midsOfADayStandByName()
{
    Books b;
    for (const char *mid : {"hamster-platform", "direct-SDi90z18WT"})
        b.desk.exec(DeskFile::Gateway,
                    std::string("INSERT INTO mids (provider, mid, route, pg_mid, webhook_secret, created_at, updated_at) "
                                "VALUES ('HAMSTER', '") +
                        mid + "', 'BROKERED', 'pg', 'whsec_x', 1, 1)");
    const auto noted = [&b](int id, const std::string &mid, const std::string &day) {
        b.fetch(id, day, false);
        b.desk.exec(DeskFile::Gateway, "UPDATE statement_fetches SET mid = '" + mid + "' WHERE id = " + std::to_string(id));
    };
    // In the order in which the gateway happened to note them.
    noted(1, "hamster-platform", "2026-11-20");
    noted(2, "hamster-platform", "2026-11-21");
    noted(3, "direct-SDi90z18WT", "2026-11-21");
    noted(4, "direct-SDi90z18WT", "2026-11-20");
    b.open();
    QStringList shown;
    for (int row = 0; row < b.statements()->rowCount(); ++row)
        shown << b.statements()->index(row, 1).data().toString().right(2) + u' ' + b.statements()->index(row, 2).data().toString();
    QCOMPARE(shown,
             (QStringList{u"21 direct-SDi90z18WT"_s, u"21 hamster-platform"_s, u"20 direct-SDi90z18WT"_s, u"20 hamster-platform"_s}));
    auto *table = b.host->find<TableView>(u"office.statements.table"_s);
    // The whole MID is there, and what is not known is a dash.
    const QFontMetrics mono(Theme::current().font(TextRole::Mono));
    QVERIFY(table->columnWidth(2) >= mono.horizontalAdvance(u"direct-SDi90z18WT"_s) + 16);
    MoneyDelegate money(MoneyDelegate::Unit::Count);
    QCOMPARE(money.displayText(b.statements()->index(0, 4).data(Qt::DisplayRole), {}), u"–"_s);
    b.choose(1);
    QCOMPARE(b.shown(kLines + ".heading"_L1), u"2026-11-21 · hamster-platform"_s);
}

void OfficePaneTest::anEmptyShopSaysWhatWouldBeHere()
{
    Books b;
    b.open();
    QVERIFY(b.host->find<EmptyState>(u"office.statements.empty"_s)->isVisible());
    QVERIFY(!b.host->find<TableView>(u"office.statements.table"_s)->isVisible());
    QTest::mouseClick(b.host->find<EmptyState>(u"office.statements.empty"_s)->findChild<QAbstractButton *>(), Qt::LeftButton);
    QCOMPARE(b.host->navigator.panes, QStringList{u"orders"_s});
}

void OfficePaneTest::statementsBesideOurBookings()
{
    Books b;
    b.fill();
    b.open();
    QCOMPARE(b.statements()->rowCount(), 3);
    const auto state = [&](int row) { return b.statements()->index(row, 0).data(RawRole).toString(); };
    QCOMPARE(state(0), u"AWAITED"_s); // the newest first
    QCOMPARE(state(1), u"DIFFERS"_s);
    QCOMPARE(state(2), u"AGREES"_s);
    b.choose(1);
    QCOMPARE(b.shown(kLines + ".heading"_L1), u"2026-11-20 · hamster-world"_s);
    QCOMPARE(b.host->find<StateChip>(kLines + ".state"_L1)->state(), u"DIFFERS"_s);
    // said twice, 1,000 too much, not at all, unknown here, not booked yet, not listed
    const qint64 difference = b.orders[1].amount + 1'000 - b.orders[3].amount + 5'000 + 7'000 - b.orders[4].amount;
    QCOMPARE(b.statements()->index(1, 9).data(RawRole).toLongLong(), difference);
    b.choose(2);
    QCOMPARE(b.lines()->rowCount(), 1);
    QCOMPARE(b.statements()->index(2, 9).data(RawRole).toLongLong(), 0);
}

void OfficePaneTest::differencesOfEveryKind()
{
    Books b;
    b.fill();
    b.open();
    b.choose(1);
    QCOMPARE(b.lines()->rowCount(), 7);
    QCOMPARE(b.states(), (std::set<QString>{u"AMOUNT"_s, u"DUPLICATE"_s, u"MATCHED"_s, u"MISSING_AT_PG"_s, u"MISSING_HERE"_s, u"STATUS"_s,
                                            u"WAITING"_s}));
    for (int row = 0; row < 7; ++row) {
        const auto cell = [&](int column) { return b.lines()->index(row, column).data(RawRole); };
        const QString state = cell(0).toString();
        const bool isOneSided = state == "MISSING_HERE"_L1 || state == "WAITING"_L1 || state == "DUPLICATE"_L1;
        QCOMPARE(cell(4).isValid(), !isOneSided);                 // our side
        QCOMPARE(cell(3).isValid(), state != "MISSING_AT_PG"_L1); // theirs
        QCOMPARE(!cell(6).toString().isEmpty(), state != "MATCHED"_L1 && state != "WAITING"_L1);
        if (state == "AMOUNT"_L1) QCOMPARE(cell(5).toLongLong(), 1'000);
        if (state == "MATCHED"_L1) QCOMPARE(cell(5).toLongLong(), 0);
        const bool isUnknown = state == "MISSING_HERE"_L1 || state == "WAITING"_L1; // to the shop: no link
        QCOMPARE(b.lines()->index(row, 1).data(IdKindRole).toString().isEmpty(), isUnknown);
    }
}

void OfficePaneTest::whatIsPutRightNoLongerDiffers()
{
    Books b;
    b.fetch(1, "2026-11-20", true, 1);
    b.mismatch(1, "MISSING_AT_PG", b.orders[0].transactionKey, b.orders[0].number, b.orders[0].amount);
    b.fetch(2, "2026-11-21", true, 1);
    b.open();
    QCOMPARE(b.statements()->index(1, 9).data(RawRole).toLongLong(), -b.orders[0].amount);
    b.line(2, b.orders[0].transactionKey, b.orders[0].number, b.orders[0].amount, "MATCHED"); // a day late
    b.desk.announce();
    QTRY_COMPARE(b.statements()->index(1, 9).data(RawRole).toLongLong(), 0);
    QCOMPARE(b.statements()->index(1, 0).data(RawRole).toString(), u"DIFFERS"_s);
}

void OfficePaneTest::chipsAddUpAndFilter()
{
    Books b;
    b.fill();
    b.open();
    const QString list = u"office.statements"_s;
    const auto count = [&](const QString &of, const char16_t *key) { return b.chip(of, QString::fromUtf16(key))->count(); };
    QCOMPARE(count(list, u"all"), 3);
    QCOMPARE(count(list, u"DIFFERS") + count(list, u"AGREES") + count(list, u"AWAITED"), 3);
    QTest::mouseClick(b.chip(list, u"DIFFERS"_s), Qt::LeftButton);
    QCOMPARE(b.statements()->rowCount(), 1);
    QCOMPARE(count(kLines, u"all"), 7);
    for (const char16_t *kind : {u"MATCHED", u"WAITING", u"MISSING_HERE", u"MISSING_AT_PG", u"AMOUNT", u"STATUS", u"DUPLICATE"}) {
        QCOMPARE(count(kLines, kind), 1);
        QTest::mouseClick(b.chip(kLines, QString::fromUtf16(kind)), Qt::LeftButton);
        QCOMPARE(b.states(), std::set<QString>{QString::fromUtf16(kind)});
    }
    QTest::mouseClick(b.chip(list, u"UNDECIDED"_s), Qt::LeftButton);
    QVERIFY(b.host->find<EmptyState>(u"office.statements.empty"_s)->isVisible());
    QTest::mouseClick(b.host->find<EmptyState>(u"office.statements.empty"_s)->findChild<QAbstractButton *>(), Qt::LeftButton);
    QCOMPARE(b.statements()->rowCount(), 3);
}

void OfficePaneTest::chipsAreWholeInANarrowPane()
{
    Books b;
    b.fill();
    b.open();
    b.choose(1);
    b.host->resize(560, 520);
    QCoreApplication::processEvents();
    for (const QString &name : {u"office.statements.chips"_s, kLines + ".chips"_L1}) {
        const auto *chips = b.host->find<FilterChips>(name);
        QVERIFY(chips && chips->isVisible());
        QTRY_VERIFY2(chips->height() >= chips->heightForWidth(chips->width()), qPrintable(name));
        for (const auto *chip : chips->findChildren<FilterChip *>()) QVERIFY(chips->rect().contains(chip->geometry()));
    }
}

void OfficePaneTest::linksLeadOn()
{
    Books b;
    b.fill();
    b.open();
    auto *pane = static_cast<OfficePane *>(b.host->pane);
    pane->showEntity({u"statement"_s, u"hamster-world/2026-11-20"_s});
    QCOMPARE(b.shown(kLines + ".heading"_L1), u"2026-11-20 · hamster-world"_s);
    QTest::mouseClick(b.chip(kLines, u"AMOUNT"_s), Qt::LeftButton);
    auto *table = b.host->find<TableView>(kLines + ".table"_L1);
    table->setCurrentIndex(b.lines()->index(0, 0));
    for (const char16_t *link : {u"openOrder", u"openPayment", u"openCase"})
        b.host->find<QAction>(kLines + u'.' + QString::fromUtf16(link))->trigger();
    const QString number = QString::fromStdString(b.orders[2].number);
    const std::vector<EntityRef> wanted{{u"order"_s, number}, {u"process"_s, number}, {u"case"_s, b.cases[1]}};
    QCOMPARE(b.host->navigator.entities, wanted);
    const QModelIndex transaction = b.lines()->index(0, 8);
    QCOMPARE(transaction.data(IdKindRole).toString(), u"transaction"_s);
    QCOMPARE(transaction.data(RawRole).toString(), QString::fromStdString(b.orders[2].transactionKey));
    pane->showEntity({u"statement"_s, u"hamster-world/2000-01-01"_s});
    QCOMPARE(b.host->navigator.notes.size(), 1);
}

void OfficePaneTest::followsTheWorld()
{
    Books b;
    b.open();
    b.fill();
    b.desk.announce();
    QTRY_COMPARE(b.statements()->rowCount(), 3);
    b.desk.close();
    QCOMPARE(b.statements()->rowCount(), 0);
    b.desk.reopen();
    QCOMPARE(b.statements()->rowCount(), 3);
}

void OfficePaneTest::aWorldWhoseStatementsLie()
{
    auto parsed = scenario::parseScenario("scenario: lying-statements\ntitle: lies\nseed: 7\npg: calm\nduration: 5d\n"
                                          "shop: {members: 5, points: 0, stock: 100, products: 4, coupons: false}\nfaults:\n"
                                          "  - {kind: pg-data.statement-missing, first: 1}\n  - {kind: pg-data.statement-extra, first: 1}\n"
                                          "  - {kind: pg-data.statement-duplicate, first: 1}\n"
                                          "steps:\n  - {at: 0, place: {count: 6, every: 1s, product: SEED-1KG}}\n"
                                          "  - {at: 24h, place: {count: 2, every: 1s, product: SEED-1KG}}\n"
                                          "  - {at: 48h, place: {count: 2, every: 1s, product: SEED-1KG}}\n"
                                          "expect:\n  placed: 10\n", // a statement tells one lie: there must be three with lines
                                          "lying.yaml");
    QVERIFY2(parsed, parsed ? "" : parsed.error().detail.c_str());
    QTemporaryDir folder;
    EnginePort port;
    EngineOptions base;
    base.laboratory.storage = {folder.path().toStdString(), Durability::Off};
    base.speed = 0;
    port.open(scenarioWorld(base, std::make_shared<const scenario::Scenario>(std::move(parsed.value()))));
    static const Sql kMismatches{"SELECT count(*) FROM mismatches"};
    const auto found = [&] {
        Database *payment = port.isOpen() ? port.reader(DeskFile::Payment) : nullptr;
        return payment ? payment->value<std::int64_t>(kMismatches).value_or(0) : 0;
    };
    QTRY_VERIFY_WITH_TIMEOUT(found() >= 3, kPatienceMs);
    port.pause();
    PaneHost host(officePane(), &port, {1200, 760});
    auto *table = host.find<TableView>(kLines + ".table"_L1);
    QVERIFY(host.find<QWidget>(u"office.statements"_s)->findChild<FilterChip *>(u"chip.DIFFERS"_s)->count() >= 1);
    QTest::mouseClick(host.find<QWidget>(u"office.statements"_s)->findChild<FilterChip *>(u"chip.DIFFERS"_s), Qt::LeftButton);
    auto *days = host.find<TableView>(u"office.statements.table"_s);
    QCOMPARE(days->model()->rowCount(), 3); // the fourth is right
    std::set<QString> states;
    for (int day = 0; day < days->model()->rowCount(); ++day) {
        days->setCurrentIndex(days->model()->index(day, 0));
        for (int row = 0; row < table->model()->rowCount(); ++row) states.insert(table->model()->index(row, 0).data(RawRole).toString());
    }
    for (const char16_t *kind : {u"MISSING_AT_PG", u"MISSING_HERE", u"DUPLICATE"}) QVERIFY(states.contains(QString::fromUtf16(kind)));
    QVERIFY(states.contains(u"MATCHED"_s));
}

void OfficePaneTest::exportsByState()
{
    Books b;
    b.open();
    b.section(u"exports"_s);
    QVERIFY(b.host->find<EmptyState>(u"office.exports.empty"_s)->isVisible());
    b.exported(0, "SENT", 1, "200");
    b.exported(1, "PENDING", 2, "NULL");
    const qint64 letter = b.exported(2, "FAILED", 4, "503");
    b.desk.announce();
    auto *table = b.host->find<TableView>(u"office.exports.table"_s);
    QTRY_COMPARE(table->model()->rowCount(), 3);
    for (const char16_t *state : {u"SENT", u"PENDING", u"FAILED"}) {
        FilterChip *chip = b.chip(u"office.exports"_s, QString::fromUtf16(state));
        QCOMPARE(chip->count(), 1);
        QTest::mouseClick(chip, Qt::LeftButton);
        QCOMPARE(table->model()->rowCount(), 1);
        QCOMPARE(table->model()->index(0, 0).data(RawRole).toString(), QString::fromUtf16(state));
    }
    const auto cell = [&](int column) { return table->model()->index(0, column); };
    QCOMPARE(cell(2).data(RawRole).toLongLong(), 4);
    QCOMPARE(cell(3).data().toString(), u"503"_s);
    table->setCurrentIndex(cell(0));
    b.host->find<QAction>(u"office.exports.openOrder"_s)->trigger();
    b.host->find<QAction>(u"office.exports.openLetter"_s)->trigger();
    const std::vector<EntityRef> wanted{{u"order"_s, QString::fromStdString(b.orders[2].number)},
                                        {u"dead-letter"_s, QString::number(letter)}};
    QCOMPARE(b.host->navigator.entities, wanted);
    QTest::mouseClick(b.chip(u"office.exports"_s, u"SENT"_s), Qt::LeftButton);
    table->setCurrentIndex(cell(0));
    QVERIFY(!b.host->find<QAction>(u"office.exports.openLetter"_s)->isEnabled());
}

void OfficePaneTest::refusedExportsLeadToTheirDeadLetters()
{
    auto parsed = scenario::parseScenario("scenario: refused-exports\ntitle: refused\nseed: 7\npg: calm\nduration: 10min\n"
                                          "shop: {members: 5, points: 0, stock: 100, products: 4, coupons: false}\nfaults:\n"
                                          "  - {kind: data-platform.refused, first: 4}\n" // as often as one order is tried
                                          "steps:\n  - {at: 0, place: {count: 2, every: 3min, product: SEED-1KG}}\n"
                                          "expect:\n  placed: 2\n",
                                          "refused.yaml");
    QVERIFY2(parsed, parsed ? "" : parsed.error().detail.c_str());
    QTemporaryDir folder;
    EnginePort port;
    EngineOptions base;
    base.laboratory.storage = {folder.path().toStdString(), Durability::Off};
    base.speed = 0;
    port.open(scenarioWorld(base, std::make_shared<const scenario::Scenario>(std::move(parsed.value()))));
    static const Sql kSettled{"SELECT count(*) FROM order_exports WHERE status <> 'PENDING'"};
    static const Sql kLetters{"SELECT count(*) FROM dead_letters"};
    const auto number = [&](DeskFile file, const Sql &sql) {
        Database *database = port.isOpen() ? port.reader(file) : nullptr;
        return database ? database->value<std::int64_t>(sql).value_or(0) : 0;
    };
    QTRY_VERIFY_WITH_TIMEOUT(number(DeskFile::Ecommerce, kSettled) == 2 && number(DeskFile::Bus, kLetters) == 1, kPatienceMs);
    port.pause();
    PaneHost host(officePane(), &port, {1200, 760});
    static_cast<OfficePane *>(host.pane)->showEntity({u"office-section"_s, u"exports"_s});
    QTest::mouseClick(host.find<QWidget>(u"office.exports"_s)->findChild<FilterChip *>(u"chip.FAILED"_s), Qt::LeftButton);
    auto *model = host.find<TableView>(u"office.exports.table"_s)->model();
    QCOMPARE(model->rowCount(), 1);
    QCOMPARE(model->index(0, 2).data(RawRole).toInt(), 4);
    QCOMPARE(model->index(0, 4).data(IdKindRole).toString(), u"dead-letter"_s);
}

void OfficePaneTest::settlementAddsUp()
{
    Books b;
    b.batches();
    b.open();
    b.section(u"settlement"_s);
    auto *table = b.host->find<TableView>(u"office.settlement.table"_s);
    auto *lines = b.host->find<TableView>(u"office.settlement.detail.table"_s);
    QCOMPARE(table->model()->rowCount(), 2);
    QCOMPARE(table->model()->index(0, 0).data(RawRole).toString(), u"OPEN"_s);
    table->setCurrentIndex(table->model()->index(0, 0));
    QCOMPARE(lines->model()->rowCount(), 7);
    for (int column = 3; column <= 6; ++column) { // gross, fee, VAT, net
        qint64 sum = 0;
        for (int row = 0; row < 7; ++row) sum += lines->model()->index(row, column).data(RawRole).toLongLong();
        QCOMPARE(table->model()->index(0, column).data(RawRole).toLongLong(), sum);
        QCOMPARE(b.host->find<ColumnSums>(u"office.settlement.detail.below"_s)->sum(column), formatWon(sum));
        sum += table->model()->index(1, column).data(RawRole).toLongLong();
        QCOMPARE(b.host->find<ColumnSums>(u"office.settlement.below"_s)->sum(column), formatWon(sum));
        QVERIFY(sum > 0);
    }
    QCOMPARE(lines->model()->index(0, 1).data(RawRole).toString(), QString::fromStdString(b.orders[6].number));
    table->setCurrentIndex(table->model()->index(1, 0));
    QVERIFY(b.host->find<EmptyState>(u"office.settlement.detail.empty"_s)->isVisible());
    QTest::mouseClick(b.chip(u"office.settlement"_s, u"PAID_OUT"_s), Qt::LeftButton);
    QCOMPARE(table->model()->rowCount(), 1);
    // What a vendor owes is called so, where it is told and in the sum.
    b.desk.exec(DeskFile::Payment, "UPDATE settlement_batches SET payout = -9958 WHERE status = 'PAID_OUT'");
    b.desk.announce();
    QTRY_VERIFY(table->model()->index(0, 8).data(Qt::ToolTipRole).toString().contains(u"the vendor owes it"_s));
    QTRY_COMPARE(b.shown(u"office.settlement.sum0"_s), u"₩9,958"_s);
    QVERIFY(b.shown(u"office.settlement.detail.facts"_s).contains(u"the vendor owes it"_s));
}

void OfficePaneTest::periodsAreTold()
{
    QCOMPARE(cycleText(u"DAILY 2026-11-20"_s), u"Daily, 2026-11-20"_s);
    QCOMPARE(cycleText(u"WEEKLY 2026-11-16"_s), u"Weekly, 2026-11-16 – 22"_s);
    QCOMPARE(cycleText(u"BIWEEKLY 2026-11-30"_s), u"Biweekly, 2026-11-30 – 12-13"_s);
    QCOMPARE(cycleText(u"MONTHLY 2026-11-01"_s), u"Monthly, 2026-11"_s);
    QCOMPARE(cycleText(u"WEEKLY"_s), u"Weekly"_s);
    QCOMPARE(periodText(u"WEEKLY 2026-11-16"_s), u"2026-11-16 – 22"_s);
}

void OfficePaneTest::noRowIsCutAtTheEnd()
{
    Books b;
    b.fill();
    b.open();
    auto *table = b.host->find<TableView>(u"office.statements.table"_s);
    for (const int height : {760, 751, 743, 738}) {
        b.host->resize(1120, height);
        QTRY_COMPARE(table->viewport()->height() % table->verticalHeader()->defaultSectionSize(), 0);
    }
}

void OfficePaneTest::looks_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<bool>("korean");
    QTest::addColumn<QSize>("size");
    QTest::newRow("dark-en") << true << false << QSize(1120, 760);
    QTest::newRow("light-ko") << false << true << QSize(1120, 760);
    QTest::newRow("narrow") << false << true << QSize(560, 640);
}

void OfficePaneTest::looks()
{
    QFETCH(bool, dark);
    QFETCH(bool, korean);
    QFETCH(QSize, size);
    Books b;
    b.fill();
    look(dark ? ThemeKind::Dark : ThemeKind::Light, korean ? Language::Korean : Language::English);
    b.open(size);
    QCOMPARE(b.host->pane->accessibleName(), korean ? u"백오피스"_s : u"Back office"_s);
    const bool narrow = size.width() < 820;
    QCOMPARE(b.host->find<QComboBox>(u"office.choice"_s)->isVisible(), narrow);
    QCOMPARE(b.host->find<QWidget>(u"office.nav.statements"_s)->isVisible(), !narrow);
    b.choose(1);
    QVERIFY(shot(*b.host, u"office-"_s + QString::fromLatin1(QTest::currentDataTag())));
    b.exported(0, "SENT", 1, "200");
    b.exported(1, "PENDING", 2, "NULL");
    b.exported(2, "FAILED", 4, "503");
    b.batches();
    for (const char16_t *key : {u"exports", u"settlement"}) {
        b.section(QString::fromUtf16(key));
        QVERIFY(shot(*b.host, "office-"_L1 + QString::fromUtf16(key) + u'-' + QString::fromLatin1(QTest::currentDataTag())));
    }
}

QTEST_MAIN(OfficePaneTest)
#include "office_pane_test.moc"
