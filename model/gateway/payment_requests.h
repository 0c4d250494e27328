#pragma once
// PaymentRequests: what payment says about an order: stock.reserved makes its process, payment.settle-requested ends it,
// payment.completed must agree with it.

#include "model/gateway/dialogue.h"
#include "model/messaging/events/payment_events.h"

namespace hamster::gateway {

class PaymentRequests {
public:
    PaymentRequests(ServiceCore &core, const Provider &provider, Dialogue &dialogue, Decisions &decisions);
    /// Registers the handlers.
    void listen(Consumer &consumer);

private:
    Outcome reserved(Tx &tx, const StockReserved &event, const EventContext &context);
    Outcome settleRequested(Tx &tx, const PaymentSettleRequested &event, const EventContext &context);
    Outcome completed(Tx &tx, const PaymentCompleted &event, const EventContext &context);

    ServiceCore &m_core;
    const Provider &m_provider;
    Dialogue &m_dialogue;
    Decisions &m_decisions;
    Random m_references;
    Random m_keys;
};

} // namespace hamster::gateway
