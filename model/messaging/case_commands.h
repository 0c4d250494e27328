#pragma once
// What people do with cases: raise one by hand, take one, resolve one with a reason. Each is one transaction with its audit_log row, in
// the service whose file the case is in. Denied when the actor's role may not do it.

#include "model/core/actor.h"
#include "model/messaging/service_core.h"

namespace hamster {

inline constexpr std::string_view kRaisedCase = "RAISED"; ///< kind of a case that a person raised

/// Opens a case of kind RAISED. `subject`: an order's public id as text, or another thing's. InvalidArgument: a blank text.
void raiseCase(ServiceCore &core, std::string subject, std::string detail, Actor by, std::function<void(const Result<CaseId> &)> done);
/// OPEN → IN_PROGRESS. Conflict when somebody took it already or it is resolved.
void takeCase(ServiceCore &core, CaseId id, Actor by, Done done);
/// OPEN or IN_PROGRESS → RESOLVED. InvalidArgument: a blank reason. Conflict when it is resolved already.
void resolveCase(ServiceCore &core, CaseId id, std::string reason, Actor by, Done done);

} // namespace hamster
