#pragma once
// Parser of scenario files (YAML, docs/scenarios.md). Checks everything before anything runs.

#include "simulator/scenario/scenario.h"

#include <string>
#include <string_view>

namespace hamster::scenario {

/// Refuses with InvalidArgument and "file:line:column: what, expected …" at the first mistake.
Result<Scenario> parseScenario(std::string_view yaml, const std::string &file);
/// Reads the file first (NotFound, StorageIo).
Result<Scenario> loadScenarioFile(const std::string &path);
/// A file that holds only a PG behaviour, for `serve --profile FILE`.
Result<pg::Profile> loadProfileFile(const std::string &path);

} // namespace hamster::scenario
