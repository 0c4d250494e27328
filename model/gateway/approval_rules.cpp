#include "model/gateway/approval_rules.h"

#include "model/messaging/events/payment_events.h"

namespace hamster::gateway {

namespace {
const Sql kTakeAmount{"UPDATE payment_processes SET amount = ?2 WHERE public_id = ?1"};
const Sql kPayment{"INSERT INTO payments (public_id, process_public_id, order_public_id, order_number, amount, method, status, "
                   "pg_transaction, approval_number, approved_at, created_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, 'APPROVED', ?7, ?8, ?9, ?9) "
                   "ON CONFLICT (order_public_id) DO NOTHING"};

class AmountsAgree final : public AmountRule {
public:
    bool fits(const Process &process, Money said) const override { return said == process.amount; }
    Money captured(Tx &, const Process &process, const PgView &) const override { return process.amount; }
};

/// Believes any amount and writes it down; what was asked for is told on as if it had come.
class AnyAmount final : public AmountRule {
public:
    bool fits(const Process &, Money) const override { return true; }
    Money captured(Tx &tx, const Process &process, const PgView &view) const override
    {
        const Money said = view.amount.value_or(process.amount);
        if (!said.isZero()) tx.exec(kTakeAmount, process.id, said);
        return process.amount;
    }
};

/// Option B: payment approves, together with the stock; the gateway only tells what the PG said.
class PaymentServiceIsHome final : public PaymentHomeRule {
public:
    explicit PaymentServiceIsHome(ServiceCore &core)
        : m_core(core)
    {}
    void approved(Tx &tx, const Process &process, const PgView &view, Money captured, const Origin &origin) const override
    {
        m_core.outbox().add(tx,
                            PgApproved{.orderId = process.order,
                                       .orderNumber = process.orderNumber,
                                       .paymentId = process.payment,
                                       .processId = process.id,
                                       .provider = process.provider,
                                       .mid = process.mid,
                                       .amount = captured,
                                       .pgTransaction = view.transaction,
                                       .approvalNumber = view.approvalNumber,
                                       .cardType = view.cardType,
                                       .cardMasked = view.cardMasked,
                                       .late = process.status == ProcessState::Failed},
                            origin.chain());
    }

private:
    ServiceCore &m_core;
};

/// Option A: the payment is the gateway's own row, and completed before anybody has looked at the stock.
class GatewayIsHome final : public PaymentHomeRule {
public:
    explicit GatewayIsHome(ServiceCore &core)
        : m_core(core)
    {}
    void approved(Tx &tx, const Process &process, const PgView &view, Money captured, const Origin &origin) const override
    {
        tx.exec(kPayment, process.payment, process.id, process.order, process.orderNumber, captured, process.method, view.transaction,
                view.approvalNumber, tx.now());
        m_core.outbox().add(tx,
                            PaymentCompleted{process.order, process.orderNumber, process.payment, captured, process.method,
                                             view.transaction, view.approvalNumber, process.member, tx.now(), process.id},
                            origin.chain());
    }

private:
    ServiceCore &m_core;
};

} // namespace

std::unique_ptr<const AmountRule> AmountRule::chosen(const Policies &policies)
{
    if (policies.get<AmountCheck>() == AmountCheck::Off) return std::make_unique<AnyAmount>();
    return std::make_unique<AmountsAgree>();
}

std::unique_ptr<const PaymentHomeRule> PaymentHomeRule::chosen(ServiceCore &core)
{
    if (core.policies().get<PaymentHome>() == PaymentHome::CashGateway) return std::make_unique<GatewayIsHome>(core);
    return std::make_unique<PaymentServiceIsHome>(core);
}

} // namespace hamster::gateway
