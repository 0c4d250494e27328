#include "tests/support/pg_world.h"

namespace hamster::pg::test {
namespace {

TEST(PgProfile, BuiltIns)
{
    for (const char *name : {"loopers", "calm", "reference"}) {
        ASSERT_TRUE(profileNamed(name)) << name;
        EXPECT_EQ(profileNamed(name)->name, name);
        EXPECT_FALSE(whatIsWrongWith(*profileNamed(name)));
    }
    EXPECT_FALSE(profileNamed("Loopers"));
    EXPECT_EQ(Settings{}.profile.name, "loopers");
}

TEST(PgProfile, SlidersRefuseNonsense)
{
    PgWorld world;
    const auto refused = [&](auto change) {
        Profile profile = loopersProfile();
        change(profile);
        return !world.pg->setProfile(profile).ok();
    };
    EXPECT_TRUE(refused([](Profile &p) { p.unstableRate = 1.1; }));
    EXPECT_TRUE(refused([](Profile &p) { p.unstableRate = std::numeric_limits<double>::quiet_NaN(); }));
    EXPECT_TRUE(refused([](Profile &p) { p.limitRate = 0.6, p.invalidRate = 0.6; }));
    EXPECT_TRUE(refused([](Profile &p) { p.requestLow = 600ms; }));
    EXPECT_TRUE(refused([](Profile &p) { p.decisionLow = -1ms; }));
    EXPECT_EQ(world.pg->profile().name, "calm");
}

/// The loopers profile over 2,000 payments. Bounds are ±4.5 standard deviations and more.
TEST(PgProfile, LoopersProbabilitiesAndTimes)
{
    PgWorld world(Settings{}, 42);
    std::vector<std::shared_ptr<std::optional<HttpResponse>>> answers;
    for (int i = 0; i < 2000; ++i) answers.push_back(world.ask("POST", "/api/v1/payments", payBody(), {{"X-USER-ID", "1"}}));
    world.time.run(99ms);
    int early = 0, accepted = 0, unstable = 0;
    for (const auto &answer : answers) early += answer->has_value();
    EXPECT_EQ(early, 0);
    world.time.run(201ms); // the middle of 100 … 500 ms
    int half = 0;
    for (const auto &answer : answers) half += answer->has_value();
    EXPECT_NEAR(half, 1000, 105);
    world.time.run(200ms);
    for (const auto &answer : answers) {
        ASSERT_TRUE(answer->has_value());
        accepted += (*answer)->status == 200;
        unstable += (*answer)->status == 500;
    }
    EXPECT_EQ(accepted + unstable, 2000);
    EXPECT_NEAR(unstable, 800, 100);
    EXPECT_EQ(world.rows("SELECT count(*) FROM pg_transactions"), std::to_string(accepted));
    EXPECT_EQ(world.rows("SELECT count(*) FROM pg_transactions WHERE decide_at - created_at NOT BETWEEN 1000 AND 5000"), "0");
    EXPECT_EQ(world.rows("SELECT count(*) > 0 FROM pg_transactions WHERE decide_at - created_at < 1200"), "1");
    EXPECT_EQ(world.rows("SELECT count(*) > 0 FROM pg_transactions WHERE decide_at - created_at > 4800"), "1");
    world.time.run(10s);
    const auto share = [&](const std::string &where) {
        return std::stod(world.rows("SELECT count(*) FROM pg_transactions WHERE " + where)) / accepted;
    };
    EXPECT_NEAR(share("status = 'SUCCESS' AND reason = '정상 승인되었습니다.'"), 0.7, 0.06);
    EXPECT_NEAR(share("status = 'FAILED' AND reason LIKE '한도초과%'"), 0.2, 0.053);
    EXPECT_NEAR(share("status = 'FAILED' AND reason LIKE '잘못된 카드%'"), 0.1, 0.04);
    EXPECT_EQ(share("status = 'PENDING'"), 0);
    EXPECT_EQ(world.network.sent.size(), static_cast<std::size_t>(accepted)); // each told once
    EXPECT_EQ(world.rows("SELECT DISTINCT status FROM webhook_deliveries"), "DELIVERED");
}

TEST(PgProfile, SameSeedSameRun)
{
    const auto run = [](std::uint64_t seed, Transactor::Options group) {
        PgWorld world(Settings{}, seed);
        world.group = group;
        world.restart();
        for (int i = 0; i < 50; ++i) world.ask("POST", "/api/v1/payments", payBody(), {{"X-USER-ID", "1"}});
        world.time.run(10s);
        std::string text =
            world.rows("SELECT public_id, transaction_key, status, approval_number, approved_at FROM pg_transactions ORDER BY id");
        for (const TraceRecord &record : world.trace.records) text += record.subject + record.payload + "\n";
        return text;
    };
    EXPECT_EQ(run(7, {}), run(7, {}));
    EXPECT_EQ(run(7, {}), run(7, {.group = false}));
    EXPECT_NE(run(7, {}), run(8, {}));
}

TEST(PgProfile, CalmApprovesEverything)
{
    PgWorld world(Settings{.profile = calmProfile()});
    for (int i = 0; i < 100; ++i) world.ask("POST", "/api/v1/payments", payBody(), {{"X-USER-ID", "1"}});
    world.time.run(250ms);
    EXPECT_EQ(world.rows("SELECT status, count(*) FROM pg_transactions GROUP BY 1 ORDER BY 1"), "SUCCESS|100");
}

} // namespace
} // namespace hamster::pg::test
