// Faults inside the platform (relay, bus, consumer, database, process, clock): each is fired and leaves nothing behind.

#include "simulator/scenario/parser.h"
#include "simulator/scenario/report.h"
#include "simulator/scenario/run.h"

#include <gtest/gtest.h>

using namespace hamster;
using namespace hamster::scenario;

namespace {

/// One fault rule in a small busy shop.
struct Case {
    const char *name;
    const char *rule;
    const char *steps = ""; ///< further ones
    const char *expect = "placed: 12, orders: {CREATED: 0, PAYMENT_WAIT: 0, PAYMENT_COMPLETED: 0}, violated: none";
    const char *settings = "";
};

constexpr const char *kRedrive = "  - at: 1min\n    redrive: {original: true, reason: mended}\n";

std::string yamlOf(const Case &c)
{
    return std::string("scenario: fault\ntitle: fault\nseed: 3\n") + c.settings +
           "pg: {profile: calm, decision: 200ms..1s}\nshop: {members: 10, points: 0, stock: 200, coupons: false}\nfaults:\n  - " + c.rule +
           "\nsteps:\n  - at: 0\n    place: {count: 12, every: 150ms, quantity: 1..2}\n"
           "  - at: 500ms\n    cancel: {order: 1}\n" +
           c.steps + "expect: {" + c.expect + "}\n";
}

void PrintTo(const Case &c, std::ostream *out) { *out << c.name; }

class InsideFault : public testing::TestWithParam<Case> {};

constexpr Case kCases[] = {
    {"RelayStall", "{kind: relay.stall, with: {by: 20s}, who: {service: payment}, left: 2}"},
    {"RelayCrashBeforeMark", "{kind: relay.crash-before-mark, who: {service: payment}, every: 4, left: 3}"},
    {"RelayTwoAtOnce", "{kind: relay.two-at-once}"},
    {"RelayBacklog", "{kind: relay.backlog, with: {rows: 3000}, who: {service: ecommerce}, left: 1}"},
    {"BusDuplicate", "{kind: bus.duplicate, with: {copies: 2, after: 7s}, every: 2}"},
    {"BusReusedEventId", "{kind: bus.reused-event-id, every: 3}"},
    {"BusAcknowledgementDropped", "{kind: bus.acknowledgement-dropped, every: 3}"},
    {"BusDelay", "{kind: bus.delay, with: {by: 3s}, every: 5}"},
    {"BusOvertaking", "{kind: bus.overtaking, with: {by: 4s}, every: 4}"},
    {"BusRebalance", "{kind: bus.rebalance, every: 4}"},
    {"ConsumerThrowsOnce", "{kind: consumer.throws-once, every: 5}"},
    {"ConsumerThrowsThreeTimes", "{kind: consumer.throws-n-times, with: {times: 3}, every: 9, until: 30s}", kRedrive},
    {"ConsumerThrowsAlways", "{kind: consumer.throws-always, every: 11, until: 30s}", kRedrive},
    {"ConsumerPoisonPayload", "{kind: consumer.poison-payload, every: 11, until: 30s}", kRedrive},
    {"ConsumerUnknownType", "{kind: consumer.unknown-type, every: 11, until: 30s}", kRedrive},
    {"ConsumerSlow", "{kind: consumer.slow, with: {by: 2s}, every: 4}"},
    {"DatabaseBusy", "{kind: database.busy, who: {service: payment}, every: 41, until: 20s}"},
    {"DatabaseFull", "{kind: database.full, who: {service: payment}, every: 37, until: 20s}"},
    {"DatabaseIoError", "{kind: database.io-error, who: {service: payment}, every: 43, until: 20s}"},
    {"DatabaseCommitFails", "{kind: database.commit-fails, who: {service: payment}, every: 7, until: 20s}"},
    {"DatabaseReadOnly", "{kind: database.read-only, who: {service: payment}, from: 1s, until: 4s}"},
    {"DatabaseOfTheGatewayBusy", "{kind: database.busy, who: {service: cash-gateway}, every: 31, until: 20s}"},
    {"DatabaseOfTheGatewayCommitFails", "{kind: database.commit-fails, who: {service: cash-gateway}, every: 9, until: 20s}"},
    {"DatabaseOfTheBusFails", "{kind: database.io-error, who: {service: bus}, every: 23, until: 20s}"},
    {"ProcessCrashBeforeCommit", "{kind: process.crash-before-commit, who: {service: payment}, every: 12, until: 20s}"},
    {"ProcessCrashAfterCommit", "{kind: process.crash-after-commit, who: {service: cash-gateway}, every: 12, until: 20s}"},
    {"ClockSkewAhead", "{kind: clock.skew, with: {by: 10min}, who: {service: cash-gateway}, until: 1min}"},
    {"ClockSkewBehind", "{kind: clock.skew, with: {by: -10min}, who: {service: payment}, until: 1min}"},
    {"ClockDrift", "{kind: clock.drift, with: {ppm: 50000}, who: {service: payment}, until: 1min}"},
    {"ClockStepBack", "{kind: clock.step-back, who: {service: ecommerce}, from: 2s, until: 1min}"},
    {"ClockDayEnd", "{kind: clock.day-end, until: 1min}"},
    {"ClockMonthEnd", "{kind: clock.month-end, who: {service: payment}, until: 1min}"},
};

} // namespace

