// The Toss dialect of the PG (02-wire.md section 4).
#include "model/core/text.h"
#include "tests/support/pg_world.h"

namespace hamster::pg::test {
namespace {

class TossDialectTest : public ::testing::Test {
protected:
    PgWorld world;
    using Headers = PgWorld::Headers;
    static Headers secret(const std::string &key, Headers more = {})
    {
        more.push_back({"Authorization", "Basic " + base64(key + ":")});
        return more;
    }
    std::string open(const std::string &card = "4242-4242-4242-4242", const std::string &amount = "5000",
                     const std::string &client = "test_ck_shop")
    {
        const HttpResponse response = world.call(
            "POST", "/hamster/toss/window",
            R"({"clientKey":")" + client + R"(","orderId":"ORD-000001","amount":)" + amount + R"(,"cardNo":")" + card + "\"}", {});
        EXPECT_EQ(response.status, 200) << response.body;
        return valueOf(response.body, "paymentKey");
    }
    static std::string confirmBody(const std::string &key, const std::string &amount = "5000")
    {
        return R"({"paymentKey":")" + key + R"(","orderId":"ORD-000001","amount":)" + amount + "}";
    }
    HttpResponse confirm(const std::string &key, const std::string &amount = "5000", Headers more = {})
    {
        return world.call("POST", "/v1/payments/confirm", confirmBody(key, amount), secret("test_sk_shop", std::move(more)));
    }
    HttpResponse read(const std::string &key) { return world.call("GET", "/v1/payments/" + key, {}, secret("test_sk_shop")); }
};

TEST_F(TossDialectTest, AWindowThenAConfirmIsDone)
{
    const std::string key = open();
    EXPECT_EQ(valueOf(read(key).body, "status"), "IN_PROGRESS");
    const HttpResponse done = confirm(key);
    EXPECT_EQ(done.status, 200) << done.body;
    EXPECT_EQ(valueOf(done.body, "status"), "DONE");
    EXPECT_EQ(valueOf(done.body, "totalAmount"), "5000");
    EXPECT_EQ(valueOf(done.body, "number"), "424242******4242");
    EXPECT_EQ(valueOf(world.call("GET", "/v1/payments/orders/ORD-000001", {}, secret("test_sk_shop")).body, "paymentKey"), key);
    EXPECT_EQ(valueOf(confirm(key).body, "code"), "ALREADY_PROCESSED_PAYMENT");
    EXPECT_TRUE(world.network.sent.empty()); // decided at once: no webhook
}

// found by `hamster crashpoints toss-confirm`: 14 digits of time and two random ones were 16, and one in ten such numbers passes Luhn
TEST_F(TossDialectTest, ALetterEndsTheTimeInAPaymentKey)
{
    for (int i = 0; i < 40; ++i) {
        const std::string key = open();
        ASSERT_EQ(key.size(), std::string_view("tgen_").size() + 14 + 24) << key;
        EXPECT_TRUE(key[19] >= 'a' && key[19] <= 'z') << key;
    }
}

TEST_F(TossDialectTest, SecretsAreJudgedAndPaymentsAreTheirOwners)
{
    const std::string key = open();
    EXPECT_EQ(world.call("GET", "/v1/payments/" + key, {}, {}).status, 401);
    EXPECT_EQ(valueOf(world.call("GET", "/v1/payments/" + key, {}, secret("nonsense")).body, "code"), "UNAUTHORIZED_KEY");
    EXPECT_EQ(valueOf(world.call("GET", "/v1/payments/" + key, {}, secret("test_sk_other")).body, "code"), "NOT_FOUND_PAYMENT");
    world.addMerchant();
    const std::string ours = open("4242-4242-4242-4242", "5000", kMid);
    EXPECT_EQ(world.call("GET", "/v1/payments/" + ours, {}, secret("key")).status, 200);
}

TEST_F(TossDialectTest, AmountAndOrderHaveToBeTheWindows)
{
    const std::string key = open();
    EXPECT_EQ(valueOf(confirm(key, "4999").body, "code"), "INVALID_REQUEST");
    EXPECT_EQ(valueOf(confirm("tgen_nothing").body, "code"), "NOT_FOUND_PAYMENT_SESSION");
    EXPECT_EQ(valueOf(read(key).body, "status"), "IN_PROGRESS");
}

TEST_F(TossDialectTest, ADeclinedCardAborts)
{
    world.addMerchant();
    const auto as = secret("key");
    const std::string key = open("4000-0000-0000-9995", "5000", kMid);
    const HttpResponse refused = world.call("POST", "/v1/payments/confirm", confirmBody(key), as);
    EXPECT_EQ(refused.status, 403);
    EXPECT_EQ(refused.body, R"({"code":"REJECT_CARD_PAYMENT","message":"한도초과 혹은 잔액부족으로 결제에 실패했습니다."})");
    EXPECT_EQ(valueOf(world.call("GET", "/v1/payments/" + key, {}, as).body, "status"), "ABORTED");
}

TEST_F(TossDialectTest, WhatNobodyConfirmsExpires)
{
    const std::string key = open();
    world.time.run(10min);
    EXPECT_EQ(valueOf(read(key).body, "status"), "EXPIRED");
    EXPECT_EQ(confirm(key).status, 404);
}

TEST_F(TossDialectTest, AnIdempotencyKeyGivesTheSameAnswerFor15Days)
{
    const std::string key = open();
    const Headers idem{{"Idempotency-Key", "k1"}};
    const std::string first = confirm(key, "5000", idem).body;
    EXPECT_EQ(confirm(key, "5000", idem).body, first);
    EXPECT_EQ(confirm(key, "5001", idem).status, 422);
    EXPECT_EQ(valueOf(confirm(key, "5000", {{"Idempotency-Key", std::string(301, 'k')}}).body, "code"), "INVALID_IDEMPOTENCY_KEY");
    EXPECT_EQ(world.rows("SELECT count(*) FROM pg_transactions WHERE status = 'SUCCESS'"), "1");
}

TEST_F(TossDialectTest, CancelsInPartsUpToTheRest)
{
    const std::string key = open();
    EXPECT_EQ(
        valueOf(world.call("POST", "/v1/payments/" + key + "/cancel", R"({"cancelReason":"r"})", secret("test_sk_shop")).body, "code"),
        "NOT_CANCELABLE_PAYMENT");
    confirm(key);
    const auto cancel = [&](const std::string &body) {
        return world.call("POST", "/v1/payments/" + key + "/cancel", body, secret("test_sk_shop"));
    };
    EXPECT_EQ(cancel("{}").status, 400);
    EXPECT_EQ(valueOf(cancel(R"({"cancelReason":"r","cancelAmount":6000})").body, "code"), "NOT_CANCELABLE_AMOUNT");
    const HttpResponse part = cancel(R"({"cancelReason":"mine: r","cancelAmount":2000,"refundableAmount":5000})");
    EXPECT_EQ(valueOf(part.body, "status"), "PARTIAL_CANCELED");
    EXPECT_EQ(valueOf(part.body, "balanceAmount"), "3000");
    EXPECT_EQ(valueOf(part.body, "cancelReason"), "mine: r");
    EXPECT_EQ(valueOf(cancel(R"({"cancelReason":"r","cancelAmount":1,"refundableAmount":5000})").body, "code"), "NOT_CANCELABLE_AMOUNT");
    EXPECT_EQ(valueOf(cancel(R"({"cancelReason":"r"})").body, "status"), "CANCELED");
    EXPECT_EQ(valueOf(cancel(R"({"cancelReason":"r"})").body, "code"), "ALREADY_CANCELED_PAYMENT");
}

TEST_F(TossDialectTest, ATestCodeForcesADocumentedError)
{
    const std::string key = open();
    const HttpResponse forced = confirm(key, "5000", {{"TossPayments-Test-Code", "EXCEED_MAX_PAYMENT_AMOUNT"}});
    EXPECT_EQ(forced.status, 403);
    EXPECT_EQ(valueOf(forced.body, "code"), "EXCEED_MAX_PAYMENT_AMOUNT");
    EXPECT_EQ(valueOf(confirm(key).body, "status"), "DONE");
}

} // namespace
} // namespace hamster::pg::test
