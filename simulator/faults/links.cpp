#include "simulator/faults/links.h"

namespace hamster {

void Links::cut(Party from, Party to, std::optional<Instant> until) { m_cut[{from, to}] = until; }

void Links::heal(Party from, Party to) { m_cut.erase({from, to}); }

void Links::healAll() { m_cut.clear(); }

bool Links::isCut(Party from, Party to, Instant now) const
{
    if (m_cut.empty()) return false;
    const auto at = m_cut.find({from, to});
    return at != m_cut.end() && (!at->second || now < *at->second);
}

std::vector<CutWay> Links::all(Instant now) const
{
    std::vector<CutWay> ways;
    for (const auto &[way, until] : m_cut)
        if (!until || now < *until) ways.push_back({way.first, way.second, until});
    return ways;
}

} // namespace hamster
