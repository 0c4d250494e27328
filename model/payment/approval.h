#pragma once
// Approval: pg.approved (01-domain.md section 5, step 6). Money that came for an order that cannot have it goes back in full.

#include "model/messaging/events/gateway_events.h"
#include "model/payment/refunds.h"
#include "model/payment/reservations.h"
#include "model/payment/settlement.h"

namespace hamster::payment {

class Approval {
public:
    Approval(ServiceCore &core, Reservations &reservations, Settlement &settlement, Refunds &refunds)
        : m_core(core)
        , m_reservations(reservations)
        , m_settlement(settlement)
        , m_refunds(refunds)
    {}
    Outcome pgApproved(Tx &tx, const PgApproved &event, const EventContext &context);
    /// For amount 0, in the transaction of the reservation. Requires everything HELD.
    void approveWithoutPg(Tx &tx, const PaymentRow &payment, const EventContext &context);

private:
    struct Capture;
    void approve(Tx &tx, const PaymentRow &payment, const std::vector<ReservationRow> &reservations, const Capture &capture,
                 const EventContext &context);
    void refuse(Tx &tx, PaymentRow payment, const PgApproved &event, std::string_view reason, const EventContext &context);
    void approvedAgain(Tx &tx, PaymentRow payment, const PgApproved &event, const EventContext &context);
    void openMismatch(Tx &tx, const PgApproved &event, std::string_view what, const EventContext &context);

    ServiceCore &m_core;
    Reservations &m_reservations;
    Settlement &m_settlement;
    Refunds &m_refunds;
};

} // namespace hamster::payment
