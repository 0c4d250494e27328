#pragma once
// hamster explore --self-test: a table of seeds to detection.

#include "app/cli/cli.h"

namespace hamster::cli {

/// Options of explore that it takes: streams, seeds, jobs, orders, policy (one KEY=VALUE), json.
int selfTestVerb(const Arguments &arguments);

} // namespace hamster::cli
