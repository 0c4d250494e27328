// The states pane by mouse and keyboard: its counts, the path of the chosen order, refused edges, the breaker, and what its nodes open.
#include "tests/support/desk_fixture.h"
#include "tests/support/pane_host.h"
#include "views/diagrams/diagram_view.h"
#include "views/panes/orders/order_focus.h"
#include "views/panes/states/states_pane.h"
#include "views/widgets/button.h"
#include "views/widgets/empty_state.h"
#include "views/widgets/segmented_control.h"

#include <QAction>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace hamster;
using namespace hamster::test;
using namespace Qt::StringLiterals;

namespace hamster {
PaneSpec statesPane();
}

namespace {

struct World {
    explicit World(int count = 0)
    {
        if (count > 0) orders = desk.addOrders(count);
        FrameStatus status = desk.status();
        status.timeMs = kSeedTimeMs;
        desk.setStatus(status);
    }
    void open(QSize size = {980, 920}) { host = std::make_unique<PaneHost>(statesPane(), &desk, size); }
    states::StatesPane *pane() const { return static_cast<states::StatesPane *>(host->pane); }
    DiagramScene *scene() const { return pane()->scene(); }
    QString node(const char *entity, const char *state) const { return scene()->node(entity, state)->look().count; }
    QString edge(const char *entity, const char *from, const char *to) const { return scene()->edge(entity, from, to)->look().count; }
    void choose(const SeededOrder &order) { OrderFocus::of(&desk)->setNumber(QString::fromStdString(order.number)); }
    qint64 inState(DeskFile file, const char *table, const std::string &state)
    {
        return desk.number(file, std::string("SELECT count(*) FROM ") + table + " WHERE status = '" + state + "'");
    }
    DeskFixture desk;
    std::vector<SeededOrder> orders;
    std::unique_ptr<PaneHost> host;
};

} // namespace

class StatesPaneTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        Theme::current().install(*qApp);
        Theme::current().setReducedMotion(true);
    }
    void countsWhatIsThere();
    void flowInIsFlowOutAndPresent();
    void followsTheWorld();
    void marksThePathOfTheChosenOrder();
    void findsTheWebhooksOfTheOrder();
    void showsRefusedEdges();
    void showsTheBreaker();
    void choosesDiagrams();
    void opensWhatIsInAState();
    void opensTheOrderOrTheCasesOfAState();
    void walksByKeyboard();
    void exportsAPicture();
    void emptyStates();
    void looks_data();
    void looks();
};

void StatesPaneTest::countsWhatIsThere()
{
    World w(57);
    w.open();
    for (const auto *state :
         {"CREATED", "PAYMENT_WAIT", "PAYMENT_COMPLETED", "ORDER_COMPLETED", "FAILED", "CANCELLED", "NEEDS_ATTENTION", "REFUNDED"})
        QCOMPARE(w.node("order", state), QString::number(w.inState(DeskFile::Ecommerce, "orders", state)));
    QCOMPARE(w.node("process", "SUCCESS"), QString::number(w.inState(DeskFile::Gateway, "payment_processes", "SUCCESS")));
    QCOMPARE(w.node("reservation", "HELD"), QString::number(w.inState(DeskFile::Payment, "stock_reservations", "HELD")));
    QCOMPARE(w.node("delivery", "DELIVERED"), QString::number(w.inState(DeskFile::Pg, "webhook_deliveries", "DELIVERED")));
    QCOMPARE(w.edge("order", "", "CREATED"), u"57"_s);
    QTest::mouseClick(w.host->find<QWidget>(u"segment.total"_s), Qt::LeftButton);
    QCOMPARE(w.node("order", "CREATED"), u"57"_s); // every one came through it
}

void StatesPaneTest::flowInIsFlowOutAndPresent()
{
    World w(57);
    w.open();
    for (const char *entity : {"order", "process", "payment", "reservation", "delivery"}) {
        const states::MachineCounts &counts = w.pane()->counts().of(entity);
        qint64 present = 0;
        for (const DiagramNode &node : findDiagram(entity)->nodes) {
            QVERIFY(counts.present(node.state) >= 0);
            present += counts.present(node.state);
        }
        QCOMPARE(present, counts.born());
    }
}

