// OrdersModel: which part of the list its rows are.
#include "views/panes/orders/orders_model.h"

#include <QTimer>

#include <algorithm>

namespace hamster::orders {

namespace {
constexpr int kJumpRows = 64;   // enough for a screen; the rest comes as it is scrolled to
constexpr int kAnchorMs = 4;    // for anchors at once
constexpr int kAnchorPause = 8; // ms between that
} // namespace

void OrdersModel::setTotal(qint64 total)
{
    if (total == m_total) return;
    m_total = total;
    emit placesChanged();
}

qint64 OrdersModel::total() const
{
    const qint64 read = m_before + rowCount();
    return m_complete || scattered() ? read : std::max(read, m_total);
}

/// Anchors are set before anyone jumps, between other events.
void OrdersModel::anchorOn()
{
    Database *shop = m_shop();
    m_anchoring = shop && !m_anchors.step(*shop, kAnchorMs) && !shop->failed();
    if (m_anchoring) QTimer::singleShot(kAnchorPause, this, &OrdersModel::anchorOn);
}

bool OrdersModel::jumpTo(qint64 place)
{
    Database *shop = m_shop();
    if (!shop || scattered() || m_telling) return false;
    if (m_fromStart && total() <= m_rowsMax) { // not worth a jump
        while (!m_complete && !shop->failed()) fetchMore({});
        return false;
    }
    const qint64 length = total();
    place = std::clamp<qint64>(place, 0, length - 1);
    const bool atEnd = place >= length - kJumpRows;
    PageKey scanned = atEnd ? firstKey(!m_descending) : m_anchors.keyBefore(*shop, place, length);
    bool reached = false; // the list's end in the direction of the reading
    std::vector<OrderRow> page = readNext(scanned, kJumpRows, reached, atEnd ? !m_descending : m_descending);
    if (shop->failed() || page.empty()) return false;
    if (atEnd) std::ranges::reverse(page);
    m_telling = true;
    beginResetModel();
    m_rows = std::move(page);
    m_behind.clear();
    m_complete = atEnd || reached;
    m_scanned = keyOf(m_rows.back());
    m_before = atEnd ? std::max<qint64>(0, length - rowCount()) : place;
    m_fromStart = atEnd ? reached : place == 0;
    m_newest = std::max(m_newest, newestOrderId(*shop));
    m_firstVisible = m_lastVisible = 0;
    endResetModel();
    m_telling = false;
    emit jumped();
    emit placesChanged();
    return true;
}

void OrdersModel::fetchBefore()
{
    Database *shop = m_shop();
    if (!shop || !canFetchBefore()) return;
    PageKey scanned = keyOf(m_rows.front());
    bool reached = false;
    std::vector<OrderRow> page = readNext(scanned, kPage, reached, !m_descending);
    if (shop->failed()) return;
    m_fromStart = reached;
    m_before = reached ? 0 : std::max<qint64>(0, m_before - static_cast<qint64>(page.size()));
    if (!page.empty()) {
        m_telling = m_fetchingBefore = true;
        const int rows = static_cast<int>(page.size());
        beginInsertRows({}, 0, rows - 1);
        m_rows.insert(m_rows.begin(), page.rbegin(), page.rend());
        m_firstVisible += rows, m_lastVisible += rows;
        endInsertRows();
        dropEnd();
        m_telling = m_fetchingBefore = false;
    }
    emit placesChanged();
}

/// Rows far before those on show; fetchBefore() gets them again.
void OrdersModel::dropFront()
{
    const int dropped = std::min(rowCount() - 2 * m_rowsMax, m_firstVisible - m_rowsMax / 2);
    if (dropped <= 0 || scattered()) return;
    beginRemoveRows({}, 0, dropped - 1);
    m_rows.erase(m_rows.begin(), m_rows.begin() + dropped);
    m_before += dropped;
    m_fromStart = false;
    m_firstVisible -= dropped, m_lastVisible -= dropped;
    endRemoveRows();
}

void OrdersModel::dropEnd()
{
    const int kept = std::max(2 * m_rowsMax, m_lastVisible + m_rowsMax / 2);
    if (kept >= rowCount() || scattered()) return;
    beginRemoveRows({}, kept, rowCount() - 1);
    m_rows.erase(m_rows.begin() + kept, m_rows.end());
    m_complete = false;
    m_scanned = keyOf(m_rows.back());
    endRemoveRows();
}

} // namespace hamster::orders
