// hamster compare: where two recorded runs part.

#include "app/cli/cli.h"

#include "simulator/scenario/compare.h"

#include <fstream>
#include <iterator>

namespace hamster::cli {

namespace {

Result<scenario::RunRecord> runIn(const std::string &file)
{
    std::ifstream in(file, std::ios::binary);
    if (!in) return {ErrorCode::NotFound, file + " cannot be read"};
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    const auto recording = scenario::parseRecording(text);
    if (!recording) return {recording.error().code, file + " is no recording: " + recording.error().detail};
    auto run = scenario::recordOf(*recording);
    if (!run) return {run.error().code, file + ": " + run.error().detail};
    return run;
}

} // namespace

int compareVerb(const QStringList &words)
{
    Arguments arguments("compare");
    arguments.flag("json", "Prints one JSON object.");
    if (!arguments.read(words, 2, 2)) return arguments.exitStatus();
    const auto left = runIn(arguments.positional(0));
    if (!left) return wrong(left.error().detail);
    const auto right = runIn(arguments.positional(1));
    if (!right) return wrong(right.error().detail);
    const scenario::Comparison comparison = scenario::compare(*left, *right);
    if (arguments.has("json"))
        printLine(scenario::toJson(comparison));
    else
        print(scenario::toText(comparison));
    return comparison.equal() ? kGood : kDoesNotHold;
}

} // namespace hamster::cli
