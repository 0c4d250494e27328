#include "model/world/world.h"

#include "model/ecommerce/schema.h"
#include "model/gateway/schema.h"
#include "model/payment/schema.h"

#include <algorithm>
#include <array>

namespace hamster {

namespace {

constexpr std::array kServices{Party::Payment, Party::Gateway, Party::Ecommerce}; // in the order in which they start

struct File {
    Party party;
    std::string_view name;
    std::span<const Migration> (*migrations)(const Policies &); ///< an unsafe policy may drop a guard of the schema
};
constexpr std::array kFiles{File{Party::Ecommerce, kEcommerceFile, ecommerce::migrationsFor},
                            File{Party::Gateway, kGatewayFile, [](const Policies &) { return gateway::migrations(); }},
                            File{Party::Payment, kPaymentFile, payment::migrationsFor},
                            File{Party::Bus, kBusFile, [](const Policies &) { return busMigrations(); }}};

const File &fileOf(Party party) { return *std::ranges::find(kFiles, party, &File::party); }

} // namespace

Result<std::unique_ptr<Database>> openServiceDatabase(const WorldStorage &storage, std::string_view file,
                                                      std::span<const Migration> migrations)
{
    DatabaseOptions options;
    if (!storage.folder.empty()) options.path = storage.folder + "/" + std::string(file);
    options.durability = storage.durability;
    if (storage.disk) options.vfs = storage.disk->vfs();
    return Database::open(options, migrations);
}

Result<std::unique_ptr<World>> World::open(WorldPorts ports, const WorldStorage &storage, WorldSettings settings)
{
    WorldStorage chosen = storage;
    if (chosen.durability == Durability::Full && settings.policies.get<DurabilityChoice>() == DurabilityChoice::Normal)
        chosen.durability = Durability::Normal;
    std::unique_ptr<World> world(new World(ports, std::move(chosen), std::move(settings)));
    for (const File &file : kFiles) {
        world->m_clocks[file.party] = std::make_unique<ServiceClock>(ports.clock, *ports.faults, file.party);
        if (Outcome opened = world->openDatabase(file.party); !opened) return opened.error();
    }
    world->buildBus();
    for (const Party party : kServices)
        if (Outcome started = world->startService(party); !started) return started.error();
    return world;
}

Outcome World::openDatabase(Party party)
{
    auto database = openServiceDatabase(m_storage, fileOf(party).name, fileOf(party).migrations(m_settings.policies));
    if (!database) return database.error();
    m_databases[party] = std::move(*database);
    m_databases[party]->watch(*m_ports.faults, party);
    return success();
}

void World::buildBus()
{
    EventBus::Options options;
    options.transactor = m_ports.transactor;
    options.faults = m_ports.faults;
    options.died = m_life.guard([this] {
        for (const Party party : kServices)
            if (ServiceCore *service = core(party)) service->die();
        m_ports.trace.record({.kind = TraceKind::Crash, .from = Party::Bus, .to = Party::Bus, .name = "crash"});
    });
    m_bus = std::make_unique<EventBus>(database(Party::Bus), m_ports.clock, m_ports.scheduler, m_ports.trace, m_ports.seed, options);
}

World::World(WorldPorts ports, WorldStorage storage, WorldSettings settings)
    : m_ports(ports)
    , m_storage(std::move(storage))
    , m_settings(std::move(settings))
{}

World::~World()
{
    m_ecommerce.reset();
    m_gateway.reset();
    m_payment.reset();
}

Database &World::database(Party party)
{
    HAMSTER_ASSERT(m_databases.contains(party));
    return *m_databases[party];
}

ServicePorts World::servicePorts(Party party)
{
    ServicePorts ports{*m_clocks[party], m_ports.scheduler, m_ports.network,  database(party),   *m_bus,
                       m_ports.trace,    m_ports.seed,      m_ports.realTime, m_ports.transactor};
    ports.policies = m_settings.policies;
    ports.faults = m_ports.faults;
    ports.died = m_life.guard([this, party] { died(party); });
    return ports;
}

Outcome World::startService(Party party)
{
    // Serves before it starts, so that a service never does work that its port conflict would then have to undo.
    const auto begin = [](auto &service, [[maybe_unused]] ServerOptions *server, const auto &prepare) -> Outcome {
        Outcome begun = success();
        if (service->core().dead())
            begun = {ErrorCode::StorageOther, service->core().database().path() + " takes no new epoch; the service was not started"};
        if constexpr (requires { service->serve(ServerOptions{}); }) {
            if (begun) {
                auto port = service->serve(*server);
                if (port)
                    server->port = *port; // a restart takes the same port again
                else
                    begun = port.error();
            }
        }
        if (!begun) {
            service.reset();
            return begun;
        }
        prepare();
        service->start();
        return success();
    };
    switch (party) {
    case Party::Payment:
        m_payment = std::make_unique<payment::PaymentService>(servicePorts(party), m_settings.payment);
        return begin(m_payment, nullptr, [] {});
    case Party::Gateway:
        if (!m_settings.gateway.watch) m_settings.gateway.watch = &m_liveWatch;
        m_gateway = std::make_unique<gateway::GatewayService>(servicePorts(party), m_settings.gateway);
        // The PG is told where to call: a port that the system chose is known only now. Before the start, which asks for what waits.
        return begin(m_gateway, &m_settings.gatewayServer, [this] {
            m_settings.gateway.callbackUrl = "http://127.0.0.1:" + std::to_string(gatewayPort()) + "/api/v1/payments/callback";
            m_gateway->setCallbackUrl(m_settings.gateway.callbackUrl);
        });
    case Party::Ecommerce:
        m_ecommerce = std::make_unique<ecommerce::EcommerceService>(servicePorts(party), m_settings.ecommerce);
        return begin(m_ecommerce, &m_settings.ecommerceServer, [] {});
    default: return {ErrorCode::InvalidArgument, std::string(toString(party)) + " is no service of this world"};
    }
}

ServiceCore *World::core(Party party) const
{
    switch (party) {
    case Party::Ecommerce: return m_ecommerce ? &m_ecommerce->core() : nullptr;
    case Party::Gateway: return m_gateway ? &m_gateway->core() : nullptr;
    case Party::Payment: return m_payment ? &m_payment->core() : nullptr;
    default: return nullptr;
    }
}

bool World::running(Party party) const
{
    const ServiceCore *service = core(party);
    return service && !service->dead();
}

/// A service's ports went dead in the middle of a task.
void World::died(Party party)
{
    m_ports.trace.record({.kind = TraceKind::Crash, .from = party, .to = party, .name = "crash"});
    m_ports.scheduler.after(0ms, m_life.guard([this, party] {
        if (core(party) && core(party)->dead()) bury(party);
    }));
}

void World::bury(Party party)
{
    switch (party) {
    case Party::Ecommerce: m_ecommerce.reset(); break;
    case Party::Gateway: m_gateway.reset(); break;
    case Party::Payment: m_payment.reset(); break;
    default: break;
    }
}

void World::crash(Party party)
{
    if (running(party)) m_ports.trace.record({.kind = TraceKind::Crash, .from = party, .to = party, .name = "crash"});
    bury(party);
}

Outcome World::restart(Party party)
{
    if (running(party)) return {ErrorCode::Conflict, std::string(toString(party)) + " is running; nothing was changed"};
    if (killed()) return {ErrorCode::Conflict, "the whole program is down; nothing was changed"};
    bury(party);
    m_ports.trace.record({.kind = TraceKind::Restart, .from = party, .to = party, .name = "restart"});
    if (Outcome started = startService(party); !started) return started;
    // The quiet moment to bring the log into the file. When a reader stands in its way, the next one does.
    if (!m_storage.folder.empty()) (void)database(party).script("PRAGMA wal_checkpoint(TRUNCATE)");
    return success();
}

void World::kill()
{
    m_bus->die(); // and the services with it
    for (const Party party : kServices) bury(party);
}

Outcome World::revive()
{
    if (killed()) {
        for (const Party party : kServices) bury(party);
        m_ports.trace.record({.kind = TraceKind::Restart, .from = Party::Bus, .to = Party::Bus, .name = "restart"});
        buildBus();
    }
    for (const Party party : kServices)
        if (!running(party))
            if (Outcome started = restart(party); !started) return started;
    return success();
}

Consumer *World::consumer(const std::string &group)
{
    for (const Party party : kServices)
        if (group == toString(party) && running(party)) return &core(party)->consumer();
    return nullptr;
}

} // namespace hamster
