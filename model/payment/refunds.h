#pragma once
// Refunds: requests, the way back of captured money, and what the gateway says about them (01-domain.md section 5, "Refund").

#include "model/messaging/events/gateway_events.h"
#include "model/payment/refund_limit.h"
#include "model/payment/reservations.h"
#include "model/payment/settlement.h"

namespace hamster::payment {

class Refunds {
public:
    Refunds(ServiceCore &core, Stock &stock, Points &points, Reservations &reservations, Settlement &settlement)
        : m_core(core)
        , m_stock(stock)
        , m_points(points)
        , m_reservations(reservations)
        , m_settlement(settlement)
        , m_limit(makeRefundLimit(core.policies()))
    {}

    /// refund.requested. A refusal is a REFUSED row (when there is a payment) and refund.refused.
    Outcome requested(Tx &tx, const RefundRequested &event, const EventContext &context);
    /// The cancel path: everything left of a live payment goes back, with restock. Nothing happens when nothing is left.
    void refundInFull(Tx &tx, const PaymentRow &payment, const std::string &reason, const std::string &by, const EventContext &context);
    /// A capture that the order cannot have: the PG is asked to cancel it. Stock and points are the caller's business.
    void giveBackCapture(Tx &tx, const PaymentRow &payment, Money captured, std::string_view reason, const EventContext &context);

    Outcome pgCancelled(Tx &tx, const PgCancelled &event, const EventContext &context);
    Outcome pgCancelFailed(Tx &tx, const PgCancelFailed &event, const EventContext &context);

private:
    struct Row;
    struct ItemRow;
    struct Wish;
    std::optional<Row> find(Tx &tx, RefundId id, PaymentId payment);
    std::vector<ItemRow> itemsOf(Tx &tx, RefundId id);
    void write(Tx &tx, const PaymentRow &payment, const Wish &wish, const Shares &total, RefundState state, const EventContext &context);
    void open(Tx &tx, const PaymentRow &payment, const Wish &wish, const RefundSplit &split, const EventContext &context);
    void refuse(Tx &tx, const PaymentRow &payment, const Wish &wish, Money amount, const std::string &reason, const EventContext &context);
    void tellRefused(Tx &tx, OrderId order, const std::string &orderNumber, RefundId refund, const std::string &reason,
                     const EventContext &context);

    void finish(Tx &tx, const PaymentRow &payment, const Row &refund, const std::optional<std::string> &pgTransaction,
                const EventContext &context);
    void moveOn(Tx &tx, const PaymentRow &payment, const Row &refund, PaymentState after, const EventContext &context);
    PaymentState stateAfter(Tx &tx, const PaymentRow &payment, Money cancelled);
    std::vector<StockSynchronized> restock(Tx &tx, const PaymentRow &payment, const std::vector<ItemRow> &items,
                                           const EventContext &context);
    void openMismatch(Tx &tx, const PgCancelled &event, std::string_view what, const EventContext &context);

    ServiceCore &m_core;
    Stock &m_stock;
    Points &m_points;
    Reservations &m_reservations;
    Settlement &m_settlement;
    std::unique_ptr<RefundLimit> m_limit;
};

/// How a refund row is read.
struct Refunds::Row {
    RefundId id;
    Money amount;
    Money points;
    Money coupon;
    bool lateCapture = false;
    RefundState status = RefundState::Pending;
};

struct Refunds::ItemRow {
    OrderItemId orderItem;
    ProductId product;
    std::int64_t quantity = 0;
    bool restock = false;
};

/// Who asked for what.
struct Refunds::Wish {
    RefundId id;
    std::string reason;
    std::string by;
    bool lateCapture = false;
    std::vector<OrderItemId> restock; ///< the items whose quantities come back into stock
};

} // namespace hamster::payment
