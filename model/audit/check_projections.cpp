// E9: what is kept a second time for reading equals what follows from its source.

#include "model/audit/checks.h"

namespace hamster::audit {

namespace {

struct Level {
    std::int64_t value = 0;
    std::int64_t sequence = 0;
};

std::map<std::int64_t, Level> loadLevels(Facts &facts, Database &database, const std::string &sql)
{
    std::map<std::int64_t, Level> levels;
    Cursor r = facts.read(database, sql);
    while (r.next()) levels[r.integer(0)] = {r.integer(1), r.integer(2)};
    return levels;
}

void checkStockCaches(Facts &facts, Report &report)
{
    const auto stock = loadLevels(facts, *facts.db.payment, "SELECT public_id, stock, sync_sequence FROM products ORDER BY id");
    Cursor r = facts.read(*facts.db.ecommerce, "SELECT public_id, stock_cache, stock_sequence, is_sold_out FROM products ORDER BY id");
    while (r.next()) {
        report.saw();
        const auto found = stock.find(r.integer(0));
        const Level level = found == stock.end() ? Level{} : found->second;
        const std::string who = "product " + toBase62(r.integer(0)) + ": ";
        if (r.integer(1) != level.value || r.integer(2) != level.sequence)
            report.violation(who + "stock cache " + r.text(1) + " as of " + r.text(2) + ", payment has " + std::to_string(level.value) +
                             " as of " + std::to_string(level.sequence));
        else if ((r.integer(3) != 0) != (level.value == 0))
            report.violation(who + "is_sold_out is " + r.text(3) + " with stock " + r.text(1));
    }
}

void checkPointsCaches(Facts &facts, Report &report)
{
    const auto balances = loadLevels(facts, *facts.db.payment, "SELECT member_public_id, balance, sync_sequence FROM accounts ORDER BY id");
    Cursor r = facts.read(*facts.db.ecommerce, "SELECT public_id, points, points_sequence FROM members ORDER BY id");
    while (r.next()) {
        report.saw();
        const auto found = balances.find(r.integer(0));
        const Level level = found == balances.end() ? Level{} : found->second;
        if (r.integer(1) != level.value || r.integer(2) != level.sequence)
            report.violation("member " + toBase62(r.integer(0)) + ": points cache " + r.text(1) + " as of " + r.text(2) + ", payment has " +
                             std::to_string(level.value) + " as of " + std::to_string(level.sequence));
    }
}

/// What the order's reservation_state should be; a mixture of CONFIRMED and RESTOCKED reads as CONFIRMED.
std::string reservationStateOf(std::span<const ReservationRow> reservations)
{
    std::string state;
    for (const ReservationRow &reservation : reservations)
        if (state.empty() || reservation.status == "CONFIRMED") state = reservation.status;
    return state;
}

void checkOrderReadModels(Facts &facts, Report &report)
{
    for (const OrderRow &order : facts.orders()) {
        report.saw();
        const auto payments = rowsOf(facts.payments(), &PaymentRow::orderId, order.id);
        const std::string payment = payments.empty() ? std::string() : payments.back().status;
        const std::string reservation = reservationStateOf(rowsOf(facts.reservations(), &ReservationRow::orderId, order.id));
        const std::string who = "order " + order.number + ": ";
        if (order.paymentState != payment)
            report.violation(who + "payment_state '" + order.paymentState + "', payment has '" + payment + "'", order.id);
        else if (!payments.empty() && order.paymentId != payments.back().id)
            report.violation(who + "payment " + toBase62(order.paymentId) + ", payment has " + toBase62(payments.back().id), order.id);
        if (order.reservationState != reservation)
            report.violation(who + "reservation_state '" + order.reservationState + "', payment has '" + reservation + "'", order.id);
        std::int64_t refunded = 0;
        for (const RefundRow &refund : rowsOf(facts.refunds(), &RefundRow::orderId, order.id))
            if (refund.status == "DONE" && !refund.lateCapture) refunded += refund.amount;
        if (order.refunded != refunded)
            report.violation(who + "refunded_amount " + std::to_string(order.refunded) + ", payment refunded " + std::to_string(refunded),
                             order.id);
    }
}

/// Quantities by product and day. Days whose history was pruned are one, named by the last of them.
using Sales = std::map<std::pair<std::int64_t, std::string>, std::int64_t>;

Sales loadSold(Facts &facts, const std::string &prunedUntil)
{
    Sales sold;
    Cursor r = facts.read(
        *facts.db.ecommerce,
        "SELECT i.product_public_id, l.completed_at, i.quantity - i.refunded_quantity FROM order_items i JOIN "
        "(SELECT entity_id, min(created_at) AS completed_at FROM state_log WHERE entity = 'order' AND to_state = 'ORDER_COMPLETED' "
        "GROUP BY entity_id) l ON l.entity_id = i.order_public_id ORDER BY i.id");
    while (r.next()) sold[{r.integer(0), std::max(formatSeoulDate({r.integer(1)}), prunedUntil)}] += r.integer(2);
    if (prunedUntil.empty()) return sold;
    Cursor p = facts.read(*facts.db.ecommerce,
                          "SELECT i.product_public_id, sum(i.quantity - i.refunded_quantity) FROM orders o JOIN order_items i "
                          "ON i.order_public_id = o.public_id WHERE o.status IN ('ORDER_COMPLETED', 'PARTIALLY_REFUNDED', 'REFUNDED') "
                          "AND o.created_at < (SELECT before FROM pruned_history) AND NOT EXISTS (SELECT 1 FROM state_log l "
                          "WHERE l.entity = 'order' AND l.entity_id = o.public_id AND l.to_state = 'ORDER_COMPLETED') "
                          "GROUP BY i.product_public_id ORDER BY i.product_public_id");
    while (p.next()) sold[{p.integer(0), prunedUntil}] += p.integer(1);
    return sold;
}

void checkSales(Facts &facts, Report &report)
{
    const std::int64_t prunedBefore = facts.prunedBefore(*facts.db.ecommerce);
    const std::string prunedUntil = prunedBefore ? formatSeoulDate({prunedBefore}) : std::string();
    Sales sold = loadSold(facts, prunedUntil), kept;
    Cursor s =
        facts.read(*facts.db.ecommerce, "SELECT product_public_id, day, quantity FROM product_sales ORDER BY day, product_public_id");
    while (s.next()) {
        report.saw();
        kept[{s.integer(0), std::max(s.text(1), prunedUntil)}] += s.integer(2);
    }
    const auto when = [&](const std::string &day) { return (day == prunedUntil ? "until " : "on ") + day; };
    for (const auto &[key, quantity] : kept) {
        const auto found = sold.find(key);
        const std::int64_t expected = found == sold.end() ? 0 : found->second;
        if (found != sold.end()) sold.erase(found);
        if (quantity != expected)
            report.violation("sales of product " + toBase62(key.first) + " " + when(key.second) + ": " + std::to_string(quantity) +
                             ", its orders sum to " + std::to_string(expected));
    }
    for (const auto &[key, quantity] : sold)
        if (quantity != 0)
            report.violation("sales of product " + toBase62(key.first) + " " + when(key.second) + ": no row, its orders sum to " +
                             std::to_string(quantity));
}

} // namespace

void checkProjections(Facts &facts, Report &report)
{
    checkStockCaches(facts, report);
    checkPointsCaches(facts, report);
    checkOrderReadModels(facts, report);
    checkSales(facts, report);
}

} // namespace hamster::audit
