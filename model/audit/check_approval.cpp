// What belongs to an approval and to a failure: A21, A22.

#include "model/audit/checks.h"

namespace hamster::audit {

namespace {

struct ApprovalTraces {
    std::set<std::int64_t> snapshots; ///< payments linked from a snapshot
    std::set<std::int64_t> approvals; ///< payments with an APPROVAL row
};

ApprovalTraces loadTraces(Facts &facts)
{
    ApprovalTraces traces;
    const std::string linked = "SELECT payment_public_id FROM product_order_snapshots WHERE payment_public_id IS NOT NULL ";
    Cursor snapshots = facts.readScoped(*facts.db.payment, linked + "ORDER BY payment_public_id",
                                        linked + "AND order_public_id = ?1 ORDER BY payment_public_id");
    while (snapshots.next()) traces.snapshots.insert(snapshots.integer(0));
    const std::string approved =
        "SELECT DISTINCT payment_public_id FROM payment_transactions WHERE kind = 'APPROVAL' AND status = 'SUCCESS' ";
    Cursor approvals = facts.readScoped(
        *facts.db.payment, approved + "ORDER BY payment_public_id",
        approved + "AND payment_public_id IN (SELECT public_id FROM payments WHERE order_public_id = ?1) ORDER BY payment_public_id");
    while (approvals.next()) traces.approvals.insert(approvals.integer(0));
    return traces;
}

void judgeApproved(Facts &facts, const ApprovalTraces &traces, const PaymentRow &payment, Report &report)
{
    const std::string who = "payment " + toBase62(payment.id) + " is " + payment.status + ", ";
    const auto reservations = rowsOf(facts.reservations(), &ReservationRow::orderId, payment.orderId);
    if (reservations.empty()) report.violation(who + "its order has no reservations", payment.orderId);
    for (const ReservationRow &reservation : reservations)
        if (!isTaken(reservation.status))
            report.violation(who + "reservation " + toBase62(reservation.id) + " is " + reservation.status, payment.orderId);
    if (!traces.snapshots.contains(payment.id)) report.violation(who + "no order snapshot is linked to it", payment.orderId);
    if (!traces.approvals.contains(payment.id)) report.violation(who + "it has no APPROVAL row", payment.orderId);
}

/// Under policy payment-home CASH_GATEWAY a payment is approved by the gateway's own row.
void judgeGatewayPayments(Facts &facts, Report &report)
{
    const std::string approved = "SELECT public_id, order_public_id FROM payments WHERE status = 'APPROVED' ";
    Cursor r = facts.readScoped(*facts.db.gateway, approved + "ORDER BY id", approved + "AND order_public_id = ?1 ORDER BY id");
    while (r.next()) {
        report.saw();
        for (const ReservationRow &reservation : rowsOf(facts.reservations(), &ReservationRow::orderId, r.integer(1)))
            if (!isTaken(reservation.status))
                report.violation("payment " + toBase62(r.integer(0)) + " is APPROVED in the gateway, reservation " +
                                     toBase62(reservation.id) + " is " + reservation.status,
                                 r.integer(1));
    }
}

} // namespace

void checkApprovalTogether(Facts &facts, Report &report)
{
    const ApprovalTraces traces = loadTraces(facts);
    std::set<std::int64_t> approvedOrders;
    for (const PaymentRow &payment : facts.payments()) {
        report.saw();
        if (isApprovedPayment(payment.status)) {
            approvedOrders.insert(payment.orderId);
            judgeApproved(facts, traces, payment, report);
            continue;
        }
        const std::string who = "payment " + toBase62(payment.id) + " is " + payment.status + ", but ";
        if (traces.snapshots.contains(payment.id)) report.violation(who + "an order snapshot is linked to it", payment.orderId);
        // A capture that came for a FAILED payment leaves an APPROVAL row.
        if (payment.status == "READY" && traces.approvals.contains(payment.id))
            report.violation(who + "it has an APPROVAL row", payment.orderId);
    }
    judgeGatewayPayments(facts, report);
    for (const ReservationRow &reservation : facts.reservations())
        if (isTaken(reservation.status) && !approvedOrders.contains(reservation.orderId))
            report.violation("reservation " + toBase62(reservation.id) + " is " + reservation.status +
                                 ", but no payment of its order is approved",
                             reservation.orderId);
}

void checkFailedProcesses(Facts &facts, Report &report)
{
    std::set<std::int64_t> cancelling;
    const std::string begun = "SELECT process_public_id FROM pg_cancels WHERE status <> 'REFUSED' ";
    Cursor cancels = facts.readScoped(
        *facts.db.gateway, begun + "ORDER BY id",
        begun + "AND process_public_id IN (SELECT public_id FROM payment_processes WHERE order_public_id = ?1) ORDER BY id");
    while (cancels.next()) cancelling.insert(cancels.integer(0));
    for (const ProcessRow &process : facts.processes()) {
        report.saw(); // one that did not fail holds by itself
        if (process.status != "FAILED") continue;
        const auto refunds = rowsOf(facts.refunds(), &RefundRow::orderId, process.orderId);
        const bool beingCancelled = cancelling.contains(process.id) ||
                                    std::any_of(refunds.begin(), refunds.end(), [](const RefundRow &r) { return r.status != "REFUSED"; });
        for (const PgRow &pg : rowsOf(facts.pgRows(), &PgRow::orderNumber, process.orderNumber)) {
            if (!pg.echo.empty() && pg.echo != process.reference) continue;
            const bool keeps = pg.captured() && pg.cancelled < pg.amount;
            if (pg.status != "PENDING" && (!keeps || beingCancelled)) continue;
            report.violation("process " + toBase62(process.id) + " is FAILED, transaction " + pg.key + " of it at the PG is " + pg.status,
                             process.orderId);
        }
    }
}

} // namespace hamster::audit
