// The PG console by mouse and keyboard: transactions and their hand decision, webhooks under hand, behaviour, test cards.
#include "tests/support/desk_fixture.h"
#include "tests/support/pane_host.h"
#include "views/items/cell_delegates.h"
#include "views/items/roles.h"
#include "views/items/table_view.h"
#include "views/panes/pg/delivery_delegate.h"
#include "views/panes/pg/delivery_view.h"
#include "views/panes/pg/pg_pane.h"
#include "views/panes/pg/pg_queries.h"
#include "views/widgets/button.h"
#include "views/widgets/empty_state.h"
#include "views/widgets/filter_chips.h"
#include "views/widgets/label.h"
#include "views/widgets/segmented_control.h"
#include "views/widgets/text_viewer.h"

#include <QAbstractButton>
#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QScrollBar>
#include <QSlider>
#include <QTest>

#include <memory>

using namespace hamster;
using namespace hamster::test;
using namespace hamster::pgconsole;
using namespace Qt::StringLiterals;

namespace hamster {
PaneSpec pgPane();
}

namespace {

struct World {
    explicit World(int count = 30)
    {
        if (count) orders = desk.addOrders(count);
        PgBehaviourView behaviour;
        behaviour.profile = u"loopers"_s;
        behaviour.values = {Duration(100), Duration(500), 0.4, Duration(1000), Duration(5000), 0.2, 0.1};
        desk.setPgBehaviour(behaviour);
    }
    void open(QSize size = {1460, 860})
    {
        host = std::make_unique<PaneHost>(pgPane(), &desk, size);
        table = host->find<TableView>(u"pg.transactions.table"_s);
        webhooks = host->find<DeliveryView>(u"pg.deliveries.table"_s);
    }
    void page(const QString &key)
    {
        for (auto *each : host->findChildren<QWidget *>("segment."_L1 + key))
            if (each->isVisible()) return QTest::mouseClick(each, Qt::LeftButton);
        QFAIL("no such page in sight");
    }
    FilterChip *chip(const char16_t *key) const { return host->find<FilterChip>(u"chip."_s + QString::fromUtf16(key)); }
    template <class C>
    const C *lastSent() const
    {
        return desk.sent().empty() ? nullptr : std::get_if<C>(&desk.sent().back().first);
    }
    DeskFixture desk;
    std::vector<SeededOrder> orders;
    std::unique_ptr<PaneHost> host;
    TableView *table = nullptr;
    DeliveryView *webhooks = nullptr;
};

} // namespace

class PgPaneTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        Theme::current().install(*qApp);
        Theme::current().setReducedMotion(true);
    }
    void filtersTransactions();
    void decidesByHand();
    void actsOnWebhooks();
    void webhooksGoWithTheTransaction();
    void noWebhookLeavesAGapBehind();
    void actsByKeyboard();
    void refusalIsTold();
    void whatIsOnTheWireIsLetAlone();
    void showsAttempts();
    void behaviour();
    void behaviourComplains();
    void cardsAndMerchants();
    void aNarrowConsoleShowsOneThingAtATime();
    void aWideConsoleCutsNoMerchant();
    void webhooksAloneHaveTheirRequestBeside();
    void opensByLink();
    void emptyStates();
    void looks_data();
    void looks();
};

void PgPaneTest::filtersTransactions()
{
    World w;
    w.open();
    qint64 sum = 0;
    for (const char16_t *state : {u"PENDING", u"SUCCESS", u"FAILED", u"PARTIALLY_CANCELLED", u"CANCELLED"}) sum += w.chip(state)->count();
    QCOMPARE(sum, w.chip(u"all")->count());
    QTest::mouseClick(w.chip(u"PENDING"), Qt::LeftButton);
    QCOMPARE(static_cast<qint64>(w.table->model()->rowCount()), w.chip(u"PENDING")->count());
    QTest::mouseClick(w.chip(u"all"), Qt::LeftButton);
    QTest::keyClicks(w.host->find<QLineEdit>(u"pg.transactions.search"_s), QString::fromStdString(w.orders[0].number));
    QTRY_COMPARE(w.table->model()->rowCount(), 1);
    const QModelIndex card = w.table->model()->index(0, CardColumn); // what tells it from others; the rest is masked
    QVERIFY(card.data().toString().contains(u" ··"_s));
    QVERIFY(card.data(Qt::ToolTipRole).toString().contains(u"-42**-****-"_s));
}

