#pragma once
// The OpenAPI documents of all HTTP APIs: the files of resources/openapi, compiled into the program and served without a token.

#include "model/core/router.h"

#include <optional>
#include <string>
#include <vector>

namespace hamster::control {

std::vector<std::string> documentNames(); ///< "control.yaml", …; sorted
std::optional<std::string> documentText(const std::string &name);

/// GET /openapi lists them, GET /openapi/{name} gives one.
void addDocumentRoutes(Router &router);

} // namespace hamster::control
