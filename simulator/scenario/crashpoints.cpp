#include "simulator/scenario/crashpoints.h"

#include "model/core/json.h"
#include "simulator/network/real_time.h"
#include "simulator/scenario/run.h"

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <mutex>
#include <thread>

namespace hamster::scenario {

namespace {

constexpr Duration kDowntime = 500ms;
const Sql kOrderCount{"SELECT count(*) FROM orders"};
const Sql kOrder{"SELECT 1 FROM orders WHERE order_number = ?"};
const Sql kPaidTwice{"SELECT count(*) FROM (SELECT order_public_id FROM payments WHERE status IN ('APPROVED', 'PARTIALLY_CANCELLED') "
                     "GROUP BY order_public_id HAVING count(*) > 1)"};
const Sql kChargedTwice{
    "SELECT count(*) FROM (SELECT order_id FROM pg_transactions WHERE status = 'SUCCESS' GROUP BY order_id HAVING count(*) > 1)"};

struct Counted {
    std::int64_t lost = 0, doubled = 0;
};

Counted count(Laboratory &laboratory, const Player &player)
{
    Counted counted;
    Database &shop = laboratory.world()->database(Party::Ecommerce);
    for (const SentOrder &order : player.orders())
        if (!order.number.empty() && !shop.value<int>(kOrder, order.number)) ++counted.lost;
    const auto sent = static_cast<std::int64_t>(player.orders().size());
    counted.doubled = std::max<std::int64_t>(shop.value<std::int64_t>(kOrderCount).value_or(0) - sent, 0);
    counted.doubled += laboratory.world()->database(Party::Payment).value<std::int64_t>(kPaidTwice).value_or(0);
    if (Database *pg = laboratory.pgDatabase()) counted.doubled += pg->value<std::int64_t>(kChargedTwice).value_or(0);
    return counted;
}

std::string whatIsWrong(const Scenario &scenario, const RunReport &report, const Counted &counted)
{
    std::string what;
    const auto add = [&what](const std::string &text) { what.append(what.empty() ? "" : "; ").append(text); };
    for (const audit::CheckResult &result : report.invariants)
        if (result.violated() && std::ranges::find(scenario.expect.violated, result.id) == scenario.expect.violated.end())
            add(result.id + ": " + (result.examples.empty() ? "?" : result.examples.front().evidence));
    if (!report.obstacle.empty()) add(report.obstacle);
    if (counted.lost > 0) add(std::to_string(counted.lost) + " acknowledged orders are lost");
    if (counted.doubled > 0) add(std::to_string(counted.doubled) + " orders are doubled");
    return what;
}

struct CrashRun {
    RunReport report;
    Counted counted;
    std::int64_t commits = 0;
    int crashes = 0;
    Party service = Party::Operator;
};

/// Destroys what is dead and starts it again.
void bringBack(Laboratory &laboratory, Party party)
{
    laboratory.apply(command::RestartService{party}, [&laboratory, party](const CommandAnswer &answer) {
        if (!answer.ok && answer.code != "conflict")
            laboratory.scheduler().after(kDowntime, [&laboratory, party] { bringBack(laboratory, party); });
    });
}

Result<CrashRun> crashAt(const Scenario &scenario, CrashPoint point, Workshop &workshop, const std::string &traceFile = {})
{
    CrashPort port(point);
    CrashRun made;
    RunOptions options;
    options.port = &port;
    options.workshop = &workshop;
    options.traceFile = traceFile;
    options.powerOnFiles = false;
    options.insists = true; // a crash that swallows what a person did, and with it the answer, is seen by that person
    options.opened = [&port](Laboratory &laboratory) {
        port.crashed = [&laboratory](Party party, bool whole) {
            const Party who = whole ? Party::Bus : party;
            if (whole) laboratory.world()->bus().die(); // every port at once; they are destroyed when this task is over
            laboratory.scheduler().after(kDowntime, [&laboratory, who] { bringBack(laboratory, who); });
        };
        port.begin();
    };
    options.ended = [&made](Laboratory &laboratory, const Player &player) { made.counted = count(laboratory, player); };
    auto report = run(scenario, options);
    if (!report) return report.error();
    made.report = std::move(*report);
    made.commits = port.commits();
    made.crashes = port.crashes();
    made.service = port.struck();
    return made;
}

std::vector<CrashPoint> pointsOf(std::int64_t commits, const CrashOptions &options)
{
    std::vector<CrashPoint> points;
    const std::int64_t first = options.only > 0 ? options.only : 1;
    const std::int64_t last = options.only > 0 ? std::min(options.only, commits) : commits;
    for (std::int64_t commit = first; commit <= last; commit += options.every)
        for (const bool whole : {false, true}) {
            points.push_back({commit, false, whole, false});
            points.push_back({commit, true, whole, false});
            points.push_back({commit, true, whole, true});
        }
    return points;
}

std::string nameOf(const CrashPoint &point)
{
    return "commit-" + std::to_string(point.commit) + (point.after ? "-after" : "-before") + (point.whole ? "-program" : "-service") +
           (point.recovery ? "-again" : "");
}

/// Runs the points on some threads and gathers what went wrong.
class Sweep {
public:
    Sweep(const Scenario &scenario, const CrashOptions &options, CrashReport &report)
        : m_scenario(scenario)
        , m_options(options)
        , m_report(report)
    {}