void PgPaneTest::decidesByHand()
{
    World w;
    w.open();
    QTest::mouseClick(w.chip(u"SUCCESS"), Qt::LeftButton);
    QVERIFY(!w.host->find<Button>(u"pg.approve"_s)->isEnabled());
    QVERIFY(!w.host->find<Button>(u"pg.approve"_s)->toolTip().isEmpty());
    QTest::mouseClick(w.chip(u"PENDING"), Qt::LeftButton);
    const QString key = w.table->model()->index(0, KeyColumn).data(RawRole).toString();
    QTest::mouseClick(w.host->find<Button>(u"pg.approve"_s), Qt::LeftButton);
    const auto *sent = w.lastSent<command::DecidePgTransaction>();
    QVERIFY(sent && sent->approve);
    QCOMPARE(QString::fromStdString(sent->transactionKey), key);
    w.desk.answer({true, {}, {}, {}});
    QVERIFY(w.host->navigator.families.back() == Family::Good);
    w.host->find<QAction>(u"pg.decline.action"_s)->trigger();
    QVERIFY(!w.lastSent<command::DecidePgTransaction>()->approve);
}

void PgPaneTest::actsOnWebhooks()
{
    World w(12);
    w.desk.exec(DeskFile::Pg, "UPDATE webhook_deliveries SET status = 'RETRYING', due_at = " + std::to_string(kSeedTimeMs + 30'000));
    w.open();
    QVERIFY(w.webhooks->model()->rowCount() > 3);
    const auto click = [&](int row, HandAct act) {
        QTest::mouseClick(w.webhooks->viewport(), Qt::LeftButton, {}, w.webhooks->actRect(row, act).center());
    };
    const qint64 third = w.desk.number(DeskFile::Pg, "SELECT public_id FROM webhook_deliveries ORDER BY id DESC LIMIT 1 OFFSET 2");
    click(2, HandAct::Hold); // the row below the open one: it moves while it is pressed
    const auto *sent = w.lastSent<command::ActOnWebhook>();
    QVERIFY(sent);
    QCOMPARE(static_cast<qint64>(sent->delivery), third);
    QCOMPARE(sent->act, command::WebhookAct::Hold);
    w.desk.exec(DeskFile::Pg, "UPDATE webhook_deliveries SET held = 1 WHERE public_id = " + std::to_string(third));
    w.desk.answer({true, {}, {}, {}});
    QVERIFY(w.host->navigator.families.back() == Family::Good);
    QVERIFY(w.webhooks->model()->index(2, DeliveryWordsColumn).data().toString().startsWith(u"held by hand"_s));
    QVERIFY(w.webhooks->actRect(2, HandAct::Hold).isEmpty()); // a second time it is not offered
    // What is offered stands together at the right: nothing takes room that does nothing.
    QCOMPARE(w.webhooks->actRect(2, HandAct::Release).x() + 2 * 22, w.webhooks->actRect(2, HandAct::Duplicate).x());
    click(2, HandAct::Release);
    QCOMPARE(w.lastSent<command::ActOnWebhook>()->act, command::WebhookAct::Release);
    click(2, HandAct::Duplicate);
    QCOMPARE(w.lastSent<command::ActOnWebhook>()->act, command::WebhookAct::Duplicate);
    QCOMPARE(w.lastSent<command::ActOnWebhook>()->copies, 1);
    click(2, HandAct::Drop);
    QCOMPARE(w.lastSent<command::ActOnWebhook>()->act, command::WebhookAct::Drop);
    click(2, HandAct::Resend);
    QCOMPARE(w.lastSent<command::ActOnWebhook>()->act, command::WebhookAct::Resend);
}

void PgPaneTest::webhooksGoWithTheTransaction()
{
    World w;
    w.open();
    const auto key = [](const QAbstractItemView *of, int column) {
        return of->model()->index(of->currentIndex().row(), column).data(RawRole).toString();
    };
    const auto *head = w.host->find<Label>(u"pg.deliveries.textHead"_s);
    QTest::mouseClick(w.chip(u"SUCCESS"), Qt::LeftButton);
    for (const int row : {3, 1}) {
        w.table->setCurrentIndex(w.table->model()->index(row, 0));
        QCOMPARE(key(w.webhooks, DeliveryKeyColumn), key(w.table, KeyColumn));
        QVERIFY(head->text().endsWith(key(w.table, OrderColumn)));
    }
    // One that is not decided has none yet: the request that is shown says whose it is, the button what it decides.
    const QString before = key(w.webhooks, DeliveryOrderColumn);
    QTest::mouseClick(w.chip(u"PENDING"), Qt::LeftButton);
    QVERIFY(key(w.table, OrderColumn) != before);
    QVERIFY(head->text().endsWith(key(w.webhooks, DeliveryOrderColumn) + u" · another one"_s));
    QVERIFY(w.host->find<Button>(u"pg.approve"_s)->toolTip().contains(key(w.table, KeyColumn)));
}

void PgPaneTest::noWebhookLeavesAGapBehind()
{
    World w(12);
    w.open();
    w.webhooks->setCurrentIndex(w.webhooks->model()->index(3, 0));
    QVERIFY(w.webhooks->rowHeight(3) > DeliveryDelegate::rowHeight());
    w.webhooks->setRowHeight(5, 2 * DeliveryDelegate::rowHeight()); // as if it had been open
    w.webhooks->setCurrentIndex(w.webhooks->model()->index(1, 0));
    QVERIFY(w.webhooks->rowHeight(1) > DeliveryDelegate::rowHeight());
    for (int row = 0; row < w.webhooks->model()->rowCount(); ++row)
        if (row != w.webhooks->currentIndex().row()) QCOMPARE(w.webhooks->rowHeight(row), DeliveryDelegate::rowHeight());
}

void PgPaneTest::actsByKeyboard()
{
    World w(12);
    w.desk.exec(DeskFile::Pg, "UPDATE webhook_deliveries SET status = 'RETRYING', due_at = " + std::to_string(kSeedTimeMs + 30'000));
    w.open();
    w.webhooks->setFocus();
    QTest::keyClick(w.webhooks, Qt::Key_Down);
    const qint64 second = w.desk.number(DeskFile::Pg, "SELECT public_id FROM webhook_deliveries ORDER BY id DESC LIMIT 1 OFFSET 1");
    for (const char16_t *name : {u"hold", u"drop", u"duplicate", u"resend"}) {
        auto *action = w.host->find<QAction>(u"pg.webhook."_s + QString::fromUtf16(name));
        QVERIFY(action->isEnabled());
        QVERIFY(!action->text().isEmpty());
        action->trigger();
        QCOMPARE(static_cast<qint64>(w.lastSent<command::ActOnWebhook>()->delivery), second);
    }
    QVERIFY(!w.host->find<QAction>(u"pg.webhook.release"_s)->isEnabled());
}

void PgPaneTest::refusalIsTold()
{
    World w(4);
    w.open();
    w.host->find<QAction>(u"pg.webhook.resend"_s)->trigger();
    w.desk.answer({false, "unavailable", "hamster-pg is down", {}});
    QVERIFY(w.host->navigator.families.back() == Family::Bad);
    QVERIFY(w.host->navigator.notes.back().contains(u"hamster-pg is down"_s));
}

void PgPaneTest::whatIsOnTheWireIsLetAlone()
{
    World w(4);
    WorldSetup world = w.desk.setup();
    world.laboratory = true;
    w.desk.setWorld(world);
    const auto all = [&w](const std::string &change) { w.desk.exec(DeskFile::Pg, "UPDATE webhook_deliveries SET " + change); };
    const auto offered = [&w](const char16_t *name) {
        return w.host->find<QAction>(u"pg.webhook."_s + QString::fromUtf16(name))->isEnabled();
    };
    all("status = 'RETRYING', held = 1, due_at = " + std::to_string(kSeedTimeMs + 30'000));
    w.open();
    QVERIFY(offered(u"drop") && offered(u"swap"));
    auto *drop = w.host->find<QAction>(u"pg.webhook.drop"_s);
    const QString order = w.webhooks->model()->index(0, DeliveryOrderColumn).data().toString();
    FrameStatus status = w.desk.status();
    status.paused = true;
    w.desk.setStatus(status);
    drop->trigger();
    QCOMPARE(w.host->navigator.notes.back(),
             u"The world stands still: “Lose the next attempt” of the webhook of %1 follows once it goes on."_s.arg(order));
    all("status = 'DELIVERED', due_at = NULL"); // meanwhile
    w.desk.answer({false, "conflict", "delivery SX is DELIVERED; drop changed nothing", {}});
    QCOMPARE(w.host->navigator.notes.back(), u"The webhook of %1 was delivered meanwhile; nothing was changed."_s.arg(order));
    QVERIFY(!drop->isEnabled());
    w.host->find<QAction>(u"pg.webhook.release"_s)->trigger();
    all("status = 'RETRYING', held = 0");
    w.desk.answer({false, "conflict", "delivery SX is RETRYING; release changed nothing", {}});
    QCOMPARE(w.host->navigator.notes.back(), u"The webhook of %1 is no longer held; nothing was changed."_s.arg(order));
    w.host->find<QAction>(u"pg.webhook.swap"_s)->trigger();
    all("status = 'SENDING', attempts = 1");
    w.desk.answer({false, "conflict", "delivery SX is SENDING; resend changed nothing", {}});
    QCOMPARE(w.host->navigator.notes.back(), u"The webhook of %1 is now “Sending”; nothing was changed."_s.arg(order));
    w.desk.announce();
    QTRY_VERIFY(!offered(u"drop") && !offered(u"resend") && !offered(u"swap"));
    QVERIFY(offered(u"hold") && offered(u"duplicate"));
    QVERIFY(w.webhooks->actRect(0, HandAct::Drop).isEmpty() && !w.webhooks->actRect(0, HandAct::Hold).isEmpty());
}

void PgPaneTest::showsAttempts()
{
    World w(0);
    w.desk.addCatalogue();
    OrderSeed seed;
    seed.vendor = w.desk.vendors()[0];
    seed.member = w.desk.members()[0];
    seed.lines = {{w.desk.products()[0], 1}};
    seed.lostWebhooks = 2;
    const SeededOrder order = w.desk.addOrder(seed);
    w.open();
    QCOMPARE(w.webhooks->attempts().size(), std::size_t{3});
    QCOMPARE(w.webhooks->chosenAttempt(), 2);
    auto *head = w.host->find<Label>(u"pg.deliveries.textHead"_s);
    QVERIFY(head->text().startsWith(u"Request #3 · "_s));
    QTest::mouseClick(w.webhooks->viewport(), Qt::LeftButton, {}, w.webhooks->attemptRect(0).center());
    QVERIFY(head->text().startsWith(u"Request #1 · "_s));
    QTest::keyClick(w.webhooks, Qt::Key_Right);
    QVERIFY(head->text().startsWith(u"Request #2 · "_s));
    const QString text = w.host->find<TextViewer>(u"pg.deliveries.text"_s)->toPlainText();
    QVERIFY(text.contains(u"POST http://127.0.0.1:8081/api/payments/webhook"_s));
    QVERIFY(text.contains(u"webhook-id: msg"_s));
    QVERIFY(text.contains(QString::fromStdString(order.transactionKey)));
    // Laid out to be read; byte for byte on demand.
    QVERIFY(text.contains(u"{\n  \""_s));
    QTest::mouseClick(w.host->find<Button>(u"pg.deliveries.asSent"_s), Qt::LeftButton);
    QVERIFY(!w.host->find<TextViewer>(u"pg.deliveries.text"_s)->toPlainText().contains(u"{\n  \""_s));
    QVERIFY(w.webhooks->model()->index(0, DeliveryTimeColumn).data().toString().contains(u':'));
    QTest::keyClick(w.webhooks, Qt::Key_Return);
    QCOMPARE(w.host->navigator.entities.back(), (EntityRef{u"order"_s, QString::fromStdString(order.number)}));
}

void PgPaneTest::behaviour()
{
    World w(2);
    w.open();
    w.page(u"behaviour"_s);
    const auto box = [&](const char16_t *key) { return w.host->find<QDoubleSpinBox>(u"pg.behaviour."_s + QString::fromUtf16(key)); };
    QCOMPARE(box(u"unstable")->value(), 40.0);
    QCOMPARE(box(u"requestHigh")->value(), 500.0);
    QCOMPARE(w.host->find<Label>(u"pg.behaviour.inForce.limit"_s)->text(), u"20.0 %"_s);
    QCOMPARE(w.host->find<Label>(u"pg.behaviour.approved"_s)->text(), u"70.0 %"_s);
    for (const char16_t *profile : {u"calm", u"loopers", u"reference"}) // each says what it is
        QVERIFY(w.host->find<Label>(u"pg.behaviour.profileTexts"_s)->text().contains(QString::fromUtf16(profile) + u": "_s));
    QCOMPARE(w.host->find<SegmentedControl>(u"pg.behaviour.profiles"_s)->current(), u"loopers"_s);
    auto *apply = w.host->find<Button>(u"pg.behaviour.apply"_s);
    QVERIFY(!apply->isEnabled());
    w.host->find<QSlider>(u"pg.behaviour.slider.unstable"_s)->setValue(15);
    QCOMPARE(box(u"unstable")->value(), 15.0);
    box(u"decisionHigh")->setValue(60'000); // more than the slider shows
    QVERIFY(apply->isEnabled());
    // News do not take away what somebody is setting.
    PgBehaviourView news = w.desk.pgBehaviour();
    news.values.limitRate = 0.25;
    w.desk.setPgBehaviour(news);
    w.desk.announceStatus();
    QTRY_COMPARE(w.host->find<Label>(u"pg.behaviour.inForce.limit"_s)->text(), u"25.0 %"_s);
    QCOMPARE(box(u"unstable")->value(), 15.0);
    QTest::mouseClick(apply, Qt::LeftButton);
    const auto *sent = w.lastSent<command::SetPgBehaviour>();
    QVERIFY(sent);
    QCOMPARE(sent->unstableRate, 0.15);
    QCOMPARE(sent->decisionHigh.count(), 60'000);
    QCOMPARE(sent->requestLow.count(), 100);
    PgBehaviourView own;
    own.profile = u"custom"_s;
    own.values = *sent;
    w.desk.setPgBehaviour(own);
    w.desk.answer({true, {}, {}, {}});
    QVERIFY(w.host->navigator.families.back() == Family::Good);
    QCOMPARE(w.host->find<Label>(u"pg.behaviour.inForce.unstable"_s)->text(), u"15.0 %"_s);
    QVERIFY(!w.host->find<Label>(u"pg.behaviour.inForce"_s)->text().isEmpty());
    QVERIFY(!apply->isEnabled());
    QTest::mouseClick(w.host->find<QWidget>(u"segment.calm"_s), Qt::LeftButton);
    QCOMPARE(w.lastSent<command::SetPgProfile>()->profile, std::string("calm"));
    w.desk.answer({false, "unavailable", "hamster-pg is not running; nothing was changed", {}});
    QVERIFY(w.host->navigator.families.back() == Family::Bad);
    QVERIFY(w.host->find<SegmentedControl>(u"pg.behaviour.profiles"_s)->current().isEmpty()); // still the own values
}

void PgPaneTest::behaviourComplains()
{
    World w(2);
    w.open();
    w.page(u"behaviour"_s);
    const auto box = [&](const char16_t *key) { return w.host->find<QDoubleSpinBox>(u"pg.behaviour."_s + QString::fromUtf16(key)); };
    auto *apply = w.host->find<Button>(u"pg.behaviour.apply"_s);
    auto *problem = w.host->find<Label>(u"pg.behaviour.problem"_s);
    box(u"requestLow")->setValue(900);
    QVERIFY(!apply->isEnabled() && problem->isVisible());
    box(u"requestLow")->setValue(100);
    box(u"limit")->setValue(95);
    QVERIFY(!apply->isEnabled() && problem->text().contains(u"100 %"_s));
    QTest::mouseClick(w.host->find<Button>(u"pg.behaviour.revert"_s), Qt::LeftButton);
    QCOMPARE(box(u"limit")->value(), 20.0);
    QVERIFY(!problem->isVisible());
    QVERIFY(w.desk.sent().empty());
}

void PgPaneTest::cardsAndMerchants()
{
    World w(2);
    w.open();
    w.page(u"merchants"_s);
    auto *cards = w.host->find<TableView>(u"pg.cards.table"_s), *merchants = w.host->find<TableView>(u"pg.merchants.table"_s);
    QCOMPARE(merchants->model()->rowCount(), 1);
    QVERIFY(merchants->model()->index(0, SecretColumn).data().toString().startsWith(u"whsec_…"_s));
    w.desk.exec(DeskFile::Pg, "UPDATE pg_mids SET webhook_secret_previous = 'whsec_c2VjcmV0'");
    w.desk.announce();
    QTRY_VERIFY(!merchants->isColumnHidden(RotationColumn)); // a secret is being changed
    cards->setCurrentIndex(cards->model()->index(2, 0));
    QTest::mouseClick(w.host->find<Button>(u"pg.cards.copy"_s), Qt::LeftButton);
    QCOMPARE(QApplication::clipboard()->text(), cards->model()->index(2, TokenColumn).data().toString());
}

void PgPaneTest::aNarrowConsoleShowsOneThingAtATime()
{
    World w;
    w.open(QSize(312, 400)); // beside others in a small window
    const auto *pages = w.host->find<SegmentedControl>(u"pg.pages.narrow"_s);
    QVERIFY(pages->isVisible() && !w.host->find<SegmentedControl>(u"pg.pages"_s)->isVisible());
    QVERIFY(pages->width() >= pages->widthFor(false) && pages->geometry().right() < 312); // all words
    // What is not looked at has not been made.
    QVERIFY(w.webhooks && w.webhooks->isVisible());
    QVERIFY(!w.table && !w.host->find<QWidget>(u"pg.behaviour"_s) && !w.host->find<QWidget>(u"pg.merchants"_s));
    QVERIFY(w.webhooks->rowAt(w.webhooks->viewport()->height() - 1) >= 2); // several webhooks at once
    w.page(u"transactions"_s);
    auto *table = w.host->find<TableView>(u"pg.transactions.table"_s);
    QVERIFY(table && table->isVisible() && !w.webhooks->isVisible());
    QVERIFY(table->viewport()->height() >= 5 * table->rowHeight(0));
    for (const int width : {312, 340, 370, 404, 500}) { // order numbers are whole, or nearly, and nothing scrolls sideways
        w.host->resize(width, 420);
        QTRY_COMPARE(table->horizontalScrollBar()->maximum(), 0);
        QTRY_VERIFY(table->columnWidth(OrderColumn) >= 134);
        QCOMPARE(table->isColumnHidden(AmountColumn), width < 360);
    }
    QTest::mouseClick(w.chip(u"SUCCESS"), Qt::LeftButton);
    table->setCurrentIndex(table->model()->index(2, 0));
    const QString key = table->model()->index(2, KeyColumn).data(RawRole).toString();
    w.host->find<QAction>(u"pg.webhooksOf"_s)->trigger();
    QVERIFY(w.webhooks->isVisible() && !table->isVisible());
    QCOMPARE(w.webhooks->currentIndex().siblingAtColumn(DeliveryKeyColumn).data(RawRole).toString(), key);
    // With more room both stand side by side, as soon as the transactions are looked at.
    w.page(u"transactions"_s);
    w.host->resize(1200, 700);
    QTRY_VERIFY(table->isVisible() && w.webhooks->isVisible());
    QVERIFY(!pages->isVisible());
}

void PgPaneTest::aWideConsoleCutsNoMerchant()
{
    World w(2);
    w.open(QSize(740, 700));
    w.page(u"merchants"_s);
    const auto *merchants = w.host->find<TableView>(u"pg.merchants.table"_s);
    QVERIFY(merchants->model()->index(0, ScheduleColumn).data().toString().contains(u"×"_s)); // how often, not what it is called
    QVERIFY(!w.webhooks->isVisible());                                                        // all of the width is theirs
    QTRY_VERIFY(w.host->find<TableView>(u"pg.merchants.table"_s)->width() > 700);
    QVERIFY(w.host->find<TableView>(u"pg.merchants.table"_s)->isColumnHidden(RotationColumn)); // no secret is being changed
    for (const char16_t *name : {u"pg.merchants.table", u"pg.cards.table"}) {
        const auto *table = w.host->find<TableView>(QString::fromUtf16(name));
        for (int row = 0; row < table->model()->rowCount(); ++row)
            for (int column = 0; column < table->model()->columnCount(); ++column) {
                if (table->isColumnHidden(column)) continue;
                const QString words = table->model()->index(row, column).data().toString();
                const bool id = !qobject_cast<const IdDelegate *>(table->itemDelegateForColumn(column));
                const int wide = QFontMetrics(Theme::current().font(id ? TextRole::Body : TextRole::Mono)).horizontalAdvance(words);
                QVERIFY2(table->columnWidth(column) >= wide + 16,
                         qPrintable(u"%1: %2 of %3"_s.arg(words).arg(table->columnWidth(column)).arg(wide + 16)));
            }
    }
}

void PgPaneTest::webhooksAloneHaveTheirRequestBeside()
{
    World w;
    w.open(QSize(1000, 700));
    auto *text = w.host->find<TextViewer>(u"pg.deliveries.text"_s);
    const auto left = [&w](const QWidget *of) { return of->mapTo(w.host.get(), QPoint()).x(); };
    QTRY_VERIFY(left(text) < left(w.webhooks) + 20); // beside the transactions: below the list
    w.page(u"webhooks"_s);
    QTRY_VERIFY(!w.table->isVisible());
    QTRY_VERIFY(left(text) >= left(w.webhooks) + w.webhooks->width());
}

void PgPaneTest::opensByLink()
{
    World w;
    w.open();
    auto *pane = static_cast<PgPane *>(w.host->pane);
    const QString key = QString::fromStdString(w.orders[0].transactionKey);
    w.page(u"merchants"_s);
    pane->showEntity({u"transaction"_s, key});
    QCOMPARE(w.table->currentIndex().siblingAtColumn(KeyColumn).data(RawRole).toString(), key);
    QCOMPARE(w.webhooks->currentIndex().siblingAtColumn(DeliveryKeyColumn).data(RawRole).toString(), key);
    pane->showEntity({u"transaction"_s, u"20990101:TR:none"_s});
    QVERIFY(w.host->navigator.families.back() == Family::Warn);
}

void PgPaneTest::emptyStates()
{
    World w(0);
    w.open();
    QVERIFY(w.host->find<EmptyState>(u"pg.transactions.empty"_s)->isVisible());
    QVERIFY(w.host->find<EmptyState>(u"pg.deliveries.empty"_s)->isVisible());
    const auto invites = [&w](const char16_t *empty) { // one is enough
        return w.host->find<EmptyState>(QString::fromUtf16(empty))->findChild<Button *>(u"emptyAction"_s)->isVisible();
    };
    QVERIFY(invites(u"pg.transactions.empty") && !invites(u"pg.deliveries.empty"));
    w.page(u"webhooks"_s);
    QVERIFY(invites(u"pg.deliveries.empty"));
    w.page(u"transactions"_s);
    w.desk.addOrders(3);
    w.desk.announce();
    QTRY_VERIFY(!w.host->find<EmptyState>(u"pg.transactions.empty"_s)->isVisible());
    w.host->find<QComboBox>(u"pg.deliveries.states"_s)->setCurrentIndex(2);
    QVERIFY(w.host->find<EmptyState>(u"pg.deliveries.empty"_s)->isVisible());
    QTest::mouseClick(w.host->find<EmptyState>(u"pg.deliveries.empty"_s)->findChild<Button *>(), Qt::LeftButton);
    QVERIFY(w.webhooks->isVisible());
    w.desk.close();
    QCOMPARE(w.table->model()->rowCount(), 0);
}

void PgPaneTest::looks_data()
{
    QTest::addColumn<QString>("part");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<bool>("korean");
    QTest::newRow("dark-en") << u"transactions"_s << true << false;
    QTest::newRow("light-ko") << u"transactions"_s << false << true;
    QTest::newRow("behaviour-light-en") << u"behaviour"_s << false << false;
    QTest::newRow("merchants-dark-ko") << u"merchants"_s << true << true;
}

void PgPaneTest::looks()
{
    QFETCH(QString, part);
    QFETCH(bool, dark);
    QFETCH(bool, korean);
    World w(40);
    w.desk.exec(DeskFile::Pg,
                "UPDATE webhook_deliveries SET status = 'RETRYING', attempts = 4, due_at = " + std::to_string(kSeedTimeMs + 21'300) +
                    " WHERE id % 7 = 3; UPDATE webhook_deliveries SET status = 'SCHEDULED', attempts = 0, held = 1, updated_at = " +
                    std::to_string(kSeedTimeMs + 3'100) +
                    " WHERE id % 7 = 4; UPDATE webhook_deliveries SET status = 'EXHAUSTED' WHERE id % 7 = 6;");
    look(dark ? ThemeKind::Dark : ThemeKind::Light, korean ? Language::Korean : Language::English);
    w.open();
    w.page(part);
    w.webhooks->setCurrentIndex(w.webhooks->model()->index(1, 0));
    QCOMPARE(w.host->pane->accessibleName(), korean ? u"PG 콘솔"_s : u"PG console"_s);
    QVERIFY(shot(*w.host, u"panes2-pg-"_s + QString::fromLatin1(QTest::currentDataTag())));
    look();
}

QTEST_MAIN(PgPaneTest)
#include "pg_pane_test.moc"
