#pragma once
// Workshop: what worlds that run one after the other on a thread can use again: connections in memory and prepared statements.

#include "model/audit/cursor.h"
#include "model/storage/memory_pool.h"

namespace hamster::scenario {

/// Must outlive its worlds; one at a time in a thread.
class Workshop {
public:
    Workshop();
    ~Workshop();
    Workshop(const Workshop &) = delete;
    Workshop &operator=(const Workshop &) = delete;

    /// Of audits of worlds in memory.
    audit::StatementCache &statements() { return m_statements; }

private:
    MemoryPool m_pool;
    audit::StatementCache m_statements; ///< goes first
};

} // namespace hamster::scenario
