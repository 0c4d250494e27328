// A13: every effect happened once. Each line is a key that an effect may have one row of; the schema guards some of them.

#include "model/audit/checks.h"

namespace hamster::audit {

namespace {

/// Rows with the same `key` are one effect done twice.
struct Once {
    const char *table;
    const char *key;   ///< columns
    const char *order; ///< column with the order's public id, or NULL
    const char *condition;
    const char *what;
};

constexpr const char *kToldOnce =
    "event_type IN ('order.placed', 'order.completed', 'order.export-requested', 'stock.reserved', 'stock.reservation-failed', "
    "'payment.created', 'payment.completed', 'payment.failed', 'stock.confirmed', 'pg.approved', 'pg.declined')";

constexpr Once kEverywhere[] = {
    {"processed_events", "subject, action, event_id", "NULL", "1", "an event was processed"},
    {"outbox", "aggregate_id, event_type", "NULL", kToldOnce, "an event was emitted"},
    {"state_log", "entity, entity_id, to_state, event_id", "NULL", "event_id <> ''", "an event made the same state change"},
};
constexpr Once kEcommerce[] = {
    {"notifications", "order_public_id, title", "order_public_id", "1", "a customer was notified"},
    {"order_exports", "order_public_id", "order_public_id", "1", "an order was exported"},
    {"coupon_usages", "order_public_id", "order_public_id", "1", "a coupon was used"},
};
constexpr Once kGateway[] = {
    {"payment_processes", "order_public_id", "order_public_id", "1", "a process was opened"},
    {"pg_cancels", "refund_public_id", "NULL", "1", "a cancel was begun"},
};
constexpr Once kPayment[] = {
    {"product_records", "order_public_id, product_public_id, kind", "order_public_id", "kind IN ('RESERVE', 'RELEASE')",
     "stock was reserved or released"},
    {"product_records", "order_public_id, product_public_id, event_id", "order_public_id", "kind = 'RESTOCK'", "stock was restocked"},
    {"product_records", "product_public_id", "NULL", "kind = 'INITIAL'", "initial stock was booked"},
    {"product_records", "product_public_id, event_id", "NULL", "kind = 'ADJUST'", "stock was adjusted"},
    {"payment_transactions", "payment_public_id, kind, status, event_id", "NULL", "1", "a payment step was written"},
    {"payment_transactions", "payment_public_id, pg_transaction", "NULL", "kind = 'APPROVAL' AND status = 'SUCCESS'",
     "a capture was booked"},
    {"account_records", "member_public_id, order_public_id", "order_public_id", "kind = 'USE'", "points were used"},
    {"account_records", "member_public_id, order_public_id, event_id", "order_public_id", "kind = 'RETURN'", "points were returned"},
    {"account_records", "request_id", "NULL", "kind = 'CHARGE' AND request_id IS NOT NULL", "points were charged"},
    {"account_records", "member_public_id, event_id", "NULL", "kind = 'CHARGE'", "points were charged by one event"},
    {"refunds", "payment_public_id, event_id", "order_public_id", "1", "a refund was made"},
    {"settlement_lines", "payment_public_id, refund_public_id", "order_public_id", "1", "a settlement line was written"},
    {"cancelled_orders", "order_public_id", "order_public_id", "1", "a cancel was noted"},
};

struct Carrier {
    Database *AuditDatabases::*database;
    const char *table;
};
constexpr Carrier kCarriers[] = {
    {&AuditDatabases::ecommerce, "notifications"}, {&AuditDatabases::ecommerce, "order_exports"},
    {&AuditDatabases::gateway, "pg_cancels"},      {&AuditDatabases::payment, "product_records"},
    {&AuditDatabases::payment, "account_records"}, {&AuditDatabases::payment, "payment_transactions"},
    {&AuditDatabases::payment, "refunds"},         {&AuditDatabases::payment, "cancelled_orders"},
    {&AuditDatabases::payment, "ledger_entries"},
};

/// The key's columns as one text, nulls visible.
std::string shownKey(std::string_view key)
{
    std::string shown;
    while (!key.empty()) {
        const std::size_t end = std::min(key.find(", "), key.size());
        shown.append(shown.empty() ? "coalesce(" : " || ' ' || coalesce(").append(key.substr(0, end)).append(", '-')");
        key.remove_prefix(std::min(end + 2, key.size()));
    }
    return shown;
}

void checkKeys(Facts &facts, Database &database, std::span<const Once> keys, Report &report)
{
    for (const Once &once : keys) {
        report.saw(facts.count(database, once.table, once.condition));
        const std::string key = once.key;
        reportOffenders(facts, database,
                        std::string("SELECT ") + once.order + ", NULL, '" + once.what + " ' || count(*) || ' times: " + once.table +
                            " ' || " + shownKey(key) + " FROM " + once.table + " WHERE " + once.condition + " GROUP BY " + key +
                            " HAVING count(*) > 1 ORDER BY min(id)",
                        report);
    }
}

} // namespace

void checkEffectsOnce(Facts &facts, Report &report)
{
    for (Database *database : {facts.db.ecommerce, facts.db.gateway, facts.db.payment}) checkKeys(facts, *database, kEverywhere, report);
    checkKeys(facts, *facts.db.ecommerce, kEcommerce, report);
    checkKeys(facts, *facts.db.gateway, kGateway, report);
    checkKeys(facts, *facts.db.payment, kPayment, report);
    for (const Carrier &carrier : kCarriers)
        reportOffenders(facts, *(facts.db.*carrier.database),
                        std::string("SELECT NULL, NULL, '") + carrier.table + " row ' || id || ' carries no event id' FROM " +
                            carrier.table + " WHERE event_id = '' ORDER BY id",
                        report);
}

} // namespace hamster::audit
