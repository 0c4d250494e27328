#pragma once
// Facts: rows of the five databases as plain structs, loaded once per audit and on first use, so that checks over several databases join
// in C++ and work on files and in memory alike.

#include "model/audit/cursor.h"
#include "model/audit/invariant.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace hamster::audit {

struct OrderRow {
    std::int64_t id;
    std::string number;
    std::int64_t amount;
    std::int64_t refunded;
    std::string status;
    std::string paymentState; ///< read models; empty while null
    std::string reservationState;
    std::int64_t paymentId;
};

struct ProcessRow {
    std::int64_t id;
    std::string reference;
    std::int64_t orderId;
    std::string orderNumber;
    std::int64_t paymentId;
    std::string pgMid; ///< X-USER-ID at the PG
    std::string attemptKey;
    std::int64_t amount;
    std::string status;
};

struct PaymentRow {
    std::int64_t id;
    std::int64_t orderId;
    std::string orderNumber;
    std::int64_t amount;
    std::string status;
    std::string pgTransaction; ///< empty while null
};

struct ReservationRow {
    std::int64_t id;
    std::int64_t orderId;
    std::int64_t productId;
    std::string status;
    std::int64_t expiresAt;
};

struct RefundRow {
    std::int64_t id;
    std::int64_t orderId;
    std::int64_t amount;
    std::int64_t points;
    bool lateCapture;
    std::string status;
};

/// A transaction at the PG under one of our own MIDs.
struct PgRow {
    std::string key;
    std::string orderNumber;
    std::int64_t amount;
    std::int64_t cancelled;
    std::string status;
    std::string echo;
    bool captured() const { return status == "SUCCESS" || status == "PARTIALLY_CANCELLED" || status == "CANCELLED"; }
};

/// Rows sorted by a key member, with equal ones together.
template <class Row, class Key>
std::span<const Row> rowsOf(const std::vector<Row> &rows, Key Row::*member, const Key &key)
{
    const auto low = std::lower_bound(rows.begin(), rows.end(), key, [member](const Row &row, const Key &k) { return row.*member < k; });
    auto high = low;
    while (high != rows.end() && (*high).*member == key) ++high;
    return {low, high};
}

template <class Row, class Key>
const Row *rowOf(const std::vector<Row> &rows, Key Row::*member, const Key &key)
{
    const auto found = rowsOf(rows, member, key);
    return found.empty() ? nullptr : &found.front();
}

inline bool isApprovedPayment(std::string_view status)
{
    return status == "APPROVED" || status == "PARTIALLY_CANCELLED" || status == "CANCELLED";
}
inline bool isTaken(std::string_view reservation) { return reservation == "CONFIRMED" || reservation == "RESTOCKED"; }

class Facts {
public:
    Facts(const AuditDatabases &databases, Options options)
        : db(databases)
        , m_options(options)
    {}

    const AuditDatabases &db;
    std::string error; ///< the first read that failed; after it nothing gives rows
    Instant now() const { return m_options.now; }
    bool settled() const { return m_options.settled; }
    Cursor read(Database &database, const std::string &sql) { return Cursor(database, sql, error, db.cache); }
    /// `all`, or in an audit of one order `one`, in which ?1 is the order's public id.
    Cursor readScoped(Database &database, const std::string &all, const std::string &one);
    std::int64_t count(Database &database, const std::string &table, const std::string &condition = "1");

    const std::vector<OrderRow> &orders();             ///< by id
    const std::vector<ProcessRow> &processes();        ///< by orderId
    const std::vector<PaymentRow> &payments();         ///< by orderId
    const std::vector<ReservationRow> &reservations(); ///< by orderId
    const std::vector<RefundRow> &refunds();           ///< by orderId
    const std::vector<PgRow> &pgRows();                ///< by orderNumber; empty without a PG
    const PgRow *pgByKey(const std::string &key);
    const OrderRow *orderByNumber(const std::string &number);
    /// True when a case that is not resolved is about this order (by public id or number), in any service.
    bool hasOpenCase(const OrderRow &order);
    bool hasOpenCase(std::int64_t publicId);
    /// NEEDS_ATTENTION is an end only while somebody is asked to look at it.
    bool isAttended(const OrderRow &order) { return order.status == "NEEDS_ATTENTION" && hasOpenCase(order); }
    /// True when a fault that can only be detected hit the order (Base62 public id or order number).
    bool isStamped(const std::string &order);
    bool isStamped(const OrderRow &order) { return isStamped(order.number); }
    /// True when a case of any state or a mismatch of the statement is about this order (Base62 public id).
    bool isToldOf(const std::string &order);
    /// Of what was created before that instant the technical history may be missing; 0: all of it is there.
    std::int64_t prunedBefore(Database &database);
    /// True in a world that was built with this unsafe value.
    bool isUnsafe(std::string_view policy, std::string_view value);

private:
    const std::set<std::string> &openCases();
    const std::set<std::string> &toldOrders();

    Options m_options;
    std::optional<std::vector<OrderRow>> m_orders;
    std::optional<std::vector<ProcessRow>> m_processes;
    std::optional<std::vector<PaymentRow>> m_payments;
    std::optional<std::vector<ReservationRow>> m_reservations;
    std::optional<std::vector<RefundRow>> m_refunds;
    std::optional<std::vector<PgRow>> m_pgRows;
    std::map<std::string, const PgRow *> m_pgByKey;
    std::map<std::string, const OrderRow *> m_orderByNumber;
    std::optional<std::set<std::string>> m_openCases;
    std::optional<std::set<std::string>> m_stamped; ///< by public id and by number
    std::optional<std::set<std::string>> m_told;    ///< by public id and by number
};

} // namespace hamster::audit
