#pragma once
// Wire: sends requests over real HTTP and waits for all of them in an event loop of its own. For tools that do one thing after another.

#include "model/core/network.h"
#include "model/core/ports.h"

#include <vector>

namespace hamster::certify {

class Wire {
public:
    Wire(Network &network, Scheduler &scheduler)
        : m_network(network)
        , m_scheduler(scheduler)
    {}

    /// Sends all at once; the outcomes in the same order, when the last one is there.
    std::vector<HttpOutcome> send(std::vector<HttpRequest> requests, SendOptions options);
    HttpOutcome send(HttpRequest request, SendOptions options);
    /// Runs the event loop for so long.
    void wait(Duration duration);

private:
    Network &m_network;
    Scheduler &m_scheduler;
};

} // namespace hamster::certify
