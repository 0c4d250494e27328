#pragma once
// The part of E5 that can be told before everything has ended: whoever waits too long is asked about.

#include "model/audit/invariant.h"

namespace hamster::audit {

/// No payment waits half an hour after its expiry without having been asked about. Nothing is looked for until the world has been without
/// fault, crash and jump of its clock for as long. The result is one of E5; thread: of the databases.
CheckResult checkAskedInTime(const AuditDatabases &databases, Instant now, Instant steadySince);

} // namespace hamster::audit
