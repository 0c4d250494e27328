#include "model/messaging/service_core.h"

namespace hamster {

namespace {
const Sql kNextEpoch{"INSERT INTO random_epoch (id, epoch) VALUES (1, 1) ON CONFLICT (id) DO UPDATE SET epoch = epoch + 1"};
const Sql kEpoch{"SELECT epoch FROM random_epoch WHERE id = 1"};
const Sql kPending{"SELECT id, event_id, event_type, topic, partition_key, correlation_id, payload FROM outbox WHERE status = 'PENDING' "
                   "ORDER BY id LIMIT ?"};
const Sql kPublished{"UPDATE outbox SET status = 'PUBLISHED', published_at = ?3 WHERE id BETWEEN ?1 AND ?2 AND status = 'PENDING'"};
constexpr int kRelayBatch = 256;
constexpr Duration kRelayRetry = 1s;
} // namespace

std::uint64_t nextEpoch(Database &database)
{
    database.exec(kNextEpoch);
    return static_cast<std::uint64_t>(database.value<std::int64_t>(kEpoch).value_or(0));
}

ServiceCore::ServiceCore(Options options, ServicePorts ports)
    : m_options(std::move(options)), m_ports(ports), m_epoch(nextEpoch(ports.database)), m_scheduler(ports.scheduler, m_life),
      m_transactor(ports.database, ports.clock, m_scheduler, ports.transactor), m_ids(ports.clock, m_options.idService, m_options.idFloor),
      m_states(ports.trace, m_options.party), m_cases(m_ids, m_states), m_outbox(m_options.name, random("events")),
      m_consumer({m_options.party, m_options.name, m_options.topics}, ports.bus, m_transactor, m_cases, ports.trace),
      m_relayRandom(random("relay"))
{
    m_outbox.wakeRelay = [this] { wakeRelay(); };
}

ServiceCore::~ServiceCore()
{
    m_life.cut();
    if (m_serving) m_ports.network.close(m_options.party);
}

Random ServiceCore::random(std::string_view purpose) const { return Random(m_ports.seed, m_options.name, purpose, m_epoch); }

void ServiceCore::start()
{
    m_consumer.start();
    wakeRelay();
    if (m_ports.realTime) pollRelay();
}

void ServiceCore::send(HttpRequest request, SendOptions options, std::function<void(HttpOutcome)> done)
{
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

void ServiceCore::wakeRelay()
{
    if (m_relayArmed || m_relayBusy) return;
    m_relayArmed = true;
    m_scheduler.after(m_relayRandom.between(m_ports.relayLow, m_ports.relayHigh), [this] {
        m_relayArmed = false;
        relay();
    });
}

void ServiceCore::pollRelay()
{
    m_scheduler.after(kRelayRetry, [this] {
        if (!m_relayArmed && !m_relayBusy) relay();
        pollRelay();
    });
}

void ServiceCore::relay()
{
    if (m_relayBusy) return;
    m_transactor.commitNow(); // only durable rows may leave
    std::vector<OutgoingMessage> batch;
    std::int64_t first = 0, last = 0;
    {
        Rows rows = m_ports.database.query(kPending, kRelayBatch);
        while (rows.next()) {
            last = rows.get<std::int64_t>(0);
            if (batch.empty()) first = last;
            batch.push_back({rows.get<std::string>(3), rows.get<std::string>(4), rows.get<std::string>(2), rows.get<std::string>(5),
                             rows.get<std::string>(1), rows.get<std::string>(6), m_options.party});
        }
    }
    if (batch.empty()) return;
    m_relayBusy = true;
    m_ports.bus.append(std::move(batch), m_life.guard([this, first, last](const Outcome &appended) {
        if (!appended) {
            m_relayBusy = false;
            m_scheduler.after(kRelayRetry, [this] { relay(); });
            return;
        }
        m_transactor.submit(
            [first, last](Tx &tx) -> Outcome {
                tx.exec(kPublished, first, last, tx.now());
                return success();
            },
            [this](const Outcome &) {
                m_relayBusy = false;
                relay();
            });
    }));
}

} // namespace hamster
