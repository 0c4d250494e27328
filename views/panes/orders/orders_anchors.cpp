#include "views/panes/orders/orders_anchors.h"

#include <QElapsedTimer>
#include <QStringList>

#include <algorithm>

namespace hamster::orders {

namespace {

// Each by its index alone: walking the table would read a hundred times as much.
const Sql kAmountDown{"SELECT id, amount, '' FROM orders WHERE (amount, id) < (?1, ?2) ORDER BY amount DESC, id DESC LIMIT 1 OFFSET ?3"};
const Sql kAmountUp{"SELECT id, amount, '' FROM orders WHERE (amount, id) > (?1, ?2) ORDER BY amount, id LIMIT 1 OFFSET ?3"};
const Sql kNumberDown{"SELECT 0, 0, order_number FROM orders WHERE order_number < ?1 ORDER BY order_number DESC LIMIT 1 OFFSET ?2"};
const Sql kNumberUp{"SELECT 0, 0, order_number FROM orders WHERE order_number > ?1 ORDER BY order_number LIMIT 1 OFFSET ?2"};
const Sql kStateDown{"SELECT id, 0, '' FROM orders WHERE status = ?1 AND id < ?2 ORDER BY id DESC LIMIT 1 OFFSET ?3"};
const Sql kStateUp{"SELECT id, 0, '' FROM orders WHERE status = ?1 AND id > ?2 ORDER BY id LIMIT 1 OFFSET ?3"};

std::optional<PageKey> keyOf(Rows rows)
{
    if (!rows.next()) return std::nullopt;
    return PageKey{rows.get<std::int64_t>(0), rows.get<std::int64_t>(1), textAt(rows, 2)};
}

} // namespace

void OrdersAnchors::start(SortKey sort, bool descending, const QStringList &states)
{
    m_sort = sort;
    m_descending = descending;
    const bool ofOneState = sort == SortKey::Time && states.size() == 1;
    m_state = ofOneState ? states.front().toStdString() : std::string();
    m_even = !states.isEmpty() && !ofOneState;
    m_keys.clear();
    m_complete = byId(); // row ids have no gaps
}

std::optional<PageKey> OrdersAnchors::ahead(Database &shop, const PageKey &key, qint64 rows) const
{
    const std::string number = key.number.toStdString();
    const std::int64_t id = key.id, amount = key.amount, offset = rows - 1;
    if (m_sort == SortKey::Amount) return keyOf(shop.query(m_descending ? kAmountDown : kAmountUp, amount, id, offset));
    if (m_sort == SortKey::Number) return keyOf(shop.query(m_descending ? kNumberDown : kNumberUp, number, offset));
    return keyOf(shop.query(m_descending ? kStateDown : kStateUp, m_state, id, offset));
}

bool OrdersAnchors::step(Database &shop, int budgetMs)
{
    QElapsedTimer clock;
    for (clock.start(); !m_complete && clock.elapsed() < budgetMs;) {
        const auto next = ahead(shop, m_keys.empty() ? firstKey(m_descending) : m_keys.back(), kStride);
        next ? m_keys.push_back(*next) : void(m_complete = true);
    }
    return m_complete;
}

PageKey OrdersAnchors::keyBefore(Database &shop, qint64 place, qint64 total)
{
    shop.clearFailure();
    PageKey begin = firstKey(m_descending);
    if (place <= 0) return begin;
    if (m_even && total > 0)
        place = static_cast<qint64>(static_cast<double>(place) * static_cast<double>(newestOrderId(shop)) / static_cast<double>(total));
    if (byId()) {
        begin.id = m_descending ? std::max<qint64>(1, newestOrderId(shop) - place + 1) : place;
        return begin;
    }
    const auto anchor = static_cast<std::size_t>(place / kStride);
    while (m_keys.size() < anchor && !step(shop, 1)) {}
    const std::size_t from = std::min(anchor, m_keys.size());
    if (from) begin = m_keys[from - 1];
    const qint64 rest = place - static_cast<qint64>(from) * kStride;
    return rest ? ahead(shop, begin, rest).value_or(begin) : begin;
}

} // namespace hamster::orders
