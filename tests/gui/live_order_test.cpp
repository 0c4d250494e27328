// The real window over the real engine: an order placed by clicking is seen to complete, step by step, in the same window.
#include "app/desk/engine_port.h"
#include "views/frame/main_window.h"
#include "views/frame/pane_spec.h"
#include "views/items/table_view.h"
#include "views/panes/orders/orders_model.h"
#include "views/theme/theme.h"
#include "views/widgets/id_link.h"
#include "views/widgets/label.h"
#include "views/widgets/state_chip.h"

#include <QComboBox>
#include <QDialog>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace hamster;
using namespace Qt::StringLiterals;

namespace {
constexpr int kPatienceMs = 30'000; // a loaded machine may be slow; nothing is waited for longer than it takes
const Sql kSellable{"SELECT count(*) FROM products WHERE stock_cache > 0"};
const Sql kOrders{"SELECT count(*) FROM orders"};
const Sql kPath{"SELECT group_concat(to_state, ' ') FROM (SELECT to_state FROM state_log WHERE entity = 'order' ORDER BY id)"};
const Sql kTaken{"SELECT sum(stock) FROM product_records WHERE kind = 'RESERVE'"};
} // namespace

class LiveOrderTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void placedByClickingAndSeenToComplete();
    void declinedCardIsSeenToFailAndStockComesBack();
    void theFaultBehindAFailureIsNamed();

private:
    QString place(const QString &cardToken);
    std::int64_t count(const Sql &sql, DeskFile file) { return m_port->reader(file)->value<std::int64_t>(sql).value_or(0); }
    template <class W>
    W *find(const QString &name) const
    {
        return m_window->findChild<W *>(name);
    }

    QTemporaryDir m_folder;
    std::unique_ptr<EnginePort> m_port;
    std::unique_ptr<MainWindow> m_window;
};

void LiveOrderTest::initTestCase()
{
    Theme::current().install(*qApp);
    Theme::current().setReducedMotion(true);
    Theme::current().setLanguage(Language::English);
    m_port = std::make_unique<EnginePort>();
    m_window = std::make_unique<MainWindow>(m_port.get(), paneRegistry());
    connect(m_port.get(), &DeskPort::statusChanged, m_window.get(), [this] { m_window->setStatus(m_port->status()); });
    m_window->resize(1600, 1000);
    m_window->applyPreset(u"back-office"_s);
    m_window->show();
    EngineOptions world;
    world.laboratory.seed = 77;
    world.laboratory.profile = "calm";
    world.laboratory.storage = {m_folder.path().toStdString(), Durability::Off};
    world.runName = u"live"_s;
    world.speed = 100;
    m_port->open(world);
    QTRY_VERIFY_WITH_TIMEOUT(m_port->isOpen() && m_port->reader(DeskFile::Ecommerce), kPatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(count(kSellable, DeskFile::Ecommerce), 20, kPatienceMs);
}

/// Places an order through the dialog as it opens, with that card; gives its number.
QString LiveOrderTest::place(const QString &cardToken)
{
    auto *open = find<QPushButton>(u"orders.new"_s);
    if (!open) return {};
    QTest::mouseClick(open, Qt::LeftButton);
    QDialog *dialog = nullptr;
    if (!QTest::qWaitFor([&] { return (dialog = find<QDialog>(u"neworder"_s)) != nullptr && dialog->isVisible(); }, kPatienceMs)) return {};
    auto *card = dialog->findChild<QComboBox *>(u"neworder.card"_s);
    const int at = card->findData(cardToken);
    if (at < 0) return {};
    card->setCurrentIndex(at);
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"neworder.run"_s), Qt::LeftButton);
    auto *link = dialog->findChild<IdLink *>(u"neworder.link"_s);
    if (!QTest::qWaitFor([&] { return link->isVisible(); }, kPatienceMs)) return {};
    const QString number = link->id();
    QTest::mouseClick(link, Qt::LeftButton); // opens the order and closes the dialog
    return number;
}

void LiveOrderTest::placedByClickingAndSeenToComplete()
{
    const std::int64_t before = count(kOrders, DeskFile::Ecommerce);
    const QString number = place(u"tok_ok"_s);
    QVERIFY2(number.startsWith(u"ORD-"_s), qPrintable(number));
    QCOMPARE(count(kOrders, DeskFile::Ecommerce), before + 1);
    QTRY_VERIFY_WITH_TIMEOUT(find<Label>(u"order.number"_s) && find<Label>(u"order.number"_s)->text() == number, kPatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(find<StateChip>(u"order.state"_s)->state(), u"ORDER_COMPLETED"_s, kPatienceMs);
    QCOMPARE(QString::fromStdString(m_port->reader(DeskFile::Ecommerce)->value<std::string>(kPath).value_or("")),
             u"CREATED PAYMENT_WAIT PAYMENT_COMPLETED ORDER_COMPLETED"_s);
    QCOMPARE(count(kTaken, DeskFile::Payment), -1);
}

void LiveOrderTest::declinedCardIsSeenToFailAndStockComesBack()
{
    const QString number = place(u"tok_limit"_s);
    QVERIFY2(number.startsWith(u"ORD-"_s), qPrintable(number));
    QTRY_VERIFY_WITH_TIMEOUT(find<Label>(u"order.number"_s)->text() == number, kPatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(find<StateChip>(u"order.state"_s)->state(), u"FAILED"_s, kPatienceMs);
    static const Sql kReleased{"SELECT sum(stock) FROM product_records WHERE kind = 'RELEASE'"};
    QTRY_COMPARE_WITH_TIMEOUT(count(kReleased, DeskFile::Payment), 1, kPatienceMs);
}

/// Somebody new to it finds the failed order, why it failed, and by which fault.
void LiveOrderTest::theFaultBehindAFailureIsNamed()
{
    bool set = false;
    FaultRule late{.id = "F1", .kind = "bus.delay"}, refused{.id = "F2", .kind = "pg-request.refused"};
    late.parameters["by"] = 1;
    m_port->send(command::SetFaultRule{late}, [](const CommandAnswer &) {});
    m_port->send(command::SetFaultRule{refused}, [&set](const CommandAnswer &answer) { set = answer.ok; });
    QTRY_VERIFY_WITH_TIMEOUT(set, kPatienceMs);
    const QString number = place(u"tok_ok"_s);
    QVERIFY2(number.startsWith(u"ORD-"_s), qPrintable(number));
    QTRY_VERIFY_WITH_TIMEOUT(find<Label>(u"order.number"_s)->text() == number, kPatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(find<StateChip>(u"order.state"_s)->state(), u"FAILED"_s, kPatienceMs);
    const auto *faults = find<Label>(u"order.faults"_s);
    QTRY_VERIFY_WITH_TIMEOUT(faults->text().startsWith(u"Fault behind it: <a href=\"F2\""_s), kPatienceMs);
    auto *table = find<TableView>(u"orders.table"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!table->isColumnHidden(orders::FaultsColumn), kPatienceMs);
    const auto cell = [&](int column) { return table->model()->index(table->currentIndex().row(), column).data().toString(); };
    QTRY_VERIFY_WITH_TIMEOUT(cell(orders::NumberColumn) == number, kPatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(cell(orders::ReasonColumn), u"PG not asked"_s, kPatienceMs);
    QVERIFY2(cell(orders::FaultsColumn).startsWith(u"F2"_s), qPrintable(cell(orders::FaultsColumn)));
}

QTEST_MAIN(LiveOrderTest)
#include "live_order_test.moc"
