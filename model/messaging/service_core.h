#pragma once
// ServiceCore: what every service is built from. It owns the service's transactor, ids, outbox with its relay, consumer, state log and
// cases, and ties everything asynchronous to the life of this incarnation: after the destructor nothing of it runs any more, while
// requests already sent live on. That is what a crash means here.

#include "model/core/fault_port.h"
#include "model/core/network.h"
#include "model/core/policies.h"
#include "model/core/router.h"
#include "model/messaging/consumer.h"
#include "model/messaging/outbox.h"
#include "model/messaging/relay.h"

#include <memory>

namespace hamster {

/// What comes from outside (04-architecture.md section 2). References outlive the service.
struct ServicePorts {
    const Clock &clock;
    Scheduler &scheduler;
    Network &network;
    Database &database;
    EventBus &bus;
    TraceSink &trace;
    std::uint64_t seed = 0;
    bool realTime = false; ///< relays also poll every second
    Transactor::Options transactor{};
    Duration relayLow = 1ms; ///< time from commit to append, uniform (virtual time)
    Duration relayHigh = 4ms;
    Policies policies{}; ///< of the whole world; safe unless the laboratory chose otherwise
    FaultPort *faults = &FaultPort::none();
    std::function<void()> died{}; ///< the service's ports went dead in the middle of a task: it is to be destroyed in a later one
};

/// A Scheduler and a Network whose callbacks die with a Lifeline.
class GuardedScheduler final : public Scheduler {
public:
    GuardedScheduler(Scheduler &inner, const Lifeline &life)
        : m_inner(inner)
        , m_life(life)
    {}
    TimerId after(Duration delay, Task task) override;
    void cancel(TimerId id) override { m_inner.cancel(id); }
    void atEndOfInstant(Task task) override;

private:
    Scheduler &m_inner;
    const Lifeline &m_life;
};

class ServiceCore {
public:
    struct Options {
        Party party;
        std::string name; ///< "ecommerce", "cash-gateway", "payment"
        IdService idService;
        std::int64_t idFloor = 0;        ///< largest id in the service's database
        std::vector<std::string> topics; ///< what its consumer reads
    };

    ServiceCore(Options options, ServicePorts ports);
    ~ServiceCore();
    ServiceCore(const ServiceCore &) = delete;
    ServiceCore &operator=(const ServiceCore &) = delete;

    /// Relay and consumer begin. Call once, after the handlers are registered.
    void start();

    /// A crash in the middle of a task: nothing more is committed, sent, answered or begun. The object lives until somebody destroys it.
    void die();
    bool dead() const { return m_transactor.dead(); }

    /// Sends over the network; `from` is filled in. `done` dies with the service.
    void send(HttpRequest request, SendOptions options, std::function<void(HttpOutcome)> done);
    /// Serves `router` on a port; closed by the destructor.
    Result<std::uint16_t> serve(ServerOptions options, std::shared_ptr<Router> router);
    /// A random stream of this service in this epoch. For everything but secrets.
    Random random(std::string_view purpose) const;

    Instant now() const { return m_ports.clock.now(); }
    Scheduler &scheduler() { return m_scheduler; }
    Transactor &transactor() { return m_transactor; }
    Database &database() { return m_ports.database; }
    Outbox &outbox() { return m_outbox; }
    Consumer &consumer() { return m_consumer; }
    StateLog &states() { return m_states; }
    CaseBook &cases() { return m_cases; }
    SnowflakeGenerator &ids() { return m_ids; }
    TraceSink &trace() { return m_ports.trace; }
    Lifeline &life() { return m_life; }
    const Policies &policies() const { return m_ports.policies; }
    FaultPort &faults() { return *m_ports.faults; }
    bool realTime() const { return m_ports.realTime; }
    Party party() const { return m_options.party; }

private:
    Publisher::Ports publisherPorts();
    Relay::Ports relayPorts();
    void askAtCommit(FaultPoint point);

    Options m_options;
    ServicePorts m_ports;
    Lifeline m_life;
    std::uint64_t m_epoch;
    GuardedScheduler m_scheduler;
    Transactor m_transactor;
    SnowflakeGenerator m_ids;
    StateLog m_states;
    CaseBook m_cases;
    Outbox m_outbox;
    Consumer m_consumer;
    Relay m_relay;
    bool m_serving = false;
};

/// Takes and commits the service's next epoch (row of random_epoch) and gives it. Before any id is made.
std::uint64_t nextEpoch(Database &database);

} // namespace hamster
