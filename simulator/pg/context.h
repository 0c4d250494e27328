#pragma once
// PgPorts and PgContext: what the PG's parts are built from. The PG has no bus, so it has no ServiceCore.

#include "model/core/fault_port.h"
#include "model/core/network.h"
#include "model/core/random.h"
#include "model/messaging/service_core.h"
#include "model/storage/state_log.h"

namespace hamster::pg {

/// What comes from outside; references outlive the service.
struct PgPorts {
    const Clock &clock;
    Scheduler &scheduler;
    Network &network;
    Database &database; ///< opened with pg::migrations()
    TraceSink &trace;
    std::uint64_t seed = 0;
    Transactor::Options transactor{};
    FaultPort *faults = &FaultPort::none();
};

/// One incarnation's shared parts. Everything asynchronous that is started through it ends with it.
class PgContext {
public:
    explicit PgContext(const PgPorts &ports);

    Instant now() const { return m_ports.clock.now(); }
    const Clock &clock() const { return m_ports.clock; }
    Database &database() { return m_ports.database; }
    Network &network() { return m_ports.network; }
    TraceSink &trace() { return m_ports.trace; }
    Scheduler &scheduler() { return m_scheduler; }
    Transactor &transactor() { return m_transactor; }
    SnowflakeGenerator &ids() { return m_ids; }
    StateLog &states() { return m_states; }
    Lifeline &life() { return m_life; }
    FaultPort &faults() { return *m_ports.faults; }
    /// A random stream of this service in this epoch. For everything but secrets.
    Random random(std::string_view purpose) const { return Random(m_ports.seed, "hamster-pg", purpose, m_epoch); }

private:
    PgPorts m_ports;
    Lifeline m_life;
    std::uint64_t m_epoch;
    GuardedScheduler m_scheduler;
    Transactor m_transactor;
    SnowflakeGenerator m_ids;
    StateLog m_states;
};

} // namespace hamster::pg
