// The parts of the back office that tell what the books hold, over a real world: ledger, points, coupons, vendors, ranking, notifications,
// audit log and roles.
#include "app/desk/engine_port.h"
#include "app/desk/scenario_world.h"
#include "simulator/scenario/parser.h"
#include "tests/support/office_books.h"
#include "views/items/columns.h"
#include "views/panes/office/act_names.h"
#include "views/panes/office/column_sums.h"
#include "views/panes/office/days_box.h"
#include "views/panes/office/section.h"
#include "views/panes/orders/order_texts.h"
#include "views/widgets/button.h"
#include "views/widgets/empty_state.h"
#include "views/widgets/format.h"
#include "views/widgets/id_link.h"
#include "views/widgets/search_field.h"
#include "views/widgets/text_viewer.h"

#include <QLineEdit>
#include <QScrollBar>
#include <QTest>

#include <algorithm>
#include <map>
#include <memory>
#include <set>

using namespace hamster;
using namespace hamster::test;
using namespace hamster::office;
using namespace Qt::StringLiterals;

namespace {
constexpr int kPatienceMs = 60'000; // a loaded machine may be slow; nothing is waited for longer than it takes
const Sql kExports{"SELECT count(*) FROM order_exports WHERE status = 'SENT'"};
const Sql kCancelled{"SELECT count(*) FROM audit_log WHERE command = 'order.cancel'"};
const Sql kBalance{"SELECT sum(balance) FROM accounts"};
} // namespace

class OfficeSectionsTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanupTestCase() { m_host.reset(); }
    void everySectionIsFilledAndSpeaksBothLanguages();
    void postingsOfTheLedgerSumToZero();
    void theLedgerIsReadByDays();
    void whatVendorsGetIsTheBalanceOfTheLedger();
    void pointsAddUpToWhatIsLeft();
    void couponsSayWhoHasOne();
    void vendorsShowTheirProducts();
    void theBestSellerComesFirst();
    void notificationsAreReadInTheLanguageOfTheDesk();
    void theAuditLogKnowsWhoCancelledAndWhy();
    void rolesSayWhatTheyMayDo();
    void nothingThatMattersIsCut();
    void whatWaitsOnTheBusIsTold();
    void nothingOfAnotherWorldIsChosen();

private:
    TableView *show(const QString &key)
    {
        static_cast<OfficePane *>(m_host->pane)->showEntity({u"office-section"_s, key});
        return m_host->find<TableView>("office."_L1 + key + ".table"_L1);
    }
    TableView *details(const QString &key) const { return m_host->find<TableView>("office."_L1 + key + ".detail.table"_L1); }
    static QVariant raw(const TableView *table, int row, int column) { return table->model()->index(row, column).data(RawRole); }
    static QString words(const TableView *table, int row, int column) { return table->model()->index(row, column).data().toString(); }
    std::int64_t number(DeskFile file, const Sql &sql) { return m_port->reader(file)->value<std::int64_t>(sql).value_or(0); }

    qint64 chip(const QString &section, const QString &key) const
    {
        return m_host->find<QWidget>("office."_L1 + section)->findChild<FilterChip *>("chip."_L1 + key)->count();
    }
    /// Of all but "All".
    qint64 chipsOf(const QString &section) const
    {
        qint64 sum = -chip(section, u"all"_s);
        for (const FilterChip *each : m_host->find<QWidget>("office."_L1 + section)->findChildren<FilterChip *>()) sum += each->count();
        return sum;
    }

    QTemporaryDir m_folder;
    bool m_soldToday = false;
    std::unique_ptr<EnginePort> m_port;
    std::unique_ptr<PaneHost> m_host;
};

