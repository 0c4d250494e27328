#pragma once
// StateTotals: how many rows of a large table are in which state, and their sums of money. Counted once in slices of row ids, a little at a
// time; afterwards only the slices are read again in which something was added or moved. GUI thread only.

#include "model/storage/database.h"

#include <QString>

#include <map>
#include <set>
#include <string>

namespace hamster {

class StateTotals {
public:
    struct Total {
        qint64 count = 0, amount = 0;
    };
    struct Queries {
        const Sql &slice;  ///< (state, count, sum) of the rows with ids ?1 … ?2 that fit the pattern ?3 (empty: all)
        const Sql &newest; ///< the highest row id
        const Sql &moved;  ///< (log id, row id) of state changes after log id ?1, at most ?2, in the order of the log
        const Sql &newestMove;
    };
    /// The queries must outlive the totals.
    explicit StateTotals(const Queries &queries)
        : m_queries(queries)
    {}

    /// Counts anew, with another pattern or over another world.
    void restart(std::string like);
    /// No world: nothing.
    void forget();
    /// Reads what is new and goes on counting, for about `budgetMs`. False: there is more to do.
    bool work(Database &database, int budgetMs);
    /// Everything was counted once; from then on only what moves is read again.
    bool counted() const { return m_counted; }
    bool complete() const { return m_started && m_unread.empty() && !m_moreNews; }

    Total of(const QString &state) const;
    Total all() const { return m_all; }

private:
    using ByState = std::map<QString, Total>;
    void begin(Database &database);
    void readNews(Database &database);
    void readSlice(Database &database, qint64 slice);

    Queries m_queries;
    std::string m_like;
    bool m_started = false, m_counted = false;
    bool m_moreNews = false;
    qint64 m_newest = 0, m_lastMove = 0;
    std::set<qint64> m_unread; ///< slices
    std::map<qint64, ByState> m_slices;
    ByState m_sum;
    Total m_all;
};

} // namespace hamster
