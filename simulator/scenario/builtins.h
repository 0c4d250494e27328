#pragma once
// The built-in scenarios: the files of resources/scenarios, compiled into the program.

#include "simulator/scenario/scenario.h"

#include <string>
#include <vector>

namespace hamster::scenario {

/// Names, sorted.
std::vector<std::string> builtinNames();
/// The text of one of them, or nothing.
std::optional<std::string> builtinText(const std::string &name);
/// A built-in scenario by name, else the file of that path. Refuses a name that is neither (NotFound, lists what there is) and a file
/// with a mistake (InvalidArgument, with line and column).
Result<Scenario> findScenario(const std::string &nameOrPath);

} // namespace hamster::scenario
