#pragma once
// World: the three vendor services and the event bus over their databases. It starts, crashes and restarts them. The PG, the customers
// and the data platform are outside, behind the Network port. Engine thread only.

#include "model/ecommerce/service.h"
#include "model/gateway/service.h"
#include "model/messaging/bus.h"
#include "model/payment/service.h"

#include <map>
#include <memory>
#include <set>

namespace hamster {

/// Where the databases are. An empty folder means memory.
struct WorldStorage {
    std::string folder;
    Durability durability = Durability::Full;
};

/// File names inside a data folder.
inline constexpr std::string_view kEcommerceFile = "ecommerce.db";
inline constexpr std::string_view kGatewayFile = "cash_gateway.db";
inline constexpr std::string_view kPaymentFile = "payment.db";
inline constexpr std::string_view kPgFile = "hamster_pg.db";
inline constexpr std::string_view kBusFile = "bus.db";

/// What comes from outside; references outlive the world.
struct WorldPorts {
    const Clock &clock;
    Scheduler &scheduler;
    Network &network;
    TraceSink &trace;
    std::uint64_t seed = 0;
    bool realTime = false;
    Transactor::Options transactor{};
};

struct WorldSettings {
    Policies policies{};
    ecommerce::Settings ecommerce{};
    gateway::Settings gateway{};
    payment::Settings payment{};
    ServerOptions ecommerceServer{};
    ServerOptions gatewayServer{};
};

/// Opens one database of a data folder, or in memory.
Result<std::unique_ptr<Database>> openServiceDatabase(const WorldStorage &storage, std::string_view file, std::span<const Migration> migrations);

class World {
public:
    /// Opens the databases, starts the services and their servers. Refuses with the first error; nothing runs then.
    static Result<std::unique_ptr<World>> open(WorldPorts ports, const WorldStorage &storage, WorldSettings settings);
    ~World();

    /// Nothing while the service is crashed.
    ecommerce::EcommerceService *ecommerce() { return m_ecommerce.get(); }
    gateway::GatewayService *gateway() { return m_gateway.get(); }
    payment::PaymentService *payment() { return m_payment.get(); }
    EventBus &bus() { return *m_bus; }

    /// The database of a service or of the bus; also while it is crashed.
    Database &database(Party party);
    /// Ports that the servers got.
    std::uint16_t ecommercePort() const { return m_settings.ecommerceServer.port; }
    std::uint16_t gatewayPort() const { return m_settings.gatewayServer.port; }
    /// Where the PG calls back.
    const std::string &callbackUrl() const { return m_settings.gateway.callbackUrl; }

    /// Destroys a service: Ecommerce, Gateway or Payment. Its open group is rolled back, its tasks and open requests die with it.
    void crash(Party party);
    /// Builds it again over its database. Refuses when it runs.
    Outcome restart(Party party);
    bool running(Party party) const;

    /// What a service is built from; nothing while it is crashed or for another party.
    ServiceCore *core(Party party);

    /// Redrives or ignores a dead letter of the group that `group` names.
    Outcome redrive(const std::string &group, std::int64_t id, const std::string &reason, Done done);
    Outcome ignore(const std::string &group, std::int64_t id, const std::string &reason, Done done);

private:
    explicit World(WorldPorts ports, WorldSettings settings) : m_ports(ports), m_settings(std::move(settings)) {}
    Outcome startService(Party party);
    ServicePorts servicePorts(Party party);
    ServiceCore *core(const std::string &group);

    WorldPorts m_ports;
    WorldSettings m_settings;
    std::map<Party, std::unique_ptr<Database>> m_databases;
    std::unique_ptr<EventBus> m_bus;
    std::unique_ptr<ecommerce::EcommerceService> m_ecommerce;
    std::unique_ptr<gateway::GatewayService> m_gateway;
    std::unique_ptr<payment::PaymentService> m_payment;
};

} // namespace hamster
