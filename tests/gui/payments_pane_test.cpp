// The payments pane by mouse and keyboard: filters with counts, search, the comparison, calls and webhooks, the breaker.
#include "tests/support/desk_fixture.h"
#include "tests/support/pane_host.h"
#include "views/items/roles.h"
#include "views/items/table_view.h"
#include "views/panes/orders/order_focus.h"
#include "views/panes/payments/compare_table.h"
#include "views/panes/payments/payment_queries.h"
#include "views/panes/payments/payments_pane.h"
#include "views/widgets/button.h"
#include "views/widgets/empty_state.h"
#include "views/widgets/filter_chips.h"
#include "views/widgets/id_link.h"
#include "views/widgets/label.h"
#include "views/widgets/state_chip.h"
#include "views/widgets/switch.h"
#include "views/widgets/text_viewer.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QScrollBar>
#include <QTest>

#include <memory>

using namespace hamster;
using namespace hamster::test;
using namespace Qt::StringLiterals;

namespace hamster {
PaneSpec paymentsPane();
}

namespace {

struct World {
    explicit World(int count = 40)
    {
        if (count) orders = desk.addOrders(count);
    }
    void open()
    {
        host = std::make_unique<PaneHost>(paymentsPane(), &desk, QSize(1460, 860));
        table = host->find<TableView>(u"payments.table"_s);
    }
    FilterChip *chip(const char16_t *key) const { return host->find<FilterChip>(u"chip."_s + QString::fromUtf16(key)); }
    void choose(const QString &number) { static_cast<payments::PaymentsPane *>(host->pane)->showEntity({u"process"_s, number}); }
    bool differs(const char16_t *line) const
    {
        return host->find<QWidget>(u"compare."_s + QString::fromUtf16(line))->property("differs").toBool();
    }
    const SeededOrder &completed() const { return orders[0]; }
    DeskFixture desk;
    std::vector<SeededOrder> orders;
    std::unique_ptr<PaneHost> host;
    TableView *table = nullptr;
};

} // namespace

class PaymentsPaneTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        Theme::current().install(*qApp);
        Theme::current().setReducedMotion(true);
    }
    void chipsFilterAndAddUp();
    void listsOneState();
    void goesWithTheOrderThatIsLookedAt();
    void readsOnForAnOlderOrder();
    void theSwitchStandsOnTheLineOfTheChips();
    void theChosenRowIsInViewWhenShown();
    void opensAtTheNewestAndKeepsWhatWasOnShow();
    void theCallsAreInSightBelowTheTable();
    void searches();
    void comparesServices();
    void absentAtThePgIsNoDifferenceByItself();
    void showsDifferencesOnly();
    void showsCallsAndWebhooks();
    void followsTheWorld();
    void keepsTheRowWhenOrdersComeIn();
    void showsTheBreaker();
    void emptyStates();
    void looks_data();
    void looks();
};

void PaymentsPaneTest::chipsFilterAndAddUp()
{
    World w;
    w.open();
    qint64 sum = 0;
    for (const char16_t *state : {u"READY", u"UNKNOWN", u"PENDING", u"SUCCESS", u"FAILED", u"CANCELLED"}) sum += w.chip(state)->count();
    QCOMPARE(sum, w.chip(u"all")->count());
    QCOMPARE(static_cast<qint64>(w.table->model()->rowCount()), sum);
    QTest::mouseClick(w.chip(u"FAILED"), Qt::LeftButton);
    QCOMPARE(static_cast<qint64>(w.table->model()->rowCount()), w.chip(u"FAILED")->count());
    for (int row = 0; row < w.table->model()->rowCount(); ++row)
        QCOMPARE(w.table->model()->index(row, payments::ProcessColumn).data(RawRole).toString(), u"FAILED"_s);
    QCOMPARE(w.host->find<StateChip>(u"payments.state"_s)->state(), u"FAILED"_s);
    const QString why = w.host->find<Label>(u"payments.why"_s)->text();
    QVERIFY2(!why.isEmpty() && std::ranges::none_of(why, [](QChar c) { return c.script() == QChar::Script_Hangul; }), qPrintable(why));
    QVERIFY(w.table->model()->index(0, payments::ProcessColumn).data(Qt::ToolTipRole).toString().endsWith(why.section(u'\n', 0, 0)));
}

