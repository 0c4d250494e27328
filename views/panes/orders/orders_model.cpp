#include "views/panes/orders/orders_model.h"

#include <QTimer>

#include <algorithm>
#include <unordered_set>
#include <utility>

namespace hamster::orders {

namespace {
constexpr int kMargin = 4;        // rows around the visible ones that are read again as well
constexpr int kBehindAtOnce = 64; // rows out of sight that are read again with them
constexpr int kScanMs = 15;       // for one step of a search among the numbers
} // namespace

OrdersModel::OrdersModel(std::function<Database *()> shop, QObject *parent)
    : QAbstractTableModel(parent)
    , m_shop(std::move(shop))
{}

const OrderRow *OrdersModel::rowAt(int row) const
{
    return row >= 0 && row < static_cast<int>(m_rows.size()) ? &m_rows[static_cast<std::size_t>(row)] : nullptr;
}

int OrdersModel::rowOf(const QString &number) const
{
    const auto found = std::ranges::find(m_rows, number, &OrderRow::number);
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int OrdersModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }
int OrdersModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : OrderColumnCount; }

void OrdersModel::setFilter(const QStringList &states, const QString &text, const QString &reason)
{
    if (states == m_states && text == m_text && reason == m_reason) return;
    m_states = states;
    m_text = text;
    m_reason = reason;
    reload();
}

void OrdersModel::clear()
{
    m_complete = true;
    m_scan.reset();
    m_behind.clear();
    m_hits.clear();
    beginResetModel();
    m_rows.clear();
    m_total = m_before = 0;
    m_fromStart = true;
    endResetModel();
    emit placesChanged();
}

void OrdersModel::reload()
{
    Database *shop = m_shop();
    m_telling = true;
    m_hits.clear();
    beginResetModel();
    m_rows.clear();
    m_before = 0;
    m_fromStart = true;
    m_anchors.start(m_sort, m_descending, m_states);
    m_complete = !shop;
    if (shop) {
        Database *faults = m_faults ? m_faults() : nullptr;
        const std::optional<SearchTerms> byRule = faults ? searchByRule(*shop, *faults, m_text) : std::nullopt;
        m_search = byRule ? *byRule : resolveSearch(*shop, m_text);
        m_scan.reset();
        m_behind.clear();
        if (m_search.onlyNumbers && !m_search.exactly) m_scan.emplace(m_search.like);
        m_scanned = firstKey(m_descending);
        m_newest = newestOrderId(*shop);
        if (scanOn(*shop)) m_rows = readNext(m_scanned, kPage, m_complete, m_descending);
    }
    m_firstVisible = 0;
    m_lastVisible = 0;
    endResetModel();
    m_telling = false;
    emit reloaded();
    emit placesChanged();
    if (!m_complete && !scattered() && !std::exchange(m_anchoring, true)) QTimer::singleShot(0, this, &OrdersModel::anchorOn);
    readOnSoon();
}

bool OrdersModel::scanOn(Database &shop)
{
    if (!m_scan) return true;
    if (!m_scan->step(shop, kScanMs)) return false;
    m_search.among = m_scan->found();
    m_scan.reset();
    return true;
}

void OrdersModel::readOnSoon()
{
    // A search that has found little so far goes on between other events.
    if (!m_complete && rowCount() < kPage) QTimer::singleShot(0, this, [this] { fetchMore({}); });
}

PageKey OrdersModel::firstPageKey() const { return firstKey(m_descending); }

std::vector<OrderRow> OrdersModel::pageAfter(const PageKey &key, int limit, PageKey *scanned)
{
    *scanned = key;
    std::vector<OrderRow> all;
    bool complete = false;
    // A search that finds little still goes on to the end.
    while (!complete && static_cast<int>(all.size()) < limit) {
        std::vector<OrderRow> part = readNext(*scanned, limit - static_cast<int>(all.size()), complete, m_descending);
        std::ranges::move(part, std::back_inserter(all));
    }
    return all;
}

bool OrdersModel::canFetchMore(const QModelIndex &parent) const { return !parent.isValid() && !m_complete && !m_telling; }

void OrdersModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent)) return;
    if (Database *shop = m_shop(); shop && m_scan) {
        if (!scanOn(*shop)) return readOnSoon();
        emit searchSettled();
    }
    PageKey scanned = m_scanned;
    bool complete = false;
    std::vector<OrderRow> page = readNext(scanned, kPage, complete, m_descending);
    m_scanned = scanned;
    m_complete = complete;
    if (!page.empty()) {
        m_telling = true;
        beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(page.size()) - 1);
        std::ranges::move(page, std::back_inserter(m_rows));
        endInsertRows();
        dropFront();
        m_telling = false;
    }
    emit placesChanged();
    readOnSoon();
}

bool OrdersModel::sortable(int column)
{
    return column == TimeColumn || column == PlacedColumn || column == AmountColumn || column == NumberColumn;
}

