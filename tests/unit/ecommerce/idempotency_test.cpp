#include "model/messaging/events/payment_events.h"
#include "tests/support/shop_harness.h"

namespace hamster::test {
namespace {

std::string body(ProductId product, int quantity = 1)
{
    return R"({"items":[{"productId":")" + product.text() + R"(","quantity":)" + std::to_string(quantity) + R"(}],"paymentMethod":"CARD"})";
}
const HttpHeader kKey{"Idempotency-Key", "key-1"};

TEST(Idempotency, TheSameKeyAndBodyGivesTheStoredAnswer)
{
    ShopHarness shop;
    const ProductId book = shop.product(1000);
    const Answer first = shop.post("/api/v1/orders", body(book), {kKey});
    ASSERT_EQ(first.status, 201);
    EXPECT_EQ(number(shop.db(), "SELECT count(*) FROM idempotency"), 1);
    shop.time.advance(5min);
    const Answer second = shop.post("/api/v1/orders", body(book), {kKey});
    EXPECT_EQ(second.status, 201);
    EXPECT_EQ(second.body, first.body);
    EXPECT_EQ(number(shop.db(), "SELECT count(*) FROM orders"), 1);
    EXPECT_EQ(shop.outboxed("order.placed"), 1);
}

TEST(Idempotency, AnotherBodyIsRefused)
{
    ShopHarness shop;
    const ProductId book = shop.product(1000);
    shop.post("/api/v1/orders", body(book), {kKey});
    const Answer other = shop.post("/api/v1/orders", body(book, 2), {kKey});
    EXPECT_EQ(other.status, 422);
    EXPECT_EQ(other.code(), "ORDER-422-001");
    EXPECT_EQ(number(shop.db(), "SELECT count(*) FROM orders"), 1);
}

TEST(Idempotency, TwoAtOnceGiveOneOrder)
{
    ShopHarness shop;
    const ProductId book = shop.product(1000);
    const HttpHeader user{"X-USER-ID", shop.customer.text()};
    const auto first = shop.begin("POST", "/api/v1/orders", body(book), {user, kKey});
    const auto second = shop.begin("POST", "/api/v1/orders", body(book), {user, kKey});
    const auto other = shop.begin("POST", "/api/v1/orders", body(book, 2), {user, kKey});
    shop.time.advance(50ms);
    EXPECT_EQ((*first)->status, 201);
    EXPECT_EQ((*second)->status, 409);
    EXPECT_NE((*second)->body.find("ORDER-409-001"), std::string::npos);
    EXPECT_EQ((*other)->status, 422);
    EXPECT_EQ(number(shop.db(), "SELECT count(*) FROM orders"), 1);
}

TEST(Idempotency, TheKeyBelongsToCallerAndPath)
{
    ShopHarness shop;
    const ProductId book = shop.product(1000);
    shop.post("/api/v1/orders", body(book), {kKey});
    const MemberId lee = shop.member("Lee");
    EXPECT_EQ(shop.post("/api/v1/orders", body(book), {kKey, {"X-USER-ID", lee.text()}}).status, 201);
    EXPECT_EQ(shop.post("/api/v1/points/charge", R"({"amount":1000,"requestId":"r1"})", {kKey}).status, 202);
    EXPECT_EQ(number(shop.db(), "SELECT count(*) FROM orders"), 2);
    EXPECT_EQ(number(shop.db(), "SELECT count(*) FROM idempotency"), 3);
}

TEST(Idempotency, RefusalsAreNotStored)
{
    ShopHarness shop;
    const ProductId book = shop.product(1000);
    const std::string withPoints =
        R"({"items":[{"productId":")" + book.text() + R"(","quantity":1}],"pointsToUse":500,"paymentMethod":"CARD"})";
    EXPECT_EQ(shop.post("/api/v1/orders", withPoints, {kKey}).status, 402);
    EXPECT_EQ(number(shop.db(), "SELECT count(*) FROM idempotency"), 0);
    shop.setPoints(shop.customer, 500);
    EXPECT_EQ(shop.post("/api/v1/orders", withPoints, {kKey}).status, 201);
}

TEST(Idempotency, BadKeysAreRefused)
{
    ShopHarness shop;
    const ProductId book = shop.product(1000);
    EXPECT_EQ(shop.post("/api/v1/orders", body(book), {{"Idempotency-Key", " "}}).code(), "ORDER-400-001");
    EXPECT_EQ(shop.post("/api/v1/orders", body(book), {{"Idempotency-Key", std::string(301, 'k')}}).code(), "ORDER-400-001");
}

TEST(Idempotency, KeysOutliveARestartAndEndAfterFifteenDays)
{
    ShopHarness shop;
    const ProductId book = shop.product(1000);
    shop.post("/api/v1/orders", body(book), {kKey});
    shop.restart();
    EXPECT_EQ(shop.post("/api/v1/orders", body(book, 2), {kKey}).status, 422);
    shop.time.advance(15 * 24h);
    EXPECT_EQ(shop.post("/api/v1/orders", body(book, 2), {kKey}).status, 201);
    EXPECT_EQ(number(shop.db(), "SELECT count(*) FROM idempotency"), 1);
    shop.time.advance(16 * 24h);
    shop.restart();
    EXPECT_EQ(number(shop.db(), "SELECT count(*) FROM idempotency"), 0);
}

TEST(EventIdempotency, TheSameEventTwiceIsAppliedOnce)
{
    ShopHarness shop;
    const OrderId id = shop.order(shop.product(1000));
    const PaymentCreated created{id, shop.orderNumber(id), PaymentId{5}, Money::won(1000)};
    shop.arrive(created, "same");
    const std::string version = shop.column(id, "version");
    shop.arrive(created, "same");
    EXPECT_EQ(shop.column(id, "version"), version);
    EXPECT_EQ(shop.shop->core().consumer().duplicatesPrevented(), 1);
}

TEST(EventIdempotency, TheSameEventIdForAnotherOrderIsHandled)
{
    ShopHarness shop;
    const ProductId book = shop.product(1000);
    const OrderId a = shop.order(book), b = shop.order(book);
    for (const OrderId id : {a, b}) shop.arrive(StockReservationFailed{id, shop.orderNumber(id), "NOT_ENOUGH_STOCK", {}}, "same");
    EXPECT_EQ(shop.status(a), "FAILED");
    EXPECT_EQ(shop.status(b), "FAILED");
}

TEST(EventIdempotency, TheSameOrderAndIdWithAnotherActionIsHandled)
{
    ShopHarness shop;
    const OrderId id = shop.order(shop.product(1000));
    shop.arrive(PaymentCreated{id, shop.orderNumber(id), PaymentId{5}, Money::won(1000)}, "same");
    shop.arrive(StockReserved{id,
                              shop.orderNumber(id),
                              PaymentId{5},
                              shop.theVendor,
                              "BROKERED",
                              shop.customer,
                              {},
                              Money::won(1000),
                              "CARD",
                              "tok_any",
                              shop.time.now()},
                "same");
    EXPECT_EQ(shop.status(id), "PAYMENT_WAIT");
}

TEST(EventIdempotency, AnEventWithoutIdIsRefused)
{
    ShopHarness shop;
    const OrderId id = shop.order(shop.product(1000));
    shop.arrive(StockReservationFailed{id, shop.orderNumber(id), "NOT_ENOUGH_STOCK", {}}, "none");
    EXPECT_EQ(shop.status(id), "CREATED");
    EXPECT_EQ(number(*shop.busDatabase, "SELECT count(*) FROM dead_letters"), 1);
}

} // namespace
} // namespace hamster::test
