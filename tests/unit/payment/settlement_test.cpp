// Settlement batches: periods, closing, payout, DIRECT vendors.

#include "model/payment/settlement_calendar.h"
#include "tests/unit/payment/fixture.h"

namespace hamster::test {
namespace {

using payment::businessDayAfter;
using payment::periodOf;

Instant seoul(int year, int month, int day, int hour = 0) { return fromSeoul({year, month, day, hour, 0, 0, 0}); }

TEST(SettlementCalendar, Periods)
{
    const Instant friday = seoul(2026, 11, 20, 14);
    EXPECT_EQ(periodOf("DAILY", friday).name, "DAILY 2026-11-20");
    EXPECT_EQ(periodOf("DAILY", friday).end, seoul(2026, 11, 21));
    EXPECT_EQ(periodOf("WEEKLY", friday).name, "WEEKLY 2026-11-16");
    EXPECT_EQ(periodOf("WEEKLY", friday).end, seoul(2026, 11, 23));
    EXPECT_EQ(periodOf("WEEKLY", seoul(2026, 11, 23)).name, "WEEKLY 2026-11-23");
    EXPECT_EQ(periodOf("BIWEEKLY", friday).end - seoul(2024, 1, 1),
              Duration(24h * 14) * ((periodOf("BIWEEKLY", friday).end - seoul(2024, 1, 1)) / Duration(24h * 14)));
    EXPECT_EQ(periodOf("MONTHLY", friday).name, "MONTHLY 2026-11-01");
    EXPECT_EQ(periodOf("MONTHLY", friday).end, seoul(2026, 12, 1));
    EXPECT_EQ(periodOf("MONTHLY", seoul(2026, 12, 31, 23)).end, seoul(2027, 1, 1));
    EXPECT_EQ(periodOf("?", friday).name, "DAILY 2026-11-20");
}

TEST(SettlementCalendar, BusinessDays)
{
    const auto none = [](const std::string &) { return false; };
    EXPECT_EQ(businessDayAfter(seoul(2026, 11, 21), 2, none), "2026-11-24"); // Friday: Monday, Tuesday
    EXPECT_EQ(businessDayAfter(seoul(2026, 11, 18), 2, none), "2026-11-19"); // Tuesday: Wednesday, Thursday
    const auto chuseok = [](const std::string &day) { return day == "2026-09-24" || day == "2026-09-25"; };
    EXPECT_EQ(businessDayAfter(seoul(2026, 9, 24), 2, chuseok), "2026-09-29"); // Wednesday, then Thursday to Sunday rest
}

class SettlementTest : public PaymentTest {
protected:
    OrderPlaced sold(std::int64_t id, std::int64_t price = 10'000)
    {
        const OrderPlaced order = world.order(OrderId{id}, {{world.product(1), 1, price}});
        world.place(order);
        world.fromGateway(world.approval(order, "20261120:TR:" + std::to_string(100'000 + id)));
        world.settle();
        world.complete(order);
        return order;
    }
    std::string batches(const std::string &columns)
    {
        return world.text("SELECT coalesce(group_concat(x, ' '), '') FROM (SELECT " + columns +
                          " AS x FROM settlement_batches ORDER BY id)");
    }
    std::int64_t account(const std::string &code)
    {
        return world.number(
            "SELECT coalesce(sum(e.amount), 0) FROM ledger_entries e JOIN ledger_accounts a ON a.id = e.account_id WHERE a.code = '" +
            code + "'");
    }
    std::int64_t unevenBatches()
    {
        return world.number("SELECT count(*) FROM settlement_batches b WHERE (b.gross, b.fee, b.vat, b.net, b.payout) <> (SELECT "
                            "sum(gross), sum(fee), sum(vat), "
                            "sum(net), sum(payout) FROM settlement_lines l WHERE l.batch_id = b.id)");
    }
};

TEST_F(SettlementTest, LinesGatherInOneBatchUntilThePeriodEnds)
{
    world.furnish(1);
    sold(1);
    sold(2);
    EXPECT_EQ(batches("status || gross || '-' || fee || '-' || vat || '=' || net"), "OPEN20000-660-66=19274");
    EXPECT_EQ(unevenBatches(), 0);
    world.time.runUntil(world.time.now() + 24h);
    EXPECT_EQ(batches("status"), "CLOSED");
    sold(3);
    EXPECT_EQ(batches("status"), "CLOSED OPEN");
    world.time.runUntil(world.time.now() + 24h * 7);
    EXPECT_EQ(batches("status"), "PAID_OUT PAID_OUT");
    EXPECT_EQ(account("VENDOR_PAYABLE"), 0);
    EXPECT_EQ(account("CASH"), -(19'274 + 9'637));
    EXPECT_EQ(unevenBatches(), 0);
}

TEST_F(SettlementTest, AnUnfinishedOrderIsNotPaidOut)
{
    world.furnish(1);
    const OrderPlaced order = world.order(OrderId{1}, {{world.product(1)}});
    world.place(order);
    world.approve(order);
    world.time.runUntil(world.time.now() + 24h * 7);
    EXPECT_EQ(batches("status"), "");
    EXPECT_EQ(world.text("SELECT status FROM settlement_lines"), "PROVISIONAL");
}

TEST_F(SettlementTest, ARefundAfterThePayoutIsInTheNextBatch)
{
    world.furnish(1);
    const OrderPlaced order = sold(1);
    world.time.runUntil(world.time.now() + 24h * 7);
    world.fromShop(
        RefundRequested{order.orderId, order.orderNumber, RefundId{900}, {{world.itemOf(OrderId{1}, 0), 1, true}}, {}, "no", "kim"});
    world.settle();
    world.confirmCancel(order);
    EXPECT_EQ(batches("status || net"), "PAID_OUT9637 OPEN-9637");
    world.time.runUntil(world.time.now() + 24h * 7);
    EXPECT_EQ(batches("status"), "PAID_OUT PAID_OUT");
    EXPECT_EQ(world.number("SELECT count(*) FROM ledger_entries WHERE posting LIKE 'invoice:%'"), 2);
    for (const char *code : {"VENDOR_PAYABLE", "CASH", "FEE_REVENUE", "VAT_PAYABLE", "PG_RECEIVABLE"}) EXPECT_EQ(account(code), 0) << code;
}

TEST_F(SettlementTest, ARestartTakesUpWhatIsDue)
{
    world.furnish(1);
    sold(1);
    world.crash();
    world.time.runUntil(world.time.now() + 24h * 9);
    world.start();
    world.settle();
    EXPECT_EQ(batches("status"), "PAID_OUT"); // both are overdue
    EXPECT_EQ(world.number("SELECT count(*) FROM state_log WHERE entity = 'settlement-batch'"), 3);
}

TEST_F(SettlementTest, ADirectVendorIsInvoicedFeeAndVat)
{
    world.furnish(1, 10, "DIRECT", 220);
    sold(1);
    EXPECT_EQ(batches("net || '/' || payout"), "9758/-242");
    world.time.runUntil(world.time.now() + 24h * 7);
    EXPECT_EQ(account("CASH"), 242);
    EXPECT_EQ(account("VENDOR_PAYABLE"), 0);
    EXPECT_EQ(account("PG_RECEIVABLE"), 0);
}

} // namespace
} // namespace hamster::test