void StatesPaneTest::followsTheWorld()
{
    World w(5);
    w.open();
    QCOMPARE(w.edge("order", "", "CREATED"), u"5"_s);
    w.desk.addOrders(4);
    w.desk.announce();
    QTRY_COMPARE(w.edge("order", "", "CREATED"), u"9"_s);
    // Little by little gives the same as at once.
    states::StateCounts slow, fast;
    while (slow.read(w.desk, 7)) {}
    fast.read(w.desk);
    QVERIFY(slow.of("order") == fast.of("order"));
    QVERIFY(slow.of("payment") == fast.of("payment"));
    w.desk.close();
    QCOMPARE(w.edge("order", "", "CREATED"), u"0"_s);
    w.desk.reopen();
    QTRY_COMPARE(w.edge("order", "", "CREATED"), u"9"_s);
}

void StatesPaneTest::marksThePathOfTheChosenOrder()
{
    World w(5);
    w.open();
    QVERIFY(!w.scene()->node("order", "CREATED")->look().on);
    w.choose(w.orders[0]); // completed
    QTRY_VERIFY(w.scene()->node("order", "ORDER_COMPLETED")->look().current);
    QVERIFY(w.scene()->node("order", "CREATED")->look().on);
    QVERIFY(!w.scene()->node("order", "CREATED")->look().current);
    QVERIFY(!w.scene()->node("order", "FAILED")->look().on);
    const EdgeLook &waited = w.scene()->edge("order", "CREATED", "PAYMENT_WAIT")->look();
    QVERIFY(waited.on);
    QVERIFY(waited.time.startsWith(u'+') && waited.time.endsWith(u's')); // "+12 ms", "+1.4 s"
    QVERIFY(w.scene()->edge("process", "PENDING", "SUCCESS")->look().on);
    QVERIFY(!w.scene()->edge("order", "PAYMENT_WAIT", "FAILED")->look().on);
    QVERIFY(w.scene()->edge("order", "CREATED", "PAYMENT_WAIT")->timeBox().top() > 131); // below its line
    w.choose(w.orders[4]);                                                               // failed
    QTRY_VERIFY(w.scene()->node("order", "FAILED")->look().current);
    QVERIFY(!w.scene()->node("order", "ORDER_COMPLETED")->look().on);
}

void StatesPaneTest::findsTheWebhooksOfTheOrder()
{
    World w(5);
    // The PG's log has no correlation: what is the order's there, its order number tells.
    w.desk.exec(DeskFile::Pg, "UPDATE state_log SET correlation_id = ''");
    w.desk.exec(DeskFile::Pg, "INSERT OR IGNORE INTO state_log (entity, entity_id, from_state, to_state, cause, event_id, correlation_id, "
                              "version, created_at) SELECT 'delivery', public_id, '', 'SCHEDULED', 'webhook', '', '', 1, created_at "
                              "FROM webhook_deliveries WHERE order_id = '" +
                                  w.orders[0].number + "'");
    w.open();
    QVERIFY(!w.scene()->node("delivery", "SCHEDULED")->look().on);
    w.choose(w.orders[0]);
    QTRY_VERIFY(w.scene()->node("delivery", "SCHEDULED")->look().on);
    QCOMPARE(w.host->find<Button>(u"states.refused"_s)->text(), u"Refused edges 0"_s);
}

void StatesPaneTest::showsRefusedEdges()
{
    World w(5);
    const QString id = QString::number(w.orders[0].id);
    for (int i = 0; i < 2; ++i)
        w.desk.exec(DeskFile::Ecommerce,
                    "INSERT INTO refused_edges (entity, entity_id, from_state, to_state, cause, event_id, correlation_id, created_at) "
                    "VALUES ('order', " +
                        id.toStdString() + ", 'FAILED', 'PAYMENT_COMPLETED', 'payment.completed', 'e', 'c', 1)");
    w.desk.exec(DeskFile::Ecommerce,
                "INSERT INTO refused_edges (entity, entity_id, from_state, to_state, cause, event_id, correlation_id, created_at) "
                "VALUES ('order', 1, 'REFUNDED', 'CREATED', 'by hand', 'e', 'c', 1)");
    w.open();
    QCOMPARE(w.host->find<Button>(u"states.refused"_s)->text(), u"Refused edges 3"_s);
    auto refused = w.scene()->refused("order");
    QCOMPARE(refused.size(), std::size_t{2});
    QCOMPARE(refused[0]->look().count, u"refused 2"_s);
    QVERIFY(refused[0]->toolTip().contains(u"payment.completed 2"_s));
    QCOMPARE(w.scene()->notes("order").size(), 1);
    QTest::mouseClick(w.host->find<Button>(u"states.refused"_s), Qt::LeftButton);
    QVERIFY(w.scene()->refused("order").empty());
    QVERIFY(w.scene()->notes("order").isEmpty());
}

