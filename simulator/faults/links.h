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
    void cut(Party from, Party to, std::optional<Instant> until = std::nullopt);
    void heal(Party from, Party to);
    void healAll();
    bool isCut(Party from, Party to, Instant now) const;
    /// The ways that are cut now, in the order of the parties.
    std::vector<CutWay> all(Instant now) const;

private:
    std::map<std::pair<Party, Party>, std::optional<Instant>> m_cut;
};

} // namespace hamster
