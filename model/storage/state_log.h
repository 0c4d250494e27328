#pragma once
// The only way a state column changes: the edge is checked against its table, applied and written to state_log in one transaction.

#include "model/core/trace.h"
#include "model/storage/transactor.h"

#include <string>
#include <string_view>

namespace hamster {

/// Why a state moves.
struct Cause {
    std::string_view name;        ///< what made it move: an event type, "POST /orders", "webhook", "reconciler", …
    std::string_view eventId;     ///< id of that event or request, or empty
    std::string_view correlation; ///< the order's publicId in Base62, or empty
};

class StateLog {
public:
    StateLog(TraceSink &trace, Party owner)
        : m_trace(trace)
        , m_owner(owner)
    {}

    /// Writes the birth of an entity: edge (nothing → to).
    template <DomainState State>
    Outcome born(Tx &tx, std::int64_t publicId, State to, const Cause &cause)
    {
        return write(tx, StateMachine<State>::entity(), publicId, {}, toString(to), isLegal<State>(std::nullopt, to), cause);
    }
    /// Checks and logs an edge; the caller then updates the row `WHERE public_id = ? AND status = from`. An illegal edge is refused
    /// (IllegalTransition), kept in refused_edges, traced and not applied. A consumer then stops this effect and returns success(), so
    /// that the refusal stays on record and the event counts as handled.
    template <DomainState State>
    Outcome moved(Tx &tx, std::int64_t publicId, State from, State to, const Cause &cause)
    {
        return write(tx, StateMachine<State>::entity(), publicId, toString(from), toString(to), isLegal<State>(from, to), cause);
    }

private:
    Outcome write(Tx &tx, std::string_view entity, std::int64_t id, std::string_view from, std::string_view to, bool legal,
                  const Cause &cause);
    TraceSink &m_trace;
    Party m_owner;
};

/// The table that every service has.
inline constexpr const char *kStateLogSchema = R"(
CREATE TABLE state_log (
    id INTEGER PRIMARY KEY,
    entity TEXT NOT NULL,
    entity_id INTEGER NOT NULL,
    from_state TEXT NOT NULL,               -- '' for the birth
    to_state TEXT NOT NULL,
    cause TEXT NOT NULL,
    event_id TEXT NOT NULL,
    correlation_id TEXT NOT NULL,
    version INTEGER NOT NULL CHECK (version >= 1),
    created_at INTEGER NOT NULL,
    UNIQUE (entity, entity_id, version)
) STRICT;
CREATE INDEX state_log_correlation ON state_log (correlation_id, id);
CREATE TABLE refused_edges (
    id INTEGER PRIMARY KEY,
    entity TEXT NOT NULL,
    entity_id INTEGER NOT NULL,
    from_state TEXT NOT NULL,
    to_state TEXT NOT NULL,
    cause TEXT NOT NULL,
    event_id TEXT NOT NULL,
    correlation_id TEXT NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;
)";

} // namespace hamster
