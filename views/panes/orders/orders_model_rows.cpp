// OrdersModel: reading on, comparing rows.
#include "views/panes/orders/orders_model.h"

#include <QElapsedTimer>

#include <algorithm>
#include <limits>
#include <unordered_set>

namespace hamster::orders {

namespace {

constexpr qint64 kWindow = 8192; // row ids that a search looks at in one statement
constexpr int kBudgetMs = 30;    // for one step of a search

} // namespace

std::vector<OrderRow> OrdersModel::readNext(PageKey &scanned, int limit, bool &complete, bool descending) const
{
    complete = true;
    Database *shop = m_shop();
    if (!shop) return {};
    const bool windowed = scattered() && !m_search.exactly && !m_search.among && !m_search.onlyMembers && m_sort == SortKey::Time;
    const qint64 end = descending ? 0 : newestOrderId(*shop) + 1;
    if (scanned.id > newestOrderId(*shop) + 1) scanned.id = newestOrderId(*shop) + 1;
    PageRequest request{.sort = m_sort,
                        .descending = descending,
                        .state = {},
                        .reason = m_reason.toStdString(),
                        .manyOfState = false,
                        .search = m_search,
                        .after = scanned,
                        .farId = descending ? 0 : std::numeric_limits<qint64>::max(),
                        .limit = limit};
    QStringList states = m_states;
    if (states.isEmpty()) states << QString();
    QElapsedTimer clock;
    clock.start();
    std::vector<OrderRow> page;
    do {
        if (windowed) request.farId = descending ? std::max<qint64>(0, request.after.id - kWindow) : request.after.id + kWindow;
        request.limit = limit - static_cast<int>(page.size());
        std::vector<OrderRow> part;
        for (const QString &state : states) {
            request.state = state.toStdString();
            request.manyOfState = m_frequent.contains(state);
            std::ranges::move(readPage(*shop, request), std::back_inserter(part));
        }
        if (shop->failed()) return page; // shown as it is; complete, so that a broken file is not asked for ever
        if (states.size() > 1)
            std::ranges::sort(part, [&](const OrderRow &a, const OrderRow &b) { return comesBefore(a, b, m_sort, descending); });
        const bool full = static_cast<int>(part.size()) >= request.limit;
        if (static_cast<int>(part.size()) > request.limit) part.resize(static_cast<std::size_t>(request.limit));
        if (full)
            request.after = keyOf(part.back());
        else if (windowed)
            request.after.id = request.farId;
        complete = !full && (!windowed || (descending ? request.after.id <= end : request.after.id >= end));
        std::ranges::move(part, std::back_inserter(page));
    } while (!complete && static_cast<int>(page.size()) < limit && clock.elapsed() < kBudgetMs);
    scanned = request.after;
    return page;
}

void OrdersModel::apply(std::vector<OrderRow> next)
{
    m_telling = true;
    m_hits.clear();
    removeMissing(next);
    insertNew(next);
    noteChanges(next);
    m_telling = false;
}

void OrdersModel::removeMissing(const std::vector<OrderRow> &next)
{
    std::unordered_set<qint64> stay;
    stay.reserve(next.size());
    for (const OrderRow &row : next) stay.insert(row.id);
    for (int last = rowCount() - 1; last >= 0; --last) {
        if (stay.contains(m_rows[static_cast<std::size_t>(last)].id)) continue;
        int first = last;
        while (first > 0 && !stay.contains(m_rows[static_cast<std::size_t>(first - 1)].id)) --first;
        beginRemoveRows({}, first, last);
        m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
        endRemoveRows();
        last = first;
    }
}

void OrdersModel::insertNew(const std::vector<OrderRow> &next)
{
    // Both are in the same order and every old row is in `next`, so rows that differ are new ones.
    for (int at = 0; at < static_cast<int>(next.size()); ++at) {
        const auto old = [&](int row) { return row < rowCount() ? m_rows[static_cast<std::size_t>(row)].id : -1; };
        int end = at;
        while (end < static_cast<int>(next.size()) && next[static_cast<std::size_t>(end)].id != old(at)) ++end;
        if (end == at) continue;
        beginInsertRows({}, at, end - 1);
        m_rows.insert(m_rows.begin() + at, next.begin() + at, next.begin() + end);
        endInsertRows();
        at = end - 1;
    }
}

void OrdersModel::noteChanges(const std::vector<OrderRow> &next)
{
    QModelIndexList moved;
    for (int row = 0; row < rowCount(); ++row) {
        const auto at = static_cast<std::size_t>(row);
        if (m_rows[at] == next[at]) continue;
        int last = row;
        while (last + 1 < rowCount() && !(m_rows[static_cast<std::size_t>(last + 1)] == next[static_cast<std::size_t>(last + 1)])) ++last;
        for (int i = row; i <= last; ++i) {
            const auto each = static_cast<std::size_t>(i);
            if (m_rows[each].state != next[each].state) moved.push_back(index(i, 0));
            m_rows[each] = next[each];
        }
        emit dataChanged(index(row, 0), index(last, OrderColumnCount - 1));
        row = last;
    }
    if (!moved.empty()) emit statesMoved(moved);
}

void OrdersModel::catchUp()
{
    if (m_firstVisible > kPage || !m_fromStart) return refreshAll(); // what the user looks at must not move away
    Database *shop = m_shop();
    if (!shop) return;
    PageKey scanned = firstKey(m_descending);
    bool complete = false;
    std::vector<OrderRow> next = readNext(scanned, std::clamp(rowCount(), kPage, 4 * kPage), complete, m_descending);
    if (shop->failed()) return;
    m_scanned = scanned;
    m_complete = complete;
    apply(std::move(next));
}

} // namespace hamster::orders
