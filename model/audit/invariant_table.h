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

} // namespace hamster::audit
