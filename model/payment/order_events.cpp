#include "model/payment/order_events.h"

#include "model/payment/expiry_rule.h"

namespace hamster::payment {

namespace {

const Sql kTombstone{"INSERT INTO cancelled_orders (order_public_id, order_number, reason, event_id, created_at) VALUES (?, ?, ?, ?, ?) "
                     "ON CONFLICT (order_public_id) DO NOTHING"};
const Sql kCompleted{"UPDATE payments SET order_completed = 1, updated_at = ?, version = version + 1 WHERE public_id = ?"};

} // namespace

Outcome OrderEvents::cancelled(Tx &tx, const OrderCancelled &event, const EventContext &context)
{
    kill(tx, event.orderId, event.orderNumber, event.reason, event.by, context);
    return success();
}

Outcome OrderEvents::repaired(Tx &tx, const OrderRepaired &event, const EventContext &context)
{
    if (event.to == "FAILED" || event.to == "CANCELLED") kill(tx, event.orderId, event.orderNumber, event.reason, event.by, context);
    return success();
}

void OrderEvents::kill(Tx &tx, OrderId order, const std::string &orderNumber, const std::string &reason, const std::string &by,
                       const EventContext &context)
{
    tx.exec(kTombstone, order, orderNumber, reason, context.eventId, tx.now());
    const auto payment = paymentOfOrder(tx, order);
    if (!payment) return;
    if (payment->status == PaymentState::Ready)
        requestSettlement(tx, m_core.outbox(), *payment, "CANCELLED", context.chain());
    else if (payment->isLive())
        m_refunds.refundInFull(tx, *payment, reason, by, context);
    else if (payment->status == PaymentState::Failed)
        m_reservations.releaseAgain(tx, *payment, "CANCELLED", context);
}

Outcome OrderEvents::completed(Tx &tx, const OrderCompleted &event, const EventContext &context)
{
    const auto payment = paymentOfOrder(tx, event.orderId);
    if (tx.failed()) return success();
    const bool paid = payment && payment->status != PaymentState::Ready && payment->status != PaymentState::Failed;
    if (!paid) {
        m_core.cases().open(tx, "MISMATCH", event.orderId.text(), "order.completed without an approved payment", context.cause());
        return success();
    }
    if (payment->orderCompleted) return success();
    tx.exec(kCompleted, tx.now(), payment->id);
    m_settlement.makePayable(tx, *payment, context);
    return success();
}

} // namespace hamster::payment
