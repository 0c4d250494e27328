#pragma once
// AmountRule: whether the captured amount is compared with the payment's (policy `amount-check`). One class per value.

#include "model/core/policies.h"
#include "model/payment/payment_row.h"

#include <memory>

namespace hamster::payment {

class AmountRule {
public:
    virtual ~AmountRule() = default;
    /// False: the order cannot have the capture (AMOUNT_MISMATCH). May make the payment's amount what was captured.
    virtual bool accepts(Tx &tx, PaymentRow &payment, Money captured) = 0;
};

std::unique_ptr<AmountRule> makeAmountRule(const Policies &policies);

} // namespace hamster::payment
