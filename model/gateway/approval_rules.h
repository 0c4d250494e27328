#pragma once
// What an approval takes, as strategies: whether the amounts have to agree (policy amount-check), and where the payment then lives
// (payment-home).

#include "model/gateway/provider.h"
#include "model/messaging/service_core.h"

#include <memory>

namespace hamster::gateway {

class AmountRule {
public:
    virtual ~AmountRule() = default;
    /// Whether what the PG says it took is what we asked for.
    virtual bool fits(const Process &process, Money said) const = 0;
    /// The amount that is told on as captured.
    virtual Money captured(Tx &tx, const Process &process, const PgView &view) const = 0;
    static std::unique_ptr<const AmountRule> chosen(const Policies &policies);
};

class PaymentHomeRule {
public:
    virtual ~PaymentHomeRule() = default;
    /// The process has just become SUCCESS in this transaction; `process` is as it was before.
    virtual void approved(Tx &tx, const Process &process, const PgView &view, Money captured, const Origin &origin) const = 0;
    static std::unique_ptr<const PaymentHomeRule> chosen(ServiceCore &core);
};

} // namespace hamster::gateway
