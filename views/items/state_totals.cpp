#include "views/items/state_totals.h"

#include <QElapsedTimer>

namespace hamster {

namespace {

using I = std::int64_t;
constexpr qint64 kSlice = 4096;
constexpr int kNewsMax = 4096;

} // namespace

void StateTotals::restart(std::string like)
{
    forget();
    m_like = std::move(like);
}

void StateTotals::forget()
{
    m_started = m_moreNews = m_counted = false;
    m_newest = m_lastMove = 0;
    m_unread.clear();
    m_slices.clear();
    m_sum.clear();
    m_all = {};
    m_like.clear();
}

void StateTotals::begin(Database &database)
{
    // The log's end first: what moves between the two readings is read twice, not never.
    m_lastMove = database.value<I>(m_queries.newestMove).value_or(0);
    m_newest = database.value<I>(m_queries.newest).value_or(0);
    for (qint64 slice = 0; slice <= m_newest / kSlice; ++slice) m_unread.insert(slice);
    m_started = !database.failed();
}

void StateTotals::readNews(Database &database)
{
    const I newest = database.value<I>(m_queries.newest).value_or(m_newest);
    for (qint64 slice = (m_newest + 1) / kSlice; m_newest < newest && slice <= newest / kSlice; ++slice) m_unread.insert(slice);
    m_newest = std::max<qint64>(m_newest, newest);
    int seen = 0;
    Rows rows = database.query(m_queries.moved, I(m_lastMove), kNewsMax);
    for (; rows.next(); ++seen) {
        m_lastMove = rows.get<I>(0);
        m_unread.insert(rows.get<I>(1) / kSlice);
    }
    m_moreNews = seen == kNewsMax;
}

void StateTotals::readSlice(Database &database, qint64 slice)
{
    ByState fresh;
    {
        Rows rows = database.query(m_queries.slice, I(slice * kSlice), I((slice + 1) * kSlice - 1), m_like);
        while (rows.next()) {
            const std::string_view state = rows.text(0);
            fresh[QString::fromUtf8(state.data(), static_cast<qsizetype>(state.size()))] = {rows.get<I>(1), rows.get<I>(2)};
        }
    }
    if (database.failed()) return;
    const auto add = [this](const ByState &part, qint64 sign) {
        for (const auto &[state, total] : part) {
            Total &sum = m_sum[state];
            for (Total *each : {&sum, &m_all}) each->count += sign * total.count, each->amount += sign * total.amount;
        }
    };
    ByState &known = m_slices[slice];
    add(known, -1);
    add(fresh, 1);
    known = std::move(fresh);
}

bool StateTotals::work(Database &database, int budgetMs)
{
    QElapsedTimer clock;
    clock.start();
    database.clearFailure();
    m_started ? readNews(database) : begin(database);
    while (!m_unread.empty() && !database.failed()) {
        readSlice(database, *m_unread.rbegin()); // the newest first: they are on show
        m_unread.erase(std::prev(m_unread.end()));
        if (clock.elapsed() >= budgetMs) break;
    }
    m_counted = m_counted || complete();
    return complete();
}

StateTotals::Total StateTotals::of(const QString &state) const
{
    const auto found = m_sum.find(state);
    return found == m_sum.end() ? Total{} : found->second;
}

} // namespace hamster
