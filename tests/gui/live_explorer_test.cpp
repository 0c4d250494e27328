// The explorer over the real engine: a few seeds under an unsafe policy, made smaller, and opened as a world that stands just before it
// breaks.
#include "app/desk/engine_port.h"
#include "simulator/scenario/parser.h"
#include "tests/support/pane_host.h"
#include "views/explorer_port.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace hamster;
using namespace hamster::test;
using namespace Qt::StringLiterals;

namespace {
constexpr int kPatienceMs = 90'000; // a loaded machine may be slow; nothing is waited for longer than it takes
constexpr quint64 kSeed = 1;        // asks for an approval under several keys under this policy
} // namespace

class LiveExplorerTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void findsWhatAnUnsafePolicyBreaks();
    void makesItSmaller();
    void opensItJustBeforeItBreaks();
    void writesItAsAScenario();
    void stopsAndForgets();

private:
    const ExploreFinding *found() const { return m_explorer->state().find(kSeed); }
    qint64 broken(const QString &invariant) const
    {
        for (const InvariantView &view : m_port->invariants())
            if (QString::fromUtf8(view.info.id.data(), static_cast<qsizetype>(view.info.id.size())) == invariant)
                return view.checkedAtMs > 0 ? view.rows : -1;
        return -1;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<EnginePort> m_port;
    ExplorerPort *m_explorer = nullptr;
};

void LiveExplorerTest::initTestCase()
{
    m_port = std::make_unique<EnginePort>();
    m_explorer = ExplorerPort::of(m_port.get());
    EngineOptions world;
    world.laboratory.seed = 77;
    world.laboratory.profile = "calm";
    world.laboratory.storage = {m_folder.path().toStdString(), Durability::Off};
    world.paused = true;
    m_port->open(world);
    QTRY_VERIFY_WITH_TIMEOUT(m_port->isOpen(), kPatienceMs);
}

void LiveExplorerTest::findsWhatAnUnsafePolicyBreaks()
{
    ExploreRequest request;
    request.from = kSeed;
    request.seeds = 3;
    request.orders = 8;
    request.workers = 2;
    QVERIFY(request.policies.set("attempt-key", "NEW_PER_TRY").ok());
    QVERIFY(m_explorer->start(request).ok());
    QVERIFY(!m_explorer->start(request).ok()); // one at a time
    QTRY_VERIFY_WITH_TIMEOUT(!m_explorer->state().running, kPatienceMs);
    const ExploreState &state = m_explorer->state();
    QCOMPARE(state.done, 3);
    QVERIFY(!state.faults.empty());
    QVERIFY(state.edges.contains(u"order CREATED>PAYMENT_WAIT"_s));
    QVERIFY(found());
    QVERIFY(found()->breaks.front().invariant == u"A6"_s && !found()->breaks.front().evidence.isEmpty());
}

void LiveExplorerTest::makesItSmaller()
{
    m_explorer->shrink(kSeed);
    const auto small = [this] { return found()->plan == ExploreFinding::Plan::Small; };
    QTRY_VERIFY_WITH_TIMEOUT(found()->runs >= 12 || small(), kPatienceMs);
    m_explorer->stopShrinking(kSeed); // what it has come to is enough here
    QTRY_VERIFY_WITH_TIMEOUT(small(), kPatienceMs);
    QVERIFY(found()->small->steps.size() + found()->small->faults.rules.size() <
            found()->drawn->steps.size() + found()->drawn->faults.rules.size());
    QVERIFY(found()->moment);
}

void LiveExplorerTest::opensItJustBeforeItBreaks()
{
    std::optional<Outcome> outcome;
    m_explorer->openBefore(kSeed, [&outcome](const Outcome &opened) { outcome = opened; });
    QTRY_VERIFY_WITH_TIMEOUT(outcome.has_value(), kPatienceMs);
    QVERIFY2(outcome->ok(), outcome->ok() ? "" : outcome->error().detail.c_str());
    const quint64 tasks = found()->moment->tasks, breaks = tasks + 1;
    QTRY_VERIFY_WITH_TIMEOUT(m_port->isOpen() && m_port->recordedRun().tasksRun == tasks && m_port->status().paused, kPatienceMs);
    QVERIFY(m_port->setup().scenario.endsWith(u"A6-1.yaml"_s));
    QVERIFY(m_port->setup().policies.get<AttemptKey>() == AttemptKey::NewPerTry);
    QTRY_COMPARE_WITH_TIMEOUT(broken(u"A6"_s), 0, kPatienceMs);
    QVERIFY(m_port->status().timeMs <= found()->moment->atMs);
    for (int steps = 0; steps < 20 && m_port->recordedRun().tasksRun < breaks; ++steps) {
        const quint64 before = m_port->recordedRun().tasksRun;
        m_port->step();
        QTRY_VERIFY_WITH_TIMEOUT(m_port->recordedRun().tasksRun > before, kPatienceMs);
    }
    QTRY_VERIFY_WITH_TIMEOUT(broken(u"A6"_s) > 0, kPatienceMs);
    QVERIFY(m_port->status().timeMs >= found()->moment->atMs);
}

void LiveExplorerTest::writesItAsAScenario()
{
    const QString file = m_folder.filePath(u"small.yaml"_s);
    QVERIFY(m_explorer->save(kSeed, file).ok());
    const auto read = scenario::loadScenarioFile(file.toStdString());
    QVERIFY2(read.ok(), read.ok() ? "" : read.error().detail.c_str());
    QVERIFY(std::ranges::find(read->expect.violated, "A6") != read->expect.violated.end());
    QVERIFY(!m_explorer->save(4711, file).ok());
    QVERIFY(!m_explorer->save(kSeed, m_folder.filePath(u"no/such/folder/small.yaml"_s)).ok());
}

void LiveExplorerTest::stopsAndForgets()
{
    ExploreRequest request;
    request.from = 1000;
    request.seeds = 100'000;
    request.orders = 4;
    QVERIFY(m_explorer->start(request).ok());
    QVERIFY(m_explorer->state().findings.empty());
    QTRY_VERIFY_WITH_TIMEOUT(m_explorer->state().done >= 1, kPatienceMs);
    m_explorer->stop();
    QTRY_VERIFY_WITH_TIMEOUT(!m_explorer->state().running, kPatienceMs);
    QVERIFY(m_explorer->state().done < 1000);
    std::optional<Outcome> outcome;
    m_explorer->openBefore(kSeed, [&outcome](const Outcome &opened) { outcome = opened; });
    QTRY_VERIFY_WITH_TIMEOUT(outcome.has_value(), kPatienceMs);
    QVERIFY(!outcome->ok());
}

QTEST_MAIN(LiveExplorerTest)
#include "live_explorer_test.moc"
