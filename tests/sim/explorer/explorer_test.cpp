// The explorer: safe worlds are clean and repeat themselves, unsafe ones are caught and made small, and plans survive being written.

#include "simulator/explorer/explorer.h"
#include "simulator/explorer/plan_faults.h"
#include "simulator/explorer/reference_model.h"
#include "simulator/explorer/shrink.h"
#include "simulator/scenario/parser.h"
#include "simulator/scenario/report.h"
#include "simulator/scenario/writer.h"

#include <gtest/gtest.h>

using namespace hamster;
using namespace hamster::explorer;

namespace {

std::string describe(const ExploreReport &report)
{
    std::string text;
    for (const SeedViolation &violation : report.violations)
        for (const Break &one : violation.breaks)
            text += "seed " + std::to_string(violation.seed) + " " + one.invariant + ": " + one.evidence + "\n";
    return text;
}

ExploreOptions few(int seeds, std::uint64_t from)
{
    ExploreOptions options;
    options.seeds = seeds;
    options.from = from;
    options.plan.orders = 16;
    return options;
}

} // namespace

TEST(Explorer, SafeWorldsAreCleanAndRepeatThemselves)
{
    ExploreOptions options = few(12, 1);
    options.twiceEvery = 4;
    const ExploreReport report = explore(options);
    EXPECT_EQ(report.seeds, 12);
    EXPECT_TRUE(report.violations.empty()) << describe(report);
    EXPECT_GT(report.edges.at("order PAYMENT_WAIT>PAYMENT_COMPLETED"), 0);
    EXPECT_GT(report.edges.at("delivery SCHEDULED>SENDING"), 0);
    EXPECT_GT(report.seedsPerHourPerCore(), 0);
}

TEST(Explorer, TwoWorkersFindWhatOneFinds)
{
    ExploreOptions options = few(6, 100);
    options.twiceEvery = 0;
    const ExploreReport one = explore(options);
    options.jobs = 2;
    const ExploreReport two = explore(options);
    EXPECT_EQ(one.edges, two.edges);
    EXPECT_EQ(one.faultsFired, two.faultsFired);
}

// What must raise nothing: the explorer judges the system, not where its rows lie.
TEST(Explorer, HarmlessVariationsChangeNothing)
{
    for (std::uint64_t seed = 200; seed < 203; ++seed) {
        const scenario::Scenario plan = drawPlan(seed, few(1, 1).plan);
        const auto hashOf = [&plan, seed](const scenario::RunOptions &options) {
            const auto report = scenario::run(plan, options);
            EXPECT_TRUE(report.ok()) << seed;
            EXPECT_TRUE(report && report->passed()) << scenario::toText(*report);
            return report ? report->hash : std::string();
        };
        const std::string plain = hashOf({});
        scenario::RunOptions powered;
        powered.powerDisk = true;
        EXPECT_EQ(hashOf(powered), plain) << "seed " << seed << " on files that can lose power";
        scenario::RunOptions inMemory;
        inMemory.powerOnFiles = false;
        scenario::Workshop workshop;
        inMemory.workshop = &workshop;
        for (int turn = 1; turn <= 2; ++turn)
            EXPECT_EQ(hashOf(inMemory), plain) << "seed " << seed << " in memory that was used " << turn - 1 << " times";
        scenario::RunOptions reversed;
        reversed.opened = [](Laboratory &laboratory) {
            for (const Party party : {Party::Ecommerce, Party::Gateway, Party::Payment, Party::Bus})
                EXPECT_TRUE(laboratory.world()->database(party).script("PRAGMA reverse_unordered_selects = ON"));
            EXPECT_TRUE(laboratory.pgDatabase()->script("PRAGMA reverse_unordered_selects = ON"));
        };
        EXPECT_EQ(hashOf(reversed), plain) << "seed " << seed << " with rows in the other order";
        scenario::RunOptions watched;
        watched.watch = true;
        watched.stopAtFinding = true;
        EXPECT_EQ(hashOf(watched), plain) << "seed " << seed << " with every commit looked at";
    }
}

TEST(Explorer, APlanSurvivesBeingWritten)
{
    for (std::uint64_t seed = 40; seed < 44; ++seed) {
        const scenario::Scenario plan = drawPlan(seed, few(1, 1).plan);
        const std::string text = scenario::toYaml(plan);
        const auto read = scenario::parseScenario(text, "plan.yaml");
        ASSERT_TRUE(read.ok()) << read.error().detail << "\n" << text;
        EXPECT_EQ(scenario::toYaml(*read), text);
        EXPECT_EQ(runPlan(*read).hash, runPlan(plan).hash) << text;
    }
}

