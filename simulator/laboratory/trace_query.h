#pragma once
// TraceQuery: "everything that happened to this order", or in a span of time, out of the trace of a running world. Engine thread only.

#include "simulator/laboratory/order_records.h"

#include <cstdint>
#include <string>
#include <vector>

namespace hamster {

class Laboratory;

struct TraceQuery {
    std::string order{};     ///< number or public id in Base62; empty: no matter which
    std::int64_t fromMs = 0; ///< virtual time, both ends included
    std::int64_t untilMs = INT64_MAX;
    bool messagesOnly = false;                             ///< no state changes, timers, …
    Party between[2] = {Party::Operator, Party::Operator}; ///< both set: only records between these two, either way
    Party at = Party::Operator;                            ///< set: only records that this party sent, got or did
    std::size_t newest = 5'000;                            ///< at most so many, the newest
    std::uint64_t since = 0; ///< of an order: the asker knows the trace up to here; nothing of it since: `unchanged`
};

struct TraceAnswer {
    bool known = true;      ///< false: there is no such order in this world
    bool unchanged = false; ///< nothing came since the query's `since`; no records then
    bool complete = true;   ///< false: older records have left the memory
    std::string orderNumber{};
    std::string orderId{};              ///< public id in Base62
    std::int64_t nowMs = 0;             ///< the world's clock
    std::uint64_t last = 0;             ///< sequence of the newest record of the whole trace
    std::vector<TraceRecord> records{}; ///< oldest first
};

/// Out of memory, at once. Engine thread.
TraceAnswer askTrace(Laboratory &laboratory, const TraceQuery &query);

/// The rest of an answer about an order that is not complete: what memory holds of it, and where the file is. begin() on the engine
/// thread, finish() on any: reading a large file takes its time.
class TraceFileSearch {
public:
    static TraceFileSearch begin(Laboratory &laboratory, const TraceQuery &query, TraceAnswer answer);
    TraceAnswer finish();

private:
    TraceQuery m_query;
    TraceAnswer m_answer;
    OrderKeys m_keys;
    std::deque<TraceRecord> m_inMemory; ///< candidates
    std::uint64_t m_firstInMemory = 0;
    std::string m_file;
};

} // namespace hamster
