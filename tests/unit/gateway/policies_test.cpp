// The gateway's unsafe policies, each doing the damage it stands for, next to what the safe value does.
#include "tests/support/gw_harness.h"

namespace hamster::test {
namespace {

class PolicyTest : public ::testing::Test {
protected:
    GatewayHarness g;
    gateway::LiveCheck check(std::string_view id)
    {
        for (const gateway::LiveCheck &one : g.service->watch().checks())
            if (one.id == id) return one;
        ADD_FAILURE() << "no live check " << id;
        return {};
    }
};

TEST_F(PolicyTest, ATimeoutIsInquiredOrFailsAtOnce)
{
    for (const bool failFast : {false, true}) {
        GatewayHarness h;
        if (failFast) h.choose("pg-timeout", "FAIL_FAST");
        h.start();
        h.reserve(1);
        h.network.answer(GatewayHarness::silence());
        h.time.settle();
        EXPECT_EQ(h.status(1), failFast ? "FAILED" : "UNKNOWN");
        ASSERT_EQ(h.events("pg.declined").size(), failFast ? 1U : 0U);
        if (failFast) {
            EXPECT_EQ(h.process(1).code, "PAYMENT_006");
        }
    }
}

TEST_F(PolicyTest, EveryTryHasItsOwnKeyOrOneKeyServesAll)
{
    for (const bool perTry : {false, true}) {
        GatewayHarness h;
        if (perTry) h.choose("attempt-key", "NEW_PER_TRY");
        h.start();
        h.reserve(1);
        const std::string born = h.process(1).attemptKey;
        h.network.answer(GatewayHarness::silence());
        h.time.runFor(1s);
        ASSERT_EQ(h.network.sent.size(), 2U);
        const bool same = h.network.sent[0].headers.find("Idempotency-Key") == h.network.sent[1].headers.find("Idempotency-Key");
        EXPECT_EQ(same, !perTry);
        EXPECT_EQ(h.process(1).attemptKey == born, !perTry);
        EXPECT_EQ(h.count("(SELECT DISTINCT key FROM pg_attempts WHERE kind = 'APPROVE')"), perTry ? 2 : 1);
    }
}

TEST_F(PolicyTest, AStaleWebhookCountsWhenOnlyTheSignatureIsJudged)
{
    g.choose("webhook-verification", "SIGNATURE_ONLY");
    g.start();
    g.toPending(1, "T1");
    EXPECT_EQ(g.receive({.body = g.transaction(1, "T1", "SUCCESS"), .age = 10min}).status, 200);
    EXPECT_EQ(g.status(1), "SUCCESS");
    EXPECT_EQ(g.receive({.body = g.transaction(1, "T1", "SUCCESS"), .age = 10min}).status, 200);
    EXPECT_EQ(g.lastVerdict(), "NO_CHANGE"); // no replay cache: judged again
    EXPECT_EQ(g.receive({.id = "forged", .body = g.transaction(1, "T1", "SUCCESS"), .signature = "v1,AAAA"}).status, 401);
}

TEST_F(PolicyTest, AnybodyMayApproveWhenNothingIsVerified)
{
    g.choose("webhook-verification", "NONE");
    g.start();
    g.toPending(1, "T1");
    EXPECT_EQ(g.receive({.body = g.transaction(1, "T1", "SUCCESS"), .peer = "203.0.113.9", .signature = "v1,AAAA"}).status, 200);
    EXPECT_EQ(g.status(1), "SUCCESS");
}

TEST_F(PolicyTest, TheNewestPendingPaymentOfAMemberGetsWhateverComes)
{
    g.choose("webhook-matching", "NEWEST_PENDING");
    g.start();
    g.toPending(1, "T1", 10'000);
    g.toPending(2, "T2", 30'000);
    EXPECT_EQ(g.receive({.id = "w1", .body = g.transaction(1, "T1", "SUCCESS")}).status, 200);
    EXPECT_EQ(g.status(1), "PENDING");
    EXPECT_EQ(g.status(2), "SUCCESS"); // the money of order 1 approved order 2
    EXPECT_EQ(g.receive({.id = "w2", .body = g.transaction(2, "T2", "SUCCESS")}).status, 200);
    EXPECT_EQ(g.status(1), "SUCCESS");
    const auto told = g.events("pg.approved");
    ASSERT_EQ(told.size(), 2U);
    EXPECT_NE(told[0].find(R"("pgTransaction":"T1")"), std::string::npos);
    EXPECT_NE(told[0].find(R"("amount":30000)"), std::string::npos);
}

TEST_F(PolicyTest, AWrongAmountIsAMismatchOrIsTaken)
{
    for (const bool off : {false, true}) {
        GatewayHarness h;
        if (off) h.choose("amount-check", "OFF");
        h.start();
        h.toPending(1, "T1", 10'000);
        std::string body = h.transaction(1, "T1", "SUCCESS");
        body.replace(body.find("10000"), 5, "100");
        EXPECT_EQ(h.receive({.body = body}).status, 200);
        EXPECT_EQ(h.status(1), off ? "SUCCESS" : "PENDING");
        EXPECT_EQ(h.process(1).amount.value(), off ? 100 : 10'000);
        EXPECT_EQ(h.count("cases WHERE kind = 'MISMATCH'"), off ? 0 : 1);
    }
}

TEST_F(PolicyTest, AnAnswerBeforeStoringLosesTheWebhookInACrash)
{
    g.choose("webhook-ack", "BEFORE_STORE");
    g.start();
    g.toPending(1, "T1");
    EXPECT_EQ(g.receive({.body = g.transaction(1, "T1", "SUCCESS")}).status, 200);
    EXPECT_EQ(g.count("webhook_inbox"), 0);
    EXPECT_EQ(check("A18").violations, 1);
    g.crash();
    EXPECT_EQ(g.count("webhook_inbox"), 0); // the PG was told 200 and will not send it again
}

TEST_F(PolicyTest, AnAnswerAfterStoringIsSeenAsSuch)
{
    g.start();
    g.toSuccess(1, "T1");
    EXPECT_EQ(check("A18").violations, 0);
    EXPECT_EQ(check("A18").looked, 2); // one attempt, one webhook
}

TEST_F(PolicyTest, WithoutReconcilerNobodyAsks)
{
    for (const bool off : {false, true}) {
        GatewayHarness h;
        if (off) h.choose("reconciler", "OFF");
        h.start();
        h.toPending(1, "T1");
        h.time.runFor(12min);
        EXPECT_EQ(h.network.sent.size(), off ? 1U : 2U);
    }
}

TEST_F(PolicyTest, WithoutReconcilerARefundThatTimedOutStaysUnknown)
{
    for (const bool off : {false, true}) {
        GatewayHarness h;
        if (off) h.choose("reconciler", "OFF");
        h.start();
        h.toSuccess(1, "T1");
        h.cancel(1, 77, 10'000);
        h.network.answer(GatewayHarness::silence());
        h.time.runFor(2h);
        EXPECT_EQ(h.network.open.size(), off ? 0U : 1U);
        EXPECT_EQ(h.sql("SELECT status FROM pg_cancels"), "UNKNOWN");
    }
}

TEST_F(PolicyTest, WithoutBreakerAndBulkheadCallsPileUp)
{
    g.choose("circuit-breaker", "OFF");
    g.start();
    for (int n = 1; n <= 25; ++n) g.reserve(n);
    EXPECT_EQ(g.network.openMax, 25);
    EXPECT_EQ(check("A23").violations, 1);
    EXPECT_EQ(g.service->watch().mostWaiting(), 25);
}

TEST_F(PolicyTest, TheBulkheadLetsTwentyWait)
{
    g.start();
    for (int n = 1; n <= 25; ++n) g.reserve(n);
    EXPECT_EQ(g.network.openMax, 20);
    EXPECT_EQ(check("A23").violations, 0);
    EXPECT_EQ(check("A23").looked, 20);
}

TEST_F(PolicyTest, NoCallBeginsWhileTheBreakerIsOpen)
{
    g.network.answerer = [](const HttpRequest &) { return HttpOutcome(HttpResponse::json(500, "{}")); };
    g.start();
    for (int n = 1; n <= 40; ++n) g.reserve(n);
    g.time.runFor(1min);
    EXPECT_GE(check("A16").looked, 20);
    EXPECT_EQ(check("A16").violations, 0);
    EXPECT_GT(g.count("payment_processes WHERE code = 'PAYMENT_003'"), 0);
}

TEST_F(PolicyTest, TheGatewayKeepsThePaymentUnderOptionA)
{
    g.choose("payment-home", "CASH_GATEWAY");
    g.start();
    g.toSuccess(1, "T1");
    EXPECT_TRUE(g.events("pg.approved").empty());
    ASSERT_EQ(g.events("payment.completed").size(), 1U);
    EXPECT_EQ(g.count("payments WHERE status = 'APPROVED' AND amount = 10000 AND pg_transaction = 'T1'"), 1);
    EXPECT_EQ(g.sql("SELECT topic FROM outbox WHERE event_type = 'payment.completed'"), "cash-gateway-events");
}

TEST_F(PolicyTest, TwoSecretsAreValidDuringARotation)
{
    g.start();
    g.toPending(1, "T1");
    const std::string fresh = "whsec_ZnJlc2gtc2VjcmV0LW9mLXRoZS1nYXRld2F5";
    g.service->rotateSecret("HAMSTER01", fresh, [](const Outcome &done) { EXPECT_TRUE(done.ok()); });
    g.time.settle();
    EXPECT_EQ(g.receive({.id = "old", .body = g.transaction(1, "T1", "SUCCESS")}).status, 200);
    EXPECT_EQ(g.receive({.id = "new", .body = g.transaction(1, "T1", "SUCCESS"), .secret = fresh}).status, 200);
    g.service->endRotation("HAMSTER01", [](const Outcome &done) { EXPECT_TRUE(done.ok()); });
    g.time.settle();
    EXPECT_EQ(g.receive({.id = "late", .body = g.transaction(1, "T1", "SUCCESS")}).status, 401);
    EXPECT_EQ(g.sql("SELECT count(*) FROM retired_secrets WHERE mid = 'HAMSTER01'"), "2") << "what they signed is judged again later";
    g.service->rotateSecret("NOBODY", fresh, [](const Outcome &done) { EXPECT_EQ(done.error().code, ErrorCode::NotFound); });
    g.time.settle();
}

} // namespace
} // namespace hamster::test
