// The moment before a plan breaks an invariant, to the task; and shrinking that is stopped stays at what it has come to.

#include "simulator/explorer/moment.h"
#include "simulator/explorer/shrink.h"
#include "simulator/explorer/shrink_changes.h"
#include "simulator/laboratory/shop_opening.h"
#include "simulator/scenario/player.h"

#include <gtest/gtest.h>

using namespace hamster;
using namespace hamster::explorer;

namespace {

/// Of a seed that asks for its approvals under several keys.
scenario::Scenario brokenPlan(int orders = 6)
{
    PlanOptions options;
    options.orders = orders;
    EXPECT_TRUE(options.policies.set("attempt-key", "NEW_PER_TRY").ok());
    return drawPlan(1, options);
}

/// Whether the invariant is violated after so many tasks of the plan's world.
bool brokenAfter(const scenario::Scenario &plan, const std::string &invariant, std::uint64_t tasks)
{
    auto laboratory = Laboratory::open(scenario::laboratoryOptions(plan));
    EXPECT_TRUE(laboratory.ok());
    VirtualTime &time = (*laboratory)->virtualTime();
    std::optional<Outcome> shop;
    openDemoShop(**laboratory, plan.shop, [&shop](Outcome outcome) { shop = std::move(outcome); });
    while (!shop && time.runNext()) {}
    scenario::Player player(**laboratory, plan);
    player.start();
    while (time.tasksRun() < tasks && time.runNext()) {}
    EXPECT_EQ(time.tasksRun(), tasks);
    return audit::checkOne((*laboratory)->auditDatabases(), invariant, (*laboratory)->auditOptions()).violated();
}

} // namespace

TEST(Moment, StandsJustBeforeTheViolation)
{
    const scenario::Scenario plan = brokenPlan();
    const PlanRun run = runPlan(plan);
    ASSERT_TRUE(run.breaksOf("A6"));
    const auto moment = momentBefore(plan, "A6");
    ASSERT_TRUE(moment.ok()) << moment.error().detail;
    EXPECT_FALSE(moment->atEnd);
    EXPECT_FALSE(moment->evidence.empty());
    EXPECT_FALSE(brokenAfter(plan, "A6", moment->tasks));
    EXPECT_GT(moment->broken, moment->tasks);
    EXPECT_LE(moment->broken, moment->tasks + 20) << "no more than the tasks of a group commit";
    EXPECT_TRUE(brokenAfter(plan, "A6", moment->broken));
}

TEST(Moment, RefusesWhatHasNone)
{
    const scenario::Scenario plan = brokenPlan();
    EXPECT_EQ(momentBefore(plan, "MODEL").error().code, ErrorCode::InvalidArgument);
    EXPECT_EQ(momentBefore(plan, "A15").error().code, ErrorCode::Conflict) << "it does not break that one";
    EXPECT_EQ(momentBefore(plan, "A6", [] { return true; }).error().code, ErrorCode::Unavailable);
    scenario::Scenario power = plan;
    ASSERT_TRUE(power.policies.set("durability", "NORMAL").ok());
    EXPECT_EQ(momentBefore(power, "A6").error().code, ErrorCode::Conflict);
}

TEST(Shrinking, StaysAtWhatItHasComeToWhenStopped)
{
    const scenario::Scenario plan = brokenPlan();
    ShrinkOptions options;
    std::vector<std::size_t> left;
    options.progress = [&left](int runs, std::size_t atoms) {
        left.push_back(atoms);
        return runs < 8;
    };
    const Shrunk shrunk = shrink(plan, "A6", options);
    EXPECT_TRUE(shrunk.reproduced);
    EXPECT_LE(shrunk.runs, 8) << "none is begun any more";
    EXPECT_LE(left.back(), left.front());
    EXPECT_TRUE(runPlan(shrunk.plan).breaksOf("A6"));
}

TEST(Shrinking, WhatFiredByChanceCanBePinnedToWhenItDid)
{
    const scenario::Scenario plan = brokenPlan();
    const auto clues = cluesOf(plan, "A6");
    ASSERT_TRUE(clues.has_value());
    ASSERT_FALSE(clues->happened.empty());
    const auto changes = pinnings(plan, *clues);
    ASSERT_FALSE(changes.empty());
    scenario::Scenario pinned = plan;
    changes.back()(pinned);
    EXPECT_EQ(pinned.faults.rules.size(), clues->happened.size());
    for (const FaultRule &rule : pinned.faults.rules) {
        EXPECT_EQ(rule.when.mode, FaultWhen::Mode::Always);
        EXPECT_EQ(rule.left, 1);
        EXPECT_TRUE(rule.from.has_value());
    }
    EXPECT_TRUE(runPlan(pinned).breaksOf("A6")) << "the same faults, then and there";
}

TEST(Shrinking, ActsStayWithTheirOrderWhenTheyAreAnchored)
{
    scenario::Scenario plan = brokenPlan();
    const auto clues = cluesOf(plan, "A6");
    ASSERT_TRUE(clues.has_value());
    ASSERT_FALSE(clues->place.empty());
    ASSERT_FALSE(clues->place.empty());
    const Path &path = clues->paths.at(clues->place);
    ASSERT_FALSE(path.empty());
    const auto &[state, reached] = path.front();
    scenario::Step crash;
    crash.verb = "crash";
    crash.at = reached + 7ms;
    crash.refused = scenario::kAnyAnswer;
    crash.deed = command::CrashService{Party::Payment};
    plan.steps.push_back(crash);
    const auto changes = anchorings(plan, *clues);
    ASSERT_FALSE(changes.empty());
    changes.back()(plan);
    const scenario::Step &anchored = plan.steps.back();
    ASSERT_TRUE(anchored.when.has_value());
    EXPECT_FALSE(anchored.at.has_value());
    EXPECT_EQ(anchored.when->order.step, clues->place);
    EXPECT_EQ(crash.at, [&] {
        const auto move = std::ranges::find(path, anchored.when->state, &std::pair<std::string, Duration>::first);
        return std::optional(move->second + anchored.after);
    }());
}