void StatesPaneTest::showsTheBreaker()
{
    World w(3);
    w.desk.exec(DeskFile::Gateway, "INSERT INTO breaker_log (provider, from_state, to_state, failure_rate, slow_rate, created_at) "
                                   "VALUES ('HAMSTER', 'CLOSED', 'OPEN', 61, 0, 1), ('HAMSTER', 'OPEN', 'HALF_OPEN', -1, -1, 2)");
    BreakerView breaker;
    breaker.state = u"HALF_OPEN"_s;
    gateway::BreakerSnapshot &detail = breaker.detail;
    detail.opening = gateway::BreakerOpening{Instant{kSeedTimeMs - 10'000}, 61, 0, {20, 12, 0}, false};
    detail.halfOpenAt = Instant{kSeedTimeMs};
    detail.trials = {{Instant{kSeedTimeMs}, 41ms, false, false}, {Instant{kSeedTimeMs}, {}, false, false}};
    w.desk.setBreaker(breaker);
    w.open();
    QCOMPARE(w.node("breaker", "HALF_OPEN"), u"1 / 5"_s);
    QVERIFY(w.scene()->node("breaker", "HALF_OPEN")->look().current);
    QCOMPARE(w.edge("breaker", "CLOSED", "OPEN"), u"1"_s);
    QCOMPARE(w.edge("breaker", "HALF_OPEN", "CLOSED"), u"0"_s);
    QCOMPARE(w.scene()->notes("breaker").size(), 3);
    QVERIFY(w.scene()->notes("breaker").at(0).contains(u"61.0 %"_s));
}

void StatesPaneTest::choosesDiagrams()
{
    World w(3);
    w.open();
    auto *chooser = w.host->find<Button>(u"states.chooser"_s);
    QCOMPARE(chooser->text(), u"6 of 13 diagrams"_s);
    QVERIFY(!w.scene()->node("coupon", "USED"));
    w.host->find<QAction>(u"states.show.coupon"_s)->setChecked(true);
    QVERIFY(w.scene()->node("coupon", "USED"));
    QCOMPARE(w.node("coupon", "USED"), u"0"_s);
    w.host->find<QAction>(u"states.show.order"_s)->setChecked(false);
    QVERIFY(!w.scene()->node("order", "CREATED"));
    w.host->find<QAction>(u"states.show.all"_s)->trigger();
    QCOMPARE(chooser->text(), u"13 of 13 diagrams"_s);
}

void StatesPaneTest::opensWhatIsInAState()
{
    World w(3);
    w.open();
    auto *view = w.host->find<DiagramView>(u"states.view"_s);
    const NodeItem *node = w.scene()->node("order", "PAYMENT_COMPLETED");
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->mapFromScene(node->mapToScene(node->box().center())));
    QCOMPARE(w.host->navigator.entities.size(), std::size_t{1});
    QCOMPARE(w.host->navigator.entities[0], (EntityRef{u"order-state"_s, u"PAYMENT_COMPLETED"_s}));
    const NodeItem *process = w.scene()->node("process", "UNKNOWN");
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->mapFromScene(process->mapToScene(process->box().center())));
    QCOMPARE(w.host->navigator.entities.back(), (EntityRef{u"process-state"_s, u"UNKNOWN"_s}));
}

