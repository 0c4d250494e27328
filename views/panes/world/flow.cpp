#include "views/panes/world/flow.h"

#include <algorithm>

namespace hamster::world {

qreal Mover::share(qint64 nowMs) const
{
    const qreal travelled = static_cast<qreal>(nowMs - startMs) / static_cast<qreal>(kTravelMs);
    // Those that came at once follow each other closely.
    return std::clamp(travelled - 0.16 * place, 0.0, 1.0);
}

int Flow::count(LinkId link) const
{
    int sum = 0;
    for (const Burst &burst : m_bursts[static_cast<std::size_t>(link)]) sum += burst.count;
    return sum;
}

int Flow::inFlight() const
{
    int sum = 0;
    for (const Link &link : links()) sum += count(link.id);
    return sum;
}

int Flow::drawn(LinkId link) const
{
    return static_cast<int>(std::ranges::count_if(m_movers, [link](const Mover &mover) { return mover.hop.link == link; }));
}

void Flow::enter(const TraceBatch &batch, qint64 startMs, bool moving)
{
    std::array<int, kLinkCount> came{};
    for (const TraceCount &each : batch.counts) {
        const auto hop = hopOf(each.kind, each.from, each.to, each.name);
        if (!hop) continue;
        const auto at = static_cast<std::size_t>(hop->link);
        came[at] += each.count;
        for (int i = 0; moving && i < each.count && drawn(hop->link) < kDrawnMax; ++i)
            m_movers.push_back({*hop, std::min(came[at] - each.count + i, kDrawnMax - 1), startMs});
    }
    for (std::size_t i = 0; i < kLinkCount; ++i)
        if (came[i] > 0) m_bursts[i].push_back({startMs, came[i]});
}

void Flow::add(const TraceBatch &batch, qint64 nowMs, bool countsOnly)
{
    advance(nowMs);
    if (countsOnly) m_movers.clear(); // what was still on its way when time went faster is only counted, too
    enter(batch, nowMs, !countsOnly);
}

void Flow::freeze(const TraceBatch &batch, qint64 nowMs)
{
    const auto isMessage = [](const TraceCount &each) { return hopOf(each.kind, each.from, each.to, each.name).has_value(); };
    if (std::ranges::none_of(batch.counts, isMessage)) return; // what stood there still does
    clear();
    enter(batch, nowMs - kTravelMs / 2, true);
}

bool Flow::advance(qint64 nowMs)
{
    std::erase_if(m_movers, [nowMs](const Mover &mover) { return mover.startMs + kTravelMs * (100 + 16 * mover.place) / 100 <= nowMs; });
    bool any = !m_movers.empty();
    for (std::deque<Burst> &bursts : m_bursts) {
        while (!bursts.empty() && bursts.front().ms + kTravelMs <= nowMs) bursts.pop_front();
        any = any || !bursts.empty();
    }
    return any;
}

void Flow::clear()
{
    m_movers.clear();
    for (std::deque<Burst> &bursts : m_bursts) bursts.clear();
}

} // namespace hamster::world
