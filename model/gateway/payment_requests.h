#pragma once
// PaymentRequests: what payment says about an order: stock.reserved makes its process, payment.settle-requested ends it,
// payment.completed must agree with it. A process that somebody else goes on with is handed over (Settings::handOver).

#include "model/gateway/dialogue.h"
#include "model/messaging/events/payment_events.h"

namespace hamster::gateway {

class PaymentRequests {
public:
    PaymentRequests(ServiceCore &core, Channels &channels, Dialogue &dialogue, Decisions &decisions, const Settings &settings);
    /// Registers the handlers.
    void listen(Consumer &consumer);
    /// Hands over again what an earlier incarnation left READY with somebody else.
    void start();
    /// A business day with a statement to fetch was noted.
    std::function<void()> statementNoted;

private:
    Outcome reserved(Tx &tx, const StockReserved &event, const EventContext &context);
    Outcome settleRequested(Tx &tx, const PaymentSettleRequested &event, const EventContext &context);
    Outcome completed(Tx &tx, const PaymentCompleted &event, const EventContext &context);

    ServiceCore &m_core;
    void handOver(const Process &process) const;
    void goOn(Tx &tx, const Process &process);
    Channels &m_channels;
    Dialogue &m_dialogue;
    Decisions &m_decisions;
    const Settings &m_settings;
    Random m_references;
    Random m_keys;
};

} // namespace hamster::gateway
