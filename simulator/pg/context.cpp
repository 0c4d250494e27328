#include "simulator/pg/context.h"

namespace hamster::pg {

namespace {
const Sql kLargestId{"SELECT max(coalesce((SELECT max(public_id) FROM pg_transactions), 0), "
                     "coalesce((SELECT max(public_id) FROM webhook_deliveries), 0))"};
} // namespace

PgContext::PgContext(const PgPorts &ports)
    : m_ports(ports)
    , m_epoch(nextEpoch(ports.database))
    , m_scheduler(ports.scheduler, m_life)
    , m_transactor(ports.database, ports.clock, m_scheduler, ports.transactor)
    , m_ids(ports.clock, IdService::Pg, ports.database.value<std::int64_t>(kLargestId).value_or(0))
    , m_states(ports.trace, Party::Pg)
{}

} // namespace hamster::pg
