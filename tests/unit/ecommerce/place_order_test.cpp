#include "tests/support/shop_harness.h"

namespace hamster::test {
namespace {

std::string items(const ProductId product, const std::string &quantity = "1")
{
    return R"({"items":[{"productId":")" + product.text() + R"(","quantity":)" + quantity + "}]";
}

TEST(PlaceOrder, WritesOrderItemsAndEventInOneGo)
{
    ShopHarness shop;
    const ProductId book = shop.product(12000);
    const Answer answer =
        shop.post("/api/v1/orders", items(book, "2") + R"(,"paymentMethod":"CARD","cardToken":"tok_ok","expectedAmount":24000})");
    ASSERT_EQ(answer.status, 201) << answer.body;
    EXPECT_EQ(answer.text("status"), "CREATED");
    EXPECT_EQ(answer.integer("amount"), 24000);
    EXPECT_TRUE(answer.text("orderNumber").starts_with("ORD-20261120-"));
    const auto id = OrderId::parse(answer.text("orderId"));
    ASSERT_TRUE(id.has_value());
    EXPECT_EQ(shop.column(*id, "card_token"), "tok_ok");
    EXPECT_EQ(number(shop.db(), "SELECT count(*) FROM order_items"), 1);
    EXPECT_EQ(cell(shop.db(), "SELECT group_concat(from_state || '>' || to_state) FROM state_log WHERE entity = 'order'"), ">CREATED");
    const std::string payload = cell(shop.db(), "SELECT payload FROM outbox WHERE event_type = 'order.placed'");
    const auto event = parseCloudEvent(payload);
    ASSERT_TRUE(event.ok());
    const auto placed = readData<OrderPlaced>(event->data);
    ASSERT_TRUE(placed.ok());
    EXPECT_EQ(placed->orderId, *id);
    EXPECT_EQ(placed->items.size(), 1U);
    EXPECT_EQ(placed->items[0].unitPrice.value(), 12000);
    EXPECT_EQ(placed->cardToken, "tok_ok");
    EXPECT_EQ(event->envelope.correlationId, id->text());
}

TEST(PlaceOrder, RefusalTable)
{
    ShopHarness shop;
    const ProductId book = shop.product(1000);
    const ProductId foreign = shop.product(1000, "book", shop.vendor("Other"));
    const ProductId dear = shop.product(Money::kMax);
    ProductId unsynchronised;
    shop.shop->registerProduct({shop.theVendor, "NEW", "New", "book", 1000, 5}, "test",
                               [&](const Result<ProductId> &made) { unsynchronised = *made; });
    shop.time.advance(20ms);
    const std::string one = items(book);
    const std::string card = R"(,"paymentMethod":"CARD"})";
    std::string fiftyOne = R"({"items":[)";
    for (int i = 0; i < 51; ++i) fiftyOne += (i ? "," : "") + (R"({"productId":")" + ProductId{1000 + i}.text() + R"(","quantity":1})");
    fiftyOne += "]" + card;

    struct Case {
        const char *what;
        std::string body;
        int status;
        const char *code;
    };
    const Case cases[] = {
        {"empty", "", 400, "ORDER-400-001"},
        {"malformed", "{\"items\":[", 400, "ORDER-400-001"},
        {"array", "[]", 400, "ORDER-400-001"},
        {"bad UTF-8", "{\"items\":\"\xff\"}", 400, "ORDER-400-001"},
        {"no items", R"({"paymentMethod":"CARD"})", 400, "ORDER-400-001"},
        {"items no array", R"({"items":{},"paymentMethod":"CARD"})", 400, "ORDER-400-001"},
        {"no item", R"({"items":[],"paymentMethod":"CARD"})", 400, "ORDER-400-001"},
        {"51 items", fiftyOne, 400, "ORDER-400-001"},
        {"item no object", R"({"items":[1],"paymentMethod":"CARD"})", 400, "ORDER-400-001"},
        {"product no string", R"({"items":[{"productId":1,"quantity":1}],"paymentMethod":"CARD"})", 400, "ORDER-400-001"},
        {"product twice",
         R"({"items":[{"productId":")" + book.text() + R"(","quantity":1},{"productId":")" + book.text() + R"(","quantity":1}])" + card,
         400, "ORDER-400-001"},
        {"quantity text", items(book, "\"1\"") + card, 400, "ORDER-400-001"},
        {"no method", one + "}", 400, "ORDER-400-001"},
        {"other method", one + R"(,"paymentMethod":"CASH"})", 400, "ORDER-400-001"},
        {"method number", one + R"(,"paymentMethod":1})", 400, "ORDER-400-001"},
        {"unknown card", one + R"(,"paymentMethod":"CARD","cardToken":"4242-4242-4242-4242"})", 400, "ORDER-400-001"},
        {"card no string", one + R"(,"paymentMethod":"CARD","cardToken":42})", 400, "ORDER-400-001"},
        {"points negative", one + R"(,"pointsToUse":-1,"paymentMethod":"CARD"})", 400, "ORDER-400-001"},
        {"points text", one + R"(,"pointsToUse":"1","paymentMethod":"CARD"})", 400, "ORDER-400-001"},
        {"points over amount", one + R"(,"pointsToUse":1001,"paymentMethod":"CARD"})", 400, "ORDER-400-001"},
        {"POINT with other points", one + R"(,"pointsToUse":999,"paymentMethod":"POINT"})", 400, "ORDER-400-001"},
        {"expected text", one + R"(,"expectedAmount":"1000","paymentMethod":"CARD"})", 400, "ORDER-400-001"},
        {"coupon number", one + R"(,"couponId":5,"paymentMethod":"CARD"})", 400, "ORDER-400-001"},
        {"two vendors",
         R"({"items":[{"productId":")" + book.text() + R"(","quantity":1},{"productId":")" + foreign.text() + R"(","quantity":1}])" + card,
         400, "ORDER-400-001"},
        {"amount overflows", items(dear, "2") + card, 400, "ORDER-400-001"},
        {"quantity 0", items(book, "0") + card, 400, "ORDER-400-002"},
        {"quantity negative", items(book, "-1") + card, 400, "ORDER-400-002"},
        {"quantity 1000", items(book, "1000") + card, 400, "ORDER-400-002"},
        {"quantity 10^9", items(book, "1000000000") + card, 400, "ORDER-400-002"},
        {"quantity fraction", items(book, "1.5") + card, 400, "ORDER-400-002"},
        {"quantity is no 64-bit number", items(book, "99999999999999999999") + card, 400, "ORDER-400-001"},
        {"price of item", R"({"items":[{"productId":")" + book.text() + R"(","quantity":1,"price":1}])" + card, 400, "ORDER-400-003"},
        {"unitPrice of item", R"({"items":[{"productId":")" + book.text() + R"(","quantity":1,"unitPrice":1}])" + card, 400,
         "ORDER-400-003"},
        {"amount", one + R"(,"amount":1000,"paymentMethod":"CARD"})", 400, "ORDER-400-003"},
        {"totalPrice", one + R"(,"totalPrice":1000,"paymentMethod":"CARD"})", 400, "ORDER-400-003"},
        {"discount", one + R"(,"discount":1000,"paymentMethod":"CARD"})", 400, "ORDER-400-003"},
        {"unknown product", items(ProductId{4711}) + card, 400, "ORDER-400-004"},
        {"product no id", R"({"items":[{"productId":"!!","quantity":1}])" + card, 400, "ORDER-400-004"},
        {"product not synchronised", items(unsynchronised) + card, 400, "ORDER-400-004"},
        {"unknown coupon", one + R"(,"couponId":"abc","paymentMethod":"CARD"})", 400, "ORDER-400-005"},
        {"coupon no id", one + R"(,"couponId":"-","paymentMethod":"CARD"})", 400, "ORDER-400-005"},
        {"no points", one + R"(,"pointsToUse":1,"paymentMethod":"CARD"})", 402, "ORDER-402-001"},
        {"POINT without points", one + R"(,"paymentMethod":"POINT"})", 402, "ORDER-402-001"},
        {"other amount", one + R"(,"expectedAmount":999,"paymentMethod":"CARD"})", 409, "ORDER-409-002"},
    };
    for (const Case &c : cases) {
        const Answer answer = shop.post("/api/v1/orders", c.body);
        EXPECT_EQ(answer.status, c.status) << c.what << answer.body;
        EXPECT_EQ(answer.code(), c.code) << c.what << answer.body;
    }
    EXPECT_EQ(number(shop.db(), "SELECT (SELECT count(*) FROM orders) + (SELECT count(*) FROM order_items)"), 0);
    EXPECT_EQ(shop.outboxed("order.placed"), 0);
}

TEST(PlaceOrder, TheCallerMustBeAMember)
{
    ShopHarness shop;
    const std::string body = items(shop.product(1000)) + R"(,"paymentMethod":"CARD"})";
    EXPECT_EQ(shop.post("/api/v1/orders", body, {{"X-USER-ID", ""}}).code(), "ORDER-400-001");
    EXPECT_EQ(shop.post("/api/v1/orders", body, {{"X-USER-ID", "!"}}).code(), "ORDER-400-001");
    const Answer stranger = shop.post("/api/v1/orders", body, {{"X-USER-ID", MemberId{99}.text()}});
    EXPECT_EQ(stranger.status, 404);
    EXPECT_EQ(stranger.code(), "ORDER-404-001");
}

TEST(PlaceOrder, RefusalsSpeakBothLanguages)
{
    ShopHarness shop;
    const std::string body = items(shop.product(1000), "0") + R"(,"paymentMethod":"CARD"})";
    EXPECT_TRUE(shop.post("/api/v1/orders", body).message().starts_with("상품 수량이 올바르지 않습니다."));
    EXPECT_TRUE(shop.post("/api/v1/orders", body, {{"Accept-Language", "en-US"}}).message().starts_with("The quantity is not valid."));
}

TEST(PlaceOrder, MixedPaymentSharesPointsAndDiscount)
{
    ShopHarness shop;
    const ProductId a = shop.product(1000);
    const ProductId b = shop.product(3000);
    const CouponId coupon = shop.coupon(shop.fixedCoupon(400), shop.customer);
    shop.setPoints(shop.customer, 5000);
    const Answer answer = shop.post("/api/v1/orders", R"({"items":[{"productId":")" + a.text() + R"(","quantity":1},{"productId":")" +
                                                          b.text() + R"(","quantity":1}],"couponId":")" + coupon.text() +
                                                          R"(","pointsToUse":600,"paymentMethod":"KAKAO_PAY","expectedAmount":3000})");
    ASSERT_EQ(answer.status, 201) << answer.body;
    EXPECT_EQ(cell(shop.db(), "SELECT group_concat(discount_share || '/' || points_share) FROM (SELECT * FROM order_items ORDER BY id)"),
              "100/150,300/450");
    EXPECT_EQ(cell(shop.db(), "SELECT status FROM user_coupons"), "USED");
    EXPECT_EQ(number(shop.db(), "SELECT discount FROM coupon_usages WHERE returned_at IS NULL"), 400);
    EXPECT_EQ(cell(shop.db(), "SELECT card_token FROM orders"), "tok_any");
}

