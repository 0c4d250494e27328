// The parts of the back office that tell what the books hold, over a real world: ledger, points, coupons, vendors, ranking, notifications,
// audit log and roles.
#include "app/desk/engine_port.h"
#include "app/desk/scenario_world.h"
#include "simulator/scenario/parser.h"
#include "tests/support/office_books.h"
#include "views/panes/office/act_names.h"
#include "views/panes/office/charge_dialog.h"
#include "views/panes/office/coupon_dialogs.h"
#include "views/panes/office/member_box.h"
#include "views/panes/office/section.h"
#include "views/panes/office/vendor_dialogs.h"
#include "views/widgets/button.h"
#include "views/widgets/effect_table.h"
#include "views/widgets/empty_state.h"
#include "views/widgets/format.h"
#include "views/widgets/id_link.h"
#include "views/widgets/search_field.h"
#include "views/widgets/text_viewer.h"

#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QTest>

#include <algorithm>
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
    void pointsAddUpToWhatIsLeft();
    void couponsSayWhoHasOne();
    void vendorsShowTheirProducts();
    void theBestSellerComesFirst();
    void notificationsAreReadInTheLanguageOfTheDesk();
    void theAuditLogKnowsWhoCancelledAndWhy();
    void rolesSayWhatTheyMayDo();
    void nothingThatMattersIsCut();
    void anEmptySectionOffersWhatFillsIt();
    void aVendorIsAddedAndItsTermsChangedByHand();
    void couponsAreMadeGivenAndStoppedByHand();
    void pointsAreChargedByHand();
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
    QCOMPARE(shown(u"office.ledger.sum1"_s), formatWon(debits)); // what is credited is as much
    QTest::mouseClick(m_host->find<IdLink>(u"office.ledger.detail.link0"_s), Qt::LeftButton);
    QCOMPARE(m_host->navigator.entities.back().kind, u"event"_s);
    const int all = table->model()->rowCount();
    QTest::mouseClick(m_host->find<QWidget>(u"office.ledger"_s)->findChild<FilterChip *>(u"chip.POINT_LIABILITY"_s), Qt::LeftButton);
    QVERIFY(table->model()->rowCount() > 0 && table->model()->rowCount() < all);
    for (int row = 0; row < table->model()->rowCount(); ++row) QCOMPARE(words(table, row, 2), u"Point liability"_s);
    QCOMPARE(chip(u"ledger"_s, u"POINT_LIABILITY"_s), qint64(table->model()->rowCount()));
    QCOMPARE(chipsOf(u"ledger"_s), qint64(all));
}

void OfficeSectionsTest::pointsAddUpToWhatIsLeft()
{
    TableView *table = show(u"points"_s);
    qint64 sum = 0;
    for (int row = 0; row < table->model()->rowCount(); ++row) sum += raw(table, row, 3).toLongLong();
    QCOMPARE(sum, number(DeskFile::Payment, kBalance));
    QTest::mouseClick(m_host->find<QWidget>(u"office.points"_s)->findChild<FilterChip *>(u"chip.USE"_s), Qt::LeftButton);
    QCOMPARE(table->model()->rowCount(), 3);
    QCOMPARE(chip(u"points"_s, u"USE"_s), 3);
    QCOMPARE(chipsOf(u"points"_s), chip(u"points"_s, u"all"_s));
    QVERIFY(m_host->find<QLabel>(u"office.points.sum0"_s)->text().endsWith(" P"_L1)); // they are no won
    for (int row = 0; row < 3; ++row) {
        QCOMPARE(raw(table, row, 3).toLongLong(), -1000);
        QVERIFY(words(table, row, 4).startsWith("ORD-"_L1));
    }
}

void OfficeSectionsTest::couponsSayWhoHasOne()
{
    TableView *table = show(u"coupons"_s);
    int welcome = -1;
    for (int row = 0; row < table->model()->rowCount(); ++row)
        if (words(table, row, 0) == "WELCOME3000"_L1) welcome = row;
    QVERIFY(welcome >= 0);
    QCOMPARE(words(table, welcome, 2), u"₩3,000"_s);
    QCOMPARE(raw(table, welcome, 7).toLongLong(), 1);
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
    QTest::mouseClick(m_host->find<QWidget>(u"office.ranking"_s)->findChild<FilterChip *>(u"chip.day"_s), Qt::LeftButton);
    QCOMPARE(table->model()->rowCount(), m_soldToday ? 2 : 0);
}

