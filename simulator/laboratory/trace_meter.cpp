#include "simulator/laboratory/trace_meter.h"

#include "simulator/laboratory/link_faults.h"
#include "simulator/laboratory/trace_feed.h"

#include <algorithm>

namespace hamster {

namespace {
constexpr std::size_t kDurations = 200, kOpen = 512, kAppended = 1024, kDecisions = 100;
}

void SecondCounter::add(std::int64_t atMs)
{
    const std::int64_t second = atMs / 1000;
    const auto size = static_cast<std::int64_t>(m_counts.size());
    if (m_newest == INT64_MIN) m_newest = m_oldest = second;
    for (std::int64_t s = std::max(m_newest + 1, second - size + 1); s <= second; ++s) m_counts[static_cast<std::size_t>(s % size)] = 0;
    m_newest = std::max(m_newest, second);
    if (second > m_newest - size) ++m_counts[static_cast<std::size_t>(second % size)];
}

int SecondCounter::at(std::int64_t second) const
{
    const auto size = static_cast<std::int64_t>(m_counts.size());
    if (m_newest == INT64_MIN || second > m_newest || second <= m_newest - size || second < m_oldest) return 0;
    return m_counts[static_cast<std::size_t>(second % size)];
}

double SecondCounter::rate(std::int64_t nowMs) const
{
    const std::int64_t now = nowMs / 1000;
    if (m_newest == INT64_MIN) return 0;
    // In the first seconds of a world the average is over what there was.
    const std::int64_t seconds = std::clamp<std::int64_t>(now - m_oldest, 1, kRateSeconds);
    int sum = 0;
    for (std::int64_t s = now - seconds; s < now; ++s) sum += at(s);
    return static_cast<double>(sum) / static_cast<double>(seconds);
}

std::vector<float> SecondCounter::history(std::int64_t nowMs) const
{
    std::vector<float> values;
    const std::int64_t now = nowMs / 1000;
    for (std::int64_t s = now - static_cast<std::int64_t>(kMeterSeconds); s < now; ++s) values.push_back(static_cast<float>(at(s)));
    return values;
}

void Durations::add(std::int64_t ms)
{
    m_kept.push_back(ms);
    if (m_kept.size() > kDurations) m_kept.pop_front();
}

std::int64_t Durations::percentile(double share) const
{
    if (m_kept.empty()) return -1;
    std::vector<std::int64_t> sorted(m_kept.begin(), m_kept.end());
    const auto nth = static_cast<std::size_t>(share * static_cast<double>(sorted.size() - 1) + 0.5);
    std::nth_element(sorted.begin(), sorted.begin() + static_cast<std::ptrdiff_t>(nth), sorted.end());
    return sorted[nth];
}

void TraceMeter::add(const TraceRecord &record)
{
    const std::int64_t at = record.at.ms;
    if (const auto hop = hopOf(record.kind, record.from, record.to, record.name)) {
        LinkMeter &meter = m_links[static_cast<std::size_t>(hop->link)];
        if (!hop->back) {
            meter.rate.add(at);
            ++meter.totals.messages;
        }
        measure(record, *hop);
        if (record.from != Party::Customer || record.name == "POST /api/v1/orders")
            m_parties[static_cast<std::size_t>(record.from)].add(at);
        if (record.to != Party::Customer) m_parties[static_cast<std::size_t>(record.to)].add(at);
    }
    if (record.kind == TraceKind::FaultFired)
        for (const LinkId link : linksHit(record.name, record.from, record.to)) ++m_links[static_cast<std::size_t>(link)].totals.faults;
    if (record.kind == TraceKind::EventAppended) m_types[record.name].add(at);
    if (record.kind == TraceKind::StateChange && record.name == "pg-transaction") {
        const std::string_view edge = edgeOf(record);
        if (edge == "PENDING>SUCCESS" || edge == "PENDING>FAILED") {
            m_decisions.push_back(edge == "PENDING>SUCCESS");
            if (m_decisions.size() > kDecisions) m_decisions.pop_front();
        }
    }
}

void TraceMeter::measure(const TraceRecord &record, const Hop &hop)
{
    LinkMeter &meter = m_links[static_cast<std::size_t>(hop.link)];
    const std::int64_t at = record.at.ms;
    switch (record.kind) {
    case TraceKind::EventAppended:
        m_appended.emplace_back(record.causation, at);
        if (m_appended.size() > kAppended) m_appended.pop_front();
        break;
    case TraceKind::EventDuplicate: ++meter.totals.duplicate; [[fallthrough]];
    case TraceKind::EventDelivered: {
        const auto sent =
            std::find_if(m_appended.rbegin(), m_appended.rend(), [&](const auto &event) { return event.first == record.causation; });
        if (sent != m_appended.rend()) meter.latency.add(at - sent->second);
        break;
    }
    case TraceKind::HttpRequest:
        meter.open.emplace_back(record.causation, at);
        if (meter.open.size() > kOpen) meter.open.pop_front();
        break;
    case TraceKind::HttpAnswer:
        closeOpen(meter, record.causation, at, true);
        if (hop.link == LinkId::ShopPlatform) m_lastExport = record.subject;
        break;
    case TraceKind::HttpFailure:
        ++(record.payload == "lost" ? meter.totals.lost : meter.totals.failed);
        closeOpen(meter, record.causation, at, false);
        if (hop.link == LinkId::ShopPlatform) m_lastExport = record.subject;
        break;
    default: break;
    }
}

void TraceMeter::closeOpen(LinkMeter &meter, const std::string &causation, std::int64_t atMs, bool keep)
{
    const auto sent = std::ranges::find(meter.open, causation, [](const auto &request) { return request.first; });
    if (sent == meter.open.end()) return;
    const std::int64_t took = atMs - sent->second;
    meter.open.erase(sent);
    if (keep) meter.latency.add(took);
    if (&meter == &m_links[static_cast<std::size_t>(LinkId::ShopPlatform)]) m_lastExportMs = took;
}

const SecondCounter &TraceMeter::eventType(const std::string &type) const
{
    static const SecondCounter none;
    const auto known = m_types.find(type);
    return known == m_types.end() ? none : known->second;
}

double TraceMeter::pgApprovalRate() const
{
    if (m_decisions.empty()) return -1;
    return static_cast<double>(std::ranges::count(m_decisions, true)) / static_cast<double>(m_decisions.size());
}

} // namespace hamster
