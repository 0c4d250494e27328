#include "model/ecommerce/order_request.h"

#include "model/core/test_cards.h"
#include "model/core/text.h"

#include <algorithm>
#include <set>

namespace hamster::ecommerce {

namespace {

constexpr std::string_view kMethods[] = {"CARD", "KAKAO_PAY", "POINT"};

std::string lower(std::string_view text)
{
    std::string result(text);
    for (char &c : result)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return result;
}

bool namesPrice(std::string_view field)
{
    if (field == "expectedAmount") return false;
    const std::string name = lower(field);
    static constexpr std::string_view whole[] = {"total", "subtotal", "discount", "cost", "fee"};
    return name.find("price") != std::string::npos || name.find("amount") != std::string::npos ||
           std::find(std::begin(whole), std::end(whole), name) != std::end(whole);
}

/// The first field anywhere in the value that names a price: prices come from the catalogue only.
std::optional<std::string> priceField(JsonValue value)
{
    for (const auto &[name, inner] : value.members()) {
        if (namesPrice(name)) return std::string(name);
        if (auto found = priceField(inner)) return found;
    }
    for (const JsonValue item : value.items())
        if (auto found = priceField(item)) return found;
    return std::nullopt;
}

std::optional<JsonValue> present(JsonValue object, std::string_view field)
{
    auto value = object.find(field);
    return value && !value->isNull() ? value : std::nullopt;
}

Checked<std::int64_t> quantityOf(JsonValue item, const std::string &where)
{
    const auto value = item.find("quantity");
    if (!value || !value->isNumber()) return Refusal{ApiError::BadBody, where + ".quantity"};
    const auto quantity = value->asInteger();
    if (!quantity || *quantity < 1 || *quantity > kQuantityMax) return Refusal{ApiError::BadQuantity, where + ".quantity"};
    return *quantity;
}

Checked<std::optional<Money>> optionalMoney(JsonValue object, std::string_view field)
{
    const auto value = present(object, field);
    if (!value) return std::optional<Money>();
    const auto won = value->asInteger();
    if (!won) return Refusal{ApiError::BadBody, std::string(field)};
    const auto money = Money::of(*won);
    if (!money) return Refusal{ApiError::BadBody, std::string(field) + (*won < 0 ? ": " + std::string(kNegativeMoneyMessage) : "")};
    return std::optional<Money>(*money);
}

MaybeRefused readPayment(JsonValue root, OrderRequest &request)
{
    const auto method = root.find("paymentMethod");
    const auto name = method ? method->asString() : std::nullopt;
    const auto known = name ? paymentMethodFrom(*name) : std::nullopt;
    if (!known) return Refusal{ApiError::BadBody, "paymentMethod"};
    request.method = *known;
    if (const auto token = present(root, "cardToken")) {
        const auto text = token->asString();
        if (!text || !cardByToken(*text)) return Refusal{ApiError::BadBody, "cardToken"};
        request.cardToken = std::string(*text);
    }
    return std::nullopt;
}

MaybeRefused readCoupon(JsonValue root, OrderRequest &request)
{
    const auto value = present(root, "couponId");
    if (!value) return std::nullopt;
    const auto text = value->asString();
    if (!text) return Refusal{ApiError::BadBody, "couponId"};
    request.coupon = CouponId::parse(*text);
    if (!request.coupon) return Refusal{ApiError::CouponNotUsable, "couponId"};
    return std::nullopt;
}

Checked<RefundRequestLine> refundLine(JsonValue value, const std::string &where)
{
    const auto id = value.isObject() ? value.find("orderItemId") : std::nullopt;
    const auto text = id ? id->asString() : std::nullopt;
    const auto item = text ? OrderItemId::parse(*text) : std::nullopt;
    if (!item) return Refusal{ApiError::BadBody, where + ".orderItemId"};
    const auto quantity = quantityOf(value, where);
    if (!quantity) return quantity.refusal();
    RefundRequestLine line{*item, *quantity, false};
    if (const auto restock = present(value, "restock")) {
        const auto flag = restock->asBool();
        if (!flag) return Refusal{ApiError::BadBody, where + ".restock"};
        line.restock = *flag;
    }
    return line;
}

std::string at(std::size_t index) { return "items[" + std::to_string(index) + "]"; }

} // namespace

std::string_view toString(PaymentMethod method) { return kMethods[static_cast<std::size_t>(method)]; }

std::optional<PaymentMethod> paymentMethodFrom(std::string_view name)
{
    for (std::size_t i = 0; i < std::size(kMethods); ++i)
        if (kMethods[i] == name) return static_cast<PaymentMethod>(i);
    return std::nullopt;
}

Checked<JsonDocument> parseObject(std::string_view body)
{
    auto document = JsonDocument::parse(body);
    if (!document) return Refusal{ApiError::BadBody, "JSON"};
    if (!document->root().isObject()) return Refusal{ApiError::BadBody, "JSON object"};
    return std::move(document).value();
}

Checked<std::string> requiredText(JsonValue object, std::string_view field, std::size_t codePointsMax)
{
    const auto value = object.find(field);
    const auto text = value ? value->asString() : std::nullopt;
    if (!text || isBlank(*text) || codePoints(*text) > codePointsMax) return Refusal{ApiError::BadBody, std::string(field)};
    return std::string(*text);
}

Checked<std::vector<RequestedItem>> requestedItems(JsonValue object, bool emptyAllowed)
{
    const auto list = object.find("items");
    if (!list || !list->isArray()) return Refusal{ApiError::BadBody, "items"};
    const std::vector<JsonValue> values = list->items();
    if ((values.empty() && !emptyAllowed) || values.size() > kItemsMax) return Refusal{ApiError::BadBody, "items"};
    std::vector<RequestedItem> items;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const auto product = values[i].isObject() ? values[i].find("productId") : std::nullopt;
        const auto text = product ? product->asString() : std::nullopt;
        if (!text) return Refusal{ApiError::BadBody, at(i) + ".productId"};
        const auto quantity = quantityOf(values[i], at(i));
        if (!quantity) return quantity.refusal();
        const auto id = ProductId::parse(*text);
        if (!id) return Refusal{ApiError::UnknownProduct, at(i) + ".productId"};
        items.push_back({*id, *quantity});
    }
    if (!items.empty())
        if (auto refused = checkItems(items)) return *refused;
    return items;
}

