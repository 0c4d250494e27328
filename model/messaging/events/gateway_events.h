#pragma once
// Events that the cash gateway produces (topic cash-gateway-events). 01-domain.md section 4.
// Field names are those on the wire. Money is won, times are UTC, ids are Base62 public ids.

#include "model/messaging/events/fields.h"

namespace hamster {

/// late: the process had been decided FAILED before.
struct PgApproved {
    static constexpr std::string_view kType = "pg.approved";
    OrderId orderId;
    std::string orderNumber;
    PaymentId paymentId;
    ProcessId processId;
    std::string provider;
    std::string mid;
    Money amount;
    std::string pgTransaction;
    std::optional<std::string> approvalNumber;
    std::optional<std::string> cardType;
    std::optional<std::string> cardMasked;
    bool late = false;
    std::string key() const { return orderId.text(); } ///< partition key and subject
    template <class V>
    void describe(V &v)
    {
        v("orderId", orderId);
        v("orderNumber", orderNumber);
        v("paymentId", paymentId);
        v("processId", processId);
        v("provider", provider);
        v("mid", mid);
        v("amount", amount);
        v("pgTransaction", pgTransaction);
        v("approvalNumber", approvalNumber);
        v("cardType", cardType);
        v("cardMasked", cardMasked);
        v("late", late);
    }
};

/// reason DECLINED, UNAVAILABLE, REFUSED, VOIDED, EXPIRED or CANCELLED.
struct PgDeclined {
    static constexpr std::string_view kType = "pg.declined";
    OrderId orderId;
    std::string orderNumber;
    PaymentId paymentId;
    ProcessId processId;
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
        v("processId", processId);
        v("code", code);
        v("message", message);
        v("reason", reason);
    }
};

struct PgUndecided {
    static constexpr std::string_view kType = "pg.undecided";
    OrderId orderId;
    std::string orderNumber;
    PaymentId paymentId;
    ProcessId processId;
    Instant since;
    std::string key() const { return orderId.text(); } ///< partition key and subject
    template <class V>
    void describe(V &v)
    {
        v("orderId", orderId);
        v("orderNumber", orderNumber);
        v("paymentId", paymentId);
        v("processId", processId);
        v("since", since);
    }
};

struct PgCancelled {
    static constexpr std::string_view kType = "pg.cancelled";
    OrderId orderId;
    std::string orderNumber;
    PaymentId paymentId;
    RefundId refundId;
    Money amount;
    Money remaining;
    std::string pgTransaction;
    std::string key() const { return orderId.text(); } ///< partition key and subject
    template <class V>
    void describe(V &v)
    {
        v("orderId", orderId);
        v("orderNumber", orderNumber);
        v("paymentId", paymentId);
        v("refundId", refundId);
        v("amount", amount);
        v("remaining", remaining);
        v("pgTransaction", pgTransaction);
    }
};

struct PgCancelFailed {
    static constexpr std::string_view kType = "pg.cancel-failed";
    OrderId orderId;
    std::string orderNumber;
    PaymentId paymentId;
    RefundId refundId;
    std::string code;
    bool isFinal = false;
    std::string key() const { return orderId.text(); } ///< partition key and subject
    template <class V>
    void describe(V &v)
    {
        v("orderId", orderId);
        v("orderNumber", orderNumber);
        v("paymentId", paymentId);
        v("refundId", refundId);
        v("code", code);
        v("final", isFinal);
    }
};

struct StatementLine {
    std::string transactionKey;
    std::string orderNumber;
    std::string kind;
    Money amount;
    std::string status;
    Instant at;
    template <class V>
    void describe(V &v)
    {
        v("transactionKey", transactionKey);
        v("orderNumber", orderNumber);
        v("kind", kind);
        v("amount", amount);
        v("status", status);
        v("at", at);
    }
};

/// The PG's daily lines of one MID; day yyyy-MM-dd in Asia/Seoul.
struct StatementReceived {
    static constexpr std::string_view kType = "statement.received";
    std::string mid;
    std::string day;
    std::vector<StatementLine> lines;
    std::string key() const { return mid; } ///< partition key and subject
    template <class V>
    void describe(V &v)
    {
        v("mid", mid);
        v("day", day);
        v("lines", lines);
    }
};

} // namespace hamster
