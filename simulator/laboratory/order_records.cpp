#include "simulator/laboratory/order_records.h"

#include "model/core/ids.h"
#include "simulator/laboratory/laboratory.h"

#include <algorithm>
#include <utility>

namespace hamster {

namespace {

const Sql kOrder{"SELECT public_id, order_number FROM orders WHERE order_number = ?1 OR public_id = ?2 ORDER BY id LIMIT 1"};
const Sql kTransactions{"SELECT public_id, transaction_key FROM pg_transactions "
                        "WHERE user_id IN (SELECT mid_id FROM pg_mids) AND order_id = ? ORDER BY id"};
const Sql kDeliveries{"SELECT public_id, webhook_id FROM webhook_deliveries WHERE transaction_key = ? ORDER BY id"};
constexpr std::string_view kPlacing = "POST /api/v1/orders";

bool isHttp(const TraceRecord &record) { return record.kind == TraceKind::HttpRequest || record.kind == TraceKind::HttpAnswer; }

/// A crash or restart concerns whoever was on the way meanwhile.
bool concernsAll(const TraceRecord &record)
{
    return record.kind == TraceKind::Crash || record.kind == TraceKind::Restart || record.kind == TraceKind::BreakerChange;
}

bool belongs(const OrderKeys &keys, const TraceRecord &record)
{
    if (!record.correlation.empty()) return record.correlation == keys.id;
    if (!record.subject.empty() && (record.subject == keys.id || record.subject == keys.number || keys.subjects.contains(record.subject)))
        return true;
    if (!record.causation.empty() && keys.causes.contains(record.causation)) return true;
    const bool outside =
        record.from == Party::Customer || record.to == Party::Customer || record.from == Party::Pg || record.to == Party::Pg;
    if (!isHttp(record) || !outside) return false;
    return record.payload.find(keys.number) != std::string::npos ||
           std::ranges::any_of(keys.transactions, [&](const std::string &key) { return record.payload.find(key) != std::string::npos; });
}

} // namespace

std::optional<OrderKeys> orderKeys(Laboratory &laboratory, const std::string &order)
{
    if (!laboratory.world()) return std::nullopt;
    OrderKeys keys;
    {
        Rows found = laboratory.world()->database(Party::Ecommerce).query(kOrder, order, fromBase62(order).value_or(0));
        if (!found.next()) return std::nullopt;
        keys.id = toBase62(found.get<std::int64_t>(0));
        keys.number = found.get<std::string>(1);
    }
    Database *pg = laboratory.pgDatabase();
    if (!pg) return keys;
    {
        Rows rows = pg->query(kTransactions, keys.number);
        while (rows.next()) {
            keys.subjects.insert(toBase62(rows.get<std::int64_t>(0)));
            keys.transactions.push_back(rows.get<std::string>(1));
        }
    }
    for (const std::string &transaction : keys.transactions) {
        Rows rows = pg->query(kDeliveries, transaction);
        while (rows.next()) {
            keys.subjects.insert(toBase62(rows.get<std::int64_t>(0)));
            keys.causes.insert(rows.get<std::string>(1));
        }
    }
    return keys;
}

bool mayBelong(const OrderKeys &keys, const TraceRecord &record) { return concernsAll(record) || belongs(keys, record); }

bool isPlacing(const TraceRecord &record)
{
    return isHttp(record) && record.name == kPlacing && (record.from == Party::Customer || record.to == Party::Customer);
}

/// The customer's own request names no order: it is the one that the answer with the number answers.
std::vector<TraceRecord> recordsOf(const std::deque<TraceRecord> &trace, const OrderKeys &keys)
{
    std::vector<TraceRecord> records;
    std::deque<const TraceRecord *> placings, general;
    bool placed = false;
    for (const TraceRecord &record : trace) {
        if (record.kind == TraceKind::HttpRequest && isPlacing(record)) {
            placings.push_back(&record);
            continue;
        }
        const TraceRecord *placing = nullptr;
        if (record.kind == TraceKind::HttpAnswer && isPlacing(record) && !placings.empty()) {
            placing = placings.front();
            placings.pop_front();
        }
        if (record.kind == TraceKind::Crash && record.from == Party::Ecommerce) placings.clear(); // their answers will never come
        if (concernsAll(record)) {
            general.push_back(&record);
            continue;
        }
        if (!belongs(keys, record)) continue;
        if (placing && !std::exchange(placed, true)) records.push_back(*placing);
        records.push_back(record);
    }
    if (records.empty()) return records;
    std::ranges::sort(records, {}, &TraceRecord::sequence); // the order is there before the answer that tells which request placed it
    const std::uint64_t first = records.front().sequence, last = records.back().sequence;
    for (const TraceRecord *record : general)
        if (record->sequence > first && record->sequence < last) records.push_back(*record);
    std::ranges::sort(records, {}, &TraceRecord::sequence);
    return records;
}

} // namespace hamster