void PaymentsPaneTest::listsOneState()
{
    World w;
    w.open();
    static_cast<payments::PaymentsPane *>(w.host->pane)->showEntity({u"process-state"_s, u"PENDING"_s});
    const qint64 pending = w.desk.number(DeskFile::Gateway, "SELECT count(*) FROM payment_processes WHERE status = 'PENDING'");
    QVERIFY(pending > 0 && pending < 40);
    QVERIFY(w.chip(u"PENDING")->isChecked());
    QCOMPARE(qint64(w.table->model()->rowCount()), pending);
}

void PaymentsPaneTest::goesWithTheOrderThatIsLookedAt()
{
    World w;
    OrderFocus *focus = OrderFocus::of(&w.desk);
    w.open();
    QCOMPARE(focus->number(), QString()); // what the list chooses by itself moves no other pane
    const auto orderAt = [&w](int row) { return w.table->model()->index(row, payments::OrderColumn).data(RawRole).toString(); };
    const QRect own = w.table->visualRect(w.table->model()->index(w.table->currentIndex().row(), payments::AmountColumn));
    QTest::mouseClick(w.table->viewport(), Qt::LeftButton, {}, own.center()); // but it is the user's choice once it is clicked
    QCOMPARE(focus->number(), orderAt(w.table->currentIndex().row()));
    focus->setNumber(orderAt(4));
    QCOMPARE(w.table->currentIndex().row(), 4);
    QTest::keyClick(w.table, Qt::Key_Down);
    QCOMPARE(focus->number(), orderAt(5));
    const QString chosen = focus->number();
    focus->setNumber(u"ORD-20200101-UNKNOWN"_s); // not in the list: the choice stays
    look(ThemeKind::Light, Language::Korean);    // the rows are read anew
    QCOMPARE(orderAt(w.table->currentIndex().row()), chosen);
    QCOMPARE(focus->number(), u"ORD-20200101-UNKNOWN"_s);
    look();
}

void PaymentsPaneTest::readsOnForAnOlderOrder()
{
    World w;
    const std::vector<SeededOrder> newer = w.desk.addOrders(600);
    w.open();
    const QString oldest = QString::fromStdString(w.completed().number);
    const int rows = w.table->model()->rowCount();
    OrderFocus::of(&w.desk)->setNumber(oldest);
    QVERIFY(w.table->model()->rowCount() > rows);
    QCOMPARE(w.table->currentIndex().siblingAtColumn(payments::OrderColumn).data(RawRole).toString(), oldest);
}

void PaymentsPaneTest::theChosenRowIsInViewWhenShown()
{
    World w;
    w.open();
    const auto inView = [&w] { return w.table->viewport()->rect().contains(w.table->visualRect(w.table->currentIndex()).center()); };
    w.table->setCurrentIndex(w.table->model()->index(1, 0));
    w.host->resize(1460, 420);
    QTRY_VERIFY(w.table->verticalScrollBar()->maximum() > 0);
    w.table->verticalScrollBar()->setValue(w.table->verticalScrollBar()->maximum());
    QVERIFY(!inView());
    w.host->hide();
    w.host->show();
    QTRY_VERIFY(inView());
}

void PaymentsPaneTest::theSwitchStandsOnTheLineOfTheChips()
{
    World w;
    w.open();
    const auto middle = [&w](const QWidget *widget) { return widget->mapTo(w.host.get(), widget->rect().center()).y(); };
    QCOMPARE(middle(w.host->findChild<Switch *>()), middle(w.chip(u"all")));
}

