#include "app/desk/engine_port.h"

#include "app/desk/engine_certify.h"
#include "app/desk/engine_connect.h"
#include "app/desk/engine_explorer.h"
#include "app/desk/engine_history.h"
#include "app/desk/engine_recording.h"
#include "app/desk/engine_world.h"
#include "app/desk/scenario_world.h"
#include "app/desk/world_readers.h"
#include "simulator/certify/report.h"
#include "simulator/scenario/builtins.h"
#include "views/frame/policy_warnings.h"

#include <QCoreApplication>
#include <QLocale>

namespace hamster {

namespace {

NavBadge badge(qint64 count, NavBadge::Tone tone) { return {count > 0 ? QLocale(QLocale::English).toString(count) : QString(), tone}; }

/// A count that is not simply how many there are: with the word for what is counted.
NavBadge wordBadge(qint64 count, const char *words, NavBadge::Tone tone)
{
    if (count <= 0) return {};
    return {QCoreApplication::translate("hamster::EnginePort", words).arg(QLocale(QLocale::English).toString(count)), tone};
}

} // namespace

EnginePort::EnginePort()
    : m_engine(new Engine)
{
    qRegisterMetaType<EngineOptions>();
    qRegisterMetaType<EngineStatus>();
    qRegisterMetaType<Command>();
    qRegisterMetaType<CommandAnswer>();
    m_engine->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_engine, &QObject::deleteLater);
    connect(this, &EnginePort::wantOpen, m_engine, &Engine::open);
    connect(this, &EnginePort::wantClose, m_engine, &Engine::close, Qt::BlockingQueuedConnection);
    connect(this, &EnginePort::wantPlay, m_engine, &Engine::play);
    connect(this, &EnginePort::wantPause, m_engine, &Engine::pause);
    connect(this, &EnginePort::wantStep, m_engine, &Engine::step);
    connect(this, &EnginePort::wantSpeed, m_engine, &Engine::setSpeed);
    connect(this, &EnginePort::wantApply, m_engine, &Engine::apply);
    connect(m_engine, &Engine::runKept, this, &EnginePort::whenRunKept);
    connect(m_engine, &Engine::opened, this, &EnginePort::whenOpened);
    connect(m_engine, &Engine::committed, this, &DeskPort::changed);
    connect(m_engine, &Engine::status, this, &EnginePort::whenStatus);
    connect(m_engine, &Engine::answered, this, [this](quint64 ticket, const CommandAnswer &answer) {
        auto waiting = m_open.extract(ticket);
        if (!waiting.empty() && waiting.mapped()) waiting.mapped()(answer);
    });
    m_history = new EngineHistory(this, m_engine);
    new EngineWorld(this, m_engine, m_history);
    m_explorer = new EngineExplorer(this);
    m_certify = new EngineCertify(this);
    new EngineRecording(this, m_engine);
    new EngineConnect(this, m_engine);
    m_thread.setObjectName(QStringLiteral("engine"));
    m_thread.start();
}

EnginePort::~EnginePort()
{
    emit worldClosing();
    closeReaders();
    emit wantClose();
    m_thread.quit();
    m_thread.wait();
}

void EnginePort::open(const EngineOptions &options)
{
    setBase(options);
    m_left.clear(); // it goes with its laboratory
    openNow(options);
}

void EnginePort::openNow(const EngineOptions &options)
{
    emit worldClosing();
    m_history->forget();
    closeReaders();
    m_status = {};
    m_world = options;
    m_opening = true;
    emit statusChanged();
    emit wantOpen(options);
}

Outcome EnginePort::openWorld(const WorldRequest &request)
{
    if (request.scenario && isRecordingFile(*request.scenario)) return openRecording(*request.scenario);
    auto next = worldFor(request);
    if (!next) return next.error();
    replaceBy(std::move(*next));
    return success();
}

Outcome EnginePort::openAtTask(std::shared_ptr<const scenario::Scenario> scenario, const QString &file, quint64 tasks)
{
    auto next = worldFor(pausedRequest(1.0)); // a person looks at what comes next
    if (!next) return next.error();
    const double speed = next->speed;
    *next = scenarioWorld(m_base, std::move(scenario));
    next->scenarioSource = file;
    next->runToTask = tasks;
    next->paused = true;
    next->speed = speed;
    replaceBy(std::move(*next));
    return success();
}

WorldRequest EnginePort::pausedRequest(double watchable) const
{
    WorldRequest request;
    request.paused = true;
    if (m_status.open && m_status.speed <= 0) request.speed = watchable;
    return request;
}

QString EnginePort::exploredFolder() const
{
    return QString::fromStdString(m_base.laboratory.storage.folder) + QStringLiteral("/explored");
}

