// The walk-through of docs/walkthrough.md in the real window over the real engine: five kinds of trouble, and the right answer to each.
#include "app/desk/engine_port.h"
#include "tests/support/pane_host.h"
#include "views/frame/main_window.h"
#include "views/items/table_view.h"
#include "views/panes/orders/orders_model.h"
#include "views/widgets/button.h"
#include "views/widgets/id_link.h"
#include "views/widgets/label.h"
#include "views/widgets/segmented_control.h"
#include "views/widgets/state_chip.h"
#include "views/widgets/switch.h"
#include "views/widgets/warning_strip.h"

#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QSpinBox>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace hamster;
using namespace hamster::test;
using namespace Qt::StringLiterals;

namespace {
constexpr int kPatienceMs = 40'000; // a loaded machine may be slow; nothing is waited for longer than it takes
const Sql kSellable{"SELECT count(*) FROM products WHERE stock_cache > 0"};
const Sql kTaken{"SELECT coalesce(sum(stock), 0) FROM product_records WHERE kind IN ('RESERVE', 'RELEASE')"};
const Sql kWebhooks{"SELECT count(*) FROM webhook_inbox"};
const Sql kDuplicates{"SELECT count(*) FROM webhook_inbox WHERE verdict = 'DUPLICATE'"};
const Sql kApproved{"SELECT count(*) FROM payments WHERE status = 'APPROVED'"};
const Sql kCrashes{"SELECT count(*) FROM fault_firings WHERE kind = 'process.crash-after-commit'"};
} // namespace

class LiveFaultsTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void aLostWebhookIsFoundByAsking();
    void aWebhookHeldPastTheExpiryIsAbsorbed();
    void aSettledWorldIsCheckedToTheEnd();
    void blindExpiryStrandsTheMoney();
    void duplicatesAreAbsorbed();
    void theBreakerOpensAndRecovers();
    void theGatewayCrashesBetweenItsTransactions();

private:
    template <class W>
    W *find(const QString &name) const
    {
        return m_window->findChild<W *>(name);
    }
    std::int64_t count(const Sql &sql, DeskFile file)
    {
        Database *database = m_port->reader(file);
        return database ? database->value<std::int64_t>(sql).value_or(0) : -1;
    }
    bool shopIsOpen();
    bool trigger(const QString &action);
    bool choosePolicy(const QString &policy, const QString &value);
    bool addRule(const QString &kind, const QString &flag = {});
    QString place();
    QString state() const { return find<StateChip>(u"order.state"_s) ? find<StateChip>(u"order.state"_s)->state() : QString(); }
    QString faultsOfRow(const QString &number) const;

    QTemporaryDir m_folder;
    std::unique_ptr<EnginePort> m_port;
    std::unique_ptr<MainWindow> m_window;
};

void LiveFaultsTest::initTestCase()
{
    Theme::current().install(*qApp);
    Theme::current().setReducedMotion(true);
    look(ThemeKind::Dark, Language::English);
    m_port = std::make_unique<EnginePort>();
    m_window = std::make_unique<MainWindow>(m_port.get(), paneRegistry());
    connect(m_port.get(), &DeskPort::statusChanged, m_window.get(), [this] { m_window->setStatus(m_port->status()); });
    m_window->resize(1600, 1000);
    m_window->applyPreset(u"laboratory"_s);
    m_window->show();
    EngineOptions world;
    world.laboratory.seed = 77;
    world.laboratory.profile = "calm";
    world.laboratory.storage = {m_folder.path().toStdString(), Durability::Off};
    world.runName = u"walk"_s;
    world.speed = 100;
    m_port->open(world);
}

void LiveFaultsTest::init()
{
    QVERIFY(shopIsOpen());
    m_port->setSpeed(100);
    m_port->play();
    m_port->send(command::AllFaultsOff{}, [](const CommandAnswer &) {});
}

bool LiveFaultsTest::shopIsOpen()
{
    return QTest::qWaitFor([this] { return m_port->isOpen() && count(kSellable, DeskFile::Ecommerce) == 20; }, kPatienceMs);
}

bool LiveFaultsTest::trigger(const QString &action)
{
    auto *found = find<QAction>(action);
    if (!found || !found->isEnabled()) return false;
    found->trigger();
    return true;
}

/// Adds a rule that fires once, by its dialog.
bool LiveFaultsTest::addRule(const QString &kind, const QString &flag)
{
    m_window->openPane(u"faults"_s);
    if (!trigger(u"faults.add.action"_s)) return false;
    auto *dialog = find<QDialog>(u"rule"_s);
    QTest::keyClicks(dialog->findChild<QLineEdit *>(u"rule.kinds.search"_s), kind);
    if (!flag.isEmpty()) dialog->findChild<Switch *>("rule.parameter."_L1 + flag)->setChecked(true);
    dialog->findChild<Switch *>(u"rule.limited"_s)->setChecked(true);
    dialog->findChild<QSpinBox *>(u"rule.left"_s)->setValue(1);
    QTest::mouseClick(dialog->findChild<Button *>(u"rule.run"_s), Qt::LeftButton);
    return QTest::qWaitFor([this] { return find<QDialog>(u"rule"_s) == nullptr; }, kPatienceMs);
}

