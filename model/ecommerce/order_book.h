#pragma once
// OrderBook: reads orders and moves their states. The only place that updates orders.status and the read models of an order.

#include "model/core/states.h"
#include "model/ecommerce/status_texts.h"
#include "model/storage/state_log.h"

#include <optional>
#include <string>
#include <vector>

namespace hamster::ecommerce {

struct OrderRow {
    OrderId id;
    std::string number;
    VendorId vendor;
    MemberId member;
    Money subtotal;
    Money discount;
    Money pointsUsed;
    Money amount;
    Money refunded;
    std::string method;
    OrderState status = OrderState::Created;
    std::optional<std::string> reason;
    std::optional<std::string> message; ///< Korean
    std::optional<PaymentState> paymentState;
    std::optional<ReservationState> reservationState;
    PaymentId payment;
    CouponId coupon;
    std::int64_t confirmationAttempts = 0;
    Instant createdAt;

    /// Cancelled and failed orders absorb whatever payment says later.
    bool dead() const { return status == OrderState::Cancelled || status == OrderState::Failed; }
};

struct OrderItemRow {
    OrderItemId id;
    ProductId product;
    std::string sku;
    std::string name;
    Money unitPrice;
    std::int64_t quantity = 0;
    Money discountShare;
    Money pointsShare;
    std::int64_t refundedQuantity = 0;
    std::int64_t restockedQuantity = 0;
};

/// An order that got no further for too long, with the stage it hangs in.
struct HangingOrder {
    OrderId id;
    std::string number;
    OrderState status;
    std::string stage; ///< "reserve": no answer of payment yet; "pay": the payment is undecided
    Instant since;     ///< when it was placed
};

class OrderBook {
public:
    explicit OrderBook(StateLog &states)
        : m_states(states)
    {}

    static std::optional<OrderRow> find(Database &database, OrderId id);
    /// By public id or order number.
    static std::optional<OrderRow> findByText(Database &database, std::string_view idOrNumber);
    static std::vector<OrderItemRow> items(Database &database, OrderId id);
    /// Orders CREATED or PAYMENT_WAIT placed at or before `before`, oldest first.
    static std::vector<HangingOrder> hanging(Database &database, Instant before);

    /// Applies the edge and updates `row`; false when the table of states refused it (then it is on record and nothing changed).
    bool move(Tx &tx, OrderRow &row, OrderState to, const StatusNote &note, const Cause &cause);

    void setPayment(Tx &tx, OrderRow &row, PaymentState state, PaymentId payment);
    void setReservation(Tx &tx, OrderRow &row, ReservationState state);

private:
    StateLog &m_states;
};

} // namespace hamster::ecommerce