Result<EngineOptions> EnginePort::worldFor(const WorldRequest &request) const
{
    if (m_base.laboratory.mode != LaboratoryMode::Virtual)
        return {ErrorCode::Conflict, "the back office keeps its world and runs the safe policies; nothing was changed"};
    EngineOptions next = m_world;
    if (request.scenario && request.scenario->isEmpty()) {
        next = m_base;
    } else if (request.scenario) {
        auto scenario = scenario::findScenario(request.scenario->toStdString());
        if (!scenario) return scenario.error();
        next = scenarioWorld(m_base, std::make_shared<const scenario::Scenario>(std::move(*scenario)));
        next.scenarioSource = *request.scenario;
    }
    if (request.seed) next.laboratory.seed = *request.seed;
    if (request.policies) next.laboratory.policies = *request.policies;
    next.speed = request.speed.value_or(m_status.open ? m_status.speed : m_base.speed);
    next.runToTask = 0;
    next.recording.reset();
    next.recordingFile.clear();
    next.branchEvent = 0;
    next.paused = request.paused;
    return next;
}

void EnginePort::openNext(EngineOptions next)
{
    // The new world has a folder of its own, so that the old files can be closed and removed in peace.
    const QString base = QString::fromStdString(m_base.laboratory.storage.folder);
    const QString old = QString::fromStdString(m_world.laboratory.storage.folder);
    const QString folder = base + QStringLiteral("/world-%1").arg(++m_worlds);
    next.discardFolder = old.startsWith(base + QStringLiteral("/world-")) ? old : QString();
    next.laboratory.storage.folder = folder.toStdString();
    if (!m_base.laboratory.traceFile.empty()) next.laboratory.traceFile = (folder + QStringLiteral("/trace.jsonl")).toStdString();
    openNow(next);
}

WorldSetup EnginePort::setup() const
{
    WorldSetup facts;
    facts.laboratory = m_base.laboratory.mode == LaboratoryMode::Virtual;
    facts.policies = m_world.laboratory.policies;
    facts.seed = m_world.laboratory.seed;
    facts.scenario = m_world.scenarioSource;
    facts.orders = m_status.counts.orders;
    facts.originMs = m_status.originMs;
    return facts;
}

void EnginePort::whenOpened(const QString &folder, const QString &error)
{
    if (folder.toStdString() != m_world.laboratory.storage.folder) return; // of a world that was asked for before this one
    m_opening = false;
    if (!error.isEmpty()) {
        emit openFailed(error);
        return;
    }
    m_folder = folder;
    m_status.open = true;
    emit worldOpened();
}

void EnginePort::closeReaders() { m_readers.reset(); }

Database *EnginePort::reader(DeskFile file)
{
    if (!m_status.open || m_folder.isEmpty()) return nullptr;
    if (m_history->inPast()) return m_history->reader(file);
    if (!m_readers) m_readers = std::make_unique<WorldReaders>(m_folder.toStdString());
    return m_readers->file(file);
}

void EnginePort::send(Command command, CommandDone done)
{
    if (m_history->inPast()) {
        const CommandAnswer refusal{
            false, "past", tr("A past moment is shown; nothing was changed. Go back to now, or branch from here.").toStdString(), {}};
        QMetaObject::invokeMethod(
            this, [done = std::move(done), refusal] { done(refusal); }, Qt::QueuedConnection);
        return;
    }
    m_open[++m_nextTicket] = std::move(done);
    emit wantApply(m_nextTicket, command);
}

void EnginePort::whenStatus(EngineStatus status)
{
    if (m_opening) return;
    m_status = std::move(status);
    emit statusChanged();
}

void EnginePort::play()
{
    m_history->backToNow();
    emit wantPlay();
}

void EnginePort::step()
{
    if (!m_history->inPast())
        emit wantStep();
    else
        m_history->lookAt(m_history->event() + 1);
}

FrameStatus EnginePort::status() const
{
    const bool past = m_history->inPast();
    const WorldCounts &counts = past ? m_history->counts() : m_status.counts;
    FrameStatus f;
    f.worldOpen = m_status.open;
    f.timeMs = past ? m_history->atMs() : m_status.timeMs;
    f.realMode = m_status.realMode;
    f.paused = m_status.paused || past;
    f.speed = m_status.speed;
    f.seed = m_status.seed;
    f.runName = m_status.runName;
    f.ports = m_status.ports;
    f.breaker = QString::fromUtf8(gateway::toString(m_status.breaker.state).data());
    f.outboxPending = counts.outboxPending;
    f.lag = counts.lag;
    f.deadLetters = counts.deadLetters;
    f.eventsPerSecond = f.paused ? 0 : m_status.eventsPerSecond; // nothing happens in a pause, or in the past
    f.policies = m_world.laboratory.policies;
    f.unsafePolicies = PolicyWarnings::unsafeCount(f.policies);
    // As in the pane: a rule that no sweep has judged, or that found no row, counts in the total only.
    f.invariantsTotal = static_cast<int>(audit::invariants().size());
    for (const audit::CheckResult &result : m_status.invariants) {
        if (past) break; // they were not looked at then
        f.invariantsHolding += result.checkable && !result.violated() && result.rowsSeen > 0;
        f.invariantsBroken += result.checkable && result.violated();
    }
    addBadges(f, counts);
    return f;
}

