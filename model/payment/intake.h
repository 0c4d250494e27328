#pragma once
// OrderIntake: order.placed. Takes stock and points for the whole order or for nothing of it (01-domain.md section 5, step 2).

#include "model/payment/approval.h"
#include "model/payment/expiry.h"
#include "model/payment/reservations.h"

namespace hamster::payment {

class OrderIntake {
public:
    OrderIntake(ServiceCore &core, Stock &stock, Points &points, StockPolicy &stockPolicy, Approval &approval, Expiry &expiry,
                Duration reservationTime)
        : m_core(core)
        , m_stock(stock)
        , m_points(points)
        , m_stockPolicy(stockPolicy)
        , m_approval(approval)
        , m_expiry(expiry)
        , m_reservationTime(reservationTime)
    {}
    /// SchemaInvalid when the order's amounts do not add up.
    Outcome placed(Tx &tx, OrderPlaced order, const EventContext &context);

private:
    /// Why the order cannot be reserved, or nothing.
    std::optional<StockReservationFailed> obstacle(Tx &tx, const OrderPlaced &order);
    PaymentRow createPayment(Tx &tx, const OrderPlaced &order, Instant expiresAt, const EventContext &context);

    ServiceCore &m_core;
    Stock &m_stock;
    Points &m_points;
    StockPolicy &m_stockPolicy;
    Approval &m_approval;
    Expiry &m_expiry;
    Duration m_reservationTime;
};

} // namespace hamster::payment
