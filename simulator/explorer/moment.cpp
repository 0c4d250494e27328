#include "simulator/explorer/moment.h"

#include "simulator/laboratory/shop_opening.h"
#include "simulator/scenario/player.h"

#include <algorithm>

namespace hamster::explorer {

namespace {

constexpr std::uint64_t kCoarse = 64; ///< trace records between two looks of the first pass

/// Where the explorer noticed it, which may be some commits late.
struct Noticed {
    std::uint64_t tasks = 0;
    Instant at;
    audit::CheckResult result;
};

/// One world of the plan, run task by task and asked about one invariant.
class Search {
public:
    Search(const scenario::Scenario &plan, std::string invariant, const std::function<bool()> &stop)
        : m_plan(plan)
        , m_invariant(std::move(invariant))
        , m_stop(stop)
    {}

    Outcome open()
    {
        LaboratoryOptions options = scenario::laboratoryOptions(m_plan);
        options.traceKeep = 0;
        auto opened = Laboratory::open(std::move(options));
        if (!opened) return opened.error();
        m_laboratory = std::move(*opened);
        std::optional<Outcome> shop;
        openDemoShop(*m_laboratory, m_plan.shop, [&shop](Outcome outcome) { shop = std::move(outcome); });
        while (!shop && virtualTime().runNext()) {}
        if (!shop) return {ErrorCode::Unavailable, "the shop never opened"};
        if (!*shop) return *shop;
        m_player = std::make_unique<scenario::Player>(*m_laboratory, m_plan);
        m_player->start();
        return success();
    }

    /// Runs to `last` and looks after every `records` trace records from task `first` on. The tasks before those since which it is broken.
    std::optional<Moment> find(std::uint64_t first, std::uint64_t last, std::uint64_t records)
    {
        std::uint64_t held = first, seen = m_laboratory->trace().count();
        while (virtualTime().tasksRun() < last && !stopped()) {
            if (!virtualTime().runNext()) break;
            const std::uint64_t traced = m_laboratory->trace().count();
            const bool look = traced - seen >= records || virtualTime().tasksRun() >= last;
            if (virtualTime().tasksRun() <= first || !look || !betweenCommits()) continue;
            seen = traced;
            const audit::CheckResult result = audit::checkOne(m_laboratory->auditDatabases(), m_invariant, m_laboratory->auditOptions());
            if (result.violated())
                return Moment{held,  virtualTime().tasksRun(),        virtualTime().now(),
                              false, result.examples.front().orderId, result.examples.front().evidence};
            held = virtualTime().tasksRun();
        }
        return std::nullopt;
    }

private:
    VirtualTime &virtualTime() { return m_laboratory->virtualTime(); }
    bool stopped() const { return m_stop && m_stop(); }
    bool betweenCommits()
    {
        const audit::AuditDatabases databases = m_laboratory->auditDatabases();
        const auto closed = [](const Database *database) { return !database || database->inAutocommit(); };
        return closed(databases.ecommerce) && closed(databases.gateway) && closed(databases.payment) && closed(databases.pg) &&
               closed(databases.bus);
    }

    const scenario::Scenario &m_plan;
    std::string m_invariant;
    const std::function<bool()> &m_stop;
    std::unique_ptr<Laboratory> m_laboratory;
    std::unique_ptr<scenario::Player> m_player;
};

Result<Noticed> notice(const scenario::Scenario &plan, const std::string &invariant)
{
    Noticed noticed;
    scenario::RunOptions options;
    options.watch = true;
    options.stopAtFinding = true;
    options.ended = [&noticed](Laboratory &laboratory, const scenario::Player &) {
        noticed.tasks = laboratory.virtualTime().tasksRun();
        noticed.at = laboratory.clock().now();
    };
    const auto report = scenario::run(plan, options);
    if (!report) return report.error();
    const auto found = std::ranges::find(report->invariants, invariant, &audit::CheckResult::id);
    if (found == report->invariants.end() || !found->violated()) return {ErrorCode::Conflict, "the plan does not break " + invariant};
    noticed.result = *found;
    return noticed;
}

/// One pass; nothing when it holds all the way.
Result<std::optional<Moment>> pass(const scenario::Scenario &plan, const std::string &invariant, const std::function<bool()> &stop,
                                   std::uint64_t first, std::uint64_t last, std::uint64_t records)
{
    Search search(plan, invariant, stop);
    if (Outcome opened = search.open(); !opened) return opened.error();
    auto found = search.find(first, last, records);
    if (!found && stop && stop()) return {ErrorCode::Unavailable, "stopped"};
    return found;
}

} // namespace

Result<Moment> momentBefore(const scenario::Scenario &plan, const std::string &invariant, const std::function<bool()> &stop)
{
    const audit::InvariantInfo *info = audit::findInvariant(invariant);
    if (!info) return {ErrorCode::InvalidArgument, invariant + " is no invariant of the world, and has no moment"};
    if (scenario::canLosePower(plan))
        return {ErrorCode::Conflict, "the plan is about a disk that loses power, whose files nobody else can read"};
    const auto noticed = notice(plan, invariant);
    if (!noticed) return noticed.error();
    const audit::Violation &example = noticed->result.examples.front();
    const Moment late{noticed->tasks,  noticed->tasks,  noticed->at, info->invariantClass == audit::InvariantClass::Eventually,
                      example.orderId, example.evidence};
    if (late.atEnd) return late;
    const auto coarse = pass(plan, invariant, stop, 0, noticed->tasks, kCoarse);
    if (!coarse) return coarse.error();
    if (!*coarse) return late; // only what the watcher itself sees breaks it
    const auto fine = pass(plan, invariant, stop, (*coarse)->tasks, (*coarse)->broken, 1);
    if (!fine) return fine.error();
    return fine->value_or(**coarse);
}

} // namespace hamster::explorer
