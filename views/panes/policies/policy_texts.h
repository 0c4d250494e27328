#pragma once
// What the policies pane says of a policy, in the language of the desk, and in which group it stands.

#include "views/widgets/policy_name.h"

#include <QString>

#include <span>
#include <vector>

namespace hamster::policies_pane {

struct PolicyGroup {
    const char *name; ///< English source text, for PoliciesPane::tr()
    std::vector<std::string_view> keys;
};
/// Every policy stands in exactly one of them.
const std::vector<PolicyGroup> &policyGroups();

using hamster::policyTitle;
using hamster::valueName;
QString valueTeaches(const PolicyValue &value);
QString valueNeeds(const PolicyInfo &policy, const PolicyValue &value); ///< empty for safe values
/// Ids of the invariants that must catch it: "A13", "A2".
QStringList valueBreaks(const PolicyValue &value);
/// The built-in scenario that shows the damage of this unsafe value, or an empty string when there is none.
QString damageScenario(const PolicyInfo &policy, const PolicyValue &value);

} // namespace hamster::policies_pane
