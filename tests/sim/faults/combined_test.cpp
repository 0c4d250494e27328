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

TEST(Combined, AClockThatJumpsAtAnyReadingLosesNoCancel)
{
    // Found by the explorer (seed 2621): the clock jumped between looking for cancels that are due and for the first that is due later.
    int jumped = 0;
    for (int reading = 1; reading <= 80; ++reading) {
        const auto scenario = scenario::parseScenario(
            "scenario: jump\ntitle: jump\nseed: 5\npg: calm\nduration: 400s\nhorizon: 160h\nfaults:\n"
            "  - {kind: clock.skew, with: {by: 60s}, who: {service: cash-gateway}, from: 12s, until: 120s, left: 1, nth: " +
                std::to_string(reading) +
                "}\nsteps:\n  - {id: a, at: 0s, place: {count: 1}}\n  - {id: b, at: 0s, place: {count: 1}}\n"
                "  - {at: 10s, cut: {from: cash-gateway, to: hamster-pg, for: 40s}}\n"
                "  - {at: 11s, refund: {order: a#1, reason: broken}}\n  - {at: 14s, refund: {order: b#1, reason: broken}}\n"
                "  - {at: 130s, heal: all}\nexpect:\n  orders: {REFUNDED: 2}\n  violated: none\n",
            "jump.yaml");
        ASSERT_TRUE(scenario.ok()) << scenario.error().detail;
        const auto report = scenario::run(*scenario, {});
        ASSERT_TRUE(report.ok()) << report.error().detail;
        EXPECT_TRUE(report->passed()) << "reading " << reading << "\n" << scenario::toText(*report);
        jumped += report->faultsFired.contains("clock.skew") ? 1 : 0;
    }
    EXPECT_GE(jumped, 70) << "the readings that matter are among them";
}
