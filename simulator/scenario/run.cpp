#include "simulator/scenario/run.h"

#include "simulator/laboratory/data_folder.h"
#include "simulator/laboratory/queues.h"
#include "simulator/laboratory/shop_opening.h"
#include "simulator/network/real_time.h"
#include "simulator/scenario/watch.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>

namespace hamster::scenario {

namespace {

/// A world of few orders is looked at as a whole after every state change, so that a moment that breaks something is not passed by; in a
/// large one that would take too long.
int commitsPerSweep(const Scenario &scenario)
{
    constexpr int kFew = 3, kSome = 12;
    int orders = 0;
    for (const Step &step : scenario.steps)
        if (const auto *place = std::get_if<PlaceOrders>(&step.deed)) orders += place->count;
    if (orders > kSome) return Watcher::Options{}.commitsPerSweep;
    return orders > kFew ? 20 : 1;
}

/// Runs a laboratory through a scenario's phases: open, play, settle.
class Run {
public:
    Run(Laboratory &laboratory, const Scenario &scenario, const RunOptions &options)
        : m_laboratory(laboratory)
        , m_scenario(scenario)
        , m_options(options)
        , m_player(laboratory, scenario)
    {
        if (scenario.watch || options.watch)
            m_watcher.emplace(laboratory, Watcher::Options{.commitsPerSweep = commitsPerSweep(scenario),
                                                           .stopAtFinding = options.stopAtFinding,
                                                           .statements = options.workshop ? &options.workshop->statements() : nullptr});
    }

    /// The demo shop with stock that can be sold.
    Outcome open()
    {
        std::optional<Outcome> opened;
        openDemoShop(m_laboratory, m_scenario.shop, [&opened](Outcome outcome) { opened = std::move(outcome); });
        while (!opened && m_laboratory.virtualTime().runNext()) {}
        return opened ? *opened : Outcome(ErrorCode::Unavailable, "the shop never opened");
    }

    /// The steps and everything that follows from them. False: not settled at the horizon.
    void play()
    {
        if (m_options.insists) m_player.insist();
        m_player.start();
        const Instant opened = m_laboratory.clock().now();
        const Instant horizon = opened + m_scenario.horizon;
        runUntil(opened + m_scenario.duration);
        while (m_laboratory.clock().now() < horizon && !stopped()) {
            m_obstacle = m_player.finished() ? unsettled(m_laboratory) : std::optional<std::string>("steps are on their way");
            if (!m_obstacle && m_quiet++ > 0) return; // twice: what was on the wire at the first look has arrived by the second
            if (m_obstacle) m_quiet = 0;
            const auto due = m_laboratory.virtualTime().nextDue();
            if (!due && m_obstacle) return; // nothing will happen any more
            const Instant next = due && m_obstacle ? std::max(*due, m_laboratory.clock().now()) : m_laboratory.clock().now();
            runUntil(std::min(next + kLook, horizon));
        }
    }

    RunReport report()
    {
        RunReport report;
        report.scenario = m_scenario.name;
        report.seed = m_laboratory.options().seed;
        report.hash = m_laboratory.trace().hash();
        report.events = m_laboratory.trace().count();
        report.virtualMs = (m_laboratory.clock().now() - m_laboratory.options().start).count();
        if (auto counts = audit::countWorld(m_laboratory.auditDatabases())) report.counts = *counts;
        report.faultsFired = m_laboratory.faults().book().counts();
        report.settled = !m_obstacle && !stopped();
        report.invariants = m_watcher ? judgeWatched(report) : m_laboratory.check(true);
        report.invariantVerdicts = judgeInvariants(m_scenario, report.invariants);
        report.expectations = judge(m_laboratory, m_scenario, m_player, report.counts);
        if (m_obstacle) report.obstacle = "at the end " + *m_obstacle;
        if (mustSettle(m_scenario)) report.expectations.push_back({"the world settles", report.obstacle});
        if (m_options.ended) m_options.ended(m_laboratory, m_player);
        return report;
    }

private:
    static constexpr Duration kLook = 1s;

    bool stopped() const { return m_watcher && m_watcher->stopped(); }

    /// What holds in the end, with what did not hold in between.
    std::vector<audit::CheckResult> judgeWatched(RunReport &report)
    {
        const bool early = stopped();
        std::vector<audit::CheckResult> results = m_watcher->sweep(!early);
        for (const auto &[id, finding] : m_watcher->found()) {
            auto result = std::ranges::find(results, id, &audit::CheckResult::id);
            if (result == results.end()) result = results.emplace(results.end()); // an Eventually one, found before the end
            if (result->violated()) continue;
            *result = finding.result;
            result->note = "at " + formatUtcIso(finding.at);
        }
        report.edges = m_watcher->edges();
        return results;
    }

    void runWatched(Instant until)
    {
        VirtualTime &time = m_laboratory.virtualTime();
        for (auto due = time.nextDue(); due && *due <= until && !stopped(); due = time.nextDue()) {
            time.runNext();
            m_watcher->afterTask();
        }
        if (!stopped()) m_laboratory.runUntil(until);
    }

