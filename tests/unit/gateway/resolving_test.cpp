// Settling, the reconciler and cancels: every way out of UNKNOWN.

#include "tests/support/gw_harness.h"

namespace hamster::gateway {
namespace {

using test::GatewayHarness;

class ResolvingTest : public testing::Test {
protected:
    void SetUp() override
    {
        gw.settings.tries = 1;
        gw.start();
    }
    void toUnknown(int n)
    {
        gw.reserve(n);
        gw.network.answer(GatewayHarness::silence());
        gw.time.settle();
        ASSERT_EQ(gw.status(n), "UNKNOWN");
        ASSERT_TRUE(gw.network.open.empty());
    }
    /// The only open request; its method and the end of its URL are checked.
    void expectOpen(const std::string &method, const std::string &part)
    {
        ASSERT_EQ(gw.network.open.size(), 1U) << part;
        EXPECT_EQ(gw.network.open.front().request.method, method);
        EXPECT_NE(gw.network.open.front().request.url.find(part), std::string::npos) << gw.network.open.front().request.url;
    }
    void answer(const HttpOutcome &outcome)
    {
        gw.network.answer(outcome);
        gw.time.settle();
    }
    static HttpOutcome notFound() { return GatewayHarness::envelope(404, "none"); }
    static HttpOutcome voided() { return GatewayHarness::envelope(200, R"({"key":"k","status":"FAILED"})"); }
    HttpOutcome list(const std::string &key, const std::string &state)
    {
        return GatewayHarness::envelope(200, R"({"orderId":"o","transactions":[{"transactionKey":")" + key + R"(","status":")" + state +
                                                 "\"}]}");
    }
    GatewayHarness gw;
};

TEST_F(ResolvingTest, UnknownIsLeftAloneForTenMinutesThenInquiredAndAskedAgainWithItsKey)
{
    toUnknown(1);
    gw.time.runFor(9min);
    EXPECT_TRUE(gw.network.open.empty());
    gw.time.runFor(2min);
    expectOpen("GET", "?orderId=");
    answer(notFound());
    expectOpen("POST", "/api/v1/payments");
    EXPECT_EQ(gw.network.open.front().request.headers.find("Idempotency-Key"), gw.process(1).attemptKey);
    answer(gw.pending(1, "k1"));
    EXPECT_EQ(gw.status(1), "PENDING");
    EXPECT_EQ(gw.count("pg_attempts WHERE kind = 'APPROVE' AND try = 2"), 1);
}

TEST_F(ResolvingTest, PendingWithALostWebhookIsDecidedByTheInquiry)
{
    gw.toPending(1, "k1");
    gw.toPending(2, "k2");
    gw.time.runFor(11min);
    expectOpen("GET", "/k1");
    answer(gw.view(1, "k1", "SUCCESS", R"(,"approvalNumber":"00000001")"));
    gw.time.runFor(59s);
    EXPECT_TRUE(gw.network.open.empty()) << "the next run begins 60 s after the end of this one";
    gw.time.runFor(1s);
    expectOpen("GET", "/k2");
    answer(gw.view(2, "k2", "FAILED"));
    EXPECT_EQ(gw.status(1), "SUCCESS");
    EXPECT_EQ(gw.process(1).approvalNumber, "00000001");
    EXPECT_EQ(gw.status(2), "FAILED");
    EXPECT_EQ(gw.process(2).code, "DECLINED");
    gw.time.runFor(1h);
    EXPECT_TRUE(gw.network.open.empty());
    EXPECT_FALSE(gw.time.nextDue()) << "nothing is armed when nothing is due";
}

TEST_F(ResolvingTest, OnStartEveryUnknownIsInquiredAtOnce)
{
    toUnknown(1);
    toUnknown(2);
    gw.toPending(3, "k3");
    gw.restart();
    EXPECT_EQ(gw.network.open.size(), 2U);
    answer(list("k1", "SUCCESS"));
    ASSERT_EQ(gw.network.open.size(), 2U);
    answer(notFound()); // of order 2: asked again
    answer(gw.view(1, "k1", "SUCCESS"));
    EXPECT_EQ(gw.status(1), "SUCCESS");
    expectOpen("POST", "/api/v1/payments");
}

TEST_F(ResolvingTest, ExpiredIsVoidedByKeyBeforeItFails)
{
    toUnknown(1);
    gw.settle(1, "EXPIRED");
    expectOpen("GET", "?orderId=");
    answer(notFound());
    expectOpen("POST", "/void");
    EXPECT_EQ(gw.network.open.front().request.body, R"({"key":")" + gw.process(1).attemptKey + "\"}");
    EXPECT_EQ(gw.status(1), "UNKNOWN");
    answer(voided());
    EXPECT_EQ(gw.status(1), "FAILED");
    EXPECT_EQ(gw.process(1).code, "PAYMENT_006");
    ASSERT_EQ(gw.events("pg.declined").size(), 1U);
    EXPECT_NE(gw.events("pg.declined")[0].find(R"("reason":"EXPIRED")"), std::string::npos);
    for (const HttpRequest &request : gw.network.sent) EXPECT_EQ(request.url.find("/cancel"), std::string::npos);
}

