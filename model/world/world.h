#pragma once
// World: the three vendor services and the event bus over their databases. It starts, crashes and restarts them. The PG, the customers
// and the data platform are outside, behind the Network port. Engine thread only.

#include "model/ecommerce/service.h"
#include "model/gateway/service.h"
#include "model/messaging/bus.h"
#include "model/payment/service.h"
#include "model/storage/disk.h"
#include "model/world/service_clock.h"

#include <map>
#include <memory>
#include <set>

namespace hamster {

/// Where the databases are. An empty folder means memory.
struct WorldStorage {
    std::string folder;
    Durability durability = Durability::Full;
    Disk *disk = nullptr; ///< of files only: one that can lose power; it outlives the world
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
    FaultPort *faults = &FaultPort::none();
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
Result<std::unique_ptr<Database>> openServiceDatabase(const WorldStorage &storage, std::string_view file,
                                                      std::span<const Migration> migrations);

class World {
public:
    /// Opens the databases, starts the services and their servers. Refuses with the first error; nothing runs then.
    static Result<std::unique_ptr<World>> open(WorldPorts ports, const WorldStorage &storage, WorldSettings settings);
    ~World();

    /// Nothing while the service is crashed.
    ecommerce::EcommerceService *ecommerce() { return running(Party::Ecommerce) ? m_ecommerce.get() : nullptr; }
    gateway::GatewayService *gateway() { return running(Party::Gateway) ? m_gateway.get() : nullptr; }
    payment::PaymentService *payment() { return running(Party::Payment) ? m_payment.get() : nullptr; }
    EventBus &bus() { return *m_bus; }

    /// The database of a service or of the bus; also while it is crashed.
    Database &database(Party party);
    /// Ports that the servers got.
    std::uint16_t ecommercePort() const { return m_settings.ecommerceServer.port; }
    std::uint16_t gatewayPort() const { return m_settings.gatewayServer.port; }
    /// Where the PG calls back.
    const std::string &callbackUrl() const { return m_settings.gateway.callbackUrl; }

    /// Destroys a service: Ecommerce, Gateway or Payment. Its open group is rolled back, its tasks and open requests die with it. To be
    /// called between tasks; from inside one a service dies by its own ports (ServiceCore::die) and is destroyed in a later task.
    void crash(Party party);
    /// Builds it again over its database. Refuses when it runs, or when the whole program is down.
    Outcome restart(Party party);
    bool running(Party party) const;
    /// What was seen at the gateway's ports, over all its incarnations (invariants A16, A18, A23).
    const gateway::LiveWatch &liveWatch() const { return m_liveWatch; }

    /// What a service is built from; nothing while it is crashed or for another party.
    ServiceCore *core(Party party) const;

    /// The whole program: the three services and the bus.
    void kill();
    /// Builds the bus and every service that is not there. Refuses with the first error.
    Outcome revive();
    bool killed() const { return m_bus->dead(); }
    /// crash() or, for Bus, kill(), and what was not synced is gone from the files. Without a disk that can lose power nothing is lost.
    void losePower(Party party);

    /// The consumer of the group that `group` names, for dead letters; null while its service is down.
    Consumer *consumer(const std::string &group);

private:
    World(WorldPorts ports, WorldStorage storage, WorldSettings settings);
    Outcome openDatabase(Party party);
    void buildBus();
    Outcome startService(Party party);
    ServicePorts servicePorts(Party party);
    void died(Party party);
    void bury(Party party);

    WorldPorts m_ports;
    WorldStorage m_storage;
    WorldSettings m_settings;
    Lifeline m_life;
    std::map<Party, std::unique_ptr<ServiceClock>> m_clocks;
    std::map<Party, std::unique_ptr<Database>> m_databases;
    std::unique_ptr<EventBus> m_bus;
    gateway::LiveWatch m_liveWatch;
    std::unique_ptr<ecommerce::EcommerceService> m_ecommerce;
    std::unique_ptr<gateway::GatewayService> m_gateway;
    std::unique_ptr<payment::PaymentService> m_payment;
};

} // namespace hamster
