// The cases pane: cases of all services, evidence and order, take, resolve, repair, raise.
#include "tests/support/desk_fixture.h"
#include "tests/support/pane_host.h"
#include "views/items/table_view.h"
#include "views/panes/cases/case_detail.h"
#include "views/panes/cases/case_queries.h"
#include "views/panes/cases/cases_pane.h"
#include "views/panes/cases/raise_dialog.h"
#include "views/panes/orders/order_focus.h"
#include "views/theme/desk_style.h"
#include "views/widgets/button.h"
#include "views/widgets/empty_state.h"
#include "views/widgets/filter_chips.h"
#include "views/widgets/id_link.h"
#include "views/widgets/label.h"
#include "views/widgets/state_chip.h"
#include "views/widgets/text_viewer.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTest>

#include <cstdlib>
#include <memory>

using namespace hamster;
using namespace hamster::test;
using namespace hamster::cases;
using namespace Qt::StringLiterals;

namespace hamster {
PaneSpec casesPane();
}

namespace {

struct World {
    World() { orders = desk.addOrders(6); }
    void open(QSize size = {1240, 720}) { host = std::make_unique<PaneHost>(casesPane(), &desk, size); }
    qint64 add(DeskFile file, const std::string &kind, const std::string &subject, const std::string &detail,
               const std::string &state = "OPEN", qint64 atMs = kSeedTimeMs)
    {
        const qint64 id = desk.nextId();
        desk.exec(file, "INSERT INTO cases (public_id, kind, subject, detail, status, resolution, created_at, updated_at) VALUES (" +
                            std::to_string(id) + ", '" + kind + "', '" + subject + "', '" + detail + "', '" + state + "', " +
                            (state == "RESOLVED" ? "'asked the PG'" : "NULL") + ", " + std::to_string(atMs) + ", " + std::to_string(atMs) +
                            ")");
        return id;
    }
    void fill()
    {
        add(DeskFile::Gateway, "MISMATCH", toBase62(orders[0].id), "{\"ours\":44900,\"theirs\":1,\"field\":\"amount\"}");
        add(DeskFile::Payment, "DEAD_LETTER", toBase62(orders[1].id), "payment.approved: storage: database is locked", "IN_PROGRESS",
            kSeedTimeMs - 1000);
        add(DeskFile::Ecommerce, "EXPORT", toBase62(orders[2].id), "the data platform answered 500 twelve times", "RESOLVED",
            kSeedTimeMs - 2000);
    }
    template <class C>
    const C *sent(std::size_t at = 0) const
    {
        return desk.sent().size() > at ? std::get_if<C>(&desk.sent()[at].first) : nullptr;
    }
    qint64 chip(const QString &key) const { return host->find<FilterChip>("chip."_L1 + key)->count(); }
    DeskFixture desk;
    std::vector<SeededOrder> orders;
    std::unique_ptr<PaneHost> host;
};

} // namespace

class CasesPaneTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        Theme::current().install(*qApp);
        Theme::current().setReducedMotion(true);
    }
    void cleanup() { look(); }
    void emptyOffersToRaiseOne();
    void gathersAllServices();
    void evidenceIsInTheLanguageOfTheDesk();
    void goesWithTheOrderThatIsLookedAt();
    void keepsTheCaseThatIsWrittenAbout();
    void showsTheNewestOnceAndThenKeepsIt();
    void theListHasTheRoomThatTheCaseLeaves();
    void takesAndResolves();
    void repairsTheOrder();
    void raises();
    void looks_data();
    void looks();
};

void CasesPaneTest::emptyOffersToRaiseOne()
{
    World w;
    w.open();
    QVERIFY(w.host->find<EmptyState>(u"cases.empty"_s)->isVisible());
    QTest::mouseClick(w.host->find<EmptyState>(u"cases.empty"_s)->findChild<Button *>(), Qt::LeftButton);
    QVERIFY(w.host->findChild<RaiseDialog *>());
}