void OfficeSectionsTest::initTestCase()
{
    Theme::current().install(*qApp);
    Theme::current().setReducedMotion(true);
    auto parsed = scenario::parseScenario("scenario: books\ntitle: books\nseed: 3\npg: calm\nduration: 1h\n"
                                          "shop: {members: 4, points: 20000, stock: 100, products: 6, coupons: true}\nsteps:\n"
                                          "  - {at: 0, place: {count: 3, every: 1s, product: SEED-1KG, points: 1000}}\n"
                                          "  - {at: 5s, place: {count: 1, product: WHEEL-21, coupon: WELCOME3000}}\n"
                                          "  - {id: gone, at: 10s, place: {count: 1, card: tok_slow, product: SEED-1KG}}\n"
                                          "  - {at: 11s, cancel: {order: gone, reason: does not want it}}\n"
                                          "expect:\n  placed: 5\n",
                                          "books.yaml");
    QVERIFY2(parsed, parsed ? "" : parsed.error().detail.c_str());
    m_port = std::make_unique<EnginePort>();
    EngineOptions base;
    base.laboratory.storage = {m_folder.path().toStdString(), Durability::Off};
    base.speed = 0;
    m_port->open(scenarioWorld(base, std::make_shared<const scenario::Scenario>(std::move(parsed.value()))));
    const auto happened = [this] {
        return m_port->isOpen() && m_port->reader(DeskFile::Ecommerce) && number(DeskFile::Ecommerce, kExports) >= 4 &&
               number(DeskFile::Ecommerce, kCancelled) >= 1;
    };
    QTRY_VERIFY_WITH_TIMEOUT(happened(), kPatienceMs);
    m_port->pause();
    QTRY_VERIFY_WITH_TIMEOUT(m_port->status().paused, kPatienceMs);
    m_soldToday = formatDate(m_port->status().timeMs) == "2026-11-20"_L1; // the world may have run on for days before it heard
    m_host = std::make_unique<PaneHost>(officePane(), m_port.get(), QSize(1200, 800));
}

void OfficeSectionsTest::everySectionIsFilledAndSpeaksBothLanguages()
{
    const std::set<QString> untold{u"statements"_s, u"settlement"_s}; // nothing is due in the first hour, or it is told elsewhere
    for (const SectionSpec &section : sectionRegistry()) {
        const QString english = section.title();
        TableView *table = show(section.key);
        if (!untold.contains(section.key)) QVERIFY2(table->model()->rowCount() > 0, qUtf8Printable(section.key));
        look(ThemeKind::Dark, Language::Korean);
        if (english != "SKU"_L1) QVERIFY2(section.title() != english, qUtf8Printable(english));
        QVERIFY(!table->model()->headerData(0, Qt::Horizontal).toString().isEmpty());
        look();
    }
}

void OfficeSectionsTest::postingsOfTheLedgerSumToZero()
{
    TableView *table = show(u"ledger"_s);
    qint64 sum = 0, debits = 0;
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        sum += raw(table, row, 3).toLongLong() - raw(table, row, 4).toLongLong();
        debits += raw(table, row, 3).toLongLong();
        table->setCurrentIndex(table->model()->index(row, 0));
        qint64 posting = 0;
        const TableView *lines = details(u"ledger"_s);
        QVERIFY(lines->model()->rowCount() >= 2);
        for (int line = 0; line < lines->model()->rowCount(); ++line)
            posting += raw(lines, line, 1).toLongLong() - raw(lines, line, 2).toLongLong();
        QCOMPARE(posting, 0);
    }
    QCOMPARE(sum, 0);
    const auto shown = [this](const QString &name) { return m_host->find<QLabel>(name)->text(); };
    QTRY_VERIFY(shown(u"office.ledger.sum0"_s).startsWith(u"₩"_s));
    QCOMPARE(shown(u"office.ledger.sum0"_s), formatWon(debits));
    QCOMPARE(shown(u"office.ledger.sum1"_s), formatWon(debits));                              // what is credited is as much
    QTest::mouseClick(m_host->find<IdLink>(u"office.ledger.detail.link0"_s), Qt::LeftButton); // the oldest: members' first points
    QCOMPARE(m_host->navigator.entities.back().kind, u"member"_s);
    QTest::mouseClick(m_host->find<IdLink>(u"office.ledger.detail.link1"_s), Qt::LeftButton);
    QCOMPARE(m_host->navigator.entities.back().kind, u"event"_s);
    const int all = table->model()->rowCount();
    for (int row = 1; row < all; ++row) { // within a posting the debits stand first, and every line names who is on the other side
        const bool isSame = words(table, row, 1) == words(table, row - 1, 1);
        QVERIFY(!isSame || raw(table, row - 1, 3).toLongLong() > 0 || raw(table, row, 3).toLongLong() == 0);
        QVERIFY(!words(table, row, 6).isEmpty());
    }
    QTest::mouseClick(m_host->find<QWidget>(u"office.ledger"_s)->findChild<FilterChip *>(u"chip.POINT_LIABILITY"_s), Qt::LeftButton);
    QVERIFY(table->model()->rowCount() > 0 && table->model()->rowCount() < all);
    for (int row = 0; row < table->model()->rowCount(); ++row) QCOMPARE(words(table, row, 2), u"Point liability"_s);
    QCOMPARE(chip(u"ledger"_s, u"POINT_LIABILITY"_s), qint64(table->model()->rowCount()));
    QCOMPARE(chipsOf(u"ledger"_s), qint64(all));
    qint64 balance = 0;
    for (int row = 0; row < table->model()->rowCount(); ++row) balance += raw(table, row, 3).toLongLong() - raw(table, row, 4).toLongLong();
    QTRY_COMPARE(shown(u"office.ledger.sum2"_s), formatWon(-balance)); // members' points are owed
    QCOMPARE(-balance, number(DeskFile::Payment, kBalance));
}

