// Scenario files: a mistake is an error with a line, never a crash.

#include "tests/fuzz/fuzz.h"

#include "simulator/scenario/parser.h"

using namespace hamster;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto scenario = scenario::parseScenario(textOf(data, size), "fuzz.yaml");
    if (!scenario) HAMSTER_ASSERT(scenario.error().detail.starts_with("fuzz.yaml"));
    return 0;
}
