#include "model/payment/ledger.h"

#include "tests/unit/payment/fixture.h"

namespace hamster::test {

namespace {

const OrderId kOrder{1};

std::int64_t accountSum(PayWorld &world, const std::string &code)
{
    return world.number(
        "SELECT coalesce(sum(amount), 0) FROM ledger_entries e JOIN ledger_accounts a ON a.id = e.account_id WHERE code = '" + code + "'");
}

} // namespace

TEST_F(PaymentTest, ABrokeredCaptureIsPostedToEveryAccount)
{
    world.furnish(1);
    world.charge(10'000);
    const OrderPlaced order = world.order(kOrder, {{world.product(1), 3}}, 2'000, 5'000);
    world.place(order);
    world.approve(order);
    EXPECT_EQ(accountSum(world, "CASH"), 10'000);
    EXPECT_EQ(accountSum(world, "PG_RECEIVABLE"), 23'000);
    EXPECT_EQ(accountSum(world, "POINT_LIABILITY"), -10'000 + 5'000);
    EXPECT_EQ(accountSum(world, "COUPON_COST"), 2'000);
    EXPECT_EQ(accountSum(world, "FEE_REVENUE"), -990);
    EXPECT_EQ(accountSum(world, "VAT_PAYABLE"), -99);
    EXPECT_EQ(accountSum(world, "VENDOR_PAYABLE"), -28'911);
}

TEST_F(PaymentTest, ACouponOfTheVendorLowersTheGross)
{
    world.furnish(1);
    OrderPlaced order = world.order(kOrder, {{world.product(1), 3}}, 2'000);
    order.couponBearer = "VENDOR";
    world.place(order);
    world.approve(order);
    EXPECT_EQ(accountSum(world, "COUPON_COST"), 0);
    EXPECT_EQ(world.number("SELECT gross FROM settlement_lines"), 28'000);
}

TEST_F(PaymentTest, ADirectVendorOwesFeeAndVatOnly)
{
    world.furnish(1, 10, "DIRECT", 220);
    const OrderPlaced order = world.order(kOrder, {{world.product(1), 1}});
    world.place(order);
    EXPECT_EQ(world.emitted<StockReserved>().at(0).route, "DIRECT");
    world.approve(order);
    EXPECT_EQ(accountSum(world, "PG_RECEIVABLE"), 0);
    EXPECT_EQ(accountSum(world, "VENDOR_PAYABLE"), 242);
    world.fromShop(VendorChanged{world.vendor, "햄스터 상회", "BROKERED", 330, "DAILY"}); // a later change does not touch what was captured
    world.settle();
    world.cancel(order);
    world.confirmCancel(order);
    for (const char *account : {"PG_RECEIVABLE", "VENDOR_PAYABLE", "FEE_REVENUE", "VAT_PAYABLE", "REFUNDS_DUE"})
        EXPECT_EQ(accountSum(world, account), 0) << account;
}

TEST_F(PaymentTest, TheHashChainVerifiesAndEveryChangeBreaksIt)
{
    world.furnish(1);
    world.charge(5'000);
    const OrderPlaced order = world.order(kOrder, {{world.product(1), 1}}, 0, 1'000);
    world.place(order);
    world.approve(order);
    static const Sql kRows{
        "SELECT posting, code, amount, coalesce(order_public_id, 0), coalesce(vendor_public_id, 0), event_id, created_at, hash "
        "FROM ledger_entries e JOIN ledger_accounts a ON a.id = e.account_id ORDER BY e.id"};
    std::string previous;
    int count = 0;
    Rows rows = world.database->query(kRows);
    while (rows.next()) {
        const std::string posting = rows.get<std::string>(0), code = rows.get<std::string>(1), event = rows.get<std::string>(5);
        payment::LedgerRow row{
            posting, code, rows.get<std::int64_t>(2), rows.get<std::int64_t>(3), rows.get<std::int64_t>(4), event, rows.get<Instant>(6)};
        EXPECT_EQ(payment::ledgerHash(previous, row), rows.text(7));
        ++row.amount;
        EXPECT_NE(payment::ledgerHash(previous, row), rows.text(7));
        previous = rows.get<std::string>(7);
        ++count;
    }
    EXPECT_EQ(count, 2 + 5);
    EXPECT_EQ(world.number("SELECT max(id) FROM ledger_entries"), count);
}

TEST_F(PaymentTest, MoneyAndStockRecordsCannotBeChangedOrDeleted)
{
    world.furnish(1);
    world.charge(5'000);
    const OrderPlaced order = world.order(kOrder, {{world.product(1), 1}});
    world.place(order);
    world.approve(order);
    for (const std::string table : {"product_records", "payment_transactions", "account_records", "ledger_entries"}) {
        EXPECT_GT(world.number("SELECT count(*) FROM " + table), 0) << table;
        EXPECT_FALSE(world.database->script("UPDATE " + table + " SET created_at = 0").ok()) << table;
        EXPECT_FALSE(world.database->script("DELETE FROM " + table).ok()) << table;
    }
}

} // namespace hamster::test
