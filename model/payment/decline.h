#pragma once
// Decline: pg.declined. The payment fails, stock and points go back, exactly once.

#include "model/messaging/events/gateway_events.h"
#include "model/payment/reservations.h"

namespace hamster::payment {

class Decline {
public:
    Decline(ServiceCore &core, Reservations &reservations)
        : m_core(core)
        , m_reservations(reservations)
    {}
    /// For an approved payment the edge is refused and kept in refused_edges.
    Outcome pgDeclined(Tx &tx, const PgDeclined &event, const EventContext &context);

private:
    ServiceCore &m_core;
    Reservations &m_reservations;
};

} // namespace hamster::payment
