#include "simulator/pg/delivery_rows.h"

namespace hamster::pg {

namespace {

const Sql kFind{
    "SELECT public_id, webhook_id, transaction_key, user_id, order_id, url, signed, schedule, body, status, attempts, held, losses, "
    "due_at FROM webhook_deliveries WHERE public_id = ?"};
const Sql kInsert{
    "INSERT INTO webhook_deliveries (public_id, webhook_id, transaction_key, user_id, order_id, url, signed, schedule, body, status, "
    "attempts, held, losses, due_at, created_at, updated_at) "
    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?15)"};
const Sql kUpdate{
    "UPDATE webhook_deliveries SET status = ?, attempts = ?, held = ?, losses = ?, due_at = ?, updated_at = ?, version = version + 1 "
    "WHERE public_id = ? AND status = ?"};
const Sql kInsertAttempt{"INSERT INTO webhook_attempts (delivery_public_id, number, headers, outcome, created_at) VALUES (?, ?, ?, ?, ?)"};
const Sql kUpdateAttempt{
    "UPDATE webhook_attempts SET outcome = ?, http_status = ?, detail = ?, duration_ms = ? WHERE delivery_public_id = ? AND number = ?"};
const Sql kOpen{"SELECT public_id, status, attempts, held, due_at FROM webhook_deliveries "
                "WHERE status IN ('SCHEDULED', 'SENDING', 'RETRYING') ORDER BY id"};

} // namespace

std::optional<Delivery> findDelivery(Database &database, DeliveryId id)
{
    Rows r = database.query(kFind, id);
    if (!r.next()) return std::nullopt;
    return Delivery{.id = r.get<DeliveryId>(0),
                    .webhookId = r.get<std::string>(1),
                    .transactionKey = r.get<std::string>(2),
                    .userId = r.get<std::string>(3),
                    .orderId = r.get<std::string>(4),
                    .url = r.get<std::string>(5),
                    .isSigned = r.get<bool>(6),
                    .schedule = scheduleNamed(r.text(7)).value_or(RetrySchedule::None),
                    .body = r.get<std::string>(8),
                    .state = r.get<DeliveryState>(9),
                    .attempts = r.get<int>(10),
                    .held = r.get<bool>(11),
                    .losses = r.get<int>(12),
                    .dueAt = r.get<std::optional<Instant>>(13)};
}

void insert(Tx &tx, const Delivery &d)
{
    tx.exec(kInsert, d.id, d.webhookId, d.transactionKey, d.userId, d.orderId, d.url, d.isSigned, toString(d.schedule), d.body, d.state,
            d.attempts, d.held, d.losses, d.dueAt, tx.now());
}

void update(Tx &tx, const Delivery &d, DeliveryState from)
{
    tx.exec(kUpdate, d.state, d.attempts, d.held, d.losses, d.dueAt, tx.now(), d.id, from);
}

void insertAttempt(Tx &tx, const Delivery &delivery, std::string_view headersJson, std::optional<std::string_view> outcome)
{
    tx.exec(kInsertAttempt, delivery.id, delivery.attempts, headersJson, outcome, tx.now());
}

void updateAttempt(Tx &tx, DeliveryId id, int number, std::string_view outcome, std::optional<int> httpStatus, std::string_view detail,
                   std::optional<Duration> took)
{
    std::optional<std::int64_t> ms;
    if (took) ms = took->count();
    tx.exec(kUpdateAttempt, outcome, httpStatus, detail, ms, id, number);
}

std::vector<OpenDelivery> openDeliveries(Database &database)
{
    std::vector<OpenDelivery> found;
    Rows rows = database.query(kOpen);
    while (rows.next())
        found.push_back({rows.get<DeliveryId>(0), rows.get<DeliveryState>(1), rows.get<int>(2), rows.get<bool>(3),
                         rows.get<std::optional<Instant>>(4)});
    return found;
}

} // namespace hamster::pg
