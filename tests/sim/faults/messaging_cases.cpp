// Cases of relay, bus, consumers, databases, processes and clocks.

#include "fault_case.h"

namespace hamster::test {

namespace {
const std::string kCompleted = "orders: {ORDER_COMPLETED: 6}\n  stock: {SEED-1KG: 94}";
const std::string kRedrive = "  - at: 1min\n    redrive: {original: true, reason: mended}\n";
const std::string kPayment = ", who: {service: payment}";
RowCheck deadLetters(std::int64_t low) { return {Party::Bus, "SELECT count(*) FROM dead_letters", low, 1'000'000}; }
} // namespace

std::vector<FaultCase> relayCases()
{
    return {
        {"relay.stall", "first: 2" + kPayment, kCompleted},
        {"relay.crash-before-mark", "first: 1" + kPayment, kCompleted},
        {"relay.two-at-once", "", kCompleted},
        {"relay.backlog", "first: 1, with: {rows: 500}" + kPayment, kCompleted},
    };
}

std::vector<FaultCase> busCases()
{
    return {
        {"bus.duplicate", "with: {copies: 2}", kCompleted},
        {"bus.reused-event-id", "nth: 3, who: {event: order.placed}", kCompleted},
        {"bus.acknowledgement-dropped", "every: 3", kCompleted},
        {"bus.delay", "every: 4", kCompleted},
        {"bus.overtaking", "every: 3", kCompleted},
        {"bus.rebalance", "every: 5", kCompleted},
    };
}

std::vector<FaultCase> consumerCases()
{
    return {
        {"consumer.throws-once", "first: 3", kCompleted},
        {"consumer.throws-n-times", "first: 2, with: {times: 2}", kCompleted},
        {"consumer.throws-always", "nth: 9", kCompleted, {deadLetters(1)}, kRedrive},
        {"consumer.poison-payload", "nth: 9", kCompleted, {deadLetters(1)}, kRedrive},
        {"consumer.unknown-type", "nth: 9", kCompleted, {deadLetters(1)}, kRedrive},
        {"consumer.slow", "first: 5", kCompleted},
    };
}

std::vector<FaultCase> databaseCases()
{
    return {
        {"database.busy", "nth: 20" + kPayment, kCompleted},
        {"database.full", "nth: 20" + kPayment, kCompleted},
        {"database.io-error", "nth: 20" + kPayment, kCompleted},
        {"database.commit-fails", "nth: 5" + kPayment, kCompleted},
        {"database.read-only", "nth: 20" + kPayment, kCompleted},
        {"database.restored-from-backup", "from: 500ms, with: {age: 1s}", kCompleted},
    };
}

std::vector<FaultCase> processCases()
{
    return {
        {"process.crash-before-commit", "nth: 4" + kPayment, kCompleted},
        {"process.crash-after-commit", "nth: 4" + kPayment, kCompleted},
        {"process.crash-in-recovery",
         "first: 1, who: {service: cash-gateway}",
         kCompleted,
         {},
         "  - at: 1s\n    crash: cash-gateway\n  - at: 2s\n    restart: cash-gateway\n"},
        {"process.killed", "from: 1100ms", kCompleted},
        {"process.power-loss", "from: 1100ms", kCompleted},
    };
}

std::vector<FaultCase> clockCases()
{
    return {
        {"clock.skew", "with: {by: 3min}, who: {service: cash-gateway}", kCompleted},
        {"clock.drift", "with: {ppm: 1000}, who: {service: payment}", kCompleted},
        {"clock.step-back", "from: 1s, who: {service: ecommerce}", kCompleted},
        {"clock.day-end", "", kCompleted},
        {"clock.month-end", "", kCompleted},
    };
}

} // namespace hamster::test
