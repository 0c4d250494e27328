#include "app/cli/cli.h"

#include "simulator/scenario/builtins.h"
#include "simulator/scenario/crashpoints.h"

#include <cstdio>
#include <filesystem>

namespace hamster::cli {

int crashpointsVerb(const QStringList &words)
{
    Arguments arguments("crashpoints");
    arguments.flag("json", "Prints one JSON object.");
    arguments.value("every", "N", "Crashes only at each N-th durable commit (1).");
    arguments.value("only", "N", "Crashes only at the N-th durable commit.");
    arguments.value("traces", "DIR", "Keeps the trace of each run that is not clean there.");
    arguments.value("jobs", "J", "Threads (1).");
    if (!arguments.read(words, 1, 1)) return arguments.exitStatus();
    bool good = true;
    scenario::CrashOptions options;
    options.every = arguments.number("every", 1, 1'000'000, good).value_or(1);
    options.only = arguments.number("only", 1, 1'000'000'000, good).value_or(0);
    options.traces = arguments.text("traces");
    options.jobs = static_cast<int>(arguments.number("jobs", 1, 256, good).value_or(1));
    if (!good) return kWrongCall;
    if (std::error_code failed; !options.traces.empty()) {
        std::filesystem::create_directories(options.traces, failed);
        if (failed) return wrong("cannot make the folder " + options.traces + ": " + failed.message());
    }
    const auto scenario = scenario::findScenario(arguments.positional(0));
    if (!scenario) return wrong(scenario.error().detail);
    if (watched())
        options.progress = [](std::int64_t done, std::int64_t all) {
            if (done % 50 == 0 || done == all)
                std::fprintf(stderr, "hamster: %lld of %lld runs\n", static_cast<long long>(done), static_cast<long long>(all));
        };
    const auto report = scenario::crashEverywhere(*scenario, options);
    if (!report) return wrong(report.error().detail);
    if (arguments.has("json"))
        printLine(scenario::toJson(*report));
    else
        print(scenario::toText(*report));
    return report->clean() ? kGood : kDoesNotHold;
}

} // namespace hamster::cli
