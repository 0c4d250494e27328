// The payment chain: A5 to A8, A11, A12.

#include "model/audit/checks.h"

namespace hamster::audit {

void checkOneLivePayment(Facts &facts, Report &report)
{
    Database &payment = *facts.db.payment;
    report.saw(facts.count(payment, "payments"));
    reportOffenders(
        facts, payment,
        "SELECT order_public_id, max(public_id), 'order has ' || count(*) || ' payments that are APPROVED or PARTIALLY_CANCELLED, "
        "the last is {}' FROM payments WHERE status IN ('APPROVED', 'PARTIALLY_CANCELLED') GROUP BY order_public_id "
        "HAVING count(*) > 1 ORDER BY order_public_id",
        report);
}

void checkOneAttemptKey(Facts &facts, Report &report)
{
    report.saw(facts.count(*facts.db.gateway, "pg_attempts", "kind = 'APPROVE'"));
    reportOffenders(
        facts, *facts.db.gateway,
        "SELECT p.order_public_id, p.public_id, 'process {} asked for its approval under ' || count(DISTINCT a.key) || "
        "' keys, its own is ' || p.attempt_key FROM payment_processes p JOIN pg_attempts a ON a.process_public_id = p.public_id "
        "WHERE a.kind = 'APPROVE' GROUP BY p.id HAVING count(DISTINCT a.key) > 1 OR min(a.key) <> p.attempt_key ORDER BY p.id",
        report);
    report.saw(facts.count(*facts.db.pg, "pg_transactions", "idempotency_key IS NOT NULL"));
    Cursor doubled =
        facts.read(*facts.db.pg, "SELECT idempotency_key, order_id, count(*) FROM pg_transactions WHERE idempotency_key IS NOT NULL "
                                 "AND status IN ('SUCCESS', 'PARTIALLY_CANCELLED', 'CANCELLED') "
                                 "GROUP BY user_id, idempotency_key HAVING count(*) > 1 ORDER BY user_id, idempotency_key");
    while (doubled.next()) {
        const OrderRow *order = facts.orderByNumber(doubled.text(1));
        report.violation("the PG captured " + doubled.text(2) + " times under the key " + doubled.text(0), order ? order->id : 0);
    }
}

void checkApprovedAtPg(Facts &facts, Report &report)
{
    for (const PaymentRow &payment : facts.payments()) {
        if (payment.amount == 0 || !isApprovedPayment(payment.status)) continue;
        report.saw();
        const std::string who = "payment " + toBase62(payment.id) + " is " + payment.status + ", ";
        const PgRow *pg = facts.pgByKey(payment.pgTransaction);
        if (!pg) {
            report.violation(who + "the PG has no transaction '" + payment.pgTransaction + "'", payment.orderId);
            continue;
        }
        if (!pg->captured())
            report.violation(who + "transaction " + pg->key + " is " + pg->status, payment.orderId);
        else if (pg->amount != payment.amount)
            report.violation(who + "of " + std::to_string(payment.amount) + " won, transaction " + pg->key + " is of " +
                                 std::to_string(pg->amount),
                             payment.orderId);
        else if (pg->orderNumber != payment.orderNumber)
            report.violation(who + "for " + payment.orderNumber + ", transaction " + pg->key + " is for " + pg->orderNumber,
                             payment.orderId);
    }
}

void checkAmountsAlongChain(Facts &facts, Report &report)
{
    for (const PaymentRow &payment : facts.payments()) {
        if (!isApprovedPayment(payment.status)) continue;
        const OrderRow *order = rowOf(facts.orders(), &OrderRow::id, payment.orderId);
        if (payment.amount == 0 && order && order->amount == 0) continue;
        report.saw();
        const ProcessRow *process = rowOf(facts.processes(), &ProcessRow::orderId, payment.orderId);
        const PgRow *pg = facts.pgByKey(payment.pgTransaction);
        const auto amount = [](const auto *row) { return row ? std::to_string(row->amount) : std::string("none"); };
        const std::string own = std::to_string(payment.amount);
        if (amount(order) == own && amount(process) == own && amount(pg) == own) continue;
        report.violation("payment " + toBase62(payment.id) + " of " + own + " won: order " + amount(order) + ", process " +
                             amount(process) + ", PG " + amount(pg),
                         payment.orderId);
    }
}

void checkCompletedOrders(Facts &facts, Report &report)
{
    std::map<std::int64_t, std::int64_t> items;
    Cursor counted = facts.readScoped(
        *facts.db.ecommerce, "SELECT order_public_id, count(*) FROM order_items GROUP BY order_public_id ORDER BY order_public_id",
        "SELECT order_public_id, count(*) FROM order_items WHERE order_public_id = ?1 GROUP BY order_public_id ORDER BY order_public_id");
    while (counted.next()) items[counted.integer(0)] = counted.integer(1);
    for (const OrderRow &order : facts.orders()) {
        if (order.status != "ORDER_COMPLETED" && order.status != "PARTIALLY_REFUNDED" && order.status != "REFUNDED") continue;
        report.saw();
        const auto reservations = rowsOf(facts.reservations(), &ReservationRow::orderId, order.id);
        const auto taken =
            std::count_if(reservations.begin(), reservations.end(), [](const ReservationRow &r) { return isTaken(r.status); });
        const std::string who = "order " + order.number + " is " + order.status + ", ";
        if (taken != static_cast<std::int64_t>(reservations.size()) || taken != items[order.id])
            report.violation(who + std::to_string(taken) + " reservations are CONFIRMED or RESTOCKED of " +
                                 std::to_string(items[order.id]) + " items",
                             order.id);
        const auto payments = rowsOf(facts.payments(), &PaymentRow::orderId, order.id);
        if (std::none_of(payments.begin(), payments.end(), [](const PaymentRow &p) { return isApprovedPayment(p.status); }))
            report.violation(who + "no payment of it was approved", order.id);
    }
}

void checkUndecidedKeepsStock(Facts &facts, Report &report)
{
    std::map<std::int64_t, std::int64_t> keys;
    const std::string columns = "SELECT process_public_id, count(DISTINCT key) FROM pg_attempts WHERE kind = 'APPROVE' ";
    const std::string grouped = "GROUP BY process_public_id ORDER BY process_public_id";
    Cursor counted = facts.readScoped(
        *facts.db.gateway, columns + grouped,
        columns + "AND process_public_id IN (SELECT public_id FROM payment_processes WHERE order_public_id = ?1) " + grouped);
    while (counted.next()) keys[counted.integer(0)] = counted.integer(1);
    for (const ProcessRow &process : facts.processes()) {
        report.saw(); // a decided process is judged too: it is not open
        if (process.status != "UNKNOWN" && process.status != "PENDING") continue;
        const std::string who = "process " + toBase62(process.id) + " is " + process.status + ", ";
        for (const ReservationRow &reservation : rowsOf(facts.reservations(), &ReservationRow::orderId, process.orderId))
            if (reservation.status == "RELEASED")
                report.violation(who + "reservation " + toBase62(reservation.id) + " of its order is RELEASED", process.orderId);
        if (const std::int64_t n = keys[process.id]; n > 1)
            report.violation(who + "it has " + std::to_string(n) + " approval keys", process.orderId);
    }
}

} // namespace hamster::audit
