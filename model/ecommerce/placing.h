#pragma once
// Placing: turns a checked request into an order, in one transaction: order, items, coupon USED, outbox order.placed.

#include "model/ecommerce/coupons.h"
#include "model/ecommerce/order_request.h"
#include "model/messaging/events/shop_events.h"

namespace hamster::ecommerce {

struct PlacedOrder {
    OrderId id;
    std::string number;
    OrderState status = OrderState::Created;
    Money amount;
};

class Placing {
public:
    Placing(ServiceCore &core, Coupons &coupons)
        : m_core(core)
        , m_coupons(coupons)
        , m_numbers(core.random("order-number"))
    {}

    /// Prices come from the catalogue. Refuses, with nothing written: unknown or not yet synchronised products, two vendors, amounts
    /// that are too large, a coupon that cannot be used, more points than are to be paid, more points than are known, another
    /// amount than expected. The member must exist. `causation` is the id of the request, or empty.
    Checked<PlacedOrder> place(Tx &tx, MemberId member, const OrderRequest &request, const std::string &causation);

private:
    struct Draft; ///< an order before it is written
    MaybeRefused readCatalogue(Database &database, const OrderRequest &request, Draft &draft) const;
    MaybeRefused readCoupon(Tx &tx, const OrderRequest &request, Draft &draft) const;
    MaybeRefused setPoints(Database &database, const OrderRequest &request, Draft &draft) const;
    void write(Tx &tx, const OrderRequest &request, Draft &draft, const std::string &causation);
    std::string freeNumber(Tx &tx);

    ServiceCore &m_core;
    Coupons &m_coupons;
    Random m_numbers;
};

} // namespace hamster::ecommerce
