// Outcomes that the operator has decided in advance: which one counts, how often, and over a restart.
#include "tests/support/pg_world.h"

namespace hamster::pg::test {
namespace {

Settings alwaysLimit()
{
    Profile profile = quickProfile();
    profile.limitRate = 1;
    return {.profile = profile};
}

std::int64_t force(PgWorld &world, OutcomeRule rule)
{
    std::int64_t made = 0;
    world.pg->outcomes().add(std::move(rule), [&made](const Result<std::int64_t> &id) {
        EXPECT_TRUE(id.ok()) << id.error().detail;
        made = id.ok() ? *id : 0;
    });
    world.time.settle();
    return made;
}

/// "FAILED 한도초과입니다. …" of the newest transaction, one second later.
std::string outcomeOf(PgWorld &world, std::string_view order, std::string_view card = "1234-5678-9814-1451",
                      const std::string &user = "135135")
{
    EXPECT_EQ(world.pay(payBody(order, card), {{"X-USER-ID", user}}).status, 200);
    world.time.run(1s);
    return world.rows("SELECT status FROM pg_transactions ORDER BY id DESC LIMIT 1");
}

TEST(PgOutcome, WithoutRulesTheProfileDecides)
{
    PgWorld world(alwaysLimit());
    EXPECT_EQ(outcomeOf(world, "ORDER-1"), "FAILED");
    EXPECT_EQ(world.rows("SELECT forced FROM pg_transactions"), "-");
}

TEST(PgOutcome, AnOrderAUserACardAndEverybodyCanHaveOne)
{
    PgWorld world(alwaysLimit());
    force(world, {.orderId = "ORDER-1", .outcome = ForcedOutcome::Approve});
    force(world, {.userId = "77", .outcome = ForcedOutcome::Approve});
    force(world, {.cardNo = "1111-2222-3333-4444", .outcome = ForcedOutcome::Approve});
    EXPECT_EQ(outcomeOf(world, "ORDER-1"), "SUCCESS");
    EXPECT_EQ(outcomeOf(world, "ORDER-2", "1234-5678-9814-1451", "77"), "SUCCESS");
    EXPECT_EQ(outcomeOf(world, "ORDER-2", "1111-2222-3333-4444"), "SUCCESS");
    EXPECT_EQ(outcomeOf(world, "ORDER-2"), "FAILED");
    force(world, {.outcome = ForcedOutcome::InvalidCard});
    EXPECT_EQ(outcomeOf(world, "ORDER-3"), "FAILED");
    EXPECT_EQ(world.rows("SELECT forced, reason FROM pg_transactions ORDER BY id DESC LIMIT 1"),
              "invalid|잘못된 카드입니다. 다른 카드를 선택해주세요.");
}

TEST(PgOutcome, OrderBeforeCardBeforeUserBeforeEverybody)
{
    PgWorld world;
    force(world, {.outcome = ForcedOutcome::Approve});
    force(world, {.userId = "135135", .outcome = ForcedOutcome::LimitExceeded});
    force(world, {.cardNo = "1234-5678-9814-1451", .outcome = ForcedOutcome::InvalidCard});
    force(world, {.orderId = "ORDER-1", .outcome = ForcedOutcome::LostWebhook});
    (void)outcomeOf(world, "ORDER-1");
    (void)outcomeOf(world, "ORDER-2");
    (void)outcomeOf(world, "ORDER-2", "1111-2222-3333-4444");
    (void)outcomeOf(world, "ORDER-2", "1111-2222-3333-4444", "77");
    EXPECT_EQ(world.rows("SELECT forced FROM pg_transactions ORDER BY id"), "lost-webhook\ninvalid\nlimit\napprove");
    EXPECT_EQ(
        world.rows(
            "SELECT a.outcome FROM webhook_attempts a JOIN webhook_deliveries d ON d.public_id = a.delivery_public_id WHERE d.order_id = 'ORDER-1'"),
        "LOST");
}

TEST(PgOutcome, IsUsedUpAsOftenAsItSays)
{
    PgWorld world(alwaysLimit());
    force(world, {.orderId = "ORDER-1", .outcome = ForcedOutcome::Approve, .left = 2});
    EXPECT_EQ(outcomeOf(world, "ORDER-1"), "SUCCESS");
    world.restart();
    EXPECT_EQ(outcomeOf(world, "ORDER-1"), "SUCCESS");
    EXPECT_EQ(outcomeOf(world, "ORDER-1"), "FAILED");
    EXPECT_EQ(world.rows("SELECT uses_left, used FROM pg_outcomes"), "0|2");
}

TEST(PgOutcome, SurvivesARestartWithThePaymentThatHasIt)
{
    PgWorld world(alwaysLimit());
    force(world, {.orderId = "ORDER-1", .outcome = ForcedOutcome::Approve, .after = 10min, .left = 1});
    EXPECT_EQ(world.pay(payBody("ORDER-1")).status, 200);
    world.restart();
    world.time.run(9min);
    EXPECT_EQ(world.rows("SELECT status FROM pg_transactions"), "PENDING");
    world.time.run(1min);
    EXPECT_EQ(world.rows("SELECT status FROM pg_transactions"), "SUCCESS");
}

TEST(PgOutcome, ARefusedPaymentUsesNothingUp)
{
    PgWorld world;
    force(world, {.orderId = "ORDER-1", .outcome = ForcedOutcome::Approve, .left = 1});
    EXPECT_EQ(world.pay(payBody("ORDER-1", "1234")).status, 400);
    EXPECT_EQ(world.rows("SELECT uses_left FROM pg_outcomes"), "1");
}

TEST(PgOutcome, CanBeTakenAway)
{
    PgWorld world(alwaysLimit());
    const std::int64_t id = force(world, {.outcome = ForcedOutcome::Approve});
    world.pg->outcomes().remove(id, [](const Outcome &outcome) { EXPECT_TRUE(outcome.ok()); });
    world.time.settle();
    EXPECT_EQ(outcomeOf(world, "ORDER-1"), "FAILED");
    world.pg->outcomes().remove(id, [](const Outcome &outcome) { EXPECT_EQ(outcome.error().code, ErrorCode::NotFound); });
    world.time.settle();
    EXPECT_EQ(world.rows("SELECT command FROM audit_log ORDER BY id"), "outcome.force\noutcome.forget");
}

TEST(PgOutcome, WhatCannotBeIsRefused)
{
    PgWorld world;
    const auto refused = [&world](OutcomeRule rule) {
        bool no = false;
        world.pg->outcomes().add(std::move(rule),
                                 [&no](const Result<std::int64_t> &id) { no = !id && id.error().code == ErrorCode::InvalidArgument; });
        world.time.settle();
        return no;
    };
    EXPECT_TRUE(refused({.outcome = ForcedOutcome::SlowApprove}));
    EXPECT_TRUE(refused({.outcome = ForcedOutcome::None}));
    EXPECT_TRUE(refused({.outcome = ForcedOutcome::Approve, .after = 8 * 24h}));
    EXPECT_TRUE(refused({.outcome = ForcedOutcome::Approve, .left = 0}));
    EXPECT_EQ(world.rows("SELECT count(*) FROM pg_outcomes"), "0");
}

} // namespace
} // namespace hamster::pg::test
