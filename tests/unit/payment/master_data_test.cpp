#include "tests/unit/payment/fixture.h"

namespace hamster::test {

namespace {

StockAdjustmentRequested adjustment(ProductId product, const std::string &mode, std::int64_t quantity)
{
    return {"req-1", product, mode, quantity, "재고 실사", "staff"};
}

} // namespace

TEST_F(PaymentTest, StockIsAdjustedByDeltaAndSet)
{
    world.furnish(1, 10);
    world.fromShop(adjustment(world.product(1), "DELTA", -4));
    world.fromShop(adjustment(world.product(1), "SET", 25));
    world.settle();
    EXPECT_EQ(world.stockOf(world.product(1)), 25);
    EXPECT_EQ(world.text("SELECT group_concat(kind || stock) FROM (SELECT * FROM product_records ORDER BY id)"),
              "INITIAL10,ADJUST-4,ADJUST19");
    const auto sync = world.emitted<StockSynchronized>();
    ASSERT_EQ(sync.size(), 3u);
    EXPECT_EQ(sync[1].stock, 6);
    EXPECT_EQ(sync[2].sequence, 3);
}

TEST_F(PaymentTest, AdjustmentsBelowZeroOrOfUnknownProductsAreRefused)
{
    world.furnish(1, 3);
    world.fromShop(adjustment(world.product(1), "DELTA", -4));
    world.fromShop(adjustment(world.product(1), "SET", -1));
    world.fromShop(adjustment(world.product(5), "SET", 1));
    world.fromShop(adjustment(world.product(1), "DELTA", INT64_MAX));
    world.settle();
    EXPECT_EQ(world.stockOf(world.product(1)), 3);
    std::multiset<std::string> reasons;
    for (const auto &refused : world.emitted<StockAdjustmentRefused>()) reasons.insert(refused.reason);
    EXPECT_EQ(reasons, (std::multiset<std::string>{"BELOW_ZERO", "BELOW_ZERO", "OUT_OF_RANGE", "UNKNOWN_PRODUCT"}));
    EXPECT_EQ(world.number("SELECT count(*) FROM audit_log"), 4);
}

TEST_F(PaymentTest, AnUnknownAdjustmentModeIsDeadLettered)
{
    world.furnish(1, 3);
    world.fromShop(adjustment(world.product(1), "TIMES", 2));
    world.settle();
    expectedDeadLetters = 1;
}

TEST_F(PaymentTest, ProductsChangeAndRegisterOnce)
{
    world.furnish(1, 3);
    world.fromShop(ProductRegistered{world.product(1), world.vendor, "X", "Y", Money::won(1), 99});
    world.fromShop(ProductChanged{world.product(1), world.vendor, "SKU-NEW", "땅콩", Money::won(2)});
    world.fromShop(ProductChanged{world.product(8), world.vendor, "SKU-8", "없음", Money::won(2)});
    world.settle();
    EXPECT_EQ(world.stockOf(world.product(1)), 3);
    EXPECT_EQ(world.text("SELECT sku FROM products"), "SKU-NEW");
    EXPECT_EQ(world.text("SELECT reason FROM audit_log"), "UNKNOWN_PRODUCT");
}

TEST_F(PaymentTest, PointsAreChargedOncePerRequest)
{
    world.furnish(1);
    world.fromShop(PointsChargeRequested{"r1", world.member, Money::won(1'000)});
    world.fromShop(PointsChargeRequested{"r1", world.member, Money::won(1'000)});
    world.fromShop(PointsChargeRequested{"r2", world.member, Money::won(999)});
    world.settle();
    EXPECT_EQ(world.balance(), 1'000);
    EXPECT_EQ(world.emitted<PointsSynchronized>().size(), 1u);
    EXPECT_EQ(world.text("SELECT reason FROM audit_log"), "BELOW_MINIMUM");
    EXPECT_EQ(world.number("SELECT sum(amount) FROM ledger_entries e JOIN ledger_accounts a ON a.id = e.account_id WHERE code = 'CASH'"),
              1'000);
}

TEST_F(PaymentTest, AMemberNotKnownYetCanChargePoints)
{
    world.fromShop(PointsChargeRequested{"r1", world.member, Money::won(5'000)});
    world.fromShop(MemberRegistered{world.member, "김햄찌"});
    world.settle();
    EXPECT_EQ(world.balance(), 5'000);
    EXPECT_EQ(world.text("SELECT name FROM members"), "김햄찌");
}

} // namespace hamster::test
