#pragma once
// StateCounts: how often every edge was walked and how many things are in each state, kept up by reading only what is new in the state
// logs.

#include "views/desk_port.h"

#include <array>
#include <map>
#include <string>

namespace hamster::states {

using EdgeKey = std::pair<std::string, std::string>; ///< from (empty: the birth), to

/// How often something happened, and on what.
struct EdgeCount {
    qint64 count = 0;
    std::map<std::string, qint64> causes; ///< by event type or request, as in the state log; may be empty
    bool operator==(const EdgeCount &) const = default;
};

/// What one machine did since its file was made.
struct MachineCounts {
    std::map<EdgeKey, EdgeCount> edges;
    std::map<EdgeKey, EdgeCount> refused;

    qint64 walked(std::string_view from, std::string_view to) const;
    qint64 entered(std::string_view state) const;
    qint64 left(std::string_view state) const;
    /// In the state now: what came in and did not go out.
    qint64 present(std::string_view state) const { return entered(state) - left(state); }
    qint64 born() const;
    qint64 refusals() const;
    bool operator==(const MachineCounts &) const = default;
};

class StateCounts {
public:
    /// Reads what was logged since the last call, at most `most` rows per file. True when more is waiting.
    bool read(DeskPort &port, qint64 most = 20'000);
    void forget();
    /// By entity, as in the state log; "breaker" from the gateway's breaker log.
    const MachineCounts &of(std::string_view entity) const;
    bool operator==(const StateCounts &) const = default;

private:
    struct Seen {
        qint64 log = 0, refused = 0, breaker = 0; ///< largest row id that was counted
        bool operator==(const Seen &) const = default;
    };
    bool readFile(Database &database, Seen &seen, qint64 most);
    bool readBreaker(Database &gateway, Seen &seen, qint64 most);
    std::array<Seen, 5> m_seen{}; ///< by DeskFile
    std::map<std::string, MachineCounts, std::less<>> m_machines;
};

} // namespace hamster::states