TEST(Explorer, AnUnsafePolicyIsCaughtAndMadeSmall)
{
    ExploreOptions options = few(200, 1);
    ASSERT_TRUE(options.plan.policies.set("pg-timeout", "FAIL_FAST").ok());
    options.twiceEvery = 0;
    options.stopAfter = 1;
    const ExploreReport report = explore(options);
    ASSERT_EQ(report.violations.size(), 1u) << "not caught within 200 seeds";
    const std::string invariant = report.violations.front().breaks.front().invariant;
    const Shrunk shrunk = shrink(report.violations.front().plan, invariant);
    ASSERT_TRUE(shrunk.reproduced);
    EXPECT_LE(shrunk.orders, 3);
    EXPECT_LE(shrunk.plan.faults.rules.size(), 5u);
    // What is written breaks the same when it is read and run, and expects it.
    const auto read = scenario::parseScenario(scenario::toYaml(shrunk.plan), "small.yaml");
    ASSERT_TRUE(read.ok()) << read.error().detail;
    const auto again = scenario::run(*read, {});
    ASSERT_TRUE(again.ok());
    EXPECT_TRUE(again->passed()) << scenario::toText(*again) << scenario::toYaml(shrunk.plan);
    EXPECT_NE(std::ranges::find(read->expect.violated, invariant), read->expect.violated.end());
}

TEST(Explorer, FaultsOfTheCatalogueTakePartByThemselves)
{
    std::set<std::string> drawn;
    for (std::uint64_t seed = 1; seed <= 60; ++seed)
        for (const std::string &kind : faultKindsOf(drawPlan(seed, {}))) drawn.insert(kind);
    std::vector<std::string_view> missing;
    for (const FaultKind &kind : faultKinds())
        if (!drawn.contains(std::string(kind.name))) missing.push_back(kind.name);
    EXPECT_EQ(missing, (std::vector<std::string_view>{"bus.reused-event-id", "database.restored-from-backup"}));
}

TEST(Explorer, TheSameSeedDrawsTheSamePlan)
{
    const PlanOptions options;
    EXPECT_EQ(scenario::toYaml(drawPlan(7, options)), scenario::toYaml(drawPlan(7, options)));
    EXPECT_NE(scenario::toYaml(drawPlan(7, options)), scenario::toYaml(drawPlan(8, options)));
}

TEST(ReferenceModel, KeepsWhatWasPaidFor)
{
    ReferenceModel model;
    model.delivered("p", 10);
    model.charged("m", Money::won(5000));
    model.placed("o", {"m", {{"i", "p", 3}}, Money::won(9000), Money::won(1000), false});
    EXPECT_EQ(model.stock().at("p").low, 10) << "nothing was captured";
    EXPECT_EQ(model.points().at("m").high, 5000);
    model.captured("o", Money::won(9000));
    EXPECT_EQ(model.stock().at("p").high, 7);
    EXPECT_EQ(model.points().at("m").low, 4000);
    EXPECT_EQ(model.endings().front().end, ReferenceModel::End::Kept);
}

TEST(ReferenceModel, GivesBackToTheShelfWhatWasRestocked)
{
    ReferenceModel model;
    model.delivered("p", 10);
    model.placed("o", {"m", {{"i", "p", 3}}, Money::won(9000), Money(), false});
    model.captured("o", Money::won(9000));
    model.refunded("o", {{"i", 1, true}, {"i", 1, false}});
    model.gaveBack("o", Money::won(6000));
    EXPECT_EQ(model.endings().front().end, ReferenceModel::End::PartlyRefunded);
    EXPECT_EQ(model.stock().at("p").low, 8);
    EXPECT_EQ(model.stock().at("p").high, 8);
    model.gaveBack("o", Money::won(3000)); // the rest, by a cancel
    model.cancelled("o");
    EXPECT_EQ(model.endings().front().end, ReferenceModel::End::GivenBack);
    EXPECT_EQ(model.stock().at("p").low, 9) << "one piece was given back, but not to the shelf";
}

TEST(ReferenceModel, LeavesOpenWhatPeopleMustDecide)
{
    ReferenceModel model;
    model.delivered("p", 10);
    model.placed("o", {"m", {{"i", "p", 3}}, Money::won(9000), Money(), false});
    model.leftToPeople("o");
    EXPECT_TRUE(model.stock().at("p").contains(10));
    EXPECT_TRUE(model.stock().at("p").contains(7));
    EXPECT_FALSE(model.stock().at("p").contains(6));
    EXPECT_TRUE(model.endings().empty());
}