void OfficeSectionsTest::notificationsAreReadInTheLanguageOfTheDesk()
{
    TableView *table = show(u"notifications"_s);
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
    auto *about = m_host->find<IdLink>(u"office.audit.detail.link0"_s);
    QVERIFY(about->isVisible());
    QTest::mouseClick(about, Qt::LeftButton);
    QCOMPARE(m_host->navigator.entities.back(), (EntityRef{u"order"_s, words(table, 0, 3)}));
    for (const Act act : kActs) {
        const QString command = QString::fromUtf8(toString(act).data(), static_cast<qsizetype>(toString(act).size()));
        QVERIFY2(actName(command) != command, qPrintable(command));
        QVERIFY2(actSubjects(command.section(u'.', 0, 0)) != command.section(u'.', 0, 0), qPrintable(command));
    }
    QCOMPARE(words(table, 0, 4), u"does not want it"_s);
    m_host->find<SearchField>(u"office.audit.search"_s)->setText(u"points.charge"_s); // needs no reason: how much it was
    QTRY_VERIFY_WITH_TIMEOUT(words(table, 0, 4).endsWith(u" P charged"_s), kPatienceMs);
    m_host->find<SearchField>(u"office.audit.search"_s)->setText(u"does not want"_s);
    QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 1, kPatienceMs);
    QCOMPARE(words(table, 0, 5), u"ecommerce"_s);
    QVERIFY(m_host->find<TextViewer>(u"office.audit.detail.body"_s)->toPlainText().contains("does not want it"_L1));
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
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        table->setCurrentIndex(table->model()->index(row, 0));
        QCOMPARE(raw(table, row, 1).toLongLong(), qint64(details(u"roles"_s)->model()->rowCount()));
    }
    QVERIFY(table->model()->rowCount() >= 6);
}

void OfficeSectionsTest::nothingThatMattersIsCut()
{
    const QFontMetrics body(Theme::current().font(TextRole::Body));
    QVERIFY(show(u"settlement"_s)->columnWidth(2) >= body.horizontalAdvance(cycleText(u"BIWEEKLY 2026-11-16"_s)) + 16);
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
    TableView *audit = show(u"audit"_s);
    QVERIFY(audit->columnWidth(1) >= body.horizontalAdvance(actorText(u"ADMIN:demo shop"_s)) + 16);
    TableView *roles = show(u"roles"_s);
    QCoreApplication::processEvents(); // the page takes its place
    for (int row = 0; row < roles->model()->rowCount(); ++row)
        QVERIFY2(roles->columnWidth(2) >= body.horizontalAdvance(words(roles, row, 2)) + 16,
                 qUtf8Printable(u"%1 px for %2"_s.arg(roles->columnWidth(2)).arg(words(roles, row, 2))));
}

void OfficeSectionsTest::anEmptySectionOffersWhatFillsIt()
{
    DeskFixture desk;
    WorldSetup world;
    world.laboratory = true;
    desk.setWorld(world);
    PaneHost host(officePane(), &desk, {1000, 760});
    for (const QString &key : {u"vendors"_s, u"coupons"_s}) {
        static_cast<OfficePane *>(host.pane)->showEntity({u"office-section"_s, key});
        auto *empty = host.find<EmptyState>("office."_L1 + key + ".empty"_L1);
        QVERIFY(empty->isVisible());
        QVERIFY(empty->findChild<QAbstractButton *>(u"emptyAction"_s)->text().contains(u"first"_s));
        QTest::mouseClick(empty->findChild<QAbstractButton *>(u"emptyAction"_s), Qt::LeftButton);
        auto *dialog = host.findChild<CommandDialog *>(key == "vendors"_L1 ? u"addvendor"_s : u"addcoupon"_s);
        QVERIFY(dialog && dialog->isVisible());
        dialog->close();
        QTest::mouseClick(empty->findChild<QAbstractButton *>(u"emptySecondAction"_s), Qt::LeftButton);
        QCOMPARE(host.navigator.panes.takeLast(), u"scenarios"_s);
    }
    // Where no scenario can be opened, only the first vendor is offered; without a member nobody can be given points, but added.
    desk.setWorld({});
    desk.announce();
    static_cast<OfficePane *>(host.pane)->showEntity({u"office-section"_s, u"vendors"_s});
    auto *empty = host.find<EmptyState>(u"office.vendors.empty"_s);
    QVERIFY(empty->findChild<QAbstractButton *>(u"emptyAction"_s)->isVisible());
    QVERIFY(!empty->findChild<QAbstractButton *>(u"emptySecondAction"_s)->isVisible());
    static_cast<OfficePane *>(host.pane)->showEntity({u"office-section"_s, u"points"_s});
    QVERIFY(!host.find<QAction>(u"office.points.charge"_s)->isEnabled());
    QVERIFY(host.find<QAction>(u"office.points.member"_s)->isEnabled());
}

