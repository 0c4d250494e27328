#include "model/payment/amount_rule.h"

namespace hamster::payment {

namespace {

const Sql kTakeOver{"UPDATE payments SET amount = ?, updated_at = ?, version = version + 1 WHERE public_id = ?"};

/// ON: an approval is one of the amount that was asked for.
class Compared final : public AmountRule {
    bool accepts(Tx &, PaymentRow &payment, Money captured) override { return captured == payment.amount; }
};

/// OFF: whatever was captured is what the payment is of.
class TakenOver final : public AmountRule {
    bool accepts(Tx &tx, PaymentRow &payment, Money captured) override
    {
        if (captured == payment.amount) return true;
        payment.amount = captured;
        tx.exec(kTakeOver, captured, tx.now(), payment.id);
        return true;
    }
};

} // namespace

std::unique_ptr<AmountRule> makeAmountRule(const Policies &policies)
{
    switch (policies.get<AmountCheck>()) {
    case AmountCheck::On: return std::make_unique<Compared>();
    case AmountCheck::Off: return std::make_unique<TakenOver>();
    }
    return nullptr;
}

} // namespace hamster::payment
