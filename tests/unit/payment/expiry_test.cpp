#include "tests/unit/payment/fixture.h"

namespace hamster::test {

namespace {
const OrderId kOrder{1};
const OrderId kOther{2};
} // namespace

TEST_F(PaymentTest, ExpiryAsksForSettlementOnceAndReleasesNothing)
{
    world.furnish(1);
    const OrderPlaced order = world.order(kOrder, {{world.product(1), 1}});
    world.place(order);
    world.time.runUntil(world.time.now() + 14min);
    EXPECT_TRUE(world.emitted<PaymentSettleRequested>().empty());
    world.time.runUntil(world.time.now() + 2min);
    ASSERT_EQ(world.emitted<PaymentSettleRequested>().size(), 1u);
    EXPECT_EQ(world.emitted<PaymentSettleRequested>()[0].reason, "EXPIRED");
    EXPECT_EQ(world.emitted<PaymentSettleRequested>()[0].paymentId, world.paymentOf(kOrder));
    world.time.runUntil(world.time.now() + 2h);
    EXPECT_EQ(world.emitted<PaymentSettleRequested>().size(), 1u);
    EXPECT_EQ(world.statusOf("stock_reservations", kOrder), "HELD");

    world.fromGateway(world.declined(order, "EXPIRED"));
    world.settle();
    EXPECT_EQ(world.emitted<PaymentFailed>().at(0).reason, "EXPIRED");
    EXPECT_EQ(world.stockOf(world.product(1)), 10);
}

TEST_F(PaymentTest, EachPaymentExpiresAtItsOwnTime)
{
    world.furnish(1);
    world.place(world.order(kOrder, {{world.product(1), 1}}));
    world.time.runUntil(world.time.now() + 5min);
    world.place(world.order(kOther, {{world.product(1), 1}}));
    world.time.runUntil(world.time.now() + 11min);
    EXPECT_EQ(world.emitted<PaymentSettleRequested>().size(), 1u);
    world.time.runUntil(world.time.now() + 5min);
    EXPECT_EQ(world.emitted<PaymentSettleRequested>().size(), 2u);
}

TEST_F(PaymentTest, AnApprovalAfterExpiryWithEverythingHeldIsApproved)
{
    world.furnish(1);
    const OrderPlaced order = world.order(kOrder, {{world.product(1), 1}});
    world.place(order);
    world.time.runUntil(world.time.now() + 20min);
    world.approve(order);
    EXPECT_EQ(world.statusOf("payments", kOrder), "APPROVED");
    EXPECT_EQ(world.statusOf("stock_reservations", kOrder), "CONFIRMED");
}

TEST_F(PaymentTest, ACancelAfterExpiryAsksForNoSecondSettlement)
{
    world.furnish(1);
    const OrderPlaced order = world.order(kOrder, {{world.product(1), 1}});
    world.place(order);
    world.time.runUntil(world.time.now() + 20min);
    world.cancel(order);
    EXPECT_EQ(world.emitted<PaymentSettleRequested>().size(), 1u);
    world.approve(order); // cancelled meanwhile: the money goes back
    EXPECT_EQ(world.text("SELECT failure_code FROM payments"), "ORDER_CANCELLED");
}

TEST_F(PaymentTest, AfterACrashTheTimerIsFoundAgain)
{
    world.furnish(1);
    world.place(world.order(kOrder, {{world.product(1), 1}}));
    world.crash();
    world.time.runUntil(world.time.now() + 30min);
    EXPECT_TRUE(world.emitted<PaymentSettleRequested>().empty());
    world.start();
    world.settle();
    EXPECT_EQ(world.emitted<PaymentSettleRequested>().size(), 1u);
    world.crash();
    world.start();
    world.settle();
    EXPECT_EQ(world.emitted<PaymentSettleRequested>().size(), 1u);
}

TEST_F(PaymentTest, ManyDuePaymentsAreAllSettled)
{
    world.furnish(1, 1'000);
    for (std::int64_t i = 1; i <= 450; ++i) world.fromShop(world.order({i}, {{world.product(1), 1}}));
    world.settle();
    world.time.runUntil(world.time.now() + 16min);
    EXPECT_EQ(world.emitted<PaymentSettleRequested>().size(), 450u);
}

TEST_F(PaymentTest, UndecidedOpensOneCaseAndTheAnswerClosesIt)
{
    world.furnish(1);
    const OrderPlaced order = world.order(kOrder, {{world.product(1), 1}});
    world.place(order);
    const PgUndecided undecided{kOrder, order.orderNumber, world.paymentOf(kOrder), {9'001}, world.time.now()};
    world.time.runUntil(world.time.now() + 24h);
    world.fromGateway(undecided);
    world.fromGateway(undecided);
    world.settle();
    ASSERT_EQ(world.emitted<PaymentUnresolved>().size(), 1u);
    EXPECT_EQ(world.text("SELECT kind || status FROM cases"), "UNDECIDEDOPEN");
    EXPECT_EQ(world.emitted<PaymentUnresolved>()[0].caseId.value, world.number("SELECT public_id FROM cases"));
    world.approve(order);
    EXPECT_EQ(world.text("SELECT status FROM cases"), "RESOLVED");
    world.fromGateway(undecided); // decided meanwhile
    world.settle();
    EXPECT_EQ(world.emitted<PaymentUnresolved>().size(), 1u);
}

TEST_F(PaymentTest, CancellingAnApprovedOrderRefundsEverythingWithRestock)
{
    world.furnish();
    world.charge(10'000);
    const OrderPlaced order = world.order(kOrder, {{world.product(1), 3}, {world.product(2), 1}}, 1'000, 4'000);
    world.place(order);
    world.approve(order);
    world.cancel(order);
    ASSERT_EQ(world.emitted<PaymentCancelRequested>().size(), 1u);
    EXPECT_EQ(world.emitted<PaymentCancelRequested>()[0].amount, Money::won(35'000));
    EXPECT_EQ(world.stockOf(world.product(1)), 7);
    world.cancel(order); // asked for once
    EXPECT_EQ(world.emitted<PaymentCancelRequested>().size(), 1u);

    world.confirmCancel(order);
    EXPECT_EQ(world.statusOf("payments", kOrder), "CANCELLED");
    EXPECT_EQ(world.statusOf("stock_reservations", kOrder), "RESTOCKED,RESTOCKED");
    EXPECT_EQ(world.stockOf(world.product(1)), 10);
    EXPECT_EQ(world.balance(), 10'000);
    const auto refunded = world.emitted<PaymentRefunded>().at(0);
    EXPECT_TRUE(refunded.full);
    EXPECT_EQ(refunded.remaining, Money());
    EXPECT_EQ(refunded.points, Money::won(4'000));
    EXPECT_EQ(world.number("SELECT sum(gross) + sum(fee) + sum(vat) + sum(net) FROM settlement_lines"), 0);
    EXPECT_EQ(world.number("SELECT count(*) FROM settlement_lines WHERE status = 'PAYABLE'"), 2);
    world.cancel(order); // nothing left
    EXPECT_EQ(world.number("SELECT count(*) FROM refunds"), 1);
}

TEST_F(PaymentTest, CancellingAnOrderPaidByPointsIsDoneAtOnce)
{
    world.furnish(1);
    world.charge(10'000);
    const OrderPlaced order = world.order(kOrder, {{world.product(1), 1}}, 0, 10'000);
    world.place(order);
    world.cancel(order);
    EXPECT_TRUE(world.emitted<PaymentCancelRequested>().empty());
    EXPECT_EQ(world.statusOf("payments", kOrder), "CANCELLED");
    EXPECT_EQ(world.balance(), 10'000);
    EXPECT_EQ(world.stockOf(world.product(1)), 10);
    EXPECT_TRUE(world.emitted<PaymentRefunded>().at(0).full);
}

TEST_F(PaymentTest, RepairToFailedOrCancelledIsTreatedAsCancel)
{
    world.furnish(1);
    const OrderPlaced order = world.order(kOrder, {{world.product(1), 1}});
    world.place(order);
    world.fromShop(OrderRepaired{kOrder, order.orderNumber, "ORDER_COMPLETED", "확인", "operator"});
    world.settle();
    EXPECT_TRUE(world.emitted<PaymentSettleRequested>().empty());
    world.fromShop(OrderRepaired{kOrder, order.orderNumber, "FAILED", "확인", "operator"});
    world.settle();
    EXPECT_EQ(world.emitted<PaymentSettleRequested>().at(0).reason, "CANCELLED");
    EXPECT_EQ(world.number("SELECT count(*) FROM cancelled_orders"), 1);
}

} // namespace hamster::test
