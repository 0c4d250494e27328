// Cases of the boundaries on the wire: data platform, shop, requests to the PG, webhooks, network.

#include "fault_case.h"

namespace hamster::test {

namespace {
const std::string kLong = "duration: 30min\n"; // something comes when everything else is over
const std::string kOneOrder = "first: 1";
RowCheck exportsSent(std::int64_t exactly)
{
    return {Party::Ecommerce, "SELECT count(*) FROM order_exports WHERE status = 'SENT'", exactly, exactly};
}
RowCheck orders(std::int64_t exactly) { return {Party::Ecommerce, "SELECT count(*) FROM orders", exactly, exactly}; }
RowCheck secondTry() { return {Party::Gateway, "SELECT count(*) FROM pg_attempts WHERE kind <> 'APPROVE' OR try > 1", 1, 1'000'000}; }
RowCheck completedAfter(std::int64_t ms)
{
    return {Party::Gateway, "SELECT count(*) FROM payment_processes WHERE decided_at - created_at >= " + std::to_string(ms), 1, 1'000'000};
}
} // namespace

std::vector<FaultCase> dataPlatformCases()
{
    const auto tries = [](std::int64_t low) {
        return RowCheck{Party::Ecommerce, "SELECT count(*) FROM order_exports WHERE attempts >= " + std::to_string(low), 1, 6};
    };
    const std::string completed = "orders: {ORDER_COMPLETED: 6}";
    return {
        {"data-platform.slow", kOneOrder, completed + "\n  exports: 6", {exportsSent(6)}},
        {"data-platform.refused", kOneOrder, completed + "\n  exports: 6", {exportsSent(6), tries(2)}},
        {"data-platform.http-500", kOneOrder, completed + "\n  exports: 6", {exportsSent(6), tries(2)}},
        {"data-platform.timeout", kOneOrder, completed + "\n  exports: 6", {exportsSent(6), tries(2)}},
        {"data-platform.answered-twice", kOneOrder, completed + "\n  exports: 6", {exportsSent(6)}},
        {"data-platform.poison-answer", kOneOrder, completed + "\n  exports: 6", {exportsSent(6)}},
    };
}

std::vector<FaultCase> shopCases()
{
    const std::string fiveOfSix = "orders: {ORDER_COMPLETED: 5}\n  refusals: ";
    return {
        {"shop.duplicate-submit",
         "first: 2, with: {times: 5}",
         "orders: {ORDER_COMPLETED: 6}\n  placed: 6",
         {orders(6), pgTransactions(6)}},
        {"shop.same-key-other-body", kOneOrder, "orders: {ORDER_COMPLETED: 6}", {orders(6)}},
        {"shop.tampered-price", kOneOrder, fiveOfSix + "{ORDER-400-003: 1}", {orders(5)}},
        {"shop.tampered-amount", kOneOrder, fiveOfSix + "{ORDER-409-002: 1}", {orders(5)}},
        {"shop.submit-then-disconnect", kOneOrder, "orders: {ORDER_COMPLETED: 6}\n  refusals: {connection-reset: 1}", {orders(6)}},
    };
}

std::vector<FaultCase> pgRequestCases()
{
    const std::string completed = "orders: {ORDER_COMPLETED: 6}";
    const RowCheck once = pgTransactions(6);
    return {
        {"pg-request.timeout-before", kOneOrder, completed, {once, attempt("NO_ANSWER"), secondTry()}},
        {"pg-request.timeout-after", kOneOrder, completed, {once}},
        {"pg-request.refused", kOneOrder, "orders: {ORDER_COMPLETED: 5..6}", {{Party::Pg, "SELECT count(*) FROM pg_transactions", 5, 6}}},
        {"pg-request.reset", kOneOrder, completed, {once, attempt("NO_ANSWER"), secondTry()}},
        {"pg-request.no-reply", kOneOrder, completed, {once}},
        {"pg-request.http-500", kOneOrder, completed, {once, secondTry()}},
        {"pg-request.http-502", kOneOrder, completed, {once, secondTry()}},
        {"pg-request.http-503", kOneOrder, completed, {once, secondTry()}},
        {"pg-request.http-429", kOneOrder, completed, {once, secondTry()}},
        {"pg-request.http-500-after-storing", kOneOrder, completed, {once}},
        {"pg-request.slow-fixed", "first: 6", completed, {once}},
        {"pg-request.slow-uniform", "first: 6", completed, {once}},
        {"pg-request.slow-lognormal", "first: 6, with: {median: 2s}", completed, {once}},
        {"pg-request.slow-grey", "first: 6", completed, {once}},
        {"pg-request.truncated-json", kOneOrder, completed, {once}},
        {"pg-request.invalid-json", kOneOrder, completed, {once}},
        {"pg-request.error-body-in-200", kOneOrder, completed, {once}},
        {"pg-request.unknown-status", kOneOrder, completed, {once}},
        {"pg-request.answer-after-webhook", kOneOrder, completed, {once}},
    };
}

std::vector<FaultCase> webhookCases()
{
    const std::string completed = "orders: {ORDER_COMPLETED: 6}\n  stock: {SEED-1KG: 94}";
    const RowCheck once = pgTransactions(6);
    return {
        {"webhook.lost", "first: 1", completed, {once, {Party::Pg, "SELECT count(*) FROM webhook_deliveries WHERE attempts > 1"}}},
        {"webhook.lost-burst", "first: 1, burst: 3", completed, {once, completedAfter(60'000)}},
        {"webhook.duplicate", "first: 2, with: {copies: 3}", completed, {once, verdict("DUPLICATE", 6)}},
        {"webhook.duplicate-later", "first: 2, with: {by: 10min}", completed, {once, verdict("STALE", 2)}, {}, kLong},
        {"webhook.delayed", kOneOrder, completed, {once, completedAfter(30'000)}},
        {"webhook.after-replay-window", kOneOrder, completed, {once, verdict("STALE")}, {}, kLong},
        {"webhook.after-expiry", kOneOrder, completed, {once, verdict("STALE")}, {}, kLong},
        {"webhook.reordered", kOneOrder, completed, {once}},
        {"webhook.before-answer", kOneOrder, completed, {once}},
        {"webhook.wrong-amount-signed", kOneOrder, completed, {once, verdict("MISMATCH"), caseOf(Party::Gateway, "MISMATCH")}},
        {"webhook.wrong-amount-altered", kOneOrder, completed, {once, verdict("BAD_SIGNATURE")}},
        {"webhook.wrong-order-signed", "nth: 2", completed, {once, verdict("MISMATCH"), caseOf(Party::Gateway, "MISMATCH")}},
        {"webhook.wrong-order-altered", kOneOrder, completed, {once, verdict("BAD_SIGNATURE")}},
        {"webhook.wrong-reference-signed", kOneOrder, completed, {once, verdict("UNKNOWN_REFERENCE")}},
        {"webhook.wrong-reference-altered", kOneOrder, completed, {once, verdict("BAD_SIGNATURE")}},
        {"webhook.wrong-status-altered", kOneOrder, completed, {once, verdict("BAD_SIGNATURE")}},
        {"webhook.wrong-status-signed",
         kOneOrder,
         "orders: {ORDER_COMPLETED: 5, FAILED: 1}",
         {once, {Party::Payment, "SELECT count(*) FROM mismatches"}},
         {},
         "duration: 2d\n"},
        {"webhook.unknown-transaction", kOneOrder, completed, {once, verdict("UNKNOWN_REFERENCE")}},
        {"webhook.signature-missing", kOneOrder, completed, {once, verdict("BAD_SIGNATURE")}},
        {"webhook.signature-wrong-key", kOneOrder, completed, {once, verdict("BAD_SIGNATURE")}},
        {"webhook.signature-old-key", kOneOrder, completed, {once, verdict("BAD_SIGNATURE")}},
        {"webhook.signature-broken", kOneOrder, completed, {once, verdict("BAD_SIGNATURE")}},
        {"webhook.foreign-peer", kOneOrder, completed, {once, verdict("FOREIGN_PEER")}},
        {"webhook.stale-timestamp", kOneOrder, completed, {once, verdict("STALE")}},
        {"webhook.future-timestamp", kOneOrder, completed, {once, verdict("STALE")}},
        {"webhook.replay", "first: 2", completed, {once, verdict("STALE", 2)}, {}, kLong},
        {"webhook.receiver-slow", kOneOrder, completed, {once, verdict("DUPLICATE")}},
        {"webhook.receiver-500", kOneOrder, completed, {once, {Party::Pg, "SELECT count(*) FROM webhook_deliveries WHERE attempts > 1"}}},
        {"webhook.receiver-410",
         kOneOrder,
         completed,
         {once, {Party::Pg, "SELECT count(*) FROM webhook_deliveries WHERE status = 'DISABLED'"}}},
        {"webhook.receiver-redirect",
         kOneOrder,
         completed,
         {once, {Party::Pg, "SELECT count(*) FROM webhook_deliveries WHERE attempts > 1"}}},
    };
}

std::vector<FaultCase> networkCases()
{
    const std::string link = "first: 1, who: {service: hamster-pg}";
    const std::string completed = "orders: {ORDER_COMPLETED: 6}";
    return {
        {"network.cut", link, "orders: {ORDER_COMPLETED: 0..6}"},
        {"network.one-way", link, "orders: {ORDER_COMPLETED: 0..6}"},
        {"network.swizzle", link, "orders: {ORDER_COMPLETED: 0..6}"},
    };
}

} // namespace hamster::test
