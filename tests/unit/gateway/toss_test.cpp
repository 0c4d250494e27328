// Provider TOSS: READY until the customer confirms, then one synchronous call (02-wire.md sections 3 and 4).
#include "model/core/text.h"
#include "tests/support/gw_harness.h"

namespace hamster::test {
namespace {

class TossTest : public ::testing::Test {
protected:
    GatewayHarness g;
    std::vector<gateway::Handover> handed;

    void SetUp() override
    {
        g.settings.handOver = [this](const gateway::Handover &handover) { handed.push_back(handover); };
        g.start();
        g.service->ensureMid({.mid = "TOSS01",
                              .pgMid = "toss-vendor",
                              .provider = "TOSS",
                              .vendor = VendorId{1},
                              .webhookSecret = std::string(kSecret),
                              .apiKey = "test_sk_vendor"},
                             {});
        g.time.settle();
    }
    HttpResponse confirm(int n, std::int64_t amount, const std::string &key = "pay_1")
    {
        return g.call("POST", "/api/payments/confirm", body(n, amount, key));
    }
    static std::string body(int n, std::int64_t amount, const std::string &key)
    {
        return R"({"paymentKey":")" + key + R"(","orderId":")" + GatewayHarness::number(n) + R"(","amount":)" + std::to_string(amount) +
               "}";
    }
    /// Sends a confirm whose answer waits for the PG.
    void begin(int n, std::int64_t amount, const std::string &key = "pay_1")
    {
        HttpRequest request;
        request.method = "POST";
        request.path = "/api/payments/confirm";
        request.body = body(n, amount, key);
        g.network.handler(std::move(request), [this](HttpResponse response) { answer = std::move(response); });
        g.time.settle();
    }
    HttpResponse payment(int n, const std::string &status, const std::string &key = "pay_1")
    {
        const gateway::Process p = g.process(n);
        return HttpResponse::json(
            200, R"({"paymentKey":")" + key + R"(","orderId":")" + p.orderNumber + R"(","status":")" + status + R"(","totalAmount":)" +
                     std::to_string(p.amount.value()) + R"(,"balanceAmount":)" + std::to_string(p.amount.value()) +
                     R"(,"card":{"company":"KB","number":"424242******4242","approveNo":"12345678"},"cancels":null})");
    }
    static HttpResponse error(int status, const std::string &code)
    {
        return HttpResponse::json(status, R"({"code":")" + code + R"(","message":"거절"})");
    }
    static std::string codeOf(const HttpResponse &response)
    {
        const auto document = JsonDocument::parse(response.body);
        const auto fault = document ? document->root().find("error") : std::nullopt;
        const auto code = fault ? fault->find("code") : std::nullopt;
        return code ? std::string(code->asString().value_or("")) : "";
    }
    std::optional<HttpResponse> answer;
};

TEST_F(TossTest, NothingIsSentUntilTheCustomerConfirms)
{
    g.reserve(1);
    EXPECT_EQ(g.status(1), "READY");
    EXPECT_TRUE(g.network.sent.empty());
    ASSERT_EQ(handed.size(), 1U);
    EXPECT_EQ(handed[0].provider, "TOSS");
    begin(1, 10'000);
    EXPECT_EQ(g.status(1), "UNKNOWN");
    ASSERT_EQ(g.network.sent.size(), 1U);
    const HttpRequest &sent = g.network.sent.front();
    EXPECT_TRUE(sent.url.ends_with("/v1/payments/confirm"));
    EXPECT_EQ(sent.headers.find("Authorization"), "Basic " + base64("test_sk_vendor:"));
    EXPECT_EQ(sent.headers.find("Idempotency-Key"), g.process(1).attemptKey);
    EXPECT_EQ(sent.body, body(1, 10'000, "pay_1"));
    EXPECT_FALSE(answer.has_value());
    g.network.answer(payment(1, "DONE"));
    g.time.settle();
    ASSERT_TRUE(answer.has_value());
    EXPECT_EQ(answer->status, 200);
    EXPECT_EQ(g.status(1), "SUCCESS");
    EXPECT_EQ(g.process(1).approvalNumber, "12345678");
    EXPECT_EQ(g.events("pg.approved").size(), 1U);
}

TEST_F(TossTest, WhatIsRefusedBeforeAnyCallToThePg)
{
    g.reserve(1);
    EXPECT_EQ(codeOf(confirm(1, 9'999)), "PAYMENT-400-001");
    EXPECT_EQ(codeOf(confirm(1, 10'000, "")), "PAYMENT-400-001");
    EXPECT_EQ(codeOf(confirm(1, 10'000, std::string(201, 'k'))), "PAYMENT-400-001");
    EXPECT_EQ(codeOf(confirm(7, 10'000)), "PAYMENT-404-001");
    EXPECT_TRUE(g.network.sent.empty());
    begin(1, 10'000, std::string(200, 'k'));
    EXPECT_EQ(codeOf(confirm(1, 10'000)), "PAYMENT-409-001"); // UNKNOWN: it is being asked
    EXPECT_EQ(confirm(1, 10'000).status, 409);
    g.network.answer(payment(1, "DONE", std::string(200, 'k')));
    g.time.settle();
    EXPECT_EQ(codeOf(confirm(1, 10'000)), "PAYMENT-409-002");
    EXPECT_EQ(codeOf(confirm(1, 1)), "PAYMENT-400-001");
    EXPECT_EQ(g.network.sent.size(), 1U);
}

TEST_F(TossTest, AProcessThatTheGatewayAsksForIsNotTheCustomersToConfirm)
{
    g.service->ensureMid(
        {.mid = "TOSS01", .pgMid = "toss-vendor", .provider = "TOSS", .vendor = VendorId{2}, .webhookSecret = std::string(kSecret)}, {});
    g.time.settle();
    g.toPending(1, "T1");
    EXPECT_EQ(codeOf(confirm(1, 10'000)), "PAYMENT-400-003");
}

TEST_F(TossTest, ARefusalOfThePgEndsIt)
{
    g.reserve(1);
    begin(1, 10'000);
    g.network.answer(error(403, "REJECT_CARD_PAYMENT"));
    g.time.settle();
    ASSERT_TRUE(answer.has_value());
    EXPECT_EQ(answer->status, 502);
    EXPECT_EQ(codeOf(*answer), "PAYMENT-502-001");
    EXPECT_EQ(g.status(1), "FAILED");
    EXPECT_EQ(g.process(1).code, "PAYMENT_005");
    EXPECT_EQ(codeOf(confirm(1, 10'000)), "PAYMENT-400-003");
}

TEST_F(TossTest, ATimeoutIsAnsweredAndTheProcessIsInquiredUntilItIsDecided)
{
    g.settings.tries = 1;
    g.restart();
    g.reserve(1);
    begin(1, 10'000);
    g.network.answer(GatewayHarness::silence());
    g.time.settle();
    ASSERT_TRUE(answer.has_value());
    EXPECT_EQ(codeOf(*answer), "PAYMENT-502-001");
    EXPECT_EQ(g.status(1), "UNKNOWN");
    g.time.runFor(11min);
    ASSERT_EQ(g.network.open.size(), 1U);
    EXPECT_TRUE(g.network.open.front().request.url.ends_with("/v1/payments/pay_1"));
    g.network.answer(payment(1, "DONE"));
    g.time.settle();
    EXPECT_EQ(g.status(1), "SUCCESS");
}

TEST_F(TossTest, AnExpiredOneWaitsForThePgsOwnEndBecauseThereIsNoVoid)
{
    g.settings.tries = 1;
    g.restart();
    g.reserve(1);
    begin(1, 10'000);
    g.network.answer(GatewayHarness::silence());
    g.settle(1, "EXPIRED");
    ASSERT_EQ(g.network.open.size(), 1U);
    g.network.answer(payment(1, "IN_PROGRESS"));
    g.time.settle();
    EXPECT_EQ(g.status(1), "UNKNOWN");
    EXPECT_TRUE(g.network.open.empty());
    g.time.runFor(3min);
    ASSERT_EQ(g.network.open.size(), 1U);
    g.network.answer(payment(1, "EXPIRED"));
    g.time.settle();
    EXPECT_EQ(g.status(1), "FAILED");
    EXPECT_EQ(g.count("pg_attempts WHERE kind = 'VOID'"), 0);
}

TEST_F(TossTest, AKeyThatThePgNeverGaveOutFailsOnceItIsToBeSettled)
{
    g.settings.tries = 1;
    g.restart();
    g.reserve(1);
    begin(1, 10'000, "made_up");
    g.network.answer(GatewayHarness::silence());
    g.settle(1, "EXPIRED");
    ASSERT_EQ(g.network.open.size(), 1U);
    g.network.answer(error(404, "NOT_FOUND_PAYMENT"));
    g.time.settle();
    EXPECT_EQ(g.status(1), "FAILED");
    EXPECT_EQ(g.process(1).code, "PAYMENT_005");
}

TEST_F(TossTest, AnUnconfirmedOneExpiresWithoutACall)
{
    g.reserve(1);
    g.settle(1, "EXPIRED");
    EXPECT_EQ(g.status(1), "FAILED");
    EXPECT_TRUE(g.network.sent.empty());
    EXPECT_EQ(codeOf(confirm(1, 10'000)), "PAYMENT-400-003");
}

TEST_F(TossTest, ItsCancelCarriesOurKeyInTheReasonAndIsFoundAgainByIt)
{
    g.reserve(1);
    begin(1, 10'000);
    g.network.answer(payment(1, "DONE"));
    g.time.settle();
    g.cancel(1, 77, 4'000);
    ASSERT_EQ(g.network.open.size(), 1U);
    const HttpRequest sent = g.network.open.front().request;
    EXPECT_TRUE(sent.url.ends_with("/v1/payments/pay_1/cancel"));
    const std::string key(sent.headers.find("Idempotency-Key").value_or(""));
    EXPECT_NE(sent.body.find(key + ": reason"), std::string::npos) << sent.body;
    g.network.answer(GatewayHarness::silence());
    g.time.runFor(1s);
    ASSERT_EQ(g.network.open.size(), 1U); // inquired by its key before it would be sent again
    EXPECT_EQ(g.network.open.front().request.method, "GET");
    g.network.answer(HttpResponse::json(
        200,
        R"({"paymentKey":"pay_1","orderId":")" + GatewayHarness::number(1) +
            R"(","status":"PARTIAL_CANCELED","totalAmount":10000,"balanceAmount":6000,"cancels":[{"cancelAmount":4000,"cancelReason":")" +
            key + R"(: reason","cancelStatus":"DONE"}]})"));
    g.time.settle();
    EXPECT_EQ(g.events("pg.cancelled").size(), 1U);
    EXPECT_EQ(g.process(1).cancelled.value(), 4'000);
}

} // namespace
} // namespace hamster::test
