#include "model/ecommerce/shop_api.h"

#include "model/core/text.h"
#include "model/ecommerce/carts.h"
#include "model/ecommerce/sales_ranking.h"

namespace hamster::ecommerce {

namespace {

const Sql kProducts{
    "SELECT public_id, vendor_public_id, sku, name, category, price, stock_cache, is_sold_out, stock_sequence FROM products "
    "WHERE (?1 IS NULL OR id > (SELECT id FROM products WHERE public_id = ?1)) ORDER BY id LIMIT ?2"};
const Sql kPoints{"SELECT points FROM members WHERE public_id = ?"};
constexpr std::int64_t kPageMax = 100;

/// A whole number between 1 and `max` in the query, `fallback` when it is not there.
Checked<int> countParameter(const ApiCall &call, std::string_view name, int fallback, std::int64_t max)
{
    const auto text = call.request.parameter(name);
    if (!text) return fallback;
    const auto number = parseInteger(*text);
    if (!number || *number < 1 || *number > max) return Refusal{ApiError::BadBody, std::string(name)};
    return static_cast<int>(*number);
}

void writeProduct(JsonWriter &out, const Rows &rows)
{
    out.beginObject().field("productId", rows.get<ProductId>(0).text()).field("vendorId", rows.get<VendorId>(1).text());
    out.field("sku", rows.text(2)).field("name", rows.text(3)).field("category", rows.text(4)).field("price", rows.get<std::int64_t>(5));
    out.field("stock", rows.get<std::int64_t>(6)).field("isSoldOut", rows.get<bool>(7));
    out.field("orderable", rows.get<std::int64_t>(8) > 0).endObject();
}

std::string cartJson(Database &database, MemberId member)
{
    Money subtotal;
    JsonWriter out;
    out.beginObject().key("items").beginArray();
    for (const CartLine &line : Carts::lines(database, member)) {
        out.beginObject().field("productId", line.product.text()).field("name", line.name);
        out.field("unitPrice", line.unitPrice.value()).field("quantity", line.quantity).field("isSoldOut", line.soldOut).endObject();
        const auto total = line.unitPrice.times(line.quantity);
        const auto sum = total ? subtotal.plus(*total) : total;
        subtotal = sum ? *sum : Money::won(Money::kMax); // an order of it would be refused anyway
    }
    out.endArray().field("subtotal", subtotal.value()).endObject();
    return std::move(out).take();
}

} // namespace

void ShopApi::addRoutes(Router &router, ApiGate &gate)
{
    router.add("GET", "/api/v1/products", gate.readPublic([this](Database &db, const ApiCall &call) { return products(db, call); }));
    router.add("GET", "/api/v1/products/ranking", gate.readPublic([this](Database &db, const ApiCall &call) { return ranking(db, call); }));
    router.add("GET", "/api/v1/carts", gate.read([this](Database &db, const ApiCall &call) { return cart(db, call); }));
    router.add("PUT", "/api/v1/carts", gate.write([this](Tx &tx, const ApiCall &call) { return putCart(tx, call); }));
    router.add("POST", "/api/v1/coupons/{code}/claim", gate.write([this](Tx &tx, const ApiCall &call) { return claim(tx, call); }));
    router.add("GET", "/api/v1/points", gate.read([this](Database &db, const ApiCall &call) { return points(db, call); }));
    router.add("POST", "/api/v1/points/charge", gate.write([this](Tx &tx, const ApiCall &call) { return charge(tx, call); }));
}

ApiReply ShopApi::products(Database &database, const ApiCall &call) const
{
    const auto limit = countParameter(call, "limit", 50, kPageMax);
    if (!limit) return limit.refusal();
    std::optional<ProductId> cursor;
    if (const auto text = call.request.parameter("cursor")) {
        cursor = ProductId::parse(*text);
        if (!cursor) return Refusal{ApiError::BadBody, "cursor"};
    }
    JsonWriter out;
    out.beginObject().key("products").beginArray();
    ProductId last;
    bool more = false;
    {
        const int oneMore = *limit + 1;
        Rows rows = database.query(kProducts, cursor, oneMore);
        for (int i = 0; rows.next(); ++i) {
            more = i == *limit;
            if (more) break;
            last = rows.get<ProductId>(0);
            writeProduct(out, rows);
        }
    }
    out.endArray();
    if (more) out.field("nextCursor", last.text());
    out.endObject();
    return ApiSuccess{200, std::move(out).take()};
}

ApiReply ShopApi::ranking(Database &database, const ApiCall &call) const
{
    const auto days = countParameter(call, "days", 1, 30);
    if (!days) return days.refusal();
    if (*days != 1 && *days != 7 && *days != 30) return Refusal{ApiError::BadBody, "days"};
    const auto top = countParameter(call, "top", 10, kPageMax);
    if (!top) return top.refusal();
    JsonWriter out;
    out.beginObject().field("days", *days).key("ranking").beginArray();
    int rank = 0;
    for (const RankedProduct &product : SalesRanking::top(database, m_core.now(), *days, *top)) {
        out.beginObject().field("rank", ++rank).field("productId", product.product.text()).field("name", product.name);
        out.field("quantity", product.quantity).endObject();
    }
    out.endArray().endObject();
    return ApiSuccess{200, std::move(out).take()};
}

ApiReply ShopApi::cart(Database &database, const ApiCall &call) const { return ApiSuccess{200, cartJson(database, call.member)}; }

ApiReply ShopApi::putCart(Tx &tx, const ApiCall &call) const
{
    const auto document = parseObject(call.request.body);
    if (!document) return document.refusal();
    const auto items = requestedItems(document->root(), true);
    if (!items) return items.refusal();
    if (auto refused = Carts::replace(tx, call.member, *items)) return *refused;
    return ApiSuccess{200, cartJson(tx.database(), call.member)};
}

ApiReply ShopApi::claim(Tx &tx, const ApiCall &call)
{
    const auto claimed = m_coupons.claim(tx, call.member, call.arguments[0], {"POST /api/v1/coupons/claim", call.request.causationId, {}});
    if (!claimed) return claimed.refusal();
    JsonWriter out;
    out.beginObject().field("couponId", claimed->id.text()).field("code", claimed->code).field("name", claimed->name);
    out.field("status", toString(CouponState::Available)).field("validUntil", formatUtcIso(claimed->validUntil)).endObject();
    return ApiSuccess{201, std::move(out).take()};
}

ApiReply ShopApi::points(Database &database, const ApiCall &call) const
{
    JsonWriter out;
    out.beginObject().field("memberId", call.member.text());
    out.field("balance", database.value<std::int64_t>(kPoints, call.member).value_or(0)).endObject();
    return ApiSuccess{200, std::move(out).take()};
}

ApiReply ShopApi::charge(Tx &tx, const ApiCall &call)
{
    const auto document = parseObject(call.request.body);
    if (!document) return document.refusal();
    const auto field = document->root().find("amount");
    const auto amount = field ? field->asInteger() : std::nullopt;
    if (!amount) return Refusal{ApiError::BadBody, "amount"};
    const auto request = requiredText(document->root(), "requestId", 100);
    if (!request) return request.refusal();
    if (auto refused = m_catalogue.chargePoints(tx, {call.member, *amount, *request}, "member:" + call.member.text())) return *refused;
    JsonWriter out;
    out.beginObject().field("requestId", *request).field("memberId", call.member.text()).field("amount", *amount).endObject();
    return ApiSuccess{202, std::move(out).take()};
}

} // namespace hamster::ecommerce
