#pragma once
// LateCapture: what becomes of money that was captured for an order that cannot have it (policy `late-approval`). One class per value.

#include "model/core/policies.h"
#include "model/payment/refunds.h"

#include <memory>

namespace hamster::payment {

class LateCapture {
public:
    virtual ~LateCapture() = default;
    /// The order is dead already: cancelled, or its payment failed before.
    virtual void ofDeadOrder(Tx &tx, const PaymentRow &payment, Money captured, std::string_view reason, const EventContext &context) = 0;
};

std::unique_ptr<LateCapture> makeLateCapture(const Policies &policies, ServiceCore &core, Refunds &refunds);

} // namespace hamster::payment
