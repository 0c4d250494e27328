// Route DIRECT: the vendor's own shop asks the PG; the gateway hears of it by webhook and confirms by an inquiry (01-domain.md section 5).
// The PG's daily statement.
#include "tests/support/gw_harness.h"

namespace hamster::test {
namespace {

constexpr std::string_view kVendorSecret = "whsec_dmVuZG9ycy1vd24tc2VjcmV0LTAxMjM0NTY=";

class DirectTest : public ::testing::Test {
protected:
    GatewayHarness g;
    std::vector<gateway::Handover> handed;

    void SetUp() override
    {
        g.settings.handOver = [this](const gateway::Handover &handover) { handed.push_back(handover); };
        g.start();
        g.service->ensureMid(
            {.mid = "VENDOR07", .pgMid = "vendor-7", .route = "DIRECT", .vendor = VendorId{7}, .webhookSecret = std::string(kVendorSecret)},
            {});
        g.time.settle();
    }
    void reserveDirect(int n, std::int64_t won = 10'000)
    {
        StockReserved event;
        event.orderId = GatewayHarness::order(n);
        event.orderNumber = GatewayHarness::number(n);
        event.paymentId = PaymentId{2'000'000 + n};
        event.vendorId = VendorId{7};
        event.route = "DIRECT";
        event.memberId = MemberId{1};
        event.amount = Money::won(won);
        event.method = "CARD";
        event.cardToken = "tok_ok";
        event.expiresAt = g.time.now() + 15min;
        g.publish(event);
    }
    HttpResponse webhook(int n, const std::string &state)
    {
        return g.receive({.id = "w_" + state, .body = g.transaction(n, "T1", state), .secret = std::string(kVendorSecret)});
    }
};

TEST_F(DirectTest, ReferenceAndKeyAreHandedOverAndNothingIsAsked)
{
    reserveDirect(1);
    EXPECT_EQ(g.status(1), "READY");
    EXPECT_TRUE(g.network.sent.empty());
    ASSERT_EQ(handed.size(), 1U);
    EXPECT_EQ(handed[0].pgMid, "vendor-7");
    EXPECT_EQ(handed[0].reference, g.process(1).reference);
    EXPECT_EQ(handed[0].key, g.process(1).attemptKey);
    g.restart();
    EXPECT_EQ(handed.size(), 2U); // a new incarnation hands it over again
}

TEST_F(DirectTest, AWebhookCountsOnceTheInquiryConfirmsIt)
{
    reserveDirect(1);
    EXPECT_EQ(webhook(1, "SUCCESS").status, 200);
    EXPECT_EQ(g.status(1), "READY");
    ASSERT_EQ(g.network.open.size(), 1U);
    EXPECT_EQ(g.network.open.front().request.headers.find("X-USER-ID"), "vendor-7");
    g.network.answer(g.view(1, "T1", "SUCCESS"));
    g.time.settle();
    EXPECT_EQ(g.status(1), "SUCCESS");
    EXPECT_EQ(g.events("pg.approved").size(), 1U);
    EXPECT_EQ(g.count("pg_attempts WHERE kind = 'APPROVE'"), 0);
}

TEST_F(DirectTest, ADeclineIsConfirmedToo)
{
    reserveDirect(1);
    EXPECT_EQ(webhook(1, "FAILED").status, 200);
    g.network.answer(g.view(1, "T1", "FAILED"));
    g.time.settle();
    EXPECT_EQ(g.status(1), "FAILED");
    EXPECT_EQ(g.process(1).code, "DECLINED");
}

TEST_F(DirectTest, AnInquiryWithoutAnswerMakesItUnknown)
{
    reserveDirect(1);
    EXPECT_EQ(webhook(1, "SUCCESS").status, 200);
    g.network.answer(GatewayHarness::silence());
    g.time.settle();
    EXPECT_EQ(g.status(1), "UNKNOWN");
    g.time.runFor(12min);
    ASSERT_EQ(g.network.open.size(), 1U);
    g.network.answer(g.view(1, "T1", "SUCCESS"));
    g.time.settle();
    EXPECT_EQ(g.status(1), "SUCCESS");
}

TEST_F(DirectTest, ACrashBetweenWebhookAndInquiryIsMadeUpFor)
{
    reserveDirect(1);
    EXPECT_EQ(webhook(1, "SUCCESS").status, 200);
    g.restart();
    g.time.runFor(61s); // the reconciler's first run
    ASSERT_FALSE(g.network.open.empty());
    g.network.answer(g.view(1, "T1", "SUCCESS"));
    g.time.settle();
    EXPECT_EQ(g.status(1), "SUCCESS");
}

TEST_F(DirectTest, WhatNobodyHearsOfIsInquiredAfterTenMinutes)
{
    reserveDirect(1);
    g.time.runFor(11min);
    EXPECT_EQ(g.status(1), "UNKNOWN");
    ASSERT_EQ(g.network.open.size(), 1U);
    g.network.answer(GatewayHarness::envelope(404, "x"));
    g.time.settle();
    ASSERT_EQ(g.network.open.size(), 1U); // not found, not expired: asked for with the same key
    EXPECT_EQ(g.network.open.front().request.headers.find("Idempotency-Key"), g.process(1).attemptKey);
}

TEST_F(DirectTest, SettlingInquiresAndVoidsBeforeItFails)
{
    reserveDirect(1);
    g.settle(1, "CANCELLED");
    EXPECT_EQ(g.status(1), "UNKNOWN");
    ASSERT_EQ(g.network.open.size(), 1U);
    g.network.answer(GatewayHarness::envelope(404, "x"));
    g.time.settle();
    ASSERT_EQ(g.network.open.size(), 1U);
    EXPECT_TRUE(g.network.open.front().request.url.ends_with("/void"));
    g.network.answer(GatewayHarness::envelope(200, R"({"key":"k","status":"VOIDED"})"));
    g.time.settle();
    EXPECT_EQ(g.status(1), "FAILED");
    EXPECT_EQ(g.events("pg.declined").size(), 1U);
}

TEST_F(DirectTest, AnotherMidsSecretDoesNotSpeakForIt)
{
    reserveDirect(1);
    EXPECT_EQ(g.receive({.body = g.transaction(1, "T1", "SUCCESS")}).status, 404); // signed by the platform's MID
    EXPECT_EQ(g.status(1), "READY");
}

class StatementTest : public ::testing::Test {
protected:
    GatewayHarness g;
    void SetUp() override
    {
        g.settings.fetchStatements = true;
        g.start();
    }
    static HttpResponse lines(const std::string &text) { return GatewayHarness::envelope(200, R"({"date":"d","lines":)" + text + "}"); }
};

TEST_F(StatementTest, TheDayOfAPaymentIsFetchedTheNextNightAndToldOnce)
{
    g.toSuccess(1, "T1");
    g.network.sent.clear();
    g.time.runFor(30h);
    ASSERT_EQ(g.network.sent.size(), 1U);
    EXPECT_TRUE(g.network.sent[0].url.ends_with("/api/v1/statements/2023-11-15")) << g.network.sent[0].url;
    EXPECT_EQ(g.network.sent[0].headers.find("X-USER-ID"), "platform");
    g.network.answer(lines(
        R"([{"transactionKey":"T1","orderId":"O","kind":"APPROVAL","amount":10000,"status":"SUCCESS","at":"2023-11-15T00:00:00.000Z"}])"));
    g.time.runFor(48h);
    const auto told = g.events("statement.received");
    ASSERT_EQ(told.size(), 1U);
    EXPECT_NE(told[0].find(R"("transactionKey":"T1")"), std::string::npos);
    ASSERT_EQ(g.network.sent.size(), 2U) << "the next day's, where the PG books what is late";
    EXPECT_TRUE(g.network.sent[1].url.ends_with("/api/v1/statements/2023-11-16")) << g.network.sent[1].url;
    EXPECT_EQ(g.count("statement_fetches WHERE lines = 1 AND event_id IS NOT NULL"), 1);
    EXPECT_EQ(g.count("pg_attempts WHERE kind NOT IN ('APPROVE')"), 0);
}

TEST_F(StatementTest, AFailingFetchIsTriedAgain)
{
    g.toSuccess(1, "T1");
    g.network.sent.clear();
    g.network.answerer = [](const HttpRequest &) { return HttpOutcome(HttpResponse::json(500, "{}")); };
    g.time.runFor(30h);
    EXPECT_GT(g.network.sent.size(), 2U);
    g.network.answerer = [](const HttpRequest &) { return HttpOutcome(lines("[]")); };
    g.time.runFor(8h);
    EXPECT_EQ(g.events("statement.received").size(), 1U);
}

} // namespace
} // namespace hamster::test
