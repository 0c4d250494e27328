#pragma once
// OrderRepair: an order that NEEDS_ATTENTION is put right by a person (01-domain.md sections 2 and 5, "Repair").

#include "model/ecommerce/confirmation.h"
#include "model/ecommerce/coupons.h"
#include "model/ecommerce/refusal.h"

namespace hamster::ecommerce {

struct RepairRequest {
    OrderState to = OrderState::OrderCompleted; ///< PAYMENT_COMPLETED, ORDER_COMPLETED, FAILED or CANCELLED
    std::string reason;
};

class OrderRepair {
public:
    OrderRepair(ServiceCore &core, OrderBook &book, Coupons &coupons, Confirmation &confirmation)
        : m_core(core)
        , m_book(book)
        , m_coupons(coupons)
        , m_confirmation(confirmation)
    {}

    /// One transaction: the edge, audit_log, order.repaired and what the new state brings with it. Nothing is believed that payment has
    /// not said: PAYMENT_COMPLETED needs a recorded payment.completed (its confirmation is tried again), ORDER_COMPLETED a recorded
    /// stock.confirmed, and FAILED that payment.completed never came. Otherwise StateConflict. The order as it is afterwards.
    Checked<OrderRow> repair(Tx &tx, OrderId id, const RepairRequest &request, const std::string &by);

private:
    MaybeRefused checkAgainst(const OrderRow &order, OrderState to) const;
    void follow(Tx &tx, OrderRow &order, OrderState to, const Cause &cause, const Chain &chain);
    void end(Tx &tx, OrderRow &order, OrderState to, const Cause &cause, const std::string &eventId);
    void closeCases(Tx &tx, const OrderRow &order, std::string_view reason, const Cause &cause);

    ServiceCore &m_core;
    OrderBook &m_book;
    Coupons &m_coupons;
    Confirmation &m_confirmation;
};

} // namespace hamster::ecommerce
