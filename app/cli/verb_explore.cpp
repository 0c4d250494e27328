// explore, shrink and replay: worlds in which things go wrong, found, made small, and run again.

#include "app/cli/cli.h"
#include "app/cli/self_test.h"

#include "model/core/json.h"
#include "simulator/explorer/coverage.h"
#include "simulator/explorer/explorer.h"
#include "simulator/explorer/plan_faults.h"
#include "simulator/explorer/shrink.h"
#include "simulator/scenario/parser.h"
#include "simulator/scenario/recording.h"
#include "simulator/scenario/report.h"
#include "simulator/scenario/writer.h"

#include <QDir>

#include <chrono>
#include <cstdio>
#include <fstream>

namespace hamster::cli {

namespace {

using explorer::Break;
using explorer::ExploreReport;
using explorer::SeedViolation;

struct Found {
    std::string file; ///< of the shrunk plan; empty: not written
    std::vector<std::string> faults;
};

Outcome choosePolicies(Policies &policies, const std::vector<std::string> &given)
{
    for (const std::string &text : given) {
        const std::size_t equals = text.find('=');
        if (equals == std::string::npos) return {ErrorCode::InvalidArgument, "--policy is '" + text + "', expected KEY=VALUE"};
        if (Outcome set = policies.set(text.substr(0, equals), text.substr(equals + 1)); !set) return set;
    }
    return success();
}

bool writeFile(const std::string &path, const std::string &text)
{
    std::ofstream out(path, std::ios::binary | std::ios::trunc);
    return static_cast<bool>(out << text << std::flush);
}

/// Writes the plan, made small unless it is to stay whole.
Outcome writePlan(const std::string &folder, const SeedViolation &violation, bool whole, int jobs, Found &found)
{
    const std::string &invariant = violation.breaks.front().invariant;
    found.file = folder + "/" + invariant + "-" + std::to_string(violation.seed) + ".yaml";
    if (whole) {
        if (writeFile(found.file, scenario::toYaml(violation.plan))) return success();
        return {ErrorCode::StorageIo, found.file + " cannot be written"};
    }
    if (watched())
        std::fprintf(stderr, "hamster: shrinking seed %llu (%s)\n", static_cast<unsigned long long>(violation.seed), invariant.c_str());
    explorer::ShrinkOptions options;
    options.jobs = jobs;
    const explorer::Shrunk shrunk = explorer::shrink(violation.plan, invariant, options);
    if (watched())
        std::fprintf(stderr, "hamster: %d orders, %zu faults left after %d runs\n", shrunk.orders, shrunk.plan.faults.rules.size(),
                     shrunk.runs);
    found.faults = explorer::faultKindsOf(shrunk.plan);
    if (writeFile(found.file, scenario::toYaml(shrunk.plan))) return success();
    return {ErrorCode::StorageIo, found.file + " cannot be written"};
}

std::string jsonOf(const ExploreReport &report, const std::vector<Found> &found)
{
    JsonWriter json;
    json.beginObject().field("seeds", report.seeds).key("violations").beginArray();
    for (std::size_t i = 0; i < report.violations.size(); ++i) {
        const SeedViolation &violation = report.violations[i];
        json.beginObject().field("seed", static_cast<std::int64_t>(violation.seed)).field("invariant", violation.breaks.front().invariant);
        json.field("example", violation.breaks.front().evidence).field("scenario_file", found[i].file).key("faults").beginArray();
        for (const std::string &kind : found[i].faults) json.string(kind);
        json.endArray().endObject();
    }
    json.endArray().key("coverage").beginObject().key("faults").beginObject();
    for (const auto &[kind, count] : report.faultsFired) json.field(kind, count);
    json.endObject().key("edges").beginObject();
    for (const auto &[edge, count] : report.edges) json.field(edge, count);
    json.endObject().key("faults_not_fired").beginArray();
    for (const std::string &kind : explorer::faultsNotFired(report)) json.string(kind);
    json.endArray().key("edges_not_taken").beginArray();
    for (const std::string &edge : explorer::edgesNotTaken(report)) json.string(edge);
    json.endArray().endObject().field("seeds_per_hour_per_core", report.seedsPerHourPerCore()).endObject();
    return std::move(json).take();
}

std::string textOf(const ExploreReport &report, const std::vector<Found> &found)
{
    std::string text;
    for (std::size_t i = 0; i < report.violations.size(); ++i) {
        text += "seed " + std::to_string(report.violations[i].seed) + ":\n";
        for (const Break &one : report.violations[i].breaks) text += "  " + one.invariant + ": " + one.evidence + "\n";
        if (!found[i].file.empty()) text += "  written to " + found[i].file + "\n";
    }
    const auto list = [&text](const char *what, const std::vector<std::string> &names) {
        if (names.empty()) return;
        text += what;
        for (const std::string &name : names) text.append(&name == &names.front() ? ": " : ", ").append(name);
        text += "\n";
    };
    list("faults that never fired", explorer::faultsNotFired(report));
    list("state changes that never happened", explorer::edgesNotTaken(report));
    std::int64_t firings = 0;
    for (const auto &[kind, count] : report.faultsFired) firings += count;
    text += std::to_string(report.seeds) + " seeds, " + std::to_string(report.violations.size()) + " with a violation; " +
            std::to_string(report.edges.size()) + " kinds of state changes, " + std::to_string(report.faultsFired.size()) +
            " kinds of faults fired " + std::to_string(firings) + " times; " + std::to_string(report.seedsPerHourPerCore()) +
            " seeds per hour and core (processor time)\n";
    return text;
}

std::function<void(const explorer::Progress &)> progressOf(int seeds)
{
    if (!watched()) return {};
    using Clock = std::chrono::steady_clock;
    return [seeds, next = Clock::now() + std::chrono::seconds(1)](const explorer::Progress &progress) mutable {
        if (Clock::now() < next) return;
        next = Clock::now() + std::chrono::seconds(1);
        std::fprintf(stderr, "hamster: %d of %d seeds, %d with a violation\n", progress.done, seeds, progress.violations);
    };
}

/// The options of explore; false: something is wrong, and said.
bool readOptions(const Arguments &arguments, explorer::ExploreOptions &options)
{
    bool good = true;
    options.seeds = static_cast<int>(arguments.number("seeds", 1, 100'000'000, good).value_or(100));
    options.from = static_cast<std::uint64_t>(arguments.number("from", 0, std::numeric_limits<std::int64_t>::max() / 2, good).value_or(1));
    options.jobs = static_cast<int>(arguments.number("jobs", 1, 256, good).value_or(1));
    options.plan.orders = static_cast<int>(arguments.number("orders", 1, 10'000, good).value_or(40));
    options.stopAfter = static_cast<int>(arguments.number("stop-after", 1, 1'000'000, good).value_or(0));
    if (!good) return false;
    if (Outcome chosen = choosePolicies(options.plan.policies, arguments.texts("policy")); !chosen) {
        wrong(chosen.error().detail);
        return false;
    }
    if (!arguments.has("profile")) return true;
    options.plan.profile = arguments.text("profile");
    if (pg::profileNamed(*options.plan.profile)) return true;
    wrong("explore: --profile is '" + *options.plan.profile + "', expected calm, loopers or reference");
    return false;
}

Result<scenario::Scenario> planOf(const std::string &path) { return scenario::loadScenarioFile(path); }

/// The text of a recording; nothing when the file is something else.
std::optional<std::string> recordingIn(const std::string &path)
{
    std::ifstream in(path, std::ios::binary);
    std::string text((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
    return text.starts_with("{\"recording\"") ? std::optional(std::move(text)) : std::nullopt;
}

int replayRecording(const std::string &path, const std::string &text, const std::string &traceFile, bool json)
{
    const auto recording = scenario::parseRecording(text);
    if (!recording) return wrong(path + ": " + recording.error().detail);
    const auto again = scenario::replay(*recording, traceFile);
    if (!again) return wrong(path + ": " + again.error().detail);
    JsonWriter out;
    out.beginObject().field("hash", again->hash).field("recorded", recording->hash).field("same", again->same);
    out.field("commands", static_cast<std::int64_t>(recording->commands.size()))
        .field("events", static_cast<std::int64_t>(again->events))
        .endObject();
    if (json)
        printLine(out.text());
    else
        print(std::to_string(recording->commands.size()) + " commands by hand, " + std::to_string(again->events) + " events, hash " +
              again->hash + (again->same ? ": the same as recorded\n" : ", recorded was " + recording->hash + "\n"));
    return again->same ? kGood : kDoesNotHold;
}

} // namespace

int exploreVerb(const QStringList &words)
{
    Arguments arguments("explore");
    arguments.value("seeds", "N", "How many seeds (100).");
    arguments.value("from", "S", "The first seed (1).");
    arguments.value("policy", "KEY=VALUE", "Sets a policy (hamster policies). May be given several times.");
    arguments.value("profile", "NAME", "The PG's profile: calm, loopers or reference. Drawn per seed without it.");
    arguments.value("orders", "N", "Orders per seed, on average (40).");
    arguments.value("jobs", "J", "Worlds at once (1).");
    arguments.value("stop-after", "N", "Ends after so many seeds with a violation.");
    arguments.value("out", "DIR", "Makes each violating plan small and writes it there as a scenario file.");
    arguments.flag("whole", "With --out: writes the plans as they are, without making them small.");
    arguments.flag("self-test", "Explores every unsafe policy (or the one of --policy) in several streams of --seeds (200) until it is "
                                "found out, and prints a table.");
    arguments.value("streams", "N", "With --self-test: streams of seeds per policy (20).");
    arguments.flag("json", "Prints one JSON object.");
    if (!arguments.read(words, 0, 0)) return arguments.exitStatus();
    if (arguments.has("self-test")) return selfTestVerb(arguments);
    explorer::ExploreOptions options;
    if (!readOptions(arguments, options)) return kWrongCall;
    const std::string folder = arguments.text("out");
    if (arguments.has("out") && (folder.empty() || !QDir().mkpath(QString::fromStdString(folder))))
        return wrong("--out is '" + folder + "', expected a folder that can be made");
    options.progress = progressOf(options.seeds);
    const ExploreReport report = explorer::explore(options);
    std::vector<Found> found(report.violations.size());
    for (std::size_t i = 0; i < found.size(); ++i) {
        found[i].faults = explorer::faultKindsOf(report.violations[i].plan);
        if (folder.empty()) continue;
        if (Outcome written = writePlan(folder, report.violations[i], arguments.has("whole"), options.jobs, found[i]); !written)
            return wrong(written.error().detail);
    }
    if (arguments.has("json"))
        printLine(jsonOf(report, found));
    else
        print(textOf(report, found));
    return report.violations.empty() ? kGood : kDoesNotHold;
}

int replayVerb(const QStringList &words)
{
    Arguments arguments("replay");
    arguments.flag("json", "Prints one JSON object.");
    arguments.value("trace", "FILE", "Writes every trace record as a line of JSON.");
    if (!arguments.read(words, 1, 1)) return arguments.exitStatus();
    if (const auto text = recordingIn(arguments.positional(0)))
        return replayRecording(arguments.positional(0), *text, arguments.text("trace"), arguments.has("json"));
    const auto plan = planOf(arguments.positional(0));
    if (!plan) return wrong(plan.error().detail);
    scenario::RunOptions options;
    options.traceFile = arguments.text("trace");
    const auto report = scenario::run(*plan, options);
    if (!report) return wrong(report.error().detail);
    if (arguments.has("json"))
        printLine(scenario::toJson(*report));
    else
        print(scenario::toText(*report));
    return report->passed() ? kGood : kDoesNotHold;
}

int shrinkVerb(const QStringList &words)
{
    Arguments arguments("shrink");
    arguments.value("out", "FILE", "Where the small plan is written; without it, it is printed.");
    arguments.value("invariant", "ID", "What it must still break; without it, what it breaks first.");
    arguments.value("jobs", "J", "Plans tried at once (1).");
    if (!arguments.read(words, 1, 1)) return arguments.exitStatus();
    const auto plan = planOf(arguments.positional(0));
    if (!plan) return wrong(plan.error().detail);
    bool good = true;
    explorer::ShrinkOptions options;
    options.jobs = static_cast<int>(arguments.number("jobs", 1, 256, good).value_or(1));
    if (!good) return kWrongCall;
    std::string invariant = arguments.text("invariant");
    if (invariant.empty()) {
        const explorer::PlanRun run = explorer::runPlan(*plan);
        if (run.breaks.empty()) {
            print("Nothing is violated, so that there is nothing to shrink.\n");
            return kDoesNotHold;
        }
        invariant = run.breaks.front().invariant;
    }
    const explorer::Shrunk shrunk = explorer::shrink(*plan, invariant, options);
    if (!shrunk.reproduced) {
        print("It does not break " + invariant + ".\n");
        return kDoesNotHold;
    }
    const std::string text = scenario::toYaml(shrunk.plan);
    if (!arguments.has("out"))
        print(text);
    else if (!writeFile(arguments.text("out"), text))
        return wrong("--out file " + arguments.text("out") + " cannot be written");
    return kGood;
}

} // namespace hamster::cli