void EnginePort::addBadges(FrameStatus &f, const WorldCounts &counts) const
{
    f.badges[QStringLiteral("orders")] = badge(counts.orders, NavBadge::Tone::Plain);
    f.badges[QStringLiteral("payments")] = badge(counts.payments, NavBadge::Tone::Plain);
    f.faultsOn = m_status.faultsOn;
    // The worse of the two, as the pane's chip of that name counts it.
    f.badges[QStringLiteral("stock")] =
        counts.soldOut > 0 ? wordBadge(counts.soldOut, QT_TRANSLATE_NOOP("hamster::EnginePort", "%1 sold out"), NavBadge::Tone::Bad)
                           : wordBadge(counts.lowStock, QT_TRANSLATE_NOOP("hamster::EnginePort", "%1 low"), NavBadge::Tone::Warn);
    f.badges[QStringLiteral("pg")] =
        wordBadge(counts.webhooksDue, QT_TRANSLATE_NOOP("hamster::EnginePort", "%1 due"), NavBadge::Tone::Plain);
    f.badges[QStringLiteral("events")] = wordBadge(counts.lag, QT_TRANSLATE_NOOP("hamster::EnginePort", "lag %1"), NavBadge::Tone::Plain);
    f.badges[QStringLiteral("policies")] =
        wordBadge(f.unsafePolicies, QT_TRANSLATE_NOOP("hamster::EnginePort", "%1 unsafe"), NavBadge::Tone::Warn);
    f.badges[QStringLiteral("faults")] = wordBadge(f.faultsOn, QT_TRANSLATE_NOOP("hamster::EnginePort", "%1 on"), NavBadge::Tone::Bad);
    f.badges[QStringLiteral("cases")] =
        wordBadge(counts.openCases, QT_TRANSLATE_NOOP("hamster::EnginePort", "%1 open"), NavBadge::Tone::Warn);
    f.badges[QStringLiteral("invariants")] =
        f.invariantsBroken > 0 ? wordBadge(f.invariantsBroken, QT_TRANSLATE_NOOP("hamster::EnginePort", "%1 broken"), NavBadge::Tone::Bad)
                               : wordBadge(f.invariantsHolding,
                                           f.invariantsHolding == 1 ? QT_TRANSLATE_NOOP("hamster::EnginePort", "%1 holds")
                                                                    : QT_TRANSLATE_NOOP("hamster::EnginePort", "%1 hold"),
                                           f.invariantsHolding == f.invariantsTotal ? NavBadge::Tone::Good : NavBadge::Tone::Plain);
    const ExploreState &explored = m_explorer->state();
    if (explored.running)
        f.badges[QStringLiteral("explorer")] = {QStringLiteral("%1 %").arg(explored.done * 100 / explored.request.seeds),
                                                NavBadge::Tone::Plain};
    else if (!explored.findings.empty())
        f.badges[QStringLiteral("explorer")] = wordBadge(static_cast<qint64>(explored.findings.size()),
                                                         QT_TRANSLATE_NOOP("hamster::EnginePort", "%1 found"), NavBadge::Tone::Bad);
    const CertifyState &certified = m_certify->state();
    if (certified.running)
        f.badges[QStringLiteral("certify")] = {QStringLiteral("%1/%2").arg(certified.judged).arg(certified.asked), NavBadge::Tone::Plain};
    else if (const int failed = certify::tally(certified.results()).failed; failed > 0)
        f.badges[QStringLiteral("certify")] = wordBadge(failed, QT_TRANSLATE_NOOP("hamster::EnginePort", "%1 failed"), NavBadge::Tone::Bad);
}

std::vector<InvariantView> EnginePort::invariants() const
{
    std::vector<InvariantView> views;
    for (const audit::InvariantInfo &info : audit::invariants()) {
        InvariantView view;
        view.info = info;
        for (const audit::CheckResult &result : m_status.invariants) {
            if (result.id != info.id) continue;
            if (m_history->inPast()) continue; // not looked at then
            view.checked = result.checkable;
            view.checkable = result.checkable;
            view.rowsSeen = result.rowsSeen;
            view.rows = result.rows;
            view.examples = result.examples;
            const bool always = info.invariantClass == audit::InvariantClass::Always;
            view.checkedAtMs = always ? m_status.invariantsAtMs : m_status.eventualAtMs;
            view.costMs = static_cast<double>(result.costNs) / 1e6;
        }
        views.push_back(std::move(view));
    }
    return views;
}

BreakerView EnginePort::breaker() const
{
    const gateway::BreakerSnapshot &b = m_status.breaker;
    BreakerView view;
    view.state = QString::fromUtf8(gateway::toString(b.state).data());
    view.failureRate = b.failureRate;
    view.slowRate = b.slowRate;
    view.calls = b.calls.total;
    view.openUntilMs = b.openUntil ? b.openUntil->ms : 0;
    view.halfOpenPermitsLeft = b.permitsLeft.value_or(0);
    view.detail = b;
    return view;
}

PgBehaviourView EnginePort::pgBehaviour() const
{
    const pg::Profile &p = m_status.profile;
    return {QString::fromStdString(p.name),
            {p.requestLow, p.requestHigh, p.unstableRate, p.decisionLow, p.decisionHigh, p.limitRate, p.invalidRate}};
}

} // namespace hamster
