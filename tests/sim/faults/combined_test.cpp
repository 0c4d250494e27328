// Faults that meet on one message: what one of them does must not hide what the other needs.

#include "simulator/scenario/parser.h"
#include "simulator/scenario/report.h"
#include "simulator/scenario/run.h"

#include <gtest/gtest.h>

using namespace hamster;

namespace {

/// Ten orders in a storm of the named faults, then healing: every order must come through on its own messages.
void expectHealed(const std::string &faults)
{
    for (int seed = 1; seed <= 6; ++seed) {
        const auto scenario =
            scenario::parseScenario("scenario: meet\ntitle: meet\nseed: " + std::to_string(seed) + "\npg: calm\nduration: 12h\n" +
                                        "shop: {members: 4, points: 0, stock: 100, coupons: false}\nfaults:\n" + faults +
                                        "steps:\n  - at: 0\n    place: {count: 10, every: 500ms}\n  - at: 120s\n    heal: all\n"
                                        "expect:\n  placed: 10\n  violated: none\n",
                                    "meet.yaml");
        ASSERT_TRUE(scenario.ok()) << scenario.error().detail;
        const auto report = scenario::run(*scenario, {});
        ASSERT_TRUE(report.ok()) << report.error().detail;
        EXPECT_TRUE(report->passed()) << "seed " << seed << "\n" << scenario::toText(*report);
    }
}

} // namespace

TEST(Combined, AMessageThatIsSpoiledTwiceKeepsWhatWasAppended)
{
    expectHealed("  - {kind: consumer.poison-payload, probability: 0.3}\n"
                 "  - {kind: consumer.unknown-type, probability: 0.3}\n");
}

TEST(Combined, AMessageThatIsSpoiledAndRetriedKeepsWhatWasAppended)
{
    expectHealed("  - {kind: consumer.poison-payload, probability: 0.3}\n"
                 "  - {kind: consumer.throws-n-times, probability: 0.4}\n");
}

TEST(Combined, WhatWaitsBehindABatchThatIsReadAgainIsNotForgotten)
{
    expectHealed("  - {kind: consumer.throws-once, probability: 0.4}\n"
                 "  - {kind: bus.acknowledgement-dropped, probability: 0.4}\n"
                 "  - {kind: database.commit-fails, probability: 0.05}\n");
}