void OfficeSectionsTest::aVendorIsAddedAndItsTermsChangedByHand()
{
    Books b;
    b.desk.exec(DeskFile::Ecommerce, "UPDATE vendors SET business_number = '123-45' WHERE id = 1");
    b.open();
    b.section(u"vendors"_s);
    b.host->find<QAction>(u"office.vendors.add"_s)->trigger();
    auto *dialog = b.host->findChild<AddVendorDialog *>();
    const auto write = [&](const QString &field, const QString &text) {
        dialog->findChild<QLineEdit *>("addvendor."_L1 + field)->setText(text);
    };
    const auto run = [&] { QTest::mouseClick(dialog->findChild<Button *>(u"addvendor.run"_s), Qt::LeftButton); };
    run();
    QVERIFY(!dialog->errorText().isEmpty());
    write(u"name"_s, u"Seed House"_s);
    write(u"number"_s, u"12a"_s);
    write(u"account"_s, u"KB 1"_s);
    run();
    QVERIFY(dialog->findChild<QLabel *>(u"addvendor.number.note"_s)->text().contains(u"digits"_s));
    write(u"number"_s, u"123-45"_s);
    run();
    QVERIFY(dialog->errorText().contains(u"another vendor"_s));
    write(u"number"_s, u"555-55-55555"_s);
    write(u"fee"_s, u"100.01"_s);
    run();
    QVERIFY(b.desk.sent().empty()); // nothing was sent so far
    write(u"fee"_s, u"2.5 %"_s);
    QTest::mouseClick(dialog->findChild<QAbstractButton *>(u"segment.toss"_s), Qt::LeftButton);
    run();
    QCOMPARE(b.desk.sent().size(), std::size_t{1});
    const auto sent = std::get<command::AddVendor>(b.desk.sent().back().first);
    QCOMPARE(sent.feeBp.value_or(0), 250);
    QCOMPARE(QString::fromStdString(sent.route + ' ' + sent.provider + ' ' + sent.settlementCycle), u"BROKERED TOSS WEEKLY"_s);
    QVERIFY(isAllowed(sent.by.role, Act::VendorRegister));
    b.desk.answer({.ok = true, .code = {}, .message = {}, .id = "4Fg"});
    QTest::mouseClick(dialog->findChild<QWidget *>(u"addvendor.link"_s), Qt::LeftButton);
    QCOMPARE(b.host->navigator.entities.back(), (EntityRef{u"office-vendor"_s, u"4Fg"_s}));
    // its terms: nothing without a change and a reason
    b.host->find<QAction>(u"office.vendors.detail.change"_s)->trigger();
    auto *terms = b.host->findChild<ChangeVendorDialog *>();
    auto *change = terms->findChild<Button *>(u"changevendor.run"_s);
    QTest::mouseClick(change, Qt::LeftButton);
    QVERIFY(terms->errorText().contains(u"changes nothing"_s));
    terms->findChild<QLineEdit *>(u"changevendor.fee"_s)->setText(u"1"_s);
    const auto &effects = terms->findChild<EffectTable *>(u"changevendor.effects"_s)->effects();
    QCOMPARE(effects[0].after, u"₩1,000"_s);
    QCOMPARE(effects[1].after, u"₩98,900"_s);
    QTest::mouseClick(change, Qt::LeftButton);
    QVERIFY(terms->errorText().contains(u"reason"_s));
    terms->findChild<QLineEdit *>(u"changevendor.reason"_s)->setText(u"a year of theirs"_s);
    QVERIFY(b.desk.sent().empty());
    QTest::mouseClick(change, Qt::LeftButton);
    QCOMPARE(b.desk.sent().size(), std::size_t{1});
    const auto &changed = std::get<command::ChangeVendor>(b.desk.sent().back().first);
    QVERIFY(changed.feeBp == 100 && !changed.name && !changed.settlementCycle);
    QVERIFY(isAllowed(changed.by.role, Act::VendorChange));
    b.desk.answer({.ok = false, .code = "conflict", .message = "no", .id = {}});
    QVERIFY(terms->errorText().contains(u"conflict"_s));
}

