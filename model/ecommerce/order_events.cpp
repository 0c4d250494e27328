#include "model/ecommerce/order_events.h"

#include "model/ecommerce/notifications.h"

namespace hamster::ecommerce {

namespace {
const Sql kHangingCases{"SELECT public_id FROM cases WHERE kind = 'HANGING_ORDER' AND subject = ? AND status <> 'RESOLVED' ORDER BY id"};
}

template <class E>
void OrderEvents::on(const char *action, void (OrderEvents::*handler)(Tx &, OrderRow &, const E &, const EventContext &),
                     bool (PaymentNews::*isTooEarly)(OrderState) const)
{
    m_core.consumer().on<E>(action, [this, handler, isTooEarly](Tx &tx, const E &event, const EventContext &context) -> Outcome {
        auto order = OrderBook::find(tx.database(), event.orderId);
        if (!order) return {ErrorCode::NotFound, "order " + event.orderId.text() + " does not exist"};
        if (isTooEarly && ((*m_paymentNews).*isTooEarly)(order->status))
            return {ErrorCode::Conflict, "order " + order->number + " is still " + std::string(toString(order->status))};
        (this->*handler)(tx, *order, event, context);
        closeHangingCase(tx, *order, context.cause());
        return success();
    });
}

void OrderEvents::registerHandlers()
{
    on<StockReserved>("order.reserve", &OrderEvents::reserved);
    on<StockReservationFailed>("order.fail-reservation", &OrderEvents::reservationFailed);
    on<PaymentCreated>("order.payment-created", &OrderEvents::paymentCreated);
    on<PaymentCompleted>("order.pay", &OrderEvents::paymentCompleted, &PaymentNews::isTooEarlyToPay);
    on<PaymentFailed>("order.fail-payment", &OrderEvents::paymentFailed);
    on<PaymentUnresolved>("order.needs-attention", &OrderEvents::paymentUnresolved);
    on<StockConfirmed>("order.confirm", &OrderEvents::confirmed, &PaymentNews::isTooEarlyToConfirm);
    on<StockConfirmationFailed>("order.fail-confirmation", &OrderEvents::confirmationFailed);
    on<StockReleased>("order.stock-released", &OrderEvents::released);
}

void OrderEvents::reserved(Tx &tx, OrderRow &order, const StockReserved &event, const EventContext &context)
{
    if (!order.dead() && !m_book.move(tx, order, OrderState::PaymentWait, {}, context.cause())) return;
    // Held is where it begins; a later state never goes back to it.
    if (m_reservationNews->isHeld() && !order.reservationState) m_book.setReservation(tx, order, ReservationState::Held);
    if (!order.paymentState) m_book.setPayment(tx, order, PaymentState::Ready, event.paymentId);
}

void OrderEvents::reservationFailed(Tx &tx, OrderRow &order, const StockReservationFailed &event, const EventContext &context)
{
    if (!order.dead()) endOrder(tx, order, OrderState::Failed, noteOf(event.reason), context);
}

void OrderEvents::paymentCreated(Tx &tx, OrderRow &order, const PaymentCreated &event, const EventContext &)
{
    if (!order.paymentState) m_book.setPayment(tx, order, PaymentState::Ready, event.paymentId);
}

void OrderEvents::paymentCompleted(Tx &tx, OrderRow &order, const PaymentCompleted &event, const EventContext &context)
{
    // The read model tells what payment says, also when the order's own state refuses to follow.
    m_book.setPayment(tx, order, PaymentState::Approved, event.paymentId);
    if (!order.dead()) m_book.move(tx, order, OrderState::PaymentCompleted, {}, context.cause());
}

void OrderEvents::paymentFailed(Tx &tx, OrderRow &order, const PaymentFailed &event, const EventContext &context)
{
    const StatusNote note = noteOfPaymentFailure(event.code, event.message, event.reason);
    if (!order.dead() && !endOrder(tx, order, OrderState::Failed, note, context)) return;
    m_book.setPayment(tx, order, PaymentState::Failed, event.paymentId);
}

void OrderEvents::paymentUnresolved(Tx &tx, OrderRow &order, const PaymentUnresolved &, const EventContext &context)
{
    // it may be said again while inquiries go on
    if (!order.dead() && order.status != OrderState::NeedsAttention)
        m_book.move(tx, order, OrderState::NeedsAttention, noteOf("UNDECIDED"), context.cause());
}

void OrderEvents::confirmed(Tx &tx, OrderRow &order, const StockConfirmed &, const EventContext &context)
{
    const bool paid = order.status == OrderState::PaymentCompleted;
    m_book.setReservation(tx, order, ReservationState::Confirmed);
    if (!paid && !order.dead() && order.status != OrderState::NeedsAttention) {
        m_book.move(tx, order, OrderState::OrderCompleted, {}, context.cause()); // no legal edge: goes on record as refused
        return;
    }
    if (paid) m_confirmation.attempt(tx, order, context.cause(), context.chain());
}

void OrderEvents::confirmationFailed(Tx &tx, OrderRow &order, const StockConfirmationFailed &event, const EventContext &context)
{
    if (!order.dead() && !endOrder(tx, order, OrderState::Cancelled, noteOf(event.reason), context)) return;
    m_book.setPayment(tx, order, PaymentState::Failed, event.paymentId);
}

void OrderEvents::released(Tx &tx, OrderRow &order, const StockReleased &, const EventContext &)
{
    m_book.setReservation(tx, order, ReservationState::Released);
    // Stock is released in the transaction that fails the payment; a dead order hears of that only here.
    if (order.paymentState == PaymentState::Ready) m_book.setPayment(tx, order, PaymentState::Failed, order.payment);
}

bool OrderEvents::endOrder(Tx &tx, OrderRow &order, OrderState to, const StatusNote &note, const EventContext &context)
{
    if (!m_book.move(tx, order, to, note, context.cause())) return false;
    m_coupons.giveBack(tx, order.id, context.cause());
    notify(tx, order, to == OrderState::Failed ? Notice::OrderFailed : Notice::OrderCancelled, note, context.eventId);
    return true;
}

void OrderEvents::closeHangingCase(Tx &tx, const OrderRow &order, const Cause &cause)
{
    if (tx.now() < order.createdAt + m_settings.hangingAge) return; // such a case cannot be there yet
    const std::string subject = order.id.text();
    if (const auto id = tx.value<CaseId>(kHangingCases, subject)) (void)m_core.cases().resolve(tx, *id, "payment answered", cause);
}

} // namespace hamster::ecommerce
