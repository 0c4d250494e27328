#pragma once
// ControlApi: /control/v1 of the operations port, for test suites: faults, outcomes, webhooks and services of a running world over HTTP
// (docs/control.md, resources/openapi/control.yaml). Everything is a laboratory command, as from the desk; reads come from the databases.

#include "simulator/control/guarded_routes.h"

namespace hamster::control {

/// All routes of the API; `laboratory` must outlive the router. `token`: not empty.
void addControlRoutes(Router &router, Laboratory &laboratory, const std::string &token);

// Its parts, one file each.
void addFaultRoutes(GuardedRoutes &routes, Laboratory &laboratory);
void addPgRoutes(GuardedRoutes &routes, Laboratory &laboratory);
void addDeliveryRoutes(GuardedRoutes &routes, Laboratory &laboratory);
void addMerchantRoutes(GuardedRoutes &routes, Laboratory &laboratory);
void addServiceRoutes(GuardedRoutes &routes, Laboratory &laboratory);

/// Gives a command; answers {"id":…} when something came into being, else {"done":true}, or the refusal.
void give(Laboratory &laboratory, Command command, Answer answer, int status = 200);
/// limit=1…500 (50) of a list. Throws WrongParameter.
int limitOf(const HttpRequest &request);
/// A query parameter; empty: not given.
std::string parameterOf(const HttpRequest &request, std::string_view name);

} // namespace hamster::control
