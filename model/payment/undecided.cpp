#include "model/payment/undecided.h"

#include "model/messaging/events/payment_events.h"

namespace hamster::payment {

namespace {

const Sql kOpenCase{"SELECT public_id FROM cases WHERE kind = 'UNDECIDED' AND subject = ? AND status <> 'RESOLVED' ORDER BY id LIMIT 1"};

std::optional<CaseId> openCase(Tx &tx, OrderId order)
{
    const std::string subject = order.text();
    return tx.value<CaseId>(kOpenCase, subject);
}

} // namespace

Outcome pgUndecided(Tx &tx, ServiceCore &core, const PgUndecided &event, const EventContext &context)
{
    const auto payment = paymentById(tx, event.paymentId);
    if (!payment || payment->orderId != event.orderId || payment->status != PaymentState::Ready) return success(); // decided meanwhile
    if (openCase(tx, payment->orderId)) return success();                                                          // told before
    const CaseId id = core.cases().open(tx, "UNDECIDED", payment->orderId.text(),
                                        "the PG has not decided since " + formatUtcIso(event.since), context.cause());
    core.outbox().add(tx, PaymentUnresolved{payment->orderId, payment->orderNumber, payment->id, event.since, id}, context.chain());
    return success();
}

void closeUndecided(Tx &tx, CaseBook &cases, const PaymentRow &payment, const EventContext &context)
{
    if (tx.now() < payment.expiresAt) return; // the horizon lies far behind the expiry: no look-up on the usual way
    if (const auto id = openCase(tx, payment.orderId)) (void)cases.resolve(tx, *id, context.type + " came after all", context.cause());
}

} // namespace hamster::payment
