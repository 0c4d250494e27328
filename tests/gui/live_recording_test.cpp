// Recordings over the real engine: the run of the desk with what was done to it by hand replays to the same hash, and plays in the desk.
#include "app/desk/engine_history.h"
#include "app/desk/engine_port.h"
#include "simulator/scenario/compare.h"
#include "simulator/scenario/recording.h"
#include "views/frame/main_window.h"
#include "views/history_port.h"
#include "views/panes/orders/orders_model.h"
#include "views/recording_port.h"
#include "views/theme/theme.h"

#include <QAbstractItemView>
#include <QFile>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSlider>
#include <QTemporaryDir>
#include <QTest>

using namespace hamster;
using namespace Qt::StringLiterals;

namespace {
constexpr int kPatienceMs = 60'000; // a loaded machine may be slow; nothing is waited for longer than it takes
const Sql kFirstMember{"SELECT public_id FROM members ORDER BY id LIMIT 1"};
const Sql kOrders{"SELECT count(*) FROM orders"};
const Sql kNewestNumber{"SELECT order_number FROM orders ORDER BY id DESC LIMIT 1"};
using Replay = RecordedRun::Replay;
} // namespace

class LiveRecordingTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void theDemoShopReplaysToTheSameHash();
    void aRecordingPlaysInTheDesk();
    void aRecordingIsTakenOver();
    void aScenarioWithOtherPoliciesIsRecordedAsItRan();
    void whatIsNoRecordingIsRefused();
    void aPastMomentIsLookedAt();
    void aFailedLookKeepsTheNewestWish();
    void anotherWorldKeepsTheRunThatItEnds();
    void aRunThatCannotBeKeptIsToldOf();
    void theWindowScrubsAndBranches();

private:
    void comparesWithTheRunThatWasLeft(MainWindow &window, quint64 event);
    RecordedRun run() const { return m_recording->run(); }
    qint64 orders()
    {
        return m_port->reader(DeskFile::Ecommerce) ? m_port->reader(DeskFile::Ecommerce)->value<std::int64_t>(kOrders).value_or(0) : 0;
    }
    CommandAnswer send(Command command);
    Outcome save(const QString &file);
    void runDemo();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<EnginePort> m_port;
    RecordingPort *m_recording = nullptr;
};

void LiveRecordingTest::init()
{
    m_port.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_port = std::make_unique<EnginePort>();
    m_recording = RecordingPort::of(m_port.get());
    EngineOptions world;
    world.laboratory.seed = 4711;
    world.laboratory.profile = "reference";
    world.laboratory.storage = {m_folder->path().toStdString(), Durability::Off};
    world.ordersPerMinute = 240;
    world.speed = 100;
    m_port->open(world);
    QTRY_VERIFY_WITH_TIMEOUT(m_port->isOpen() && run().recordable, kPatienceMs);
}

CommandAnswer LiveRecordingTest::send(Command command)
{
    std::optional<CommandAnswer> answer;
    m_port->send(std::move(command), [&answer](const CommandAnswer &got) { answer = got; });
    return QTest::qWaitFor([&answer] { return answer.has_value(); }, kPatienceMs) ? *answer : CommandAnswer{false, "no answer", {}, {}};
}

Outcome LiveRecordingTest::save(const QString &file)
{
    std::optional<Outcome> saved;
    m_recording->save(file, [&saved](const Outcome &outcome) { saved = outcome; });
    return QTest::qWaitFor([&saved] { return saved.has_value(); }, kPatienceMs) ? *saved : Outcome(ErrorCode::Unavailable, "not saved");
}

/// Orders, and three things that a person does.
void LiveRecordingTest::runDemo()
{
    QTRY_VERIFY_WITH_TIMEOUT(orders() >= 10, kPatienceMs);
    const auto member = m_port->reader(DeskFile::Ecommerce)->value<MemberId>(kFirstMember);
    QVERIFY(member);
    QVERIFY(send(command::ChargePoints{*member, 5000, Actor{"hand", Role::Admin}}).ok);
    QVERIFY(send(command::CrashService{Party::Gateway}).ok);
    const qint64 before = orders();
    QTRY_VERIFY_WITH_TIMEOUT(orders() >= before + 5, kPatienceMs);
    QVERIFY(send(command::RestartService{Party::Gateway}).ok);
    QTRY_VERIFY_WITH_TIMEOUT(orders() >= before + 15, kPatienceMs);
    m_port->pause();
    QTRY_VERIFY_WITH_TIMEOUT(m_port->status().paused && run().done == 3, kPatienceMs);
}

