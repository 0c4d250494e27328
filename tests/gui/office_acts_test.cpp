// What is done by hand in the back office: its dialogs, and what an empty section offers to begin with.
#include "tests/support/office_books.h"
#include "views/panes/office/charge_dialog.h"
#include "views/panes/office/coupon_dialogs.h"
#include "views/panes/office/member_box.h"
#include "views/panes/office/section_page.h"
#include "views/panes/office/vendor_dialogs.h"
#include "views/panes/orders/order_focus.h"
#include "views/widgets/button.h"
#include "views/widgets/effect_table.h"
#include "views/widgets/empty_state.h"

#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QTest>

#include <algorithm>

using namespace hamster;
using namespace hamster::test;
using namespace hamster::office;
using namespace Qt::StringLiterals;

class OfficeActsTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        Theme::current().install(*qApp);
        Theme::current().setReducedMotion(true);
    }
    void anEmptySectionOffersWhatFillsIt();
    void aVendorIsAddedAndItsTermsChanged();
    void couponsAreMadeGivenAndStopped();
    void pointsAreCharged();
    void couponsAddUpAsTheyAreUsedAndGivenBack();
    void whatIsToldWhileCountingIsToldAgain();
    void anotherLanguageChoosesNoOrder();
};

void OfficeActsTest::anEmptySectionOffersWhatFillsIt()
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

void OfficeActsTest::aVendorIsAddedAndItsTermsChanged()
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
    const auto &terms0 = dialog->findChild<EffectTable *>(u"addvendor.effects"_s)->effects();
    QVERIFY(terms0[0].after == u"₩2,750"_s && terms0[1].after == u"₩97,250"_s && terms0[3].after == u"KB 1"_s);
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
    QCOMPARE(effects[1].after, u"₩1,100"_s);
    QCOMPARE(effects[2].after, u"₩98,900"_s);
    auto *account = terms->findChild<QLineEdit *>(u"changevendor.account"_s);
    const QString known = account->text();
    QCOMPARE(effects[0].change, u"same"_s);
    account->setText(u"SH 77"_s); // where the money goes is predicted as well
    QVERIFY(effects[0].after == u"SH 77"_s && effects[0].tone == Effect::Tone::Bad);
    account->setText(known);
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

void OfficeActsTest::couponsAreMadeGivenAndStopped()
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
    QCOMPARE(give->findChild<EffectTable *>(u"givecoupon.effects"_s)->effects()[1].after, u"–"_s); // nobody is chosen yet
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

