// What each answer of the PG to an approval means, the bulkhead, the breaker, and what survives a restart.

#include "tests/support/gw_harness.h"

namespace hamster::gateway {
namespace {

using test::GatewayHarness;

class AskingTest : public testing::Test {
protected:
    void SetUp() override { gw.start(); }
    /// Answers the open request and lets retries and their answers run, all with the same outcome.
    void answerAll(const HttpOutcome &outcome, Duration span = 10s)
    {
        const Instant until = gw.time.now() + span;
        while (gw.time.now() < until) {
            while (!gw.network.open.empty()) gw.network.answer(outcome);
            gw.time.runFor(50ms);
        }
    }
    int approvals()
    {
        return static_cast<int>(std::count_if(gw.network.sent.begin(), gw.network.sent.end(), [](const HttpRequest &r) {
            return r.method == "POST" && r.url.ends_with("/api/v1/payments");
        }));
    }
    GatewayHarness gw;
};

TEST_F(AskingTest, SendsWhatThePgWantsAfterTheIntentIsWritten)
{
    gw.reserve(1, 15'500, "tok_limit");
    ASSERT_EQ(gw.network.open.size(), 1U);
    const HttpRequest &request = gw.network.open.front().request;
    EXPECT_EQ(request.url, "http://127.0.0.1:8082/api/v1/payments");
    EXPECT_EQ(request.headers.find("X-USER-ID"), "platform");
    const Process process = gw.process(1);
    EXPECT_EQ(request.headers.find("Idempotency-Key"), process.attemptKey);
    EXPECT_EQ(request.body, R"({"orderId":")" + process.orderNumber +
                                R"(","cardType":"KB","cardNo":"4000-0000-0000-9995","amount":15500,)" +
                                R"("callbackUrl":"http://127.0.0.1:8081/api/v1/payments/callback","echo":")" + process.reference + "\"}");
    EXPECT_TRUE(process.reference.starts_with("CGW_HAMSTER_HAMSTER01_"));
    EXPECT_EQ(process.status, ProcessState::Unknown);
    EXPECT_EQ(gw.count("pg_attempts WHERE kind = 'APPROVE' AND outcome IS NULL"), 1);
    EXPECT_EQ(gw.count("pg_attempts WHERE request LIKE '%4000-0000%' OR request NOT LIKE '%tok_limit%'"), 0);
}

TEST_F(AskingTest, AcceptedIsPending)
{
    gw.toPending(1, "20231115:TR:abcdef");
    EXPECT_EQ(gw.process(1).transaction, "20231115:TR:abcdef");
    EXPECT_TRUE(gw.process(1).acknowledgedAt);
    EXPECT_EQ(gw.sql("SELECT outcome FROM pg_attempts"), "ACCEPTED");
}

TEST_F(AskingTest, WellFormedRefusalsFailAtOnce)
{
    int n = 0;
    for (const int status : {400, 401, 403, 404, 422}) {
        gw.reserve(++n);
        gw.network.answer(GatewayHarness::envelope(status, "카드가 거절되었습니다."));
        gw.time.settle();
        EXPECT_EQ(gw.status(n), "FAILED") << status;
        EXPECT_EQ(gw.process(n).code, "PAYMENT_005");
        EXPECT_EQ(gw.process(n).message, "카드가 거절되었습니다.");
    }
    EXPECT_EQ(gw.events("pg.declined").size(), 5U);
    EXPECT_NE(gw.events("pg.declined")[0].find(R"("reason":"REFUSED")"), std::string::npos);
    EXPECT_EQ(approvals(), 5);
}

TEST_F(AskingTest, NoReadableAnswerLeavesItUnknownAfterThreeTriesWithOneKey)
{
    const HttpOutcome outcomes[] = {
        GatewayHarness::silence(),
        NetworkFailure{NetworkError::ConnectionReset, true, ""},
        GatewayHarness::envelope(500, "현재 서버가 불안정합니다. 잠시 후 다시 시도해주세요."),
        HttpResponse::json(503, "oops"),
        GatewayHarness::envelope(429, "slow down"),
        HttpResponse::json(200, "{\"meta\":{\"result\":\"SUCC"),
        HttpResponse::json(200, R"({"meta":{"result":"FAIL","errorCode":"X","message":"m"}})"),
        HttpResponse::json(200, R"({"meta":{"result":"SUCCESS"},"data":{"transactionKey":"k","status":"DANCING"}})"),
        HttpResponse::json(200, R"({"meta":{"result":"SUCCESS"},"data":{"status":"PENDING"}})"),
        HttpResponse::json(400, "<html>no envelope</html>"),
        HttpResponse::json(302, "")};
    int n = 0;
    for (const HttpOutcome &outcome : outcomes) {
        GatewayHarness fresh;
        fresh.start();
        fresh.reserve(++n % 20);
        for (int i = 0; i < 200; ++i) {
            while (!fresh.network.open.empty()) fresh.network.answer(outcome);
            fresh.time.runFor(50ms);
        }
        EXPECT_EQ(fresh.status(n % 20), "UNKNOWN") << n;
        ASSERT_EQ(fresh.network.sent.size(), 3U) << n;
        for (const HttpRequest &request : fresh.network.sent)
            EXPECT_EQ(request.headers.find("Idempotency-Key"), fresh.network.sent[0].headers.find("Idempotency-Key"));
        EXPECT_EQ(fresh.count("pg_attempts WHERE outcome = 'NO_ANSWER'"), 3);
        EXPECT_TRUE(fresh.events("pg.declined").empty());
    }
}

TEST_F(AskingTest, ARetryThatIsAcceptedGoesOn)
{
    gw.reserve(1);
    gw.network.answer(GatewayHarness::envelope(500, "x"));
    gw.time.runFor(1s);
    ASSERT_EQ(approvals(), 2);
    gw.network.answer(gw.pending(1, "k1"));
    gw.time.settle();
    EXPECT_EQ(gw.status(1), "PENDING");
    EXPECT_EQ(gw.sql<int>("SELECT max(try) FROM pg_attempts"), 2);
}

TEST_F(AskingTest, ConflictIsInquired)
{
    gw.reserve(1);
    gw.network.answer(GatewayHarness::envelope(409, "in flight"));
    gw.time.settle();
    ASSERT_EQ(gw.network.open.size(), 1U);
    EXPECT_NE(gw.network.open.front().request.url.find("?orderId=" + GatewayHarness::number(1)), std::string::npos);
    gw.network.answer(GatewayHarness::envelope(200, R"({"orderId":"x","transactions":[{"transactionKey":"k:1","status":"PENDING"}]})"));
    gw.time.settle();
    ASSERT_EQ(gw.network.open.size(), 1U);
    EXPECT_TRUE(gw.network.open.front().request.url.ends_with("/k%3A1"));
    gw.network.answer(gw.view(1, "k:1", "SUCCESS"));
    gw.time.settle();
    EXPECT_EQ(gw.status(1), "SUCCESS");
    EXPECT_EQ(gw.events("pg.approved").size(), 1U);
}

TEST_F(AskingTest, ConnectionRefusedBeforeAnyByteFailsWithTheSentence)
{
    gw.reserve(1);
    gw.network.answer(GatewayHarness::refusedConnection());
    gw.time.settle();
    EXPECT_EQ(gw.status(1), "FAILED");
    EXPECT_EQ(gw.process(1).code, "PAYMENT_003");
    EXPECT_EQ(gw.process(1).message, "현재 카드 결제가 불가능합니다. 잠시 후 다시 시도해주세요.");
    EXPECT_NE(gw.events("pg.declined")[0].find(R"("reason":"UNAVAILABLE")"), std::string::npos);
}

TEST_F(AskingTest, ConnectionRefusedAfterAnUnansweredTryStaysUnknown)
{
    gw.reserve(1);
    gw.network.answer(GatewayHarness::silence());
    gw.time.runFor(1s);
    answerAll(GatewayHarness::refusedConnection());
    EXPECT_EQ(gw.status(1), "UNKNOWN");
    EXPECT_TRUE(gw.events("pg.declined").empty());
}

TEST_F(AskingTest, RefusalAfterAnUnansweredTryIsVoidedFirst)
{
    gw.reserve(1);
    gw.network.answer(GatewayHarness::silence());
    gw.time.runFor(1s);
    gw.network.answer(GatewayHarness::envelope(400, "no"));
    gw.time.settle();
    ASSERT_EQ(gw.status(1), "UNKNOWN");
    ASSERT_EQ(gw.network.open.size(), 1U);
    EXPECT_TRUE(gw.network.open.front().request.url.ends_with("/void"));
    gw.network.answer(GatewayHarness::envelope(200, R"({"key":"k","status":"FAILED"})"));
    gw.time.settle();
    EXPECT_EQ(gw.status(1), "FAILED");
    EXPECT_EQ(gw.process(1).code, "PAYMENT_005");
}

TEST_F(AskingTest, ExpiredOrUnknownCardOrNothingToPaySendsNothing)
{
    gw.reserve(1, 10'000, "tok_ok", Duration(0));
    EXPECT_EQ(gw.status(1), "FAILED");
    EXPECT_NE(gw.events("pg.declined")[0].find(R"("reason":"EXPIRED")"), std::string::npos);
    gw.reserve(2, 10'000, "tok_stolen");
    EXPECT_EQ(gw.status(2), "FAILED");
    gw.reserve(3, 0);
    EXPECT_FALSE(loadProcessByOrder(*gw.database, GatewayHarness::order(3)));
    gw.time.runFor(1min);
    EXPECT_TRUE(gw.network.sent.empty());
}

TEST_F(AskingTest, TheSameReservationTwiceMakesOneProcess)
{
    gw.reserve(1);
    gw.reserve(1);
    EXPECT_EQ(gw.count("payment_processes"), 1);
    EXPECT_EQ(approvals(), 1);
}

TEST_F(AskingTest, TwentyAtOnceTheRestWaitInOrderAlsoOverARestart)
{
    for (int n = 0; n < 25; ++n) gw.reserve(n);
    EXPECT_EQ(gw.network.open.size(), 20U);
    EXPECT_EQ(gw.count("payment_processes WHERE status = 'READY'"), 5);
    gw.network.answer(gw.pending(0, "k0"));
    gw.time.settle();
    EXPECT_EQ(gw.status(20), "UNKNOWN");
    EXPECT_EQ(gw.status(21), "READY");
    EXPECT_EQ(gw.network.openMax, 20);

    gw.restart();
    // the 20 that were asked are inquired before the waiting ones are asked
    EXPECT_EQ(gw.network.open.size(), 20U);
    for (const auto &open : gw.network.open) EXPECT_EQ(open.request.method, "GET");
    EXPECT_EQ(gw.count("pg_attempts WHERE outcome IS NULL AND kind = 'APPROVE'"), 20); // the lost ones count as sent
    EXPECT_EQ(gw.count("payment_processes WHERE status = 'READY'"), 4);
    while (!gw.network.open.empty()) {
        const bool inquiry = gw.network.open.front().request.method == "GET";
        gw.network.answer(GatewayHarness::envelope(inquiry ? 404 : 400, "no"));
        gw.time.settle();
    }
    EXPECT_EQ(gw.network.openMax, 20);
    EXPECT_EQ(gw.count("payment_processes WHERE status = 'READY'"), 0);
    EXPECT_EQ(gw.count("pg_attempts a JOIN pg_attempts b ON a.id < b.id AND a.process_public_id > b.process_public_id "
                       "AND a.kind = 'APPROVE' AND b.kind = 'APPROVE' AND a.try = 1 AND b.try = 1"),
              0)
        << "first tries in id order";
}

TEST_F(AskingTest, WaitingRowsExpireUnsent)
{
    gw.crash();
    gw.settings.bulkhead = 1;
    gw.start();
    gw.reserve(1);
    gw.reserve(2, 10'000, "tok_ok", 1min);
    gw.time.runFor(2min);
    EXPECT_EQ(gw.status(2), "READY");
    gw.network.answer(gw.pending(1, "k1"));
    gw.time.settle();
    EXPECT_EQ(gw.status(2), "FAILED");
    EXPECT_EQ(approvals(), 1);
}

TEST_F(AskingTest, OpenBreakerFailsNewOnesAndHalfOpensByItself)
{
    gw.network.answerer = [](const HttpRequest &) -> std::optional<HttpOutcome> { return GatewayHarness::envelope(503, "down"); };
    for (int n = 0; n < 20; ++n) gw.reserve(n);
    gw.time.runFor(1s);
    ASSERT_EQ(gw.service->snapshot(gw.time.now()).breaker.state, BreakerState::Open);
    EXPECT_EQ(gw.service->snapshot(gw.time.now() + 1h).breaker.state, BreakerState::HalfOpen) << "as it will be then";
    EXPECT_EQ(gw.service->snapshot(gw.time.now()).breaker.state, BreakerState::Open) << "looking has changed nothing";
    const std::size_t sent = gw.network.sent.size();
    gw.reserve(21);
    EXPECT_EQ(gw.status(21), "FAILED");
    EXPECT_EQ(gw.process(21).code, "PAYMENT_003");
    EXPECT_EQ(gw.network.sent.size(), sent);
    EXPECT_EQ(gw.sql("SELECT to_state FROM breaker_log ORDER BY id LIMIT 1"), "OPEN");
    gw.time.runFor(10s);
    EXPECT_EQ(gw.sql("SELECT to_state FROM breaker_log ORDER BY id DESC LIMIT 1"), "HALF_OPEN");
    gw.network.answerer = {};
    for (int n = 30; n < 36; ++n) gw.reserve(n % 26 + 22);
    EXPECT_LE(gw.network.open.size(), 5U);
}

TEST_F(AskingTest, RetriesKeepToTheBudget)
{
    gw.crash();
    gw.settings.retryBudgetCap = 2;
    gw.settings.breaker.minimumCalls = 1000;
    gw.start();
    gw.network.answerer = [](const HttpRequest &) -> std::optional<HttpOutcome> { return GatewayHarness::envelope(500, "x"); };
    for (int n = 0; n < 10; ++n) gw.reserve(n);
    gw.time.runFor(30s);
    EXPECT_LE(approvals(), 10 + 2 + 2);
    EXPECT_GE(approvals(), 12);
}

TEST_F(AskingTest, StoredAnswersHoldNoCardNumber)
{
    gw.reserve(1);
    gw.network.answer(HttpResponse::json(400, R"({"meta":{"result":"FAIL","message":"card 4242-4242-4242-4242 or 4242424242424242 no"}})"));
    gw.time.settle();
    EXPECT_EQ(gw.count("pg_attempts WHERE answer LIKE '%4242-4242%' OR answer LIKE '%4242424242424242%'"), 0);
    EXPECT_EQ(gw.count("pg_attempts WHERE answer LIKE '%424242******4242%'"), 1);
}

} // namespace
} // namespace hamster::gateway