static scenario::Replay replayed(const QString &file)
{
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly)) return {};
    const auto recording = scenario::parseRecording(source.readAll().toStdString());
    if (!recording) return {};
    auto again = scenario::replay(*recording);
    return again ? std::move(again).value() : scenario::Replay{};
}

void LiveRecordingTest::theDemoShopReplaysToTheSameHash()
{
    runDemo();
    QCOMPARE((*run().acts)[1].verb, u"crash"_s);
    QCOMPARE((*run().acts)[1].subject, u"cash-gateway"_s);
    const QString file = m_folder->filePath(u"run.json"_s);
    QVERIFY(save(file).ok());
    const scenario::Replay again = replayed(file);
    QVERIFY(again.events > 500);
    QVERIFY(again.same);
    QVERIFY(!save(m_folder->filePath(u"no/such/folder/run.json"_s)).ok());
}

void LiveRecordingTest::aRecordingPlaysInTheDesk()
{
    runDemo();
    const QString file = m_folder->filePath(u"run.json"_s), longer = m_folder->filePath(u"longer.json"_s);
    QVERIFY(save(file).ok());
    const qint64 at = run().nowMs, placed = orders();
    QVERIFY(m_recording->open(file).ok());
    QTRY_VERIFY_WITH_TIMEOUT(m_port->isOpen() && run().replay == Replay::Playing, kPatienceMs);
    QVERIFY(m_port->status().paused);
    QCOMPARE(run().acts->size(), std::size_t{3});
    QCOMPARE(run().done, std::size_t{0});
    QCOMPARE(run().endMs, at);
    QCOMPARE(QString::fromStdString(send(command::CrashService{Party::Payment}).code), u"replaying"_s);
    m_recording->playToEnd();
    QTRY_VERIFY_WITH_TIMEOUT(run().replay != Replay::Playing, kPatienceMs);
    QVERIFY(run().replay == Replay::Same);
    QCOMPARE(run().nowMs, at);
    QCOMPARE(run().done, std::size_t{3});
    QCOMPARE(orders(), placed);
    // From here on by hand, and that is recorded too.
    QVERIFY(send(command::CrashService{Party::Payment}).ok);
    m_port->play();
    QTRY_VERIFY_WITH_TIMEOUT(orders() > placed, kPatienceMs);
    QVERIFY(save(longer).ok());
    QVERIFY(replayed(longer).same);
}

void LiveRecordingTest::aRecordingIsTakenOver()
{
    runDemo();
    const QString file = m_folder->filePath(u"run.json"_s), branch = m_folder->filePath(u"branch.json"_s);
    QVERIFY(save(file).ok());
    WorldRequest request; // as --scenario FILE does
    request.scenario = file;
    QVERIFY(m_port->openWorld(request).ok());
    QTRY_VERIFY_WITH_TIMEOUT(m_port->isOpen() && run().replay == Replay::Playing, kPatienceMs);
    m_port->setSpeed(2); // slow enough to be taken over on the way
    m_port->play();
    QTRY_VERIFY_WITH_TIMEOUT(run().done >= 1, kPatienceMs);
    m_recording->takeOver();
    QTRY_VERIFY_WITH_TIMEOUT(run().replay == Replay::TakenOver, kPatienceMs);
    QCOMPARE(run().acts->size(), run().done);
    QVERIFY(send(command::AllFaultsOff{}).ok);
    QVERIFY(save(branch).ok());
    QVERIFY(replayed(branch).same);
}

