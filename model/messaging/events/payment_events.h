#pragma once
// Events that payment produces (topic payment-events). 01-domain.md section 4.
// Field names are those on the wire. Money is won, times are UTC, ids are Base62 public ids.

#include "model/messaging/events/fields.h"

namespace hamster {

struct ReservedItem {
    OrderItemId orderItemId;
    ProductId productId;
    std::int64_t quantity = 0;
    Money unitPrice;
    template <class V>
    void describe(V &v)
    {
        v("orderItemId", orderItemId);
        v("productId", productId);
        v("quantity", quantity);
        v("unitPrice", unitPrice);
    }
};

/// amount is what the PG is to collect; 0 is ignored by the gateway.
struct StockReserved {
    static constexpr std::string_view kType = "stock.reserved";
    OrderId orderId;
    std::string orderNumber;
    PaymentId paymentId;
    VendorId vendorId;
    std::string route;
    MemberId memberId;
    std::vector<ReservedItem> items;
    Money amount;
    std::string method;
    std::optional<std::string> cardToken;
    Instant expiresAt;
    std::string key() const { return orderId.text(); } ///< partition key and subject
    template <class V>
    void describe(V &v)
    {
        v("orderId", orderId);
        v("orderNumber", orderNumber);
        v("paymentId", paymentId);
        v("vendorId", vendorId);
        v("route", route);
        v("memberId", memberId);
        v("items", items);
        v("amount", amount);
        v("method", method);
        v("cardToken", cardToken);
        v("expiresAt", expiresAt);
    }
};

struct FailedItem {
    ProductId productId;
    std::int64_t requested = 0;
    std::int64_t available = 0;
    template <class V>
    void describe(V &v)
    {
        v("productId", productId);
        v("requested", requested);
        v("available", available);
    }
};

/// reason NOT_ENOUGH_STOCK, UNKNOWN_PRODUCT or INSUFFICIENT_BALANCE.
struct StockReservationFailed {
    static constexpr std::string_view kType = "stock.reservation-failed";
    OrderId orderId;
    std::string orderNumber;
    std::string reason;
    std::vector<FailedItem> failedItems;
    std::string key() const { return orderId.text(); } ///< partition key and subject
    template <class V>
    void describe(V &v)
    {
        v("orderId", orderId);
        v("orderNumber", orderNumber);
        v("reason", reason);
        v("failedItems", failedItems);
    }
};

struct PaymentCreated {
    static constexpr std::string_view kType = "payment.created";
    OrderId orderId;
    std::string orderNumber;
    PaymentId paymentId;
    Money amount;
    std::string key() const { return orderId.text(); } ///< partition key and subject
    template <class V>
    void describe(V &v)
    {
        v("orderId", orderId);
        v("orderNumber", orderNumber);
        v("paymentId", paymentId);
        v("amount", amount);
    }
};

/// reason EXPIRED, CANCELLED or STATEMENT.
struct PaymentSettleRequested {
    static constexpr std::string_view kType = "payment.settle-requested";
    OrderId orderId;
    std::string orderNumber;
    PaymentId paymentId;
    std::string reason;
    std::string key() const { return orderId.text(); } ///< partition key and subject
    template <class V>
    void describe(V &v)
    {
        v("orderId", orderId);
        v("orderNumber", orderNumber);
        v("paymentId", paymentId);
        v("reason", reason);
    }
};

struct PaymentCompleted {
    static constexpr std::string_view kType = "payment.completed";
    OrderId orderId;
    std::string orderNumber;
    PaymentId paymentId;
    Money amount;
    std::string method;
    std::optional<std::string> pgTransaction;
    std::optional<std::string> approvalNumber;
    MemberId memberId;
    Instant completedAt;
    std::optional<ProcessId> processId{};              ///< from the gateway only (policy payment-home = CASH_GATEWAY)
    std::string key() const { return orderId.text(); } ///< partition key and subject
    template <class V>
    void describe(V &v)
    {
        v("orderId", orderId);
        v("orderNumber", orderNumber);
        v("paymentId", paymentId);
        v("amount", amount);
        v("method", method);
        v("pgTransaction", pgTransaction);
        v("approvalNumber", approvalNumber);
        v("memberId", memberId);
        v("completedAt", completedAt);
        v("processId", processId);
    }
};

struct PaymentFailed {
    static constexpr std::string_view kType = "payment.failed";
    OrderId orderId;
    std::string orderNumber;
    PaymentId paymentId;
    std::string code;
    std::string message;
    std::string reason;
    std::string key() const { return orderId.text(); } ///< partition key and subject
    template <class V>
    void describe(V &v)
    {
        v("orderId", orderId);
        v("orderNumber", orderNumber);
        v("paymentId", paymentId);
        v("code", code);
        v("message", message);
        v("reason", reason);
    }
};

struct PaymentUnresolved {
    static constexpr std::string_view kType = "payment.unresolved";
    OrderId orderId;
    std::string orderNumber;
    PaymentId paymentId;
    Instant since;
    CaseId caseId;
    std::string key() const { return orderId.text(); } ///< partition key and subject
    template <class V>
    void describe(V &v)
    {
        v("orderId", orderId);
        v("orderNumber", orderNumber);
        v("paymentId", paymentId);
        v("since", since);
        v("caseId", caseId);
    }
};

/// The only thing on which the gateway cancels; idempotent per refundId.
struct PaymentCancelRequested {
    static constexpr std::string_view kType = "payment.cancel-requested";
    OrderId orderId;
    std::string orderNumber;
    PaymentId paymentId;
    RefundId refundId;
    ProcessId processId;
    Money amount;
    std::string reason;
    std::string key() const { return orderId.text(); } ///< partition key and subject
    template <class V>
    void describe(V &v)
    {
        v("orderId", orderId);
        v("orderNumber", orderNumber);
        v("paymentId", paymentId);
        v("refundId", refundId);
        v("processId", processId);
        v("amount", amount);
        v("reason", reason);
    }
};

struct RefundedItem {
    OrderItemId orderItemId;
    ProductId productId;
    std::int64_t quantity = 0;
    bool restocked = false;
    template <class V>
    void describe(V &v)
    {
        v("orderItemId", orderItemId);
        v("productId", productId);
        v("quantity", quantity);
        v("restocked", restocked);
    }
};

struct PaymentRefunded {
    static constexpr std::string_view kType = "payment.refunded";
    OrderId orderId;
    std::string orderNumber;
    PaymentId paymentId;
    RefundId refundId;
    Money amount;
    Money points;
    std::vector<RefundedItem> items;
    Money remaining;
    bool full = false;
    std::string key() const { return orderId.text(); } ///< partition key and subject
    template <class V>
    void describe(V &v)
    {
        v("orderId", orderId);
        v("orderNumber", orderNumber);
        v("paymentId", paymentId);
        v("refundId", refundId);
        v("amount", amount);
        v("points", points);
        v("items", items);
        v("remaining", remaining);
        v("full", full);
    }
};

struct RefundRefused {
    static constexpr std::string_view kType = "refund.refused";
    OrderId orderId;
    std::string orderNumber;
    RefundId refundId;
    std::string reason;
    std::string key() const { return orderId.text(); } ///< partition key and subject
    template <class V>
    void describe(V &v)
    {
        v("orderId", orderId);
        v("orderNumber", orderNumber);
        v("refundId", refundId);
        v("reason", reason);
    }
};

struct ConfirmedItem {
    ProductId productId;
    std::int64_t quantity = 0;
    template <class V>
    void describe(V &v)
    {
        v("productId", productId);
        v("quantity", quantity);
    }
};

struct StockConfirmed {
    static constexpr std::string_view kType = "stock.confirmed";
    OrderId orderId;
    std::string orderNumber;
    PaymentId paymentId;
    std::vector<ConfirmedItem> items;
    Instant confirmedAt;
    std::string key() const { return orderId.text(); } ///< partition key and subject
    template <class V>
    void describe(V &v)
    {
        v("orderId", orderId);
        v("orderNumber", orderNumber);
        v("paymentId", paymentId);
        v("items", items);
        v("confirmedAt", confirmedAt);
    }
};

/// reason RESERVATION_GONE, AMOUNT_MISMATCH, SNAPSHOT_GONE or NOT_ENOUGH_STOCK.
struct StockConfirmationFailed {
    static constexpr std::string_view kType = "stock.confirmation-failed";
    OrderId orderId;
    std::string orderNumber;
    PaymentId paymentId;
    std::string reason;
    std::string key() const { return orderId.text(); } ///< partition key and subject
    template <class V>
    void describe(V &v)
    {
        v("orderId", orderId);
        v("orderNumber", orderNumber);
        v("paymentId", paymentId);
        v("reason", reason);
    }
};

struct ReleasedItem {
    ProductId productId;
    std::int64_t quantity = 0;
    template <class V>
    void describe(V &v)
    {
        v("productId", productId);
        v("quantity", quantity);
    }
};

struct StockReleased {
    static constexpr std::string_view kType = "stock.released";
    OrderId orderId;
    std::string orderNumber;
    std::vector<ReleasedItem> items;
    std::string reason;
    std::string key() const { return orderId.text(); } ///< partition key and subject
    template <class V>
    void describe(V &v)
    {
        v("orderId", orderId);
        v("orderNumber", orderNumber);
        v("items", items);
        v("reason", reason);
    }
};

/// Absolute stock; an older sequence is ignored.
struct StockSynchronized {
    static constexpr std::string_view kType = "stock.synchronized";
    ProductId productId;
    std::int64_t stock = 0;
    bool isSoldOut = false;
    std::int64_t sequence = 0;
    std::string key() const { return productId.text(); } ///< partition key and subject
    template <class V>
    void describe(V &v)
    {
        v("productId", productId);
        v("stock", stock);
        v("isSoldOut", isSoldOut);
        v("sequence", sequence);
    }
};

struct StockAdjustmentRefused {
    static constexpr std::string_view kType = "stock.adjustment-refused";
    std::string requestId;
    ProductId productId;
    std::string reason;
    std::string key() const { return productId.text(); } ///< partition key and subject
    template <class V>
    void describe(V &v)
    {
        v("requestId", requestId);
        v("productId", productId);
        v("reason", reason);
    }
};

/// Absolute balance; an older sequence is ignored.
struct PointsSynchronized {
    static constexpr std::string_view kType = "points.synchronized";
    MemberId memberId;
    Money balance;
    std::int64_t sequence = 0;
    std::string key() const { return memberId.text(); } ///< partition key and subject
    template <class V>
    void describe(V &v)
    {
        v("memberId", memberId);
        v("balance", balance);
        v("sequence", sequence);
    }
};

} // namespace hamster
