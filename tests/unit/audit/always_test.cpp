// One planted row per Always invariant.

#include "audit_world.h"

namespace hamster::audit::test {

namespace {
constexpr std::int64_t kOther = 299; ///< an order that only one service knows
const char *const kUnchecked = "PRAGMA ignore_check_constraints = ON;";
} // namespace

TEST_F(Mutation, A1StockBelowZero)
{
    world.run(*world.payment, std::string(kUnchecked) +
                                  "INSERT INTO products (public_id, vendor_public_id, sku, name, stock, created_at, updated_at) "
                                  "VALUES (777, 101, 'SKU-2', 'Other', -1, 1, 1);"
                                  "INSERT INTO product_records (product_public_id, stock, kind, reason, event_id, created_at) "
                                  "VALUES (777, -1, 'INITIAL', 'x', 'e', 1)");
    expectReported("A1", "product " + toBase62(777) + " has stock -1", {}, 0);
}

TEST_F(Mutation, A1BalanceBelowZero)
{
    world.run(*world.payment,
              std::string(kUnchecked) +
                  "INSERT INTO members VALUES (2, 778, 'Other', 1, 1); INSERT INTO accounts VALUES (2, 778, -5, 0, 1, 1);"
                  "INSERT INTO account_records (member_public_id, delta, kind, event_id, created_at) VALUES (778, -5, 'USE', 'e', 1)");
    expectReported("A1", "has balance -5", {}, 0);
}

TEST_F(Mutation, A2BalanceIsNotTheSumOfItsRecords)
{
    world.run(*world.payment, "UPDATE accounts SET balance = 2001");
    world.run(*world.ecommerce, "UPDATE members SET points = 2001");
    expectReported("A2", "has balance 2001, its records sum to 2000", {}, 0);
}

// The equations of A2, A3 and A4 hang together: with one of them broken a second one must be too.
TEST_F(Mutation, A2StockIsNotTheSumOfItsRecords)
{
    world.run(*world.payment, "UPDATE products SET stock = 9");
    world.run(*world.ecommerce, "UPDATE products SET stock_cache = 9");
    expectReported("A2", "has stock 9, its records sum to 8", {"A4"}, 0);
}

TEST_F(Mutation, A3ReservationHoldsMoreThanItsRecords)
{
    world.run(*world.payment, "UPDATE stock_reservations SET quantity = 3");
    expectReported("A3", "reservations hold 3, RESERVE, RELEASE and RESTOCK records sum to -2", {"A4"}, 0);
}

TEST_F(Mutation, A4DeliveredMoreThanThereIs)
{
    world.run(*world.payment, "DROP TRIGGER product_records_no_update; UPDATE product_records SET stock = 11 WHERE kind = 'INITIAL'");
    expectReported("A4", "has stock 8, but 11 delivered and 2 reserved", {"A2", "A15"}, 0); // the trigger is gone
}

TEST_F(Mutation, A5TwoLivePayments)
{
    world.run(*world.payment, "DROP INDEX payments_one_live; INSERT INTO payments (public_id, order_public_id, order_number, "
                              "member_public_id, vendor_public_id, amount, "
                              "points_used, coupon_discount, method, status, pg_transaction, expires_at, created_at, updated_at) SELECT "
                              "399, order_public_id, order_number, "
                              "member_public_id, vendor_public_id, amount, 0, 0, method, status, pg_transaction, 1, 1, 1 FROM payments");
    world.log(*world.payment, "payment", 399, {{"READY", kReservedAt}, {"APPROVED", kApprovedAt}});
    // It was neither told (A14) nor has it snapshot and APPROVAL row (A21) or a settlement line (E6), and the order shows the other one
    // (E9).
    expectReported("A5", "2 payments that are APPROVED or PARTIALLY_CANCELLED", {"A14", "A21", "E6", "E9"});
}

TEST_F(Mutation, A6SecondKeyForOneApproval)
{
    world.run(*world.gateway, "INSERT INTO pg_attempts (process_public_id, kind, key, try, request, created_at) VALUES (401, 'APPROVE', "
                              "'attempt-2', 2, '{}', 1)");
    expectReported("A6", "under 2 keys");
}

TEST_F(Mutation, A6TwoCapturesUnderOneKey)
{
    for (const int id : {601, 602}) {
        world.run(
            *world.pg,
            "INSERT INTO pg_transactions (public_id, transaction_key, user_id, order_id, card_type, card_no, amount, callback_url, status, "
            "idempotency_key, created_at, updated_at) VALUES (" +
                std::to_string(id) + ", 'k" + std::to_string(id) +
                "', 'other-shop', 'X-12345', 'KB', '4242-4242-4242-4242', 5, 'u', 'SUCCESS', 'their-key', 1, 1)");
        world.log(*world.pg, "pg-transaction", id, {{"PENDING", 1}, {"SUCCESS", 2}});
    }
    expectReported("A6", "captured 2 times under the key their-key", {}, 0);
}

TEST_F(Mutation, A7ApprovedButTheTransactionFailed)
{
    world.run(*world.pg, "UPDATE pg_transactions SET status = 'FAILED'; DELETE FROM state_log WHERE entity = 'pg-transaction'");
    world.log(*world.pg, "pg-transaction", kTransaction, {{"PENDING", 1}, {"FAILED", 2}});
    expectReported("A7", "transaction 20260921:TR:a1b2c3 is FAILED", {"E3", "E4", "E7", "E8"});
}

TEST_F(Mutation, A7TransactionOfAnotherAmount)
{
    world.run(*world.pg, "UPDATE pg_transactions SET amount = 16000");
    expectReported("A7", "of 17000 won, transaction 20260921:TR:a1b2c3 is of 16000", {"A8", "E3", "E7", "E8"});
}

TEST_F(Mutation, A8ProcessOfAnotherAmount)
{
    world.run(*world.gateway, "UPDATE payment_processes SET amount = 16999");
    expectReported("A8", "of 17000 won: order 17000, process 16999, PG 17000");
}

namespace {
void addRefund(AuditWorld &world, std::int64_t amount, std::int64_t points, const std::string &status)
{
    world.run(*world.payment,
              "INSERT INTO refunds (public_id, payment_public_id, order_public_id, amount, points, status, reason, requested_by, "
              "event_id, created_at, updated_at) VALUES (310, 301, 201, " +
                  std::to_string(amount) + ", " + std::to_string(points) + ", '" + status + "', 'r', 'b', 'e', 1, 1)");
    if (status == "UNKNOWN")
        world.log(*world.payment, "refund", 310, {{"REQUESTED", 1}, {"PENDING", 1}, {"UNKNOWN", 2}});
    else
        world.log(*world.payment, "refund", 310, {{"REQUESTED", 1}, {status, 1}});
    world.openCase(*world.payment, "UNDECIDED", toBase62(310));
}
} // namespace

TEST_F(Mutation, A9MoreMoneyGivenBackThanCaptured)
{
    addRefund(world, 17001, 0, "PENDING");
    expectReported("A9", "refunds of 17001 won, captured 17000");
}

TEST_F(Mutation, A9RefusedRefundsDoNotCount)
{
    addRefund(world, 17001, 0, "REFUSED");
    EXPECT_TRUE(violated(world.check()).empty()) << describe(world.check());
}

TEST_F(Mutation, A9MorePointsGivenBackThanUsed)
{
    addRefund(world, 0, 1001, "UNKNOWN");
    expectReported("A9", "1001 points given back, used 1000");
}

TEST_F(Mutation, A9MorePointsRecordedBackThanUsed)
{
    world.run(*world.payment, "INSERT INTO account_records (member_public_id, delta, kind, order_public_id, event_id, created_at) VALUES "
                              "(102, 1500, 'RETURN', 201, 'e-late', 1); UPDATE accounts SET balance = 3500");
    world.run(*world.ecommerce, "UPDATE members SET points = 3500");
    expectReported("A9", "points records of the order sum to 500", {"E7"});
}

TEST_F(Mutation, A9MoreItemsRefundedThanOrdered)
{
    addRefund(world, 100, 0, "PENDING");
    world.run(*world.payment,
              "INSERT INTO refund_items (refund_public_id, order_item_public_id, product_public_id, quantity, restock, amount, "
              "points) VALUES (310, 202, 103, 3, 0, 100, 0)");
    expectReported("A9", "3 refunded, ordered 2");
}

TEST_F(Mutation, A15LedgerTransactionDoesNotSumToZero)
{
    world.addLedger("odd:e", {{"POINT_LIABILITY", 5}});
    expectReported("A15", "ledger transaction odd:e sums to 5");
}

TEST_F(Mutation, A15LedgerEntryChanged)
{
    world.run(*world.payment,
              "DROP TRIGGER ledger_entries_no_update; UPDATE ledger_entries SET posting = 'capture:f'; "
              "CREATE TRIGGER ledger_entries_no_update BEFORE UPDATE ON ledger_entries BEGIN SELECT raise(ABORT, 'no'); END");
    const auto results = world.check();
    EXPECT_EQ(violated(results), std::set<std::string>{"A15"}) << describe(results);
    EXPECT_EQ(resultOf(results, "A15").rows, 6) << "every entry was changed";
}

TEST_F(Mutation, A15RecordDeleted)
{
    world.run(*world.payment,
              "INSERT INTO product_records (product_public_id, stock, kind, reason, event_id, created_at) VALUES "
              "(103, 0, 'ADJUST', 'x', 'e1', 1), (103, 0, 'ADJUST', 'x', 'e2', 1);"
              "DROP TRIGGER product_records_no_delete; DELETE FROM product_records WHERE id = 3;"
              "CREATE TRIGGER product_records_no_delete BEFORE DELETE ON product_records BEGIN SELECT raise(ABORT, 'no'); END");
    expectReported("A15", "product_records has 3 rows with ids from 1 to 4", {}, 0);
}

TEST_F(Mutation, A15TriggerGone)
{
    world.run(*world.payment, "DROP TRIGGER account_records_no_update");
    expectReported("A15", "account_records may be changed: its trigger against update is gone", {}, 0);
}

TEST_F(Mutation, A10IllegalEdge)
{
    world.openCase(*world.payment, "TEST", "x");
    world.run(*world.payment,
              "UPDATE cases SET status = 'RESOLVED'; INSERT INTO state_log (entity, entity_id, from_state, to_state, cause, event_id, "
              "correlation_id, version, created_at) SELECT 'case', public_id, 'OPEN', 'RESOLVED', 'x', '', '', 2, 1 FROM cases");
    expectReported("A10", "OPEN > RESOLVED is no legal edge", {}, 0);
}

TEST_F(Mutation, A10GapInTheVersions)
{
    world.run(*world.ecommerce, "UPDATE state_log SET version = 9 WHERE entity = 'order' AND version = 4");
    expectReported("A10", "has version 9 after 3");
}

TEST_F(Mutation, A10RowElsewhereThanItsLog)
{
    world.run(*world.ecommerce, "UPDATE user_coupons SET status = 'AVAILABLE'");
    expectReported("A10", "is AVAILABLE, its state_log ends at USED");
}

TEST_F(Mutation, A10RowWithoutLog)
{
    world.run(
        *world.gateway,
        "INSERT INTO cases (public_id, kind, subject, detail, status, created_at, updated_at) VALUES (888, 'K', 's', 'd', 'OPEN', 1, 1)");
    expectReported("A10", "case " + toBase62(888) + " is OPEN without any state_log row", {}, 0);
}

TEST_F(Mutation, A10HistoryThatWasPruned)
{
    const auto everywhere = [this](const std::string &sql) {
        for (Database *file : {world.ecommerce.get(), world.gateway.get(), world.payment.get(), world.pg.get()}) world.run(*file, sql);
    };
    everywhere("DELETE FROM state_log; DELETE FROM outbox; DELETE FROM processed_events");
    world.run(*world.bus, "DELETE FROM messages");
    EXPECT_EQ(violated(world.check()), (std::set<std::string>{"A10", "E9"}));
    everywhere("CREATE TABLE pruned_history (id INTEGER PRIMARY KEY, before INTEGER NOT NULL, reason TEXT NOT NULL) STRICT; "
               "INSERT INTO pruned_history VALUES (1, " +
               std::to_string(kCompletedAt + 1) + ", 'test')");
    EXPECT_EQ(violated(world.check()), std::set<std::string>{}) << describe(world.check());

    // Sales are still compared, as one sum until then; what moves on leaves its log; what is new needs all of it.
    world.run(*world.ecommerce, "UPDATE product_sales SET quantity = 4");
    expectReported("E9", ": 4, its orders sum to 2", {}, 0);
    world.run(*world.ecommerce, "UPDATE product_sales SET quantity = 2");
    world.run(*world.ecommerce,
              "UPDATE user_coupons SET status = 'AVAILABLE'; INSERT INTO state_log (entity, entity_id, from_state, to_state, cause, "
              "event_id, correlation_id, version, created_at) SELECT 'coupon', public_id, 'USED', 'AVAILABLE', 'x', '', '', 1, 1 "
              "FROM user_coupons");
    EXPECT_EQ(violated(world.check()), std::set<std::string>{}) << describe(world.check());
    world.run(*world.gateway,
              "INSERT INTO cases (public_id, kind, subject, detail, status, created_at, updated_at) VALUES (888, 'K', 's', 'd', 'OPEN', " +
                  std::to_string(kCompletedAt + 2) + ", 1)");
    expectReported("A10", "case " + toBase62(888) + " is OPEN without any state_log row", {}, 0);
}

TEST_F(Mutation, A11CompletedWithAnItemThatIsNotReserved)
{
    world.run(*world.ecommerce, "INSERT INTO products (public_id, vendor_public_id, sku, name, category, price, created_at, updated_at) "
                                "VALUES (107, 101, 'SKU-2', 'P', 'c', 1, 1, 1);"
                                "INSERT INTO order_items (public_id, order_public_id, product_public_id, sku, name, unit_price, quantity, "
                                "discount_share, points_share) "
                                "VALUES (203, 201, 107, 'SKU-2', 'P', 1, 1, 0, 0);"
                                "INSERT INTO product_sales (product_public_id, day, quantity) SELECT 107, day, 1 FROM product_sales");
    expectReported("A11", "1 reservations are CONFIRMED or RESTOCKED of 2 items");
}

TEST_F(Mutation, A12StockReleasedWhileThePgIsAsked)
{
    world.run(
        *world.gateway,
        "INSERT INTO payment_processes (public_id, gateway_reference_id, order_public_id, order_number, payment_public_id, "
        "vendor_public_id, "
        "member_public_id, provider, mid, route, method, card_token, attempt_key, amount, status, expires_at, created_at, updated_at) "
        "VALUES (402, 'CGW_2', 299, 'ORD-2', 398, 101, 102, 'HAMSTER', 'platform', 'BROKERED', 'CARD', 'tok_ok', 'key-2', 5, 'PENDING', 1, "
        "1, 1)");
    world.log(*world.gateway, "process", 402, {{"READY", 3}, {"UNKNOWN", 3}, {"PENDING", 4}});
    world.openCase(*world.gateway, "UNDECIDED", toBase62(kOther));
    world.run(*world.payment, "INSERT INTO stock_reservations (public_id, order_public_id, order_item_public_id, product_public_id, "
                              "quantity, status, expires_at, "
                              "created_at, updated_at) VALUES (397, 299, 396, 103, 1, 'RELEASED', 1, 1, 1)");
    world.log(*world.payment, "reservation", 397, {{"HELD", 2}, {"RELEASED", 5}});
    world.addEvent(*world.payment, "payment-events", "e-reserved-2", "stock.reserved", kOther, 2);
    world.addEvent(*world.payment, "payment-events", "e-released-2", "stock.released", kOther, 5);
    world.handled(*world.ecommerce, "e-reserved-2", "stock.reserved");
    world.handled(*world.gateway, "e-reserved-2", "stock.reserved");
    expectReported("A12", "is PENDING, reservation " + toBase62(397) + " of its order is RELEASED", {}, kOther);
}

TEST_F(Mutation, A13EventProcessedTwice)
{
    world.unguard(*world.payment, "processed_events");
    world.run(*world.payment, "INSERT INTO processed_events SELECT * FROM processed_events WHERE event_id = 'e-pg.approved'");
    expectReported("A13", "an event was processed 2 times: processed_events s on-pg.approved e-pg.approved", {}, 0);
}

TEST_F(Mutation, A13StockReservedTwice)
{
    world.run(*world.payment, "INSERT INTO product_records (product_public_id, stock, kind, reason, order_public_id, event_id, created_at) "
                              "VALUES (103, 0, 'RESERVE', 'again', 201, 'e-order.placed', 1)");
    expectReported("A13", "stock was reserved or released 2 times");
}

TEST_F(Mutation, A13EffectWithoutItsEvent)
{
    world.run(*world.ecommerce, "UPDATE notifications SET event_id = ''");
    expectReported("A13", "notifications row 1 carries no event id", {}, 0);
}

TEST_F(Mutation, A14StateChangeThatWasNotTold)
{
    world.run(*world.payment, "DELETE FROM outbox WHERE event_type = 'payment.completed'");
    world.run(*world.bus, "DELETE FROM messages WHERE type = 'payment.completed'");
    expectReported("A14", "payment>APPROVED without its payment.completed in the outbox");
}

TEST_F(Mutation, A14ToldByAnotherTransaction)
{
    world.run(*world.gateway, "UPDATE outbox SET created_at = created_at + 1");
    const auto results = world.check();
    EXPECT_EQ(violated(results), std::set<std::string>{"A14"}) << describe(results);
    EXPECT_EQ(resultOf(results, "A14").rows, 2) << "the edge without its event, and the event without its edge";
}

TEST_F(Mutation, A14MessageThatNobodyWrote)
{
    world.addMessage("payment-events", "ghost", "payment.failed", "{}");
    expectReported("A14", "message ghost in payment-events has no outbox row");
}

TEST_F(Mutation, A14PublishedButNotOnTheBus)
{
    world.run(*world.bus, "DELETE FROM messages WHERE event_id = 'e-stock.synchronized'");
    expectReported("A14", "stock.synchronized e-stock.synchronized is PUBLISHED, but not on the bus", {}, kProduct);
}

TEST_F(Mutation, A14EventWithoutItsStateChange)
{
    world.addEvent(*world.payment, "payment-events", "e-failed", "payment.failed", kOther, 7);
    world.handled(*world.ecommerce, "e-failed", "payment.failed");
    expectReported("A14", "payment.failed without payment>FAILED in the state_log", {}, kOther);
}

TEST_F(Mutation, A17TamperedBody)
{
    world.run(*world.gateway, "UPDATE webhook_inbox SET body = CAST(replace(CAST(body AS TEXT), '17000', '1') AS BLOB)");
    expectReported("A17", "is not signed by the merchant's secret");
}

TEST_F(Mutation, A17SignedByASecretThatCountedThen)
{
    world.run(*world.gateway,
              "UPDATE mids SET webhook_secret_previous = webhook_secret, webhook_secret = 'whsec_bmV4dA==', updated_at = 5");
    world.run(*world.gateway, "UPDATE mids SET webhook_secret_previous = NULL, updated_at = (SELECT max(received_at) FROM webhook_inbox)");
    EXPECT_TRUE(violated(world.check()).empty()) << describe(world.check());
    world.run(*world.gateway, "UPDATE retired_secrets SET valid_until = valid_until - 1");
    expectReported("A17", "is not signed by the merchant's secret");
}

TEST_F(Mutation, A17Stale)
{
    world.run(*world.gateway, "UPDATE webhook_inbox SET received_at = received_at + 301000");
    expectReported("A17", "was stamped 301 s before it came");
}

TEST_F(Mutation, A17ForeignPeer)
{
    world.run(*world.gateway, "UPDATE webhook_inbox SET peer = '10.0.0.7'");
    expectReported("A17", "came from 10.0.0.7, which is not allowed");
}

TEST_F(Mutation, A17Replay)
{
    world.run(*world.gateway,
              "INSERT INTO webhook_inbox (webhook_id, received_at, peer, headers, body, body_hash, verified, verdict, http_status, "
              "process_public_id, created_at) SELECT webhook_id, received_at, peer, headers, body, body_hash, 1, 'APPLIED', 200, 401, 1 "
              "FROM webhook_inbox");
    expectReported("A17", "(inbox row 2) had an effect, but had been answered before: a replay");
}

TEST_F(Mutation, A19CardNumberOutsideThePg)
{
    world.run(*world.gateway, "UPDATE pg_attempts SET request = '{\"cardNo\":\"4242-4242-4242-4242\"}'");
    expectReported("A19", "cash_gateway.db: pg_attempts.request of row 1 holds card number 424242******4242", {}, 0);
}

TEST_F(Mutation, A19RealCardNumberAtThePg)
{
    world.run(*world.pg, "UPDATE pg_transactions SET card_no = '4111-1111-1111-1111'");
    expectReported("A19", "hamster_pg.db: pg_transactions.card_no of row 1 holds card number 411111******1111", {}, 0);
}

TEST_F(Mutation, A20FractionOfAWon)
{
    world.unguard(*world.ecommerce, "coupon_policies");
    world.run(*world.ecommerce, "UPDATE coupon_policies SET value = 2000.5");
    expectReported("A20", "coupon_policies.value of row 1 is real 2000.5", {}, 0);
}

TEST_F(Mutation, A21ApprovedWithoutItsSnapshot)
{
    world.run(*world.payment, "UPDATE product_order_snapshots SET payment_public_id = NULL");
    expectReported("A21", "no order snapshot is linked to it");
}

TEST_F(Mutation, A21ApprovedWithoutItsApprovalRow)
{
    world.run(*world.payment, "DROP TRIGGER payment_transactions_no_delete; DELETE FROM payment_transactions");
    expectReported("A21", "it has no APPROVAL row", {"A15", "E8"});
}

TEST_F(Mutation, A22FailedWithSomethingPendingAtThePg)
{
    world.run(
        *world.gateway,
        "INSERT INTO payment_processes (public_id, gateway_reference_id, order_public_id, order_number, payment_public_id, "
        "vendor_public_id, "
        "member_public_id, provider, mid, route, method, card_token, attempt_key, amount, status, expires_at, created_at, updated_at) "
        "VALUES (402, 'CGW_2', 299, 'ORD-2', 398, 101, 102, 'HAMSTER', 'platform', 'BROKERED', 'CARD', 'tok_ok', 'key-2', 5, 'FAILED', 1, "
        "1, 1)");
    world.log(*world.gateway, "process", 402, {{"READY", 3}, {"FAILED", 4}});
    world.addEvent(*world.gateway, "cash-gateway-events", "e-declined", "pg.declined", kOther, 4);
    world.handled(*world.payment, "e-declined", "pg.declined");
    world.run(*world.pg, "INSERT INTO pg_transactions (public_id, transaction_key, user_id, order_id, card_type, card_no, amount, "
                         "callback_url, status, echo, "
                         "created_at, updated_at) VALUES (601, 'k2', 'hamster-platform', 'ORD-2', 'KB', '4242-4242-4242-4242', 5, 'u', "
                         "'PENDING', 'CGW_2', 1, 1)");
    world.log(*world.pg, "pg-transaction", 601, {{"PENDING", 1}});
    expectReported("A22", "is FAILED, transaction k2 of it at the PG is PENDING", {"E0"}, kOther);
}

} // namespace hamster::audit::test