void OfficeSectionsTest::theLedgerIsReadByDays()
{
    const qint64 day = 24 * 3'600'000, begins = daysOf(u"2026-11-20"_s)->fromMs;
    QCOMPARE(formatDateTime(begins), u"2026-11-20 00:00:00"_s);
    QCOMPARE(daysOf(u"2026-11-20"_s), (DaySpan{begins, begins + day}));
    QCOMPARE(daysOf(u"2026-11-18 – 2026-11-20"_s), (DaySpan{begins - 2 * day, begins + day}));
    QCOMPARE(daysOf(u"2026-11-20..2026-11-21"_s), (DaySpan{begins, begins + 2 * day}));
    QCOMPARE(daysOf(u"2026-11"_s), (DaySpan{begins - 19 * day, begins + 11 * day}));
    for (const QString &text : {u"2026-11-20"_s, u"2026-11"_s, u"2026-11-18 – 20"_s, u"2026-11-18 – 12-02"_s, u"2026-11-18 – 2027-01-02"_s})
        QCOMPARE(daysText(*daysOf(text)), text);
    QCOMPARE(daysOf(u"2026-11-18 – 20"_s), daysOf(u"2026-11-18..2026-11-20"_s));
    QVERIFY(!daysOf(u"2026-11-21 ~ 2026-11-20"_s) && !daysOf(u"soon"_s) && !daysOf(u"2026-13"_s));
    TableView *table = show(u"ledger"_s);
    QTest::mouseClick(m_host->find<QWidget>(u"office.ledger"_s)->findChild<FilterChip *>(u"chip.all"_s), Qt::LeftButton);
    const int all = table->model()->rowCount();
    auto *days = m_host->find<DaysBox>(u"office.ledger.days"_s);
    const auto write = [days](const QString &text) {
        days->setEditText(text);
        QTest::keyClick(days->lineEdit(), Qt::Key_Return);
    };
    write(u"2026-11-19"_s); // the world began a day later
    QCOMPARE(table->model()->rowCount(), 0);
    write(u"tomorrow"_s); // no day: nothing changes
    QCOMPARE(days->currentText(), u"2026-11-19"_s);
    write(u"2026-11-20"_s);
    int ofDay = 0;
    for (int row = 0; row < table->model()->rowCount(); ++row) ofDay += raw(table, row, 0).toLongLong() < begins + day;
    QVERIFY(ofDay > 0 && ofDay == table->model()->rowCount());
    QTRY_COMPARE(chip(u"ledger"_s, u"all"_s), qint64(ofDay));
    QTRY_COMPARE(chipsOf(u"ledger"_s), qint64(ofDay));
    QTRY_COMPARE(chipsOf(u"ledger"_s), qint64(ofDay));
    days->setCurrentIndex(3); // this month: said by its days, as it will not be this one for ever
    emit days->activated(3);
    QCOMPARE(days->currentText(), formatDate(m_port->status().timeMs).left(7));
    days->chooseAll();
    QCOMPARE(table->model()->rowCount(), all);
    auto *search = m_host->find<SearchField>(u"office.ledger.search"_s);
    const QString vendor = words(table, 0, 6);
    search->setText(vendor);
    QTRY_VERIFY_WITH_TIMEOUT(table->model()->rowCount() > 0 && table->model()->rowCount() < all, kPatienceMs);
    for (int row = 0; row < table->model()->rowCount(); ++row) QCOMPARE(words(table, row, 6), vendor);
    search->clear();
    QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), all, kPatienceMs);
    QTRY_COMPARE(chipsOf(u"ledger"_s), qint64(all));
}