TEST(PlaceOrder, PointPaysEverything)
{
    ShopHarness shop;
    shop.setPoints(shop.customer, 2000);
    const Answer answer = shop.post("/api/v1/orders", items(shop.product(1000), "2") + R"(,"paymentMethod":"POINT"})");
    ASSERT_EQ(answer.status, 201) << answer.body;
    EXPECT_EQ(answer.integer("amount"), 0);
    EXPECT_EQ(number(shop.db(), "SELECT points_used FROM orders"), 2000);
    EXPECT_EQ(cell(shop.db(), "SELECT coalesce(card_token, 'none') FROM orders"), "none");
}

TEST(PlaceOrder, ACouponServesOneOrder)
{
    ShopHarness shop;
    const ProductId book = shop.product(1000);
    const CouponId coupon = shop.coupon(shop.fixedCoupon(100), shop.customer);
    const std::string more = R"(,"couponId":")" + coupon.text() + "\"";
    shop.order(book, 1, more);
    EXPECT_EQ(shop.post("/api/v1/orders", items(book) + more + R"(,"paymentMethod":"CARD"})").code(), "ORDER-400-005");
    const CouponId foreign = shop.coupon(shop.fixedCoupon(100), shop.member("Lee"));
    EXPECT_EQ(shop.post("/api/v1/orders", items(book) + R"(,"couponId":")" + foreign.text() + R"(","paymentMethod":"CARD"})").code(),
              "ORDER-400-005");
}

