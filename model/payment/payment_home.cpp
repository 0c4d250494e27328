#include "model/payment/payment_home.h"

#include "model/messaging/events/payment_events.h"

namespace hamster::payment {

namespace {

/// PAYMENT_SERVICE (option B): pg.approved is approved here, together with the stock.
class PaymentServiceHome final : public PaymentHome {
    void listen(Consumer &consumer, CaptureHandler handler) override { consumer.on<PgApproved>("approve", std::move(handler)); }
    bool tellsCompleted(Money) const override { return true; }
};

/// CASH_GATEWAY (option A): the gateway wrote the payment and says so itself; the stock follows that event. The gateway never sees
/// payments of amount 0.
class CashGatewayHome final : public PaymentHome {
    void listen(Consumer &consumer, CaptureHandler handler) override
    {
        consumer.on<PaymentCompleted>("confirm-stock",
                                      [handler = std::move(handler)](Tx &tx, const PaymentCompleted &paid, const EventContext &context) {
                                          const PgApproved capture{paid.orderId,
                                                                   paid.orderNumber,
                                                                   paid.paymentId,
                                                                   paid.processId.value_or(ProcessId()),
                                                                   {},
                                                                   {},
                                                                   paid.amount,
                                                                   paid.pgTransaction.value_or(std::string()),
                                                                   paid.approvalNumber,
                                                                   {},
                                                                   {},
                                                                   false};
                                          return handler(tx, capture, context);
                                      });
    }
    bool tellsCompleted(Money amount) const override { return amount.isZero(); }
};

} // namespace

std::unique_ptr<PaymentHome> makePaymentHome(const Policies &policies)
{
    switch (policies.get<hamster::PaymentHome>()) {
    case hamster::PaymentHome::PaymentService: return std::make_unique<PaymentServiceHome>();
    case hamster::PaymentHome::CashGateway: return std::make_unique<CashGatewayHome>();
    }
    return nullptr;
}

} // namespace hamster::payment