void OfficeActsTest::couponsAddUpAsTheyAreUsedAndGivenBack()
{
    Books b;
    const qint64 member = b.desk.members()[0], coupon = b.desk.addCoupon(member, "Spring", 3'000, 0, 0);
    b.open();
    b.section(u"coupons"_s);
    auto *table = b.host->find<TableView>(u"office.coupons.table"_s);
    enum { Given = 7, Used, TakenOff };
    const auto told = [table](int column) { return table->model()->index(0, column).data(RawRole).toLongLong(); };
    QTRY_COMPARE(told(Given), 1);
    QVERIFY(told(Used) == 0 && told(TakenOff) == 0);
    const SeededOrder made = b.desk.addOrder(
        {.vendor = b.desk.vendors()[0], .member = member, .lines = {{b.desk.products()[0], 1}}, .discount = 3'000, .coupon = coupon});
    b.desk.announce();
    QTRY_COMPARE(told(Used), 1);
    QCOMPARE(told(TakenOff), 3'000);
    b.desk.exec(DeskFile::Ecommerce, "UPDATE coupon_usages SET returned_at = 1 WHERE order_public_id = " + Books::text(made.id));
    b.desk.exec(DeskFile::Ecommerce,
                "INSERT INTO state_log (entity, entity_id, from_state, to_state, cause, event_id, correlation_id, version, created_at) "
                "VALUES ('order', " +
                    Books::text(made.id) + ", 'ORDER_COMPLETED', 'REFUNDED', 'payment.refunded', '', '', 99, 1)");
    b.desk.announce();
    QTRY_COMPARE(told(Used), 0);
    QCOMPARE(told(TakenOff), 0);
}

void OfficeActsTest::whatIsToldWhileCountingIsToldAgain()
{
    DeskFixture desk;
    NotingNavigator navigator;
    const auto counted = std::make_shared<int>(0); // readings of the counts
    const auto words = [counted] { return *counted < 3 ? u"so far"_s : u"all"_s; };
    SectionSpec spec;
    spec.key = u"counting"_s;
    spec.title = [] { return u"Counting"_s; };
    spec.list.columns = {{ColumnKind::Text, 0}};
    spec.list.texts = [] { return TableTexts{{u"What"_s}, u"Counts"_s, {}, u"None."_s}; };
    spec.list.newest = [](DeskPort &) -> qint64 { return 1; };
    spec.list.rows = [words](DeskPort &, const RowFilter &, const RowRange &range) {
        return range.low <= 1 && 1 < range.high ? std::vector<CellRow>{{1, {Cell::words(words())}, false}} : std::vector<CellRow>();
    };
    spec.list.totals = [counted](DeskPort &, const RowFilter &) {
        Totals totals;
        totals.more = ++*counted < 3;
        return totals;
    };
    spec.about = [words](DeskPort &, qint64) {
        About about;
        about.heading = words();
        return about;
    };
    SectionPage page({&desk, &navigator, nullptr}, std::move(spec));
    page.resize(700, 500);
    page.show();
    *counted = 0;
    page.read();
    const auto *heading = page.findChild<QLabel *>(u"office.counting.detail.heading"_s);
    QCOMPARE(heading->text(), u"so far"_s);
    QTRY_COMPARE(heading->text(), u"all"_s);
    QCOMPARE(page.findChild<TableView *>(u"office.counting.table"_s)->model()->index(0, 0).data().toString(), u"all"_s);
}

void OfficeActsTest::pointsAreCharged()
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
        auto *box = nobody.findChild<MemberBox *>();
        const QString whole = box->itemText(0), alone = whole.section(u" · "_s, 1);
        box->setEditText(alone.toLower()); // a part that only one bears, as with Tab
        emit box->lineEdit()->editingFinished();
        QCOMPARE(box->currentText(), whole);
        box->setEditText(u" "_s);
        emit box->lineEdit()->editingFinished();
        QVERIFY(box->member() == 0);
        nobody.findChild<MemberBox *>()->choose(1); // there is no such member
        QVERIFY(nobody.findChild<MemberBox *>()->member() == 0);
    }
    amount->setText(u"999"_s);
    QTest::mouseClick(run, Qt::LeftButton);
    QVERIFY(b.desk.sent().empty());
    QVERIFY(dialog->findChild<QLabel *>(u"charge.amount.note"_s)->text().contains(u"1,000"_s));
    amount->setText(u"5000"_s);
    QCOMPARE(effects->effects()[1].change, u"+₩5,000"_s); // the ledger books both sides
    QCOMPARE(effects->effects()[2].change, u"+₩5,000"_s);
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

void OfficeActsTest::anotherLanguageChoosesNoOrder()
{
    Books b;
    b.exported(0, "SENT", 1, "200");
    b.exported(1, "SENT", 1, "200");
    b.open();
    b.section(u"exports"_s);
    auto *table = b.host->find<TableView>(u"office.exports.table"_s);
    QTRY_COMPARE(table->model()->rowCount(), 2);
    table->setCurrentIndex(table->model()->index(1, 0));
    OrderFocus *focus = OrderFocus::of(&b.desk);
    QVERIFY(!focus->number().isEmpty()); // what a person chooses here, the other panes show
    focus->setNumber(u"ORD-20261120-ELSEWHRE"_s);
    look(ThemeKind::Light, Language::Korean);
    QCOMPARE(focus->number(), u"ORD-20261120-ELSEWHRE"_s); // the rows came again, in other words
    look();
}

QTEST_MAIN(OfficeActsTest)
#include "office_acts_test.moc"