TEST_F(ResolvingTest, SettledWhilePendingVoidsAndAConflictMeansTheAnswerIsTaken)
{
    gw.toPending(1, "k1");
    gw.settle(1, "CANCELLED");
    expectOpen("GET", "/k1");
    answer(gw.view(1, "k1", "PENDING"));
    expectOpen("POST", "/void");
    answer(GatewayHarness::envelope(409, "decided"));
    expectOpen("GET", "/k1");
    answer(gw.view(1, "k1", "SUCCESS"));
    EXPECT_EQ(gw.status(1), "SUCCESS");
    EXPECT_TRUE(gw.events("pg.declined").empty());
    EXPECT_EQ(gw.events("pg.approved").size(), 1U);
}

TEST_F(ResolvingTest, ReadyIsSettledAtOnceAndDecidedOnesStay)
{
    gw.crash();
    gw.settings.bulkhead = 1;
    gw.start();
    gw.reserve(1);
    gw.reserve(2);
    gw.settle(2, "CANCELLED");
    EXPECT_EQ(gw.status(2), "FAILED");
    EXPECT_NE(gw.events("pg.declined")[0].find(R"("reason":"CANCELLED")"), std::string::npos);
    gw.settle(2, "EXPIRED");
    EXPECT_EQ(gw.events("pg.declined").size(), 1U);
    answer(gw.pending(1, "k1"));
    gw.receive({.body = gw.transaction(1, "k1", "SUCCESS")});
    gw.settle(1, "EXPIRED");
    EXPECT_EQ(gw.status(1), "SUCCESS");
    EXPECT_TRUE(gw.network.open.empty());
}

TEST_F(ResolvingTest, SettledDuringTheAskIsResolvedInsteadOfRetried)
{
    gw.reserve(1);
    gw.settle(1, "CANCELLED");
    answer(GatewayHarness::silence());
    expectOpen("GET", "?orderId=");
    answer(notFound());
    answer(voided());
    EXPECT_EQ(gw.status(1), "FAILED");
    EXPECT_EQ(gw.events("pg.declined").size(), 1U);
}

TEST_F(ResolvingTest, StatementSettlesAFailedProcessThatThePgCaptured)
{
    gw.toPending(1, "k1");
    gw.receive({.body = gw.transaction(1, "k1", "FAILED")});
    gw.settle(1, "EXPIRED");
    EXPECT_TRUE(gw.network.open.empty());
    gw.settle(1, "STATEMENT");
    expectOpen("GET", "/k1");
    answer(gw.view(1, "k1", "SUCCESS"));
    EXPECT_EQ(gw.status(1), "SUCCESS");
    EXPECT_NE(gw.events("pg.approved")[0].find(R"("late":true)"), std::string::npos);
}

TEST_F(ResolvingTest, AWrongAmountInAnInquiryIsAMismatchNeverAnApproval)
{
    gw.toPending(1, "k1");
    gw.settle(1, "EXPIRED");
    std::string body = gw.transaction(1, "k1", "SUCCESS");
    answer(GatewayHarness::envelope(200, body.replace(body.find("10000"), 5, "99999")));
    EXPECT_EQ(gw.status(1), "PENDING");
    EXPECT_EQ(gw.count("cases WHERE kind = 'MISMATCH'"), 1);
}

TEST_F(ResolvingTest, NoAnswerIsAskedLaterAndBeyondTheHorizonToldOnce)
{
    toUnknown(1);
    gw.network.answerer = [](const HttpRequest &) -> std::optional<HttpOutcome> { return GatewayHarness::silence(); };
    gw.time.runFor(23h);
    EXPECT_EQ(gw.status(1), "UNKNOWN");
    EXPECT_TRUE(gw.events("pg.undecided").empty());
    gw.time.runFor(3h);
    ASSERT_EQ(gw.events("pg.undecided").size(), 1U);
    const std::size_t sent = gw.network.sent.size();
    gw.time.runFor(10h);
    EXPECT_EQ(gw.events("pg.undecided").size(), 1U);
    EXPECT_NEAR(static_cast<double>(gw.network.sent.size() - sent), 10, 2);
    gw.network.answerer = {};
    gw.time.runFor(70min);
    answer(notFound());
    answer(voided());
    EXPECT_EQ(gw.status(1), "FAILED");
}

