#include "app/desk/engine_explorer.h"

#include "app/desk/engine_port.h"
#include "simulator/explorer/moment.h"
#include "simulator/explorer/shrink.h"
#include "simulator/network/real_time.h"
#include "simulator/scenario/writer.h"

#include <QDir>
#include <QSaveFile>

#include <algorithm>
#include <atomic>
#include <mutex>

namespace hamster {

namespace {

constexpr int kCollectEveryMs = 100; ///< 10 Hz
constexpr int kTwiceEvery = 20;      ///< every so many seeds one is run twice
constexpr int kMostSeeds = 1'000'000, kMostOrders = 1000, kMostWorkers = 64;
constexpr std::size_t kMostFindings = 1000; ///< plans that are kept; of more seeds the count alone would say nothing new

QString textOf(const std::string &text) { return QString::fromStdString(text); }

ExploreMoment viewOf(const explorer::Moment &moment)
{
    return {moment.at.ms, moment.tasks, moment.atEnd, textOf(moment.order), textOf(moment.evidence)};
}

Outcome writeFile(const QString &path, const std::string &text)
{
    QSaveFile file(path);
    const QByteArray bytes = QByteArray::fromStdString(text);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit()) return success();
    return {ErrorCode::StorageIo, path.toStdString() + " cannot be written: " + file.errorString().toStdString()};
}

struct SeedResult {
    explorer::PlanRun run;
    std::uint64_t seed = 0;
    std::int64_t busyNs = 0;
    bool compared = false;
    std::shared_ptr<const scenario::Scenario> plan; ///< of a seed that broke something
};

SeedResult runSeed(std::uint64_t seed, const explorer::PlanOptions &options, bool twice)
{
    const std::int64_t begun = monotonicNanoseconds();
    scenario::Scenario plan = explorer::drawPlan(seed, options);
    SeedResult result{explorer::runPlan(plan), seed, 0, false, {}};
    if (twice && result.run.breaks.empty()) {
        result.compared = true;
        if (const explorer::PlanRun again = explorer::runPlan(plan); again.hash != result.run.hash)
            result.run.breaks.push_back(
                {std::string(explorer::kDeterminism), "the same plan ran to " + result.run.hash + " and to " + again.hash});
    }
    if (!result.run.breaks.empty()) result.plan = std::make_shared<const scenario::Scenario>(std::move(plan));
    result.busyNs = monotonicNanoseconds() - begun;
    return result;
}

explorer::PlanOptions planOptions(const ExploreRequest &request)
{
    explorer::PlanOptions options;
    options.policies = request.policies;
    options.orders = request.orders;
    if (!request.profile.isEmpty()) options.profile = request.profile.toStdString();
    return options;
}

} // namespace

struct EngineExplorer::Exploration {
    explicit Exploration(const ExploreRequest &request)
        : from(request.from)
        , seeds(request.seeds)
        , plan(planOptions(request))
    {}

    void work()
    {
        for (int index = next++; index < seeds && !stop; index = next++) {
            SeedResult result = runSeed(from + static_cast<std::uint64_t>(index), plan, index % kTwiceEvery == 0);
            const std::lock_guard lock(mutex);
            results.push_back(std::move(result));
        }
        --working;
    }

    const std::uint64_t from;
    const int seeds;
    const explorer::PlanOptions plan;
    std::atomic<int> next{0}, working{0};
    std::atomic<bool> stop{false};
    std::mutex mutex;
    std::vector<SeedResult> results; ///< not collected yet
};

struct EngineExplorer::ShrinkJob {
    void run()
    {
        if (cancel) return;
        begun = true;
        explorer::ShrinkOptions options;
        options.progress = [this](int count, std::size_t atoms) {
            runs = count;
            left = static_cast<int>(atoms);
            return !cancel;
        };
        result = explorer::shrink(*plan, invariant, options);
        runs = result.runs;
        if (!result.reproduced || forgotten) return;
        if (const auto at = explorer::momentBefore(result.plan, invariant, [this] { return forgotten.load(); })) moment = *at;
    }

    std::uint64_t seed = 0;
    std::string invariant;
    std::shared_ptr<const scenario::Scenario> plan;
    std::atomic<bool> cancel{false};    ///< ends at what it has come to
    std::atomic<bool> forgotten{false}; ///< nobody waits for it
    std::atomic<bool> begun{false};
    std::atomic<int> runs{0}, left{0};
    explorer::Shrunk result; ///< once it has run
    std::optional<explorer::Moment> moment;
};

struct EngineExplorer::Opening {
    std::uint64_t seed = 0;
    std::string invariant;
    std::shared_ptr<const scenario::Scenario> plan;
    std::atomic<bool> cancel{false};
    std::optional<Result<explorer::Moment>> moment;
};

