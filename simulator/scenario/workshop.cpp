#include "simulator/scenario/workshop.h"

namespace hamster::scenario {

Workshop::Workshop()
{
    m_pool.closing = [this](sqlite3 *database) { m_statements.forget(database); };
}

Workshop::~Workshop() { m_pool.closing = nullptr; }

} // namespace hamster::scenario
