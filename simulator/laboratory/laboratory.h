#pragma once
// Laboratory: everything that runs, wired together: time, network, the world of the vendor, the PG simulator, the data platform, the
// trace. One object per run; virtual time or real HTTP. Lives on one thread (the engine thread); a real one needs an event loop there.

#include "model/audit/databases.h"
#include "model/audit/invariant.h"
#include "model/gateway/live_watch.h"
#include "model/world/world.h"
#include "simulator/faults/faulty_network.h"
#include "simulator/laboratory/command.h"
#include "simulator/laboratory/crash_port.h"
#include "simulator/laboratory/data_platform.h"
#include "simulator/laboratory/fault_hands.h"
#include "simulator/laboratory/trace_recorder.h"
#include "simulator/laboratory/tracing_network.h"
#include "simulator/network/virtual_network.h"
#include "simulator/network/virtual_time.h"
#include "simulator/pg/service.h"

#include <memory>

namespace hamster {

class Shoppers;
class StandIns;
class RealScheduler;
class RealClock;
class RealNetwork;

enum class LaboratoryMode { Virtual, Real };

struct LaboratoryOptions {
    LaboratoryMode mode = LaboratoryMode::Virtual;
    WorldStorage storage{}; ///< an empty folder: memory (virtual mode only)
    std::uint64_t seed = 1;
    Instant start{1'795'150'800'000}; ///< virtual mode: 2026-11-20 14:00:00 Asia/Seoul
    std::string profile = "calm";     ///< of the PG
    Policies policies{};              ///< unsafe ones only in virtual mode
    Transactor::Options transactor{};
    std::size_t traceKeep = 100'000;
    std::string traceFile;
    bool platform = true; ///< the vendor's services
    bool pg = true;
    struct Ports {
        std::uint16_t ecommerce = 8080, gateway = 8081, pg = 8082, dataPlatform = 0;
    } ports{};
    std::string pgUrl; ///< another PG than our own; empty: our own
    std::vector<std::string> allowedHosts;
    std::vector<std::string> callbackAllow; ///< further origins the PG may call back
    std::string webhookSecret;              ///< whsec_…; empty: made by the system (real) or the laboratory's own (virtual)
    std::string webhookSchedule;            ///< LAB or STANDARD; empty: by mode
    bool magicCards = false;                ///< the documented test cards work for every user of the PG
    bool moreCardTypes = false;             ///< the PG takes the cards of nine companies instead of three
    payment::Settings payment{};
    gateway::Settings gateway{};                ///< URLs are filled in
    ecommerce::Settings ecommerce{};            ///< URLs are filled in
    std::optional<pg::Profile> customProfile{}; ///< instead of `profile`
    bool powerDisk = false;                     ///< files on a disk that can lose power (the vendor's; the PG is another company's)
    CrashPort *crashPort = nullptr;             ///< stands between the world and its faults
};

class Laboratory {
public:
    /// Opens the databases and starts everything. Nothing runs when it refuses.
    static Result<std::unique_ptr<Laboratory>> open(LaboratoryOptions options);
    ~Laboratory();

    /// Virtual mode only.
    VirtualTime &virtualTime() { return *m_virtualTime; }
    const Clock &clock() const { return *m_clock; }
    Scheduler &scheduler() { return *m_scheduler; }
    Network &network() { return *m_network; }
    bool isVirtual() const { return m_options.mode == LaboratoryMode::Virtual; }
    const LaboratoryOptions &options() const { return m_options; }

    World *world() { return m_world.get(); }   ///< nothing with platform = false
    pg::PgService *pg() { return m_pg.get(); } ///< nothing with pg = false or while it is crashed
    Database *pgDatabase() { return m_pgDatabase.get(); }
    TraceRecorder &trace() { return *m_trace; }
    /// Rules, links and the book of what fired.
    FaultInjector &faults() { return *m_faults; }
    /// faults.db: what the operator's tools keep.
    Database &faultDatabase() { return *m_faultDatabase; }
    DataPlatform *dataPlatform() { return m_dataPlatform.get(); }
    /// Of the webhooks to our own gateway.
    pg::RetrySchedule webhookSchedule() const;
    std::uint16_t pgPort() const { return m_options.ports.pg; }
    std::uint16_t ecommercePort() const { return m_world ? m_world->ecommercePort() : std::uint16_t{0}; }
    std::uint16_t gatewayPort() const { return m_world ? m_world->gatewayPort() : std::uint16_t{0}; }

    /// Does what a person asked; `done` is called once, later.
    void apply(Command command, CommandDone done);
    /// Every fault rule off and every link up. What is held back already still arrives.
    void faultsOff() { m_faults->allOff(); }

    /// Called after a fault rule changed or fired; for the desk.
    std::function<void()> faultsChanged;

    /// Every invariant over the databases as they are now (between tasks: a consistent picture).
    std::vector<audit::CheckResult> check(bool settled);
    /// What an audit of the world as it is now is to know besides its databases.
    audit::Options auditOptions();
    /// The five databases (those there are), for audits and reports on this thread.
    audit::AuditDatabases auditDatabases();

    /// Virtual mode: runs until nothing is due before `until`.
    void runUntil(Instant until) { m_virtualTime->runUntil(until); }

private:
    explicit Laboratory(LaboratoryOptions options);
    Outcome build();
    Outcome buildFaults(Network &wire);
    Outcome buildPg();
    Outcome buildWorld();
    void introduceMerchant();
    std::string webhookSecret();
    void crash(Party party);
    Outcome restart(Party party);
    friend class CommandApplier;

    LaboratoryOptions m_options;
    std::unique_ptr<VirtualTime> m_virtualTime;
    std::unique_ptr<RealClock> m_realClock;
    std::unique_ptr<RealScheduler> m_realScheduler;
    const Clock *m_clock = nullptr;
    Scheduler *m_scheduler = nullptr;
    std::unique_ptr<TraceRecorder> m_trace;
    std::unique_ptr<VirtualNetwork> m_virtualNetwork;
    std::unique_ptr<RealNetwork> m_realNetwork;
    std::unique_ptr<Database> m_faultDatabase;
    std::unique_ptr<FaultInjector> m_faults;
    std::unique_ptr<FaultyNetwork> m_faultyNetwork;
    std::unique_ptr<TracingNetwork> m_network;
    std::unique_ptr<FaultHands> m_faultHands;
    std::unique_ptr<DataPlatform> m_dataPlatform;
    std::unique_ptr<ServiceClock> m_pgClock;
    std::unique_ptr<Database> m_pgDatabase;
    std::unique_ptr<pg::PgService> m_pg;
    gateway::LiveWatch m_liveWatch; ///< over all incarnations of the gateway
    std::unique_ptr<World> m_world;
    std::unique_ptr<Shoppers> m_shoppers;
    std::unique_ptr<StandIns> m_standIns;
    Random m_customerRandom;
};

} // namespace hamster
