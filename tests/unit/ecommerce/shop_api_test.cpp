// Reading orders, products, carts, coupons and points; operator commands.
#include "model/messaging/events/payment_events.h"
#include "tests/support/shop_harness.h"

namespace hamster::test {
namespace {

TEST(OrdersApi, ShowsAnOrderByIdAndNumberToItsMemberOnly)
{
    ShopHarness shop;
    const OrderId id = shop.order(shop.product(1000), 2);
    shop.complete(id);
    const Answer byId = shop.get("/api/v1/orders/" + id.text());
    ASSERT_EQ(byId.status, 200) << byId.body;
    EXPECT_EQ(byId.body, shop.get("/api/v1/orders/" + shop.orderNumber(id)).body);
    EXPECT_EQ(byId.text("status"), "ORDER_COMPLETED");
    EXPECT_EQ(byId.data().find("items")->items().size(), 1U);
    EXPECT_EQ(byId.data().find("timeline")->items().size(), 4U);
    EXPECT_EQ(byId.data().find("payment")->find("status")->asString(), "APPROVED");
    const MemberId lee = shop.member("Lee");
    for (const std::string &name : {id.text(), shop.orderNumber(id)})
        EXPECT_EQ(shop.get("/api/v1/orders/" + name, {{"X-USER-ID", lee.text()}}).code(), "ORDER-404-001");
    EXPECT_EQ(shop.get("/api/v1/orders/ORD-1").status, 404);
    EXPECT_EQ(shop.get("/api/v1/orders/%20").status, 404);
    EXPECT_EQ(shop.call("DELETE", "/api/v1/orders/" + id.text()).status, 405);
    EXPECT_EQ(shop.get("/api/v1/nothing").status, 404);
}

TEST(OrdersApi, ListsNewestFirstInPages)
{
    ShopHarness shop;
    const ProductId book = shop.product(1000);
    std::vector<OrderId> placed;
    for (int i = 0; i < 5; ++i) placed.push_back(shop.order(book));
    shop.reserved(placed[1]);
    std::vector<std::string> seen;
    std::string cursor;
    for (int page = 0; page < 3; ++page) {
        const Answer answer = shop.get("/api/v1/orders?limit=2" + (cursor.empty() ? "" : "&cursor=" + cursor));
        ASSERT_EQ(answer.status, 200) << answer.body;
        for (const JsonValue order : answer.data().find("orders")->items()) seen.emplace_back(*order.find("orderId")->asString());
        cursor = answer.text("nextCursor");
        EXPECT_EQ(cursor.empty(), page == 2);
    }
    ASSERT_EQ(seen.size(), 5U);
    for (std::size_t i = 0; i < 5; ++i) EXPECT_EQ(seen[i], placed[4 - i].text());
    const auto count = [&](const std::string &query) { return shop.get("/api/v1/orders?" + query).data().find("orders")->items().size(); };
    EXPECT_EQ(count("status=PAYMENT_WAIT"), 1U);
    EXPECT_EQ(count("status=PENDING"), 4U);
    EXPECT_EQ(count("from=2026-11-20&to=2026-11-20"), 5U);
    EXPECT_EQ(count("to=2026-11-19"), 0U);
    EXPECT_EQ(count("from=2026-11-21"), 0U);
    for (const char *query : {"status=NO", "from=yesterday", "to=2026-13-01", "cursor=!", "limit=0", "limit=101", "limit=x"})
        EXPECT_EQ(shop.get("/api/v1/orders?" + std::string(query)).code(), "ORDER-400-001") << query;
    EXPECT_EQ(shop.get("/api/v1/orders", {{"X-USER-ID", shop.member("Lee").text()}}).data().find("orders")->items().size(), 0U);
}

TEST(OrdersApi, CancelNeedsAReasonAndAnOwnOrder)
{
    ShopHarness shop;
    const OrderId id = shop.order(shop.product(1000));
    const std::string path = "/api/v1/orders/" + id.text() + "/cancel";
    for (const char *body : {"", "{}", R"({"reason":" "})", R"({"reason":5})"})
        EXPECT_EQ(shop.post(path, body).code(), "ORDER-400-001") << body;
    EXPECT_EQ(shop.post(path, R"({"reason":"x"})", {{"X-USER-ID", shop.member("Lee").text()}}).code(), "ORDER-404-001");
    EXPECT_EQ(shop.status(id), "CREATED");
    const HttpHeader key{"Idempotency-Key", "c"};
    const Answer first = shop.post(path, R"({"reason":"x"})", {key});
    EXPECT_EQ(shop.post(path, R"({"reason":"x"})", {key}).body, first.body);
    EXPECT_EQ(shop.outboxed("order.cancelled"), 1);
}

TEST(ShopApi, ProductsInPagesWithTheReadModelOfStock)
{
    ShopHarness shop;
    const ProductId a = shop.product(1000), b = shop.product(2000);
    shop.arrive(StockSynchronized{a, 7, false, 5});
    shop.arrive(StockSynchronized{a, 99, false, 4}); // older: ignored
    const Answer first = shop.get("/api/v1/products?limit=1");
    ASSERT_EQ(first.status, 200) << first.body;
    const auto list = first.data().find("products")->items();
    ASSERT_EQ(list.size(), 1U);
    EXPECT_EQ(list[0].find("stock")->asInteger(), 7);
    EXPECT_EQ(list[0].find("orderable")->asBool(), true);
    const Answer second = shop.get("/api/v1/products?limit=1&cursor=" + first.text("nextCursor"));
    EXPECT_EQ(second.data().find("products")->items()[0].find("productId")->asString(), b.text());
    EXPECT_FALSE(second.data().find("nextCursor").has_value());
    EXPECT_EQ(shop.get("/api/v1/products?limit=0").code(), "ORDER-400-001");
}

TEST(ShopApi, CartIsReplacedAsAWhole)
{
    ShopHarness shop;
    const ProductId a = shop.product(1000), b = shop.product(2000);
    const auto item = [](ProductId id, int quantity) {
        return R"({"productId":")" + id.text() + R"(","quantity":)" + std::to_string(quantity) + "}";
    };
    const Answer put = shop.call("PUT", "/api/v1/carts", R"({"items":[)" + item(a, 2) + "," + item(b, 1) + "]}");
    ASSERT_EQ(put.status, 200) << put.body;
    EXPECT_EQ(put.integer("subtotal"), 4000);
    EXPECT_EQ(shop.call("PUT", "/api/v1/carts", R"({"items":[)" + item(a, 1) + "," + item(ProductId{9}, 1) + "]}").code(), "ORDER-400-004");
    EXPECT_EQ(shop.call("PUT", "/api/v1/carts", R"({"items":[)" + item(a, 0) + "]}").code(), "ORDER-400-002");
    EXPECT_EQ(shop.get("/api/v1/carts").body, put.body);
    EXPECT_EQ(shop.call("PUT", "/api/v1/carts", R"({"items":[]})").integer("subtotal"), 0);
    EXPECT_EQ(shop.get("/api/v1/carts").data().find("items")->items().size(), 0U);
}

TEST(ShopApi, CouponsAreClaimedOncePerMember)
{
    ShopHarness shop;
    auto policy = shop.fixedCoupon(500);
    policy.code = "SPRING";
    shop.coupon(policy, shop.member("Lee"));
    const Answer claimed = shop.post("/api/v1/coupons/SPRING/claim", "");
    ASSERT_EQ(claimed.status, 201) << claimed.body;
    EXPECT_EQ(claimed.text("status"), "AVAILABLE");
    EXPECT_EQ(shop.post("/api/v1/coupons/SPRING/claim", "").code(), "ORDER-409-003");
    EXPECT_EQ(shop.post("/api/v1/coupons/NOPE/claim", "").code(), "ORDER-404-001");
    shop.time.advance(25h);
    EXPECT_EQ(shop.post("/api/v1/coupons/SPRING/claim", "", {{"X-USER-ID", shop.member("Park").text()}}).code(), "ORDER-400-005");
}

TEST(ShopApi, PointsAreReadAndCharged)
{
    ShopHarness shop;
    shop.setPoints(shop.customer, 1234);
    EXPECT_EQ(shop.get("/api/v1/points").integer("balance"), 1234);
    shop.arrive(PointsSynchronized{shop.customer, Money::won(5), 1}); // the same sequence: ignored
    EXPECT_EQ(shop.get("/api/v1/points").integer("balance"), 1234);
    const Answer charged = shop.post("/api/v1/points/charge", R"({"amount":1000,"requestId":"r-1"})");
    EXPECT_EQ(charged.status, 202) << charged.body;
    EXPECT_EQ(shop.outboxed("points.charge-requested"), 1);
    for (const char *body : {R"({"amount":999,"requestId":"r"})", R"({"amount":"1000","requestId":"r"})", R"({"amount":1000})",
                             R"({"amount":1000.5,"requestId":"r"})", R"({"amount":9000000000000000000,"requestId":"r"})", "[]"})
        EXPECT_EQ(shop.post("/api/v1/points/charge", body).code(), "ORDER-400-001") << body;
}

TEST(Commands, RefuseWhatIsWrongAndWriteNothing)
{
    ShopHarness shop;
    const std::int64_t before = number(shop.db(), "SELECT count(*) FROM audit_log");
    int answered = 0;
    const auto refused = [&answered](auto expected) {
        return [&answered, expected](const auto &made) {
            ++answered;
            ASSERT_FALSE(made.ok());
            EXPECT_EQ(made.error().code, expected) << made.error().detail;
        };
    };
    auto &service = *shop.shop;
    service.registerVendor({"", "1", "b"}, Actor{"t", Role::Admin}, refused(ErrorCode::InvalidArgument));
    service.registerVendor({"V", "9", "b", "YEARLY"}, Actor{"t", Role::Admin}, refused(ErrorCode::InvalidArgument));
    service.registerVendor({"V", "9", "b", "DAILY", "PIGEON"}, Actor{"t", Role::Admin}, refused(ErrorCode::InvalidArgument));
    service.registerVendor({"V", "9", "b", "DAILY", "DIRECT", 10001}, Actor{"t", Role::Admin}, refused(ErrorCode::InvalidArgument));
    service.changeVendor(VendorId{5}, {.name = "W", .reason = "r"}, Actor{"t", Role::Admin}, refused(ErrorCode::NotFound));
    service.changeVendor(shop.theVendor, {.name = "W"}, Actor{"t", Role::Admin}, refused(ErrorCode::InvalidArgument));
    service.changeVendor(shop.theVendor, {.reason = "r"}, Actor{"t", Role::Admin}, refused(ErrorCode::InvalidArgument));
    service.changeVendor(shop.theVendor, {.feeBp = -1, .reason = "r"}, Actor{"t", Role::Admin}, refused(ErrorCode::InvalidArgument));
    service.issueCoupon(shop.customer, "NOPE", "r", Actor{"t", Role::Admin}, refused(ErrorCode::NotFound));
    service.issueCoupon(MemberId{5}, "NOPE", "r", Actor{"t", Role::Admin}, refused(ErrorCode::NotFound));
    service.issueCoupon(shop.customer, "NOPE", " ", Actor{"t", Role::Admin}, refused(ErrorCode::InvalidArgument));
    service.stopCoupon(CouponPolicyId{5}, "r", Actor{"t", Role::Admin}, refused(ErrorCode::NotFound));
    service.registerMember(" ", Actor{"t", Role::Admin}, refused(ErrorCode::InvalidArgument));
    service.registerProduct({VendorId{5}, "S", "N", "c", 1, 1}, Actor{"t", Role::Admin}, refused(ErrorCode::NotFound));
    service.registerProduct({shop.theVendor, "S", "N", "c", -1, 1}, Actor{"t", Role::Admin}, refused(ErrorCode::InvalidArgument));
    service.registerProduct({shop.theVendor, "S", "N", "c", 1, -1}, Actor{"t", Role::Admin}, refused(ErrorCode::InvalidArgument));
    service.changeProduct(ProductId{5}, {"x"}, Actor{"t", Role::Admin}, refused(ErrorCode::NotFound));
    service.requestStockAdjustment({ProductId{5}, ecommerce::AdjustmentMode::Set, 1, "r"}, Actor{"t", Role::Admin},
                                   refused(ErrorCode::NotFound));
    service.requestStockAdjustment({ProductId{5}, ecommerce::AdjustmentMode::Delta, 0, "r"}, Actor{"t", Role::Admin},
                                   refused(ErrorCode::InvalidArgument));
    service.claimCoupon(shop.customer, "NOPE", refused(ErrorCode::NotFound));
    service.chargePoints({MemberId{5}, 1000, "r"}, Actor{"t", Role::Admin}, refused(ErrorCode::NotFound));
    service.cancelOrder(OrderId{5}, "r", Actor{"t", Role::Admin}, refused(ErrorCode::NotFound));
    service.requestRefund(OrderId{5}, {{}, Money::won(1), "r"}, Actor{"t", Role::Admin}, refused(ErrorCode::NotFound));
    shop.time.advance(20ms);
    EXPECT_EQ(answered, 23);
    EXPECT_EQ(number(shop.db(), "SELECT count(*) FROM audit_log"), before);
}

TEST(Commands, AVendorsTermsChangeWithAReason)
{
    ShopHarness shop;
    const std::int64_t before = shop.outboxed("vendor.changed");
    shop.shop->changeVendor(shop.theVendor, {.name = "Seed Home", .feeBp = 250, .reason = "a year of theirs"}, Actor{"t", Role::Admin},
                            [](const Outcome &done) { EXPECT_TRUE(done.ok()) << done.error().detail; });
    shop.time.advance(20ms);
    EXPECT_EQ(cell(shop.db(), "SELECT name || fee_bp FROM vendors"), "Seed Home250");
    EXPECT_EQ(shop.outboxed("vendor.changed"), before + 1);
    EXPECT_EQ(cell(shop.db(), "SELECT reason || '; ' || detail FROM audit_log WHERE command = 'vendor.change'"),
              "a year of theirs; name Hamster Books -> Seed Home, fee_bp 330 -> 250");
}

TEST(Commands, AStoppedCouponIsClaimedByNobodyAndWhatMembersHoldExpires)
{
    ShopHarness shop;
    const auto policy = shop.fixedCoupon(1'000);
    const CouponId held = shop.coupon(policy, shop.customer);
    const ProductId book = shop.product(20'000);
    const MemberId buyer = shop.member("Lee");
    std::optional<CouponId> given;
    shop.shop->issueCoupon(buyer, policy.code, "late parcel", Actor{"t", Role::Cs}, [&given](const Result<CouponId> &made) {
        ASSERT_TRUE(made.ok()) << made.error().detail;
        given = *made;
    });
    shop.shop->issueCoupon(buyer, policy.code, "again", Actor{"t", Role::Cs},
                           [](const Result<CouponId> &made) { EXPECT_EQ(made.error().code, ErrorCode::Conflict); });
    shop.time.advance(20ms);
    ASSERT_TRUE(given);
    EXPECT_EQ(cell(shop.db(), "SELECT reason FROM audit_log WHERE command = 'coupon.issue'"), "late parcel");
    const OrderId order = shop.order(book, 1, ",\"couponId\":\"" + held.text() + "\"");
    const auto stop = [&shop] {
        std::string answer;
        const CouponPolicyId id{number(shop.db(), "SELECT public_id FROM coupon_policies")};
        shop.shop->stopCoupon(id, "sold out", Actor{"t", Role::VendorStaff},
                              [&answer](const Outcome &done) { answer = done ? "ok" : toString(done.error().code); });
        shop.time.advance(20ms);
        return answer;
    };
    EXPECT_EQ(stop(), "ok");
    const auto state = [&shop](CouponId id) {
        return cell(shop.db(), "SELECT status FROM user_coupons WHERE public_id = " + std::to_string(id.value));
    };
    EXPECT_EQ(state(*given), "EXPIRED");
    EXPECT_EQ(state(held), "USED"); // the order keeps its discount
    shop.shop->claimCoupon(shop.member("Park"), policy.code, [](const Result<CouponId> &made) { EXPECT_FALSE(made.ok()); });
    EXPECT_EQ(stop(), "conflict");
    shop.failed(order, "X", "x", "DECLINED");
    EXPECT_EQ(state(held), "EXPIRED"); // given back too late
    EXPECT_EQ(shop.refusedEdges(), 0);
}

TEST(Commands, ACouponThatHasNotBegunIsStoppedToo)
{
    ShopHarness shop;
    auto policy = shop.fixedCoupon(1'000);
    policy.terms.validFrom = shop.time.now() + 1h;
    policy.reason = "spring";
    shop.shop->createCouponPolicy(policy, Actor{"t", Role::Admin}, [&shop](const Result<CouponPolicyId> &made) {
        ASSERT_TRUE(made.ok());
        shop.shop->stopCoupon(*made, "no spring", Actor{"t", Role::Admin}, [](const Outcome &done) { EXPECT_TRUE(done.ok()); });
    });
    shop.time.advance(20ms);
    EXPECT_EQ(number(shop.db(), "SELECT count(*) FROM coupon_policies WHERE valid_until <= " + std::to_string(shop.time.now().ms)), 1);
    EXPECT_EQ(cell(shop.db(), "SELECT reason FROM audit_log WHERE command = 'coupon-policy.create'"), "spring");
}

TEST(Commands, ProductsChangeAndStockIsAdjustedByEvent)
{
    ShopHarness shop;
    const ProductId book = shop.product(1000);
    shop.shop->changeProduct(book, {"New name", 1500}, "alice", [](const Outcome &done) { EXPECT_TRUE(done.ok()); });
    std::string request;
    shop.shop->requestStockAdjustment({book, ecommerce::AdjustmentMode::Delta, -3, "damaged"}, "alice",
                                      [&](const Result<std::string> &made) { request = *made; });
    shop.time.advance(20ms);
    EXPECT_EQ(cell(shop.db(), "SELECT name || price FROM products"), "New name1500");
    EXPECT_EQ(shop.outboxed("product.changed"), 1);
    EXPECT_EQ(shop.outboxed("stock.adjustment-requested"), 1);
    shop.arrive(StockAdjustmentRefused{request, book, "NOT_ENOUGH_STOCK"});
    EXPECT_EQ(cell(shop.db(), "SELECT reason || detail FROM audit_log WHERE actor = 'payment'"), "NOT_ENOUGH_STOCK" + request);
}

TEST(Commands, IdsGoOnAfterARestart)
{
    ShopHarness shop;
    const OrderId before = shop.order(shop.product(1000));
    shop.restart();
    const OrderId after = shop.order(shop.product(1000));
    EXPECT_GT(after, before);
    EXPECT_EQ(number(shop.db(), "SELECT count(DISTINCT event_id) = count(*) FROM outbox"), 1);
}

TEST(Commands, WorkWithoutGroupCommit)
{
    ShopHarness shop({}, {.group = false});
    const OrderId id = shop.order(shop.product(1000));
    shop.complete(id);
    EXPECT_EQ(shop.status(id), "ORDER_COMPLETED");
}

} // namespace
} // namespace hamster::test