void OfficeSectionsTest::whatVendorsGetIsTheBalanceOfTheLedger()
{
    static const Sql kOwed{"SELECT -sum(amount) FROM ledger_entries e JOIN ledger_accounts a ON a.id = e.account_id "
                           "WHERE a.code = 'VENDOR_PAYABLE'"};
    TableView *table = show(u"settlement"_s);
    qint64 payout = 0;
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        payout += raw(table, row, 8).toLongLong();
        QCOMPARE(raw(table, row, 3).toLongLong() - raw(table, row, 4).toLongLong() - raw(table, row, 5).toLongLong(),
                 raw(table, row, 6).toLongLong());
        QCOMPARE(raw(table, row, 6).toLongLong() - raw(table, row, 7).toLongLong(), raw(table, row, 8).toLongLong());
    }
    QCOMPARE(m_host->find<ColumnSums>(u"office.settlement.below"_s)->sum(8), formatWon(payout));
    QVERIFY(payout > 0);
    for (int row = 0; row < table->model()->rowCount(); ++row) { // what stands under the lines is what the batch says
        table->setCurrentIndex(table->model()->index(row, 0));
        for (int column = 3; column <= 8; ++column)
            QCOMPARE(m_host->find<ColumnSums>(u"office.settlement.detail.below"_s)->sum(column),
                     formatWon(raw(table, row, column).toLongLong()));
    }
    if (m_soldToday) QCOMPARE(payout, number(DeskFile::Payment, kOwed)); // every order is complete, and nothing is paid out yet
}

void OfficeSectionsTest::pointsAddUpToWhatIsLeft()
{
    TableView *table = show(u"points"_s);
    qint64 sum = 0;
    for (int row = 0; row < table->model()->rowCount(); ++row) sum += raw(table, row, 4).toLongLong();
    QCOMPARE(sum, number(DeskFile::Payment, kBalance));
    std::map<QString, qint64> balances; // the newest row of a member tells what is left, as the oldest ones come before it
    for (int row = table->model()->rowCount() - 1; row >= 0; --row) {
        qint64 &balance = balances[raw(table, row, 2).toString()];
        balance += raw(table, row, 4).toLongLong();
        QCOMPARE(raw(table, row, 5).toLongLong(), balance);
    }
    QTest::mouseClick(m_host->find<QWidget>(u"office.points"_s)->findChild<FilterChip *>(u"chip.USE"_s), Qt::LeftButton);
    QCOMPARE(table->model()->rowCount(), 3);
    QCOMPARE(chip(u"points"_s, u"USE"_s), 3);
    QCOMPARE(chipsOf(u"points"_s), chip(u"points"_s, u"all"_s));
    QVERIFY(m_host->find<QLabel>(u"office.points.sum0"_s)->text().endsWith(" P"_L1)); // they are no won
    for (int row = 0; row < 3; ++row) {
        QCOMPARE(raw(table, row, 4).toLongLong(), -1000);
        QVERIFY(words(table, row, 6).startsWith("ORD-"_L1));
    }
}

void OfficeSectionsTest::couponsSayWhoHasOne()
{
    TableView *table = show(u"coupons"_s);
    int welcome = -1;
    for (int row = 0; row < table->model()->rowCount(); ++row)
        if (words(table, row, 0) == "WELCOME3000"_L1) welcome = row;
    QVERIFY(welcome >= 0);
    QCOMPARE(words(table, welcome, 2), u"Active"_s);
    QCOMPARE(words(table, welcome, 3), u"₩3,000"_s);
    QCOMPARE(raw(table, welcome, 8).toLongLong(), 1);
    QCOMPARE(raw(table, welcome, 9).toLongLong(), 3000); // what it cost so far
    table->setCurrentIndex(table->model()->index(welcome, 0));
    const TableView *claimed = details(u"coupons"_s);
    QCOMPARE(claimed->model()->rowCount(), 1);
    QCOMPARE(raw(claimed, 0, 0).toString(), u"USED"_s);
    QVERIFY(words(claimed, 0, 2).startsWith("ORD-"_L1));
}

