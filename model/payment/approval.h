#pragma once
// Approval: money was captured: pg.approved (01-domain.md section 5, step 6). Money that came for an order that cannot have it goes back in
// full.

#include "model/messaging/events/gateway_events.h"
#include "model/payment/amount_rule.h"
#include "model/payment/late_capture.h"
#include "model/payment/payment_home.h"
#include "model/payment/settlement.h"
#include "model/payment/stock_policy.h"

namespace hamster::payment {

class Approval {
public:
    Approval(ServiceCore &core, Stock &stock, Reservations &reservations, StockPolicy &stockPolicy, Settlement &settlement,
             Refunds &refunds)
        : m_core(core)
        , m_stock(stock)
        , m_reservations(reservations)
        , m_stockPolicy(stockPolicy)
        , m_settlement(settlement)
        , m_refunds(refunds)
        , m_amounts(makeAmountRule(core.policies()))
        , m_late(makeLateCapture(core.policies(), core, refunds))
        , m_home(makePaymentHome(core.policies()))
    {}
    /// Registers the handler of the gateway's word that money was captured.
    void listen(Consumer &consumer);
    Outcome pgApproved(Tx &tx, const PgApproved &event, const EventContext &context);
    /// For amount 0, in the transaction of the reservation. Requires everything HELD.
    void approveWithoutPg(Tx &tx, const PaymentRow &payment, const EventContext &context);

private:
    struct Capture;
    void approve(Tx &tx, const PaymentRow &payment, const StockClaim &claim, const Capture &capture, const EventContext &context);
    std::string_view obstacleOf(Tx &tx, PaymentRow &payment, const PgApproved &event, StockClaim &claim);
    void giveBack(Tx &tx, const PaymentRow &payment, const PgApproved &event, std::string_view reason, const EventContext &context);
    void refuse(Tx &tx, PaymentRow payment, const PgApproved &event, std::string_view reason, const EventContext &context);
    void approvedAgain(Tx &tx, PaymentRow payment, const PgApproved &event, const EventContext &context);
    void openMismatch(Tx &tx, const PgApproved &event, std::string_view what, const EventContext &context);

    ServiceCore &m_core;
    Stock &m_stock;
    Reservations &m_reservations;
    StockPolicy &m_stockPolicy;
    Settlement &m_settlement;
    Refunds &m_refunds;
    std::unique_ptr<AmountRule> m_amounts;
    std::unique_ptr<LateCapture> m_late;
    std::unique_ptr<PaymentHome> m_home;
};

} // namespace hamster::payment