void CasesPaneTest::gathersAllServices()
{
    World w;
    w.fill();
    w.open();
    auto *table = w.host->find<TableView>(u"cases.table"_s);
    QCOMPARE(table->model()->rowCount(), 3);
    QCOMPARE(w.chip(u"all"_s), w.chip(u"OPEN"_s) + w.chip(u"IN_PROGRESS"_s) + w.chip(u"RESOLVED"_s));
    QCOMPARE(w.host->find<StateChip>(u"cases.state"_s)->state(), u"OPEN"_s); // the newest first
    QVERIFY(w.host->find<TextViewer>(u"cases.evidence"_s)->toPlainText().contains(u"44900"_s));
    QTest::mouseClick(w.host->find<IdLink>(u"cases.order"_s), Qt::LeftButton);
    QCOMPARE(w.host->navigator.entities.back(), (EntityRef{u"order"_s, QString::fromStdString(w.orders[0].number)}));
    QTest::keyClicks(w.host->find<QLineEdit>(u"cases.search"_s), u"platform"_s);
    QCOMPARE(table->model()->rowCount(), 1);
    QVERIFY(w.host->find<Label>(u"cases.resolution"_s)->isVisible());
    QVERIFY(!w.host->find<Button>(u"cases.resolve"_s)->isEnabled());
    static_cast<CasesPane *>(w.host->pane)->showEntity({u"case-state"_s, u"IN_PROGRESS"_s});
    QCOMPARE(table->model()->rowCount(), 1);
    QCOMPARE(w.host->find<StateChip>(u"cases.state"_s)->state(), u"IN_PROGRESS"_s);
}

void CasesPaneTest::evidenceIsInTheLanguageOfTheDesk()
{
    World w;
    w.fill();
    w.open();
    auto *cause = w.host->find<Label>(u"cases.cause"_s), *written = w.host->find<Label>(u"cases.written"_s);
    const auto *record = w.host->find<TextViewer>(u"cases.evidence"_s);
    QVERIFY(record->isVisible() && record->verticalScrollBar()->maximum() == 0); // whole, and what is done stands right below it
    QVERIFY(record->height() < 10 * QFontMetrics(record->font()).lineSpacing());
    w.host->find<TableView>(u"cases.table"_s)->setCurrentIndex(w.host->find<TableView>(u"cases.table"_s)->model()->index(1, 0));
    QVERIFY(!w.host->find<TextViewer>(u"cases.evidence"_s)->isVisible()); // a sentence
    QCOMPARE(cause->text(), u"payment.approved: storage: database is locked"_s);
    QVERIFY(!written->isVisible());
    QCOMPARE(CaseTexts::cause(u"DEAD_LETTER"_s, u"payment-events/2/291: not JSON: A string is opened"_s), u"The message is not JSON."_s);
    look(ThemeKind::Light, Language::Korean);
    QCOMPARE(cause->text(), u"메시지를 처리하지 못했습니다."_s);
    QVERIFY(written->isVisible() && written->text().endsWith(u"payment.approved: storage: database is locked"_s));
}

void CasesPaneTest::goesWithTheOrderThatIsLookedAt()
{
    World w;
    w.fill();
    OrderFocus *focus = OrderFocus::of(&w.desk);
    focus->setNumber(QString::fromStdString(w.orders[1].number));
    w.open();
    auto *order = w.host->find<IdLink>(u"cases.order"_s);
    auto *table = w.host->find<TableView>(u"cases.table"_s);
    QCOMPARE(order->id(), QString::fromStdString(w.orders[1].number));
    focus->setNumber(QString::fromStdString(w.orders[2].number)); // in another pane
    QCOMPARE(order->id(), QString::fromStdString(w.orders[2].number));
    focus->setNumber(QString::fromStdString(w.orders[5].number)); // it has no case: the list stays
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(table->currentIndex()).center()); // and leads back
    QCOMPARE(focus->number(), QString::fromStdString(w.orders[2].number));
    focus->setNumber(QString::fromStdString(w.orders[5].number));
    QCOMPARE(order->id(), QString::fromStdString(w.orders[2].number));
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Up);
    QCOMPARE(focus->number(), order->id());
}

