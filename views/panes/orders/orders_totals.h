#pragma once
// OrdersTotals: counts and sums by state over all orders that match a search, kept by slices of row ids, so that a change costs the
// reading of its slice and never of the table. GUI thread only.

#include "views/panes/orders/orders_query.h"

#include <set>

namespace hamster::orders {

class OrdersTotals {
public:
    static constexpr qint64 kSlice = 8192; ///< row ids

    /// Forgets everything; all slices up to the newest order are unread.
    void restart(Database &shop, const SearchTerms &search);
    /// These orders are new or have changed.
    void touch(const std::vector<qint64> &orderIds);
    /// Reads unread slices, the newest first, for about `budgetMs` milliseconds. True: something was read.
    bool work(Database &shop, int budgetMs);

    bool complete() const { return m_unread.empty(); }
    const Totals &byState() const { return m_sum; }
    StateTotal sumOf(const QStringList &states) const; ///< empty: of all

private:
    SearchTerms m_search;
    std::map<qint64, Totals> m_slices;
    std::set<qint64, std::greater<>> m_unread;
    Totals m_sum;
};

} // namespace hamster::orders
