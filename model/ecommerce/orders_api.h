#pragma once
// Routes of orders: POST and GET /api/v1/orders, one order, cancel, refunds.

#include "model/ecommerce/api_gate.h"
#include "model/ecommerce/hanging_orders.h"
#include "model/ecommerce/order_commands.h"
#include "model/ecommerce/placing.h"

namespace hamster::ecommerce {

class OrdersApi {
public:
    OrdersApi(ServiceCore &core, Placing &placing, OrderCommands &commands, Coupons &coupons, HangingOrders &hanging)
        : m_core(core)
        , m_placing(placing)
        , m_commands(commands)
        , m_coupons(coupons)
        , m_hanging(hanging)
    {}
    void addRoutes(Router &router, ApiGate &gate);

private:
    ApiReply place(Tx &tx, const ApiCall &call);
    ApiReply show(Database &database, const ApiCall &call) const;
    ApiReply list(Database &database, const ApiCall &call) const;
    ApiReply cancel(Tx &tx, const ApiCall &call);
    ApiReply refund(Tx &tx, const ApiCall &call);
    void expireCoupons();

    ServiceCore &m_core;
    Placing &m_placing;
    OrderCommands &m_commands;
    Coupons &m_coupons;
    HangingOrders &m_hanging;
};

} // namespace hamster::ecommerce