TEST_F(ResolvingTest, AWebhookDuringTheInquiryDecidesOnce)
{
    toUnknown(1);
    gw.time.runFor(11min);
    expectOpen("GET", "?orderId=");
    gw.receive({.body = gw.transaction(1, "k1", "SUCCESS")});
    answer(list("k1", "SUCCESS"));
    EXPECT_EQ(gw.status(1), "SUCCESS");
    EXPECT_EQ(gw.events("pg.approved").size(), 1U);
    EXPECT_TRUE(gw.network.open.empty());
    EXPECT_EQ(gw.count("refused_edges"), 0);
}

TEST_F(ResolvingTest, CancelsOncePerRefundAndPartByPart)
{
    gw.toSuccess(1, "k1");
    gw.cancel(1, 501, 4'000);
    expectOpen("POST", "/k1/cancel");
    EXPECT_EQ(gw.network.open.front().request.body, R"({"cancelAmount":4000,"cancelReason":"reason"})");
    const std::string key(*gw.network.open.front().request.headers.find("Idempotency-Key"));
    answer(GatewayHarness::envelope(
        200, R"({"transactionKey":"k1","status":"PARTIALLY_CANCELLED","cancelledAmount":4000,"remainingAmount":6000})"));
    EXPECT_EQ(gw.status(1), "SUCCESS");
    EXPECT_EQ(gw.process(1).cancelled, Money::won(4'000));
    gw.cancel(1, 501, 4'000); // again: nothing
    EXPECT_TRUE(gw.network.open.empty());
    gw.cancel(1, 502, 6'000);
    answer(GatewayHarness::envelope(200, R"({"transactionKey":"k1","status":"CANCELLED","cancelledAmount":10000,"remainingAmount":0})"));
    EXPECT_EQ(gw.status(1), "CANCELLED");
    ASSERT_EQ(gw.events("pg.cancelled").size(), 2U);
    EXPECT_NE(gw.events("pg.cancelled")[0].find(R"("remaining":6000)"), std::string::npos);
    EXPECT_NE(gw.events("pg.cancelled")[1].find(R"("remaining":0)"), std::string::npos);
    EXPECT_FALSE(key.empty());
    gw.cancel(1, 503, 1);
    EXPECT_EQ(gw.events("pg.cancel-failed").size(), 1U);
    EXPECT_NE(gw.events("pg.cancel-failed")[0].find(R"("final":true)"), std::string::npos);
}

TEST_F(ResolvingTest, ACancelWithoutAnswerIsInquiredByItsKeyBeforeItIsSentAgain)
{
    gw.toSuccess(1, "k1");
    gw.cancel(1, 501, 10'000);
    const std::string key(*gw.network.open.front().request.headers.find("Idempotency-Key"));
    answer(GatewayHarness::silence());
    ASSERT_EQ(gw.events("pg.cancel-failed").size(), 1U);
    EXPECT_NE(gw.events("pg.cancel-failed")[0].find(R"("final":false)"), std::string::npos);
    gw.time.runFor(1s);
    expectOpen("GET", "/k1");
    answer(gw.view(1, "k1", "SUCCESS", R"(,"remainingAmount":10000,"cancels":[])"));
    expectOpen("POST", "/cancel");
    EXPECT_EQ(gw.network.open.front().request.headers.find("Idempotency-Key"), key);
    answer(GatewayHarness::envelope(500, "x"));
    EXPECT_EQ(gw.events("pg.cancel-failed").size(), 1U); // told once
    gw.restart();
    expectOpen("GET", "/k1");
    answer(gw.view(1, "k1", "CANCELLED", R"(,"remainingAmount":0,"cancels":[{"key":")" + key + R"(","amount":10000,"status":"DONE"}])"));
    EXPECT_EQ(gw.status(1), "CANCELLED");
    EXPECT_EQ(gw.events("pg.cancelled").size(), 1U);
    EXPECT_EQ(gw.count("pg_cancels WHERE status = 'DONE' AND due_at IS NULL"), 1);
    gw.time.runFor(2h);
    EXPECT_TRUE(gw.network.open.empty());
}

TEST_F(ResolvingTest, ARefusedCancelIsFinalOnlyWhenThePgHasNotDoneIt)
{
    gw.toSuccess(1, "k1");
    gw.cancel(1, 501, 10'000);
    answer(GatewayHarness::envelope(400, "over the remainder"));
    expectOpen("GET", "/k1");
    answer(gw.view(1, "k1", "SUCCESS", R"(,"remainingAmount":10000,"cancels":[])"));
    ASSERT_EQ(gw.events("pg.cancel-failed").size(), 1U);
    EXPECT_NE(gw.events("pg.cancel-failed")[0].find(R"("final":true)"), std::string::npos);
    EXPECT_EQ(gw.status(1), "SUCCESS");
}

TEST_F(ResolvingTest, AnOpenBreakerPutsACancelOffAndNeverRefusesIt)
{
    gw.toSuccess(1, "k1");
    gw.network.answerer = [](const HttpRequest &) -> std::optional<HttpOutcome> { return GatewayHarness::envelope(503, "down"); };
    for (int n = 2; n < 24; ++n) gw.reserve(n);
    ASSERT_EQ(gw.service->snapshot(gw.time.now()).breaker.state, BreakerState::Open);
    gw.network.answerer = {};
    gw.cancel(1, 501, 10'000);
    EXPECT_TRUE(gw.network.open.empty());
    EXPECT_TRUE(gw.events("pg.cancel-failed").empty());
    EXPECT_EQ(gw.count("pg_cancels WHERE status = 'PENDING' AND due_at IS NOT NULL"), 1);
    gw.time.runFor(11s);
    gw.time.runFor(3min);
    ASSERT_FALSE(gw.network.open.empty());
    EXPECT_NE(gw.network.open.front().request.url.find("/cancel"), std::string::npos);
}

TEST_F(ResolvingTest, ShowsCancelsAndConfirmsThroughItsApi)
{
    gw.toSuccess(1, "k1");
    const std::string path = "/api/v1/payments/" + gw.process(1).id.text();
    const HttpResponse shown = gw.call("GET", path);
    EXPECT_EQ(shown.status, 200);
    EXPECT_NE(shown.body.find(R"("status":"SUCCESS","amount":10000)"), std::string::npos) << shown.body;
    EXPECT_EQ(gw.call("GET", "/api/v1/payments/nothing").status, 404);
    EXPECT_NE(gw.call("GET", "/api/v1/payments/nothing").body.find("PAYMENT_001"), std::string::npos);

    EXPECT_EQ(gw.call("POST", path + "/cancel", R"({"cancelAmount":10001,"reason":"r"})").status, 400);
    EXPECT_EQ(gw.call("POST", path + "/cancel", R"({"cancelAmount":-1,"reason":"r"})").status, 400);
    EXPECT_EQ(gw.call("POST", path + "/cancel", R"({"reason":""})").status, 400);
    EXPECT_EQ(gw.call("POST", path + "/cancel", "nonsense").status, 400);
    EXPECT_TRUE(gw.events("refund.requested").empty());
    EXPECT_EQ(gw.call("POST", path + "/cancel", R"({"cancelAmount":3000,"reason":"r"})").status, 202);
    ASSERT_EQ(gw.events("refund.requested").size(), 1U);
    EXPECT_NE(gw.events("refund.requested")[0].find(R"("amount":3000)"), std::string::npos);
    EXPECT_TRUE(gw.network.open.empty()) << "only payment decides about money";

    const auto confirm = [&](const std::string &body) { return gw.call("POST", "/api/payments/confirm", body); };
    const std::string number = GatewayHarness::number(1);
    EXPECT_NE(confirm(R"({"paymentKey":"","orderId":")" + number + R"(","amount":10000})").body.find("PAYMENT-400-001"), std::string::npos);
    EXPECT_NE(confirm(R"({"paymentKey":"k","orderId":"ORD-NOWHERE","amount":10000})").body.find("PAYMENT-404-001"), std::string::npos);
    EXPECT_NE(confirm(R"({"paymentKey":"k","orderId":")" + number + R"(","amount":1})").body.find("PAYMENT-400-001"), std::string::npos);
    EXPECT_NE(confirm(R"({"paymentKey":"k","orderId":")" + number + R"(","amount":10000})").body.find("PAYMENT-409-002"),
              std::string::npos);
    toUnknown(2);
    EXPECT_EQ(confirm(R"({"paymentKey":"k","orderId":")" + GatewayHarness::number(2) + R"(","amount":10000})").status, 409);
    EXPECT_EQ(gw.network.options.bodyBytesMaxFor("/api/v1/payments/callback"), 64U * 1024);
    EXPECT_EQ(gw.network.options.bodyBytesMaxFor("/api/payments/confirm"), 256U * 1024);
}

} // namespace
} // namespace hamster::gateway
