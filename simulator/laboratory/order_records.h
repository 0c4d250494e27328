#pragma once
// OrderRecords: which trace records belong to one order, wherever they come from: memory or the trace file.

#include "model/core/trace.h"

#include <deque>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace hamster {

class Laboratory;

/// Everything by which the records of one order are told from others. The PG knows no correlation id.
struct OrderKeys {
    std::string id; ///< public id, Base62
    std::string number;
    std::set<std::string, std::less<>> subjects{}; ///< of the PG's transactions and deliveries
    std::set<std::string, std::less<>> causes{};   ///< webhook ids
    std::vector<std::string> transactions{};
};

/// By order number or public id in Base62; nothing when the shop has no such order. Engine thread.
std::optional<OrderKeys> orderKeys(Laboratory &laboratory, const std::string &order);

/// The order's own, or what concerns everybody: crashes, restarts, the breaker.
bool mayBelong(const OrderKeys &keys, const TraceRecord &record);
/// A customer's request or answer of placing an order: which of them is this order's only the sequence tells.
bool isPlacing(const TraceRecord &record);

/// The order's records out of `trace` (oldest first), which holds at least all that mayBelong() or isPlacing().
std::vector<TraceRecord> recordsOf(const std::deque<TraceRecord> &trace, const OrderKeys &keys);

/// Records before sequence `before` of a trace file that may belong to the order or place one, oldest first. Any thread. A file that
/// cannot be read gives none.
std::deque<TraceRecord> candidatesInFile(const std::string &file, const OrderKeys &keys, std::uint64_t before);

} // namespace hamster
