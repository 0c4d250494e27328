// Each unsafe policy does its damage, and the safe one beside it does not.

#include "tests/unit/payment/fixture.h"

namespace hamster::test {
namespace {

constexpr OrderId kFirst{71};
constexpr OrderId kSecond{72};

struct UnsafeWorld : PayWorld {
    UnsafeWorld(std::string_view key, std::string_view value)
        : PayWorld({}, true, unsafely(key, value))
    {}
};

std::int64_t casesOf(PayWorld &world, const std::string &kind)
{
    return world.number("SELECT count(*) FROM cases WHERE kind = '" + kind + "'");
}

TEST(StockPolicy, DeductOnCallbackSellsTheLastOneTwice)
{
    UnsafeWorld world("stock", "DEDUCT_ON_CALLBACK");
    world.furnish(1, 1);
    const OrderPlaced first = world.order(kFirst, {{world.product(1)}});
    const OrderPlaced second = world.order(kSecond, {{world.product(1)}});
    world.place(first);
    world.place(second);
    EXPECT_EQ(world.emitted<StockReserved>().size(), 2u); // only looked at
    EXPECT_EQ(world.stockOf(world.product(1)), 1);
    EXPECT_EQ(world.statusOf("stock_reservations", kFirst), "");
    world.fromGateway(world.approval(first, "20261120:TR:aaaaaa"));
    world.fromGateway(world.approval(second, "20261120:TR:bbbbbb"));
    world.settle();
    EXPECT_EQ(world.statusOf("payments", kFirst), "APPROVED");
    EXPECT_EQ(world.statusOf("stock_reservations", kFirst), "CONFIRMED");
    EXPECT_EQ(world.stockOf(world.product(1)), 0);
    EXPECT_EQ(world.statusOf("payments", kSecond), "FAILED"); // paid, and then told that there is none
    EXPECT_EQ(world.statusOf("stock_reservations", kSecond), "");
    EXPECT_EQ(world.emitted<StockConfirmationFailed>().back().reason, "NOT_ENOUGH_STOCK");
    EXPECT_EQ(world.emitted<PaymentCancelRequested>().size(), 1u);
    EXPECT_EQ(casesOf(world, "STOCK_SHORT_AFTER_PAYMENT"), 1);
    EXPECT_EQ(world.firstFault(), "");
}

TEST(StockPolicy, DeductOnCallbackTakesPointOrdersAtOnce)
{
    UnsafeWorld world("stock", "DEDUCT_ON_CALLBACK");
    world.furnish(1, 1);
    world.charge(10'000);
    world.place(world.order(kFirst, {{world.product(1)}}, 0, 10'000));
    EXPECT_EQ(world.typesAbout(kFirst), (Types{"payment.created", "stock.reserved", "payment.completed", "stock.confirmed"}));
    EXPECT_EQ(world.stockOf(world.product(1)), 0);
    EXPECT_EQ(world.firstFault(), "");
}

TEST(StockPolicy, DeductOnCallbackTellsACancelledOrderThatItsPaymentFailed)
{
    UnsafeWorld world("stock", "DEDUCT_ON_CALLBACK");
    world.furnish(1, 1);
    const OrderPlaced order = world.order(kFirst, {{world.product(1)}});
    world.place(order);
    world.cancel(order);
    world.approve(order);
    EXPECT_EQ(world.emitted<PaymentFailed>().size(), 1u);
    EXPECT_TRUE(world.emitted<StockReleased>().empty());
    EXPECT_EQ(world.emitted<PaymentCancelRequested>().size(), 1u);
}

TEST(LateApprovalPolicy, IgnoreKeepsTheMoneyOfACancelledOrder)
{
    UnsafeWorld world("late-approval", "IGNORE");
    world.furnish(1);
    const OrderPlaced order = world.order(kFirst, {{world.product(1)}});
    world.place(order);
    world.cancel(order);
    world.approve(order);
    EXPECT_EQ(world.statusOf("payments", kFirst), "FAILED");
    EXPECT_EQ(world.statusOf("stock_reservations", kFirst), "RELEASED");
    EXPECT_TRUE(world.emitted<PaymentCancelRequested>().empty());
    EXPECT_EQ(world.emitted<PaymentFailed>().size(), 1u);
    EXPECT_EQ(world.number(
                  "SELECT sum(amount) FROM ledger_entries WHERE account_id = (SELECT id FROM ledger_accounts WHERE code = 'REFUNDS_DUE')"),
              -10'000); // the books know what nobody acts on
    EXPECT_EQ(world.firstFault(), "");
}

TEST(LateApprovalPolicy, IgnoreKeepsTheMoneyOfAFailedPayment)
{
    UnsafeWorld world("late-approval", "IGNORE");
    world.furnish(1);
    const OrderPlaced order = world.order(kFirst, {{world.product(1)}});
    world.place(order);
    world.fromGateway(world.declined(order));
    world.settle();
    world.approve(order);
    EXPECT_TRUE(world.emitted<PaymentCancelRequested>().empty());
    EXPECT_EQ(world.number("SELECT count(*) FROM payment_transactions WHERE kind = 'APPROVAL'"), 1);
}

TEST(ExpiryPolicy, BlindReleasesWhileThePgIsStillThinking)
{
    UnsafeWorld world("reservation-expiry", "BLIND");
    world.furnish(1);
    const OrderPlaced order = world.order(kFirst, {{world.product(1), 2}});
    world.place(order);
    world.time.runUntil(world.time.now() + 16min);
    EXPECT_TRUE(world.emitted<PaymentSettleRequested>().empty());
    EXPECT_EQ(world.statusOf("payments", kFirst), "FAILED");
    EXPECT_EQ(world.statusOf("stock_reservations", kFirst), "RELEASED");
    EXPECT_EQ(world.stockOf(world.product(1)), 10);
    EXPECT_EQ(world.emitted<PaymentFailed>().at(0).reason, "EXPIRED");
    world.approve(order); // comes after all
    EXPECT_EQ(world.emitted<PaymentCancelRequested>().size(), 1u);
    EXPECT_EQ(world.firstFault(), "");
}

TEST(ExpiryPolicy, NoneHoldsForEver)
{
    UnsafeWorld world("reservation-expiry", "NONE");
    world.furnish(1);
    world.place(world.order(kFirst, {{world.product(1), 2}}));
    EXPECT_GT(world.emitted<StockReserved>().at(0).expiresAt, world.time.now() + 24h * 365);
    world.time.runUntil(world.time.now() + 24h * 30);
    EXPECT_TRUE(world.emitted<PaymentSettleRequested>().empty());
    EXPECT_EQ(world.statusOf("stock_reservations", kFirst), "HELD");
    EXPECT_LT(world.number("SELECT expires_at FROM stock_reservations"), world.time.now().ms);
}

TEST(ReleaseGuardPolicy, EventIdOnlyGivesTheSameStockBackTwice)
{
    UnsafeWorld world("release-guard", "EVENT_ID_ONLY");
    world.furnish(1);
    const OrderPlaced order = world.order(kFirst, {{world.product(1), 2}});
    world.place(order);
    world.fromGateway(world.declined(order));
    world.settle();
    EXPECT_EQ(world.stockOf(world.product(1)), 10);
    world.cancel(order); // another event about the same
    EXPECT_EQ(world.stockOf(world.product(1)), 12);
    EXPECT_EQ(world.firstFault(), "A3 reservations");
    EXPECT_EQ(world.emitted<StockReleased>().size(), 1u);
}

TEST(ReleaseGuardPolicy, TheSafeGuardGivesBackOnce)
{
    PayWorld world;
    world.furnish(1);
    const OrderPlaced order = world.order(kFirst, {{world.product(1), 2}});
    world.place(order);
    world.fromGateway(world.declined(order));
    world.fromGateway(world.declined(order, "CANCELLED"));
    world.settle();
    world.cancel(order);
    EXPECT_EQ(world.stockOf(world.product(1)), 10);
    EXPECT_EQ(world.firstFault(), "");
}

TEST(StockSyncPolicy, LastArrivedHasNoKeyThatKeepsTheOrder)
{
    UnsafeWorld world("stock-sync", "LAST_ARRIVED");
    world.furnish(1);
    for (int i = 0; i < 5; ++i) world.fromShop(StockAdjustmentRequested{"r", world.product(1), "DELTA", 1, "more", "kim"});
    world.settle();
    EXPECT_EQ(world.number("SELECT count(DISTINCT partition_key) FROM outbox WHERE event_type = 'stock.synchronized'"), 6);
}

TEST(RefundLimitPolicy, DoneOnlyRefundsTheSameItemTwice)
{
    UnsafeWorld world("refund-limit", "DONE_ONLY");
    world.furnish(2);
    const OrderPlaced order = world.order(kFirst, {{world.product(1), 1}, {world.product(2), 1, 30'000}});
    world.place(order);
    world.approve(order);
    world.complete(order);
    for (const std::int64_t id : {901, 902})
        world.fromShop(
            RefundRequested{order.orderId, order.orderNumber, RefundId{id}, {{world.itemOf(kFirst, 0), 1, false}}, {}, "broken", "kim"});
    world.settle();
    const std::vector<PaymentCancelRequested> asked = world.emitted<PaymentCancelRequested>();
    ASSERT_EQ(asked.size(), 2u);
    for (const PaymentCancelRequested &cancel : asked)
        world.fromGateway(
            PgCancelled{order.orderId, order.orderNumber, cancel.paymentId, cancel.refundId, cancel.amount, Money(), "20261120:TR:abc123"});
    world.settle();
    EXPECT_EQ(world.number("SELECT sum(quantity) FROM refund_items"), 2); // of one that was ordered
    EXPECT_EQ(world.deadLetters(), 0);
}

TEST(RefundLimitPolicy, DoneOnlyGivesBackMoreThanWasPaid)
{
    UnsafeWorld world("refund-limit", "DONE_ONLY");
    world.furnish(1);
    const OrderPlaced order = world.order(kFirst, {{world.product(1), 1}});
    world.place(order);
    world.approve(order);
    world.complete(order);
    for (const std::int64_t id : {901, 902})
        world.fromShop(RefundRequested{order.orderId, order.orderNumber, RefundId{id}, {}, Money::won(7'000), "late", "kim"});
    world.settle();
    EXPECT_EQ(world.firstFault(), "A9 refunds");
    for (const PaymentCancelRequested &cancel : world.emitted<PaymentCancelRequested>())
        world.fromGateway(
            PgCancelled{order.orderId, order.orderNumber, cancel.paymentId, cancel.refundId, cancel.amount, Money(), "20261120:TR:abc123"});
    world.settle();
    EXPECT_EQ(world.number("SELECT cancelled_amount FROM payments"), 14'000);
    EXPECT_EQ(world.statusOf("payments", kFirst), "CANCELLED");
    EXPECT_EQ(world.deadLetters(), 0);
}

TEST(AmountPolicy, OffApprovesAnyAmount)
{
    UnsafeWorld world("amount-check", "OFF");
    world.furnish(1);
    const OrderPlaced order = world.order(kFirst, {{world.product(1), 1}});
    world.place(order);
    PgApproved approval = world.approval(order);
    approval.amount = Money::won(100);
    world.fromGateway(approval);
    world.settle();
    EXPECT_EQ(world.statusOf("payments", kFirst), "APPROVED");
    EXPECT_EQ(world.number("SELECT amount FROM payments"), 100);
    EXPECT_EQ(world.firstFault(), "");
}

TEST(PaymentHomePolicy, CashGatewayConfirmsTheStockOnPaymentCompleted)
{
    UnsafeWorld world("payment-home", "CASH_GATEWAY");
    world.furnish(1);
    const OrderPlaced order = world.order(kFirst, {{world.product(1), 1}});
    world.place(order);
    const PgApproved pg = world.approval(order);
    PaymentCompleted paid{order.orderId,    order.orderNumber, pg.paymentId, order.amount,    "CARD",
                          pg.pgTransaction, pg.approvalNumber, world.member, world.time.now()};
    paid.processId = pg.processId;
    world.fromGateway(paid);
    world.settle();
    EXPECT_EQ(world.statusOf("payments", kFirst), "APPROVED");
    EXPECT_TRUE(world.emitted<PaymentCompleted>().empty()); // the gateway has said it
    EXPECT_EQ(world.emitted<StockConfirmed>().size(), 1u);
    EXPECT_EQ(world.number("SELECT process_public_id FROM payments"), pg.processId.value);
    EXPECT_EQ(world.firstFault(), "");
}

TEST(PaymentHomePolicy, CashGatewayCannotConfirmACancelledOrder)
{
    UnsafeWorld world("payment-home", "CASH_GATEWAY");
    world.furnish(1);
    const OrderPlaced order = world.order(kFirst, {{world.product(1), 1}});
    world.place(order);
    PaymentCompleted paid{order.orderId, order.orderNumber, world.paymentOf(kFirst), Money::won(9'999), "CARD", "20261120:TR:abc123", {},
                          world.member,  world.time.now()};
    paid.processId = ProcessId{9'071};
    world.fromGateway(paid);
    world.settle();
    EXPECT_EQ(world.statusOf("payments", kFirst), "FAILED");
    EXPECT_EQ(world.emitted<StockConfirmationFailed>().at(0).reason, "AMOUNT_MISMATCH");
    EXPECT_EQ(world.emitted<PaymentCancelRequested>().at(0).processId.value, 9'071);
}

TEST(Policies, AWorldRemembersTheUnsafeOnes)
{
    UnsafeWorld world("stock", "DEDUCT_ON_CALLBACK");
    EXPECT_EQ(world.text("SELECT key || value FROM unsafe_policies"), "stockDEDUCT_ON_CALLBACK");
    PayWorld safe;
    EXPECT_EQ(safe.number("SELECT count(*) FROM unsafe_policies"), 0);
}

TEST(PaymentHomePolicy, CashGatewayNeverSeesOrdersWithoutMoney)
{
    UnsafeWorld world("payment-home", "CASH_GATEWAY");
    world.furnish(1);
    world.charge(10'000);
    world.place(world.order(kFirst, {{world.product(1)}}, 0, 10'000));
    EXPECT_EQ(world.typesAbout(kFirst), (Types{"payment.created", "stock.reserved", "payment.completed", "stock.confirmed"}));
}

} // namespace
} // namespace hamster::test
