#include "tests/unit/payment/fixture.h"

namespace hamster::test {

namespace {
const OrderId kOrder{1};
}

class ApproveTest : public PaymentTest {
protected:
    void SetUp() override
    {
        world.furnish();
        world.charge(10'000);
        order = world.order(kOrder, {{world.product(1), 2}, {world.product(2), 1}}, 0, 4'000);
        world.place(order);
    }
    /// Everything that a refused capture leaves behind.
    void expectGivenBack(const std::string &reason, std::int64_t captured)
    {
        EXPECT_EQ(world.statusOf("payments", kOrder), "FAILED");
        EXPECT_EQ(world.text("SELECT failure_code FROM payments"), reason);
        EXPECT_EQ(world.text("SELECT group_concat(kind || amount) FROM payment_transactions"), "APPROVAL" + std::to_string(captured));
        EXPECT_EQ(world.text("SELECT status || amount || late_capture FROM refunds"), "PENDING" + std::to_string(captured) + "1");
        EXPECT_EQ(world.balance(), 10'000);
        EXPECT_EQ(world.stockOf(world.product(1)), 10);
        EXPECT_EQ(world.stockOf(world.product(2)), 10);
        EXPECT_EQ(world.number("SELECT count(*) FROM settlement_lines"), 0);
        EXPECT_EQ(world.number("SELECT -sum(amount) FROM ledger_entries e JOIN ledger_accounts a ON a.id = e.account_id "
                               "WHERE code = 'REFUNDS_DUE'"),
                  captured);
        EXPECT_EQ(world.emitted<PaymentCancelRequested>().size(), 1u);
        EXPECT_EQ(world.emitted<PaymentCancelRequested>().at(0).amount, Money::won(captured));
        EXPECT_EQ(world.emitted<PaymentCancelRequested>().at(0).processId, ProcessId{9'001});
    }
    OrderPlaced order;
};

TEST_F(ApproveTest, ApprovesInOneTransaction)
{
    world.approve(order);
    EXPECT_EQ(world.statusOf("payments", kOrder), "APPROVED");
    EXPECT_EQ(world.statusOf("stock_reservations", kOrder), "CONFIRMED,CONFIRMED");
    EXPECT_EQ(world.number("SELECT payment_public_id = (SELECT public_id FROM payments) FROM product_order_snapshots"), 1);
    EXPECT_EQ(world.text("SELECT kind || amount || pg_transaction FROM payment_transactions"), "APPROVAL2600020261120:TR:abc123");
    EXPECT_EQ(world.text("SELECT card_masked || approval_number || process_public_id FROM payments"), "424242******4242123456789001");
    EXPECT_EQ(world.typesAbout(kOrder), (Types{"payment.created", "stock.reserved", "payment.completed", "stock.confirmed"}));
    EXPECT_EQ(world.emitted<PaymentCompleted>().at(0).approvalNumber, "12345678");
    const auto confirmed = world.emitted<StockConfirmed>().at(0);
    ASSERT_EQ(confirmed.items.size(), 2u);
    EXPECT_EQ(confirmed.items[0].quantity, 2);
    EXPECT_EQ(world.text("SELECT status || gross || '-' || fee || '-' || vat || '-' || net FROM settlement_lines"),
              "PROVISIONAL30000-990-99-28911");
}

TEST_F(ApproveTest, ARepeatedApprovalIsAbsorbed)
{
    world.approve(order);
    world.approve(order);
    world.cancel(order); // money on its way back
    world.approve(order);
    EXPECT_EQ(world.number("SELECT count(*) FROM payment_transactions WHERE kind = 'APPROVAL'"), 1);
    EXPECT_EQ(world.emitted<PaymentCompleted>().size(), 1u);
    EXPECT_EQ(world.number("SELECT count(*) FROM cases"), 0);
}

TEST_F(ApproveTest, ASecondCaptureOfAPaidOrderOpensACase)
{
    world.approve(order);
    world.fromGateway(world.approval(order, "20261120:TR:other1"));
    world.settle();
    EXPECT_EQ(world.text("SELECT kind FROM cases"), "MISMATCH");
    EXPECT_EQ(world.statusOf("payments", kOrder), "APPROVED");
}

TEST_F(ApproveTest, ApprovalOfACancelledOrderGivesTheMoneyBack)
{
    world.cancel(order);
    EXPECT_EQ(world.emitted<PaymentSettleRequested>().at(0).reason, "CANCELLED");
    EXPECT_EQ(world.stockOf(world.product(1)), 8); // nothing is released before the gateway answered
    world.approve(order);
    expectGivenBack("ORDER_CANCELLED", 26'000);
    EXPECT_EQ(world.statusOf("stock_reservations", kOrder), "RELEASED,RELEASED");
    EXPECT_EQ(world.typesAbout(kOrder),
              (Types{"payment.created", "stock.reserved", "payment.settle-requested", "payment.cancel-requested", "stock.released"}));
    world.approve(order); // told twice
    EXPECT_EQ(world.emitted<PaymentCancelRequested>().size(), 1u);

    world.confirmCancel(order);
    EXPECT_EQ(world.text("SELECT status FROM refunds"), "DONE");
    EXPECT_EQ(world.text("SELECT group_concat(kind) FROM (SELECT kind FROM payment_transactions ORDER BY id)"), "APPROVAL,CANCEL");
    EXPECT_EQ(world.statusOf("payments", kOrder), "FAILED");
    EXPECT_EQ(world.number("SELECT coalesce(sum(amount), 0) FROM ledger_entries e JOIN ledger_accounts a ON a.id = e.account_id "
                           "WHERE code IN ('REFUNDS_DUE', 'PG_RECEIVABLE')"),
              0);
    EXPECT_EQ(world.balance(), 10'000);
    EXPECT_EQ(world.stockOf(world.product(1)), 10);
    EXPECT_TRUE(world.emitted<PaymentRefunded>().empty());
}

TEST_F(ApproveTest, AnotherAmountIsNeverKept)
{
    PgApproved event = world.approval(order);
    event.amount = Money::won(25'999);
    world.fromGateway(event);
    world.settle();
    expectGivenBack("AMOUNT_MISMATCH", 25'999);
    EXPECT_EQ(world.typesAbout(kOrder),
              (Types{"payment.created", "stock.reserved", "payment.cancel-requested", "stock.released", "stock.confirmation-failed"}));
    EXPECT_EQ(world.emitted<StockConfirmationFailed>().at(0).reason, "AMOUNT_MISMATCH");
    world.confirmCancel(order);
}

TEST_F(ApproveTest, WithoutSnapshotTheMoneyGoesBack)
{
    ASSERT_TRUE(world.database->script("DELETE FROM product_order_snapshot_items; DELETE FROM product_order_snapshots;").ok());
    world.approve(order);
    expectGivenBack("SNAPSHOT_GONE", 26'000);
    EXPECT_EQ(world.emitted<StockConfirmationFailed>().at(0).reason, "SNAPSHOT_GONE");
}

TEST_F(ApproveTest, WithAReservationGoneTheRestIsReleasedAndTheMoneyGoesBack)
{
    // as another release would leave it: one row RELEASED, its stock back, all of it on record
    ASSERT_TRUE(
        world.database
            ->script("UPDATE stock_reservations SET status = 'RELEASED' WHERE product_public_id = 1002; "
                     "UPDATE products SET stock = stock + 1 WHERE public_id = 1002; INSERT INTO product_records (product_public_id, stock, "
                     "kind, reason, event_id, created_at) VALUES (1002, 1, 'RELEASE', '', 'x', 0); INSERT INTO state_log (entity, "
                     "entity_id, from_state, to_state, cause, event_id, correlation_id, version, created_at) SELECT 'reservation', "
                     "public_id, 'HELD', 'RELEASED', 'test', 'x', '', 2, 0 FROM stock_reservations WHERE product_public_id = 1002;")
            .ok());
    world.approve(order);
    expectGivenBack("RESERVATION_GONE", 26'000);
    EXPECT_EQ(world.emitted<StockReleased>().at(0).items.size(), 1u);
    EXPECT_EQ(world.emitted<StockConfirmationFailed>().at(0).reason, "RESERVATION_GONE");
}

TEST_F(ApproveTest, AMissingReservationRowIsNoticed)
{
    ASSERT_TRUE(world.database
                    ->script("DELETE FROM stock_reservations WHERE product_public_id = 1002; UPDATE products SET stock = stock + 1 WHERE "
                             "public_id = 1002; INSERT INTO product_records (product_public_id, stock, kind, reason, event_id, created_at) "
                             "VALUES (1002, 1, 'RELEASE', '', 'x', 0);")
                    .ok());
    world.approve(order);
    expectGivenBack("RESERVATION_GONE", 26'000);
}

TEST_F(ApproveTest, ALateApprovalAfterFailureIsRefundedInFullOnce)
{
    world.fromGateway(world.declined(order));
    world.settle();
    PgApproved late = world.approval(order);
    late.late = true;
    world.fromGateway(late);
    world.settle();
    world.fromGateway(late);
    world.settle();
    expectGivenBack("LIMIT_EXCEEDED", 26'000);
    EXPECT_EQ(world.emitted<StockReleased>().size(), 1u);
    EXPECT_TRUE(world.emitted<StockConfirmationFailed>().empty());
    world.confirmCancel(order);
    EXPECT_EQ(world.text("SELECT status FROM refunds"), "DONE");
}

TEST_F(ApproveTest, AnApprovalForAnUnknownPaymentOpensACase)
{
    PgApproved event = world.approval(order);
    event.paymentId = {4'711};
    world.fromGateway(event);
    world.settle();
    EXPECT_EQ(world.text("SELECT kind FROM cases"), "MISMATCH");
    EXPECT_EQ(world.statusOf("payments", kOrder), "READY");
}

TEST_F(ApproveTest, ADeclineGivesStockAndPointsBackExactlyOnce)
{
    world.fromGateway(world.declined(order));
    world.fromGateway(world.declined(order));
    world.settle();
    EXPECT_EQ(world.statusOf("payments", kOrder), "FAILED");
    EXPECT_EQ(world.statusOf("stock_reservations", kOrder), "RELEASED,RELEASED");
    EXPECT_EQ(world.stockOf(world.product(1)), 10);
    EXPECT_EQ(world.balance(), 10'000);
    EXPECT_EQ(world.typesAbout(kOrder), (Types{"payment.created", "stock.reserved", "payment.failed", "stock.released"}));
    const auto failed = world.emitted<PaymentFailed>().at(0);
    EXPECT_EQ(failed.code, "LIMIT_EXCEEDED");
    EXPECT_EQ(failed.message, "한도 초과");
    EXPECT_EQ(failed.reason, "DECLINED");
    EXPECT_EQ(world.number("SELECT points_returned FROM payments"), 4'000);
}

TEST_F(ApproveTest, ADeclineAfterACancelReleasesOnceAndKeepsItsReason)
{
    world.cancel(order);
    world.fromGateway(world.declined(order, "CANCELLED"));
    world.settle();
    world.cancel(order);
    EXPECT_EQ(world.emitted<PaymentFailed>().at(0).reason, "CANCELLED");
    EXPECT_EQ(world.emitted<StockReleased>().size(), 1u);
    EXPECT_EQ(world.emitted<PaymentSettleRequested>().size(), 1u);
    EXPECT_EQ(world.number("SELECT count(*) FROM cancelled_orders"), 1);
    EXPECT_EQ(world.stockOf(world.product(1)), 10);
}

TEST_F(ApproveTest, ADeclineOfAnApprovedPaymentIsARefusedEdge)
{
    world.approve(order);
    world.fromGateway(world.declined(order));
    world.settle();
    EXPECT_EQ(world.statusOf("payments", kOrder), "APPROVED");
    EXPECT_EQ(world.text("SELECT from_state || to_state FROM refused_edges"), "APPROVEDFAILED");
    EXPECT_EQ(world.trace.counts[TraceKind::RefusedEdge], 1);
    EXPECT_EQ(world.stockOf(world.product(1)), 8);
}

TEST_F(ApproveTest, ADeclineForAnUnknownPaymentIsNoted)
{
    PgDeclined event = world.declined(order);
    event.paymentId = {4'711};
    world.fromGateway(event);
    world.settle();
    EXPECT_EQ(world.text("SELECT reason FROM audit_log"), "UNKNOWN_PAYMENT");
}

TEST_F(ApproveTest, CompletionMakesTheSettlementLinePayable)
{
    world.approve(order);
    world.complete(order);
    world.complete(order);
    EXPECT_EQ(world.text("SELECT status FROM settlement_lines"), "PAYABLE");
    EXPECT_EQ(world.number("SELECT order_completed FROM payments"), 1);
}

TEST_F(ApproveTest, CompletionWithoutApprovalOpensACase)
{
    world.complete(order);
    EXPECT_EQ(world.text("SELECT kind FROM cases"), "MISMATCH");
    EXPECT_EQ(world.number("SELECT order_completed FROM payments"), 0);
}

} // namespace hamster::test
