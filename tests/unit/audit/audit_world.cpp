#include "audit_world.h"

#include "model/audit/evidence_korean.h"
#include "model/core/text.h"
#include "model/ecommerce/schema.h"
#include "model/gateway/schema.h"
#include "model/messaging/bus.h"
#include "model/payment/schema.h"
#include "simulator/pg/schema.h"

namespace hamster::audit::test {

namespace {

std::unique_ptr<Database> inMemory(std::span<const Migration> migrations)
{
    auto opened = Database::open({}, migrations);
    EXPECT_TRUE(opened.ok()) << (opened.ok() ? "" : opened.error().detail);
    return std::move(*opened);
}

std::string sqlText(const std::string &text) { return "'" + text + "'"; }
std::string num(std::int64_t value) { return std::to_string(value); }

const std::string kNumber = "ORD-20260921-ABCD1234";
const std::string kReference = "CGW_HAMSTER_platform_20260921231320_0A1B2C3D";
const std::string kKey = "20260921:TR:a1b2c3";
const std::string kSecretBytes = "0123456789abcdef0123456789abcdef";
const std::string kBody =
    R"({"transactionKey":"20260921:TR:a1b2c3","orderId":"ORD-20260921-ABCD1234","cardNo":"424242******4242","amount":17000})";

} // namespace

AuditWorld::AuditWorld()
    : ecommerce(inMemory(ecommerce::migrations()))
    , gateway(inMemory(gateway::migrations()))
    , payment(inMemory(payment::migrations()))
    , pg(inMemory(pg::migrations()))
    , bus(inMemory(busMigrations()))
{}

void AuditWorld::run(Database &database, const std::string &sql)
{
    const Outcome outcome = database.script(sql);
    ASSERT_TRUE(outcome.ok()) << outcome.error().detail << "\n" << sql;
}

void AuditWorld::unguard(Database &database, const std::string &table)
{
    run(database, "PRAGMA foreign_keys = OFF; PRAGMA legacy_alter_table = ON; CREATE TABLE copied AS SELECT * FROM " + table +
                      "; DROP TABLE " + table + "; ALTER TABLE copied RENAME TO " + table);
}

void AuditWorld::addMessage(const std::string &topic, const std::string &eventId, const std::string &type, const std::string &payload)
{
    const std::int64_t offset = m_offsets[topic]++;
    run(*bus, "INSERT INTO messages (topic, partition, offset, key, type, correlation_id, event_id, payload, created_at) VALUES (" +
                  sqlText(topic) + ", 0, " + num(offset) + ", 'key', " + sqlText(type) + ", " + sqlText(toBase62(kOrder)) + ", " +
                  sqlText(eventId) + ", " + sqlText(payload) + ", 1)");
    for (const char *group : {"ecommerce", "payment", "cash-gateway"}) {
        const std::string reader = group;
        const bool reads =
            topic == "payment-events" ? reader != "payment" : reader == "payment" || (topic == "ecommerce-events" && reader == "ecommerce");
        if (reads)
            run(*bus, "INSERT INTO offsets VALUES (" + sqlText(group) + ", " + sqlText(topic) + ", 0, " + num(offset + 1) +
                          ") ON CONFLICT DO UPDATE SET next_offset = excluded.next_offset");
    }
}

void AuditWorld::addEvent(Database &database, const std::string &topic, const std::string &eventId, const std::string &type,
                          std::int64_t about, std::int64_t at)
{
    const std::string payload = R"({"id":")" + eventId + R"(","type":")" + type + R"("})";
    run(database,
        "INSERT INTO outbox (event_id, aggregate_type, aggregate_id, event_type, topic, partition_key, correlation_id, payload, status, "
        "created_at) VALUES (" +
            sqlText(eventId) + ", 'x', " + sqlText(toBase62(about)) + ", " + sqlText(type) + ", " + sqlText(topic) + ", 'key', " +
            sqlText(toBase62(kOrder)) + ", " + sqlText(payload) + ", 'PUBLISHED', " + num(at) + ")");
    addMessage(topic, eventId, type, payload);
}

void AuditWorld::handled(Database &database, const std::string &eventId, const std::string &type)
{
    run(database, "INSERT INTO processed_events (subject, action, event_id, event_type, created_at) VALUES ('s', 'on-" + type + "', " +
                      sqlText(eventId) + ", " + sqlText(type) + ", 1)");
}

void AuditWorld::log(Database &database, const std::string &entity, std::int64_t id,
                     const std::vector<std::pair<std::string, std::int64_t>> &states)
{
    std::string from;
    std::int64_t version = 0;
    for (const auto &[to, at] : states) {
        run(database, "INSERT INTO state_log (entity, entity_id, from_state, to_state, cause, event_id, correlation_id, version, "
                      "created_at) VALUES (" +
                          sqlText(entity) + ", " + num(id) + ", " + sqlText(from) + ", " + sqlText(to) + ", 'test', '', " +
                          sqlText(toBase62(kOrder)) + ", " + num(++version) + ", " + num(at) + ")");
        from = to;
    }
}

void AuditWorld::openCase(Database &database, const std::string &kind, const std::string &subject)
{
    const std::int64_t id = ++m_nextCase;
    run(database, "INSERT INTO cases (public_id, kind, subject, detail, status, created_at, updated_at) VALUES (" + num(id) + ", " +
                      sqlText(kind) + ", " + sqlText(subject) + ", 'detail', 'OPEN', 1, 1)");
    log(database, "case", id, {{"OPEN", 1}});
}

void AuditWorld::addShop()
{
    run(*ecommerce, "INSERT INTO vendors VALUES (1, 101, 'Vendor', '123-45-67890', '110-123', 'WEEKLY', 'BROKERED', 330, 1, 1, 1);"
                    "INSERT INTO members VALUES (1, 102, 'Member', 2000, 2, 1, 1, 1);"
                    "INSERT INTO products VALUES (1, 103, 101, 'SKU-1', 'Product', 'toys', 10000, 8, 2, 0, 10, 1, 1, 1);"
                    "INSERT INTO coupon_policies (public_id, code, name, kind, value, minimum_order_amount, bearer, valid_from, "
                    "valid_until, created_at, "
                    "updated_at) VALUES (104, 'TWO', 'Two thousand off', 'FIXED', 2000, 0, 'PLATFORM', 1, 2, 1, 1);"
                    "INSERT INTO user_coupons VALUES (1, 105, 104, 102, 'USED', 1, 1, 1);"
                    "INSERT INTO orders (public_id, order_number, vendor_public_id, member_public_id, subtotal, discount, points_used, "
                    "amount, payment_method, "
                    "card_token, user_coupon_public_id, status, correlation_id, payment_state, reservation_state, payment_public_id, "
                    "created_at, updated_at) "
                    "VALUES (201, '" +
                        kNumber + "', 101, 102, 20000, 2000, 1000, 17000, 'CARD', 'tok_ok', 105, 'ORDER_COMPLETED', '" + toBase62(kOrder) +
                        "', 'APPROVED', 'CONFIRMED', 301, 1, 1);"
                        "INSERT INTO order_items (public_id, order_public_id, product_public_id, sku, name, unit_price, quantity, "
                        "discount_share, points_share) "
                        "VALUES (202, 201, 103, 'SKU-1', 'Product', 10000, 2, 2000, 1000);"
                        "INSERT INTO coupon_usages VALUES (1, 105, 201, 2000, NULL, 1);"
                        "INSERT INTO notifications VALUES (1, 'PUSH', 102, 201, 't', 'b', 'te', 'be', 'e-order.completed', 1);"
                        "INSERT INTO product_sales VALUES (1, 103, '" +
                        formatSeoulDate({kCompletedAt}) + "', 2);");
    log(*ecommerce, "order", kOrder,
        {{"CREATED", kPlacedAt},
         {"PAYMENT_WAIT", kReservedAt + 5},
         {"PAYMENT_COMPLETED", kApprovedAt + 5},
         {"ORDER_COMPLETED", kCompletedAt}});
    log(*ecommerce, "coupon", kCoupon, {{"AVAILABLE", 1}, {"USED", kPlacedAt}});
}

void AuditWorld::addPayment()
{
    run(*payment,
        "INSERT INTO vendors VALUES (1, 101, 'Vendor', 'BROKERED', 330, 'WEEKLY', 1, 1);"
        "INSERT INTO members VALUES (1, 102, 'Member', 1, 1);"
        "INSERT INTO products (public_id, vendor_public_id, sku, name, stock, sync_sequence, created_at, updated_at) "
        "VALUES (103, 101, 'SKU-1', 'Product', 8, 2, 1, 1);"
        "INSERT INTO product_records (product_public_id, stock, kind, reason, order_public_id, event_id, created_at) VALUES "
        "(103, 10, 'INITIAL', 'registered', NULL, 'e-product.registered', 1), (103, -2, 'RESERVE', 'order', 201, 'e-order.placed', 1);"
        "INSERT INTO accounts VALUES (1, 102, 2000, 2, 1, 1);"
        "INSERT INTO account_records (member_public_id, delta, kind, request_id, order_public_id, event_id, created_at) VALUES "
        "(102, 3000, 'CHARGE', 'r1', NULL, 'e-points.charge-requested', 1), (102, -1000, 'USE', NULL, 201, 'e-order.placed', 1);"
        "INSERT INTO stock_reservations (public_id, order_public_id, order_item_public_id, product_public_id, quantity, status, "
        "expires_at, "
        "created_at, updated_at) VALUES (302, 201, 202, 103, 2, 'CONFIRMED', " +
            num(kPlacedAt + 900'000) +
            ", 1, 1);"
            "INSERT INTO payments (public_id, process_public_id, order_public_id, order_number, member_public_id, vendor_public_id, "
            "amount, points_used, "
            "coupon_discount, coupon_bearer, method, status, pg_transaction, expires_at, created_at, updated_at) VALUES (301, 401, 201, '" +
            kNumber + "', 102, 101, 17000, 1000, 2000, 'PLATFORM', 'CARD', 'APPROVED', '" + kKey +
            "', 1, 1, 1);"
            "INSERT INTO product_order_snapshots VALUES (1, 201, '" +
            kNumber +
            "', 20000, 301, 1);"
            "INSERT INTO product_order_snapshot_items VALUES (1, 1, 202, 103, 2, 10000, 2000, 1000);"
            "INSERT INTO payment_transactions (payment_public_id, kind, status, pg_transaction, amount, event_id, created_at) "
            "VALUES (301, 'APPROVAL', 'SUCCESS', '" +
            kKey +
            "', 17000, 'e-pg.approved', 1);"
            "INSERT INTO settlement_lines (public_id, vendor_public_id, order_public_id, payment_public_id, gross, fee, vat, net, status, "
            "created_at, "
            "updated_at) VALUES (303, 101, 201, 301, 20000, 660, 66, 19274, 'PAYABLE', 1, 1);");
    addLedger("capture:e", {{"PG_RECEIVABLE", 17000},
                            {"POINT_LIABILITY", 1000},
                            {"COUPON_COST", 2000},
                            {"VENDOR_PAYABLE", -19274},
                            {"FEE_REVENUE", -660},
                            {"VAT_PAYABLE", -66}});
    log(*payment, "payment", kPayment, {{"READY", kReservedAt}, {"APPROVED", kApprovedAt}});
    log(*payment, "reservation", kReservation, {{"HELD", kReservedAt}, {"CONFIRMED", kApprovedAt}});
    log(*payment, "settlement-line", kLine, {{"PROVISIONAL", kApprovedAt}, {"PAYABLE", kCompletedAt + 5}});
}

void AuditWorld::addLedger(const std::string &posting, const std::vector<std::pair<std::string, std::int64_t>> &lines)
{
    for (const auto &[account, amount] : lines) {
        const std::string fields = posting + "|" + account + "|" + num(amount) + "|201|101|e|1";
        m_ledgerHash = sha256Hex(m_ledgerHash + "|" + fields);
        run(*payment,
            "INSERT INTO ledger_entries (posting, account_id, amount, order_public_id, vendor_public_id, event_id, created_at, hash) "
            "SELECT " +
                sqlText(posting) + ", id, " + num(amount) + ", 201, 101, 'e', 1, " + sqlText(m_ledgerHash) +
                " FROM ledger_accounts WHERE code = " + sqlText(account));
    }
}

void AuditWorld::addProcess()
{
    const std::string stamp = num(kWebhookAt / 1000);
    const std::string signature = "v1," + base64(hmacSha256(kSecretBytes, "msg_1." + stamp + "." + kBody));
    run(*gateway, "INSERT INTO mids (provider, mid, route, pg_mid, webhook_secret, created_at, updated_at) VALUES ('HAMSTER', 'platform', "
                  "'BROKERED', "
                  "'hamster-platform', 'whsec_" +
                      base64(kSecretBytes) +
                      "', 1, 1);"
                      "INSERT INTO payment_processes (public_id, gateway_reference_id, order_public_id, order_number, payment_public_id, "
                      "vendor_public_id, "
                      "member_public_id, provider, mid, route, method, card_token, attempt_key, amount, status, expires_at, "
                      "pg_transaction, created_at, updated_at) "
                      "VALUES (401, '" +
                      kReference + "', 201, '" + kNumber +
                      "', 301, 101, 102, 'HAMSTER', 'platform', 'BROKERED', 'CARD', 'tok_ok', 'attempt-1', "
                      "17000, 'SUCCESS', 1, '" +
                      kKey +
                      "', 1, 1);"
                      "INSERT INTO pg_attempts (process_public_id, kind, key, try, request, answer, outcome, http_status, created_at) "
                      "VALUES (401, 'APPROVE', 'attempt-1', 1, '{\"cardToken\":\"tok_ok\"}', '{}', 'ACCEPTED', 200, 1);"
                      "INSERT INTO webhook_inbox (webhook_id, received_at, peer, headers, body, body_hash, verified, verdict, http_status, "
                      "process_public_id, "
                      "created_at) VALUES ('msg_1', " +
                      num(kWebhookAt) + ", '127.0.0.1', '{\"webhook-id\":\"msg_1\",\"webhook-timestamp\":\"" + stamp +
                      "\",\"webhook-signature\":\"" + signature + "\"}', CAST('" + kBody + "' AS BLOB), '" + sha256Hex(kBody) +
                      "', 1, 'APPLIED', 200, 401, 1);");
    log(*gateway, "process", kProcess, {{"READY", kAskedAt}, {"UNKNOWN", kAskedAt}, {"PENDING", kAcceptedAt}, {"SUCCESS", kWebhookAt}});
}

void AuditWorld::addPg()
{
    run(*pg, "INSERT INTO pg_transactions (public_id, transaction_key, user_id, order_id, card_type, card_no, amount, callback_url, "
             "status, echo, "
             "idempotency_key, created_at, updated_at) VALUES (501, '" +
                 kKey + "', 'hamster-platform', '" + kNumber +
                 "', 'SAMSUNG', '4242-4242-4242-4242', 17000, 'http://localhost:8081/', 'SUCCESS', '" + kReference +
                 "', 'attempt-1', 1, 1);"
                 "INSERT INTO webhook_deliveries (public_id, webhook_id, transaction_key, user_id, order_id, url, signed, schedule, body, "
                 "status, attempts, "
                 "created_at, updated_at) VALUES (502, 'msg_1', '" +
                 kKey + "', 'hamster-platform', '" + kNumber + "', 'http://localhost:8081/', 1, 'LAB', '" + kBody +
                 "', 'DELIVERED', 1, 1, 1);");
    log(*pg, "pg-transaction", kTransaction, {{"PENDING", kAcceptedAt}, {"SUCCESS", kDecidedAt}});
    log(*pg, "delivery", kDelivery, {{"SCHEDULED", kDecidedAt}, {"SENDING", kDecidedAt}, {"DELIVERED", kWebhookAt}});
}

void AuditWorld::addEvents()
{
    addEvent(*ecommerce, "ecommerce-events", "e-order.placed", "order.placed", kOrder, kPlacedAt);
    addEvent(*ecommerce, "ecommerce-events", "e-order.completed", "order.completed", kOrder, kCompletedAt);
    addEvent(*payment, "payment-events", "e-payment.created", "payment.created", kOrder, kReservedAt);
    addEvent(*payment, "payment-events", "e-stock.reserved", "stock.reserved", kOrder, kReservedAt);
    addEvent(*payment, "payment-events", "e-stock.synchronized", "stock.synchronized", kProduct, kReservedAt);
    addEvent(*payment, "payment-events", "e-payment.completed", "payment.completed", kOrder, kApprovedAt);
    addEvent(*payment, "payment-events", "e-stock.confirmed", "stock.confirmed", kOrder, kApprovedAt);
    addEvent(*gateway, "cash-gateway-events", "e-pg.approved", "pg.approved", kOrder, kWebhookAt);
    for (const char *type : {"order.placed", "order.completed", "pg.approved"}) handled(*payment, std::string("e-") + type, type);
    for (const char *type : {"payment.created", "stock.reserved", "stock.synchronized", "payment.completed", "stock.confirmed"})
        handled(*ecommerce, std::string("e-") + type, type);
    handled(*gateway, "e-stock.reserved", "stock.reserved");
}

void AuditWorld::addCompletedOrder()
{
    addShop();
    addPayment();
    addProcess();
    addPg();
    addEvents();
}

const CheckResult &resultOf(const std::vector<CheckResult> &results, std::string_view id)
{
    static const CheckResult none;
    for (const CheckResult &result : results)
        if (result.id == id) return result;
    ADD_FAILURE() << "no result for " << id;
    return none;
}

std::set<std::string> violated(const std::vector<CheckResult> &results)
{
    std::set<std::string> ids;
    for (const CheckResult &result : results)
        if (result.violated()) ids.insert(result.id);
    return ids;
}

std::string describe(const std::vector<CheckResult> &results)
{
    std::string text;
    for (const CheckResult &result : results) {
        if (!result.note.empty()) text += result.id + " note: " + result.note + "\n";
        for (const Violation &violation : result.examples) text += result.id + ": " + violation.evidence + " [" + violation.orderId + "]\n";
    }
    return text;
}

void Mutation::expectReported(const std::string &id, const std::string &evidence, std::set<std::string> others, std::int64_t order)
{
    const auto results = world.check();
    const CheckResult &result = resultOf(results, id);
    others.insert(id);
    EXPECT_EQ(violated(results), others) << describe(results);
    ASSERT_EQ(result.rows, 1) << describe(results);
    EXPECT_NE(result.examples.front().evidence.find(evidence), std::string::npos) << result.examples.front().evidence;
    EXPECT_EQ(result.examples.front().orderId, order ? toBase62(order) : std::string()) << result.examples.front().evidence;
    for (const CheckResult &each : results)
        for (const Violation &example : each.examples)
            EXPECT_NE(koreanEvidence(example.evidence), example.evidence) << "evidence_korean.cpp does not know this sentence";
}

} // namespace hamster::audit::test
