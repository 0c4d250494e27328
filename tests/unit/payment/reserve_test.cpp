#include "tests/unit/payment/fixture.h"

namespace hamster::test {

namespace {
const OrderId kOrder{1};
const OrderId kOther{2};
} // namespace

TEST_F(PaymentTest, RegisteringAProductWritesItsInitialRecordAndSynchronizesWithSequenceOne)
{
    world.furnish(1, 7);
    const auto sync = world.emitted<StockSynchronized>();
    ASSERT_EQ(sync.size(), 1u);
    EXPECT_EQ(sync[0].productId, world.product(1));
    EXPECT_EQ(sync[0].stock, 7);
    EXPECT_EQ(sync[0].sequence, 1);
    EXPECT_FALSE(sync[0].isSoldOut);
    EXPECT_EQ(world.text("SELECT kind || stock FROM product_records"), "INITIAL7");
}

TEST_F(PaymentTest, ReservingTakesStockHoldsItAndCreatesAReadyPayment)
{
    world.furnish();
    const OrderPlaced order = world.order(kOrder, {{world.product(2), 3}, {world.product(1), 10}});
    world.place(order);

    EXPECT_EQ(world.stockOf(world.product(1)), 0);
    EXPECT_EQ(world.stockOf(world.product(2)), 7);
    EXPECT_EQ(world.statusOf("stock_reservations", kOrder), "HELD,HELD");
    EXPECT_EQ(world.statusOf("payments", kOrder), "READY");
    EXPECT_EQ(world.typesAbout(kOrder), (Types{"payment.created", "stock.reserved"}));
    const auto reserved = world.emitted<StockReserved>().at(0);
    EXPECT_EQ(reserved.amount, Money::won(130'000));
    EXPECT_EQ(reserved.route, "BROKERED");
    EXPECT_EQ(reserved.cardToken, "tok_ok");
    ASSERT_EQ(reserved.items.size(), 2u);
    EXPECT_EQ(reserved.items[0].productId, world.product(1)); // ascending product
    EXPECT_EQ(reserved.expiresAt.ms, world.number("SELECT expires_at FROM payments"));
    const auto sync = world.emitted<StockSynchronized>();
    ASSERT_EQ(sync.size(), 4u);
    EXPECT_TRUE(sync[2].isSoldOut);
    EXPECT_EQ(sync[2].sequence, 2);
    EXPECT_EQ(world.number("SELECT count(*) FROM product_order_snapshot_items"), 2);
    EXPECT_EQ(world.number("SELECT payment_public_id IS NULL FROM product_order_snapshots"), 1);
}

TEST_F(PaymentTest, ReservesAllOrNothing)
{
    world.furnish();
    world.place(world.order(kOrder, {{world.product(1), 2}, {world.product(2), 11}}));
    EXPECT_EQ(world.stockOf(world.product(1)), 10);
    EXPECT_EQ(world.stockOf(world.product(2)), 10);
    EXPECT_EQ(world.number("SELECT count(*) FROM payments"), 0);
    EXPECT_EQ(world.number("SELECT count(*) FROM stock_reservations"), 0);
    EXPECT_EQ(world.number("SELECT count(*) FROM product_order_snapshots"), 0);
    ASSERT_EQ(world.typesAbout(kOrder), (Types{"stock.reservation-failed"}));
    const auto failed = world.emitted<StockReservationFailed>().at(0);
    EXPECT_EQ(failed.reason, "NOT_ENOUGH_STOCK");
    ASSERT_EQ(failed.failedItems.size(), 1u);
    EXPECT_EQ(failed.failedItems[0].productId, world.product(2));
    EXPECT_EQ(failed.failedItems[0].requested, 11);
    EXPECT_EQ(failed.failedItems[0].available, 10);
}

TEST_F(PaymentTest, TwoItemsOfOneProductAreCountedTogether)
{
    world.furnish(1, 5);
    world.place(world.order(kOrder, {{world.product(1), 3}, {world.product(1), 3}}));
    EXPECT_EQ(world.emitted<StockReservationFailed>().at(0).failedItems.at(0).requested, 6);
    world.place(world.order(kOther, {{world.product(1), 3}, {world.product(1), 2}}));
    EXPECT_EQ(world.stockOf(world.product(1)), 0);
    EXPECT_EQ(world.statusOf("stock_reservations", kOther), "HELD,HELD");
}

TEST_F(PaymentTest, UnknownProductIsNamedAndNothingIsTaken)
{
    world.furnish(1);
    world.place(world.order(kOrder, {{world.product(1), 1}, {world.product(9), 1}}));
    const auto failed = world.emitted<StockReservationFailed>().at(0);
    EXPECT_EQ(failed.reason, "UNKNOWN_PRODUCT");
    EXPECT_EQ(failed.failedItems.at(0).productId, world.product(9));
    EXPECT_EQ(world.stockOf(world.product(1)), 10);
}

TEST_F(PaymentTest, TwoOrdersForTheLastPieceOneGetsIt)
{
    world.furnish(1, 1);
    const OrderPlaced first = world.order(kOrder, {{world.product(1), 1}});
    const OrderPlaced second = world.order(kOther, {{world.product(1), 1}});
    world.fromShop(first);
    world.fromShop(second);
    world.settle();
    EXPECT_EQ(world.stockOf(world.product(1)), 0);
    EXPECT_EQ(world.emitted<StockReserved>().size(), 1u);
    EXPECT_EQ(world.emitted<StockReservationFailed>().size(), 1u);
}

TEST_F(PaymentTest, PointsAreDebitedWithTheReservation)
{
    world.furnish(1);
    world.charge(5'000);
    world.place(world.order(kOrder, {{world.product(1), 1}}, 0, 3'000));
    EXPECT_EQ(world.balance(), 2'000);
    const auto sync = world.emitted<PointsSynchronized>();
    ASSERT_EQ(sync.size(), 2u);
    EXPECT_EQ(sync[1].balance, Money::won(2'000));
    EXPECT_EQ(sync[1].sequence, 2);
    EXPECT_EQ(world.emitted<StockReserved>().at(0).amount, Money::won(7'000));
}

TEST_F(PaymentTest, TooFewPointsReserveNothing)
{
    world.furnish(1);
    world.charge(2'000);
    world.place(world.order(kOrder, {{world.product(1), 1}}, 0, 3'000));
    EXPECT_EQ(world.emitted<StockReservationFailed>().at(0).reason, "INSUFFICIENT_BALANCE");
    EXPECT_EQ(world.balance(), 2'000);
    EXPECT_EQ(world.stockOf(world.product(1)), 10);
}

TEST_F(PaymentTest, AmountZeroIsApprovedAtOnceWithoutThePg)
{
    world.furnish(1);
    world.charge(10'000);
    world.place(world.order(kOrder, {{world.product(1), 1}}, 0, 10'000));
    EXPECT_EQ(world.typesAbout(kOrder), (Types{"payment.created", "stock.reserved", "payment.completed", "stock.confirmed"}));
    EXPECT_EQ(world.statusOf("payments", kOrder), "APPROVED");
    EXPECT_EQ(world.statusOf("stock_reservations", kOrder), "CONFIRMED");
    EXPECT_EQ(world.text("SELECT kind || amount || coalesce(pg_transaction, '-') FROM payment_transactions"), "APPROVAL0-");
    EXPECT_EQ(world.balance(), 0);
    EXPECT_EQ(world.emitted<PaymentCompleted>().at(0).method, "POINT");
    EXPECT_EQ(world.number("SELECT gross FROM settlement_lines"), 10'000);
    world.time.runUntil(world.time.now() + 1h);
    EXPECT_TRUE(world.emitted<PaymentSettleRequested>().empty());
}

TEST_F(PaymentTest, ATombstoneReservesNothingAndIsWrittenDown)
{
    world.furnish(1);
    const OrderPlaced order = world.order(kOrder, {{world.product(1), 1}});
    world.cancel(order);
    world.place(order);
    EXPECT_EQ(world.stockOf(world.product(1)), 10);
    EXPECT_EQ(world.number("SELECT count(*) FROM payments"), 0);
    EXPECT_EQ(world.number("SELECT count(*) FROM cancelled_orders"), 1);
    EXPECT_EQ(world.text("SELECT reason FROM audit_log"), "ORDER_CANCELLED");
    EXPECT_TRUE(world.typesAbout(kOrder).empty());
}

TEST_F(PaymentTest, TheSameEventAgainIsSkippedAndAnotherEventForTheSameOrderIsNoted)
{
    world.furnish(1);
    const OrderPlaced order = world.order(kOrder, {{world.product(1), 1}});
    world.fromShop(order, "event-1");
    world.fromShop(order, "event-1");
    world.fromShop(order, "event-2");
    world.settle();
    EXPECT_EQ(world.stockOf(world.product(1)), 9);
    EXPECT_EQ(world.service->core().consumer().duplicatesPrevented(), 1);
    EXPECT_EQ(world.text("SELECT reason FROM audit_log"), "ALREADY_RESERVED");
}

TEST_F(PaymentTest, SumsThatDoNotAddUpAreDeadLettered)
{
    world.furnish(1);
    OrderPlaced order = world.order(kOrder, {{world.product(1), 1}});
    order.amount = Money::won(1);
    world.place(order);
    OrderPlaced negative = world.order(kOther, {{world.product(1), 1}});
    negative.items[0].quantity = 0;
    world.place(negative);
    EXPECT_EQ(world.stockOf(world.product(1)), 10);
    expectedDeadLetters = 2;
}

TEST_F(PaymentTest, AnOrderOfUnknownVendorAndMemberGetsStubsThatAreCompletedLater)
{
    world.furnish(1);
    OrderPlaced order = world.order(kOrder, {{world.product(1), 1}});
    order.vendorId = {777};
    order.memberId = {888};
    world.place(order);
    EXPECT_EQ(world.text("SELECT route || name FROM vendors WHERE public_id = 777"), "BROKERED");
    EXPECT_EQ(world.text("SELECT name FROM members WHERE public_id = 888"), "");
    world.fromShop(VendorChanged{{777}, "새 상점", "DIRECT", 220, "WEEKLY"});
    world.fromShop(MemberRegistered{{888}, "이햄찌"});
    world.settle();
    EXPECT_EQ(world.text("SELECT route || name || fee_bp FROM vendors WHERE public_id = 777"), "DIRECT새 상점220");
    EXPECT_EQ(world.text("SELECT name FROM members WHERE public_id = 888"), "이햄찌");
}

TEST_F(PaymentTest, RowWritesOfAPlainOrderStayFew)
{
    world.furnish(1);
    const auto rows = [&] {
        std::int64_t sum = 0;
        for (const char *table :
             {"processed_events", "outbox", "state_log", "product_records", "stock_reservations", "product_order_snapshots",
              "product_order_snapshot_items", "payments", "payment_transactions", "settlement_lines", "ledger_entries"})
            sum += world.number(std::string("SELECT count(*) FROM ") + table);
        return sum;
    };
    const std::int64_t before = rows();
    const OrderPlaced order = world.order(kOrder, {{world.product(1), 1}});
    world.place(order);
    world.approve(order);
    world.complete(order);
    EXPECT_LE(rows() - before, 26);
}

} // namespace hamster::test