void StatesPaneTest::opensTheOrderOrTheCasesOfAState()
{
    World w(57);
    const qint64 member = w.desk.members()[0], coupon = w.desk.addCoupon(member, "welcome", 3'000);
    const SeededOrder couponed = w.desk.addOrder(
        {.vendor = w.desk.vendors()[0], .member = member, .lines = {{w.desk.products()[0], 1}}, .discount = 3'000, .coupon = coupon});
    w.open();
    w.host->find<QAction>(u"states.show.all"_s)->trigger();
    const auto click = [&w](const char *entity, const char *state) { w.scene()->node(entity, state)->activate(); };
    const auto last = [&w] { return w.host->navigator.entities.back(); };
    const auto number = [&w](DeskFile file, const std::string &order) {
        const qint64 id = w.desk.number(file, order);
        const auto found = std::ranges::find(w.orders, id, &SeededOrder::id);
        return found == w.orders.end() ? QString() : QString::fromStdString(found->number);
    };
    click("refund", "DONE");
    QCOMPARE(last(), (EntityRef{u"order"_s, number(DeskFile::Payment, "SELECT order_public_id FROM refunds ORDER BY id DESC LIMIT 1")}));
    click("settlement-line", "PAYABLE");
    QCOMPARE(last(), (EntityRef{u"order"_s, QString::fromStdString(couponed.number)})); // the newest
    click("coupon", "USED");
    QCOMPARE(last(), (EntityRef{u"order"_s, QString::fromStdString(couponed.number)}));
    click("case", "OPEN");
    QCOMPARE(last(), (EntityRef{u"case-state"_s, u"OPEN"_s}));
    const std::size_t opened = w.host->navigator.entities.size();
    click("refund", "REFUSED"); // none: it says so
    QCOMPARE(w.host->navigator.notes.size(), 1);
    // What leads nowhere does not look as if it did.
    for (const auto &[entity, state] : {std::pair("coupon", "AVAILABLE"), std::pair("settlement-batch", "OPEN")}) {
        QVERIFY(!w.scene()->node(entity, state)->look().opens);
        QCOMPARE(w.scene()->node(entity, state)->cursor().shape(), Qt::ArrowCursor);
        click(entity, state);
    }
    QCOMPARE(w.host->navigator.entities.size(), opened);
    QCOMPARE(w.scene()->node("refund", "DONE")->cursor().shape(), Qt::PointingHandCursor);
}

void StatesPaneTest::walksByKeyboard()
{
    World w(3);
    w.open();
    auto *view = w.host->find<DiagramView>(u"states.view"_s);
    view->setFocus(Qt::TabFocusReason);
    QTest::keyClick(view, Qt::Key_Down);
    QTest::keyClick(view, Qt::Key_Left);
    QTest::keyClick(view, Qt::Key_Left);
    QTest::keyClick(view, Qt::Key_Left);
    QVERIFY(view->marked());
    QCOMPARE(view->marked()->state(), std::string_view("CREATED"));
    QVERIFY(view->accessibleDescription().contains(u"CREATED"_s));
    QTest::keyClick(view, Qt::Key_Right);
    QCOMPARE(view->marked()->state(), std::string_view("PAYMENT_WAIT"));
    QTest::keyClick(view, Qt::Key_Return);
    QCOMPARE(w.host->navigator.entities.back(), (EntityRef{u"order-state"_s, u"PAYMENT_WAIT"_s}));
}

void StatesPaneTest::exportsAPicture()
{
    World w(3);
    w.open();
    QTemporaryDir folder;
    QVERIFY(w.pane()->exportTo(folder.filePath(u"states.png"_s)));
    QCOMPARE(QImage(folder.filePath(u"states.png"_s)).size(), (w.scene()->sceneRect().size() * 2).toSize());
    QVERIFY(!w.pane()->exportTo(folder.filePath(u"no/such/folder.png"_s)));
}

void StatesPaneTest::emptyStates()
{
    World w;
    w.open();
    auto *empty = w.host->find<EmptyState>(u"states.empty"_s);
    QVERIFY(empty->isVisible());
    QTest::mouseClick(empty->findChild<Button *>(), Qt::LeftButton);
    QCOMPARE(w.host->navigator.panes, QStringList{u"orders"_s});
    w.desk.addOrders(1);
    w.desk.announce();
    QTRY_VERIFY(!empty->isVisible());
}

void StatesPaneTest::looks_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<bool>("korean");
    QTest::addColumn<int>("orders");
    QTest::newRow("dark-en") << true << false << 57;
    QTest::newRow("light-ko") << false << true << 57;
    QTest::newRow("light-en-empty") << false << false << 0;
}

void StatesPaneTest::looks()
{
    QFETCH(bool, dark);
    QFETCH(bool, korean);
    QFETCH(int, orders);
    World w(orders);
    look(dark ? ThemeKind::Dark : ThemeKind::Light, korean ? Language::Korean : Language::English);
    if (orders > 0) {
        w.desk.exec(DeskFile::Ecommerce,
                    "INSERT INTO refused_edges (entity, entity_id, from_state, to_state, cause, event_id, correlation_id, created_at) "
                    "VALUES ('order', 1, 'FAILED', 'PAYMENT_COMPLETED', 'payment.completed', 'e', 'c', 1)");
        w.choose(w.orders[12]); // partially refunded
    }
    w.open();
    if (korean) w.host->find<QAction>(u"states.show.all"_s)->trigger();
    if (korean) w.host->resize(980, 1900);
    QCOMPARE(w.host->pane->accessibleName(), korean ? u"상태"_s : u"States"_s);
    QVERIFY(shot(*w.host, u"G-states-"_s + QString::fromLatin1(QTest::currentDataTag())));
    look();
}

QTEST_MAIN(StatesPaneTest)
#include "states_pane_test.moc"
