#pragma once
// The table of invariants: what each is called and which check it runs.

#include "model/audit/checks.h"

namespace hamster::audit {

using CheckFunction = void (*)(Facts &, Report &);

struct Invariant {
    InvariantInfo info;
    CheckFunction check; ///< null: checked live only
    bool needsPg;        ///< not checkable without hamster_pg.db
};

std::span<const Invariant> invariantTable();

/// True for the invariants that faults which can only be detected may break.
bool isExcusedByStamp(std::string_view id);
/// True for the Always invariants whose check can look at one order alone.
bool isAboutOneOrder(std::string_view id);

} // namespace hamster::audit