MaybeRefused checkItems(const std::vector<RequestedItem> &items)
{
    if (items.empty() || items.size() > kItemsMax) return Refusal{ApiError::BadBody, "items"};
    std::set<ProductId> seen;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (items[i].quantity < 1 || items[i].quantity > kQuantityMax) return Refusal{ApiError::BadQuantity, at(i) + ".quantity"};
        if (!seen.insert(items[i].product).second) return Refusal{ApiError::BadBody, at(i) + ".productId: duplicate"};
    }
    return std::nullopt;
}

Checked<OrderRequest> parseOrderRequest(std::string_view body)
{
    const auto document = parseObject(body);
    if (!document) return document.refusal();
    const JsonValue root = document->root();
    if (auto price = priceField(root)) return Refusal{ApiError::PriceNotAllowed, *price};

    OrderRequest request;
    auto items = requestedItems(root, false);
    if (!items) return items.refusal();
    request.items = *items;
    if (auto refused = readCoupon(root, request)) return *refused;
    const auto points = optionalMoney(root, "pointsToUse");
    if (!points) return points.refusal();
    request.pointsToUse = *points;
    if (auto refused = readPayment(root, request)) return *refused;
    const auto expected = optionalMoney(root, "expectedAmount");
    if (!expected) return expected.refusal();
    request.expectedAmount = *expected;
    return request;
}

Checked<RefundRequest> parseRefundRequest(std::string_view body)
{
    const auto document = parseObject(body);
    if (!document) return document.refusal();
    const JsonValue root = document->root();
    RefundRequest request;
    if (const auto list = present(root, "items")) {
        if (!list->isArray()) return Refusal{ApiError::BadBody, "items"};
        const std::vector<JsonValue> values = list->items();
        if (values.empty() || values.size() > kItemsMax) return Refusal{ApiError::BadBody, "items"};
        for (std::size_t i = 0; i < values.size(); ++i) {
            const auto line = refundLine(values[i], at(i));
            if (!line) return line.refusal();
            request.lines.push_back(*line);
        }
    }
    const auto amount = optionalMoney(root, "amount");
    if (!amount) return amount.refusal();
    request.amount = *amount;
    const auto reason = requiredText(root, "reason", kReasonMax);
    if (!reason) return reason.refusal();
    request.reason = *reason;
    if (auto refused = checkRefund(request)) return *refused;
    return request;
}

MaybeRefused checkRefund(const RefundRequest &request)
{
    if (request.lines.empty() != request.amount.has_value()) return Refusal{ApiError::BadBody, "items | amount"};
    if (request.amount && request.amount->isZero()) return Refusal{ApiError::BadBody, "amount"};
    if (isBlank(request.reason) || codePoints(request.reason) > kReasonMax) return Refusal{ApiError::BadBody, "reason"};
    std::set<OrderItemId> seen;
    for (std::size_t i = 0; i < request.lines.size(); ++i) {
        if (request.lines[i].quantity < 1 || request.lines[i].quantity > kQuantityMax)
            return Refusal{ApiError::BadQuantity, at(i) + ".quantity"};
        if (!seen.insert(request.lines[i].item).second) return Refusal{ApiError::BadBody, at(i) + ".orderItemId: duplicate"};
    }
    return std::nullopt;
}

} // namespace hamster::ecommerce
