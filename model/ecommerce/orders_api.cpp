#include "model/ecommerce/orders_api.h"

#include "model/core/text.h"
#include "model/ecommerce/order_view.h"

namespace hamster::ecommerce {

namespace {

constexpr std::int64_t kLimitMax = 100;

Commander customer(const ApiCall &call) { return {"member:" + call.member.text(), call.member}; }

Checked<OrderQuery> orderQuery(const ApiCall &call)
{
    OrderQuery query{call.member};
    if (const auto status = call.request.parameter("status")) {
        query.status = orderStateByName(*status);
        if (!query.status) return Refusal{ApiError::BadBody, "status"};
    }
    if (const auto from = call.request.parameter("from")) {
        query.from = parseSeoulDate(*from);
        if (!query.from) return Refusal{ApiError::BadBody, "from"};
    }
    if (const auto to = call.request.parameter("to")) {
        const auto day = parseSeoulDate(*to);
        if (!day) return Refusal{ApiError::BadBody, "to"};
        query.until = *day + 24h; // the whole day belongs to it
    }
    if (const auto cursor = call.request.parameter("cursor")) {
        query.cursor = OrderId::parse(*cursor);
        if (!query.cursor) return Refusal{ApiError::BadBody, "cursor"};
    }
    if (const auto limit = call.request.parameter("limit")) {
        const auto number = parseInteger(*limit);
        if (!number || *number < 1 || *number > kLimitMax) return Refusal{ApiError::BadBody, "limit"};
        query.limit = static_cast<int>(*number);
    }
    return query;
}

} // namespace

void OrdersApi::addRoutes(Router &router, ApiGate &gate)
{
    router.add("POST", "/api/v1/orders", gate.write([this](Tx &tx, const ApiCall &call) { return place(tx, call); }));
    router.add("GET", "/api/v1/orders", gate.read([this](Database &database, const ApiCall &call) { return list(database, call); }));
    router.add("GET", "/api/v1/orders/{id}", gate.read([this](Database &database, const ApiCall &call) { return show(database, call); }));
    router.add("POST", "/api/v1/orders/{id}/cancel", gate.write([this](Tx &tx, const ApiCall &call) { return cancel(tx, call); }));
    router.add("POST", "/api/v1/orders/{id}/refunds", gate.write([this](Tx &tx, const ApiCall &call) { return refund(tx, call); }));
}

ApiReply OrdersApi::place(Tx &tx, const ApiCall &call)
{
    const auto request = parseOrderRequest(call.request.body);
    if (!request) return request.refusal();
    const auto placed = m_placing.place(tx, call.member, *request, call.request.causationId);
    if (!placed) {
        if (placed.refusal().error == ApiError::CouponNotUsable) expireCoupons();
        return placed.refusal();
    }
    tx.whenDurable([this] { m_hanging.orderPlaced(); });
    JsonWriter out;
    out.beginObject().field("orderId", placed->id.text()).field("orderNumber", placed->number);
    out.field("status", toString(placed->status)).field("amount", placed->amount.value()).endObject();
    return ApiSuccess{201, std::move(out).take()};
}

void OrdersApi::expireCoupons()
{
    // a transaction of its own: the refused one is rolled back
    m_core.scheduler().after(0ms, [this] {
        m_core.transactor().submit([this](Tx &tx) -> Outcome {
            m_coupons.expireDue(tx, {"coupon.expired", {}, {}});
            return success();
        });
    });
}

ApiReply OrdersApi::show(Database &database, const ApiCall &call) const
{
    const auto order = OrderBook::findByText(database, call.arguments[0]);
    if (!order || order->member != call.member) return Refusal{ApiError::NotFound, call.arguments[0]};
    return ApiSuccess{200, orderJson(database, *order, call.language)};
}

ApiReply OrdersApi::list(Database &database, const ApiCall &call) const
{
    const auto query = orderQuery(call);
    if (!query) return query.refusal();
    return ApiSuccess{200, orderListJson(database, *query, call.language)};
}

ApiReply OrdersApi::cancel(Tx &tx, const ApiCall &call)
{
    const auto document = parseObject(call.request.body);
    if (!document) return document.refusal();
    const auto reason = requiredText(document->root(), "reason", kReasonMax);
    if (!reason) return reason.refusal();
    const auto order = m_commands.cancel(tx, call.arguments[0], *reason, customer(call), call.request.causationId);
    if (!order) return order.refusal();
    JsonWriter out;
    out.beginObject().field("orderId", order->id.text()).field("orderNumber", order->number);
    out.field("status", toString(order->status)).endObject();
    return ApiSuccess{202, std::move(out).take()};
}

ApiReply OrdersApi::refund(Tx &tx, const ApiCall &call)
{
    const auto request = parseRefundRequest(call.request.body);
    if (!request) return request.refusal();
    const auto refund = m_commands.requestRefund(tx, call.arguments[0], *request, customer(call), call.request.causationId);
    if (!refund) return refund.refusal();
    JsonWriter out;
    out.beginObject().field("refundId", refund->text()).field("status", toString(RefundState::Requested)).endObject();
    return ApiSuccess{202, std::move(out).take()};
}

} // namespace hamster::ecommerce