void OfficeSectionsTest::vendorsShowTheirProducts()
{
    TableView *table = show(u"vendors"_s);
    qint64 products = 0;
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        table->setCurrentIndex(table->model()->index(row, 0));
        QCOMPARE(raw(table, row, 6).toLongLong(), qint64(details(u"vendors"_s)->model()->rowCount()));
        products += raw(table, row, 6).toLongLong();
        QVERIFY(!details(u"vendors"_s)->selectionModel()->hasSelection()); // one row is chosen on the page, that of the list
    }
    static const Sql kProducts{"SELECT count(*) FROM products"};
    QCOMPARE(products, number(DeskFile::Ecommerce, kProducts));
}

void OfficeSectionsTest::theBestSellerComesFirst()
{
    TableView *table = show(u"ranking"_s);
    QCOMPARE(table->model()->rowCount(), 2);
    QCOMPARE(words(table, 0, 1), u"SEED-1KG"_s);
    QCOMPARE(raw(table, 0, 3).toLongLong(), 3);
    QCOMPARE(words(table, 1, 1), u"WHEEL-21"_s);
    QCOMPARE(m_host->find<QLabel>(u"office.ranking.sum0"_s)->text(), u"4"_s);
    QTest::mouseClick(m_host->find<QWidget>(u"office.ranking"_s)->findChild<FilterChip *>(u"chip.day"_s), Qt::LeftButton);
    QCOMPARE(table->model()->rowCount(), m_soldToday ? 2 : 0);
}

void OfficeSectionsTest::notificationsAreReadInTheLanguageOfTheDesk()
{
    TableView *table = show(u"notifications"_s);
    QTRY_COMPARE(chipsOf(u"notifications"_s), qint64(table->model()->rowCount())); // the occasions are all there are
    const QString english = words(table, 0, 3);
    auto *body = m_host->find<TextViewer>(u"office.notifications.detail.body"_s);
    const QString text = body->toPlainText();
    QVERIFY(!text.isEmpty());
    look(ThemeKind::Dark, Language::Korean);
    QVERIFY(words(table, 0, 3) != english);
    QVERIFY(body->toPlainText() != text);
    look();
    QCOMPARE(words(table, 0, 3), english);
}

void OfficeSectionsTest::theAuditLogKnowsWhoCancelledAndWhy()
{
    TableView *table = show(u"audit"_s);
    for (int row = 1; row < table->model()->rowCount(); ++row)
        QVERIFY(raw(table, row - 1, 0).toLongLong() >= raw(table, row, 0).toLongLong());
    m_host->find<SearchField>(u"office.audit.search"_s)->setText(u"does not want"_s);
    QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 1, kPatienceMs);
    QCOMPARE(words(table, 0, 2), u"Cancel an order"_s);
    QCOMPARE(table->model()->index(0, 2).data(Qt::ToolTipRole).toString(), u"order.cancel"_s);
    QVERIFY(words(table, 0, 3).startsWith("ORD-"_L1));
    auto *about = m_host->find<IdLink>(u"office.audit.detail.row1.link"_s);
    QVERIFY(about->isVisible() && !m_host->find<QLabel>(u"office.audit.detail.row1"_s)->isVisible());
    QCOMPARE(about->x(), m_host->find<QLabel>(u"office.audit.detail.row0"_s)->x()); // among the other values
    QTest::mouseClick(about, Qt::LeftButton);
    QCOMPARE(m_host->navigator.entities.back(), (EntityRef{u"order"_s, words(table, 0, 3)}));
    for (const Act act : kActs) {
        const QString command = QString::fromUtf8(toString(act).data(), static_cast<qsizetype>(toString(act).size()));
        QVERIFY2(actName(command) != command, qPrintable(command));
    }
    QCOMPARE(words(table, 0, 4), u"does not want it"_s);
    m_host->find<SearchField>(u"office.audit.search"_s)->setText(u"points.charge"_s); // what came of it has a column of its own
    QTRY_COMPARE_WITH_TIMEOUT(words(table, 0, 6), u"+20,000 P"_s, kPatienceMs);
    QVERIFY(!words(table, 0, 4).contains(u" P"_s));
    m_host->find<SearchField>(u"office.audit.search"_s)->setText(u"does not want"_s);
    QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 1, kPatienceMs);
    QCOMPARE(words(table, 0, 5), u"ecommerce"_s);
    QCOMPARE(m_host->find<QLabel>(u"office.audit.detail.row2"_s)->text(), u"does not want it"_s);
    QCOMPARE(m_host->find<QLabel>(u"office.audit.detail.facts"_s)->text().count(words(table, 0, 3)),
             0); // the subject is told once, as a link
    look(ThemeKind::Dark, Language::Korean);
    QCOMPARE(words(table, 0, 5), u"쇼핑몰"_s);
    QCOMPARE(actorText(u"ADMIN:demo shop"_s), u"관리자 · 데모 상점"_s);
    QCOMPARE(actorText(u"CS:kim"_s), u"고객 상담 · kim"_s);
    QCOMPARE(actorText(u"kim"_s), u"kim"_s);
    look();
}

