#pragma once
// Flow: which messages are on the links just now, in wall time: each travels 250 ms, whatever the speed of the world. Pure; the clock comes
// from outside and stands still while the world is paused.

#include "simulator/laboratory/links.h"
#include "simulator/laboratory/trace_feed.h"

#include <array>
#include <deque>
#include <vector>

namespace hamster::world {

inline constexpr qint64 kTravelMs = 250;
inline constexpr int kDrawnMax = 3;       ///< per link; more become a count
inline constexpr double kCountsFrom = 30; ///< speed from which only counts are shown

struct Mover {
    Hop hop;
    int place = 0; ///< 0 … 2: spread along the link when they came at once
    qint64 startMs = 0;
    qreal share(qint64 nowMs) const; ///< 0 … 1 along the link in the message's own direction
};

class Flow {
public:
    /// What came since; `countsOnly`: nothing travels (fast worlds, reduced motion).
    void add(const TraceBatch &batch, qint64 nowMs, bool countsOnly);
    /// A single step of a paused world: only what it did, in the middle of its way.
    void freeze(const TraceBatch &batch, qint64 nowMs);
    /// Forgets what has arrived. True while anything is left.
    bool advance(qint64 nowMs);
    void clear();

    const std::vector<Mover> &movers() const { return m_movers; }
    /// Messages on the link within the last 250 ms.
    int count(LinkId link) const;
    int inFlight() const;

private:
    struct Burst {
        qint64 ms;
        int count;
    };
    int drawn(LinkId link) const;
    void enter(const TraceBatch &batch, qint64 startMs, bool moving);
    std::vector<Mover> m_movers;
    std::array<std::deque<Burst>, kLinkCount> m_bursts;
};

} // namespace hamster::world
