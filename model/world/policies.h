#pragma once
// Policies: the design choices of 01-domain.md section 8 where the references disagree. The first value of each is the safe one; this
// build runs safe values only.

#include "model/core/result.h"

#include <map>
#include <span>
#include <string>
#include <string_view>

namespace hamster {

struct PolicyValue {
    std::string_view value;
    bool safe;
    std::string_view teaches;       ///< English, one line
    std::string_view teachesKorean;
    std::string_view breaks;        ///< invariants that must catch it, comma separated; empty for safe values
    std::string_view needs;         ///< the faults that it takes to be seen; empty for safe values
};

struct PolicyInfo {
    std::string_view key;
    std::string_view title;
    std::string_view titleKorean;
    std::span<const PolicyValue> values;
    const PolicyValue &safeValue() const { return values.front(); }
};

/// All of them, in the order of the specification.
std::span<const PolicyInfo> policies();
const PolicyInfo *findPolicy(std::string_view key); ///< null when there is none

/// One value per key; starts with the safe ones.
class Policies {
public:
    /// Refuses (InvalidArgument, nothing changed): an unknown key, an unknown value, a value that this build cannot run.
    Outcome set(std::string_view key, std::string_view value);
    std::string_view value(std::string_view key) const;

private:
    std::map<std::string, std::string, std::less<>> m_chosen;
};

} // namespace hamster