QString LiveFaultsTest::place()
{
    m_window->openPane(u"orders"_s);
    QTest::mouseClick(find<Button>(u"orders.new"_s), Qt::LeftButton);
    QDialog *dialog = nullptr;
    if (!QTest::qWaitFor([&] { return (dialog = find<QDialog>(u"neworder"_s)) != nullptr && dialog->isVisible(); }, kPatienceMs)) return {};
    auto *card = dialog->findChild<QComboBox *>(u"neworder.card"_s);
    card->setCurrentIndex(card->findData(u"tok_ok"_s));
    QTest::mouseClick(dialog->findChild<Button *>(u"neworder.run"_s), Qt::LeftButton);
    auto *link = dialog->findChild<IdLink *>(u"neworder.link"_s);
    if (!QTest::qWaitFor([&] { return link->isVisible(); }, kPatienceMs)) return {};
    const QString number = link->id();
    QTest::mouseClick(link, Qt::LeftButton); // opens the order and closes the dialog
    return QTest::qWaitFor([&] { return find<Label>(u"order.number"_s) && find<Label>(u"order.number"_s)->text() == number; }, kPatienceMs)
               ? number
               : QString();
}

QString LiveFaultsTest::faultsOfRow(const QString &number) const
{
    const auto *model = qobject_cast<orders::OrdersModel *>(find<TableView>(u"orders.table"_s)->model());
    const int row = model ? model->rowOf(number) : -1;
    return row < 0 ? QString() : model->index(row, orders::FaultsColumn).data().toString();
}

bool LiveFaultsTest::choosePolicy(const QString &policy, const QString &value)
{
    auto *values = find<SegmentedControl>("policy.values."_L1 + policy);
    if (!values || !values->isEnabled()) return false;
    QTest::mouseClick(values->findChild<QAbstractButton *>("segment."_L1 + value), Qt::LeftButton);
    return values->current() == value;
}

void LiveFaultsTest::aLostWebhookIsFoundByAsking()
{
    QVERIFY(addRule(u"webhook.lost"_s, u"every-attempt"_s));
    const QString number = place();
    QVERIFY(number.startsWith(u"ORD-"_s));
    QTRY_COMPARE_WITH_TIMEOUT(state(), u"PAYMENT_WAIT"_s, kPatienceMs); // no answer is no failure
    QTRY_COMPARE_WITH_TIMEOUT(faultsOfRow(number), u"F1"_s, kPatienceMs);
    m_port->setSpeed(1000);
    QTRY_COMPARE_WITH_TIMEOUT(state(), u"ORDER_COMPLETED"_s, kPatienceMs);
    QVERIFY(find<Label>(u"order.faults"_s)->text().contains(u"F1"_s));
    QVERIFY(shot(*m_window, u"walk-1-lost-webhook"_s));
}

void LiveFaultsTest::aWebhookHeldPastTheExpiryIsAbsorbed()
{
    QVERIFY(addRule(u"webhook.after-expiry"_s));
    QVERIFY(!place().isEmpty());
    const std::int64_t heard = count(kWebhooks, DeskFile::Gateway);
    m_port->setSpeed(1000);
    QTRY_COMPARE_WITH_TIMEOUT(state(), u"ORDER_COMPLETED"_s, kPatienceMs);
    const std::int64_t taken = count(kTaken, DeskFile::Payment), approved = count(kApproved, DeskFile::Payment);
    QTRY_VERIFY_WITH_TIMEOUT(count(kWebhooks, DeskFile::Gateway) > heard, kPatienceMs); // now it comes
    QCOMPARE(count(kTaken, DeskFile::Payment), taken);
    QCOMPARE(count(kApproved, DeskFile::Payment), approved);
    QCOMPARE(state(), u"ORDER_COMPLETED"_s);
    QCOMPARE(m_port->status().invariantsBroken, 0);
    QVERIFY(shot(*m_window, u"walk-2-past-expiry"_s));
}

void LiveFaultsTest::aSettledWorldIsCheckedToTheEnd()
{
    const auto eventual = [this](auto holds) {
        const std::vector<InvariantView> views = m_port->invariants();
        return std::ranges::count_if(
            views, [&](const InvariantView &view) { return view.info.invariantClass == audit::InvariantClass::Eventually && holds(view); });
    };
    m_port->send(command::SetShoppers{600}, [](const CommandAnswer &) {});
    m_window->openPane(u"faults"_s);
    QVERIFY(trigger(u"faults.preset.late-and-lost"_s));
    QTRY_VERIFY_WITH_TIMEOUT(m_port->status().faultsOn > 0, kPatienceMs);
    m_port->setSpeed(1000);
    m_window->openPane(u"invariants"_s);
    const qint64 asked = m_port->status().timeMs; // it may have been quiet before
    QVERIFY(trigger(u"invariants.settle.action"_s));
    QTRY_VERIFY_WITH_TIMEOUT(
        eventual([asked](const InvariantView &view) { return view.checked && view.rowsSeen > 0 && view.checkedAtMs > asked; }) > 0,
        kPatienceMs);
    QCOMPARE(m_port->status().invariantsBroken, 0);
    QCOMPARE(m_port->status().faultsOn, 0);
    m_port->setSpeed(100);
    QVERIFY(!place().isEmpty()); // in the middle of an order they are not checked anew, and what was found stands
    QVERIFY(eventual([](const InvariantView &view) { return view.checked; }) > 0);
}

