#pragma once
// Which kinds of fault can hit a node or a link of the world, and the rule that hits just there.

#include "simulator/faults/fault_rule.h"
#include "views/panes/world/layout.h"

#include <QString>

#include <vector>

namespace hamster::world {

std::vector<const FaultKind *> kindsAt(const Target &target);
/// Always, with the kind's own parameters, for the place only.
FaultRule ruleAt(const Target &target, const FaultKind &kind);
/// In the current language.
QString titleOf(const FaultKind &kind);

} // namespace hamster::world