TEST(PlaceOrder, AnExpiredCouponIsRefusedAndExpires)
{
    ShopHarness shop;
    const ProductId book = shop.product(1000);
    const CouponId coupon = shop.coupon(shop.fixedCoupon(100), shop.customer);
    shop.time.advance(25h);
    const Answer answer = shop.post("/api/v1/orders", items(book) + R"(,"couponId":")" + coupon.text() + R"(","paymentMethod":"CARD"})");
    EXPECT_EQ(answer.code(), "ORDER-400-005");
    EXPECT_EQ(cell(shop.db(), "SELECT status FROM user_coupons"), "EXPIRED");
}

TEST(PlaceOrder, ADatabaseThatDoesNotTakeItLeavesNothingHalfDone)
{
    ShopHarness shop;
    const std::string body = items(shop.product(1000)) + R"(,"paymentMethod":"CARD"})";
    const HttpHeader key{"Idempotency-Key", "k"};
    ASSERT_TRUE(shop.db().script("CREATE TRIGGER refuse BEFORE INSERT ON order_items BEGIN SELECT raise(ABORT, 'full'); END"));
    const Answer refused = shop.post("/api/v1/orders", body, {key});
    EXPECT_EQ(refused.status, 503);
    EXPECT_EQ(refused.code(), "ORDER-503-001");
    EXPECT_EQ(number(shop.db(), "SELECT (SELECT count(*) FROM orders) + (SELECT count(*) FROM idempotency)"), 0);
    EXPECT_EQ(shop.outboxed("order.placed"), 0);
    ASSERT_TRUE(shop.db().script("DROP TRIGGER refuse"));
    EXPECT_EQ(shop.post("/api/v1/orders", body, {key}).status, 201);
}

} // namespace
} // namespace hamster::test
