#include "simulator/control/delivery_json.h"

namespace hamster::control {

namespace {

const Sql kTimes{"SELECT created_at, updated_at FROM webhook_deliveries WHERE public_id = ?"};
const Sql kAttempts{"SELECT number, outcome, http_status, detail, duration_ms, headers, created_at FROM webhook_attempts "
                    "WHERE delivery_public_id = ? ORDER BY id"};

void writeAttempts(JsonWriter &json, Database &pg, pg::DeliveryId id)
{
    json.key("attempts").beginArray();
    Rows rows = pg.query(kAttempts, id);
    while (rows.next()) {
        json.beginObject().field("number", rows.get<int>(0)).field("at", formatUtcIso(rows.get<Instant>(6)));
        json.field("outcome", rows.isNull(1) ? std::string_view("ON_THE_WIRE") : rows.text(1));
        if (!rows.isNull(2)) json.field("httpStatus", rows.get<int>(2));
        if (!rows.isNull(3) && !rows.text(3).empty()) json.field("detail", rows.text(3));
        if (!rows.isNull(4)) json.field("milliseconds", rows.get<std::int64_t>(4));
        json.key("headers").raw(rows.text(5)).endObject();
    }
    json.endArray();
}

} // namespace

bool writeDelivery(JsonWriter &json, Database &pg, pg::DeliveryId id, Attempts attempts)
{
    const auto delivery = pg::findDelivery(pg, id);
    if (!delivery) return false;
    json.beginObject().field("id", id.text()).field("webhookId", delivery->webhookId).field("transactionKey", delivery->transactionKey);
    json.field("user", delivery->userId)
        .field("orderId", delivery->orderId)
        .field("url", delivery->url)
        .field("signed", delivery->isSigned);
    json.field("schedule", pg::toString(delivery->schedule)).field("status", toString(delivery->state)).field("held", delivery->held);
    json.field("attemptCount", delivery->attempts);
    if (delivery->losses != 0)
        json.field("lossesToCome", delivery->losses == pg::kLoseAll ? std::string("all") : std::to_string(delivery->losses));
    if (delivery->dueAt) json.field("dueAt", formatUtcIso(*delivery->dueAt));
    Rows times = pg.query(kTimes, id);
    if (times.next()) json.field("createdAt", formatUtcIso(times.get<Instant>(0))).field("updatedAt", formatUtcIso(times.get<Instant>(1)));
    if (attempts == Attempts::Yes) {
        json.field("body", delivery->body);
        writeAttempts(json, pg, id);
    }
    json.endObject();
    return true;
}

} // namespace hamster::control