void PaymentsPaneTest::theCallsAreInSightBelowTheTable()
{
    World w;
    w.open();
    w.host->resize(945, 890); // of a window of 1600×1000
    w.choose(QString::fromStdString(w.completed().number));
    auto *attempts = w.host->find<TableView>(u"payments.attempts"_s);
    QCOMPARE(attempts->model()->rowCount(), 1);
    QTRY_COMPARE(attempts->viewport()->visibleRegion().boundingRect(), attempts->viewport()->rect());
    QVERIFY(w.table->viewport()->height() >= 8 * w.table->verticalHeader()->defaultSectionSize());
}

void PaymentsPaneTest::opensAtTheNewestAndKeepsWhatWasOnShow()
{
    World w(4);
    w.open();
    const auto shown = [&w] { return w.host->find<Label>(u"payments.number"_s)->text(); };
    const auto newest = [&w] { return w.table->model()->index(0, payments::OrderColumn).data().toString(); };
    const auto addMeanwhile = [&w] {
        w.host->hide();
        const int before = w.table->model()->rowCount();
        w.desk.addOrders(40);
        w.desk.announce();
        w.host->show();
        QTRY_VERIFY(w.table->model()->rowCount() > before);
    };
    const QString first = shown();
    QCOMPARE(first, newest());
    addMeanwhile();
    QVERIFY(newest() != first);
    QCOMPARE(shown(), first); // somebody has seen it
    w.table->selectRow(3);
    const QString chosen = shown();
    addMeanwhile();
    QCOMPARE(shown(), chosen);
}

void PaymentsPaneTest::searches()
{
    World w;
    w.open();
    auto *search = w.host->find<QLineEdit>(u"payments.search"_s);
    QTest::keyClicks(search, QString::fromStdString(w.completed().transactionKey).right(6));
    QTRY_COMPARE(w.table->model()->rowCount(), 1);
    QCOMPARE(w.host->find<Label>(u"payments.number"_s)->text(), QString::fromStdString(w.completed().number));
    QTest::keyClicks(search, u"zzz"_s);
    QTRY_VERIFY(w.host->find<EmptyState>(u"payments.empty"_s)->isVisible());
    QTest::mouseClick(w.host->find<EmptyState>(u"payments.empty"_s)->findChild<Button *>(), Qt::LeftButton);
    QVERIFY(w.table->model()->rowCount() > 1);
}

void PaymentsPaneTest::comparesServices()
{
    World w;
    w.open();
    w.choose(QString::fromStdString(w.completed().number));
    QCOMPARE(w.host->find<Label>(u"payments.number"_s)->text(), QString::fromStdString(w.completed().number));
    for (const char16_t *line : {u"order", u"transaction", u"amount", u"state", u"approval", u"decided", u"key", u"cancelled"})
        QVERIFY2(!w.differs(line), qPrintable(QString::fromUtf16(line)));
    QVERIFY(!w.host->find<StateChip>(u"payments.differing"_s)->isVisible());
    QTest::mouseClick(w.host->find<IdLink>(u"compare.transaction.2.link"_s), Qt::LeftButton);
    QCOMPARE(w.host->navigator.entities.back(), (EntityRef{u"transaction"_s, QString::fromStdString(w.completed().transactionKey)}));
    QTest::mouseClick(w.host->find<Button>(u"payments.openOrder"_s), Qt::LeftButton);
    QCOMPARE(w.host->navigator.entities.back(), (EntityRef{u"order"_s, QString::fromStdString(w.completed().number)}));
    w.desk.exec(
        DeskFile::Payment,
        "UPDATE payments SET status = 'READY', approved_at = NULL, pg_transaction = NULL, approval_number = NULL WHERE public_id = " +
            std::to_string(w.completed().payment));
    w.desk.announce();
    QTRY_VERIFY(w.differs(u"state"));
    QVERIFY(w.differs(u"decided"));
    QVERIFY(!w.differs(u"amount"));
    QVERIFY(!w.differs(u"key"));
    QVERIFY(w.host->find<StateChip>(u"payments.differing"_s)->isVisible());
}

