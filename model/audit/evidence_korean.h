#pragma once
// The evidence of a violation in Korean.

#include <string>
#include <string_view>

namespace hamster::audit {

/// `english` is a Violation::evidence; the ids, states and amounts in it stay as they are. A sentence that evidence_korean.cpp does not
/// know comes back unchanged: whoever adds a check adds its sentence there, and its mutation test asks for it.
std::string koreanEvidence(std::string_view english);

} // namespace hamster::audit