void OrdersModel::sort(int column, Qt::SortOrder order)
{
    if (!sortable(column)) return;
    const SortKey key = column == AmountColumn ? SortKey::Amount : column == NumberColumn ? SortKey::Number : SortKey::Time;
    const bool descending = order == Qt::DescendingOrder;
    if (key == m_sort && descending == m_descending) return;
    m_sort = key;
    m_descending = descending;
    reload();
}

void OrdersModel::setVisibleRows(int first, int last)
{
    const bool moved = first < m_firstVisible || last > m_lastVisible;
    m_firstVisible = std::max(0, first);
    m_lastVisible = std::max(m_firstVisible, last);
    if (moved && !m_rows.empty() && !m_telling) refresh({});
}

bool OrdersModel::refreshFaults()
{
    m_hits.clear();
    const int last = std::min(rowCount() - 1, m_lastVisible + kMargin);
    if (last >= m_firstVisible) emit dataChanged(index(m_firstVisible, FaultsColumn), index(last, FaultsColumn));
    Database *shop = m_shop(), *faults = m_faults ? m_faults() : nullptr;
    if (m_search.rule.empty() || !shop || !faults) return false;
    std::optional<SearchTerms> now = searchByRule(*shop, *faults, m_text);
    if (!now || *now == m_search) return false;
    std::vector<qint64> fresh;
    std::ranges::set_difference(*now->among, *m_search.among, std::back_inserter(fresh));
    m_search = std::move(*now);
    refresh(fresh);
    return true;
}

void OrdersModel::refreshAll()
{
    std::vector<qint64> ids;
    for (const OrderRow &row : m_rows) ids.push_back(row.id);
    refresh(ids);
}

std::set<qint64> OrdersModel::toRead(const std::vector<qint64> &orderIds)
{
    const auto idAt = [this](int row) { return m_rows[static_cast<std::size_t>(row)].id; };
    const int first = std::max(0, m_firstVisible - kMargin), last = std::min(rowCount() - 1, m_lastVisible + kMargin);
    std::set<qint64> asked;
    for (int row = first; row <= last; ++row) asked.insert(idAt(row));
    std::unordered_set<qint64> told(orderIds.begin(), orderIds.end());
    for (int row = 0; row < rowCount() && !told.empty(); ++row)
        if (told.erase(idAt(row)) && (row < first || row > last)) m_behind.insert(idAt(row));
    // What is not among the rows can only come in when it is new, or when a filter lets it in: its place never changes.
    const bool everything = m_states.isEmpty() && !scattered();
    for (const qint64 id : orderIds)
        if (told.contains(id) && (!everything || id > m_newest)) asked.insert(id);
    if (!orderIds.empty()) m_newest = std::max(m_newest, *std::ranges::max_element(orderIds));
    for (int i = 0; i < kBehindAtOnce && !m_behind.empty(); ++i) asked.insert(m_behind.extract(m_behind.begin()).value());
    return asked;
}

void OrdersModel::refresh(const std::vector<qint64> &orderIds)
{
    Database *shop = m_shop();
    if (!shop) return;
    const qint64 newest = m_newest;
    const std::set<qint64> asked = toRead(orderIds);
    if (asked.empty()) return;
    std::vector<OrderRow> fresh = readRows(*shop, {asked.begin(), asked.end()}, m_search);
    if (shop->failed()) return; // keep what is shown; the next news tries again
    std::erase_if(fresh, [this](const OrderRow &row) {
        return (!m_states.isEmpty() && !m_states.contains(row.state)) || (!m_reason.isEmpty() && row.reason != m_reason);
    });
    const auto before = [this](const OrderRow &a, const OrderRow &b) { return comesBefore(a, b, m_sort, m_descending); };
    // What lies behind the last row read will come with its page.
    if (!m_complete && !m_rows.empty()) std::erase_if(fresh, [&](const OrderRow &row) { return before(m_rows.back(), row); });
    // So will what lies before the first one.
    if (!m_fromStart && !m_rows.empty())
        std::erase_if(fresh, [&](const OrderRow &row) {
            const bool ahead = before(row, m_rows.front());
            m_before += ahead && row.id > newest;
            return ahead;
        });
    std::ranges::sort(fresh, before);
    std::vector<OrderRow> kept;
    kept.reserve(m_rows.size());
    std::ranges::copy_if(m_rows, std::back_inserter(kept), [&](const OrderRow &row) { return !asked.contains(row.id); });
    std::vector<OrderRow> next;
    next.reserve(kept.size() + fresh.size());
    std::ranges::merge(kept, fresh, std::back_inserter(next), before);
    if (static_cast<int>(next.size()) > m_rowsMax && m_lastVisible < m_rowsMax / 4) {
        next.resize(static_cast<std::size_t>(m_rowsMax / 2));
        m_complete = false;
        m_scanned = keyOf(next.back());
    }
    if (next.empty() && !m_fromStart) return reload(); // the filter has none left here
    apply(std::move(next));
    emit placesChanged();
}

} // namespace hamster::orders
