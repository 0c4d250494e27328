#pragma once
// StockPolicy: when the stock of an order is taken (policy `stock`). One class per value.

#include "model/core/policies.h"
#include "model/payment/reservations.h"

#include <memory>

namespace hamster::payment {

/// What an approval finds of the order's stock.
struct StockClaim {
    std::string_view obstacle;         ///< empty, or RESERVATION_GONE, SNAPSHOT_GONE, NOT_ENOUGH_STOCK: the order cannot have it
    std::vector<ReservationRow> items; ///< what confirm() is to make the order's own
};

class StockPolicy {
public:
    virtual ~StockPolicy() = default;
    /// At order.placed; requires that all of it is there. Gives the levels to be announced.
    virtual std::vector<StockSynchronized> place(Tx &tx, const OrderPlaced &order, Instant expiresAt, const EventContext &context) = 0;
    /// At the approval, before anything is changed.
    virtual StockClaim claim(Tx &tx, const PaymentRow &payment) = 0;
    /// Makes the claim's items the order's own: CONFIRMED. Requires no obstacle. Gives the levels to be announced.
    virtual std::vector<StockSynchronized> confirm(Tx &tx, const PaymentRow &payment, const StockClaim &claim,
                                                   const EventContext &context) = 0;
};

std::unique_ptr<StockPolicy> makeStockPolicy(const Policies &policies, Stock &stock, Reservations &reservations);

} // namespace hamster::payment
