#include "tests/support/pg_world.h"

namespace hamster::pg::test {
namespace {

PgWorld::Headers keyed(std::string key, std::string user = "1")
{
    return {{"X-USER-ID", std::move(user)}, {"Idempotency-Key", std::move(key)}};
}

TEST(PgIdempotency, SameKeyAndBodyGiveTheStoredAnswer)
{
    PgWorld world;
    const auto first = world.pay(payBody(), keyed("k1"));
    world.time.run(5s); // decided meanwhile: the answer is the stored one all the same
    const auto again = world.pay(payBody(), keyed("k1"));
    EXPECT_EQ(again.status, 200);
    EXPECT_EQ(again.body, first.body);
    EXPECT_EQ(world.rows("SELECT count(*) FROM pg_transactions"), "1");
}

TEST(PgIdempotency, OtherBodyIs422)
{
    PgWorld world;
    world.pay(payBody(), keyed("k1"));
    const auto other = world.pay(payBody("9999999999"), keyed("k1"));
    EXPECT_EQ(other.status, 422);
    EXPECT_EQ(valueOf(other.body, "errorCode"), "Unprocessable Entity");
    EXPECT_EQ(world.rows("SELECT count(*) FROM pg_transactions"), "1");
}

TEST(PgIdempotency, InFlightIs409AlsoWithAnotherBody)
{
    Settings settings{.profile = quickProfile()};
    settings.profile.requestLow = settings.profile.requestHigh = 100ms;
    PgWorld world(settings);
    const auto first = world.ask("POST", "/api/v1/payments", payBody(), keyed("k1"));
    world.time.run(10ms);
    EXPECT_EQ(world.pay(payBody(), keyed("k1")).status, 409);
    EXPECT_EQ(world.pay(payBody("9999999999"), keyed("k1")).status, 409);
    world.time.run(200ms);
    EXPECT_EQ((*first)->status, 200);
    EXPECT_EQ(world.pay(payBody(), keyed("k1")).body, (*first)->body);
}

TEST(PgIdempotency, KeysCountPerUser)
{
    PgWorld world;
    EXPECT_EQ(world.pay(payBody(), keyed("k1", "1")).status, 200);
    EXPECT_EQ(world.pay(payBody("9999999999"), keyed("k1", "2")).status, 200);
    EXPECT_EQ(world.rows("SELECT count(*) FROM pg_transactions"), "2");
}

TEST(PgIdempotency, ErrorsAreNotStored)
{
    PgWorld world;
    EXPECT_EQ(world.pay(payBody("1"), keyed("k1")).status, 400);
    EXPECT_EQ(world.pay(payBody(), keyed("k1")).status, 200);
    EXPECT_EQ(world.pay(payBody("1"), keyed("k1")).status, 400); // the checks of the body come first
}

TEST(PgIdempotency, MarksEndWithTheProcessAndAnswersDoNot)
{
    Settings settings{.profile = quickProfile()};
    settings.profile.requestLow = settings.profile.requestHigh = 100ms;
    PgWorld world(settings);
    const auto lost = world.ask("POST", "/api/v1/payments", payBody(), keyed("k1"));
    world.time.run(10ms);
    world.restart();
    const auto first = world.pay(payBody(), keyed("k1"));
    EXPECT_EQ(first.status, 200);
    world.restart();
    EXPECT_EQ(world.pay(payBody(), keyed("k1")).body, first.body);
    EXPECT_FALSE(lost->has_value());
}

TEST(PgIdempotency, WithoutAKeyEveryRequestIsAPayment)
{
    PgWorld world;
    world.pay(payBody());
    world.pay(payBody());
    EXPECT_EQ(world.pay(payBody(), keyed(" ")).status, 200);
    EXPECT_EQ(world.rows("SELECT count(*) FROM pg_transactions"), "3");
    EXPECT_EQ(world.pay(payBody(), keyed(std::string(301, 'k'))).status, 400);
}

TEST(PgTransactionKeys, GrowAfterRepeatedCollisions)
{
    PgWorld world;
    // the keys that the first payment of this seed and epoch will draw
    Random keys(Random(1, "hamster-pg", "transaction-key", 1).next(), "hamster-pg", "transaction-key");
    for (int i = 1; i <= 3; ++i) {
        const std::string taken = makeTransactionKey(world.time.now(), keys, 6);
        ASSERT_TRUE(
            world.database
                ->script(
                    "INSERT INTO pg_transactions (public_id, transaction_key, user_id, order_id, card_type, card_no, amount, callback_url, "
                    "status, created_at, updated_at) VALUES (" +
                    std::to_string(i) + ", '" + taken + "', '9', '999999', 'KB', 'x', 1, 'x', 'FAILED', 0, 0)")
                .ok());
    }
    const std::string key = valueOf(world.pay(payBody()).body, "transactionKey");
    EXPECT_EQ(key.size(), std::string("20261120:TR:01234567").size()) << key;
    PgWorld free;
    EXPECT_EQ(valueOf(free.pay(payBody()).body, "transactionKey").size(), std::string("20261120:TR:012345").size());
}

} // namespace
} // namespace hamster::pg::test
