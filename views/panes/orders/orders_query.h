#pragma once
// Reading of the orders table: pages by key, single rows again, what changed, what a search text means. All on the GUI thread's reader.

#include "model/storage/database.h"

#include <QString>

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace hamster::orders {

struct OrderRow {
    qint64 id = 0; ///< row id: increases with time
    qint64 publicId = 0;
    QString number;
    qint64 createdMs = 0;
    qint64 memberId = 0;
    qint64 vendorId = 0;
    QString member;
    QString vendor;
    QString item; ///< the first item's name
    int otherItems = 0;
    qint64 amount = 0;
    qint64 refunded = 0;
    QString state;
    QString reason;      ///< why it failed, was cancelled or has to be looked at, as a code; empty: nothing of that
    QString payment;     ///< empty: none yet
    QString reservation; ///< empty: none yet
    QString method;
    bool operator==(const OrderRow &) const = default;
};

enum class SortKey { Time, Amount, Number };

/// A search text, resolved to what can match it. An empty text matches everything.
struct SearchTerms {
    std::string like;                       ///< for the order number
    std::string members, vendors, products; ///< JSON arrays of public ids
    bool active = false;
    qint64 exactly = 0;       ///< row id of the order whose whole number it is; 0: the rest counts
    bool onlyMembers = false; ///< nothing but a few members bear it: their orders are found by index
    bool maybeNumber = false; ///< it can be a part of an order number
    bool onlyNumbers = false; ///< nothing else can match it: NumberScan finds them
    /// Ascending row ids that a NumberScan or searchByRule() found; later orders are not in it.
    std::optional<std::vector<qint64>> among;
    std::string rule; ///< the fault rule whose hits `among` are; empty: a search in the shop
    bool cut = false; ///< it hit more: only the newest are among them
    bool operator==(const SearchTerms &) const = default;
};
SearchTerms resolveSearch(Database &shop, const QString &text);

inline constexpr int kRuleHitsMost = 500;
/// The orders that a fault rule hit, when the text is the id of one that has hit any; else nothing.
std::optional<SearchTerms> searchByRule(Database &shop, Database &faults, const QString &text);

/// Where a page begins: strictly after this key in the direction of the sort.
struct PageKey {
    qint64 id = 0;
    qint64 amount = 0;
    QString number;
};

struct PageRequest {
    SortKey sort = SortKey::Time;
    bool descending = true;
    std::string state;        ///< empty: all
    std::string reason;       ///< empty: all
    bool manyOfState = false; ///< the state is so frequent that walking the sort's index beats sorting
    SearchTerms search;
    PageKey after;
    qint64 farId = 0; ///< Time only: the last id to look at
    int limit = 256;
};

/// A key before all rows.
PageKey firstKey(bool descending);
PageKey keyOf(const OrderRow &row);
std::vector<OrderRow> readPage(Database &shop, const PageRequest &request);
/// The rows of these ids that match the search, by id.
std::vector<OrderRow> readRows(Database &shop, const std::vector<qint64> &ids, const SearchTerms &search);
qint64 newestOrderId(Database &shop);

/// The order in the given direction; equal only for the same row.
bool comesBefore(const OrderRow &a, const OrderRow &b, SortKey sort, bool descending);

/// What has changed since the last call, by the order's state log.
class OrderFeed {
public:
    static constexpr qint64 kFarBehind = 100'000;
    /// Further behind than that many changes, everything is read again.
    explicit OrderFeed(qint64 farBehind = kFarBehind)
        : m_farBehind(farBehind)
    {}
    struct News {
        std::vector<qint64> ids; ///< row ids of new and moved orders, ascending
        bool tooMany = false;    ///< read everything again
        bool more = false;       ///< there is more of it: ask again soon
    };
    void start(Database &shop); ///< forgets; news begin now
    News read(Database &shop);

private:
    qint64 m_farBehind;
    qint64 m_lastLog = 0;
    qint64 m_lastOrder = 0;
};

struct StateTotal {
    qint64 count = 0, amount = 0, refunded = 0;
};
using Totals = std::map<std::pair<QString, QString>, StateTotal>; ///< by state and reason
/// Counts and sums of the orders with row ids low … high that match the search.
Totals readTotals(Database &shop, qint64 low, qint64 high, const SearchTerms &search);

QString textAt(const Rows &rows, int column);
std::string jsonOf(const std::vector<qint64> &ids);

} // namespace hamster::orders
