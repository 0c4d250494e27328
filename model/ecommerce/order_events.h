#pragma once
// OrderEvents: what the answers of payment do to an order (01-domain.md section 2, table Order). Whatever comes about a CANCELLED or
// FAILED order updates its read models and is absorbed.

#include "model/ecommerce/confirmation.h"
#include "model/ecommerce/coupons.h"
#include "model/ecommerce/event_policies.h"
#include "model/messaging/events/payment_events.h"

namespace hamster::ecommerce {

class OrderEvents {
public:
    OrderEvents(ServiceCore &core, OrderBook &book, Coupons &coupons, Confirmation &confirmation, const Settings &settings)
        : m_core(core)
        , m_book(book)
        , m_coupons(coupons)
        , m_confirmation(confirmation)
        , m_settings(settings)
        , m_paymentNews(makePaymentNews(core.policies()))
        , m_reservationNews(makeReservationNews(core.policies()))
    {}
    /// Registers the handlers. Before the consumer starts.
    void registerHandlers();

private:
    /// `isTooEarly`: the event waits while the order is in such a state; may be null.
    template <class E>
    void on(const char *action, void (OrderEvents::*handler)(Tx &, OrderRow &, const E &, const EventContext &),
            bool (PaymentNews::*isTooEarly)(OrderState) const = nullptr);

    void reserved(Tx &tx, OrderRow &order, const StockReserved &event, const EventContext &context);
    void reservationFailed(Tx &tx, OrderRow &order, const StockReservationFailed &event, const EventContext &context);
    void paymentCreated(Tx &tx, OrderRow &order, const PaymentCreated &event, const EventContext &context);
    void paymentCompleted(Tx &tx, OrderRow &order, const PaymentCompleted &event, const EventContext &context);
    void paymentFailed(Tx &tx, OrderRow &order, const PaymentFailed &event, const EventContext &context);
    void paymentUnresolved(Tx &tx, OrderRow &order, const PaymentUnresolved &event, const EventContext &context);
    void confirmed(Tx &tx, OrderRow &order, const StockConfirmed &event, const EventContext &context);
    void confirmationFailed(Tx &tx, OrderRow &order, const StockConfirmationFailed &event, const EventContext &context);
    void released(Tx &tx, OrderRow &order, const StockReleased &event, const EventContext &context);

    /// FAILED or CANCELLED with everything that goes with it: coupon back, the customer told.
    bool endOrder(Tx &tx, OrderRow &order, OrderState to, const StatusNote &note, const EventContext &context);
    void closeHangingCase(Tx &tx, const OrderRow &order, const Cause &cause);

    ServiceCore &m_core;
    OrderBook &m_book;
    Coupons &m_coupons;
    Confirmation &m_confirmation;
    const Settings &m_settings;
    std::unique_ptr<PaymentNews> m_paymentNews;
    std::unique_ptr<ReservationNews> m_reservationNews;
};

} // namespace hamster::ecommerce
