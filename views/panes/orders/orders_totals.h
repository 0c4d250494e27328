#pragma once
// OrdersTotals: counts and sums by state and reason over all orders that match a search, kept by slices of row ids, so that a change costs
// the reading of its slice and never of the table. GUI thread only.

#include "views/panes/orders/orders_query.h"

#include <set>

namespace hamster::orders {

class OrdersTotals {
public:
    static constexpr qint64 kSlice = 2048; ///< row ids

    /// Forgets everything; all slices up to the newest order are unread.
    void restart(Database &shop, const SearchTerms &search);
    /// These orders are new or have changed.
    void touch(const std::vector<qint64> &orderIds);
    /// Reads unread slices, the newest first, for about `budgetMs` milliseconds. True: something was read.
    bool work(Database &shop, int budgetMs);

    bool complete() const { return m_unread.empty(); }
    /// Every slice was read once; what is unread has changed since.
    bool counted() const;
    StateTotal sumOf(const QStringList &states, const QString &reason = {}) const; ///< empty: of all
    /// How many of these states bear which reason. Those without one are left out.
    std::map<QString, qint64> reasonsOf(const QStringList &states) const;

private:
    qint64 nextSlice() const;

    SearchTerms m_search;
    qint64 m_reads = 0;
    std::map<qint64, qint64> m_readAt; ///< which reading of all it was, by slice
    std::map<qint64, Totals> m_slices;
    std::set<qint64, std::greater<>> m_unread;
    Totals m_sum;
};

} // namespace hamster::orders