void PaymentsPaneTest::absentAtThePgIsNoDifferenceByItself()
{
    World w;
    const SeededOrder *unknown = nullptr;
    for (const SeededOrder &order : w.orders)
        if (w.desk.number(DeskFile::Gateway, "SELECT count(*) FROM payment_processes WHERE status = 'UNKNOWN' AND public_id = " +
                                                 std::to_string(order.process)))
            unknown = &order;
    QVERIFY(unknown);
    w.desk.exec(DeskFile::Pg, "DELETE FROM webhook_attempts; DELETE FROM webhook_deliveries; DELETE FROM pg_transactions");
    w.open();
    w.choose(QString::fromStdString(unknown->number));
    for (const char16_t *line : {u"order", u"transaction", u"amount", u"state", u"approval", u"decided", u"cancelled"})
        QVERIFY2(!w.differs(line), qPrintable(QString::fromUtf16(line)));
    // What was approved must be there.
    w.choose(QString::fromStdString(w.completed().number));
    QVERIFY(w.differs(u"state"));
}

void PaymentsPaneTest::showsDifferencesOnly()
{
    World w;
    w.desk.exec(DeskFile::Payment, "UPDATE payments SET amount = amount + 1 WHERE public_id = " + std::to_string(w.completed().payment));
    w.open();
    QTest::mouseClick(w.host->find<Switch>(u"payments.differingOnly"_s), Qt::LeftButton);
    QCOMPARE(w.table->model()->rowCount(), 1);
    QCOMPARE(w.table->model()->index(0, payments::DifferenceColumn).data().toString(), u"amount"_s);
    QVERIFY(w.differs(u"amount"));
    // The dearest difference of all: ours has failed, but the PG has the customer's money.
    w.desk.exec(DeskFile::Gateway, "UPDATE payment_processes SET status = 'FAILED' WHERE order_number = '" + w.completed().number + "'");
    w.desk.exec(DeskFile::Payment, "UPDATE payments SET status = 'FAILED', approved_at = NULL, approval_number = NULL, pg_transaction = "
                                   "NULL, amount = amount - 1 WHERE public_id = " +
                                       std::to_string(w.completed().payment));
    w.desk.announce();
    QTRY_COMPARE(w.table->model()->index(0, payments::DifferenceColumn).data().toString(), u"PG"_s);
    QVERIFY(w.differs(u"state"));
}

void PaymentsPaneTest::showsCallsAndWebhooks()
{
    World w;
    w.open();
    const SeededOrder *refunded = nullptr;
    for (const SeededOrder &order : w.orders)
        if (order.refund) refunded = &order;
    QVERIFY(refunded);
    w.choose(QString::fromStdString(refunded->number));
    auto *attempts = w.host->find<TableView>(u"payments.attempts"_s), *transactions = w.host->find<TableView>(u"payments.transactions"_s);
    auto *inbox = w.host->find<TableView>(u"payments.inbox"_s);
    QCOMPARE(attempts->model()->rowCount(), 2);
    QCOMPARE(attempts->model()->index(1, payments::AttemptKindColumn).data().toString(), u"Cancel"_s);
    const QString brought = attempts->model()->index(1, payments::OutcomeColumn).data().toString();
    QVERIFY2(brought.startsWith(u"₩"_s) && brought.endsWith(u" cancelled"_s), qPrintable(brought));
    QCOMPARE(transactions->model()->rowCount(), 2);
    QVERIFY(transactions->model()->index(1, 4).data(RawRole).toLongLong() < 0);
    QCOMPARE(inbox->model()->rowCount(), 1);
    QCOMPARE(inbox->model()->index(0, 1).data().toString(), u"Applied"_s);
    auto *text = w.host->find<TextViewer>(u"payments.text"_s);
    QVERIFY(text->toPlainText().startsWith(u"Request"_s));
    inbox->setCurrentIndex(inbox->model()->index(0, 0));
    QVERIFY(text->toPlainText().startsWith(u"Headers"_s));
}

