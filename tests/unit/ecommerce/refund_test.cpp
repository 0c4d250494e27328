// Refunds, their read models, the coupon's return and the ranking.
#include "model/messaging/events/payment_events.h"
#include "tests/support/shop_harness.h"

namespace hamster::test {
namespace {

struct Completed : ShopHarness {
    ProductId book = product(1000);
    CouponId theCoupon = coupon(fixedCoupon(400), customer);
    OrderId id = order(book, 4, R"(,"couponId":")" + theCoupon.text() + "\"");
    Completed() { complete(id); }

    OrderItemId item() { return {number(db(), "SELECT public_id FROM order_items WHERE order_public_id = " + std::to_string(id.value))}; }
    Answer ask(const std::string &body) { return post("/api/v1/orders/" + id.text() + "/refunds", body); }
    Answer askItems(std::int64_t quantity)
    {
        return ask(R"({"items":[{"orderItemId":")" + item().text() + R"(","quantity":)" + std::to_string(quantity) +
                   R"(,"restock":true}],"reason":"broken"})");
    }
    void refund(RefundId refund, std::int64_t amount, std::int64_t quantity, bool full, bool restocked = true)
    {
        PaymentRefunded event{id, orderNumber(id), PaymentId{id.value + 1}, refund, Money::won(amount), Money(), {}, Money(), full};
        if (quantity > 0) event.items.push_back({item(), book, quantity, restocked});
        arrive(event);
    }
    std::int64_t sold(int days)
    {
        const Answer ranking = get("/api/v1/products/ranking?days=" + std::to_string(days));
        const auto list = ranking.data().find("ranking")->items();
        return list.empty() ? 0 : list[0].find("quantity")->asInteger().value_or(-1);
    }
};

TEST(Refund, IsRequestedByItemsAndByAmount)
{
    Completed shop;
    const Answer items = shop.askItems(2);
    ASSERT_EQ(items.status, 202) << items.body;
    EXPECT_EQ(items.text("status"), "REQUESTED");
    EXPECT_EQ(cell(shop.db(), "SELECT status || reason FROM refund_views"), "REQUESTEDbroken");
    const auto event = parseCloudEvent(cell(shop.db(), "SELECT payload FROM outbox WHERE event_type = 'refund.requested'"));
    const auto requested = readData<RefundRequested>(event->data);
    ASSERT_TRUE(requested.ok());
    EXPECT_EQ(requested->refundId.text(), items.text("refundId"));
    EXPECT_EQ(requested->items[0].quantity, 2);
    EXPECT_TRUE(requested->items[0].restock);
    EXPECT_EQ(requested->by, "member:" + shop.customer.text());
    EXPECT_EQ(shop.ask(R"({"amount":500,"reason":"late"})").status, 202);
    EXPECT_EQ(shop.outboxed("refund.requested"), 2);
}

TEST(Refund, RefusalTable)
{
    Completed shop;
    const std::string item = shop.item().text();
    const std::pair<std::string, const char *> cases[] = {
        {"{", "ORDER-400-001"},
        {R"({"reason":"x"})", "ORDER-400-001"},
        {R"({"amount":0,"reason":"x"})", "ORDER-400-001"},
        {R"({"amount":-5,"reason":"x"})", "ORDER-400-001"},
        {R"({"amount":1.5,"reason":"x"})", "ORDER-400-001"},
        {R"({"amount":5})", "ORDER-400-001"},
        {R"({"amount":5,"reason":" "})", "ORDER-400-001"},
        {R"({"items":[],"reason":"x"})", "ORDER-400-001"},
        {R"({"amount":5,"items":[{"orderItemId":")" + item + R"(","quantity":1}],"reason":"x"})", "ORDER-400-001"},
        {R"({"items":[{"orderItemId":"zz","quantity":1}],"reason":"x"})", "ORDER-400-001"},
        {R"({"items":[{"orderItemId":")" + item + R"(","quantity":1,"restock":"yes"}],"reason":"x"})", "ORDER-400-001"},
        {R"({"items":[{"orderItemId":")" + item + R"(","quantity":0}],"reason":"x"})", "ORDER-400-002"},
        {R"({"items":[{"orderItemId":")" + item + R"(","quantity":5}],"reason":"x"})", "ORDER-400-002"},
    };
    for (const auto &[body, code] : cases) EXPECT_EQ(shop.ask(body).code(), code) << body;
    EXPECT_EQ(shop.outboxed("refund.requested"), 0);
    const OrderId fresh = shop.order(shop.book);
    EXPECT_EQ(shop.post("/api/v1/orders/" + fresh.text() + "/refunds", R"({"amount":5,"reason":"x"})").code(), "ORDER-409-003");
    EXPECT_EQ(shop.post("/api/v1/orders/zzz/refunds", R"({"amount":5,"reason":"x"})").code(), "ORDER-404-001");
    const MemberId lee = shop.member("Lee");
    EXPECT_EQ(
        shop.post("/api/v1/orders/" + shop.id.text() + "/refunds", R"({"amount":5,"reason":"x"})", {{"X-USER-ID", lee.text()}}).status,
        404);
}

TEST(Refund, PartsThenAll)
{
    Completed shop;
    shop.refund(RefundId{100}, 900, 1, false);
    EXPECT_EQ(shop.status(shop.id), "PARTIALLY_REFUNDED");
    EXPECT_EQ(shop.column(shop.id, "refunded_amount || payment_state || reservation_state"), "900PARTIALLY_CANCELLEDCONFIRMED");
    EXPECT_EQ(cell(shop.db(), "SELECT status FROM user_coupons"), "USED");
    shop.refund(RefundId{101}, 100, 0, false); // money only
    EXPECT_EQ(shop.status(shop.id), "PARTIALLY_REFUNDED");
    shop.refund(RefundId{102}, 2600, 3, true);
    EXPECT_EQ(shop.status(shop.id), "REFUNDED");
    EXPECT_EQ(shop.column(shop.id, "refunded_amount || payment_state || reservation_state"), "3600CANCELLEDRESTOCKED");
    EXPECT_EQ(cell(shop.db(), "SELECT refunded_quantity || '/' || restocked_quantity FROM order_items"), "4/4");
    EXPECT_EQ(cell(shop.db(), "SELECT status FROM user_coupons"), "AVAILABLE");
    EXPECT_EQ(number(shop.db(), "SELECT count(*) FROM refund_views WHERE status = 'DONE'"), 3);
    EXPECT_EQ(shop.refusedEdges(), 0);
    shop.refund(RefundId{103}, 1, 0, true); // REFUNDED → REFUNDED
    EXPECT_EQ(shop.refusedEdges(), 1);
}

TEST(Refund, WithoutRestockTheReservationStaysConfirmed)
{
    Completed shop;
    shop.refund(RefundId{100}, 3600, 4, true, false);
    EXPECT_EQ(shop.column(shop.id, "status || reservation_state"), "REFUNDEDCONFIRMED");
}

TEST(Refund, ARefusedOneIsShown)
{
    Completed shop;
    const auto refund = RefundId::parse(shop.askItems(2).text("refundId"));
    shop.arrive(RefundRefused{shop.id, shop.orderNumber(shop.id), *refund, "NOT_COMPLETED"});
    EXPECT_EQ(cell(shop.db(), "SELECT status || '/' || reason FROM refund_views"), "REFUSED/NOT_COMPLETED");
    EXPECT_EQ(shop.status(shop.id), "ORDER_COMPLETED");
}

TEST(Refund, MoreThanTheAmountIsADeadLetter)
{
    Completed shop;
    shop.refund(RefundId{100}, 3601, 0, true);
    shop.time.advance(10s);
    EXPECT_EQ(shop.status(shop.id), "ORDER_COMPLETED");
    EXPECT_EQ(number(*shop.busDatabase, "SELECT count(*) FROM dead_letters"), 1);
}

TEST(Ranking, CountsCompletedOrdersLessRefunds)
{
    Completed shop;
    shop.order(shop.book, 9); // never completed
    EXPECT_EQ(shop.sold(1), 4);
    shop.refund(RefundId{100}, 900, 1, false);
    EXPECT_EQ(shop.sold(1), 3);
    shop.time.advance(24h);
    EXPECT_EQ(shop.sold(1), 0);
    EXPECT_EQ(shop.sold(7), 3);
    shop.refund(RefundId{101}, 900, 1, false); // taken from the day of the sale
    EXPECT_EQ(shop.sold(7), 2);
    shop.time.advance(6 * 24h);
    EXPECT_EQ(shop.sold(7), 0);
    EXPECT_EQ(shop.sold(30), 2);
    shop.time.advance(23 * 24h);
    EXPECT_EQ(shop.sold(30), 0);
}

TEST(Ranking, OrdersByQuantityAndStopsAtTop)
{
    Completed shop;
    const ProductId more = shop.product(10), less = shop.product(10);
    shop.complete(shop.order(more, 7));
    shop.complete(shop.order(less, 1));
    const Answer ranking = shop.get("/api/v1/products/ranking?days=7&top=2"); // owns what the list points to
    const auto list = ranking.data().find("ranking")->items();
    ASSERT_EQ(list.size(), 2U);
    EXPECT_EQ(list[0].find("productId")->asString(), more.text());
    EXPECT_EQ(list[1].find("productId")->asString(), shop.book.text());
    for (const char *query : {"days=2", "days=x", "top=0", "top=101", "days=-7"})
        EXPECT_EQ(shop.get("/api/v1/products/ranking?" + std::string(query)).code(), "ORDER-400-001") << query;
}

} // namespace
} // namespace hamster::test