void CasesPaneTest::keepsTheCaseThatIsWrittenAbout()
{
    World w;
    w.fill();
    w.open();
    auto *order = w.host->find<IdLink>(u"cases.order"_s);
    auto *reason = w.host->find<QLineEdit>(u"cases.reason"_s);
    QTest::keyClicks(reason, u"asked the PG"_s);
    OrderFocus::of(&w.desk)->setNumber(QString::fromStdString(w.orders[2].number)); // somebody looks at another one in another pane
    QCOMPARE(order->id(), QString::fromStdString(w.orders[0].number));
    QCOMPARE(reason->text(), u"asked the PG"_s);
    reason->clear();
    OrderFocus::of(&w.desk)->setNumber(QString::fromStdString(w.orders[1].number));
    QCOMPARE(order->id(), QString::fromStdString(w.orders[1].number));
}

void CasesPaneTest::showsTheNewestOnceAndThenKeepsIt()
{
    World w;
    w.fill();
    w.open();
    auto *order = w.host->find<IdLink>(u"cases.order"_s);
    QCOMPARE(order->id(), QString::fromStdString(w.orders[0].number)); // chosen by the list
    w.host->hide();
    w.add(DeskFile::Gateway, "MISMATCH", toBase62(w.orders[4].id), "{\"field\":\"amount\"}", "OPEN", kSeedTimeMs + 5000);
    w.desk.announce();
    w.host->show();
    QTRY_COMPARE(w.chip(u"all"_s), 4);
    QCOMPARE(order->id(), QString::fromStdString(w.orders[0].number)); // somebody has seen it
    auto *table = w.host->find<TableView>(u"cases.table"_s);
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(table->model()->index(2, 0)).center());
    const QString chosen = order->id();
    w.host->hide();
    w.add(DeskFile::Gateway, "MISMATCH", toBase62(w.orders[5].id), "{\"field\":\"amount\"}", "OPEN", kSeedTimeMs + 6000);
    w.desk.announce();
    w.host->show();
    QTRY_COMPARE(table->model()->rowCount(), 5);
    QCOMPARE(order->id(), chosen); // by the user
}

void CasesPaneTest::theListHasTheRoomThatTheCaseLeaves()
{
    World w;
    w.fill();
    for (int i = 0; i < 60; ++i)
        w.add(DeskFile::Payment, "DEAD_LETTER", toBase62(w.orders[1].id), "payment-events/2/" + std::to_string(i) + ": not JSON", "OPEN",
              kSeedTimeMs + 1000 + i);
    w.open({945, 880});
    auto *table = w.host->find<TableView>(u"cases.table"_s);
    auto *detail = w.host->find<CaseDetail>(u"cases.detail"_s);
    QTRY_VERIFY(table->height() > 380);
    QVERIFY(std::abs(detail->height() - detail->wantedHeight(detail->width())) <= 2);
    QVERIFY(w.host->find<Button>(u"cases.take"_s)->visibleRegion().boundingRect() == w.host->find<Button>(u"cases.take"_s)->rect());
    QCOMPARE(w.host->find<Label>(u"cases.count"_s)->text(), u"63 cases"_s);
    const int before = table->height();
    table->setCurrentIndex(table->model()->index(5, 0)); // what is told of it is as long
    QCOMPARE(table->height(), before);
    static_cast<CasesPane *>(w.host->pane)->showEntity({u"case-state"_s, u"RESOLVED"_s});
    QCOMPARE(w.host->find<Label>(u"cases.count"_s)->text(), u"1 case"_s);
}

