#include "tests/unit/payment/fixture.h"

namespace hamster::test {

namespace {
const OrderId kOrder{1};
}

class RefundTest : public PaymentTest {
protected:
    void SetUp() override
    {
        world.furnish(2, 10);
        world.charge(10'000);
        // 30,000 + 10,000 less 4,000 coupon (3,000 / 1,000) less 3,600 points (2,700 / 900): money 24,300 / 8,100
        order = world.order(kOrder, {{world.product(1), 3}, {world.product(2), 1}}, 4'000, 3'600);
        world.place(order);
        world.approve(order);
        world.complete(order);
    }
    RefundId ask(std::vector<RefundRequestItem> items, std::optional<Money> amount = std::nullopt)
    {
        const RefundId id{70'000 + ++m_asked};
        world.fromShop(RefundRequested{kOrder, order.orderNumber, id, std::move(items), amount, "단순 변심", "customer"});
        world.settle();
        return id;
    }
    std::string statusOf(RefundId id) { return world.text("SELECT status FROM refunds WHERE public_id = " + std::to_string(id.value)); }
    std::string lastRefusal() { return world.emitted<RefundRefused>().empty() ? "" : world.emitted<RefundRefused>().back().reason; }
    void failCancel(bool final)
    {
        const auto asked = world.emitted<PaymentCancelRequested>().back();
        world.fromGateway(PgCancelFailed{kOrder, order.orderNumber, asked.paymentId, asked.refundId, "PG_TIMEOUT", final});
        world.settle();
    }
    OrderItemId first() { return world.itemOf(kOrder, 0); }
    OrderItemId second() { return world.itemOf(kOrder, 1); }
    OrderPlaced order;

private:
    int m_asked = 0;
};

TEST_F(RefundTest, OneUnitGoesBackWithItsShares)
{
    const RefundId id = ask({{first(), 1, true}});
    EXPECT_EQ(statusOf(id), "PENDING");
    EXPECT_EQ(world.emitted<PaymentCancelRequested>().at(0).amount, Money::won(8'100));
    EXPECT_EQ(world.stockOf(world.product(1)), 7);
    world.confirmCancel(order);
    EXPECT_EQ(statusOf(id), "DONE");
    EXPECT_EQ(world.statusOf("payments", kOrder), "PARTIALLY_CANCELLED");
    EXPECT_EQ(world.stockOf(world.product(1)), 8);
    EXPECT_EQ(world.statusOf("stock_reservations", kOrder), "CONFIRMED,CONFIRMED");
    EXPECT_EQ(world.number("SELECT max(restocked_quantity) FROM stock_reservations"), 1);
    EXPECT_EQ(world.balance(), 10'000 - 3'600 + 900);
    const auto refunded = world.emitted<PaymentRefunded>().at(0);
    EXPECT_EQ(refunded.amount, Money::won(8'100));
    EXPECT_EQ(refunded.points, Money::won(900));
    EXPECT_EQ(refunded.remaining, Money::won(24'300));
    EXPECT_FALSE(refunded.full);
    ASSERT_EQ(refunded.items.size(), 1u);
    EXPECT_TRUE(refunded.items[0].restocked);
    EXPECT_EQ(world.text("SELECT group_concat(status || gross) FROM (SELECT * FROM settlement_lines ORDER BY id)"),
              "PAYABLE40000,PAYABLE-10000");
}

TEST_F(RefundTest, AllPartsTogetherNetToZero)
{
    ask({{first(), 2, true}});
    world.confirmCancel(order);
    ask({{second(), 1, false}});
    world.confirmCancel(order);
    ask({{first(), 1, true}});
    world.confirmCancel(order);
    EXPECT_EQ(world.statusOf("payments", kOrder), "CANCELLED");
    EXPECT_EQ(world.statusOf("stock_reservations", kOrder), "RESTOCKED,CONFIRMED");
    EXPECT_EQ(world.number("SELECT cancelled_amount FROM payments"), 32'400);
    EXPECT_EQ(world.balance(), 10'000);
    EXPECT_EQ(world.number("SELECT abs(sum(gross)) + abs(sum(fee)) + abs(sum(vat)) + abs(sum(net)) FROM settlement_lines"), 0);
    EXPECT_EQ(world.number("SELECT count(*) FROM (SELECT account_id FROM ledger_entries WHERE order_public_id = 1 GROUP BY account_id "
                           "HAVING sum(amount) <> 0)"),
              0);
    EXPECT_TRUE(world.emitted<PaymentRefunded>().back().full);
    ask({{first(), 1, true}});
    EXPECT_EQ(lastRefusal(), "NOTHING_LEFT");
}

TEST_F(RefundTest, MoneyOnlyByAmountAndTheLastWonTakesThePoints)
{
    ask({}, Money::won(2'400));
    world.confirmCancel(order);
    EXPECT_EQ(world.balance(), 6'400);
    EXPECT_EQ(world.emitted<PaymentRefunded>().back().remaining, Money::won(30'000));
    EXPECT_TRUE(world.emitted<PaymentRefunded>().back().items.empty());
    ask({}, Money::won(30'001));
    EXPECT_EQ(lastRefusal(), "AMOUNT_EXCEEDED");
    ask({}, Money::won(30'000));
    world.confirmCancel(order);
    EXPECT_EQ(world.balance(), 10'000);
    EXPECT_EQ(world.statusOf("payments", kOrder), "CANCELLED");
    EXPECT_EQ(world.number("SELECT sum(net) FROM settlement_lines"), 0);
    EXPECT_EQ(world.stockOf(world.product(1)), 7);
}

TEST_F(RefundTest, PendingOnesCount)
{
    ask({}, Money::won(20'000));
    ask({}, Money::won(12'401));
    EXPECT_EQ(lastRefusal(), "AMOUNT_EXCEEDED");
    ask({{first(), 3, false}}); // pays what is left and takes all the rest: 12,400 is the last won
    EXPECT_EQ(world.emitted<PaymentCancelRequested>().back().amount, Money::won(12'400));
    ask({{second(), 1, false}});
    EXPECT_EQ(lastRefusal(), "NOTHING_LEFT");
    ask({}, Money::won(1));
    EXPECT_EQ(lastRefusal(), "NOTHING_LEFT");
    EXPECT_EQ(world.number("SELECT sum(amount) FROM refunds WHERE status = 'PENDING'"), 32'400);
}

TEST_F(RefundTest, RefusedOnesAreFreeAgain)
{
    ask({{first(), 3, true}});
    failCancel(true);
    EXPECT_EQ(lastRefusal(), "PG_TIMEOUT");
    EXPECT_EQ(world.number("SELECT count(*) FROM cases"), 0);
    const RefundId again = ask({{first(), 3, true}});
    world.confirmCancel(order);
    EXPECT_EQ(statusOf(again), "DONE");
    EXPECT_EQ(world.stockOf(world.product(1)), 10);
}

TEST_F(RefundTest, UnreasonableRequestsAreRefusedWithARow)
{
    const std::vector<std::pair<std::vector<RefundRequestItem>, std::string>> kByItems{
        {{{first(), 4, true}}, "QUANTITY_EXCEEDED"},
        {{{first(), 0, true}}, "INVALID_QUANTITY"},
        {{{first(), -1, true}}, "INVALID_QUANTITY"},
        {{{first(), 1, true}, {first(), 1, true}}, "DUPLICATE_ITEM"},
        {{{{4'711}, 1, true}}, "UNKNOWN_ITEM"}};
    for (const auto &[items, reason] : kByItems) {
        const RefundId id = ask(items);
        EXPECT_EQ(lastRefusal(), reason);
        EXPECT_EQ(statusOf(id), "REFUSED");
    }
    ask({}, Money());
    EXPECT_EQ(lastRefusal(), "INVALID_AMOUNT");
    ask({});
    EXPECT_EQ(lastRefusal(), "ITEMS_OR_AMOUNT");
    ask({{first(), 1, true}}, Money::won(1));
    EXPECT_EQ(lastRefusal(), "ITEMS_OR_AMOUNT");
    EXPECT_TRUE(world.emitted<PaymentCancelRequested>().empty());
}

TEST_F(RefundTest, ARequestComesOnce)
{
    const RefundId id = ask({{first(), 1, true}});
    world.fromShop(RefundRequested{kOrder, order.orderNumber, id, {{first(), 1, true}}, std::nullopt, "again", "customer"});
    world.settle();
    EXPECT_EQ(world.emitted<PaymentCancelRequested>().size(), 1u);
    world.confirmCancel(order);
    world.confirmCancel(order);
    EXPECT_EQ(world.emitted<PaymentRefunded>().size(), 1u);
    EXPECT_EQ(world.stockOf(world.product(1)), 8);
}

TEST_F(RefundTest, AnUnansweredCancelIsUnknownUntilItsAnswer)
{
    const RefundId id = ask({{first(), 1, true}});
    failCancel(false);
    failCancel(false);
    EXPECT_EQ(statusOf(id), "UNKNOWN");
    EXPECT_TRUE(world.emitted<RefundRefused>().empty());
    world.confirmCancel(order);
    EXPECT_EQ(statusOf(id), "DONE");
    failCancel(false); // overtaken
    EXPECT_EQ(world.number("SELECT count(*) FROM refused_edges"), 0);
    failCancel(true); // contradicts what was done
    EXPECT_EQ(world.text("SELECT from_state || to_state FROM refused_edges"), "DONEREFUSED");
}

TEST_F(RefundTest, UnknownCanEndRefused)
{
    const RefundId id = ask({{first(), 1, true}});
    failCancel(false);
    failCancel(true);
    EXPECT_EQ(statusOf(id), "REFUSED");
    world.confirmCancel(order); // went back after all
    EXPECT_EQ(statusOf(id), "REFUSED");
    EXPECT_EQ(world.text("SELECT from_state || to_state FROM refused_edges"), "REFUSEDDONE");
    EXPECT_EQ(world.text("SELECT kind FROM cases"), "MISMATCH");
}

TEST_F(RefundTest, AnotherCancelledAmountOpensACase)
{
    const RefundId id = ask({{first(), 1, true}});
    const auto asked = world.emitted<PaymentCancelRequested>().back();
    world.fromGateway(PgCancelled{kOrder, order.orderNumber, asked.paymentId, id, Money::won(1), Money(), "tx"});
    world.fromGateway(PgCancelled{kOrder, order.orderNumber, asked.paymentId, {4'711}, Money::won(1), Money(), "tx"});
    world.settle();
    EXPECT_EQ(statusOf(id), "PENDING");
    EXPECT_EQ(world.number("SELECT count(*) FROM cases WHERE kind = 'MISMATCH'"), 2);
}

TEST_F(PaymentTest, RefundsBeforeCompletionAreRefused)
{
    world.furnish(1);
    const OrderPlaced order = world.order(kOrder, {{world.product(1), 1}});
    world.fromShop(RefundRequested{kOrder, order.orderNumber, {71'000}, {}, Money::won(1), "", "customer"});
    world.settle();
    EXPECT_EQ(world.emitted<RefundRefused>().at(0).reason, "NO_PAYMENT");
    world.place(order);
    world.approve(order);
    world.fromShop(RefundRequested{kOrder, order.orderNumber, {71'001}, {}, Money::won(1), "", "customer"});
    world.settle();
    EXPECT_EQ(world.emitted<RefundRefused>().at(1).reason, "NOT_COMPLETED");
    EXPECT_EQ(world.text("SELECT status FROM refunds"), "REFUSED");
}

TEST_F(PaymentTest, RefundsOfPointsOrdersGoByQuantityAndSkipThePg)
{
    world.furnish(1);
    world.charge(20'000);
    const OrderPlaced order = world.order(kOrder, {{world.product(1), 2}}, 0, 20'000);
    world.place(order);
    world.complete(order);
    const auto ask = [&](std::int64_t id) {
        world.fromShop(
            RefundRequested{kOrder, order.orderNumber, {id}, {{world.itemOf(kOrder, 0), 1, true}}, std::nullopt, "", "customer"});
        world.settle();
    };
    ask(71'000);
    EXPECT_EQ(world.statusOf("payments", kOrder), "PARTIALLY_CANCELLED");
    EXPECT_FALSE(world.emitted<PaymentRefunded>().at(0).full);
    ask(71'001);
    EXPECT_EQ(world.statusOf("payments", kOrder), "CANCELLED");
    EXPECT_TRUE(world.emitted<PaymentRefunded>().at(1).full);
    EXPECT_EQ(world.balance(), 20'000);
    EXPECT_TRUE(world.emitted<PaymentCancelRequested>().empty());
    EXPECT_EQ(world.number("SELECT sum(net) FROM settlement_lines"), 0);
    EXPECT_EQ(world.text("SELECT group_concat(to_state) FROM (SELECT to_state FROM state_log WHERE entity = 'payment' ORDER BY id)"),
              "READY,APPROVED,PARTIALLY_CANCELLED,CANCELLED");
}

TEST_F(PaymentTest, ARefusedRefundOfADeadOrderOpensACase)
{
    world.furnish(1);
    const OrderPlaced order = world.order(kOrder, {{world.product(1), 1}});
    world.place(order);
    world.cancel(order);
    world.approve(order);
    const auto asked = world.emitted<PaymentCancelRequested>().back();
    world.fromGateway(PgCancelFailed{kOrder, order.orderNumber, asked.paymentId, asked.refundId, "ALREADY", true});
    world.settle();
    EXPECT_EQ(world.text("SELECT kind || status FROM cases"), "REFUND_REFUSEDOPEN");
    EXPECT_TRUE(world.emitted<RefundRefused>().empty());
}

TEST_F(PaymentTest, ACancelOfAPartlyRefundedOrderReturnsTheRest)
{
    world.furnish(1);
    const OrderPlaced order = world.order(kOrder, {{world.product(1), 3}});
    world.place(order);
    world.approve(order);
    world.complete(order);
    world.fromShop(
        RefundRequested{kOrder, order.orderNumber, {71'000}, {{world.itemOf(kOrder, 0), 1, true}}, std::nullopt, "", "customer"});
    world.settle();
    world.confirmCancel(order);
    world.fromShop(OrderRepaired{kOrder, order.orderNumber, "CANCELLED", "확인", "operator"});
    world.settle();
    EXPECT_EQ(world.emitted<PaymentCancelRequested>().back().amount, Money::won(20'000));
    world.confirmCancel(order);
    EXPECT_EQ(world.statusOf("payments", kOrder), "CANCELLED");
    EXPECT_EQ(world.stockOf(world.product(1)), 10);
}

} // namespace hamster::test
