#include "simulator/laboratory/trace_query.h"

#include "simulator/laboratory/laboratory.h"

#include <algorithm>

namespace hamster {

namespace {

/// Only the new records are looked at: asking often costs little.
bool cameSince(const std::deque<TraceRecord> &trace, const OrderKeys &keys, std::uint64_t since)
{
    for (auto at = trace.rbegin(); at != trace.rend() && at->sequence > since; ++at)
        if (mayBelong(keys, *at)) return true;
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

void trim(TraceAnswer &answer, const TraceQuery &query)
{
    std::erase_if(answer.records, [&](const TraceRecord &record) { return !wanted(query, record); });
    if (answer.records.size() > query.newest)
        answer.records.erase(answer.records.begin(), answer.records.end() - static_cast<std::ptrdiff_t>(query.newest));
}

} // namespace

TraceFileSearch TraceFileSearch::begin(Laboratory &laboratory, const TraceQuery &query, TraceAnswer answer)
{
    TraceFileSearch search;
    search.m_query = query;
    search.m_answer = std::move(answer);
    search.m_file = laboratory.options().traceFile;
    const std::deque<TraceRecord> &trace = laboratory.trace().recent();
    search.m_firstInMemory = trace.empty() ? laboratory.trace().count() + 1 : trace.front().sequence;
    if (auto keys = orderKeys(laboratory, query.order)) search.m_keys = std::move(*keys);
    for (const TraceRecord &record : trace)
        if (isPlacing(record) || mayBelong(search.m_keys, record)) search.m_inMemory.push_back(record);
    return search;
}

TraceAnswer TraceFileSearch::finish()
{
    std::deque<TraceRecord> all = candidatesInFile(m_file, m_keys, m_firstInMemory);
    all.insert(all.end(), std::make_move_iterator(m_inMemory.begin()), std::make_move_iterator(m_inMemory.end()));
    m_answer.records = recordsOf(all, m_keys);
    // An order's trace begins with its placing; when that is gone, more may be.
    m_answer.complete = !m_answer.records.empty() && m_answer.records.front().from == Party::Customer;
    trim(m_answer, m_query);
    return std::move(m_answer);
}

TraceAnswer askTrace(Laboratory &laboratory, const TraceQuery &query)
{
    TraceAnswer answer;
    const std::deque<TraceRecord> &trace = laboratory.trace().recent();
    answer.nowMs = laboratory.clock().now().ms;
    answer.last = laboratory.trace().count();
    if (!query.order.empty()) {
        const auto keys = orderKeys(laboratory, query.order);
        answer.known = keys.has_value();
        if (!keys) return answer;
        answer.orderId = keys->id;
        answer.orderNumber = keys->number;
        if (query.since > 0 && !cameSince(trace, *keys, query.since)) {
            answer.unchanged = true;
            return answer;
        }
        answer.records = recordsOf(trace, *keys);
        trim(answer, query);
        // An order's trace begins with its placing; when that is gone, more may be.
        answer.complete =
            !answer.records.empty() && (trace.empty() || trace.front().sequence == 1 || answer.records.front().from == Party::Customer);
        return answer;
    }
    for (auto at = trace.rbegin(); at != trace.rend() && answer.records.size() < query.newest && at->at.ms >= query.fromMs; ++at)
        if (wanted(query, *at)) answer.records.push_back(*at);
    std::ranges::reverse(answer.records);
    answer.complete = trace.empty() || trace.front().sequence == 1 || trace.front().at.ms < query.fromMs;
    return answer;
}

} // namespace hamster
