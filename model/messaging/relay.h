#pragma once
// Relay: appends the pending rows of a service's outbox to the bus and marks them PUBLISHED afterwards. Woken by commits; in real time it
// also polls every second. A crash between append and mark appends a row again, which consumers absorb.

#include "model/core/fault_port.h"
#include "model/core/random.h"
#include "model/messaging/bus.h"

#include <functional>

namespace hamster {

class Outbox;

class Relay {
public:
    struct Ports {
        Party party;
        Database &database;
        Transactor &transactor;
        EventBus &bus;
        Scheduler &scheduler; ///< its tasks die with the service
        const Lifeline &life;
        FaultPort &faults;
        std::function<void()> die; ///< the service crashes here
        Random random;
        Duration low, high; ///< time from commit to append, uniform
        bool polls;
    };
    Relay(Ports ports, Outbox &outbox);

    void start();
    void wake();

private:
    struct Batch {
        std::vector<OutgoingMessage> messages;
        std::int64_t first = 0, last = 0; ///< row ids
    };
    void poll();
    void run();
    void runLater(Duration delay);
    Batch pending();
    void append(Batch batch, bool twice);
    void mark(std::int64_t first, std::int64_t last);
    /// True: it was asked to stand still.
    bool stalled(bool &twice);
    void addBacklog(std::int64_t rows);
    void askForEach(Batch &batch);
    void takeUsedId(OutgoingMessage &message);

    Ports m_ports;
    Outbox &m_outbox;
    bool m_armed = false;
    bool m_busy = false;
    bool m_asked = false; ///< whether it may run now was asked already
};

} // namespace hamster
