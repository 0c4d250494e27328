#include "simulator/laboratory/trace_query.h"

#include "model/core/ids.h"
#include "simulator/laboratory/laboratory.h"

#include <algorithm>
#include <deque>
#include <set>

namespace hamster {

namespace {

const Sql kOrder{"SELECT public_id, order_number FROM orders WHERE order_number = ?1 OR public_id = ?2 ORDER BY id LIMIT 1"};
const Sql kTransactions{"SELECT public_id, transaction_key FROM pg_transactions "
                        "WHERE user_id IN (SELECT mid_id FROM pg_mids) AND order_id = ? ORDER BY id"};
const Sql kDeliveries{"SELECT public_id, webhook_id FROM webhook_deliveries WHERE transaction_key = ? ORDER BY id"};
constexpr std::string_view kPlacing = "POST /api/v1/orders";

/// Everything by which the records of one order are told from others. The PG knows no correlation id.
struct OrderKeys {
    std::string id, number;
    std::set<std::string, std::less<>> subjects; ///< of the PG's transactions and deliveries
    std::set<std::string, std::less<>> causes;   ///< webhook ids
    std::vector<std::string> transactions;
};

std::optional<OrderKeys> keysOf(Laboratory &laboratory, const std::string &order)
{
    if (!laboratory.world()) return std::nullopt;
    Database &shop = laboratory.world()->database(Party::Ecommerce);
    OrderKeys keys;
    {
        Rows found = shop.query(kOrder, order, fromBase62(order).value_or(0));
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

bool belongs(const OrderKeys &keys, const TraceRecord &record)
{
    if (!record.correlation.empty()) return record.correlation == keys.id;
    if (!record.subject.empty() && (record.subject == keys.id || record.subject == keys.number || keys.subjects.contains(record.subject)))
        return true;
    if (!record.causation.empty() && keys.causes.contains(record.causation)) return true;
    const bool http = record.kind == TraceKind::HttpRequest || record.kind == TraceKind::HttpAnswer;
    if (!http || (record.from != Party::Customer && record.to != Party::Customer && record.from != Party::Pg && record.to != Party::Pg))
        return false;
    return record.payload.find(keys.number) != std::string::npos ||
           std::ranges::any_of(keys.transactions, [&](const std::string &key) { return record.payload.find(key) != std::string::npos; });
}

/// A crash or restart concerns whoever was on the way meanwhile.
bool concernsAll(const TraceRecord &record)
{
    return record.kind == TraceKind::Crash || record.kind == TraceKind::Restart || record.kind == TraceKind::BreakerChange;
}

/// The order's records out of all. The customer's own request names no order: it is the one that the answer with the number answers.
std::vector<TraceRecord> recordsOf(const std::deque<TraceRecord> &trace, const OrderKeys &keys)
{
    std::vector<TraceRecord> records;
    std::deque<const TraceRecord *> placings, general;
    for (const TraceRecord &record : trace) {
        if (record.kind == TraceKind::HttpRequest && record.from == Party::Customer && record.name == kPlacing) {
            placings.push_back(&record);
            continue;
        }
        const TraceRecord *placing = nullptr;
        if (record.kind == TraceKind::HttpAnswer && record.to == Party::Customer && record.name == kPlacing && !placings.empty()) {
            placing = placings.front();
            placings.pop_front();
        }
        if (record.kind == TraceKind::Crash && record.from == Party::Ecommerce) placings.clear(); // their answers will never come
        if (concernsAll(record)) {
            general.push_back(&record);
            continue;
        }
        if (!belongs(keys, record)) continue;
        if (placing && records.empty()) records.push_back(*placing);
        records.push_back(record);
    }
    if (records.empty()) return records;
    const std::uint64_t first = records.front().sequence, last = records.back().sequence;
    for (const TraceRecord *record : general)
        if (record->sequence > first && record->sequence < last) records.push_back(*record);
    std::ranges::sort(records, {}, &TraceRecord::sequence);
    return records;
}

/// Only the new records are looked at: asking often costs little.
bool cameSince(const std::deque<TraceRecord> &trace, const OrderKeys &keys, std::uint64_t since)
{
    for (auto at = trace.rbegin(); at != trace.rend() && at->sequence > since; ++at)
        if (concernsAll(*at) || belongs(keys, *at)) return true;
    return false;
}

bool wanted(const TraceQuery &query, const TraceRecord &record)
{
    if (record.at.ms < query.fromMs || record.at.ms > query.untilMs) return false;
    if (query.messagesOnly &&
        (record.kind == TraceKind::StateChange || record.kind == TraceKind::Timer || record.kind == TraceKind::Transaction))
        return false;
    const auto &[one, other] = query.between;
    if (one != Party::Operator && !((record.from == one && record.to == other) || (record.from == other && record.to == one))) return false;
    return query.at == Party::Operator || record.from == query.at || record.to == query.at;
}

} // namespace

TraceAnswer askTrace(Laboratory &laboratory, const TraceQuery &query)
{
    TraceAnswer answer;
    const std::deque<TraceRecord> &trace = laboratory.trace().recent();
    answer.nowMs = laboratory.clock().now().ms;
    answer.last = laboratory.trace().count();
    if (!query.order.empty()) {
        const auto keys = keysOf(laboratory, query.order);
        answer.known = keys.has_value();
        if (!keys) return answer;
        answer.orderId = keys->id;
        answer.orderNumber = keys->number;
        if (query.since > 0 && !cameSince(trace, *keys, query.since)) {
            answer.unchanged = true;
            return answer;
        }
        answer.records = recordsOf(trace, *keys);
        std::erase_if(answer.records, [&](const TraceRecord &record) { return !wanted(query, record); });
        // An order's trace begins with its placing; when that is gone, more may be.
        answer.complete =
            !answer.records.empty() && (trace.empty() || trace.front().sequence == 1 || answer.records.front().from == Party::Customer);
        if (answer.records.size() > query.newest)
            answer.records.erase(answer.records.begin(), answer.records.end() - static_cast<std::ptrdiff_t>(query.newest));
        return answer;
    }
    for (auto at = trace.rbegin(); at != trace.rend() && answer.records.size() < query.newest && at->at.ms >= query.fromMs; ++at)
        if (wanted(query, *at)) answer.records.push_back(*at);
    std::ranges::reverse(answer.records);
    answer.complete = trace.empty() || trace.front().sequence == 1 || trace.front().at.ms < query.fromMs;
    return answer;
}

} // namespace hamster
