#include "tests/support/pg_world.h"

namespace hamster::pg::test {
namespace {

const PgWorld::Headers kUser{{"X-USER-ID", "1"}};
PgWorld::Headers keyed(std::string key) { return {{"X-USER-ID", "1"}, {"Idempotency-Key", std::move(key)}}; }

class PgCancel : public ::testing::Test {
protected:
    std::string paid(const PgWorld::Headers &headers = kUser)
    {
        const std::string key = pending(headers);
        world.time.run(1s);
        return key;
    }
    std::string pending(const PgWorld::Headers &headers = kUser) { return valueOf(world.pay(payBody(), headers).body, "transactionKey"); }
    HttpResponse cancel(const std::string &key, const std::string &body, const PgWorld::Headers &headers = kUser)
    {
        return world.call("POST", "/api/v1/payments/" + key + "/cancel", body, headers);
    }
    HttpResponse voidKey(const std::string &key) { return world.call("POST", "/api/v1/payments/void", R"({"key":")" + key + "\"}", kUser); }
    PgWorld world;
};

std::string cancelled(const std::string &key, const std::string &rest)
{
    return R"({"meta":{"result":"SUCCESS"},"data":{"transactionKey":")" + key + rest + "}}";
}

TEST_F(PgCancel, AllOfIt)
{
    const std::string key = paid();
    const auto response = cancel(key, R"({"cancelReason":"고객 변심"})");
    EXPECT_EQ(response.status, 200);
    EXPECT_EQ(response.body, cancelled(key, R"(","status":"CANCELLED","cancelledAmount":5000,"remainingAmount":0)"));
    EXPECT_EQ(cancel(key, R"({"cancelReason":"again"})").status, 409);
    EXPECT_EQ(valueOf(world.call("GET", "/api/v1/payments/" + key, "", kUser).body, "status"), "CANCELLED");
    EXPECT_EQ(world.network.sent.size(), 1U); // the payment's own; a cancel sends no webhook
}

TEST_F(PgCancel, Parts)
{
    const std::string key = paid();
    EXPECT_EQ(cancel(key, R"({"cancelAmount":1000,"cancelReason":"x"})").body,
              cancelled(key, R"(","status":"PARTIALLY_CANCELLED","cancelledAmount":1000,"remainingAmount":4000)"));
    EXPECT_EQ(cancel(key, R"({"cancelAmount":"1500","cancelReason":"x"})").body,
              cancelled(key, R"(","status":"PARTIALLY_CANCELLED","cancelledAmount":2500,"remainingAmount":2500)"));
    const auto over = cancel(key, R"({"cancelAmount":2501,"cancelReason":"x"})");
    EXPECT_EQ(over.status, 400);
    EXPECT_EQ(cancel(key, R"({"cancelAmount":2500,"cancelReason":"x"})").status, 200);
    EXPECT_EQ(world.rows("SELECT status, cancelled_amount FROM pg_transactions"), "CANCELLED|5000");
    EXPECT_EQ(world.rows("SELECT amount FROM pg_cancels ORDER BY id"), "1000\n1500\n2500");
    EXPECT_EQ(world.rows("SELECT from_state, to_state, version FROM state_log WHERE entity = 'pg-transaction' ORDER BY id"),
              "|PENDING|1\nPENDING|SUCCESS|2\nSUCCESS|PARTIALLY_CANCELLED|3\nPARTIALLY_CANCELLED|PARTIALLY_CANCELLED|4\n"
              "PARTIALLY_CANCELLED|CANCELLED|5");
}

TEST_F(PgCancel, OfAPendingOneVoidsIt)
{
    const std::string key = pending();
    EXPECT_EQ(cancel(key, R"({"cancelReason":"x"})").body,
              cancelled(key, R"(","status":"FAILED","cancelledAmount":0,"remainingAmount":0)"));
    world.time.run(10s);
    EXPECT_EQ(world.rows("SELECT status, reason, decide_at FROM pg_transactions"), "FAILED|VOIDED|-"); // the decision is dropped
    EXPECT_TRUE(world.network.sent.empty());
    EXPECT_EQ(cancel(key, R"({"cancelReason":"x"})").status, 409);
}

TEST_F(PgCancel, SameKeyIsOneCancel)
{
    const std::string key = paid();
    const auto first = cancel(key, R"({"cancelAmount":1000,"cancelReason":"x"})", keyed("r1"));
    const auto again = cancel(key, R"({"cancelAmount":1000,"cancelReason":"x"})", keyed("r1"));
    EXPECT_EQ(first.status, 200);
    EXPECT_EQ(again.body, first.body);
    EXPECT_EQ(cancel(key, R"({"cancelAmount":1001,"cancelReason":"x"})", keyed("r1")).status, 422);
    EXPECT_EQ(world.rows("SELECT cancelled_amount FROM pg_transactions"), "1000");
    EXPECT_EQ(world.rows("SELECT idempotency_key, status FROM pg_cancels"), "r1|DONE");
}

TEST_F(PgCancel, TwoAtOnceWithOneKeyAreOneCancel)
{
    const std::string key = paid(), path = "/api/v1/payments/" + key + "/cancel", body = R"({"cancelAmount":3000,"cancelReason":"x"})";
    const auto first = world.ask("POST", path, body, keyed("r1"));
    const auto second = world.ask("POST", path, body, keyed("r1"));
    world.time.settle();
    EXPECT_EQ((*first)->status, 200);
    EXPECT_EQ((*first)->body, (*second)->body);
    EXPECT_EQ(world.rows("SELECT count(*) FROM pg_cancels"), "1");
}

TEST_F(PgCancel, RefusedOneStoresNothingUnderItsKey)
{
    const std::string key = paid();
    EXPECT_EQ(cancel(key, R"({"cancelAmount":5001,"cancelReason":"x"})", keyed("r1")).status, 400);
    EXPECT_EQ(cancel(key, R"({"cancelAmount":5000,"cancelReason":"x"})", keyed("r1")).status, 200);
}

TEST_F(PgCancel, VoidEndsAPendingPayment)
{
    const std::string key = pending(keyed("k1"));
    EXPECT_EQ(voidKey("k1").body, R"({"meta":{"result":"SUCCESS"},"data":{"key":"k1","status":"FAILED"}})");
    world.time.run(10s);
    EXPECT_EQ(world.rows("SELECT status, reason FROM pg_transactions"), "FAILED|VOIDED");
    EXPECT_TRUE(world.network.sent.empty());
    EXPECT_EQ(world.rows("SELECT transaction_key FROM pg_voids"), key);
    EXPECT_EQ(voidKey("k1").status, 200); // a repetition finds what it wanted
    EXPECT_EQ(world.rows("SELECT count(*) FROM pg_voids"), "1");
    EXPECT_EQ(valueOf(world.call("GET", "/api/v1/payments/" + key, "", kUser).body, "reason"), "VOIDED");
}

TEST_F(PgCancel, VoidOfNothingBarsTheKey)
{
    EXPECT_EQ(voidKey("k1").body, R"({"meta":{"result":"SUCCESS"},"data":{"key":"k1","status":"VOIDED"}})");
    EXPECT_EQ(voidKey("k1").status, 200);
    EXPECT_EQ(world.pay(payBody(), keyed("k1")).status, 409);
    EXPECT_EQ(world.pay(payBody(), keyed("k2")).status, 200);
    EXPECT_EQ(world.pay(payBody(), {{"X-USER-ID", "2"}, {"Idempotency-Key", "k1"}}).status, 200); // another user's key
    EXPECT_EQ(world.rows("SELECT count(*) FROM pg_transactions"), "2");
}

TEST_F(PgCancel, VoidDuringTheDelayIsSeenByTheStoringTransaction)
{
    Profile slow = quickProfile();
    slow.requestLow = slow.requestHigh = 100ms;
    ASSERT_TRUE(world.pg->setProfile(slow).ok());
    const auto payment = world.ask("POST", "/api/v1/payments", payBody(), keyed("k1"));
    world.time.run(50ms);
    EXPECT_EQ(valueOf(voidKey("k1").body, "status"), "VOIDED");
    world.time.run(100ms);
    ASSERT_TRUE(payment->has_value());
    EXPECT_EQ((*payment)->status, 409);
    EXPECT_EQ(world.rows("SELECT count(*) FROM pg_transactions"), "0");
}

TEST_F(PgCancel, VoidOfADecidedOneChangesNothing)
{
    paid(keyed("k1"));
    EXPECT_EQ(voidKey("k1").status, 409);
    EXPECT_EQ(world.rows("SELECT status, (SELECT count(*) FROM pg_voids) FROM pg_transactions"), "SUCCESS|0");
}

TEST_F(PgCancel, StatementListsTheDay)
{
    const std::string key = paid();
    cancel(key, R"({"cancelAmount":1000,"cancelReason":"x"})");
    pending();
    EXPECT_EQ(
        world.call("GET", "/api/v1/statements/2026-11-20", "", kUser).body,
        R"({"meta":{"result":"SUCCESS"},"data":{"date":"2026-11-20","lines":[{"transactionKey":")" + key +
            R"(","orderId":"1351039135","kind":"APPROVAL","amount":5000,"status":"SUCCESS","at":"2026-11-20T05:32:05.318Z"},{"transactionKey":")" +
            key + R"(","orderId":"1351039135","kind":"CANCEL","amount":1000,"status":"SUCCESS","at":"2026-11-20T05:32:06.118Z"}]}})");
    EXPECT_EQ(world.call("GET", "/api/v1/statements/2026-11-19", "", kUser).body,
              R"({"meta":{"result":"SUCCESS"},"data":{"date":"2026-11-19","lines":[]}})");
    EXPECT_EQ(world.call("GET", "/api/v1/statements/2026-11-20", "", {{"X-USER-ID", "2"}}).body.find("APPROVAL"), std::string::npos);
}

} // namespace
} // namespace hamster::pg::test
