// One planted row per Eventually invariant, and what an open case or a dead letter excuses.

#include "audit_world.h"

namespace hamster::audit::test {

namespace {
constexpr std::int64_t kOther = 299;

/// A second order that failed with nothing reserved, consistent in itself.
void addFailedOrder(AuditWorld &world, std::int64_t discount)
{
    const std::string d = std::to_string(discount);
    world.run(*world.ecommerce, "INSERT INTO orders (public_id, order_number, vendor_public_id, member_public_id, subtotal, discount, "
                                "points_used, amount, payment_method, "
                                "status, correlation_id, created_at, updated_at) VALUES (299, 'ORD-2', 101, 102, 5000, " +
                                    d + ", 0, 5000 - " + d + ", 'CARD', 'FAILED', 'x', 1, 1)");
    world.log(*world.ecommerce, "order", kOther, {{"CREATED", 3}, {"FAILED", 4}});
    world.addEvent(*world.ecommerce, "ecommerce-events", "e-placed-2", "order.placed", kOther, 3);
    world.handled(*world.payment, "e-placed-2", "order.placed");
}

/// Leaves the completed order where its confirmation failed for good.
void makeNeedsAttention(AuditWorld &world)
{
    world.run(*world.ecommerce,
              "UPDATE orders SET status = 'NEEDS_ATTENTION'; UPDATE state_log SET to_state = 'NEEDS_ATTENTION' WHERE entity = 'order' AND "
              "version = 4; DELETE FROM outbox WHERE event_type = 'order.completed'; DELETE FROM product_sales");
    world.run(*world.bus, "DELETE FROM messages WHERE type = 'order.completed'");
}
} // namespace

TEST_F(Mutation, AFailedOrderIsAnEndToo)
{
    addFailedOrder(world, 0);
    const auto results = world.check();
    EXPECT_TRUE(violated(results).empty()) << describe(results);
}

TEST_F(Mutation, E0MessageStillWaiting)
{
    world.run(*world.bus,
              "INSERT INTO waiting (group_name, topic, partition, offset, key, payload, state, attempts, due_at, exception, created_at) "
              "VALUES ('payment', 'ecommerce-events', 0, 0, 'k', '{}', 'RETRY', 1, 1, 'x', 1)");
    expectReported("E0", "a message waits for payment: ecommerce-events/0/0 RETRY", {}, 0);
}

TEST_F(Mutation, E0MessageUnread)
{
    world.run(*world.bus, "DELETE FROM offsets WHERE group_name = 'cash-gateway'");
    expectReported("E0", "cash-gateway has read payment-events/0 up to 0 of 5", {}, 0);
}

TEST_F(Mutation, E0OutboxRowNotPublished)
{
    world.run(*world.payment, "INSERT INTO outbox (event_id, aggregate_type, aggregate_id, event_type, topic, partition_key, "
                              "correlation_id, payload, created_at) "
                              "VALUES ('late', 'x', 'x', 'payment.unresolved', 'payment-events', 'k', '', '{}', 1)");
    expectReported("E0", "payment.unresolved late is not published", {"E1"}, 0);
}

TEST_F(Mutation, E1EventNeverHandled)
{
    world.run(*world.ecommerce, "DELETE FROM processed_events WHERE event_id = 'e-stock.confirmed'");
    expectReported("E1", "stock.confirmed e-stock.confirmed was not handled by ecommerce");
}

TEST_F(Mutation, E1DeadLetterNeedsItsCase)
{
    world.run(*world.ecommerce, "DELETE FROM processed_events WHERE event_id = 'e-stock.confirmed'");
    world.run(*world.bus,
              "INSERT INTO dead_letters (public_id, group_name, topic, partition, offset, key, payload, original_payload, exception, "
              "attempts, status, "
              "created_at, updated_at) VALUES (950, 'ecommerce', 'payment-events', 0, 4, 'k', '{}', '{}', 'x', 4, 'PENDING', 1, 1)");
    world.log(*world.bus, "dead-letter", 950, {{"PENDING", 1}});
    expectReported("E1", "was not handled by ecommerce and is no dead letter with a case");
    world.openCase(*world.ecommerce, "DEAD_LETTER", "k");
    world.run(*world.ecommerce, "UPDATE cases SET detail = 'payment-events/0/4: x'");
    const auto results = world.check();
    EXPECT_TRUE(violated(results).empty()) << describe(results);
}

TEST_F(Mutation, E2CancelPendingUnlessACaseIsOpen)
{
    world.run(
        *world.gateway,
        "INSERT INTO pg_cancels (refund_public_id, process_public_id, key, amount, reason, status, event_id, correlation_id, created_at, "
        "updated_at) VALUES (701, 401, 'c', 5, 'r', 'UNKNOWN', 'e', '', 1, 1)");
    expectReported("E2", "cancel for refund " + toBase62(701) + " is UNKNOWN without an open case");
    world.openCase(*world.gateway, "UNDECIDED", toBase62(kOrder));
    EXPECT_TRUE(violated(world.check()).empty());
    world.run(*world.gateway, "UPDATE cases SET status = 'RESOLVED'");
    EXPECT_TRUE(violated(world.check()).contains("E2")) << "a resolved case excuses nothing";
}

TEST_F(Mutation, E3PgKeepsLessThanTheOrder)
{
    world.run(*world.pg, "UPDATE pg_transactions SET cancelled_amount = 1000");
    expectReported("E3", "the PG keeps 16000 won for it instead of 17000", {"E7", "E8"});
}

TEST_F(Mutation, E4IllegalCombination)
{
    world.run(*world.pg, "UPDATE pg_transactions SET status = 'PARTIALLY_CANCELLED'");
    world.run(*world.pg,
              "INSERT INTO state_log (entity, entity_id, from_state, to_state, cause, event_id, correlation_id, version, created_at) "
              "VALUES ('pg-transaction', 501, 'SUCCESS', 'PARTIALLY_CANCELLED', 'x', '', '', 3, 1)");
    expectReported("E4", "ended as ORDER_COMPLETED/SUCCESS/APPROVED/PARTIALLY_CANCELLED/CONFIRMED");
}

TEST_F(Mutation, E4NeedsAttentionIsAnEndUnderAnOpenCaseOnly)
{
    makeNeedsAttention(world);
    expectReported("E4", "ended as NEEDS_ATTENTION/SUCCESS/APPROVED/SUCCESS/CONFIRMED", {"E3"});
    world.openCase(*world.ecommerce, "CONFIRMATION_FAILED", toBase62(kOrder));
    const auto results = world.check();
    EXPECT_TRUE(violated(results).empty()) << describe(results);
}

TEST_F(Mutation, E5HeldPastItsExpiry)
{
    world.run(*world.payment, "INSERT INTO stock_reservations (public_id, order_public_id, order_item_public_id, product_public_id, "
                              "quantity, status, expires_at, "
                              "created_at, updated_at) VALUES (397, 299, 396, 103, 1, 'HELD', 10, 1, 1);"
                              "INSERT INTO product_records (product_public_id, stock, kind, reason, order_public_id, event_id, created_at) "
                              "VALUES (103, -1, 'RESERVE', 'x', 299, 'e', 1); UPDATE products SET stock = 7");
    world.run(*world.ecommerce, "UPDATE products SET stock_cache = 7");
    world.log(*world.payment, "reservation", 397, {{"HELD", 2}});
    world.addEvent(*world.payment, "payment-events", "e-reserved-2", "stock.reserved", kOther, 2);
    world.handled(*world.ecommerce, "e-reserved-2", "stock.reserved");
    world.handled(*world.gateway, "e-reserved-2", "stock.reserved");
    expectReported("E5", "reservation " + toBase62(397) + " is HELD past its expiry", {}, kOther);
}

TEST_F(Mutation, E5CouponOfAFailedOrderNotGivenBack)
{
    addFailedOrder(world, 2000);
    world.run(
        *world.ecommerce,
        "INSERT INTO members VALUES (2, 112, 'Other', 0, 0, 1, 1, 1); INSERT INTO user_coupons VALUES (2, 106, 104, 112, 'USED', 1, 1, 1);"
        "INSERT INTO coupon_usages VALUES (2, 106, 299, 2000, NULL, 1)");
    world.log(*world.ecommerce, "coupon", 106, {{"AVAILABLE", 1}, {"USED", 3}});
    expectReported("E5", "coupon " + toBase62(106) + " was not given back, its order is FAILED", {}, kOther);
}

TEST_F(Mutation, E5PointsOfAFailedOrderNotGivenBack)
{
    addFailedOrder(world, 0);
    world.run(*world.payment, "INSERT INTO account_records (member_public_id, delta, kind, order_public_id, event_id, created_at) "
                              "VALUES (102, -500, 'USE', 299, 'e-placed-2', 1); UPDATE accounts SET balance = 1500");
    world.run(*world.ecommerce, "UPDATE members SET points = 1500");
    expectReported("E5", "500 points were not given back", {"E7"}, kOther);
}

TEST_F(Mutation, E6CaptureWithoutItsLine)
{
    world.run(*world.payment, "DELETE FROM settlement_lines; DELETE FROM state_log WHERE entity = 'settlement-line'");
    world.run(*world.payment,
              "INSERT INTO settlement_batches (public_id, vendor_public_id, cycle, gross, fee, vat, net, status, created_at, "
              "updated_at) VALUES (320, 101, 'WEEKLY', 0, 0, 0, 0, 'OPEN', 1, 1)");
    world.log(*world.payment, "settlement-batch", 320, {{"OPEN", 1}});
    expectReported("E6", "the capture of payment " + toBase62(kPayment) + " is in 0 settlement lines");
}

TEST_F(Mutation, E6BatchIsNotTheSumOfItsLines)
{
    world.run(*world.payment,
              "INSERT INTO settlement_batches (public_id, vendor_public_id, cycle, gross, fee, vat, net, status, created_at, "
              "updated_at) VALUES (320, 101, 'WEEKLY', 20001, 660, 66, 19275, 'OPEN', 1, 1);"
              "UPDATE settlement_lines SET batch_id = 1");
    world.log(*world.payment, "settlement-batch", 320, {{"OPEN", 1}});
    expectReported("E6", "has net 19275, its lines sum to 19274", {}, 0);
}

TEST_F(Mutation, E6NetIsNotGrossLessFeeAndVat)
{
    world.run(*world.payment, "PRAGMA ignore_check_constraints = ON; UPDATE settlement_lines SET net = 19275");
    expectReported("E6", "net 19275 of gross 20000, fee 660, VAT 66", {}, 0);
}

TEST_F(Mutation, E7LedgerOwesTheVendorTooMuch)
{
    world.addLedger("odd:e", {{"VENDOR_PAYABLE", -5}, {"POINT_LIABILITY", 5}});
    expectReported("E7", "vendor, fee, VAT and refunds due have 20005");
}

TEST_F(Mutation, E7LedgerHasMoneyThatThePgHasNot)
{
    world.addLedger("odd:e", {{"VENDOR_PAYABLE", -5}, {"PG_RECEIVABLE", 5}});
    expectReported("E7", "the PG keeps 17000 won for us, the ledger says 17005");
}

TEST_F(Mutation, E8CaptureThatWasNotBooked)
{
    world.run(*world.pg,
              "INSERT INTO pg_transactions (public_id, transaction_key, user_id, order_id, card_type, card_no, amount, cancelled_amount, "
              "callback_url, status, created_at, updated_at) VALUES (601, 'k2', 'hamster-platform', 'ORD-2', 'KB', "
              "'4242-4242-4242-4242', 5, 5, 'u', 'CANCELLED', 1, 1)");
    world.log(*world.pg, "pg-transaction", 601, {{"PENDING", 1}, {"SUCCESS", 2}, {"CANCELLED", 3}});
    expectReported("E8", "transaction k2 of ORD-2: the PG captured 5 and cancelled 5, we have 0 and 0", {}, 0);
}

TEST_F(Mutation, E8MismatchThatNobodyInjected)
{
    world.run(*world.payment,
              "INSERT INTO mismatches (kind, transaction_key, detail, created_at) VALUES ('AMOUNT', '20260921:TR:a1b2c3', 'd', 1)");
    expectReported("E8", "the statement showed AMOUNT for 20260921:TR:a1b2c3");
    const auto results = audit::check(world.databases(), {true, {kCompletedAt}, {{"pg-data.statement-amount", toBase62(kOrder)}}, {}});
    EXPECT_TRUE(violated(results).empty()) << describe(results);
}

TEST_F(Mutation, E10PaidOrderGivenBackForWantOfStock)
{
    world.openCase(*world.payment, "STOCK_SHORT_AFTER_PAYMENT", toBase62(kOrder));
    expectReported("E10", "given back for want of stock: case STOCK_SHORT_AFTER_PAYMENT");
}

TEST_F(Mutation, E9StockCache)
{
    world.run(*world.ecommerce, "UPDATE products SET stock_cache = 9");
    expectReported("E9", "stock cache 9 as of 2, payment has 8 as of 2", {}, 0);
}

TEST_F(Mutation, E9PointsCache)
{
    world.run(*world.ecommerce, "UPDATE members SET points = 1");
    expectReported("E9", "points cache 1 as of 2, payment has 2000 as of 2", {}, 0);
}

TEST_F(Mutation, E9OrderReadModels)
{
    world.run(*world.ecommerce, "UPDATE orders SET payment_state = 'READY'");
    expectReported("E9", "payment_state 'READY', payment has 'APPROVED'");
    world.run(*world.ecommerce, "UPDATE orders SET payment_state = 'APPROVED', reservation_state = 'HELD'");
    expectReported("E9", "reservation_state 'HELD', payment has 'CONFIRMED'");
    world.run(*world.ecommerce, "UPDATE orders SET reservation_state = 'CONFIRMED', refunded_amount = 10");
    expectReported("E9", "refunded_amount 10, payment refunded 0");
}

TEST_F(Mutation, E9Sales)
{
    world.run(*world.ecommerce, "UPDATE product_sales SET quantity = 4");
    expectReported("E9", ": 4, its orders sum to 2", {}, 0);
    world.run(*world.ecommerce, "DELETE FROM product_sales");
    expectReported("E9", "no row, its orders sum to 2", {}, 0);
}

} // namespace hamster::audit::test
