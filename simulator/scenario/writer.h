#pragma once
// Writer: a scenario as the text of a scenario file. Reading it gives a scenario that runs to the same hash.

#include "simulator/scenario/scenario.h"

namespace hamster::scenario {

std::string toYaml(const Scenario &scenario);

} // namespace hamster::scenario