void CasesPaneTest::takesAndResolves()
{
    World w;
    w.fill();
    w.open();
    const auto isPrimary = [&w](const QString &name) {
        const auto *button = w.host->find<Button>(name);
        return button->isVisible() && button->property(kButtonKindProperty).toInt() == int(ButtonKind::Primary);
    };
    QVERIFY(isPrimary(u"cases.take"_s) && !isPrimary(u"cases.resolve"_s)); // one act comes next
    static_cast<CasesPane *>(w.host->pane)->showEntity({u"case-state"_s, u"IN_PROGRESS"_s});
    QVERIFY(!w.host->find<Button>(u"cases.take"_s)->isVisible() && isPrimary(u"cases.resolve"_s));
    static_cast<CasesPane *>(w.host->pane)->showEntity({u"case-state"_s, u"OPEN"_s});
    QTest::mouseClick(w.host->find<Button>(u"cases.take"_s), Qt::LeftButton);
    QVERIFY(w.sent<command::TakeCase>() && w.sent<command::TakeCase>()->service == Party::Gateway);
    w.desk.answer({true, {}, {}, {}});
    QVERIFY(!w.host->find<Button>(u"cases.resolve"_s)->isEnabled()); // a reason is missing
    QTest::keyClicks(w.host->find<QLineEdit>(u"cases.reason"_s), u"PG says 44,900"_s);
    QTest::mouseClick(w.host->find<Button>(u"cases.resolve"_s), Qt::LeftButton);
    QVERIFY(w.sent<command::ResolveCase>());
    QCOMPARE(w.sent<command::ResolveCase>()->reason, std::string("PG says 44,900"));
    w.desk.answer({false, "conflict", "the case is taken by another", {}});
    QVERIFY(w.host->find<Label>(u"cases.error"_s)->text().contains(u"taken by another"_s));
    QCOMPARE(w.host->find<QLineEdit>(u"cases.reason"_s)->text(), u"PG says 44,900"_s); // kept for another try
}

void CasesPaneTest::repairsTheOrder()
{
    World w;
    w.fill();
    w.desk.exec(DeskFile::Ecommerce, "UPDATE orders SET status = 'NEEDS_ATTENTION' WHERE public_id = " + std::to_string(w.orders[0].id));
    w.open();
    auto *repair = w.host->find<Button>(u"cases.repair"_s);
    QVERIFY(repair->isVisible() && !repair->isEnabled());
    QTest::keyClicks(w.host->find<QLineEdit>(u"cases.reason"_s), u"money is there"_s);
    QTest::mouseClick(repair, Qt::LeftButton);
    QVERIFY(w.sent<command::RepairOrder>());
    QCOMPARE(w.sent<command::RepairOrder>()->to, std::string("ORDER_COMPLETED"));
}

void CasesPaneTest::raises()
{
    World w;
    w.fill();
    w.open();
    static_cast<CasesPane *>(w.host->pane)->showEntity({u"case-order"_s, QString::fromStdString(w.orders[3].number)});
    auto *dialog = w.host->findChild<RaiseDialog *>();
    QVERIFY(dialog);
    QTest::mouseClick(dialog->findChild<Button *>(u"raise.run"_s), Qt::LeftButton);
    QVERIFY(w.desk.sent().empty() && !dialog->errorText().isEmpty());
    dialog->findChild<QPlainTextEdit *>(u"raise.detail"_s)->setPlainText(u"the customer called"_s);
    QTest::mouseClick(dialog->findChild<Button *>(u"raise.run"_s), Qt::LeftButton);
    QVERIFY(w.sent<command::RaiseCase>());
    QCOMPARE(w.sent<command::RaiseCase>()->subject, toBase62(w.orders[3].id));
    w.desk.answer({true, {}, {}, "1"});
    QTRY_VERIFY(!w.host->findChild<RaiseDialog *>());
}

void CasesPaneTest::looks_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<bool>("korean");
    QTest::newRow("light-en") << false << false;
    QTest::newRow("dark-ko") << true << true;
}

void CasesPaneTest::looks()
{
    QFETCH(bool, dark);
    QFETCH(bool, korean);
    World w;
    w.fill();
    look(dark ? ThemeKind::Dark : ThemeKind::Light, korean ? Language::Korean : Language::English);
    w.open();
    QCOMPARE(w.host->pane->accessibleName(), korean ? u"CS 케이스"_s : u"CS cases"_s);
    QVERIFY(shot(*w.host, u"cases-"_s + QString::fromLatin1(QTest::currentDataTag())));
}

QTEST_MAIN(CasesPaneTest)
#include "cases_pane_test.moc"
