#pragma once
// TraceFeed: what happened since the last batch, for those who watch a running world. Bounded: a slow reader gets fewer single records,
// but complete counts. Engine thread only; the batch is a value.

#include "model/core/trace.h"

#include <map>
#include <tuple>
#include <vector>

namespace hamster {

inline constexpr std::size_t kTraceBatchMax = 400; ///< single records in one batch

/// How many records of one sort a batch stands for.
struct TraceCount {
    TraceKind kind = TraceKind::Timer;
    Party from = Party::Operator;
    Party to = Party::Operator;
    std::string name{};   ///< event type, "webhook", "POST /api/v1/payments", entity
    std::string detail{}; ///< StateChange and RefusedEdge: "FROM>TO"; HttpAnswer: the status; otherwise empty
    int count = 0;
};

struct TraceBatch {
    std::uint64_t first = 0; ///< sequence of the first and last record that it stands for
    std::uint64_t last = 0;
    std::int64_t atMs = 0;              ///< virtual time of the last one
    std::vector<TraceRecord> records{}; ///< the newest of them, oldest first, at most kTraceBatchMax; payloads of state changes only
    std::vector<TraceCount> counts{};   ///< of all of them
};

class TraceFeed {
public:
    /// Off: add() does nothing and what was kept is forgotten.
    void setWatched(bool watched);
    bool watched() const { return m_watched; }
    void add(const TraceRecord &record);
    bool empty() const { return m_batch.last == 0; }
    /// The batch so far; a new one begins.
    TraceBatch take();

private:
    using Key = std::tuple<TraceKind, Party, Party, std::string, std::string>;
    bool m_watched = false;
    TraceBatch m_batch;
    std::map<Key, int> m_counts;
};

/// "FROM>TO" of a StateChange or RefusedEdge record, whose payload is "entity FROM>TO".
std::string_view edgeOf(const TraceRecord &record);

} // namespace hamster
