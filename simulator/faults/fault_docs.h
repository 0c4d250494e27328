#pragma once
// The list of fault kinds as text, JSON and Markdown (docs/faults.md).

#include <string>

namespace hamster {

std::string faultsText();
std::string faultsJson();     ///< [{"kind",…}]
std::string faultsMarkdown(); ///< docs/faults.md, whole

} // namespace hamster
