#pragma once
// The delivery log as JSON.

#include "model/core/json.h"
#include "simulator/pg/delivery_rows.h"

namespace hamster::control {

enum class Attempts : bool { No, Yes };

/// One webhook delivery as an object; nothing when it is not there (false). With its attempts: status, time, headers, what was answered.
bool writeDelivery(JsonWriter &json, Database &pg, pg::DeliveryId id, Attempts attempts);

} // namespace hamster::control