void OfficeSectionsTest::couponsAreMadeGivenAndStoppedByHand()
{
    Books b;
    b.open();
    b.section(u"coupons"_s);
    b.host->find<QAction>(u"office.coupons.add"_s)->trigger();
    auto *dialog = b.host->findChild<AddCouponDialog *>();
    auto *run = dialog->findChild<Button *>(u"addcoupon.run"_s);
    const auto write = [&](const QString &field, const QString &text) {
        dialog->findChild<QLineEdit *>("addcoupon."_L1 + field)->setText(text);
    };
    write(u"code"_s, u"seed-10"_s);
    write(u"name"_s, u"Seeds"_s);
    QTest::mouseClick(dialog->findChild<QAbstractButton *>(u"segment.percent"_s), Qt::LeftButton);
    write(u"value"_s, u"101"_s);
    write(u"reason"_s, u"spring"_s);
    QTest::mouseClick(run, Qt::LeftButton);
    QVERIFY(b.desk.sent().empty());
    write(u"value"_s, u"50"_s);
    write(u"cap"_s, u"5000"_s);
    QCOMPARE(dialog->findChild<EffectTable *>(u"addcoupon.effects"_s)->effects()[0].after, u"₩25,000"_s); // of 30,000, capped
    QTest::mouseClick(run, Qt::LeftButton);
    QVERIFY2(b.desk.sent().size() == 1, qPrintable(dialog->errorText()));
    const auto made = std::get<command::AddCoupon>(b.desk.sent().back().first);
    QVERIFY(made.code == "SEED-10" && made.percent && made.value == 50 && made.cap == 5'000 && made.validFor == 24h * 30 && !made.vendor);
    QVERIFY(isAllowed(made.by.role, Act::CouponCreate));
    b.desk.answer({.ok = true, .code = {}, .message = {}, .id = "1"});
    dialog->close();
    // one that exists
    b.desk.exec(DeskFile::Ecommerce,
                "INSERT INTO coupon_policies (public_id, code, name, kind, value, minimum_order_amount, bearer, valid_from, valid_until, "
                "created_at, updated_at) VALUES (77, 'SEED-10', 'Seeds', 'FIXED', 3000, 0, 'PLATFORM', 1, 9000000000000, 1, 1)");
    b.desk.announce();
    auto *table = b.host->find<TableView>(u"office.coupons.table"_s);
    QTRY_VERIFY(table->model()->rowCount() >= 1);
    static_cast<OfficePane *>(b.host->pane)->showEntity({u"coupon"_s, u"SEED-10"_s});
    b.host->find<QAction>(u"office.coupons.detail.give"_s)->trigger();
    auto *give = b.host->findChild<GiveCouponDialog *>();
    auto *member = give->findChild<QComboBox *>(u"givecoupon.member"_s);
    member->setCurrentIndex(member->findData(QVariant::fromValue<qint64>(b.desk.members()[0])));
    QCOMPARE(give->findChild<EffectTable *>(u"givecoupon.effects"_s)->effects()[1].after, u"₩3,000"_s);
    QTest::mouseClick(give->findChild<Button *>(u"givecoupon.run"_s), Qt::LeftButton);
    QVERIFY(b.desk.sent().empty()); // no reason
    give->findChild<QLineEdit *>(u"givecoupon.reason"_s)->setText(u"late parcel"_s);
    QTest::mouseClick(give->findChild<Button *>(u"givecoupon.run"_s), Qt::LeftButton);
    QCOMPARE(std::get<command::IssueCoupon>(b.desk.sent().back().first).code, std::string("SEED-10"));
    b.desk.exec(DeskFile::Ecommerce,
                "INSERT INTO user_coupons (public_id, policy_public_id, member_public_id, status, created_at, updated_at) "
                "VALUES (78, 77, " +
                    Books::text(b.desk.members()[0]) + ", 'AVAILABLE', 1, 1)");
    b.desk.answer({.ok = true, .code = {}, .message = {}, .id = "78"});
    give->findChild<QLineEdit *>(u"givecoupon.reason"_s)->setText(u"again"_s);
    QTest::mouseClick(give->findChild<Button *>(u"givecoupon.run"_s), Qt::LeftButton);
    QVERIFY(give->errorText().contains(u"one only"_s));
    give->close();
    b.host->find<QAction>(u"office.coupons.detail.stop"_s)->trigger();
    auto *stop = b.host->findChild<StopCouponDialog *>();
    const auto &effects = stop->findChild<EffectTable *>(u"stopcoupon.effects"_s)->effects();
    QCOMPARE(effects[1].now + effects[1].after, u"10"_s);
    auto *go = stop->findChild<Button *>(u"stopcoupon.run"_s);
    QTest::mouseClick(go, Qt::LeftButton);
    QVERIFY(b.desk.sent().empty());
    stop->findChild<QLineEdit *>(u"stopcoupon.reason"_s)->setText(u"sold out"_s);
    QTest::mouseClick(go, Qt::LeftButton);
    QVERIFY(std::get<command::StopCoupon>(b.desk.sent().back().first).policy == CouponPolicyId{77});
    b.desk.answer({.ok = true, .code = {}, .message = {}, .id = {}});
    QTest::mouseClick(go, Qt::LeftButton);
    QVERIFY(b.desk.sent().empty()); // once
}

void OfficeSectionsTest::pointsAreChargedByHand()
{
    Books b;
    const qint64 last = *std::ranges::max_element(b.desk.members());
    b.desk.exec(DeskFile::Payment, "INSERT INTO account_records (member_public_id, delta, kind, event_id, created_at) VALUES (" +
                                       std::to_string(last) + ", 1000, 'CHARGE', 'own', 1)");
    b.open();
    b.section(u"points"_s);
    QTRY_COMPARE(b.host->find<TableView>(u"office.points.table"_s)->currentIndex().row(), 0);
    b.host->find<QAction>(u"office.points.charge"_s)->trigger();
    auto *dialog = b.host->findChild<ChargeDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    auto *run = dialog->findChild<Button *>(u"charge.run"_s);
    auto *amount = dialog->findChild<QLineEdit *>(u"charge.amount"_s);
    auto *member = dialog->findChild<QComboBox *>(u"charge.member"_s);
    QCOMPARE(member->currentData().toLongLong(), last); // whose change is chosen in the list, not just anybody
    const auto *effects = dialog->findChild<EffectTable *>(u"charge.effects"_s);
    const QString before = effects->effects()[0].now;
    b.desk.exec(DeskFile::Payment, "UPDATE accounts SET balance = balance + 4321 WHERE member_public_id = " + std::to_string(last));
    emit b.desk.statusChanged();
    QVERIFY(effects->effects()[0].now != before); // what is booked meanwhile is said
    {
        ChargeDialog nobody(&b.desk, nullptr);
        QTest::mouseClick(nobody.findChild<Button *>(u"charge.run"_s), Qt::LeftButton);
        QVERIFY(b.desk.sent().empty() && nobody.errorText().contains(u"Nobody is chosen"_s));
        nobody.findChild<MemberBox *>()->choose(1); // there is no such member
        QVERIFY(nobody.findChild<MemberBox *>()->member() == 0);
    }
    amount->setText(u"999"_s);
    QTest::mouseClick(run, Qt::LeftButton);
    QVERIFY(b.desk.sent().empty());
    QVERIFY(dialog->findChild<QLabel *>(u"charge.amount.note"_s)->text().contains(u"1,000"_s));
    amount->setText(u"5000"_s);
    member->setEditText(u"nobody"_s);
    QTest::mouseClick(run, Qt::LeftButton);
    QVERIFY(b.desk.sent().empty());
    member->setCurrentIndex(member->findData(QVariant::fromValue<qint64>(b.desk.members()[0])));
    QTest::mouseClick(run, Qt::LeftButton);
    QVERIFY(b.desk.sent().empty() && dialog->errorText().contains(u"reason"_s)); // it gives away money
    dialog->findChild<QLineEdit *>(u"charge.reason"_s)->setText(u" a parcel came broken "_s);
    QTest::mouseClick(run, Qt::LeftButton);
    QCOMPARE(b.desk.sent().size(), std::size_t{1});
    const auto &sent = std::get<command::ChargePoints>(b.desk.sent().front().first);
    QCOMPARE(sent.amount, 5'000);
    QCOMPARE(sent.reason, std::optional<std::string>("a parcel came broken"));
    QVERIFY(sent.member == MemberId{b.desk.members()[0]});
    QVERIFY(isAllowed(sent.by.role, Act::PointsCharge));
    b.desk.answer({.ok = true, .code = {}, .message = {}, .id = {}});
    QVERIFY(amount->text().isEmpty()); // for another one
    QTest::mouseClick(dialog->findChild<QWidget *>(u"charge.link"_s), Qt::LeftButton);
    QCOMPARE(b.host->navigator.entities.back(), (EntityRef{u"member"_s, QString::fromStdString(toBase62(b.desk.members()[0]))}));
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
