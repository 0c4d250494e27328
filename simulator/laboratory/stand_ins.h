#pragma once
// StandIns: those whom the gateway hands payments to. The shop of a DIRECT vendor asks the PG itself, with the vendor's MID; the customer
// of a TOSS payment enters the card in the PG's window and confirms with the gateway. Both live outside, behind the network, and are only
// told what the gateway hands over.

#include "model/core/network.h"
#include "model/core/ports.h"
#include "model/core/random.h"
#include "model/gateway/settings.h"

namespace hamster {

class StandIns {
public:
    /// Where they find PG and gateway; read at each call, because ports are known late.
    struct Places {
        std::string pgUrl;
        std::string gatewayUrl;
        std::string callbackUrl;
    };
    StandIns(Network &network, Scheduler &scheduler, std::uint64_t seed, std::function<Places()> places);

    /// Goes on with that payment, later. The same one may come again after a restart of the gateway.
    void take(const gateway::Handover &handover);

private:
    void askPg(const gateway::Handover &handover, int tries);
    void openWindow(const gateway::Handover &handover);
    void confirm(const gateway::Handover &handover, const std::string &paymentKey);
    void later(Duration low, Duration high, Task task);
    void send(HttpRequest request, const gateway::Handover &handover, std::function<void(HttpOutcome)> done);

    Network &m_network;
    Scheduler &m_scheduler;
    std::function<Places()> m_places;
    Random m_random;
    Lifeline m_life;
};

} // namespace hamster