TEST_P(InsideFault, FiresAndLeavesNothingBehind)
{
    const Case &c = GetParam();
    const auto scenario = parseScenario(yamlOf(c), c.name);
    ASSERT_TRUE(scenario.ok()) << scenario.error().detail;
    const auto report = run(*scenario, {});
    ASSERT_TRUE(report.ok()) << report.error().detail;
    std::int64_t fired = 0;
    for (const auto &[kind, times] : report->faultsFired) fired += times;
    EXPECT_GT(fired, 0) << "the fault never fired";
    EXPECT_TRUE(report->passed()) << toText(*report);
}

INSTANTIATE_TEST_SUITE_P(All, InsideFault, testing::ValuesIn(kCases), [](const auto &given) { return std::string(given.param.name); });

TEST(InsideFault, ACrashDuringRecoveryIsOnlyOneMoreCrash)
{
    const auto scenario = parseScenario(yamlOf({"recovery", "{kind: process.crash-in-recovery, who: {service: payment}, left: 2}",
                                                "  - at: 1s\n    crash: payment\n  - at: 2s\n    restart: payment\n"}),
                                        "recovery");
    ASSERT_TRUE(scenario.ok()) << scenario.error().detail;
    const auto report = run(*scenario, {});
    ASSERT_TRUE(report.ok());
    EXPECT_EQ(report->faultsFired.at("process.crash-in-recovery"), 2);
    EXPECT_TRUE(report->passed()) << toText(*report);
}

// A backup that is put back makes the consumer read again what its database has forgotten, and a case for each order tells a person.
TEST(InsideFault, ARestoredBackupIsNoticedAndReadAgain)
{
    const auto scenario = parseScenario(
        yamlOf({"restored", "{kind: database.restored-from-backup, with: {age: 1s}, who: {service: payment}, from: 500ms, left: 1}"}),
        "restored");
    ASSERT_TRUE(scenario.ok()) << scenario.error().detail;
    RunOptions options;
    std::int64_t cases = 0;
    options.ended = [&cases](Laboratory &lab, const Player &) {
        static const Sql kCases{"SELECT count(*) FROM cases WHERE kind = 'RESTORED_BACKUP'"};
        cases = lab.world()->database(Party::Payment).value<std::int64_t>(kCases).value_or(0);
    };
    const auto report = run(*scenario, options);
    ASSERT_TRUE(report.ok());
    EXPECT_GE(report->faultsFired.at("database.restored-from-backup"), 1); // besides, one stamp on each order that it concerns
    EXPECT_GT(cases, 0);
    for (const auto &invariant : report->invariants)
        if (invariant.id == "E1") {
            EXPECT_FALSE(invariant.violated()) << invariant.examples.front().evidence;
        }
}

TEST(InsideFault, TheWholeProgramIsKilled)
{
    const auto scenario = parseScenario(yamlOf({"killed", "{kind: process.killed, from: 1s, left: 1}"}), "killed");
    ASSERT_TRUE(scenario.ok()) << scenario.error().detail;
    const auto report = run(*scenario, {});
    ASSERT_TRUE(report.ok());
    EXPECT_EQ(report->faultsFired.at("process.killed"), 1);
    EXPECT_EQ(report->obstacle, "");
    for (const auto &invariant : report->invariants)
        EXPECT_FALSE(invariant.violated()) << invariant.id << invariant.examples.front().evidence;
}
