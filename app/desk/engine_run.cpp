// The run of the engine's world: how it begins, what scenario it follows, its recording, and playing one.
#include "app/desk/engine.h"

#include "app/desk/hand_act.h"
#include "app/desk/scenario_session.h"
#include "simulator/laboratory/shop_opening.h"
#include "simulator/scenario/recording.h"

#include <QElapsedTimer>
#include <QSaveFile>

#include <cmath>

namespace hamster {

namespace {

constexpr qint64 kAheadSliceMs = 10;
constexpr qint64 kJudgeEveryMs = 500; ///< what it expects

using Acts = std::vector<HandAct>;

/// The demo shop and its shoppers as a scenario, so that the run can be recorded.
scenario::Scenario demoScenario(const EngineOptions &options)
{
    scenario::Scenario demo;
    demo.name = "demo";
    demo.title = {"The demo shop", "데모 상점"};
    demo.start = options.laboratory.start;
    const auto named = pg::profileNamed(options.laboratory.profile);
    demo.behaviour = options.laboratory.customProfile ? *options.laboratory.customProfile : named.value_or(pg::calmProfile());
    scenario::Step shoppers;
    shoppers.verb = "shoppers";
    shoppers.at = 0ms;
    shoppers.deed = command::SetShoppers{std::ceil(options.ordersPerMinute)};
    demo.steps.push_back(std::move(shoppers));
    return demo;
}

std::shared_ptr<const Acts> with(const std::shared_ptr<const Acts> &acts, HandAct act)
{
    auto more = acts ? std::make_shared<Acts>(*acts) : std::make_shared<Acts>();
    more->push_back(std::move(act));
    return more;
}

} // namespace

void Engine::beginShop()
{
    m_run = {};
    m_scenario.reset();
    if (m_options.scenario) return beginRun(m_options.scenario, !m_options.recording);
    const bool empty = m_options.demoShop && m_laboratory->world() && isEmptyShop(*m_laboratory->world());
    if (empty && m_laboratory->isVirtual()) return beginRun(std::make_shared<const scenario::Scenario>(demoScenario(m_options)), false);
    const auto shop = [this](const Outcome &) {
        if (m_options.ordersPerMinute > 0)
            m_laboratory->apply(command::SetShoppers{m_options.ordersPerMinute}, [](const CommandAnswer &) {});
    };
    if (empty)
        openDemoShop(*m_laboratory, {}, shop); // with the MIDs of vendors that have a contract of their own
    else
        shop(success());
}

void Engine::beginRun(std::shared_ptr<const scenario::Scenario> scenario, bool judged)
{
    // As it really runs: the world may have been asked for with another seed or other policies.
    auto own = std::make_shared<scenario::Scenario>(*scenario);
    own->seed = m_options.laboratory.seed;
    own->policies = m_options.laboratory.policies;
    m_scenario = std::move(own);
    m_session = std::make_unique<ScenarioSession>(*m_laboratory, m_scenario, judged);
    m_session->begin();
    m_recorder = std::make_unique<scenario::Recorder>(*m_laboratory, *m_scenario);
    m_run.recordable = true;
    m_run.fromMs = m_laboratory->clock().now().ms;
    m_run.acts = std::make_shared<const Acts>();
    m_target = static_cast<double>(m_run.fromMs);
    beginHistory();
    if (!m_options.recording) return;
    m_rerun = std::make_unique<scenario::Rerun>(*m_laboratory, *m_options.recording);
    m_rerun->applying = [this](const Command &command) {
        m_recorder->note(command);
        ++m_given;
    };
    m_run.replay = RecordedRun::Replay::Playing;
    m_run.file = m_options.recordingFile;
    m_run.branchedAt = m_options.branchEvent;
    m_run.tasks = m_options.recording->tasks;
    m_run.endMs = m_options.recording->at.ms;
    auto acts = std::make_shared<Acts>();
    for (const scenario::RecordedCommand &one : m_options.recording->commands) acts->push_back(handAct(one));
    if (m_run.endMs == 0 && !acts->empty()) m_run.endMs = acts->back().atMs; // a file of an older program
    m_run.acts = std::move(acts);
}

bool Engine::runNext()
{
    const bool ran = m_rerun ? m_rerun->runNext() : m_laboratory->virtualTime().runNext();
    if (m_history) m_history->note(m_given);
    return ran;
}

void Engine::note(const Command &command)
{
    if (!m_recorder) return;
    m_recorder->note(command);
    ++m_given;
    m_run.acts = with(m_run.acts, handAct({m_laboratory->virtualTime().tasksRun(), m_laboratory->clock().now(), command}));
    m_lastStatus = 0;
}

bool Engine::replayEnded()
{
    if (!m_rerun || !m_rerun->finished()) return false;
    VirtualTime &time = m_laboratory->virtualTime();
    m_run.replay = m_rerun->same() ? RecordedRun::Replay::Same : RecordedRun::Replay::Different;
    if (m_options.branchEvent > 0 && m_laboratory->trace().count() == m_options.branchEvent) m_run.replay = RecordedRun::Replay::TakenOver;
    const Instant end = m_rerun->recording().at;
    m_rerun.reset();
    if (const auto due = time.nextDue(); time.now() < end && (!due || *due > end)) time.runUntil(end); // the clock alone moves
    m_target = static_cast<double>(time.now().ms);
    m_options.paused = true;
    m_options.runToTask = 0;
    m_lastStatus = 0;
    return true;
}

void Engine::runAhead()
{
    VirtualTime &time = m_laboratory->virtualTime();
    QElapsedTimer slice;
    slice.start();
    bool more = true;
    while (more && time.tasksRun() < m_options.runToTask && slice.elapsed() < kAheadSliceMs) more = runNext();
    m_target = static_cast<double>(time.now().ms);
    if (more && time.tasksRun() < m_options.runToTask) return;
    if (replayEnded()) return;
    m_options.runToTask = 0;
    m_options.paused = true;
    m_lastStatus = m_lastCommit = m_nextFacts = 0;
}

void Engine::playToEnd()
{
    if (!m_rerun) return;
    m_options.runToTask = kToTheEnd;
    m_lastStatus = 0;
}

void Engine::takeOver()
{
    if (!m_rerun) return;
    const std::size_t given = m_rerun->given();
    m_run.acts = std::make_shared<const Acts>(m_run.acts->begin(), m_run.acts->begin() + static_cast<std::ptrdiff_t>(given));
    m_run.replay = RecordedRun::Replay::TakenOver;
    m_rerun.reset();
    m_options.runToTask = 0;
    m_options.paused = true;
    m_lastStatus = 0;
}

RecordedRun Engine::recordedRun() const
{
    RecordedRun run = m_run;
    run.nowMs = m_laboratory->clock().now().ms;
    if (!run.recordable) return run;
    run.tasksRun = m_laboratory->virtualTime().tasksRun();
    run.hurrying = m_options.runToTask > 0;
    run.done = m_rerun ? m_rerun->given() : run.acts->size();
    if (!m_rerun) run.endMs = run.nowMs;
    return run;
}

Outcome Engine::writeRecording(const QString &file) const
{
    if (!m_recorder) return {ErrorCode::Unavailable, "this world cannot be recorded; nothing was written"};
    QSaveFile out(file);
    const QByteArray text = QByteArray::fromStdString(scenario::toJson(m_recorder->recording()));
    if (out.open(QIODevice::WriteOnly) && out.write(text) == text.size() && out.commit()) return success();
    return {ErrorCode::StorageIo, file.toStdString() + " cannot be written: " + out.errorString().toStdString()};
}

void Engine::saveRecording(quint64 ticket, QString file)
{
    const Outcome written = writeRecording(file);
    emit recordingSaved(ticket, written ? QString() : QString::fromStdString(written.error().detail));
}

bool Engine::lookBefore(Instant next)
{
    if (!m_session || m_session->nextLook() >= next) return false;
    VirtualTime &time = m_laboratory->virtualTime();
    for (Instant at = m_session->nextLook(); at < next; at = m_session->nextLook()) {
        if (time.now() < at) time.runUntil(at); // the clock alone moves
        m_session->look();
    }
    if (!m_session->ended()) return false;
    m_target = static_cast<double>(m_laboratory->clock().now().ms);
    m_options.paused = true;
    m_lastStatus = 0;
    return true;
}

void Engine::judge(qint64 now)
{
    if (!m_session || m_session->ended() || now < m_nextJudgement) return;
    m_nextJudgement = now + kJudgeEveryMs;
    m_session->judge();
}

} // namespace hamster