    void runUntil(Instant until)
    {
        if (m_watcher)
            runWatched(until);
        else
            m_laboratory.runUntil(until);
        if (m_options.progress) m_options.progress(m_laboratory.clock().now());
    }

    Laboratory &m_laboratory;
    const Scenario &m_scenario;
    const RunOptions &m_options;
    std::optional<Watcher> m_watcher; ///< before the player, which takes its place in front of it
    Player m_player;
    std::optional<std::string> m_obstacle;
    int m_quiet = 0;
};

/// Where files are lent that only the simulated disk makes durable: in memory, where the system has such a place.
QString lendableFolder()
{
    const QFileInfo memory(QStringLiteral("/dev/shm"));
    return (memory.isDir() && memory.isWritable() ? memory.filePath() : QDir::tempPath()) + QStringLiteral("/hamster-run-XXXXXX");
}

} // namespace

int RunReport::checked() const
{
    return static_cast<int>(std::ranges::count_if(invariants, [](const auto &result) { return result.checkable && result.rowsSeen > 0; }));
}

bool RunReport::passed() const
{
    const auto held = [](const Verdict &verdict) { return verdict.held(); };
    return std::ranges::all_of(invariantVerdicts, held) && std::ranges::all_of(expectations, held);
}

void applyTuning(LaboratoryOptions &options, const Tuning &tuning)
{
    options.payment.reservationTime = tuning.reservationTime.value_or(options.payment.reservationTime);
    options.gateway.undecidedAge = tuning.undecidedAge.value_or(options.gateway.undecidedAge);
    options.gateway.horizon = tuning.undecidedHorizon.value_or(options.gateway.horizon);
    options.gateway.reconcileEvery = tuning.reconcileEvery.value_or(options.gateway.reconcileEvery);
    if (const std::int64_t failures = tuning.confirmationFailures; failures > 0) {
        options.ecommerce.confirmation = [failures](const ecommerce::ConfirmationRequest &request) {
            return request.attempt <= failures ? Outcome(ErrorCode::Unavailable, "the confirmation does not answer") : success();
        };
    }
}

LaboratoryOptions laboratoryOptions(const Scenario &scenario)
{
    LaboratoryOptions options;
    options.seed = scenario.seed;
    options.start = scenario.start;
    options.customProfile = scenario.behaviour;
    options.profile = scenario.behaviour.name;
    options.policies = scenario.policies;
    applyTuning(options, scenario.tuning);
    return options;
}

bool canLosePower(const Scenario &scenario)
{
    return scenario.policies.get<DurabilityChoice>() != DurabilityChoice::Full ||
           std::ranges::any_of(scenario.steps, [](const Step &step) { return std::holds_alternative<command::LosePower>(step.deed); }) ||
           std::ranges::any_of(scenario.faults.rules, [](const FaultRule &rule) { return rule.kind == "process.power-loss"; });
}

Result<RunReport> run(const Scenario &scenario, const RunOptions &options)
{
    const std::int64_t begun = monotonicNanoseconds();
    std::unique_ptr<DataFolder> folder;
    if (!options.folder.empty()) {
        auto made = DataFolder::openEmpty(options.folder);
        if (!made) return made.error();
        folder = std::move(*made);
    }
    LaboratoryOptions made = laboratoryOptions(scenario);
    made.seed = options.seed.value_or(scenario.seed);
    made.storage = {options.folder, options.durability};
    made.traceFile = options.traceFile;
    made.traceKeep = 0;
    made.transactor = options.transactor;
    made.crashPort = options.port;
    std::optional<QTemporaryDir> lendable; // a power loss needs files, also in a run that keeps none
    // A synced disk loses what was not committed, and so does memory. Only a disk that is not synced can do worse.
    const bool memoryWillDo = !options.powerOnFiles && scenario.policies.get<DurabilityChoice>() == DurabilityChoice::Full;
    made.powerDisk = options.powerDisk || (canLosePower(scenario) && !memoryWillDo);
    if (made.powerDisk && options.folder.empty()) made.storage.folder = lendable.emplace(lendableFolder()).path().toStdString();
    auto laboratory = Laboratory::open(std::move(made));
    if (!laboratory) return laboratory.error();
    if (!(*laboratory)->trace().fileOk()) return {ErrorCode::StorageIo, options.traceFile + " cannot be written"};
    Run run(**laboratory, scenario, options);
    if (Outcome opened = run.open(); !opened) return opened.error();
    if (options.opened) options.opened(**laboratory);
    run.play();
    RunReport report = run.report();
    if (!(*laboratory)->trace().fileOk()) return {ErrorCode::StorageIo, options.traceFile + " could not be written to its end"};
    report.wallMs = (monotonicNanoseconds() - begun) / 1'000'000;
    return report;
}

} // namespace hamster::scenario
