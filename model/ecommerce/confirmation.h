#pragma once
// Confirmation: the order's own last step after payment. Tried at once and again by a durable timer; then it needs attention.

#include "model/ecommerce/due_timer.h"
#include "model/ecommerce/order_book.h"
#include "model/ecommerce/settings.h"

namespace hamster::ecommerce {

class Confirmation {
public:
    Confirmation(ServiceCore &core, OrderBook &book, const Settings &settings);

    /// One try for a PAYMENT_COMPLETED order. Success: ORDER_COMPLETED with order.completed, product.sales-recorded,
    /// order.export-requested and the customer's notification. Failure: order.confirmation-failed and the next try, or NEEDS_ATTENTION
    /// with a case. `cause` and `chain` belong to what makes it try.
    void attempt(Tx &tx, OrderRow &order, const Cause &cause, const Chain &chain);
    /// ORDER_COMPLETED with all that follows, without a try: an operator's repair.
    void complete(Tx &tx, OrderRow &order, const Cause &cause, const Chain &chain);
    /// The next attempt() is the first one again.
    void forgetTries(Tx &tx, OrderRow &order);
    /// Takes up tries that are due.
    void start() { m_timer.arm(); }

private:
    void fail(Tx &tx, OrderRow &order, std::int64_t attempt, const std::string &reason, const Cause &cause, const Chain &chain);
    void runDue();
    Outcome retry(Tx &tx, OrderId id);

    ServiceCore &m_core;
    OrderBook &m_book;
    const Settings &m_settings;
    DueTimer m_timer;
};

} // namespace hamster::ecommerce
