// Every ORDER code of 01-domain.md section 7 over the shop's API: status, code, both languages, timestamp.
#include "tests/support/shop_harness.h"

#include <regex>

namespace hamster::test {
namespace {

TEST(ErrorCodes, EachOrderCodeHasItsStatusAndBody)
{
    ShopHarness shop;
    const ProductId book = shop.product(1000);
    const OrderId done = shop.order(book);
    shop.complete(done);
    const std::string orders = "/api/v1/orders", card = R"(,"paymentMethod":"CARD"})";
    const auto items = [&](const std::string &product, const std::string &quantity, const std::string &more = {}) {
        return R"({"items":[{"productId":")" + product + R"(","quantity":)" + quantity + more + "}]" + card;
    };
    const std::string one = R"({"items":[{"productId":")" + book.text() + R"(","quantity":1}])";
    const HttpHeader key{"Idempotency-Key", "used"};
    ASSERT_EQ(shop.post(orders, one + card, {key}).status, 201);
    struct Case {
        const char *code;
        int status;
        std::string path, body;
        std::vector<HttpHeader> headers{};
    };
    // ORDER-409-001 needs two requests at once: Idempotency.TwoAtOnceGiveOneOrder
    const std::vector<Case> cases{
        {"ORDER-400-001", 400, orders, "{"},
        {"ORDER-400-002", 400, orders, items(book.text(), "0")},
        {"ORDER-400-003", 400, orders, items(book.text(), "1", R"(,"price":1)")},
        {"ORDER-400-004", 400, orders, items("zz", "1")},
        {"ORDER-400-005", 400, orders, one + R"(,"couponId":"abc")" + card},
        {"ORDER-402-001", 402, orders, one + R"(,"pointsToUse":1)" + card},
        {"ORDER-404-001", 404, orders + "/zzz/cancel", R"({"reason":"r"})"},
        {"ORDER-409-002", 409, orders, one + R"(,"expectedAmount":999)" + card},
        {"ORDER-409-003", 409, orders + "/" + done.text() + "/cancel", R"({"reason":"r"})"},
        {"ORDER-422-001", 422, orders, items(book.text(), "2"), {key}},
    };
    const std::regex form(
        R"re(\{"success":false,"error":\{"code":"([^"]+)","message":"([^"]+)","timestamp":"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d"\}\})re");
    for (const Case &c : cases) {
        std::vector<HttpHeader> english = c.headers;
        english.push_back({"Accept-Language", "en-US"});
        const Answer korean = shop.post(c.path, c.body, c.headers), translated = shop.post(c.path, c.body, english);
        for (const Answer *said : {&korean, &translated}) {
            const Answer &answer = *said;
            EXPECT_EQ(answer.status, c.status) << c.code << answer.body;
            EXPECT_EQ(answer.code(), c.code) << answer.body;
            EXPECT_TRUE(std::regex_match(answer.body, form)) << answer.body;
        }
        EXPECT_NE(korean.message(), translated.message()) << c.code;
    }
    EXPECT_EQ(number(shop.db(), "SELECT count(*) FROM orders"), 2);
}

} // namespace
} // namespace hamster::test
