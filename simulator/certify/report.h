#pragma once
// The report of a certification: counts, one JSON object, JUnit XML for CI systems.

#include "simulator/certify/finding.h"

#include <span>

namespace hamster::certify {

struct Tally {
    int passed = 0, failed = 0, skipped = 0;
};
Tally tally(std::span<const CaseResult> results);

/// "passed", "FAILED", "skipped"
std::string_view nameOf(CaseResult::End end);
std::string toJson(const std::string &receiver, std::span<const CaseResult> results);
/// One test case per case; what failed says what was found and what it costs.
std::string toJUnit(const std::string &receiver, std::span<const CaseResult> results);

} // namespace hamster::certify
