#pragma once
// ExpiryRule: what becomes of a payment whose reservation time is over (policy `reservation-expiry`). One class per value.

#include "model/core/policies.h"
#include "model/payment/reservations.h"

#include <memory>

namespace hamster::payment {

class ExpiryRule {
public:
    virtual ~ExpiryRule() = default;
    /// Until when the gateway may ask the PG, of a reservation that is made now.
    virtual Instant payableUntil(Instant expiresAt) const = 0;
    /// False: nothing is ever due.
    virtual bool isTimed() const = 0;
    /// A READY payment is due. Not called again for one that was settled or is no longer READY.
    virtual void expire(Tx &tx, const PaymentRow &payment) = 0;
};

std::unique_ptr<ExpiryRule> makeExpiryRule(const Policies &policies, ServiceCore &core, Reservations &reservations);

/// Emits payment.settle-requested once per payment; false when it was requested before. Requires a READY payment.
bool requestSettlement(Tx &tx, Outbox &outbox, const PaymentRow &payment, std::string_view reason, const Chain &chain);

} // namespace hamster::payment
