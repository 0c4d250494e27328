#include "simulator/explorer/explorer.h"

#include "simulator/explorer/reference_check.h"
#include "simulator/network/real_time.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <thread>

namespace hamster::explorer {

bool PlanRun::breaksOf(std::string_view invariant) const
{
    return std::ranges::any_of(breaks, [invariant](const Break &one) { return one.invariant == invariant; });
}

scenario::RunOptions runOptionsOf(const scenario::Scenario &plan, scenario::Workshop *workshop)
{
    // What a synced disk loses with its power, memory loses too: files are for some seeds only, and come to the same hash.
    constexpr std::uint64_t kFilesEvery = 8;
    scenario::RunOptions options;
    options.watch = true;
    options.stopAtFinding = true;
    options.workshop = workshop;
    options.powerOnFiles = plan.seed % kFilesEvery == 0;
    return options;
}

namespace {

bool isHealed(const scenario::Scenario &plan, Duration since)
{
    const auto heal = std::ranges::find(plan.steps, std::string("heal"), &scenario::Step::verb);
    return heal != plan.steps.end() && heal->at && since > *heal->at;
}

bool isAnyDown(Laboratory &laboratory)
{
    World *world = laboratory.world();
    return !world || !world->ecommerce() || !world->gateway() || !world->payment() || !laboratory.pg();
}

} // namespace

PlanRun runPlan(const scenario::Scenario &plan, scenario::Workshop *workshop)
{
    scenario::RunOptions options = runOptionsOf(plan, workshop);
    PlanRun result;
    std::vector<std::string> differences;
    Instant opened;
    options.opened = [&opened](Laboratory &laboratory) { opened = laboratory.clock().now(); };
    options.ended = [&](Laboratory &laboratory, const scenario::Player &) {
        differences = disagreements(laboratory);
        result.leftDown = isHealed(plan, laboratory.clock().now() - opened) && isAnyDown(laboratory);
    };
    const auto report = scenario::run(plan, options);
    if (!report) {
        result.breaks.push_back({std::string(kNotRun), report.error().detail});
        return result;
    }
    for (const audit::CheckResult &invariant : report->invariants)
        if (invariant.violated()) result.breaks.push_back({invariant.id, invariant.examples.front().evidence});
    if (report->settled && !differences.empty()) result.breaks.push_back({std::string(kModel), differences.front()});
    result.hash = report->hash;
    result.events = report->events;
    result.edges = report->edges;
    result.faultsFired = report->faultsFired;
    return result;
}

namespace {

/// What the workers share.
class Exploration {
public:
    explicit Exploration(const ExploreOptions &options)
        : m_options(options)
    {}

    void work()
    {
        scenario::Workshop workshop;
        for (int index = m_next++; index < m_options.seeds && !m_stop; index = m_next++) {
            const std::int64_t begun = threadNanoseconds();
            const std::uint64_t seed = m_options.from + static_cast<std::uint64_t>(index);
            scenario::Scenario plan = drawPlan(seed, m_options.plan);
            PlanRun run = runPlan(plan, &workshop);
            const std::int64_t ended = threadNanoseconds();
            if (m_options.twiceEvery > 0 && index % m_options.twiceEvery == 0 && run.breaks.empty())
                if (const PlanRun again = runPlan(plan, &workshop); again.hash != run.hash)
                    run.breaks.push_back({std::string(kDeterminism), "the same plan ran to " + run.hash + " and to " + again.hash});
            keep(seed, std::move(plan), std::move(run), ended - begun);
        }
    }

    ExploreReport report()
    {
        std::ranges::sort(m_report.violations, {}, &SeedViolation::seed);
        return std::move(m_report);
    }

private:
    void keep(std::uint64_t seed, scenario::Scenario plan, PlanRun run, std::int64_t ns)
    {
        const std::lock_guard lock(m_mutex);
        ++m_report.seeds;
        m_report.busyNs += ns;
        for (const auto &[edge, count] : run.edges) m_report.edges[edge] += count;
        for (const auto &[kind, count] : run.faultsFired) m_report.faultsFired[kind] += count;
        if (!run.breaks.empty()) m_report.violations.push_back({seed, std::move(run.breaks), std::move(plan)});
        const int violations = static_cast<int>(m_report.violations.size());
        if (m_options.stopAfter > 0 && violations >= m_options.stopAfter) m_stop = true;
        if (m_options.progress) m_options.progress({m_report.seeds, violations});
    }

    const ExploreOptions &m_options;
    std::atomic<int> m_next{0};
    std::atomic<bool> m_stop{false};
    std::mutex m_mutex;
    ExploreReport m_report;
};

} // namespace

std::int64_t ExploreReport::seedsPerHourPerCore() const
{
    constexpr double kHourNs = 3600e9;
    return busyNs > 0 ? static_cast<std::int64_t>(static_cast<double>(seeds) * kHourNs / static_cast<double>(busyNs)) : 0;
}

ExploreReport explore(const ExploreOptions &options)
{
    Exploration exploration(options);
    std::vector<std::thread> workers;
    for (int i = 1; i < options.jobs; ++i) workers.emplace_back([&exploration] { exploration.work(); });
    exploration.work();
    for (std::thread &worker : workers) worker.join();
    return exploration.report();
}

} // namespace hamster::explorer
