#include "model/world/world.h"

#include "model/ecommerce/schema.h"
#include "model/gateway/schema.h"
#include "model/payment/schema.h"

namespace hamster {

Result<std::unique_ptr<Database>> openServiceDatabase(const WorldStorage &storage, std::string_view file, std::span<const Migration> migrations)
{
    DatabaseOptions options;
    if (!storage.folder.empty()) options.path = storage.folder + "/" + std::string(file);
    options.durability = storage.durability;
    return Database::open(options, migrations);
}

Result<std::unique_ptr<World>> World::open(WorldPorts ports, const WorldStorage &storage, WorldSettings settings)
{
    std::unique_ptr<World> world(new World(ports, std::move(settings)));
    struct File {
        Party party;
        std::string_view name;
        std::span<const Migration> migrations;
    };
    for (const File &file : {File{Party::Ecommerce, kEcommerceFile, ecommerce::migrationsFor(world->m_settings.policies)}, File{Party::Gateway, kGatewayFile, gateway::migrations()},
                             File{Party::Payment, kPaymentFile, payment::migrationsFor(world->m_settings.policies)}, File{Party::Bus, kBusFile, busMigrations()}}) {
        auto database = openServiceDatabase(storage, file.name, file.migrations);
        if (!database) return database.error();
        world->m_databases[file.party] = std::move(*database);
    }
    EventBus::Options busOptions;
    busOptions.transactor = ports.transactor;
    world->m_bus = std::make_unique<EventBus>(*world->m_databases[Party::Bus], ports.clock, ports.scheduler, ports.trace, ports.seed, busOptions);
    for (const Party party : {Party::Payment, Party::Gateway, Party::Ecommerce})
        if (Outcome started = world->startService(party); !started) return started.error();
    return world;
}

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
    ServicePorts ports{m_ports.clock, m_ports.scheduler, m_ports.network, database(party), *m_bus, m_ports.trace, m_ports.seed, m_ports.realTime, m_ports.transactor};
    ports.policies = m_settings.policies;
    return ports;
}

Outcome World::startService(Party party)
{
    // Serves before it starts, so that a service never does work that its port conflict would then have to undo.
    const auto serve = [](auto &service, ServerOptions &server) -> Outcome {
        auto port = service->serve(server);
        if (!port) {
            service.reset();
            return port.error();
        }
        server.port = *port; // a restart takes the same port again
        return success();
    };
    switch (party) {
    case Party::Payment:
        m_payment = std::make_unique<payment::PaymentService>(servicePorts(party), m_settings.payment);
        m_payment->start();
        return success();
    case Party::Gateway:
        m_gateway = std::make_unique<gateway::GatewayService>(servicePorts(party), m_settings.gateway);
        if (Outcome served = serve(m_gateway, m_settings.gatewayServer); !served) return served;
        // The PG is told where to call: a port that the system chose is known only now. Before the start, which asks for what waits.
        m_settings.gateway.callbackUrl = "http://127.0.0.1:" + std::to_string(gatewayPort()) + "/api/v1/payments/callback";
        m_gateway->setCallbackUrl(m_settings.gateway.callbackUrl);
        m_gateway->start();
        return success();
    case Party::Ecommerce:
        m_ecommerce = std::make_unique<ecommerce::EcommerceService>(servicePorts(party), m_settings.ecommerce);
        if (Outcome served = serve(m_ecommerce, m_settings.ecommerceServer); !served) return served;
        m_ecommerce->start();
        return success();
    default: return {ErrorCode::InvalidArgument, std::string(toString(party)) + " is no service of this world"};
    }
}

bool World::running(Party party) const
{
    switch (party) {
    case Party::Ecommerce: return m_ecommerce != nullptr;
    case Party::Gateway: return m_gateway != nullptr;
    case Party::Payment: return m_payment != nullptr;
    default: return false;
    }
}

void World::crash(Party party)
{
    if (!running(party)) return;
    m_ports.trace.record({.kind = TraceKind::Crash, .from = party, .to = party, .name = "crash"});
    switch (party) {
    case Party::Ecommerce: m_ecommerce.reset(); break;
    case Party::Gateway: m_gateway.reset(); break;
    case Party::Payment: m_payment.reset(); break;
    default: break;
    }
}

Outcome World::restart(Party party)
{
    if (running(party)) return {ErrorCode::Conflict, std::string(toString(party)) + " is running; nothing was changed"};
    m_ports.trace.record({.kind = TraceKind::Restart, .from = party, .to = party, .name = "restart"});
    return startService(party);
}

ServiceCore *World::core(Party party)
{
    if (party == Party::Ecommerce && m_ecommerce) return &m_ecommerce->core();
    if (party == Party::Gateway && m_gateway) return &m_gateway->core();
    if (party == Party::Payment && m_payment) return &m_payment->core();
    return nullptr;
}

ServiceCore *World::core(const std::string &group)
{
    const auto party = partyFrom(group);
    return party ? core(*party) : nullptr;
}

Outcome World::redrive(const std::string &group, std::int64_t id, const std::string &reason, Done done)
{
    ServiceCore *service = core(group);
    if (!service) return {ErrorCode::Unavailable, "the service '" + group + "' is not running; nothing was changed"};
    service->consumer().redrive(id, reason, std::move(done));
    return success();
}

Outcome World::ignore(const std::string &group, std::int64_t id, const std::string &reason, Done done)
{
    ServiceCore *service = core(group);
    if (!service) return {ErrorCode::Unavailable, "the service '" + group + "' is not running; nothing was changed"};
    service->consumer().ignore(id, reason, std::move(done));
    return success();
}

} // namespace hamster
