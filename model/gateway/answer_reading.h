#pragma once
// What reading an answer of any PG takes: fields of a JSON object, and what the transport's failures mean.

#include "model/core/json.h"
#include "model/gateway/provider.h"

namespace hamster::gateway {

/// A text that is there and not empty.
std::optional<std::string> textField(JsonValue object, std::string_view name);
/// A whole number of won, also written as text.
std::optional<Money> moneyField(JsonValue object, std::string_view name);
/// The answer when no HTTP answer came.
PgAnswer transportAnswer(const NetworkFailure &failure);
/// A body as it is stored: bounded, card numbers masked.
std::string storedBody(std::string_view body);
/// A request as it is stored; `body` is JSON or empty and holds no card number.
std::string storedCall(std::string_view method, std::string_view path, const std::string &body);

} // namespace hamster::gateway
