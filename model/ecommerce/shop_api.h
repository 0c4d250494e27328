#pragma once
// Routes around orders: products, ranking, carts, coupons, points.

#include "model/ecommerce/api_gate.h"
#include "model/ecommerce/catalogue.h"
#include "model/ecommerce/coupons.h"

namespace hamster::ecommerce {

class ShopApi {
public:
    ShopApi(ServiceCore &core, Catalogue &catalogue, Coupons &coupons)
        : m_core(core)
        , m_catalogue(catalogue)
        , m_coupons(coupons)
    {}
    void addRoutes(Router &router, ApiGate &gate);

private:
    ApiReply products(Database &database, const ApiCall &call) const;
    ApiReply ranking(Database &database, const ApiCall &call) const;
    ApiReply cart(Database &database, const ApiCall &call) const;
    ApiReply putCart(Tx &tx, const ApiCall &call) const;
    ApiReply claim(Tx &tx, const ApiCall &call);
    ApiReply points(Database &database, const ApiCall &call) const;
    ApiReply charge(Tx &tx, const ApiCall &call);

    ServiceCore &m_core;
    Catalogue &m_catalogue;
    Coupons &m_coupons;
};

} // namespace hamster::ecommerce
