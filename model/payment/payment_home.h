#pragma once
// PaymentHome: who says that a payment is complete (policy `payment-home`). One class per value.

#include "model/core/policies.h"
#include "model/messaging/consumer.h"
#include "model/messaging/events/gateway_events.h"

#include <functional>
#include <memory>

namespace hamster::payment {

class PaymentHome {
public:
    using CaptureHandler = std::function<Outcome(Tx &, const PgApproved &, const EventContext &)>;
    virtual ~PaymentHome() = default;
    /// Registers the handler of the gateway's word that money was captured.
    virtual void listen(Consumer &consumer, CaptureHandler handler) = 0;
    /// Whether it is this service that emits payment.completed for a payment of `amount`.
    virtual bool tellsCompleted(Money amount) const = 0;
};

std::unique_ptr<PaymentHome> makePaymentHome(const Policies &policies);

} // namespace hamster::payment