void OfficeSectionsTest::rolesSayWhatTheyMayDo()
{
    TableView *table = show(u"roles"_s);
    QCOMPARE(table->model()->rowCount(), static_cast<int>(kActs.size()));
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        const QString command = table->model()->index(row, 0).data(Qt::ToolTipRole).toString();
        const auto act = std::ranges::find_if(kActs, [&](Act each) { return textOf(toString(each)) == command; });
        QVERIFY2(act != kActs.end(), qPrintable(command));
        for (int i = 0; i < static_cast<int>(kRoles.size()); ++i) // as the services decide it
            QCOMPARE(words(table, row, i + 1) == u"✓"_s, isAllowed(kRoles[static_cast<std::size_t>(i)], *act));
    }
    QTest::mouseClick(m_host->find<QWidget>(u"office.roles"_s)->findChild<FilterChip *>(u"chip.CS"_s), Qt::LeftButton);
    QCOMPARE(qint64(table->model()->rowCount()), chip(u"roles"_s, u"CS"_s));
    QTest::mouseClick(m_host->find<QWidget>(u"office.roles"_s)->findChild<FilterChip *>(u"chip.all"_s), Qt::LeftButton);
}

void OfficeSectionsTest::nothingThatMattersIsCut()
{
    const QFontMetrics body(Theme::current().font(TextRole::Body));
    QVERIFY(show(u"settlement"_s)->columnWidth(2) >= body.horizontalAdvance(periodText(u"BIWEEKLY 2026-11-30"_s)) + 16);
    TableView *settlement = show(u"settlement"_s);
    const QSize whole = m_host->size();
    bool narrowed = false; // gross less fee and VAT is net: the VAT stays as long as anything else can go
    for (int width = whole.width(); width > 560; width -= 40) {
        m_host->resize(width, whole.height());
        QCoreApplication::processEvents();
        const auto gone = [settlement](int column) { return settlement->isColumnHidden(column); };
        narrowed = narrowed || (gone(9) && !gone(5));
        QVERIFY(!gone(5) || (gone(9) && gone(7) && gone(2)));
    }
    QVERIFY(narrowed);
    m_host->resize(whole);
    show(u"ledger"_s); // what is told of a row is as high as that needs, the list has the rest
    QTRY_VERIFY(details(u"ledger"_s)->height() > 0);
    QTRY_COMPARE(details(u"ledger"_s)->verticalScrollBar()->maximum(), 0);
    TableView *audit = show(u"audit"_s);
    QTRY_VERIFY(audit->height() > 2 * m_host->find<QWidget>(u"office.audit.detail.row1"_s)->parentWidget()->parentWidget()->height());
    QVERIFY(audit->columnWidth(1) >= body.horizontalAdvance(actorText(u"ADMIN:demo shop"_s)) + 16);
    m_host->resize(945, whole.height()); // of a window of 1600×1000
    QCoreApplication::processEvents();
    QVERIFY(audit->columnWidth(4) >= body.horizontalAdvance(orders::reasonText(u"paid in by the member"_s)) + 16);
    QVERIFY(audit->columnWidth(6) >= body.horizontalAdvance(u"+50,000 P"_s) + 16);
    show(u"points"_s); // its buttons leave the chips one row, and keep their words as long as that is possible
    const auto *chips = m_host->find<FilterChips>(u"office.points.chips"_s);
    const auto isBare = [this](const QString &name) { return m_host->find<Button>(name)->width() < Theme::current().px(40); };
    bool exportFirst = false;
    for (int width = 945; width > 800; width -= 15) {
        m_host->resize(width, whole.height());
        QCoreApplication::processEvents();
        const bool exportIsBare = isBare(u"office.points.export"_s), actIsBare = isBare(u"office.points.act"_s);
        exportFirst = exportFirst || (exportIsBare && !actIsBare);
        QVERIFY(exportIsBare || !actIsBare);
        QVERIFY(actIsBare || chips->heightForWidth(chips->width()) == Theme::current().px(24));
    }
    QVERIFY(exportFirst);
    m_host->resize(whole);
}

