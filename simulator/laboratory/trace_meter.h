#pragma once
// TraceMeter: rates, latencies and outcomes per link and party out of the running trace, over virtual time. A few counters per record, no
// allocation while it runs. Engine thread only.

#include "simulator/laboratory/links.h"

#include <deque>
#include <map>
#include <string>

namespace hamster {

inline constexpr std::size_t kMeterSeconds = 30; ///< of the sparklines
inline constexpr std::size_t kRateSeconds = 10;  ///< that a rate is averaged over

/// Things per virtual second over the last kMeterSeconds.
class SecondCounter {
public:
    void add(std::int64_t atMs);
    /// Per second over the last kRateSeconds full seconds before `nowMs`.
    double rate(std::int64_t nowMs) const;
    /// One count per second, oldest first, kMeterSeconds of them; the running second is left out.
    std::vector<float> history(std::int64_t nowMs) const;

private:
    int at(std::int64_t second) const;
    std::array<int, kMeterSeconds + 2> m_counts{};
    std::int64_t m_newest = INT64_MIN; ///< the second of the newest count
    std::int64_t m_oldest = INT64_MIN; ///< the first second ever counted
};

/// The last durations of a link.
class Durations {
public:
    void add(std::int64_t ms);
    /// `share` 0 … 1 of the kept ones are not longer; −1 while there are none.
    std::int64_t percentile(double share) const;

private:
    std::deque<std::int64_t> m_kept;
};

/// Since the world was opened.
struct LinkTotals {
    std::int64_t messages = 0;
    std::int64_t failed = 0;    ///< no answer, refused, reset
    std::int64_t lost = 0;      ///< on the wire, by a fault or by hand
    std::int64_t duplicate = 0; ///< arrived again and changed nothing
    std::int64_t faults = 0;    ///< of rules or by hand, that fired here
};

class TraceMeter {
public:
    void add(const TraceRecord &record);

    const SecondCounter &link(LinkId id) const { return m_links[static_cast<std::size_t>(id)].rate; }
    const Durations &latency(LinkId id) const { return m_links[static_cast<std::size_t>(id)].latency; }
    const LinkTotals &totals(LinkId id) const { return m_links[static_cast<std::size_t>(id)].totals; }
    /// What the party sent, got or did; orders placed for the customer.
    const SecondCounter &party(Party party) const { return m_parties[static_cast<std::size_t>(party)]; }
    const SecondCounter &eventType(const std::string &type) const;
    /// Share of approvals among the PG's last decisions, 0 … 1; −1 before the first.
    double pgApprovalRate() const;
    /// "201" or "AnswerTimeout" of the last call to the data platform, and how long it took; empty before the first.
    const std::string &lastExport() const { return m_lastExport; }
    std::int64_t lastExportMs() const { return m_lastExportMs; }

private:
    struct LinkMeter {
        SecondCounter rate;
        Durations latency;
        LinkTotals totals;
        std::deque<std::pair<std::string, std::int64_t>> open; ///< (causation, sent at) of requests or events on their way
    };
    void measure(const TraceRecord &record, const Hop &hop);
    void closeOpen(LinkMeter &meter, const std::string &causation, std::int64_t atMs, bool keep);

    std::array<LinkMeter, kLinkCount> m_links;
    std::array<SecondCounter, kParties.size()> m_parties;
    std::map<std::string, SecondCounter> m_types;                ///< looked up by name only, never walked
    std::deque<std::pair<std::string, std::int64_t>> m_appended; ///< (event id, appended at)
    std::deque<bool> m_decisions;
    std::string m_lastExport;
    std::int64_t m_lastExportMs = 0;
};

} // namespace hamster
