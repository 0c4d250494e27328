#include "model/messaging/service_core.h"

namespace hamster {

namespace {
const Sql kNextEpoch{"INSERT INTO random_epoch (id, epoch) VALUES (1, 1) ON CONFLICT (id) DO UPDATE SET epoch = epoch + 1"};
const Sql kEpoch{"SELECT epoch FROM random_epoch WHERE id = 1"};
} // namespace

TimerId GuardedScheduler::after(Duration delay, Task task) { return m_inner.after(delay, m_life.guard(std::move(task))); }

void GuardedScheduler::atEndOfInstant(Task task) { m_inner.atEndOfInstant(m_life.guard(std::move(task))); }

std::uint64_t nextEpoch(Database &database)
{
    database.clearFailure();
    database.exec(kNextEpoch);
    if (database.failed()) {
        database.clearFailure();
        return 0;
    }
    return static_cast<std::uint64_t>(database.value<std::int64_t>(kEpoch).value_or(0));
}

ServiceCore::ServiceCore(Options options, ServicePorts ports)
    : m_options(std::move(options))
    , m_ports(std::move(ports))
    , m_epoch(nextEpoch(m_ports.database))
    , m_scheduler(m_ports.scheduler, m_life)
    , m_transactor(m_ports.database, m_ports.clock, m_scheduler, m_ports.transactor)
    , m_ids(m_ports.clock, m_options.idService, m_options.idFloor)
    , m_states(m_ports.trace, m_options.party)
    , m_cases(m_ids, m_states)
    , m_outbox(m_options.party, m_options.name, random("events"), TopicPlan::of(m_ports.policies.get<TopicLayout>()),
               Publisher::of(m_ports.policies.get<Publishing>(), publisherPorts()))
    , m_consumer({m_options.party, m_options.name, m_options.topics},
                 {m_ports.bus, m_transactor, m_cases, m_ports.trace, *m_ports.faults, m_ports.policies})
    , m_relay(relayPorts(), m_outbox)
{
    m_transactor.beforeCommit = [this] { askAtCommit(FaultPoint::BeforeCommit); };
    m_transactor.afterCommit = [this] { askAtCommit(FaultPoint::AfterCommit); };
    if (m_epoch == 0) m_transactor.kill(); // ids of an epoch that is not on disk could be given out again: it must not live
}

ServiceCore::~ServiceCore()
{
    m_life.cut();
    if (m_serving) m_ports.network.close(m_options.party);
}

Publisher::Ports ServiceCore::publisherPorts()
{
    return {m_ports.bus, m_scheduler, random("publisher"), m_ports.relayLow, m_ports.relayHigh, [this] { m_relay.wake(); }};
}

Relay::Ports ServiceCore::relayPorts()
{
    return {m_options.party, m_ports.database,  m_transactor,    m_ports.bus,      m_scheduler,       m_life,
            *m_ports.faults, [this] { die(); }, random("relay"), m_ports.relayLow, m_ports.relayHigh, m_ports.realTime};
}

Random ServiceCore::random(std::string_view purpose) const { return Random(m_ports.seed, m_options.name, purpose, m_epoch); }

void ServiceCore::start()
{
    if (m_ports.faults->watches(FaultPoint::Recovery) &&
        m_ports.faults->at(FaultPoint::Recovery, {.from = m_options.party, .to = m_options.party, .thing = "service"}).what ==
            FaultAct::Do::Crash)
        return die();
    m_consumer.start();
    m_relay.start();
}

void ServiceCore::askAtCommit(FaultPoint point)
{
    if (!m_ports.faults->watches(point)) return;
    if (m_ports.faults->at(point, {.from = m_options.party, .to = m_options.party, .thing = "service"}).what == FaultAct::Do::Crash) die();
}

void ServiceCore::die()
{
    if (dead()) return;
    m_life.cut();
    m_consumer.die();
    m_transactor.kill();
    if (m_ports.died) m_ports.died();
}

void ServiceCore::send(HttpRequest request, SendOptions options, std::function<void(HttpOutcome)> done)
{
    if (!m_life.alive()) return;
    request.from = m_options.party;
    m_ports.network.send(std::move(request), options, m_life.guard(std::move(done)));
}

Result<std::uint16_t> ServiceCore::serve(ServerOptions options, std::shared_ptr<Router> router)
{
    options.party = m_options.party;
    auto port = m_ports.network.serve(std::move(options), m_life.guard([router](HttpRequest request, Responder respond) {
        router->handle(std::move(request), std::move(respond));
    }));
    m_serving = port.ok();
    return port;
}

} // namespace hamster
