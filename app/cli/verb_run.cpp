#include "app/cli/cli.h"

#include "simulator/scenario/builtins.h"
#include "simulator/scenario/recording.h"
#include "simulator/scenario/report.h"

#include <chrono>
#include <cstdio>
#include <fstream>

namespace hamster::cli {

namespace {

Outcome choosePolicies(scenario::Scenario &scenario, const std::vector<std::string> &given)
{
    for (const std::string &text : given) {
        const std::size_t equals = text.find('=');
        if (equals == std::string::npos) return {ErrorCode::InvalidArgument, "--policy is '" + text + "', expected KEY=VALUE"};
        if (Outcome set = scenario.policies.set(text.substr(0, equals), text.substr(equals + 1)); !set) return set;
    }
    return success();
}

/// Says now and then how far a long run is, when somebody watches.
std::function<void(Instant)> progressOf(const scenario::Scenario &scenario)
{
    if (!watched()) return {};
    using Clock = std::chrono::steady_clock;
    return [start = scenario.start, next = Clock::now() + std::chrono::seconds(1)](Instant now) mutable {
        if (Clock::now() < next) return;
        next = Clock::now() + std::chrono::seconds(1);
        std::fprintf(stderr, "hamster: %lld virtual s\n", static_cast<long long>((now - start).count() / 1000));
    };
}

} // namespace

int runVerb(const QStringList &words)
{
    Arguments arguments("run");
    arguments.value("seed", "N", "Seed, instead of the scenario's.");
    arguments.value("data", "DIR", "Keeps the databases in this folder, which is empty or absent.");
    arguments.value("policy", "KEY=VALUE", "Sets a policy (hamster policies). May be given several times.");
    arguments.flag("json", "Prints one JSON object.");
    arguments.value("junit", "FILE", "Writes the expectations and invariants as JUnit XML.");
    arguments.value("trace", "FILE", "Writes every trace record as a line of JSON.");
    arguments.value("record", "FILE", "Writes a recording, which hamster replay runs to the same hash.");
    if (!arguments.read(words, 1, 1)) return arguments.exitStatus();

    bool good = true;
    scenario::RunOptions options;
    if (const auto seed = arguments.number("seed", 0, std::numeric_limits<std::int64_t>::max(), good))
        options.seed = static_cast<std::uint64_t>(*seed);
    if (!good) return kWrongCall;
    auto scenario = scenario::findScenario(arguments.positional(0));
    if (!scenario) return wrong(scenario.error().detail);
    if (Outcome chosen = choosePolicies(*scenario, arguments.texts("policy")); !chosen) return wrong(chosen.error().detail);
    options.folder = arguments.text("data");
    if (arguments.has("data") && options.folder.empty()) return wrong("--data is empty, expected a folder");
    options.traceFile = arguments.text("trace");
    options.progress = progressOf(*scenario);
    std::ofstream junit;
    if (arguments.has("junit")) {
        junit.open(arguments.text("junit"));
        if (!junit) return wrong("--junit file " + arguments.text("junit") + " cannot be written");
    }

    scenario::Recording recording;
    options.ended = [&](Laboratory &laboratory, const scenario::Player &) {
        recording = scenario::Recorder(laboratory, *scenario).recording();
    };
    const auto report = scenario::run(*scenario, options);
    if (!report) return wrong(report.error().detail);
    if (arguments.has("junit") && !(junit << scenario::toJUnit(*report) << std::flush))
        return wrong("--junit file " + arguments.text("junit") + " could not be written");
    if (arguments.has("record") && !(std::ofstream(arguments.text("record")) << scenario::toJson(recording) << std::flush))
        return wrong("--record file " + arguments.text("record") + " could not be written");
    if (arguments.has("json"))
        printLine(scenario::toJson(*report));
    else
        print(scenario::toText(*report));
    return report->passed() ? kGood : kDoesNotHold;
}

} // namespace hamster::cli
