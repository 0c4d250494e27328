#pragma once
// RefundEvents: what payment decided about refunds: the order's state, refunded amounts and quantities, coupon and ranking.

#include "model/ecommerce/coupons.h"
#include "model/messaging/events/payment_events.h"

namespace hamster::ecommerce {

class RefundEvents {
public:
    RefundEvents(ServiceCore &core, OrderBook &book, Coupons &coupons)
        : m_core(core)
        , m_book(book)
        , m_coupons(coupons)
    {}
    void registerHandlers();

private:
    Outcome refunded(Tx &tx, const PaymentRefunded &event, const EventContext &context);
    Outcome refused(Tx &tx, const RefundRefused &event, const EventContext &context);
    Outcome takeItems(Tx &tx, const OrderRow &order, const PaymentRefunded &event);
    void setReservation(Tx &tx, OrderRow &order);

    ServiceCore &m_core;
    OrderBook &m_book;
    Coupons &m_coupons;
};

} // namespace hamster::ecommerce