void LiveRecordingTest::aScenarioWithOtherPoliciesIsRecordedAsItRan()
{
    WorldRequest request;
    request.scenario = u"callback-lost-reconciled"_s;
    request.seed = 99;
    request.policies.emplace();
    QVERIFY(request.policies->set("reconciler", "OFF").ok());
    request.speed = 0.0;
    QVERIFY(m_port->openWorld(request).ok());
    QTRY_VERIFY_WITH_TIMEOUT(m_port->isOpen() && m_port->setup().scenario == *request.scenario && orders() >= 3, kPatienceMs);
    m_port->pause();
    QTRY_VERIFY_WITH_TIMEOUT(m_port->status().paused, kPatienceMs);
    const QString file = m_folder->filePath(u"scenario.json"_s);
    QVERIFY(save(file).ok());
    const scenario::Replay again = replayed(file);
    QVERIFY(again.events > 0);
    QVERIFY(again.same);
}

void LiveRecordingTest::whatIsNoRecordingIsRefused()
{
    QFile file(m_folder->filePath(u"list.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{\"recording\":1,\"milk\":2}") > 0);
    file.close();
    const Outcome opened = m_recording->open(file.fileName());
    QVERIFY(!opened.ok());
    QVERIFY(opened.error().detail.find("'scenario'") != std::string::npos);
    QVERIFY(!m_recording->open(m_folder->filePath(u"absent.json"_s)).ok());
    QVERIFY(m_port->isOpen()); // the world goes on
}

void LiveRecordingTest::aPastMomentIsLookedAt()
{
    runDemo();
    HistoryPort *past = HistoryPort::of(m_port.get());
    QTRY_VERIFY_WITH_TIMEOUT(past->view().possible && past->view().last > 0, kPatienceMs);
    const quint64 last = past->view().last, middle = (past->view().first + last * 2) / 3;
    const qint64 now = orders();
    QVERIFY(!past->view().inPast);
    past->lookAt(middle);
    QTRY_VERIFY_WITH_TIMEOUT(past->view().inPast && !past->view().looking, kPatienceMs);
    QCOMPARE(past->view().event, middle);
    const qint64 then = orders();
    QVERIFY(then > 0 && then < now);
    QVERIFY(m_port->status().timeMs < run().nowMs);
    QCOMPARE(m_port->status().timeMs, past->view().atMs);
    QCOMPARE(QString::fromStdString(send(command::CrashService{Party::Payment}).code), u"past"_s);
    // Several wishes at once: the newest counts.
    const quint64 first = past->view().first, length = last - first;
    for (const quint64 part : {2, 3, 4}) past->lookAt(first + length / part);
    QTRY_VERIFY_WITH_TIMEOUT(past->view().event == first + length / 4 && !past->view().looking, kPatienceMs);
    QVERIFY(orders() <= then);
    past->backToNow();
    QVERIFY(!past->view().inPast);
    QCOMPARE(orders(), now);
    QVERIFY(!past->branch().ok()); // there is nothing to branch from
    QVERIFY(send(command::CrashService{Party::Payment}).ok);
}

void LiveRecordingTest::aFailedLookKeepsTheNewestWish()
{
    runDemo();
    EngineHistory *past = &m_port->history();
    QTRY_VERIFY_WITH_TIMEOUT(past->view().possible && past->view().last > 0, kPatienceMs);
    QSignalSpy asked(past, &EngineHistory::wantMoment), failures(past, &HistoryPort::failed);
    const quint64 middle = (past->view().first + past->view().last) / 2;
    past->lookAt(middle + 1);
    past->lookAt(middle); // while the first is on its way
    QCOMPARE(asked.size(), 1);
    auto failed = std::make_shared<PastMoment>();
    failed->error = "it cannot be read";
    QVERIFY(QMetaObject::invokeMethod(past, "take", Q_ARG(quint64, asked[0][0].toULongLong()), Q_ARG(std::shared_ptr<PastMoment>, failed)));
    QCOMPARE(failures.size(), 1);
    QCOMPARE(asked.size(), 2); // what was wished meanwhile is asked for, not forgotten
    QTRY_VERIFY_WITH_TIMEOUT(past->view().inPast && !past->view().looking, kPatienceMs);
    QCOMPARE(past->view().event, middle);
}

