#pragma once
// RefundLimit: which refunds count against what may still be given back (policy `refund-limit`). One class per value.

#include "model/core/policies.h"
#include "model/payment/payment_row.h"
#include "model/payment/refund_math.h"

#include <memory>

namespace hamster::payment {

class RefundLimit {
public:
    virtual ~RefundLimit() = default;
    /// What the order was paid with, and what refunds took of it.
    virtual RefundBasis basisOf(Tx &tx, const PaymentRow &payment) const = 0;
};

std::unique_ptr<RefundLimit> makeRefundLimit(const Policies &policies);

} // namespace hamster::payment
