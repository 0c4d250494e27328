#pragma once
// The body of POST /api/v1/orders and the small bodies around it, checked by themselves: what a caller wrote, before any look at the
// catalogue. The first thing that does not fit is the refusal.

#include "model/core/ids.h"
#include "model/core/json.h"
#include "model/core/money.h"
#include "model/ecommerce/refusal.h"

#include <optional>
#include <string>
#include <vector>

namespace hamster::ecommerce {

inline constexpr std::int64_t kQuantityMax = 999;
inline constexpr std::size_t kItemsMax = 50;
inline constexpr std::size_t kReasonMax = 500; ///< code points

enum class PaymentMethod { Card, KakaoPay, Point };
std::string_view toString(PaymentMethod method); ///< CARD, KAKAO_PAY, POINT
std::optional<PaymentMethod> paymentMethodFrom(std::string_view name);

struct RequestedItem {
    ProductId product;
    std::int64_t quantity = 1;
};

struct OrderRequest {
    std::vector<RequestedItem> items;
    std::optional<CouponId> coupon;
    std::optional<Money> pointsToUse;
    PaymentMethod method = PaymentMethod::Card;
    std::optional<std::string> cardToken; ///< one of the documented tokens
    std::optional<Money> expectedAmount;
};

struct RefundRequestLine {
    OrderItemId item;
    std::int64_t quantity = 1;
    bool restock = false;
};

/// Either lines or amount.
struct RefundRequest {
    std::vector<RefundRequestLine> lines;
    std::optional<Money> amount;
    std::string reason;
};

/// Parses a JSON object or refuses with BadBody.
Checked<JsonDocument> parseObject(std::string_view body);
/// A text that is not blank, at most `codePointsMax` long.
Checked<std::string> requiredText(JsonValue object, std::string_view field, std::size_t codePointsMax);
/// [{productId, quantity}], 1 (or 0 when `emptyAllowed`) to 50 items, each product once.
Checked<std::vector<RequestedItem>> requestedItems(JsonValue object, bool emptyAllowed);

Checked<OrderRequest> parseOrderRequest(std::string_view body);
Checked<RefundRequest> parseRefundRequest(std::string_view body);

/// The same rules for requests made inside the program.
MaybeRefused checkItems(const std::vector<RequestedItem> &items);
MaybeRefused checkRefund(const RefundRequest &request);

} // namespace hamster::ecommerce
