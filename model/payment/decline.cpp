#include "model/payment/decline.h"

#include "model/payment/undecided.h"

namespace hamster::payment {

namespace {

const Sql kFail{"UPDATE payments SET status = 'FAILED', process_public_id = ?, failure_code = ?, failure_reason = ?, updated_at = ?, "
                "version = version + 1 WHERE public_id = ? AND status = 'READY'"};

} // namespace

Outcome Decline::pgDeclined(Tx &tx, const PgDeclined &event, const EventContext &context)
{
    const auto payment = paymentById(tx, event.paymentId);
    if (!payment || payment->orderId != event.orderId) {
        noteRefusal(tx, "pg.declined", "cash-gateway", event.orderId.text(), "UNKNOWN_PAYMENT", event.paymentId.text());
        return success();
    }
    if (payment->status == PaymentState::Failed) { // told before, or failed by another way: the release guard knows
        m_reservations.releaseAgain(tx, *payment, event.reason, context);
        return success();
    }
    if (Outcome moved = m_core.states().moved(tx, payment->id.value, payment->status, PaymentState::Failed, context.cause()); !moved)
        return success(); // the refused edge is on record
    closeUndecided(tx, m_core.cases(), *payment, context);
    // code and sentence stay the PG's, also when the order was cancelled meanwhile
    tx.exec(kFail, event.processId, event.code, event.message, tx.now(), payment->id);
    const Released released = m_reservations.release(tx, *payment, event.reason, context);
    m_core.outbox().add(tx, PaymentFailed{payment->orderId, payment->orderNumber, payment->id, event.code, event.message, event.reason},
                        context.chain());
    m_reservations.announce(tx, *payment, released, event.reason, context.chain());
    return success();
}

} // namespace hamster::payment