// A scenario starts with one click: what a person did before it must not be lost by it.
void LiveRecordingTest::anotherWorldKeepsTheRunThatItEnds()
{
    QSignalSpy left(m_port.get(), &EnginePort::runLeft);
    WorldRequest demo;
    demo.scenario = QString();
    QVERIFY(m_port->openWorld(demo)); // nobody has done anything yet
    QTRY_VERIFY_WITH_TIMEOUT(m_port->isOpen() && run().recordable, kPatienceMs);
    QCOMPARE(left.count(), 0);
    QVERIFY(m_port->leftRun().isEmpty());
    QVERIFY(!m_port->backToLeftRun());

    runDemo();
    if (QTest::currentTestFailed()) return;
    m_port->pause();
    QTRY_VERIFY_WITH_TIMEOUT(m_port->status().paused && run().acts->size() == 3, kPatienceMs);
    const qint64 ordersThen = orders();
    WorldRequest scenario;
    scenario.scenario = u"happy-path"_s;
    QVERIFY(m_port->openWorld(scenario));
    QTRY_VERIFY_WITH_TIMEOUT(m_port->isOpen() && run().recordable, kPatienceMs);
    QCOMPARE(left.count(), 1); // said before the next one opens
    QCOMPARE(left.back().front().toString(), QString());
    QVERIFY(run().acts->empty());

    QVERIFY(m_port->backToLeftRun());
    QTRY_VERIFY_WITH_TIMEOUT(run().replay == Replay::Same, kPatienceMs);
    QCOMPARE(orders(), ordersThen);
    QCOMPARE(run().acts->size(), std::size_t{3});
    QCOMPARE(left.count(), 1); // the scenario's run was nobody's work
    QVERIFY(m_port->openWorld(demo));
    QTRY_VERIFY_WITH_TIMEOUT(m_port->isOpen() && run().recordable, kPatienceMs);
    QCOMPARE(left.count(), 1); // and the file of the replayed run is still there
}

void LiveRecordingTest::aRunThatCannotBeKeptIsToldOf()
{
    QFile inTheWay(m_folder->filePath(u"left"_s)); // where the folder of left runs would be
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    runDemo();
    if (QTest::currentTestFailed()) return;
    QTRY_VERIFY_WITH_TIMEOUT(!run().acts->empty(), kPatienceMs);
    QSignalSpy left(m_port.get(), &EnginePort::runLeft);
    WorldRequest demo;
    demo.scenario = QString();
    QVERIFY(m_port->openWorld(demo));
    QTRY_COMPARE_WITH_TIMEOUT(left.count(), 1, kPatienceMs);
    QVERIFY(left.front().front().toString().contains(u"cannot be written"_s));
    QVERIFY(m_port->leftRun().isEmpty());
}

