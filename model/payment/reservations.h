#pragma once
// Reservations: stock held for an order, one row per order item. HELD → CONFIRMED → RESTOCKED, or HELD → RELEASED.

#include "model/payment/payment_row.h"
#include "model/payment/points.h"
#include "model/payment/release_guard.h"
#include "model/payment/stock.h"

namespace hamster::payment {

struct ReservationRow {
    ReservationId id;
    OrderItemId orderItem;
    ProductId product;
    std::int64_t quantity = 0;
    std::int64_t restocked = 0;
    ReservationState status = ReservationState::Held;
};

/// The order that a reservation is made for.
struct ReservationOrder {
    OrderId id;
    std::string number;
    Instant expiresAt;
};

/// What giving an order's stock and points back left to be announced.
struct Released {
    std::vector<ProductQuantity> items; ///< empty: nothing was held any more
    std::vector<StockSynchronized> stock;
    std::optional<PointsSynchronized> points;
};

class Reservations {
public:
    Reservations(ServiceCore &core, Stock &stock, Points &points)
        : m_core(core)
        , m_stock(stock)
        , m_points(points)
        , m_guard(makeReleaseGuard(core.policies()))
    {}

    std::vector<ReservationRow> ofOrder(Tx &tx, OrderId order);
    /// Takes the items' stock, which must be there, and writes HELD rows. Gives the levels to be announced.
    std::vector<StockSynchronized> hold(Tx &tx, const ReservationOrder &order, const std::vector<ReservationRow> &items,
                                        const EventContext &context);
    /// All HELD rows become CONFIRMED.
    void confirm(Tx &tx, const std::vector<ReservationRow> &rows, const EventContext &context);
    /// What the release guard lets goes back to stock, and the points not given back yet to the member; a second time does nothing under
    /// the safe guard.
    Released release(Tx &tx, const PaymentRow &payment, std::string_view reason, const EventContext &context);
    /// Somebody asks once more, after the payment has failed: does nothing under the safe guard.
    void releaseAgain(Tx &tx, const PaymentRow &payment, const std::string &reason, const EventContext &context);
    /// stock.released (when anything was released) and the new levels.
    void announce(Tx &tx, const PaymentRow &payment, const Released &released, const std::string &reason, const Chain &chain);
    /// Puts `quantity` of a CONFIRMED reservation back into stock; RESTOCKED when that was all of it.
    void restock(Tx &tx, const ReservationRow &row, std::int64_t quantity, const EventContext &context);

private:
    ServiceCore &m_core;
    Stock &m_stock;
    Points &m_points;
    std::unique_ptr<ReleaseGuard> m_guard;
};

} // namespace hamster::payment