void OfficeSectionsTest::whatWaitsOnTheBusIsTold()
{
    Books b;
    b.desk.exec(DeskFile::Bus, "DELETE FROM messages");
    b.desk.exec(DeskFile::Bus, "DELETE FROM offsets");
    const auto arrive = [&b](const std::string &topic, int offset) {
        const std::string at = Books::text(offset);
        b.desk.exec(DeskFile::Bus,
                    "INSERT INTO messages (topic, partition, offset, key, type, correlation_id, event_id, payload, created_at) "
                    "VALUES ('" +
                        topic + "', 1, " + at + ", 'k', 't', 'c', '" + topic + at + "', '{}', 1)");
    };
    arrive("payment-events", 6);
    b.batches();
    b.open();
    b.section(u"exports"_s);
    auto *empty = b.host->find<EmptyState>(u"office.exports.empty"_s);
    QVERIFY(empty->findChild<QLabel *>(u"emptySentence"_s)->text().contains(u"7 messages"_s));
    QTest::mouseClick(empty->findChild<QAbstractButton *>(u"emptyAction"_s), Qt::LeftButton);
    QCOMPARE(b.host->navigator.panes, QStringList{u"events"_s});
    // Payment reads another topic: the settlement waits for nothing. Then for much.
    b.section(u"settlement"_s);
    auto *line = b.host->find<QWidget>(u"office.settlement.behind"_s);
    QVERIFY(!line->isVisible());
    arrive("cash-gateway-events", 99);
    b.desk.announce();
    QTRY_VERIFY(line->isVisible());
    QVERIFY(b.shown(u"office.settlement.behind.text"_s).contains(u"100"_s));
    QTest::mouseClick(b.host->find<Button>(u"office.settlement.behind.events"_s), Qt::LeftButton);
    QCOMPARE(b.host->navigator.panes.size(), 2);
    b.desk.exec(DeskFile::Bus,
                "INSERT INTO offsets (group_name, topic, partition, next_offset) VALUES ('payment', 'cash-gateway-events', 1, 100)");
    b.desk.announce();
    QTRY_VERIFY(!line->isVisible());
}

void OfficeSectionsTest::nothingOfAnotherWorldIsChosen()
{
    Books b;
    b.exported(0, "SENT", 1, "200");
    b.open();
    b.section(u"exports"_s);
    auto *table = b.host->find<TableView>(u"office.exports.table"_s);
    QCOMPARE(table->currentIndex().row(), 0);
    b.desk.close();
    b.exported(1, "SENT", 1, "200");
    b.exported(2, "SENT", 1, "200");
    b.desk.reopen(); // its rows have the same ids
    QTRY_COMPARE(table->model()->rowCount(), 3);
    QCOMPARE(table->currentIndex().row(), 0);
}

QTEST_MAIN(OfficeSectionsTest)
#include "office_sections_test.moc"
