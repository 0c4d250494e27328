#pragma once
// lastEvents: what a stopped world did last, in one line: what a single step has brought.

#include "simulator/laboratory/trace_feed.h"

#include <QString>

namespace hamster::world {

/// "ecommerce → cash gateway: POST /api/v1/payments · Payment process: Requested → Waiting · 2 more"; empty: nothing of it is to be seen
/// from outside. In the language of Theme.
QString lastEvents(const TraceBatch &batch);

} // namespace hamster::world
