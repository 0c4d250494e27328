// How an order may end: E2 to E5.

#include "model/audit/checks.h"

namespace hamster::audit {

namespace {

/// Allowed values per place, separated by blanks; "-" is "no row". Reservations: every one of them.
struct EndTuple {
    std::string_view order;
    std::string_view process;
    std::string_view payment;
    std::string_view pg;
    std::string_view reservations;
};
constexpr EndTuple kEndTuples[] = {
    {"ORDER_COMPLETED", "SUCCESS", "APPROVED", "SUCCESS", "CONFIRMED"},
    {"PARTIALLY_REFUNDED", "SUCCESS", "PARTIALLY_CANCELLED", "PARTIALLY_CANCELLED", "CONFIRMED RESTOCKED"},
    {"REFUNDED", "CANCELLED", "CANCELLED", "CANCELLED", "CONFIRMED RESTOCKED"},
    {"FAILED CANCELLED", "- FAILED", "FAILED", "- FAILED", "RELEASED"},
    {"FAILED CANCELLED", "CANCELLED", "FAILED", "CANCELLED", "RELEASED"}, // late capture
    {"CANCELLED", "CANCELLED", "CANCELLED", "CANCELLED", "RESTOCKED"},
    {"FAILED", "-", "-", "-", "-"},    // nothing reserved
    {"CANCELLED", "-", "-", "-", "-"}, // tombstone
};

bool isOneOf(std::string_view allowed, std::string_view value)
{
    while (!allowed.empty()) {
        const std::size_t end = std::min(allowed.find(' '), allowed.size());
        if (allowed.substr(0, end) == value) return true;
        allowed.remove_prefix(std::min(end + 1, allowed.size()));
    }
    return false;
}

/// The states of one order everywhere; "-" where there is no row.
struct Ending {
    std::string order;
    std::set<std::string> processes;
    std::set<std::string> payments;
    std::set<std::string> pg;
    std::set<std::string> reservations;
};

template <class Rows>
std::set<std::string> statesOf(const Rows &rows)
{
    std::set<std::string> states;
    for (const auto &row : rows) states.insert(row.status);
    if (states.empty()) states.insert("-");
    return states;
}

Ending endingOf(Facts &facts, const OrderRow &order)
{
    return {order.status, statesOf(rowsOf(facts.processes(), &ProcessRow::orderId, order.id)),
            statesOf(rowsOf(facts.payments(), &PaymentRow::orderId, order.id)),
            statesOf(rowsOf(facts.pgRows(), &PgRow::orderNumber, order.number)),
            statesOf(rowsOf(facts.reservations(), &ReservationRow::orderId, order.id))};
}

bool all(const std::set<std::string> &states, std::string_view allowed)
{
    return std::all_of(states.begin(), states.end(), [allowed](const std::string &state) { return isOneOf(allowed, state); });
}

/// `free`: the order costs nothing. `unheld`: a world that holds no stock before the money is there (policy stock).
bool isEnd(const Ending &ending, bool free, bool unheld)
{
    const auto reservations = [unheld](std::string_view allowed) { return unheld && allowed == "RELEASED" ? "-" : allowed; };
    return std::any_of(std::begin(kEndTuples), std::end(kEndTuples), [&](const EndTuple &tuple) {
        return isOneOf(tuple.order, ending.order) && all(ending.processes, free ? "-" : tuple.process) &&
               all(ending.payments, tuple.payment) && all(ending.pg, free ? "-" : tuple.pg) &&
               all(ending.reservations, reservations(tuple.reservations));
    });
}

std::string joined(const std::set<std::string> &states)
{
    std::string text;
    for (const std::string &state : states) text.append(text.empty() ? "" : "+").append(state);
    return text;
}

std::int64_t refundsDone(Facts &facts, const OrderRow &order)
{
    std::int64_t sum = 0;
    for (const RefundRow &refund : rowsOf(facts.refunds(), &RefundRow::orderId, order.id))
        if (refund.status == "DONE") sum += refund.amount;
    return sum;
}

bool isDead(std::string_view orderStatus) { return orderStatus == "FAILED" || orderStatus == "CANCELLED"; }

void reportUndecided(Facts &facts, const std::string &what, std::int64_t id, const std::string &status, std::int64_t orderId,
                     Report &report)
{
    report.saw();
    if (status != "UNKNOWN" && status != "PENDING") return;
    const OrderRow *order = rowOf(facts.orders(), &OrderRow::id, orderId);
    if (facts.hasOpenCase(id) || facts.hasOpenCase(orderId) || (order && facts.hasOpenCase(*order))) return;
    report.violation(what + " " + toBase62(id) + " is " + status + " without an open case", orderId);
}

} // namespace

void checkNothingUndecided(Facts &facts, Report &report)
{
    for (const ProcessRow &p : facts.processes()) reportUndecided(facts, "process", p.id, p.status, p.orderId, report);
    for (const RefundRow &r : facts.refunds()) reportUndecided(facts, "refund", r.id, r.status, r.orderId, report);
    Cursor c = facts.read(*facts.db.gateway, "SELECT c.refund_public_id, c.status, p.order_public_id FROM pg_cancels c "
                                             "JOIN payment_processes p ON p.public_id = c.process_public_id ORDER BY c.id");
    while (c.next()) reportUndecided(facts, "cancel for refund", c.integer(0), c.text(1), c.integer(2), report);
}

void checkMoneyKept(Facts &facts, Report &report)
{
    std::map<std::string, std::int64_t> kept; // by order number
    for (const PgRow &pg : facts.pgRows())
        if (pg.captured()) kept[pg.orderNumber] += pg.amount - pg.cancelled;
    for (const OrderRow &order : facts.orders()) {
        report.saw();
        const auto found = kept.find(order.number);
        const std::int64_t atPg = found == kept.end() ? 0 : found->second;
        if (found != kept.end()) kept.erase(found);
        if (facts.isAttended(order)) continue;
        const bool live = order.status == "ORDER_COMPLETED" || order.status == "PARTIALLY_REFUNDED";
        const std::int64_t due = live ? order.amount - refundsDone(facts, order) : 0;
        if (atPg != due)
            report.violation("order " + order.number + " is " + order.status + ", the PG keeps " + std::to_string(atPg) +
                                 " won for it instead of " + std::to_string(due),
                             order.id);
    }
    for (const auto &[number, amount] : kept)
        if (amount != 0) report.violation("the PG keeps " + std::to_string(amount) + " won for " + number + ", which is no order of ours");
}

void checkEndTuples(Facts &facts, Report &report)
{
    const bool unheld = facts.isUnsafe("stock", "DEDUCT_ON_CALLBACK");
    for (const OrderRow &order : facts.orders()) {
        report.saw();
        if (facts.isAttended(order)) continue;
        const Ending ending = endingOf(facts, order);
        if (isEnd(ending, order.amount == 0, unheld)) continue;
        report.violation("order " + order.number + " of " + std::to_string(order.amount) + " won ended as " + ending.order + "/" +
                             joined(ending.processes) + "/" + joined(ending.payments) + "/" + joined(ending.pg) + "/" +
                             joined(ending.reservations),
                         order.id);
    }
}

namespace {

void checkReservations(Facts &facts, Report &report)
{
    for (const ReservationRow &reservation : facts.reservations()) {
        report.saw();
        const OrderRow *order = rowOf(facts.orders(), &OrderRow::id, reservation.orderId);
        if (order && facts.isAttended(*order)) continue;
        const std::string who = "reservation " + toBase62(reservation.id) + " is " + reservation.status;
        if (reservation.status == "HELD" && reservation.expiresAt < facts.now().ms)
            report.violation(who + " past its expiry at " + formatUtcIso({reservation.expiresAt}), reservation.orderId);
        else if (order && isDead(order->status) && (reservation.status == "HELD" || reservation.status == "CONFIRMED"))
            report.violation(who + ", its order is " + order->status, reservation.orderId);
    }
}

bool gaveEverythingBack(std::string_view status) { return isDead(status) || status == "REFUNDED"; }

} // namespace

void checkNothingHeldForTheDead(Facts &facts, Report &report)
{
    checkReservations(facts, report);
    Cursor c =
        facts.read(*facts.db.ecommerce,
                   "SELECT u.order_public_id, u.user_coupon_public_id, u.returned_at, c.status, EXISTS (SELECT 1 FROM coupon_usages l "
                   "WHERE l.user_coupon_public_id = u.user_coupon_public_id AND l.returned_at IS NULL AND l.id <> u.id) "
                   "FROM coupon_usages u JOIN user_coupons c ON c.public_id = u.user_coupon_public_id ORDER BY u.id");
    while (c.next()) {
        report.saw();
        const OrderRow *order = rowOf(facts.orders(), &OrderRow::id, c.integer(0));
        if (!order || !gaveEverythingBack(order->status)) continue;
        const bool usedAgain = c.integer(4) != 0;
        if (c.isNull(2) || (c.view(3) == "USED" && !usedAgain))
            report.violation("coupon " + toBase62(c.integer(1)) + " was not given back, its order is " + order->status, order->id);
    }
    Cursor p = facts.read(*facts.db.payment, "SELECT order_public_id, sum(delta) FROM account_records WHERE order_public_id IS NOT NULL "
                                             "GROUP BY order_public_id ORDER BY order_public_id");
    while (p.next()) {
        report.saw();
        const OrderRow *order = rowOf(facts.orders(), &OrderRow::id, p.integer(0));
        if (order && gaveEverythingBack(order->status) && p.integer(1) != 0)
            report.violation("order " + order->number + " is " + order->status + ", " + std::to_string(-p.integer(1)) +
                                 " points were not given back",
                             order->id);
    }
}

} // namespace hamster::audit
