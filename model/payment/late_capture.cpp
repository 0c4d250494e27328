#include "model/payment/late_capture.h"

namespace hamster::payment {

namespace {

/// REFUND: it goes back in full.
class RefundIt final : public LateCapture {
public:
    explicit RefundIt(Refunds &refunds)
        : m_refunds(refunds)
    {}
    void ofDeadOrder(Tx &tx, const PaymentRow &payment, Money captured, std::string_view reason, const EventContext &context) override
    {
        m_refunds.giveBackCapture(tx, payment, captured, reason, context);
    }

private:
    Refunds &m_refunds;
};

/// IGNORE: nobody looks; the PG keeps it. A payment that fails by it is told as any other failure.
class IgnoreIt final : public LateCapture {
public:
    explicit IgnoreIt(ServiceCore &core)
        : m_core(core)
    {}
    void ofDeadOrder(Tx &tx, const PaymentRow &payment, Money, std::string_view reason, const EventContext &context) override
    {
        if (payment.status == PaymentState::Failed) return;
        m_core.outbox().add(tx,
                            PaymentFailed{payment.orderId, payment.orderNumber, payment.id, std::string(reason),
                                          "the approval came too late", std::string(reason)},
                            context.chain());
    }

private:
    ServiceCore &m_core;
};

} // namespace

std::unique_ptr<LateCapture> makeLateCapture(const Policies &policies, ServiceCore &core, Refunds &refunds)
{
    switch (policies.get<LateApproval>()) {
    case LateApproval::Refund: return std::make_unique<RefundIt>(refunds);
    case LateApproval::Ignore: return std::make_unique<IgnoreIt>(core);
    }
    return nullptr;
}

} // namespace hamster::payment
