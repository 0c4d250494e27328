#pragma once
// What ecommerce decides about an order after it was placed: cancelled, completed, repaired.

#include "model/messaging/events/shop_events.h"
#include "model/payment/refunds.h"

namespace hamster::payment {

class OrderEvents {
public:
    OrderEvents(ServiceCore &core, Reservations &reservations, Settlement &settlement, Refunds &refunds)
        : m_core(core)
        , m_reservations(reservations)
        , m_settlement(settlement)
        , m_refunds(refunds)
    {}
    Outcome cancelled(Tx &tx, const OrderCancelled &event, const EventContext &context);
    Outcome completed(Tx &tx, const OrderCompleted &event, const EventContext &context);
    /// To FAILED or CANCELLED: as order.cancelled. To another state: that is ecommerce's own business.
    Outcome repaired(Tx &tx, const OrderRepaired &event, const EventContext &context);

private:
    void kill(Tx &tx, OrderId order, const std::string &orderNumber, const std::string &reason, const std::string &by,
              const EventContext &context);
    ServiceCore &m_core;
    Reservations &m_reservations;
    Settlement &m_settlement;
    Refunds &m_refunds;
};

} // namespace hamster::payment