void PaymentsPaneTest::followsTheWorld()
{
    World w(5);
    w.open();
    const int before = w.table->model()->rowCount();
    w.desk.addOrders(5);
    w.desk.announce();
    QTRY_VERIFY(w.table->model()->rowCount() > before);
    w.desk.close();
    QCOMPARE(w.table->model()->rowCount(), 0);
    QVERIFY(w.host->find<EmptyState>(u"payments.empty"_s)->isVisible());
    QCOMPARE(w.host->find<FilterChip>(u"chip.all"_s)->count(), 0); // nothing of the world before
    w.desk.reopen();
    QTRY_VERIFY(w.table->model()->rowCount() > before);
}

void PaymentsPaneTest::keepsTheRowWhenOrdersComeIn()
{
    World w(10);
    w.open();
    w.table->setCurrentIndex(w.table->model()->index(3, 0));
    const QString number = w.host->find<Label>(u"payments.number"_s)->text();
    const int before = w.table->model()->rowCount();
    w.desk.addOrders(10);
    w.desk.announce();
    QTRY_VERIFY(w.table->model()->rowCount() > before);
    QCOMPARE(w.host->find<Label>(u"payments.number"_s)->text(), number);
    QVERIFY(w.table->currentIndex().row() > 3);
}

void PaymentsPaneTest::showsTheBreaker()
{
    World w(2);
    w.open();
    QCOMPARE(w.host->find<StateChip>(u"payments.breaker.state"_s)->state(), u"CLOSED"_s);
    w.desk.setBreaker({.state = u"OPEN"_s, .failureRate = 62, .slowRate = 8.5, .calls = 24, .openUntilMs = kSeedTimeMs, .detail = {}});
    w.desk.announceStatus();
    QTRY_COMPARE(w.host->find<StateChip>(u"payments.breaker.state"_s)->state(), u"OPEN"_s);
    QCOMPARE(w.host->find<Label>(u"payments.breaker.rates"_s)->text(), u"failed 62 % · slow 8.5 %"_s);
    QVERIFY(w.host->find<Label>(u"payments.breaker.next"_s)->text().contains(u"14:32:05.118"_s));
}

void PaymentsPaneTest::emptyStates()
{
    World w(0);
    w.open();
    auto *empty = w.host->find<EmptyState>(u"payments.empty"_s);
    QVERIFY(empty->isVisible());
    QTest::mouseClick(empty->findChild<Button *>(), Qt::LeftButton);
    QCOMPARE(w.host->navigator.panes, QStringList{u"orders"_s});
    w.choose(u"ORD-NONE"_s);
    QVERIFY(w.host->navigator.families.back() == Family::Warn);
}

void PaymentsPaneTest::looks_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<bool>("korean");
    QTest::newRow("light-ko") << false << true;
    QTest::newRow("dark-en") << true << false;
}

void PaymentsPaneTest::looks()
{
    QFETCH(bool, dark);
    QFETCH(bool, korean);
    World w(60);
    for (const std::size_t i : {std::size_t{0}, std::size_t{1}, std::size_t{5}})
        w.desk.exec(
            DeskFile::Payment,
            "UPDATE payments SET status = 'READY', approved_at = NULL, pg_transaction = NULL, approval_number = NULL WHERE public_id = " +
                std::to_string(w.orders[i].payment));
    w.desk.setBreaker({.failureRate = 8, .slowRate = 0, .calls = 24, .detail = {}});
    look(dark ? ThemeKind::Dark : ThemeKind::Light, korean ? Language::Korean : Language::English);
    w.open();
    w.choose(QString::fromStdString(w.orders[5].number));
    w.host->find<QLineEdit>(u"payments.search"_s)->clear();
    QTRY_VERIFY(w.table->model()->rowCount() > 40);
    QCOMPARE(w.host->pane->accessibleName(), korean ? u"결제"_s : u"Payments"_s);
    QVERIFY(shot(*w.host, u"panes2-payments-"_s + QString::fromLatin1(QTest::currentDataTag())));
    look();
}

QTEST_MAIN(PaymentsPaneTest)
#include "payments_pane_test.moc"