EngineExplorer::EngineExplorer(EnginePort *port)
    : ExplorerPort(port)
    , m_port(port)
{
    m_shrinker.setMaxThreadCount(1);
    m_seeker.setMaxThreadCount(1);
    m_timer.setInterval(kCollectEveryMs);
    connect(&m_timer, &QTimer::timeout, this, &EngineExplorer::collect);
}

EngineExplorer::~EngineExplorer()
{
    if (m_exploration) m_exploration->stop = true;
    cancelJobs();
    if (m_opening) m_opening->cancel = true;
    for (QThreadPool *pool : {&m_workers, &m_shrinker, &m_seeker}) {
        pool->clear();
        pool->waitForDone();
    }
}

ExploreFinding *EngineExplorer::finding(quint64 seed)
{
    const auto found = std::ranges::find(m_state.findings, seed, &ExploreFinding::seed);
    return found == m_state.findings.end() ? nullptr : &*found;
}

Outcome EngineExplorer::start(const ExploreRequest &request)
{
    if (m_state.running) return {ErrorCode::Conflict, "an exploration runs; nothing was changed"};
    const auto within = [](int value, int most) { return value >= 1 && value <= most; };
    if (!within(request.seeds, kMostSeeds) || !within(request.orders, kMostOrders) || !within(request.workers, kMostWorkers))
        return {ErrorCode::InvalidArgument, "seeds, orders and workers must be at least 1 and not too many; nothing was changed"};
    if (!request.profile.isEmpty() && !pg::profileNamed(request.profile.toStdString()))
        return {ErrorCode::InvalidArgument, "there is no PG profile " + request.profile.toStdString() + "; nothing was changed"};
    cancelJobs();
    stopOpening();
    m_state = {};
    m_state.running = true;
    m_state.request = request;
    m_exploration = std::make_shared<Exploration>(request);
    m_exploration->working = request.workers;
    m_workers.setMaxThreadCount(request.workers);
    for (int i = 0; i < request.workers; ++i) m_workers.start([exploration = m_exploration] { exploration->work(); });
    m_begun.start();
    m_timer.start();
    emit changed();
    return success();
}

void EngineExplorer::stop()
{
    if (!m_state.running) return;
    m_exploration->stop = true;
    m_state.stopping = true;
    emit changed();
}

void EngineExplorer::collect()
{
    if (m_state.running) collectSeeds();
    collectShrinking();
    if (!m_state.running && m_jobs.empty()) m_timer.stop();
    emit changed();
}

void EngineExplorer::collectSeeds()
{
    const bool over = m_exploration->working == 0; // asked before the results are taken, so that none is left behind
    std::vector<SeedResult> results;
    {
        const std::lock_guard lock(m_exploration->mutex);
        results.swap(m_exploration->results);
    }
    for (SeedResult &result : results) {
        ++m_state.done;
        m_state.busyMs += result.busyNs / 1'000'000;
        m_state.compared += result.compared;
        for (const auto &[kind, count] : result.run.faultsFired) m_state.faults[textOf(kind)] += count;
        for (const auto &[edge, count] : result.run.edges) m_state.edges[textOf(edge)] += count;
        if (result.run.breaks.empty()) continue;
        ExploreFinding finding;
        finding.seed = result.seed;
        for (const explorer::Break &each : result.run.breaks) finding.breaks.push_back({textOf(each.invariant), textOf(each.evidence)});
        finding.drawn = std::move(result.plan);
        m_state.findings.insert(std::ranges::upper_bound(m_state.findings, finding.seed, {}, &ExploreFinding::seed), std::move(finding));
    }
    m_state.elapsedMs = m_begun.elapsed();
    if (m_state.findings.size() >= kMostFindings && !m_state.stopping) stop();
    if (over) m_state.running = m_state.stopping = false;
}

void EngineExplorer::shrink(quint64 seed)
{
    ExploreFinding *found = finding(seed);
    if (!found || found->plan == ExploreFinding::Plan::Waiting || found->plan == ExploreFinding::Plan::Shrinking || found->small) return;
    found->plan = ExploreFinding::Plan::Waiting;
    found->runs = found->left = 0;
    auto job = std::make_shared<ShrinkJob>();
    job->seed = seed;
    job->invariant = found->breaks.front().invariant.toStdString();
    job->plan = found->drawn;
    m_jobs.push_back(job);
    m_shrinker.start([this, job] {
        job->run();
        QMetaObject::invokeMethod(
            this, [this, job] { shrunk(*job); }, Qt::QueuedConnection);
    });
    m_timer.start();
    emit changed();
}

