#pragma once
// Events that ecommerce produces (topic ecommerce-events). 01-domain.md section 4.
// Field names are those on the wire. Money is won, times are UTC, ids are Base62 public ids.

#include "model/messaging/events/fields.h"

namespace hamster {

/// Master data of a vendor. route DIRECT or BROKERED, feeBp basis points.
struct VendorChanged {
    static constexpr std::string_view kType = "vendor.changed";
    VendorId vendorId;
    std::string name;
    std::string route;
    std::int64_t feeBp = 0;
    std::string settlementCycle;
    std::string key() const { return vendorId.text(); } ///< partition key and subject
    template <class V>
    void describe(V &v)
    {
        v("vendorId", vendorId);
        v("name", name);
        v("route", route);
        v("feeBp", feeBp);
        v("settlementCycle", settlementCycle);
    }
};

struct MemberRegistered {
    static constexpr std::string_view kType = "member.registered";
    MemberId memberId;
    std::string name;
    std::string key() const { return memberId.text(); } ///< partition key and subject
    template <class V>
    void describe(V &v)
    {
        v("memberId", memberId);
        v("name", name);
    }
};

struct ProductRegistered {
    static constexpr std::string_view kType = "product.registered";
    ProductId productId;
    VendorId vendorId;
    std::string sku;
    std::string name;
    Money price;
    std::int64_t initialStock = 0;
    std::string key() const { return productId.text(); } ///< partition key and subject
    template <class V>
    void describe(V &v)
    {
        v("productId", productId);
        v("vendorId", vendorId);
        v("sku", sku);
        v("name", name);
        v("price", price);
        v("initialStock", initialStock);
    }
};

struct ProductChanged {
    static constexpr std::string_view kType = "product.changed";
    ProductId productId;
    VendorId vendorId;
    std::string sku;
    std::string name;
    Money price;
    std::string key() const { return productId.text(); } ///< partition key and subject
    template <class V>
    void describe(V &v)
    {
        v("productId", productId);
        v("vendorId", vendorId);
        v("sku", sku);
        v("name", name);
        v("price", price);
    }
};

/// mode DELTA or SET.
struct StockAdjustmentRequested {
    static constexpr std::string_view kType = "stock.adjustment-requested";
    std::string requestId;
    ProductId productId;
    std::string mode;
    std::int64_t quantity = 0;
    std::string reason;
    std::string by;
    std::string key() const { return productId.text(); } ///< partition key and subject
    template <class V>
    void describe(V &v)
    {
        v("requestId", requestId);
        v("productId", productId);
        v("mode", mode);
        v("quantity", quantity);
        v("reason", reason);
        v("by", by);
    }
};

struct PointsChargeRequested {
    static constexpr std::string_view kType = "points.charge-requested";
    std::string requestId;
    MemberId memberId;
    Money amount;
    std::string key() const { return memberId.text(); } ///< partition key and subject
    template <class V>
    void describe(V &v)
    {
        v("requestId", requestId);
        v("memberId", memberId);
        v("amount", amount);
    }
};

struct PlacedItem {
    OrderItemId orderItemId;
    ProductId productId;
    std::int64_t quantity = 0;
    Money unitPrice;
    Money discountShare;
    Money pointsShare;
    template <class V>
    void describe(V &v)
    {
        v("orderItemId", orderItemId);
        v("productId", productId);
        v("quantity", quantity);
        v("unitPrice", unitPrice);
        v("discountShare", discountShare);
        v("pointsShare", pointsShare);
    }
};

/// method CARD, KAKAO_PAY or POINT; couponBearer PLATFORM or VENDOR.
struct OrderPlaced {
    static constexpr std::string_view kType = "order.placed";
    OrderId orderId;
    std::string orderNumber;
    VendorId vendorId;
    MemberId memberId;
    std::vector<PlacedItem> items;
    std::optional<CouponId> couponId;
    std::optional<std::string> couponBearer;
    Money subtotal;
    Money discount;
    Money pointsToUse;
    Money amount;
    std::string method;
    std::optional<std::string> cardToken;
    std::string key() const { return orderId.text(); } ///< partition key and subject
    template <class V>
    void describe(V &v)
    {
        v("orderId", orderId);
        v("orderNumber", orderNumber);
        v("vendorId", vendorId);
        v("memberId", memberId);
        v("items", items);
        v("couponId", couponId);
        v("couponBearer", couponBearer);
        v("subtotal", subtotal);
        v("discount", discount);
        v("pointsToUse", pointsToUse);
        v("amount", amount);
        v("method", method);
        v("cardToken", cardToken);
    }
};

struct OrderCancelled {
    static constexpr std::string_view kType = "order.cancelled";
    OrderId orderId;
    std::string orderNumber;
    std::string reason;
    std::string by;
    std::string key() const { return orderId.text(); } ///< partition key and subject
    template <class V>
    void describe(V &v)
    {
        v("orderId", orderId);
        v("orderNumber", orderNumber);
        v("reason", reason);
        v("by", by);
    }
};

struct OrderCompleted {
    static constexpr std::string_view kType = "order.completed";
    OrderId orderId;
    std::string orderNumber;
    Money amount;
    std::string key() const { return orderId.text(); } ///< partition key and subject
    template <class V>
    void describe(V &v)
    {
        v("orderId", orderId);
        v("orderNumber", orderNumber);
        v("amount", amount);
    }
};

struct OrderRepaired {
    static constexpr std::string_view kType = "order.repaired";
    OrderId orderId;
    std::string orderNumber;
    std::string to;
    std::string reason;
    std::string by;
    std::string key() const { return orderId.text(); } ///< partition key and subject
    template <class V>
    void describe(V &v)
    {
        v("orderId", orderId);
        v("orderNumber", orderNumber);
        v("to", to);
        v("reason", reason);
        v("by", by);
    }
};

struct RefundRequestItem {
    OrderItemId orderItemId;
    std::int64_t quantity = 0;
    bool restock = false;
    template <class V>
    void describe(V &v)
    {
        v("orderItemId", orderItemId);
        v("quantity", quantity);
        v("restock", restock);
    }
};

/// Either items or amount (money only). Also produced by the gateway.
struct RefundRequested {
    static constexpr std::string_view kType = "refund.requested";
    OrderId orderId;
    std::string orderNumber;
    RefundId refundId;
    std::vector<RefundRequestItem> items;
    std::optional<Money> amount;
    std::string reason;
    std::string by;
    std::string key() const { return orderId.text(); } ///< partition key and subject
    template <class V>
    void describe(V &v)
    {
        v("orderId", orderId);
        v("orderNumber", orderNumber);
        v("refundId", refundId);
        v("items", items);
        v("amount", amount);
        v("reason", reason);
        v("by", by);
    }
};

struct OrderConfirmationFailed {
    static constexpr std::string_view kType = "order.confirmation-failed";
    OrderId orderId;
    std::string orderNumber;
    std::string reason;
    std::int64_t attempt = 0;
    std::string key() const { return orderId.text(); } ///< partition key and subject
    template <class V>
    void describe(V &v)
    {
        v("orderId", orderId);
        v("orderNumber", orderNumber);
        v("reason", reason);
        v("attempt", attempt);
    }
};

struct SoldItem {
    ProductId productId;
    std::int64_t quantity = 0;
    template <class V>
    void describe(V &v)
    {
        v("productId", productId);
        v("quantity", quantity);
    }
};

/// day yyyy-MM-dd in Asia/Seoul.
struct ProductSalesRecorded {
    static constexpr std::string_view kType = "product.sales-recorded";
    OrderId orderId;
    std::string orderNumber;
    std::vector<SoldItem> items;
    std::string day;
    std::string key() const { return orderId.text(); } ///< partition key and subject
    template <class V>
    void describe(V &v)
    {
        v("orderId", orderId);
        v("orderNumber", orderNumber);
        v("items", items);
        v("day", day);
    }
};

struct ExportItem {
    ProductId productId;
    std::string sku;
    std::string name;
    Money unitPrice;
    std::int64_t quantity = 0;
    template <class V>
    void describe(V &v)
    {
        v("productId", productId);
        v("sku", sku);
        v("name", name);
        v("unitPrice", unitPrice);
        v("quantity", quantity);
    }
};

/// The whole order for the data platform.
struct OrderExportRequested {
    static constexpr std::string_view kType = "order.export-requested";
    OrderId orderId;
    std::string orderNumber;
    VendorId vendorId;
    MemberId memberId;
    std::vector<ExportItem> items;
    Money subtotal;
    Money discount;
    Money pointsUsed;
    Money amount;
    std::string method;
    Instant completedAt;
    std::string key() const { return orderId.text(); } ///< partition key and subject
    template <class V>
    void describe(V &v)
    {
        v("orderId", orderId);
        v("orderNumber", orderNumber);
        v("vendorId", vendorId);
        v("memberId", memberId);
        v("items", items);
        v("subtotal", subtotal);
        v("discount", discount);
        v("pointsUsed", pointsUsed);
        v("amount", amount);
        v("method", method);
        v("completedAt", completedAt);
    }
};

/// The data platform did not take an order after all tries. It is of a key of its own: as a dead letter it keeps back nothing of the order.
struct OrderExportFailed {
    static constexpr std::string_view kType = "order.export-failed";
    OrderId orderId;
    std::string orderNumber;
    std::string reason;
    std::int64_t attempts = 0;
    std::string key() const { return "export-" + orderId.text(); } ///< partition key and subject
    template <class V>
    void describe(V &v)
    {
        v("orderId", orderId);
        v("orderNumber", orderNumber);
        v("reason", reason);
        v("attempts", attempts);
    }
};

} // namespace hamster