void LiveFaultsTest::blindExpiryStrandsTheMoney()
{
    m_window->openPane(u"policies"_s);
    QVERIFY(choosePolicy(u"reservation-expiry"_s, u"BLIND"_s));
    QVERIFY(choosePolicy(u"reconciler"_s, u"OFF"_s));
    QTest::mouseClick(find<Button>(u"policies.start"_s), Qt::LeftButton);
    QVERIFY(m_port->setup().policies.get<ReservationExpiry>() == ReservationExpiry::Blind);
    QVERIFY(shopIsOpen());
    QVERIFY(addRule(u"webhook.after-expiry"_s));
    QVERIFY(!place().isEmpty());
    QVERIFY(find<WarningStrip>(u"strip.orders"_s)->isVisible());
    m_port->setSpeed(1000);
    QTRY_VERIFY_WITH_TIMEOUT(m_port->status().invariantsBroken > 0, kPatienceMs);
    QVERIFY(shot(*m_window, u"walk-2-blind-expiry"_s));
    m_window->openPane(u"policies"_s);
    QVERIFY(trigger(u"policies.safe.action"_s));
    QVERIFY(trigger(u"policies.start.action"_s));
    QVERIFY(shopIsOpen());
    QTRY_COMPARE_WITH_TIMEOUT(m_port->status().unsafePolicies, 0, kPatienceMs);
}

void LiveFaultsTest::duplicatesAreAbsorbed()
{
    QVERIFY(!place().isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(state(), u"ORDER_COMPLETED"_s, kPatienceMs);
    const std::int64_t taken = count(kTaken, DeskFile::Payment), approved = count(kApproved, DeskFile::Payment);
    m_window->openPane(u"pg"_s);
    auto *deliveries = find<QTableView>(u"pg.deliveries.table"_s);
    QTRY_VERIFY_WITH_TIMEOUT(deliveries && deliveries->model()->rowCount() > 0, kPatienceMs);
    deliveries->setCurrentIndex(deliveries->model()->index(0, 0));
    QTRY_VERIFY_WITH_TIMEOUT(find<QAction>(u"pg.webhook.duplicate"_s)->isEnabled(), kPatienceMs);
    QVERIFY(trigger(u"pg.webhook.duplicate"_s));
    QVERIFY(trigger(u"pg.webhook.copies5"_s));
    QTRY_VERIFY_WITH_TIMEOUT(count(kDuplicates, DeskFile::Gateway) >= 6, kPatienceMs);
    QCOMPARE(count(kTaken, DeskFile::Payment), taken);
    QCOMPARE(count(kApproved, DeskFile::Payment), approved);
    QVERIFY(shot(*m_window, u"walk-3-duplicates"_s));
}

void LiveFaultsTest::theBreakerOpensAndRecovers()
{
    m_port->send(command::SetShoppers{240}, [](const CommandAnswer &) {});
    m_window->openPane(u"faults"_s);
    QVERIFY(trigger(u"faults.preset.pg-down"_s));
    m_port->setSpeed(20);
    QTRY_COMPARE_WITH_TIMEOUT(m_port->status().breaker, u"OPEN"_s, kPatienceMs);
    QVERIFY(shot(*m_window, u"walk-4-breaker-open"_s));
    QTRY_VERIFY_WITH_TIMEOUT(trigger(u"faults.allOff.action"_s), kPatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(m_port->status().breaker, u"CLOSED"_s, kPatienceMs);
    m_port->send(command::SetShoppers{0}, [](const CommandAnswer &) {});
    QCOMPARE(m_port->status().invariantsBroken, 0);
}

void LiveFaultsTest::theGatewayCrashesBetweenItsTransactions()
{
    m_window->openPane(u"faults"_s);
    const std::int64_t before = count(kCrashes, DeskFile::Faults);
    QVERIFY(trigger(u"faults.service.cash-gateway.after"_s));
    QVERIFY(!place().isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(count(kCrashes, DeskFile::Faults), before + 1, kPatienceMs);
    QVERIFY(state() != u"ORDER_COMPLETED"_s);
    QVERIFY(shot(*m_window, u"walk-5-gateway-down"_s));
    QVERIFY(trigger(u"faults.service.cash-gateway.restart"_s));
    m_port->setSpeed(1000);
    QTRY_COMPARE_WITH_TIMEOUT(state(), u"ORDER_COMPLETED"_s, kPatienceMs);
    QCOMPARE(m_port->status().invariantsBroken, 0);
}

QTEST_MAIN(LiveFaultsTest)
#include "live_faults_test.moc"
