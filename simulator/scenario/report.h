#pragma once
// A run's report for programs and people.

#include "simulator/scenario/run.h"

namespace hamster::scenario {

std::string toJson(const RunReport &report);  ///< 08-programs.md, one line
std::string toText(const RunReport &report);  ///< a few lines
std::string toJUnit(const RunReport &report); ///< XML for CI systems: one case per expectation and invariant

} // namespace hamster::scenario
