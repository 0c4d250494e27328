#include "simulator/laboratory/trace_feed.h"

#include <utility>

namespace hamster {

namespace {

bool isEdge(TraceKind kind) { return kind == TraceKind::StateChange || kind == TraceKind::RefusedEdge; }

std::string_view detailOf(const TraceRecord &record)
{
    if (isEdge(record.kind)) return edgeOf(record);
    if (record.kind == TraceKind::HttpAnswer) return record.subject;
    return {};
}

} // namespace

std::string_view edgeOf(const TraceRecord &record)
{
    const std::string_view payload = record.payload;
    const std::size_t space = payload.find(' ');
    return space == std::string_view::npos ? std::string_view() : payload.substr(space + 1);
}

void TraceFeed::setWatched(bool watched)
{
    if (watched == m_watched) return;
    m_watched = watched;
    m_batch = {};
    m_counts.clear();
}

void TraceFeed::add(const TraceRecord &record)
{
    if (!m_watched) return;
    if (empty()) m_batch.first = record.sequence;
    m_batch.last = record.sequence;
    m_batch.atMs = record.at.ms;
    ++m_counts[{record.kind, record.from, record.to, record.name, std::string(detailOf(record))}];
    // Twice the limit before the older half goes: no shifting per record.
    if (m_batch.records.size() >= 2 * kTraceBatchMax)
        m_batch.records.erase(m_batch.records.begin(), m_batch.records.begin() + static_cast<std::ptrdiff_t>(kTraceBatchMax));
    TraceRecord copy = record;
    if (!isEdge(record.kind) && record.kind != TraceKind::FaultFired) copy.payload.clear();
    m_batch.records.push_back(std::move(copy));
}

TraceBatch TraceFeed::take()
{
    TraceBatch batch = std::exchange(m_batch, {});
    if (batch.records.size() > kTraceBatchMax)
        batch.records.erase(batch.records.begin(), batch.records.end() - static_cast<std::ptrdiff_t>(kTraceBatchMax));
    for (auto &[key, count] : std::exchange(m_counts, {})) {
        const auto &[kind, from, to, name, detail] = key;
        batch.counts.push_back({kind, from, to, name, detail, count});
    }
    return batch;
}

} // namespace hamster
