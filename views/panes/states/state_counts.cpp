#include "views/panes/states/state_counts.h"

#include <algorithm>

namespace hamster::states {

namespace {

using I = std::int64_t;

const Sql kNewestLog{"SELECT coalesce(max(id), 0) FROM state_log"};
const Sql kNewestRefused{"SELECT coalesce(max(id), 0) FROM refused_edges"};
const Sql kNewestBreaker{"SELECT coalesce(max(id), 0) FROM breaker_log"};
const Sql kLog{"SELECT entity, from_state, to_state, count(*), cause FROM state_log WHERE id > ? AND id <= ? "
               "GROUP BY entity, from_state, to_state, cause ORDER BY entity, from_state, to_state, cause"};
const Sql kRefused{"SELECT entity, from_state, to_state, count(*), cause FROM refused_edges WHERE id > ? AND id <= ? "
                   "GROUP BY entity, from_state, to_state, cause ORDER BY entity, from_state, to_state, cause"};
const Sql kBreaker{"SELECT 'breaker', from_state, to_state, count(*), '' FROM breaker_log WHERE id > ? AND id <= ? "
                   "GROUP BY from_state, to_state ORDER BY from_state, to_state"};

using Counts = std::map<EdgeKey, EdgeCount> MachineCounts::*;

/// Adds the rows seen < id <= newest, or the first `most` of them. True when some are left.
bool readNew(Database &database, const Sql &newest, const Sql &rows, qint64 &seen, qint64 most, Counts counts,
             std::map<std::string, MachineCounts, std::less<>> &machines)
{
    const I end = database.value<I>(newest).value_or(seen), from = seen, to = std::min<I>(end, seen + most);
    if (to <= from) return false;
    Rows found = database.query(rows, from, to);
    while (found.next()) {
        EdgeCount &edge = (machines[found.get<std::string>(0)].*counts)[{found.get<std::string>(1), found.get<std::string>(2)}];
        edge.count += found.get<I>(3);
        if (const std::string cause = found.get<std::string>(4); !cause.empty()) edge.causes[cause] += found.get<I>(3);
    }
    if (database.failed()) return false;
    seen = to;
    return to < end;
}

} // namespace

qint64 MachineCounts::walked(std::string_view from, std::string_view to) const
{
    const auto found = edges.find({std::string(from), std::string(to)});
    return found == edges.end() ? 0 : found->second.count;
}

qint64 MachineCounts::entered(std::string_view state) const
{
    qint64 sum = 0;
    for (const auto &[edge, count] : edges)
        if (edge.second == state) sum += count.count;
    return sum;
}

qint64 MachineCounts::left(std::string_view state) const
{
    qint64 sum = 0;
    for (const auto &[edge, count] : edges)
        if (edge.first == state) sum += count.count;
    return sum;
}

qint64 MachineCounts::born() const { return left({}); }

qint64 MachineCounts::refusals() const
{
    qint64 sum = 0;
    for (const auto &[edge, count] : refused) sum += count.count;
    return sum;
}

bool StateCounts::readFile(Database &database, Seen &seen, qint64 most)
{
    database.clearFailure();
    const bool more = readNew(database, kNewestLog, kLog, seen.log, most, &MachineCounts::edges, m_machines);
    return readNew(database, kNewestRefused, kRefused, seen.refused, most, &MachineCounts::refused, m_machines) || more;
}

bool StateCounts::readBreaker(Database &gateway, Seen &seen, qint64 most)
{
    return readNew(gateway, kNewestBreaker, kBreaker, seen.breaker, most, &MachineCounts::edges, m_machines);
}

bool StateCounts::read(DeskPort &port, qint64 most)
{
    bool more = false;
    for (const DeskFile file : {DeskFile::Ecommerce, DeskFile::Gateway, DeskFile::Payment, DeskFile::Pg, DeskFile::Bus}) {
        Database *database = port.reader(file);
        if (!database) continue;
        Seen &seen = m_seen[static_cast<std::size_t>(file)];
        more = readFile(*database, seen, most) || more;
        if (file == DeskFile::Gateway) more = readBreaker(*database, seen, most) || more;
    }
    return more;
}

void StateCounts::forget() { *this = {}; }

const MachineCounts &StateCounts::of(std::string_view entity) const
{
    static const MachineCounts none;
    const auto found = m_machines.find(entity);
    return found == m_machines.end() ? none : found->second;
}

} // namespace hamster::states