// The PG dies and is built again on its database.
#include "tests/support/pg_world.h"

namespace hamster::pg::test {
namespace {

TEST(PgRestart, PendingIsDecidedAfterwards)
{
    PgWorld world;
    world.pay(payBody());
    world.crash();
    world.time.run(100ms); // due in 200 ms: not yet
    world.restart();
    world.time.run(50ms);
    EXPECT_EQ(world.rows("SELECT status FROM pg_transactions"), "PENDING");
    world.time.run(100ms);
    EXPECT_EQ(world.rows("SELECT status FROM pg_transactions"), "SUCCESS");
    EXPECT_EQ(world.network.sent.size(), 1U);
}

TEST(PgRestart, OverdueIsDecidedAtOnce)
{
    PgWorld world;
    world.pay(payBody());
    world.crash();
    world.time.run(1h);
    EXPECT_EQ(world.rows("SELECT status FROM pg_transactions"), "PENDING");
    world.restart();
    world.time.settle();
    EXPECT_EQ(world.rows("SELECT status FROM pg_transactions"), "SUCCESS");
    EXPECT_EQ(world.rows("SELECT count(*) FROM webhook_deliveries"), "1");
}

TEST(PgRestart, NoIdOrKeyComesTwice)
{
    PgWorld world;
    for (int i = 0; i < 20; ++i) {
        world.pay(payBody());
        world.restart();
    }
    EXPECT_EQ(world.rows("SELECT count(DISTINCT public_id), count(DISTINCT transaction_key) FROM pg_transactions"), "20|20");
    EXPECT_EQ(world.rows("SELECT epoch FROM random_epoch"), "21");
}

TEST(PgRestart, WebhookThatWaitsIsSent)
{
    PgWorld world;
    world.addMerchant();
    world.network.receiver = [](const HttpRequest &) { return HttpResponse{.status = 500, .headers = {}, .body = {}}; };
    world.pay(payBody("ORD-20261120-AAAAAAAA", "4242-4242-4242-4242"), {{"X-USER-ID", kMid}});
    world.time.run(300ms);
    EXPECT_EQ(world.rows("SELECT status, attempts FROM webhook_deliveries"), "RETRYING|1");
    world.restart();
    world.network.receiver = [](const HttpRequest &) { return HttpResponse{}; };
    world.time.run(2s);
    EXPECT_EQ(world.rows("SELECT status, attempts FROM webhook_deliveries"), "DELIVERED|2");
    EXPECT_EQ(world.network.sent[0].request.headers.find("webhook-id"), world.network.sent[1].request.headers.find("webhook-id"));
}

TEST(PgRestart, AttemptOnTheWireCountsAsUnanswered)
{
    PgWorld world;
    world.addMerchant();
    world.network.receiver = [](const HttpRequest &) { return std::nullopt; };
    world.pay(payBody("ORD-20261120-AAAAAAAA", "4242-4242-4242-4242"), {{"X-USER-ID", kMid}});
    world.pay(payBody()); // of another user: sent once, never again
    world.time.run(300ms);
    EXPECT_EQ(world.rows("SELECT status FROM webhook_deliveries ORDER BY id"), "SENDING\nSENDING");
    world.restart();
    world.network.receiver = [](const HttpRequest &) { return HttpResponse{}; };
    world.time.run(5s);
    EXPECT_EQ(world.rows("SELECT status, attempts FROM webhook_deliveries ORDER BY id"), "DELIVERED|2\nEXHAUSTED|1");
    EXPECT_EQ(world.rows("SELECT outcome, http_status, detail FROM webhook_attempts ORDER BY id"),
              "NO_ANSWER|-|interrupted by a restart\nNO_ANSWER|-|interrupted by a restart\nANSWERED|200|");
    EXPECT_EQ(world.network.sent.size(), 3U);
}

TEST(PgRestart, DecisionIsTriedAgainWhenStorageRefuses)
{
    PgWorld world;
    world.pay(payBody());
    ASSERT_TRUE(
        world.database->script("CREATE TRIGGER refuse BEFORE INSERT ON webhook_deliveries BEGIN SELECT raise(ABORT, 'full'); END").ok());
    world.time.run(1s);
    EXPECT_EQ(world.rows("SELECT status FROM pg_transactions"), "PENDING"); // decision and delivery stand or fall together
    ASSERT_TRUE(world.database->script("DROP TRIGGER refuse").ok());
    world.time.run(2s);
    EXPECT_EQ(world.rows("SELECT status FROM pg_transactions"), "SUCCESS");
    EXPECT_EQ(world.network.sent.size(), 1U);
}

TEST(PgRestart, ClockSetBackDelaysTheDecision)
{
    PgWorld world;
    world.pay(payBody());
    world.time.run(100ms);
    world.time.setNow(world.time.now() - 10s);
    world.time.run(1s);
    EXPECT_EQ(world.rows("SELECT status FROM pg_transactions"), "PENDING");
    world.time.run(20s);
    EXPECT_EQ(world.rows("SELECT status FROM pg_transactions"), "SUCCESS");
}

} // namespace
} // namespace hamster::pg::test
