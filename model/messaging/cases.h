#pragma once
// Cases: what a person has to look at. One open case per (kind, subject, detail).

#include "model/core/ids.h"
#include "model/storage/state_log.h"

namespace hamster {

class CaseBook {
public:
    CaseBook(SnowflakeGenerator &ids, StateLog &states)
        : m_ids(ids)
        , m_states(states)
    {}
    /// Opens a case, or gives the one that is there already. `subject`: the order's public id as text, or another thing's.
    CaseId open(Tx &tx, std::string_view kind, std::string_view subject, std::string_view detail, const Cause &cause);
    /// OPEN → IN_PROGRESS by the named person. NotFound, or Conflict when it is not open any more.
    Outcome take(Tx &tx, CaseId id, std::string_view by, const Cause &cause);
    /// OPEN → IN_PROGRESS → RESOLVED with a reason; nothing happens when it is resolved already.
    Outcome resolve(Tx &tx, CaseId id, std::string_view resolution, const Cause &cause);

private:
    SnowflakeGenerator &m_ids;
    StateLog &m_states;
};

} // namespace hamster
