// Webhooks: schedules, answers of the receiver, and what is done by hand.
#include "simulator/pg/schedules.h"
#include "tests/support/pg_world.h"

namespace hamster::pg::test {
namespace {

TEST(PgSchedules, AreTheDocumentedOnes)
{
    const auto total = [](RetrySchedule schedule) {
        Duration sum{0};
        for (const Duration delay : retryDelays(schedule)) sum += delay;
        return std::pair(retryDelays(schedule).size(), sum);
    };
    EXPECT_EQ(total(RetrySchedule::None), std::pair(std::size_t{0}, Duration(0)));
    EXPECT_EQ(total(RetrySchedule::Lab), std::pair(std::size_t{5}, Duration(31s)));
    EXPECT_EQ(total(RetrySchedule::Toss), std::pair(std::size_t{7}, Duration(5461min)));
    EXPECT_EQ(total(RetrySchedule::Standard), std::pair(std::size_t{9}, Duration(5s + 35min + 75h)));
    EXPECT_EQ(total(RetrySchedule::PortOne), std::pair(std::size_t{5}, Duration(341min)));
    for (const RetrySchedule schedule :
         {RetrySchedule::None, RetrySchedule::Lab, RetrySchedule::Toss, RetrySchedule::Standard, RetrySchedule::PortOne})
        EXPECT_EQ(scheduleNamed(toString(schedule)), schedule);
}

TEST(PgSchedules, NextDelay)
{
    EXPECT_EQ(nextDelay(RetrySchedule::Lab, 1, 0.5, false, 0ms), 1000ms);
    EXPECT_EQ(nextDelay(RetrySchedule::Lab, 5, 0.5, false, 0ms), 16000ms);
    EXPECT_EQ(nextDelay(RetrySchedule::Lab, 6, 0.5, false, 0ms), std::nullopt);
    EXPECT_EQ(nextDelay(RetrySchedule::None, 1, 0.5, false, 1h), std::nullopt);
    EXPECT_EQ(nextDelay(RetrySchedule::Lab, 1, 0, false, 0ms), 900ms);
    EXPECT_EQ(nextDelay(RetrySchedule::Lab, 1, 1, false, 0ms), 1100ms);
    EXPECT_EQ(nextDelay(RetrySchedule::Lab, 2, 0.5, true, 0ms), 4000ms);
    EXPECT_EQ(nextDelay(RetrySchedule::Lab, 2, 0.5, true, 30s), 30s);
    EXPECT_EQ(retryAfterOf("120"), 120s);
    EXPECT_EQ(retryAfterOf("999999999"), 24h);
    EXPECT_EQ(retryAfterOf("-1"), std::nullopt);
    EXPECT_EQ(retryAfterOf("soon"), std::nullopt);
}

class PgDelivery : public ::testing::Test {
protected:
    PgDelivery() { world.addMerchant(); }
    void pay(const std::string &card = "4242-4242-4242-4242")
    {
        world.pay(payBody("ORD-20261120-AAAAAAAA", card), {{"X-USER-ID", kMid}});
        world.time.run(200ms);
    }
    void answerWith(int status, const std::string &retryAfter = {})
    {
        world.network.receiver = [status, retryAfter](const HttpRequest &) {
            HttpResponse response{.status = status, .headers = {}, .body = {}};
            if (!retryAfter.empty()) response.headers.add("Retry-After", retryAfter);
            return response;
        };
    }
    void noAnswer()
    {
        world.network.receiver = [](const HttpRequest &) { return std::nullopt; };
    }
    std::string delivery() { return world.rows("SELECT status, attempts, held FROM webhook_deliveries ORDER BY id"); }
    std::int64_t id(int row = 1)
    {
        return std::stoll(world.rows("SELECT public_id FROM webhook_deliveries WHERE id = " + std::to_string(row)));
    }
    std::size_t sent() const { return world.network.sent.size(); }
    std::optional<ErrorCode> by(const std::function<void(Done)> &command)
    {
        std::optional<ErrorCode> code;
        bool answered = false;
        command([&](const Outcome &outcome) {
            answered = true;
            if (!outcome) code = outcome.error().code;
        });
        world.time.settle();
        EXPECT_TRUE(answered);
        return code;
    }
    std::optional<ErrorCode> hold()
    {
        return by([&](Done done) { world.pg->holdDelivery(id(), std::move(done)); });
    }
    std::optional<ErrorCode> release()
    {
        return by([&](Done done) { world.pg->releaseDelivery(id(), std::move(done)); });
    }
    std::optional<ErrorCode> drop()
    {
        return by([&](Done done) { world.pg->dropDelivery(id(), std::move(done)); });
    }
    std::optional<ErrorCode> resend()
    {
        return by([&](Done done) { world.pg->resendDelivery(id(), std::move(done)); });
    }
    std::optional<ErrorCode> duplicate(int copies)
    {
        return by([&](Done done) { world.pg->duplicateDelivery(id(), copies, std::move(done)); });
    }
    PgWorld world;
};

TEST_F(PgDelivery, AnySuccessEndsIt)
{
    answerWith(204);
    pay();
    world.time.run(1s);
    EXPECT_EQ(delivery(), "DELIVERED|1|0");
    EXPECT_EQ(world.rows("SELECT number, outcome, http_status, duration_ms FROM webhook_attempts"), "1|ANSWERED|204|1");
    EXPECT_EQ(world.network.sent[0].options.totalTimeout, 10s);
    EXPECT_EQ(world.network.sent[0].options.connectTimeout, 1s);
    EXPECT_EQ(world.network.sent[0].request.to, Party::Gateway);
    EXPECT_EQ(world.network.sent[0].request.label, "webhook");
}

TEST_F(PgDelivery, FailuresAreRetriedUntilExhausted)
{
    for (const int status : {500, 404, 302}) { // redirects are not followed
        SCOPED_TRACE(status);
        PgWorld fresh;
        fresh.addMerchant();
        fresh.network.receiver = [status](const HttpRequest &) { return HttpResponse{.status = status, .headers = {}, .body = {}}; };
        fresh.pay(payBody("ORD-20261120-AAAAAAAA", "4242-4242-4242-4242"), {{"X-USER-ID", kMid}});
        fresh.time.run(60s);
        EXPECT_EQ(fresh.rows("SELECT status, attempts, due_at FROM webhook_deliveries"), "EXHAUSTED|6|-");
        ASSERT_EQ(fresh.network.sent.size(), 6U);
        for (std::size_t i = 1; i < 6; ++i) {
            const double gap = static_cast<double>((fresh.network.sent[i].at - fresh.network.sent[i - 1].at).count());
            const double planned = 1000.0 * static_cast<double>(1 << (i - 1));
            EXPECT_GE(gap, planned * 0.9);
            EXPECT_LE(gap, planned * 1.1 + 2);
            EXPECT_EQ(fresh.network.sent[i].request.url, kCallback);
        }
    }
}

TEST_F(PgDelivery, GoneDisablesIt)
{
    answerWith(410);
    pay();
    world.time.run(60s);
    EXPECT_EQ(delivery(), "DISABLED|1|0");
    EXPECT_EQ(sent(), 1U);
}

TEST_F(PgDelivery, RetryAfterIsHonoured)
{
    for (const int status : {429, 502, 503, 504}) {
        PgWorld fresh;
        fresh.addMerchant();
        fresh.network.receiver = [status](const HttpRequest &) {
            HttpResponse response{.status = status, .headers = {}, .body = {}};
            response.headers.add("Retry-After", "20");
            return response;
        };
        fresh.pay(payBody("ORD-20261120-AAAAAAAA", "4242-4242-4242-4242"), {{"X-USER-ID", kMid}});
        fresh.time.run(20s);
        EXPECT_EQ(fresh.network.sent.size(), 1U) << status;
        fresh.time.run(1s);
        EXPECT_EQ(fresh.network.sent.size(), 2U) << status;
    }
    answerWith(500, "20"); // not one of the four: the schedule alone
    pay();
    world.time.run(2s);
    EXPECT_EQ(sent(), 2U);
}

TEST_F(PgDelivery, NoAnswerIsAFailure)
{
    noAnswer();
    pay();
    world.time.run(10s);
    EXPECT_EQ(delivery(), "RETRYING|1|0");
    EXPECT_EQ(world.rows("SELECT outcome, http_status, detail, duration_ms FROM webhook_attempts"), "NO_ANSWER|-|answer-timeout|10000");
}

TEST_F(PgDelivery, OthersAreToldOnce)
{
    answerWith(500);
    world.pay(payBody());
    world.time.run(1h);
    EXPECT_EQ(delivery(), "EXHAUSTED|1|0");
    EXPECT_EQ(sent(), 1U);
}

TEST_F(PgDelivery, LostWebhookCardNeverSends)
{
    pay("4000-0000-0000-0341");
    world.time.run(60s);
    EXPECT_EQ(sent(), 0U);
    EXPECT_EQ(delivery(), "EXHAUSTED|6|0");
    EXPECT_EQ(world.rows("SELECT DISTINCT outcome FROM webhook_attempts"), "LOST");
    EXPECT_EQ(world.rows("SELECT status FROM pg_transactions"), "SUCCESS");
    EXPECT_EQ(resend(), std::nullopt); // a person can still send it
    world.time.run(1s);
    EXPECT_EQ(sent(), 1U);
    EXPECT_EQ(delivery(), "EXHAUSTED|6|0\nDELIVERED|1|0");
}

TEST_F(PgDelivery, HoldAndReleaseBeforeTheFirstAttempt)
{
    Profile delayed = quickProfile();
    delayed.webhookLow = delayed.webhookHigh = 5s;
    ASSERT_TRUE(world.pg->setProfile(delayed).ok());
    pay();
    EXPECT_EQ(delivery(), "SCHEDULED|0|0");
    EXPECT_EQ(hold(), std::nullopt);
    world.time.run(1h);
    EXPECT_EQ(delivery(), "SCHEDULED|0|1");
    EXPECT_EQ(sent(), 0U);
    world.restart(); // holding survives
    world.time.run(1h);
    EXPECT_EQ(sent(), 0U);
    EXPECT_EQ(release(), std::nullopt);
    world.time.run(1s);
    EXPECT_EQ(delivery(), "DELIVERED|1|0");
    EXPECT_EQ(release(), ErrorCode::Conflict);
    EXPECT_EQ(hold(), ErrorCode::Conflict);
    EXPECT_EQ(drop(), ErrorCode::Conflict);
    EXPECT_EQ(world.rows("SELECT actor, command FROM audit_log ORDER BY id"), "operator|webhook.hold\noperator|webhook.release");
}

TEST_F(PgDelivery, ReleaseBeforeItIsDueWaitsForThat)
{
    Profile delayed = quickProfile();
    delayed.webhookLow = delayed.webhookHigh = 5s;
    ASSERT_TRUE(world.pg->setProfile(delayed).ok());
    pay();
    hold();
    release();
    world.time.run(4s);
    EXPECT_EQ(sent(), 0U);
    world.time.run(2s);
    EXPECT_EQ(sent(), 1U);
}

TEST_F(PgDelivery, HeldWhileOnTheWireHoldsTheNextAttempt)
{
    noAnswer();
    pay();
    EXPECT_EQ(hold(), std::nullopt);
    answerWith(200);
    world.time.run(1h);
    EXPECT_EQ(delivery(), "RETRYING|1|1");
    release();
    world.time.run(1s);
    EXPECT_EQ(delivery(), "DELIVERED|2|0");
}

TEST_F(PgDelivery, NewOnesCanBeBornHeld)
{
    world.pg->holdNewDeliveries(true);
    pay();
    world.time.run(1h);
    EXPECT_EQ(delivery(), "SCHEDULED|0|1");
    world.pg->holdNewDeliveries(false);
    release();
    world.time.run(1s);
    EXPECT_EQ(delivery(), "DELIVERED|1|0");
}

TEST_F(PgDelivery, DropLosesTheNextAttemptOnly)
{
    world.pg->holdNewDeliveries(true);
    pay();
    EXPECT_EQ(drop(), std::nullopt);
    release();
    world.time.run(500ms);
    EXPECT_EQ(delivery(), "RETRYING|1|0");
    EXPECT_EQ(sent(), 0U);
    world.time.run(2s);
    EXPECT_EQ(delivery(), "DELIVERED|2|0");
    EXPECT_EQ(world.rows("SELECT outcome FROM webhook_attempts ORDER BY id"), "LOST\nANSWERED");
    EXPECT_EQ(sent(), 1U);
}

TEST_F(PgDelivery, DuplicatesCarryTheSameIdAndBody)
{
    pay();
    world.time.run(1s);
    EXPECT_EQ(duplicate(3), std::nullopt);
    world.time.run(1s);
    ASSERT_EQ(sent(), 4U);
    for (std::size_t i = 1; i < 4; ++i) {
        EXPECT_EQ(world.network.sent[i].request.headers.find("webhook-id"), world.network.sent[0].request.headers.find("webhook-id"));
        EXPECT_EQ(world.network.sent[i].request.body, world.network.sent[0].request.body);
    }
    EXPECT_EQ(world.rows("SELECT count(DISTINCT public_id), count(DISTINCT webhook_id) FROM webhook_deliveries"), "4|1");
    EXPECT_EQ(duplicate(0), ErrorCode::InvalidArgument);
    EXPECT_EQ(duplicate(101), ErrorCode::InvalidArgument);
    EXPECT_EQ(by([&](Done done) { world.pg->duplicateDelivery(1, 1, std::move(done)); }), ErrorCode::NotFound);
    EXPECT_EQ(sent(), 4U);
}

TEST_F(PgDelivery, ResendDoesNotWaitForTheSchedule)
{
    answerWith(500);
    pay();
    world.time.run(10ms);
    EXPECT_EQ(delivery(), "RETRYING|1|0");
    answerWith(200);
    EXPECT_EQ(resend(), std::nullopt);
    world.time.run(10ms);
    EXPECT_EQ(delivery(), "DELIVERED|2|0");
    world.time.run(1h);
    EXPECT_EQ(sent(), 2U); // the attempt that was due found nothing to do
    noAnswer();
    resend();
    EXPECT_EQ(delivery(), "DELIVERED|2|0\nSENDING|1|0");
    EXPECT_EQ(by([&](Done done) { world.pg->resendDelivery(id(2), std::move(done)); }), ErrorCode::Conflict);
}

TEST_F(PgDelivery, DecideNow)
{
    world.pay(payBody("ORD-20261120-AAAAAAAA", "4242-4242-4242-4242"), {{"X-USER-ID", kMid}});
    const std::string key = world.rows("SELECT transaction_key FROM pg_transactions");
    EXPECT_EQ(by([&](Done done) { world.pg->decideNow(key, false, std::move(done)); }), std::nullopt);
    world.time.run(10s);
    EXPECT_EQ(world.rows("SELECT status, reason FROM pg_transactions"), "FAILED|한도초과입니다. 다른 카드를 선택해주세요.");
    EXPECT_EQ(sent(), 1U);
    EXPECT_EQ(by([&](Done done) { world.pg->decideNow(key, true, std::move(done)); }), ErrorCode::Conflict);
    EXPECT_EQ(by([&](Done done) { world.pg->decideNow("20261120:TR:ffffff", true, std::move(done)); }), ErrorCode::NotFound);
}

TEST_F(PgDelivery, StatesAreLogged)
{
    answerWith(500);
    pay();
    world.time.run(10ms);
    answerWith(200);
    world.time.run(2s);
    EXPECT_EQ(world.rows("SELECT from_state, to_state, version FROM state_log WHERE entity = 'delivery' ORDER BY id"),
              "|SCHEDULED|1\nSCHEDULED|SENDING|2\nSENDING|RETRYING|3\nRETRYING|SENDING|4\nSENDING|DELIVERED|5");
    EXPECT_EQ(world.rows("SELECT count(*) FROM refused_edges"), "0");
}

} // namespace
} // namespace hamster::pg::test
