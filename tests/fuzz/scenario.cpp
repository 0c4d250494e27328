// Scenario files, scripts of a PG alone and behaviours: a mistake is an error with a line, never a crash.

#include "tests/fuzz/fuzz.h"

#include "simulator/scenario/parser.h"
#include "simulator/scenario/pg_script.h"

using namespace hamster;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto scenario = scenario::parseScenario(textOf(data, size), "fuzz.yaml");
    if (!scenario) HAMSTER_ASSERT(scenario.error().detail.starts_with("fuzz.yaml"));
    const auto script = scenario::parsePgScript(textOf(data, size), "fuzz.yaml");
    if (!script)
        HAMSTER_ASSERT(script.error().detail.starts_with("fuzz.yaml"));
    else
        for (const auto &rule : script->faults.rules) HAMSTER_ASSERT(!scenario::needsPlatform(*findFaultKind(rule.kind)));
    return 0;
}
