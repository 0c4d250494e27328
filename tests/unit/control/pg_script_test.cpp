// Scripts of a PG alone: what they may say, where mistakes are, and what they do.
#include "tests/unit/control/control_world.h"

#include "simulator/scenario/pg_script.h"

namespace hamster::control::test {
namespace {

constexpr const char *kScript = R"(scenario: my-suite
title: What my tests need
seed: 7
pg: {profile: calm, decision: 1s}
cards: {magic: everybody, types: nine}
outcomes:
  - {outcome: limit, who: {order: ORDER-1}, left: 1}
  - {outcome: invalid, who: {card: tok_ok}}
  - {outcome: approve, who: {member: "77"}, after: 10s}
faults:
  - {id: lose, kind: webhook.lost, who: {order: ORDER-2}}
  - {kind: pg-request.http-500, who: {member: "77"}, first: 1}
steps:
  - {at: 5s, pg: loopers}
  - {after: 5s, faults-off: [lose]}
  - {after: 0, outcome: {outcome: approve}}
  - {at: 20s, crash: hamster-pg}
  - {after: 1s, restart: hamster-pg}
)";

std::string mistakeIn(const std::string &yaml)
{
    const auto script = scenario::parsePgScript(yaml, "f");
    return script ? std::string() : script.error().detail.substr(0, script.error().detail.find(": "));
}

TEST(PgScript, IsReadWhole)
{
    const auto script = scenario::parsePgScript(kScript, "f");
    ASSERT_TRUE(script.ok()) << script.error().detail;
    EXPECT_EQ(script->seed, 7U);
    EXPECT_TRUE(script->magicCards && script->moreCardTypes);
    EXPECT_EQ(script->outcomes.size(), 3U);
    EXPECT_EQ(script->faults.rules.size(), 2U);
    ASSERT_EQ(script->steps.size(), 5U);
    EXPECT_EQ(script->steps[2].at, 10s);
    EXPECT_EQ(script->steps[4].at, 21s);
}

TEST(PgScript, MistakesAreToldWithTheirPlace)
{
    EXPECT_EQ(mistakeIn("scenario: x\nshop: {members: 1}\n"), "f:2:1");
    EXPECT_EQ(mistakeIn("scenario: x\nfaults:\n  - {kind: bus.duplicate}\n"), "f:3:5");
    EXPECT_EQ(mistakeIn("scenario: x\nsteps:\n  - {at: 1s, place: {}}\n"), "f:3:14");
    EXPECT_EQ(mistakeIn("scenario: x\nsteps:\n  - {at: 1s}\n"), "f:3:5");
    EXPECT_EQ(mistakeIn("scenario: x\nsteps:\n  - {at: 1s, crash: payment}\n"), "f:3:21");
    EXPECT_EQ(mistakeIn("scenario: x\noutcomes:\n  - {outcome: maybe}\n"), "f:3:15");
    EXPECT_EQ(mistakeIn("scenario: x\noutcomes:\n  - {outcome: limit, who: {card: 4242}}\n"), "f:3:34");
    EXPECT_EQ(mistakeIn("title: x\n"), "f:1:1");
    EXPECT_EQ(mistakeIn(""), "f:1:1");
}

TEST(PgScript, DoesItsStepsInTime)
{
    const auto script = scenario::parsePgScript(kScript, "f");
    ASSERT_TRUE(script.ok());
    ControlWorld world;
    std::vector<std::string> surprises;
    // what an earlier run has left is replaced
    EXPECT_EQ(world.call("POST", "/rules", R"({"kind":"webhook.duplicate"})").status, 201);
    EXPECT_EQ(world.call("POST", "/outcomes", R"({"outcome":"approve"})").status, 201);
    scenario::PgScriptPlayer player(*world.lab, *script, [&surprises](const std::string &what) { surprises.push_back(what); });
    player.start();
    world.run(1s);
    EXPECT_EQ(world.lab->faults().plan().rules.size(), 2U);
    EXPECT_EQ(world.lab->pg()->outcomes().all().size(), 3U);
    EXPECT_EQ(world.lab->pg()->profile().name, "calm");
    world.run(4s);
    EXPECT_EQ(world.lab->pg()->profile().name, "loopers");
    EXPECT_TRUE(world.lab->faults().isOn("lose"));
    world.run(5s);
    EXPECT_FALSE(world.lab->faults().isOn("lose"));
    EXPECT_EQ(world.lab->pg()->outcomes().all().size(), 4U);
    world.run(10s);
    EXPECT_EQ(world.lab->pg(), nullptr);
    world.run(1s);
    EXPECT_NE(world.lab->pg(), nullptr);
    EXPECT_TRUE(surprises.empty()) << surprises.front();
}

TEST(PgScript, AStepThatIsRefusedIsTold)
{
    const auto script = scenario::parsePgScript("scenario: x\nsteps:\n  - {at: 0, restart: hamster-pg}\n", "f");
    ASSERT_TRUE(script.ok());
    ControlWorld world;
    std::vector<std::string> surprises;
    scenario::PgScriptPlayer player(*world.lab, *script, [&surprises](const std::string &what) { surprises.push_back(what); });
    player.start();
    world.run(1s);
    ASSERT_EQ(surprises.size(), 1U);
    EXPECT_TRUE(surprises[0].starts_with("f:3: restart: hamster-pg is running")) << surprises[0];
}

} // namespace
} // namespace hamster::control::test
