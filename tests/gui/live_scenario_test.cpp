// Scenarios over the real engine: played in the desk at any speed they end at the instant at which `hamster run` ends, with the same
// verdict.
#include "app/desk/engine_port.h"
#include "simulator/scenario/builtins.h"
#include "simulator/scenario/run.h"

#include <QTemporaryDir>
#include <QTest>

using namespace hamster;
using namespace Qt::StringLiterals;

namespace {
constexpr int kPatienceMs = 60'000; // a loaded machine may be slow; nothing is waited for longer than it takes
}

class LiveScenarioTest : public QObject {
    Q_OBJECT
private slots:
    void whatHeldAtRestIsNotSaidOfTheNextStorm();
    void endsAsHeadless_data();
    void endsAsHeadless();
};

void LiveScenarioTest::whatHeldAtRestIsNotSaidOfTheNextStorm()
{
    QTemporaryDir folder;
    EnginePort port;
    EngineOptions world;
    world.laboratory.storage = {folder.path().toStdString(), Durability::Off};
    world.ordersPerMinute = 240;
    world.speed = 100;
    port.open(world);
    const auto eventual = [&port](bool checked) {
        const std::vector<InvariantView> views = port.invariants();
        return std::ranges::count_if(views, [checked](const InvariantView &view) {
            return view.info.invariantClass == audit::InvariantClass::Eventually && view.checked == checked;
        });
    };
    QTRY_VERIFY_WITH_TIMEOUT(port.isOpen() && port.status().eventsPerSecond > 0 && eventual(false) > 0, kPatienceMs);
    const auto all = eventual(false);
    QCOMPARE(eventual(true), 0);
    port.send(command::SetShoppers{0}, [](const CommandAnswer &) {});
    port.setSpeed(0);
    QTRY_COMPARE_WITH_TIMEOUT(eventual(true), all, kPatienceMs); // at rest
    port.setSpeed(100);
    port.send(command::SetShoppers{240}, [](const CommandAnswer &) {});
    QTRY_COMPARE_WITH_TIMEOUT(eventual(true), 0, kPatienceMs); // what held then says nothing of now
}

void LiveScenarioTest::endsAsHeadless_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<double>("speed");
    for (const QString &name : {u"happy-path"_s, u"unsafe-no-idempotency"_s, u"callback-lost-reconciled"_s, u"cancel-and-refund"_s,
                                u"unsafe-poison-retried-forever"_s})
        QTest::newRow(qPrintable(name)) << name << 0.0;
    // Many events a turn, and the horizon two hours away: what comes at night does not belong to it.
    QTest::newRow("unsafe-no-idempotency, by the clock") << u"unsafe-no-idempotency"_s << 500.0;
}

void LiveScenarioTest::endsAsHeadless()
{
    QFETCH(QString, name);
    QFETCH(double, speed);
    const auto scenario = scenario::findScenario(name.toStdString());
    QVERIFY(scenario);
    const auto report = scenario::run(*scenario, {});
    QVERIFY(report && report->passed());
    QTemporaryDir folder;
    EnginePort port;
    EngineOptions world;
    world.laboratory.storage = {folder.path().toStdString(), Durability::Off};
    world.paused = true;
    port.open(world);
    QTRY_VERIFY_WITH_TIMEOUT(port.isOpen(), kPatienceMs);
    WorldRequest request;
    request.scenario = name;
    request.speed = speed;
    QVERIFY(port.openWorld(request));
    using Phase = ScenarioRunView::Phase;
    QTRY_VERIFY_WITH_TIMEOUT(port.isOpen() && port.scenarioRun().phase == Phase::Ended && port.status().paused, kPatienceMs);
    for (const ExpectationView &each : port.scenarioRun().expectations) QVERIFY2(each.holds(), qPrintable(each.text + each.detail));
    QCOMPARE(port.scenarioRun().obstacle.isEmpty(), report->obstacle.empty());
    QCOMPARE(port.status().timeMs, scenario::laboratoryOptions(*scenario).start.ms + report->virtualMs);
}

QTEST_MAIN(LiveScenarioTest)
#include "live_scenario_test.moc"
