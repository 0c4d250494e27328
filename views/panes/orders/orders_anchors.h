#pragma once
// OrdersAnchors: keys at regular places of a list of orders, so that a page can begin anywhere in it without walking there. GUI thread
// only.

#include "views/panes/orders/orders_query.h"

#include <vector>

namespace hamster::orders {

class OrdersAnchors {
public:
    static constexpr int kStride = 4096; ///< rows from one anchor to the next

    /// Another list; it has no anchors yet. `states`: which of them it shows, empty for all.
    void start(SortKey sort, bool descending, const QStringList &states);
    /// Sets anchors for about `budgetMs`; true: there is nothing left to do.
    bool step(Database &shop, int budgetMs);
    /// The key after which the list goes on with row `place` of `total`. Exact for all orders, and by time for those of one state, as of
    /// when the anchors were set; of other lists about there, as if their orders were spread evenly over all.
    PageKey keyBefore(Database &shop, qint64 place, qint64 total);

private:
    /// The key of the row that comes `rows` (at least 1) after `key`; nothing: the list ends before.
    std::optional<PageKey> ahead(Database &shop, const PageKey &key, qint64 rows) const;
    bool byId() const { return m_sort == SortKey::Time && m_state.empty(); }

    SortKey m_sort = SortKey::Time;
    bool m_descending = true;
    bool m_even = false;         ///< the anchors are those of all orders
    std::string m_state;         ///< empty: of all
    std::vector<PageKey> m_keys; ///< m_keys[i] is row (i + 1) · kStride − 1
    bool m_complete = false;
};

} // namespace hamster::orders
