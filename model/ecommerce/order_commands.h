#pragma once
// What people do to an order after it is placed: cancel it, ask for a refund.

#include "model/ecommerce/coupons.h"
#include "model/ecommerce/order_request.h"

namespace hamster::ecommerce {

/// Who commands and, for customers, whose orders they see. Another member's order is not found.
struct Commander {
    std::string by;                   ///< "member:<id>", or the operator's name
    std::optional<MemberId> onlyOf{}; ///< set: a customer
};

class OrderCommands {
public:
    OrderCommands(ServiceCore &core, OrderBook &book, Coupons &coupons)
        : m_core(core)
        , m_book(book)
        , m_coupons(coupons)
    {}

    /// CREATED or PAYMENT_WAIT → CANCELLED, coupon back, order.cancelled. The order as it is afterwards.
    Checked<OrderRow> cancel(Tx &tx, std::string_view idOrNumber, std::string_view reason, const Commander &commander,
                             const std::string &causation);
    /// refund.requested for an ORDER_COMPLETED or PARTIALLY_REFUNDED order; payment decides. Quantities above the ordered ones and
    /// items of other orders are refused here, everything that depends on what is pending by payment.
    Checked<RefundId> requestRefund(Tx &tx, std::string_view idOrNumber, const RefundRequest &request, const Commander &commander,
                                    const std::string &causation);

private:
    Checked<OrderRow> orderFor(Database &database, std::string_view idOrNumber, const Commander &commander) const;

    ServiceCore &m_core;
    OrderBook &m_book;
    Coupons &m_coupons;
};

} // namespace hamster::ecommerce
