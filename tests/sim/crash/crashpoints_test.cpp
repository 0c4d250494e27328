// Every durable commit of a small scenario: a crash before it, after it and again in the recovery loses and doubles nothing.

#include "simulator/scenario/builtins.h"
#include "simulator/scenario/crashpoints.h"
#include "simulator/scenario/parser.h"

#include <gtest/gtest.h>

using namespace hamster;
using namespace hamster::scenario;

namespace {

void expectClean(const Scenario &scenario, std::int64_t every, std::int64_t atLeast)
{
    CrashOptions options;
    options.every = every;
    const auto report = crashEverywhere(scenario, options);
    ASSERT_TRUE(report.ok()) << report.error().detail;
    EXPECT_TRUE(report->clean()) << toText(*report);
    EXPECT_GE(report->points, atLeast);
}

Scenario small(const char *steps)
{
    const auto scenario = parseScenario(
        std::string("scenario: small\ntitle: small\nshop: {members: 3, points: 2000, products: 3, stock: 20}\nsteps:\n") + steps, "small");
    EXPECT_TRUE(scenario.ok()) << scenario.error().detail;
    return *scenario;
}

} // namespace

TEST(CrashPoints, OneOrder) { expectClean(small("  - at: 0\n    place: {}\n"), 1, 60); }

TEST(CrashPoints, ADecline) { expectClean(small("  - at: 0\n    place: {card: tok_limit, points: 500}\n"), 1, 50); }

TEST(CrashPoints, ACancelThatRacesTheApproval)
{
    expectClean(
        small(
            "  - id: a\n    at: 0\n    place: {}\n  - when: {order: a, reaches: PAYMENT_WAIT}\n    after: 100ms\n    cancel: {order: a}\n"),
        1, 60);
}

TEST(CrashPoints, ARefund)
{
    expectClean(
        small(
            "  - id: a\n    at: 0\n    place: {quantity: 2}\n  - when: {order: a, reaches: ORDER_COMPLETED}\n    after: 1s\n    refund: {order: a, quantity: 1}\n"),
        2, 60);
}

TEST(CrashPoints, ALostCallbackThatTheReconcilerFinds)
{
    const auto scenario = findScenario("callback-lost-reconciled");
    ASSERT_TRUE(scenario.ok());
    expectClean(*scenario, 23, 6);
}

// a crash takes what a person did with it, and the answer: the person sees that and does it again
TEST(CrashPoints, WhatAPersonDoesToSingleMessagesAndLetters)
{
    const auto scenario = findScenario("message-by-hand");
    ASSERT_TRUE(scenario.ok());
    expectClean(*scenario, 3, 120);
}
