// Cases of the boundaries that are no wire: what the PG keeps, load, operators.

#include "fault_case.h"

namespace hamster::test {

std::vector<FaultCase> pgDataCases()
{
    const std::string completed = "orders: {ORDER_COMPLETED: 6}";
    const std::string day = "duration: 2d\n"; // past the statement of the day
    const RowCheck mismatch{Party::Payment, "SELECT count(*) FROM mismatches"};
    const std::string lost = "tok_lost_webhook"; // decided by inquiry only
    return {
        {"pg-data.approves-twice", "first: 1", completed, {pgTransactions(7), mismatch}, {}, day},
        {"pg-data.forgets", "first: 1", completed, {pgTransactions(5), mismatch}, {}, day},
        {"pg-data.status-goes-back", "first: 1", completed, {mismatch}, {}, day},
        {"pg-data.inquiry-slow", "first: 2", completed, {attempt("NO_ANSWER")}, {}, {}, lost},
        {"pg-data.inquiry-failing", "first: 3", completed, {}, {}, {}, lost},
        {"pg-data.inquiry-stale", "first: 3", completed, {}, {}, {}, lost},
        {"pg-data.statement-missing", "first: 1", completed, {mismatch}, {}, day},
        {"pg-data.statement-extra", "first: 1", completed, {mismatch}, {}, day},
        {"pg-data.statement-duplicate", "first: 1", completed, {mismatch}, {}, day},
        {"pg-data.statement-amount", "first: 1", completed, {mismatch}, {}, day},
        {"pg-data.statement-day-late", "", completed, {}, {}, day},
    };
}

std::vector<FaultCase> loadCases()
{
    return {
        {"load.flash-sale",
         "from: 5s, with: {buyers: 200, stock: 10}",
         "orders: {ORDER_COMPLETED: 16, FAILED: 190}",
         {},
         {},
         "duration: 20s\n"},
        {"load.cancel-races-approval", "", "orders: {CANCELLED: 0..6, ORDER_COMPLETED: 0..6, REFUNDED: 0..6}"},
        {"load.expiry-races-approval", "", "orders: {ORDER_COMPLETED: 0..6, FAILED: 0..6, CANCELLED: 0..6}", {pgTransactions(6)}},
    };
}

std::vector<FaultCase> operatorCases()
{
    return {
        {"operator.refund-clicked-twice", "first: 2", "orders: {ORDER_COMPLETED: 4, REFUNDED: 2}\n  refunds: {DONE: 2}"},
        {"operator.dead-letter-redriven-twice",
         "first: 1",
         "orders: {ORDER_COMPLETED: 6}",
         {{Party::Bus, "SELECT count(*) FROM dead_letters WHERE status = 'RESOLVED'"}},
         "  - at: 10ms\n    fault: {kind: consumer.throws-n-times, first: 1, with: {times: 5}, who: {service: payment, event: "
         "order.placed}}\n"},
        {"operator.two-reconciliations", "from: 30s", "orders: {ORDER_COMPLETED: 6}", {pgTransactions(6)}, {}, {}, "tok_lost_webhook"},
    };
}

} // namespace hamster::test
