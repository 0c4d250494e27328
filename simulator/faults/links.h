#pragma once
// Links: which ways between two parties are cut, and until when. Plain state; asked by the faulty network and by the bus.

#include "model/core/party.h"
#include "model/core/time.h"

#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace hamster {

struct CutWay {
    Party from;
    Party to;
    std::optional<Instant> until; ///< nothing: until it is healed
};

class Links {
public:
    /// One way; call it twice for both.
    void cut(Party from, Party to, std::optional<Instant> until = std::nullopt) { m_cut[{from, to}] = until; }
    void heal(Party from, Party to) { m_cut.erase({from, to}); }
    void healAll() { m_cut.clear(); }
    bool isCut(Party from, Party to, Instant now) const
    {
        if (m_cut.empty()) return false;
        const auto at = m_cut.find({from, to});
        return at != m_cut.end() && (!at->second || now < *at->second);
    }
    /// The ways that are cut now, in the order of the parties.
    std::vector<CutWay> all(Instant now) const
    {
        std::vector<CutWay> ways;
        for (const auto &[way, until] : m_cut)
            if (!until || now < *until) ways.push_back({way.first, way.second, until});
        return ways;
    }

private:
    std::map<std::pair<Party, Party>, std::optional<Instant>> m_cut;
};

} // namespace hamster
