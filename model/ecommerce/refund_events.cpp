#include "model/ecommerce/refund_events.h"

#include "model/ecommerce/notifications.h"
#include "model/ecommerce/sales_ranking.h"

namespace hamster::ecommerce {

namespace {

// Payment also refunds on its own (a cancelled order, a late capture): such refunds are not known here before.
const Sql kRefundDone{
    "INSERT INTO refund_views (refund_public_id, order_public_id, status, amount, points, reason, created_at, updated_at) "
    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?7) ON CONFLICT (refund_public_id) DO UPDATE SET status = excluded.status, "
    "amount = excluded.amount, points = excluded.points, updated_at = excluded.updated_at"};
const Sql kRefundRefused{"INSERT INTO refund_views (refund_public_id, order_public_id, status, reason, created_at, updated_at) "
                         "VALUES (?1, ?2, ?3, ?4, ?5, ?5) ON CONFLICT (refund_public_id) DO UPDATE SET status = excluded.status, "
                         "reason = excluded.reason, updated_at = excluded.updated_at"};
const Sql kAmount{"UPDATE orders SET refunded_amount = ?2, updated_at = ?3, version = version + 1 WHERE public_id = ?1"};
const Sql kItem{"UPDATE order_items SET refunded_quantity = refunded_quantity + ?3, restocked_quantity = restocked_quantity + ?4 "
                "WHERE public_id = ?1 AND order_public_id = ?2"};

} // namespace

void RefundEvents::registerHandlers()
{
    m_core.consumer().on<PaymentRefunded>(
        "order.refund", [this](Tx &tx, const PaymentRefunded &event, const EventContext &context) { return refunded(tx, event, context); });
    m_core.consumer().on<RefundRefused>("order.refuse-refund", [this](Tx &tx, const RefundRefused &event, const EventContext &context) {
        return refused(tx, event, context);
    });
}

Outcome RefundEvents::refunded(Tx &tx, const PaymentRefunded &event, const EventContext &context)
{
    auto order = OrderBook::find(tx.database(), event.orderId);
    if (!order) return {ErrorCode::NotFound, "order " + event.orderId.text() + " does not exist"};
    const OrderState to = event.full ? OrderState::Refunded : OrderState::PartiallyRefunded;
    if (!order->dead() && !m_book.move(tx, *order, to, {}, context.cause())) return success();

    // above the order's amount only where the schema lets it: refunds that do not see each other
    const Money refunded = order->refunded + event.amount;
    tx.exec(kAmount, order->id, order->dead() ? std::min(refunded, order->amount) : refunded, tx.now());
    tx.exec(kRefundDone, event.refundId, order->id, RefundState::Done, event.amount, event.points, order->dead() ? "ORDER_ENDED" : "REFUND",
            tx.now());
    if (Outcome taken = takeItems(tx, *order, event); !taken) return taken;
    if (order->paymentState != PaymentState::Failed)
        m_book.setPayment(tx, *order, event.full ? PaymentState::Cancelled : PaymentState::PartiallyCancelled, event.paymentId);
    setReservation(tx, *order);
    if (event.full) m_coupons.giveBack(tx, order->id, context.cause());
    notify(tx, *order, Notice::OrderRefunded, {}, context.eventId);
    return success();
}

Outcome RefundEvents::takeItems(Tx &tx, const OrderRow &order, const PaymentRefunded &event)
{
    const auto day = SalesRanking::dayOf(tx.database(), order.id); // none for orders that never completed
    for (const RefundedItem &item : event.items) {
        if (tx.exec(kItem, item.orderItemId, order.id, item.quantity, item.restocked ? item.quantity : 0) == 0 && !tx.failed())
            return {ErrorCode::NotFound, "order item " + item.orderItemId.text() + " is none of order " + order.number};
        if (day) SalesRanking::record(tx, item.productId, *day, -item.quantity);
    }
    return success();
}

void RefundEvents::setReservation(Tx &tx, OrderRow &order)
{
    if (order.reservationState != ReservationState::Confirmed) return;
    for (const OrderItemRow &item : OrderBook::items(tx.database(), order.id))
        if (item.restockedQuantity < item.quantity) return;
    m_book.setReservation(tx, order, ReservationState::Restocked);
}

Outcome RefundEvents::refused(Tx &tx, const RefundRefused &event, const EventContext &context)
{
    const auto order = OrderBook::find(tx.database(), event.orderId);
    if (!order) return {ErrorCode::NotFound, "order " + event.orderId.text() + " does not exist"};
    tx.exec(kRefundRefused, event.refundId, order->id, RefundState::Refused, event.reason, tx.now());
    notify(tx, *order, Notice::RefundRefused, {}, context.eventId);
    return success();
}

} // namespace hamster::ecommerce
