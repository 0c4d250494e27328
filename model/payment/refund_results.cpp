#include "model/payment/moves.h"
#include "model/payment/refunds.h"

#include <algorithm>

namespace hamster::payment {

namespace {

const Sql kFind{
    "SELECT public_id, amount, points, coupon, late_capture, status FROM refunds WHERE public_id = ? AND payment_public_id = ?"};
const Sql kItems{
    "SELECT order_item_public_id, product_public_id, quantity, restock FROM refund_items WHERE refund_public_id = ? ORDER BY id"};
const Sql kMove{"UPDATE refunds SET status = ?, updated_at = ?, version = version + 1 WHERE public_id = ? AND status = ?"};
const Sql kCancelled{"UPDATE payments SET status = ?, cancelled_amount = cancelled_amount + ?, points_returned = points_returned + ?, "
                     "updated_at = ?, version = version + 1 WHERE public_id = ? AND status = ?"};
const Sql kOpenQuantity{"SELECT (SELECT coalesce(sum(i.quantity), 0) FROM product_order_snapshots s JOIN product_order_snapshot_items i "
                        "ON i.snapshot_id = s.id WHERE s.order_public_id = ?1) - (SELECT coalesce(sum(t.quantity), 0) FROM refunds f "
                        "JOIN refund_items t ON t.refund_public_id = f.public_id WHERE f.payment_public_id = ?2 AND f.status = 'DONE')"};

Money leftOf(Money whole, Money taken) { return whole > taken ? whole - taken : Money(); }

bool isDecided(RefundState state) { return state == RefundState::Done || state == RefundState::Refused; }

} // namespace

std::optional<Refunds::Row> Refunds::find(Tx &tx, RefundId id, PaymentId payment)
{
    Rows rows = tx.query(kFind, id, payment);
    if (!rows.next()) return std::nullopt;
    return Row{rows.get<RefundId>(0), rows.get<Money>(1), rows.get<Money>(2),
               rows.get<Money>(3),    rows.get<bool>(4),  rows.get<RefundState>(5)};
}

std::vector<Refunds::ItemRow> Refunds::itemsOf(Tx &tx, RefundId id)
{
    std::vector<ItemRow> items;
    Rows rows = tx.query(kItems, id);
    while (rows.next()) items.push_back({rows.get<OrderItemId>(0), rows.get<ProductId>(1), rows.get<std::int64_t>(2), rows.get<bool>(3)});
    return items;
}

Outcome Refunds::pgCancelled(Tx &tx, const PgCancelled &event, const EventContext &context)
{
    const auto payment = paymentById(tx, event.paymentId);
    const auto refund = find(tx, event.refundId, event.paymentId);
    if (!payment || !refund) {
        if (!tx.failed()) openMismatch(tx, event, "cancelled for an unknown refund", context);
        return success();
    }
    if (refund->status == RefundState::Done) return success(); // told before
    if (event.amount != refund->amount) {
        openMismatch(tx, event, "another amount than asked for", context);
        return success();
    }
    if (refund->status == RefundState::Refused) {
        // money went back that we count as kept: on record, and for a person to judge
        (void)m_core.states().moved(tx, refund->id.value, refund->status, RefundState::Done, context.cause());
        openMismatch(tx, event, "cancelled after the refund was refused", context);
        return success();
    }
    finish(tx, *payment, *refund, event.pgTransaction, context);
    return success();
}

void Refunds::finish(Tx &tx, const PaymentRow &payment, const Row &refund, const std::optional<std::string> &pgTransaction,
                     const EventContext &context)
{
    mustMove(m_core.states(), tx, refund.id.value, refund.status, RefundState::Done, context.cause());
    tx.exec(kMove, RefundState::Done, tx.now(), refund.id, refund.status);
    addTransaction(tx, payment.id, "CANCEL", pgTransaction, refund.amount, context.eventId);
    if (refund.lateCapture) {
        m_settlement.refundedLate(tx, payment, refund.amount, context);
        return;
    }
    const Money cancelled = payment.cancelledAmount + refund.amount;
    const PaymentState after = stateAfter(tx, payment, cancelled);
    moveOn(tx, payment, refund, after, context);

    const std::vector<ItemRow> items = itemsOf(tx, refund.id);
    const std::vector<StockSynchronized> stock = restock(tx, payment, items, context);
    std::optional<PointsSynchronized> points;
    if (!refund.points.isZero()) points = m_points.giveBack(tx, payment.memberId, refund.points, payment.orderId, context.eventId);
    m_settlement.refunded(tx, payment, refund.id, refund.amount, refund.points, refund.coupon, context);
    const bool full = after == PaymentState::Cancelled;
    if (full) m_settlement.makePayable(tx, payment, context);

    PaymentRefunded event{payment.orderId,
                          payment.orderNumber,
                          payment.id,
                          refund.id,
                          refund.amount,
                          refund.points,
                          {},
                          leftOf(payment.amount, cancelled),
                          full};
    for (const ItemRow &item : items) event.items.push_back({item.orderItem, item.product, item.quantity, item.restock});
    m_core.outbox().add(tx, std::move(event), context.chain());
    m_stock.announce(tx, stock, context.chain());
    if (points) m_core.outbox().add(tx, *points, context.chain());
}

void Refunds::moveOn(Tx &tx, const PaymentRow &payment, const Row &refund, PaymentState after, const EventContext &context)
{
    // only refunds that do not see each other find the payment cancelled already; their money is counted all the same
    if (payment.status != PaymentState::Cancelled) mustMove(m_core.states(), tx, payment.id.value, payment.status, after, context.cause());
    tx.exec(kCancelled, after, refund.amount, refund.points, tx.now(), payment.id, payment.status);
}

PaymentState Refunds::stateAfter(Tx &tx, const PaymentRow &payment, Money cancelled)
{
    // without money it goes by quantity; the refund is DONE by now and counted
    const bool all = payment.amount.isZero() ? tx.value<std::int64_t>(kOpenQuantity, payment.orderId, payment.id).value_or(0) <= 0
                                             : cancelled >= payment.amount;
    return all ? PaymentState::Cancelled : PaymentState::PartiallyCancelled;
}

std::vector<StockSynchronized> Refunds::restock(Tx &tx, const PaymentRow &payment, const std::vector<ItemRow> &items,
                                                const EventContext &context)
{
    const bool any = std::any_of(items.begin(), items.end(), [](const ItemRow &item) { return item.restock; });
    if (!any) return {};
    const std::vector<ReservationRow> reservations = m_reservations.ofOrder(tx, payment.orderId);
    std::vector<ProductQuantity> quantities;
    for (const ItemRow &item : items) {
        if (!item.restock) continue;
        const auto reservation =
            std::find_if(reservations.begin(), reservations.end(), [&](const auto &row) { return row.orderItem == item.orderItem; });
        if (reservation == reservations.end()) continue; // a failed unit; else every item has its reservation
        m_reservations.restock(tx, *reservation, item.quantity, context);
        quantities.push_back({item.product, item.quantity});
    }
    return m_stock.move(tx, perProduct(std::move(quantities)), 1, {"RESTOCK", payment.orderNumber, payment.orderId, context.eventId});
}

Outcome Refunds::pgCancelFailed(Tx &tx, const PgCancelFailed &event, const EventContext &context)
{
    const auto payment = paymentById(tx, event.paymentId);
    const auto refund = find(tx, event.refundId, event.paymentId);
    if (!payment || !refund) {
        noteRefusal(tx, "pg.cancel-failed", "cash-gateway", event.orderId.text(), "UNKNOWN_REFUND", event.refundId.text());
        return success();
    }
    const RefundState to = event.isFinal ? RefundState::Refused : RefundState::Unknown;
    if (refund->status == to || (isDecided(refund->status) && !event.isFinal)) return success(); // told before, or overtaken by the answer
    if (const Outcome moved = m_core.states().moved(tx, refund->id.value, refund->status, to, context.cause()); !moved)
        return success(); // the refused edge is on record
    tx.exec(kMove, to, tx.now(), refund->id, refund->status);
    if (!event.isFinal) return success();
    if (refund->lateCapture || isCancelled(tx, payment->orderId))
        m_core.cases().open(tx, "REFUND_REFUSED", payment->orderId.text(),
                            "the PG keeps " + std::to_string(refund->amount.value()) + " won of a dead order: " + event.code,
                            context.cause());
    if (!refund->lateCapture) tellRefused(tx, payment->orderId, payment->orderNumber, refund->id, event.code, context);
    return success();
}

void Refunds::openMismatch(Tx &tx, const PgCancelled &event, std::string_view what, const EventContext &context)
{
    m_core.cases().open(tx, "MISMATCH", event.orderId.text(),
                        "pg.cancelled " + event.pgTransaction + ", " + std::to_string(event.amount.value()) + " won: " + std::string(what),
                        context.cause());
}

} // namespace hamster::payment
