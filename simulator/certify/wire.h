#pragma once
// Wire: sends requests over real HTTP and waits for all of them in an event loop of its own. For tools that do one thing after another.

#include "model/core/network.h"
#include "model/core/ports.h"

#include <functional>
#include <vector>

class QEventLoop;

namespace hamster::certify {

class Wire {
public:
    /// References outlive it. `stopped` is asked while it waits, a few times in a tenth of a second: once it says yes every wait ends at
    /// once, and what was not answered comes back as a reset connection.
    Wire(Network &network, Scheduler &scheduler, std::function<bool()> stopped = {});

    /// Sends all at once; the outcomes in the same order, when the last one is there.
    std::vector<HttpOutcome> send(std::vector<HttpRequest> requests, SendOptions options);
    HttpOutcome send(HttpRequest request, SendOptions options);
    /// Runs the event loop for so long.
    void wait(Duration duration);
    bool stopped() const { return m_stopped && m_stopped(); }

private:
    void run(QEventLoop &loop);

    Network &m_network;
    Scheduler &m_scheduler;
    std::function<bool()> m_stopped;
};

} // namespace hamster::certify
