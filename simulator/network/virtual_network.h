#pragma once
// VirtualNetwork: the simulated network in virtual time. Same URLs as the real one, latency from the seeded generator, the same
// outcomes: refused when nobody listens, timeout when no answer comes.

#include "model/core/network.h"
#include "model/core/ports.h"
#include "model/core/random.h"

#include <map>

namespace hamster {

class VirtualNetwork final : public Network {
public:
    struct Latency {
        Duration low = 1ms;
        Duration high = 8ms;
    };

    VirtualNetwork(Scheduler &scheduler, std::uint64_t seed, Latency latency);

    SendId send(HttpRequest request, SendOptions options, std::function<void(HttpOutcome)> done) override;
    void abandon(SendId id) override;
    /// A port of 0 gets the next free one from 20000 on.
    Result<std::uint16_t> serve(ServerOptions options, HttpHandler handler) override;
    void close(Party party) override;

private:
    struct Server {
        ServerOptions options;
        HttpHandler handler;
        std::uint64_t incarnation;
    };
    void arrive(SendId id, std::uint16_t port, HttpRequest request);
    void finish(SendId id, HttpOutcome outcome);
    HttpResponse refuse(const Server &server, int status) const;

    Scheduler &m_scheduler;
    Random m_random;
    Latency m_latency;
    std::map<std::uint16_t, Server> m_servers;
    struct Open {
        std::function<void(HttpOutcome)> done;
        TimerId timeout;
    };
    std::map<SendId, Open> m_open;
    SendId m_nextId = 0;
    std::uint64_t m_incarnation = 0;
    Lifeline m_life;
};

} // namespace hamster
