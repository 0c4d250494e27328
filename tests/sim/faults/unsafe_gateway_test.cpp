// With the safe value of the gateway's policies their scenarios are clean: what they show is the policy's doing, not the fault's. That the
// unsafe value breaks exactly what it is said to break, the scenarios say themselves (unit_scenario runs them).

#include "simulator/scenario/builtins.h"
#include "simulator/scenario/report.h"
#include "simulator/scenario/run.h"

#include <gtest/gtest.h>

using namespace hamster;
using namespace hamster::scenario;

namespace {
constexpr const char *kScenarios[] = {"unsafe-payment-home",
                                      "unsafe-webhook-verification",
                                      "unsafe-webhook-verification-signature-only",
                                      "unsafe-webhook-matching",
                                      "unsafe-amount-check",
                                      "unsafe-pg-timeout",
                                      "unsafe-attempt-key",
                                      "unsafe-attempt-key-charged-twice",
                                      "unsafe-webhook-ack",
                                      "unsafe-reconciler",
                                      "unsafe-circuit-breaker"};
class UnsafeGatewayPolicy : public testing::TestWithParam<const char *> {};
} // namespace

TEST_P(UnsafeGatewayPolicy, TheSafeValueHolds)
{
    auto scenario = findScenario(GetParam());
    ASSERT_TRUE(scenario.ok()) << scenario.error().detail;
    ASSERT_FALSE(scenario->policies.allSafe());
    ASSERT_FALSE(scenario->expect.violated.empty());
    scenario->policies = {};
    scenario->expect.violated.clear();
    scenario->expect.counts.clear();
    const auto report = run(*scenario, {});
    ASSERT_TRUE(report.ok()) << report.error().detail;
    for (const auto &invariant : report->invariants)
        EXPECT_FALSE(invariant.violated()) << invariant.id << ": " << invariant.examples.front().evidence;
}

INSTANTIATE_TEST_SUITE_P(All, UnsafeGatewayPolicy, testing::ValuesIn(kScenarios), [](const auto &given) {
    std::string name = given.param;
    std::erase(name, '-');
    return name;
});
