#include "model/ecommerce/order_view.h"

#include "model/core/json.h"

namespace hamster::ecommerce {

namespace {

const Sql kTimeline{
    "SELECT from_state, to_state, cause, created_at FROM state_log WHERE entity = 'order' AND entity_id = ? ORDER BY version"};
const Sql kRefunds{
    "SELECT refund_public_id, status, amount, points, reason, created_at FROM refund_views WHERE order_public_id = ? ORDER BY id"};
const Sql kList{
    "SELECT public_id FROM orders WHERE member_public_id = ?1 AND (?2 IS NULL OR status = ?2) AND (?3 IS NULL OR created_at >= ?3) "
    "AND (?4 IS NULL OR created_at < ?4) AND (?5 IS NULL OR id < (SELECT id FROM orders WHERE public_id = ?5)) "
    "ORDER BY id DESC LIMIT ?6"};

void writeHead(JsonWriter &out, const OrderRow &order, AnswerLanguage language)
{
    out.field("orderId", order.id.text()).field("orderNumber", order.number).field("status", toString(order.status));
    if (order.reason) {
        out.field("statusReason", *order.reason);
        const std::string message = order.message.value_or(std::string());
        out.field("statusMessage", language == AnswerLanguage::Korean ? message : englishOf(*order.reason, message));
    }
    out.field("vendorId", order.vendor.text()).field("memberId", order.member.text());
    out.field("subtotal", order.subtotal.value()).field("discount", order.discount.value());
    out.field("pointsUsed", order.pointsUsed.value()).field("amount", order.amount.value());
    out.field("refundedAmount", order.refunded.value()).field("paymentMethod", order.method);
    if (order.coupon) out.field("couponId", order.coupon.text());
    out.field("createdAt", formatUtcIso(order.createdAt));
}

void writeItems(JsonWriter &out, Database &database, const OrderRow &order)
{
    out.key("items").beginArray();
    for (const OrderItemRow &item : OrderBook::items(database, order.id)) {
        out.beginObject().field("orderItemId", item.id.text()).field("productId", item.product.text());
        out.field("sku", item.sku).field("name", item.name).field("unitPrice", item.unitPrice.value()).field("quantity", item.quantity);
        out.field("discountShare", item.discountShare.value()).field("pointsShare", item.pointsShare.value());
        out.field("refundedQuantity", item.refundedQuantity).endObject();
    }
    out.endArray();
}

void writePayment(JsonWriter &out, const OrderRow &order)
{
    out.key("payment");
    if (order.paymentState) {
        out.beginObject();
        if (order.payment) out.field("paymentId", order.payment.text());
        out.field("status", toString(*order.paymentState)).endObject();
    } else {
        out.null();
    }
    out.key("reservation");
    if (order.reservationState)
        out.string(toString(*order.reservationState));
    else
        out.null();
}

void writeRefunds(JsonWriter &out, Database &database, const OrderRow &order)
{
    out.key("refunds").beginArray();
    Rows rows = database.query(kRefunds, order.id);
    while (rows.next()) {
        out.beginObject().field("refundId", rows.get<RefundId>(0).text()).field("status", rows.text(1));
        out.field("amount", rows.get<std::int64_t>(2)).field("points", rows.get<std::int64_t>(3)).field("reason", rows.text(4));
        out.field("createdAt", formatUtcIso(rows.get<Instant>(5))).endObject();
    }
    out.endArray();
}

void writeTimeline(JsonWriter &out, Database &database, const OrderRow &order)
{
    out.key("timeline").beginArray();
    Rows rows = database.query(kTimeline, order.id);
    while (rows.next()) {
        out.beginObject();
        if (!rows.text(0).empty()) out.field("from", rows.text(0));
        out.field("to", rows.text(1)).field("cause", rows.text(2)).field("at", formatUtcIso(rows.get<Instant>(3))).endObject();
    }
    out.endArray();
}

} // namespace

std::string orderJson(Database &database, const OrderRow &order, AnswerLanguage language)
{
    JsonWriter out;
    out.beginObject();
    writeHead(out, order, language);
    writeItems(out, database, order);
    writePayment(out, order);
    writeRefunds(out, database, order);
    writeTimeline(out, database, order);
    out.endObject();
    return std::move(out).take();
}

std::string orderListJson(Database &database, const OrderQuery &query, AnswerLanguage language)
{
    std::vector<OrderId> ids;
    {
        const int oneMore = query.limit + 1;
        Rows rows = database.query(kList, query.member, query.status, query.from, query.until, query.cursor, oneMore);
        while (rows.next()) ids.push_back(rows.get<OrderId>(0));
    }
    const bool more = ids.size() > static_cast<std::size_t>(query.limit);
    if (more) ids.pop_back();
    JsonWriter out;
    out.beginObject().key("orders").beginArray();
    for (const OrderId id : ids) {
        if (const auto order = OrderBook::find(database, id)) {
            out.beginObject();
            writeHead(out, *order, language);
            out.endObject();
        }
    }
    out.endArray();
    if (more) out.field("nextCursor", ids.back().text());
    out.endObject();
    return std::move(out).take();
}

std::optional<OrderState> orderStateByName(std::string_view name)
{
    if (name == "PENDING") return OrderState::Created;
    if (name == "CONFIRMED") return OrderState::OrderCompleted;
    if (name == "CANCELED") return OrderState::Cancelled;
    return stateFrom<OrderState>(name);
}

} // namespace hamster::ecommerce