    void run(const std::vector<CrashPoint> &points)
    {
        std::atomic<std::size_t> next = 0;
        const auto work = [&] {
            Workshop workshop;
            for (std::size_t at = next++; at < points.size(); at = next++)
                one(points[at], static_cast<std::int64_t>(points.size()), workshop);
        };
        std::vector<std::jthread> threads;
        for (int i = 1; i < m_options.jobs; ++i) threads.emplace_back(work);
        work();
    }

private:
    void one(const CrashPoint &point, std::int64_t all, Workshop &workshop)
    {
        const std::string trace = m_options.traces.empty() ? std::string() : m_options.traces + "/" + nameOf(point) + ".jsonl";
        const auto made = crashAt(m_scenario, point, workshop, trace);
        const std::lock_guard lock(m_mutex);
        ++m_done;
        const std::size_t failed = m_report.failed.size();
        if (!made)
            m_report.failed.push_back({point, Party::Operator, made.error().detail});
        else if (made->crashes > 0)
            note(point, *made);
        if (!trace.empty() && m_report.failed.size() == failed) std::filesystem::remove(trace);
        if (m_options.progress) m_options.progress(m_done, all);
    }
    void note(const CrashPoint &point, const CrashRun &made)
    {
        ++m_report.points;
        m_report.lost += made.counted.lost;
        m_report.doubled += made.counted.doubled;
        if (std::string what = whatIsWrong(m_scenario, made.report, made.counted); !what.empty())
            m_report.failed.push_back({point, made.service, std::move(what)});
    }

    const Scenario &m_scenario;
    const CrashOptions &m_options;
    CrashReport &m_report;
    std::mutex m_mutex;
    std::int64_t m_done = 0;
};

} // namespace

Result<CrashReport> crashEverywhere(const Scenario &scenario, const CrashOptions &options)
{
    const std::int64_t begun = monotonicNanoseconds();
    const auto undisturbed = [&scenario] {
        Workshop workshop;
        return crashAt(scenario, {}, workshop);
    }();
    if (!undisturbed) return undisturbed.error();
    if (const std::string what = whatIsWrong(scenario, undisturbed->report, undisturbed->counted); !what.empty())
        return {ErrorCode::Conflict, "the scenario is not clean without any crash: " + what};
    CrashReport report;
    report.scenario = scenario.name;
    report.commits = undisturbed->commits;
    Sweep(scenario, options, report).run(pointsOf(report.commits, options));
    std::ranges::sort(report.failed, {},
                      [](const CrashFailure &f) { return std::tuple(f.point.commit, f.point.after, f.point.whole, f.point.recovery); });
    report.wallMs = (monotonicNanoseconds() - begun) / 1'000'000;
    return report;
}

std::string toJson(const CrashReport &report)
{
    JsonWriter out;
    out.beginObject().field("scenario", report.scenario).field("commits", report.commits).field("points", report.points);
    out.field("lost", report.lost).field("doubled", report.doubled).key("failed").beginArray();
    for (const CrashFailure &failure : report.failed)
        out.beginObject()
            .field("commit", failure.point.commit)
            .field("side", failure.point.after ? "after" : "before")
            .field("who", failure.point.whole ? "program" : "service")
            .field("service", toString(failure.service))
            .field("recovery", failure.point.recovery)
            .field("what", failure.what)
            .endObject();
    out.endArray().field("wall_ms", report.wallMs).endObject();
    return std::move(out).take();
}

std::string toText(const CrashReport &report)
{
    std::string text = report.scenario + ": " + std::to_string(report.commits) + " durable commits, " + std::to_string(report.points) +
                       " crashes, " + std::to_string(report.lost) + " orders lost, " + std::to_string(report.doubled) + " doubled, " +
                       std::to_string(report.failed.size()) + " runs not clean\n";
    for (const CrashFailure &failure : report.failed)
        text += "  commit " + std::to_string(failure.point.commit) + " of " + std::string(toString(failure.service)) + ", " +
                (failure.point.after ? "after" : "before") + ", " + (failure.point.whole ? "program" : "service") +
                (failure.point.recovery ? ", again in recovery" : "") + ": " + failure.what + "\n";
    return text;
}

} // namespace hamster::scenario
