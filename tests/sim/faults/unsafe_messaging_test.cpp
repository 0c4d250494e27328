// Each unsafe policy of messaging and storage shows its damage, exactly the invariants that it is said to break; with the safe value the
// same scenario is clean.

#include "simulator/scenario/builtins.h"
#include "simulator/scenario/report.h"
#include "simulator/scenario/run.h"

#include <gtest/gtest.h>

using namespace hamster;
using namespace hamster::scenario;

namespace {
constexpr const char *kScenarios[] = {"unsafe-topics-per-event-type", "unsafe-publish-after-commit", "unsafe-publish-before-commit",
                                      "unsafe-no-idempotency",        "unsafe-idempotency-ttl",      "unsafe-poison-retried-forever",
                                      "unsafe-poison-dropped",        "unsafe-durability-normal"};
class UnsafePolicy : public testing::TestWithParam<const char *> {};
} // namespace

TEST_P(UnsafePolicy, BreaksWhatItIsSaidToBreak)
{
    const auto scenario = findScenario(GetParam());
    ASSERT_TRUE(scenario.ok()) << scenario.error().detail;
    const auto report = run(*scenario, {});
    ASSERT_TRUE(report.ok()) << report.error().detail;
    EXPECT_TRUE(report->passed()) << toText(*report);
}

TEST_P(UnsafePolicy, TheSafeValueHolds)
{
    auto scenario = findScenario(GetParam());
    ASSERT_TRUE(scenario.ok()) << scenario.error().detail;
    scenario->policies = {};
    scenario->expect.violated.clear();
    scenario->expect.counts.clear();
    auto options = RunOptions{};
    options.powerDisk = std::string_view(GetParam()) == "unsafe-durability-normal"; // the same power loss
    std::int64_t letters = 0;
    options.ended = [&letters](Laboratory &lab, const Player &) {
        static const Sql kLetters{"SELECT count(*) FROM dead_letters"};
        letters = lab.world()->database(Party::Bus).value<std::int64_t>(kLetters).value_or(0);
    };
    const auto report = run(*scenario, options);
    ASSERT_TRUE(report.ok()) << report.error().detail;
    for (const auto &invariant : report->invariants)
        EXPECT_FALSE(invariant.violated()) << invariant.id << ": " << invariant.examples.front().evidence;
    EXPECT_EQ(letters > 0, std::string_view(GetParam()).starts_with("unsafe-poison")); // put aside for a person
}

INSTANTIATE_TEST_SUITE_P(All, UnsafePolicy, testing::ValuesIn(kScenarios), [](const auto &given) {
    std::string name = given.param;
    std::erase(name, '-');
    return name;
});
