#pragma once
// Payments that the PG leaves undecided beyond the horizon: a case and payment.unresolved, until the answer comes after all.

#include "model/messaging/events/gateway_events.h"
#include "model/messaging/service_core.h"
#include "model/payment/payment_row.h"

namespace hamster::payment {

/// pg.undecided
Outcome pgUndecided(Tx &tx, ServiceCore &core, const PgUndecided &event, const EventContext &context);
/// The answer came: resolves the payment's UNDECIDED case if there is one.
void closeUndecided(Tx &tx, CaseBook &cases, const PaymentRow &payment, const EventContext &context);

} // namespace hamster::payment