void LiveRecordingTest::theWindowScrubsAndBranches()
{
    runDemo();
    Theme::current().install(*qApp);
    MainWindow window(m_port.get(), paneRegistry());
    window.show();
    window.openPane(u"orders"_s);
    window.openPane(u"timeline"_s);
    auto *table = window.findChild<QAbstractItemView *>(u"orders.table"_s);
    QVERIFY(table);
    const auto newestShown = [table] { return table->model()->index(0, orders::NumberColumn).data().toString(); };
    const auto newestKept = [this] {
        return QString::fromStdString(m_port->reader(DeskFile::Ecommerce)->value<std::string>(kNewestNumber).value_or(""));
    };
    auto *slider = window.findChild<QSlider *>(u"timeline.scrubber"_s);
    auto *banner = window.findChild<QWidget *>(u"past"_s);
    QVERIFY(slider && banner);
    QTRY_VERIFY_WITH_TIMEOUT(slider->maximum() > 100 && slider->value() == slider->maximum(), kPatienceMs);
    QVERIFY(!banner->isVisible());
    const qint64 now = orders();
    QTRY_COMPARE_WITH_TIMEOUT(newestShown(), newestKept(), kPatienceMs);
    const QString newest = newestShown();
    HistoryPort *past = HistoryPort::of(m_port.get());
    slider->setValue(slider->maximum() * 2 / 3);
    QTRY_VERIFY_WITH_TIMEOUT(past->view().inPast && !past->view().looking, kPatienceMs);
    QVERIFY(banner->isVisible());
    QVERIFY(orders() < now);
    QVERIFY(newestKept() != newest);
    QTRY_COMPARE_WITH_TIMEOUT(newestShown(), newestKept(), kPatienceMs);
    QCOMPARE(QString::fromStdString(send(command::RestartService{Party::Payment}).code), u"past"_s);
    const auto press = [&window](const char *name) {
        QTest::mouseClick(window.findChild<QPushButton *>(QLatin1String(name)), Qt::LeftButton);
    };
    press("past.now");
    QVERIFY(!banner->isVisible());
    QCOMPARE(orders(), now);
    QTRY_COMPARE_WITH_TIMEOUT(newestShown(), newest, kPatienceMs);
    slider->setValue(slider->maximum() * 2 / 3);
    QTRY_VERIFY_WITH_TIMEOUT(past->view().inPast && !past->view().looking, kPatienceMs);
    const qint64 then = orders();
    const quint64 event = past->view().event;
    press("past.branch");
    QTRY_VERIFY_WITH_TIMEOUT(m_port->isOpen() && run().branchedAt > 0 && run().replay == Replay::TakenOver, kPatienceMs);
    QVERIFY(run().branchedAt <= event);
    QVERIFY(!banner->isVisible());
    QVERIFY(m_port->status().paused);
    QCOMPARE(orders(), then); // the same past …
    QVERIFY(QFile::exists(m_port->leftRun()));
    QVERIFY(replayed(m_port->leftRun()).same); // the future that was left is not lost
    QVERIFY(send(command::AllFaultsOff{}).ok); // … and live
    m_port->play();
    QTRY_VERIFY_WITH_TIMEOUT(orders() > then, kPatienceMs);
    m_port->pause();
    const QString file = m_folder->filePath(u"branch.json"_s);
    QVERIFY(save(file).ok());
    QVERIFY(replayed(file).same);
    comparesWithTheRunThatWasLeft(window, event);
}

/// Same past to the record, other future; the desk shows both side by side.
void LiveRecordingTest::comparesWithTheRunThatWasLeft(MainWindow &window, quint64 event)
{
    std::shared_ptr<const scenario::Comparison> runs;
    m_recording->compareWith(m_port->leftRun(), [&runs](const auto &comparison, const QString &) { runs = comparison; });
    QTRY_VERIFY_WITH_TIMEOUT(runs, kPatienceMs);
    QVERIFY(!runs->equal());
    QVERIFY(runs->same + 1 >= run().branchedAt && run().branchedAt <= event);
    QVERIFY(runs->partedOrders() > 0);
    QTest::mouseClick(window.findChild<QPushButton *>(u"timeline.compare"_s), Qt::LeftButton);
    auto *dialog = window.findChild<QWidget *>(u"compare"_s);
    QVERIFY(dialog);
    auto *rows = dialog->findChild<QAbstractItemView *>(u"compare.orders"_s);
    QTRY_COMPARE_WITH_TIMEOUT(rows->model()->rowCount(), static_cast<int>(runs->partedOrders()), kPatienceMs);
    QVERIFY(dialog->findChild<QWidget *>(u"compare.here"_s)->isVisible());
    // In the language of the desk, and never the same sentence on both sides.
    Theme::current().setLanguage(Language::Korean);
    static const QRegularExpression constant(u"[A-Z]+_[A-Z]+|PENDING|SUCCESS|FAILED|CREATED|READY|HELD|crash|restart"_s);
    QTRY_COMPARE(dialog->windowTitle(), u"실행 비교"_s);
    for (int row = 0; row < rows->model()->rowCount(); ++row) {
        const QString here = rows->model()->index(row, 4).data().toString(), there = rows->model()->index(row, 5).data().toString();
        QVERIFY2(here != there, qPrintable(here));
        QVERIFY2(!here.contains(constant) && !there.contains(constant), qPrintable(here + u" | "_s + there));
    }
    Theme::current().setLanguage(Language::English);
    dialog->close();
}

QTEST_MAIN(LiveRecordingTest)
#include "live_recording_test.moc"
