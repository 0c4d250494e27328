// The flows over many seeds: no violation for any, every order in a legal end state.

#include "simulator/scenario/builtins.h"
#include "simulator/scenario/report.h"

#include <gtest/gtest.h>

using namespace hamster;
using namespace hamster::scenario;

namespace {

void expectGreen(const std::string &name, std::uint64_t from, std::uint64_t to)
{
    const auto scenario = findScenario(name);
    ASSERT_TRUE(scenario.ok());
    for (std::uint64_t seed = from; seed <= to; ++seed) {
        RunOptions options;
        options.seed = seed;
        const auto report = run(*scenario, options);
        ASSERT_TRUE(report.ok()) << report.error().detail;
        EXPECT_TRUE(report->passed()) << toText(*report);
        EXPECT_EQ(report->seed, seed);
    }
}

} // namespace

TEST(Seeds, LoopersDefault) { expectGreen("loopers-default", 1, 10); }
TEST(Seeds, ServiceCrashes) { expectGreen("service-crashes", 1, 10); }
TEST(Seeds, CancelAndRefund) { expectGreen("cancel-and-refund", 1, 10); }
TEST(Seeds, Declined) { expectGreen("declined", 2, 4); }