void EngineExplorer::stopShrinking(quint64 seed)
{
    for (const auto &job : m_jobs)
        if (job->seed == seed) job->cancel = true;
}

void EngineExplorer::collectShrinking()
{
    for (const auto &job : m_jobs) {
        ExploreFinding *found = finding(job->seed);
        if (!found || !job->begun) continue;
        found->plan = ExploreFinding::Plan::Shrinking;
        found->runs = job->runs;
        found->left = job->left;
    }
}

void EngineExplorer::shrunk(ShrinkJob &job)
{
    std::erase_if(m_jobs, [&job](const auto &each) { return each.get() == &job; });
    ExploreFinding *found = finding(job.seed);
    if (job.forgotten || !found) return;
    found->runs = job.runs;
    if (!job.begun) {
        found->plan = ExploreFinding::Plan::Whole;
    } else if (!job.result.reproduced) {
        found->plan = ExploreFinding::Plan::NotReproduced;
    } else {
        found->plan = ExploreFinding::Plan::Small;
        found->small = std::make_shared<const scenario::Scenario>(std::move(job.result.plan));
        found->moment = job.moment ? std::optional(viewOf(*job.moment)) : std::nullopt;
    }
    emit changed();
}

void EngineExplorer::cancelJobs()
{
    for (const auto &job : m_jobs) job->cancel = job->forgotten = true;
    m_jobs.clear();
}

Outcome EngineExplorer::save(quint64 seed, const QString &file)
{
    const ExploreFinding *found = finding(seed);
    if (!found) return {ErrorCode::NotFound, "seed " + std::to_string(seed) + " is not among the violations; nothing was written"};
    return writeFile(file, scenario::toYaml(found->best()));
}

void EngineExplorer::openBefore(quint64 seed, std::function<void(const Outcome &)> done)
{
    stopOpening();
    m_done = std::move(done);
    m_opening = std::make_shared<Opening>();
    m_opening->seed = seed;
    ExploreFinding *found = finding(seed);
    if (!found || found->moment) {
        QMetaObject::invokeMethod(
            this, [this, opening = m_opening] { this->found(*opening); }, Qt::QueuedConnection);
        return;
    }
    found->opening = true;
    found->problem.clear();
    m_opening->invariant = found->breaks.front().invariant.toStdString();
    m_opening->plan = found->small ? found->small : found->drawn;
    m_seeker.start([this, opening = m_opening] {
        opening->moment = explorer::momentBefore(*opening->plan, opening->invariant, [&opening] { return opening->cancel.load(); });
        QMetaObject::invokeMethod(
            this, [this, opening] { this->found(*opening); }, Qt::QueuedConnection);
    });
    emit changed();
}

void EngineExplorer::found(Opening &opening)
{
    if (m_opening.get() != &opening) return; // given up since
    const std::shared_ptr<Opening> kept = std::exchange(m_opening, {});
    ExploreFinding *finding = this->finding(opening.seed);
    if (!finding) return answer({ErrorCode::NotFound, "it is not among the violations"});
    finding->opening = false;
    Outcome outcome = success();
    if (opening.moment && !opening.moment->ok()) {
        outcome = opening.moment->error();
    } else {
        if (opening.moment && opening.plan.get() == &finding->best()) finding->moment = viewOf(**opening.moment);
        outcome = openAt(*finding);
    }
    if (!outcome) finding->problem = textOf(outcome.error().detail);
    emit changed();
    answer(outcome);
}

Outcome EngineExplorer::openAt(const ExploreFinding &finding)
{
    if (!finding.moment) return {ErrorCode::Conflict, "its plan has become smaller meanwhile; open it again"};
    const QString folder = m_port->exploredFolder();
    if (!QDir().mkpath(folder)) return {ErrorCode::StorageIo, folder.toStdString() + " cannot be made"};
    const QString file = folder + QStringLiteral("/%1-%2.yaml").arg(finding.breaks.front().invariant).arg(finding.seed);
    if (Outcome written = writeFile(file, scenario::toYaml(finding.best())); !written) return written;
    return m_port->openAtTask(finding.small ? finding.small : finding.drawn, file, finding.moment->tasks);
}

void EngineExplorer::answer(const Outcome &outcome)
{
    if (const auto done = std::exchange(m_done, {})) done(outcome);
}

void EngineExplorer::stopOpening()
{
    if (!m_opening) return;
    m_opening->cancel = true;
    if (ExploreFinding *found = finding(m_opening->seed)) found->opening = false;
    m_opening.reset();
    emit changed();
    answer({ErrorCode::Unavailable, "given up; nothing was opened"});
}

} // namespace hamster
