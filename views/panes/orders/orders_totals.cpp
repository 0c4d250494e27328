#include "views/panes/orders/orders_totals.h"

#include <QElapsedTimer>
#include <QStringList>

#include <algorithm>

namespace hamster::orders {

namespace {

void add(Totals &sum, const Totals &part, qint64 sign)
{
    for (const auto &[key, total] : part) {
        StateTotal &to = sum[key];
        to.count += sign * total.count;
        to.amount += sign * total.amount;
        to.refunded += sign * total.refunded;
    }
}

} // namespace

void OrdersTotals::restart(Database &shop, const SearchTerms &search)
{
    m_search = search;
    m_slices.clear();
    m_readAt.clear();
    m_unread.clear();
    m_sum.clear();
    if (search.among) return touch(*search.among);
    for (qint64 slice = 0; slice <= newestOrderId(shop) / kSlice; ++slice) m_unread.insert(slice);
}

void OrdersTotals::touch(const std::vector<qint64> &orderIds)
{
    for (const qint64 id : orderIds) m_unread.insert(id / kSlice);
}

bool OrdersTotals::counted() const
{
    return std::ranges::all_of(m_unread, [this](qint64 slice) { return m_slices.contains(slice); });
}

/// The one that was not read for the longest time, else the newest: slices that change all the time keep no other waiting.
qint64 OrdersTotals::nextSlice() const
{
    const auto when = [this](qint64 slice) {
        const auto read = m_readAt.find(slice);
        return read == m_readAt.end() ? 0 : read->second;
    };
    return *std::ranges::min_element(m_unread, {}, when);
}

bool OrdersTotals::work(Database &shop, int budgetMs)
{
    if (m_unread.empty()) return false;
    QElapsedTimer clock;
    clock.start();
    do {
        const qint64 slice = nextSlice();
        Totals &totals = m_slices[slice];
        add(m_sum, totals, -1);
        totals = readTotals(shop, slice * kSlice, (slice + 1) * kSlice - 1, m_search);
        add(m_sum, totals, 1);
        m_unread.erase(slice);
        m_readAt[slice] = ++m_reads;
    } while (!m_unread.empty() && clock.elapsed() < budgetMs);
    return true;
}

StateTotal OrdersTotals::sumOf(const QStringList &states, const QString &reason) const
{
    StateTotal sum;
    for (const auto &[key, total] : m_sum) {
        if (!states.isEmpty() && !states.contains(key.first)) continue;
        if (!reason.isEmpty() && reason != key.second) continue;
        sum.count += total.count;
        sum.amount += total.amount;
        sum.refunded += total.refunded;
    }
    return sum;
}

std::map<QString, qint64> OrdersTotals::reasonsOf(const QStringList &states) const
{
    std::map<QString, qint64> counts;
    for (const auto &[key, total] : m_sum)
        if (total.count > 0 && !key.second.isEmpty() && states.contains(key.first)) counts[key.second] += total.count;
    return counts;
}

} // namespace hamster::orders
