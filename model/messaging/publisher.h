#pragma once
// Publisher: how an event leaves its service (policy `publishing`). The safe one stores it with the change and lets the relay send it.

#include "model/core/policies.h"
#include "model/core/random.h"
#include "model/messaging/bus.h"

#include <functional>
#include <memory>

namespace hamster {

class Publisher {
public:
    struct Ports {
        EventBus &bus;
        Scheduler &scheduler; ///< its tasks die with the service
        Random random;
        Duration low, high;              ///< time from commit to append, uniform
        std::function<void()> wakeRelay; ///< after a commit that added rows for it
    };
    virtual ~Publisher() = default;
    /// Called in the transaction that the event belongs to; `aggregate` is the first part of its type.
    virtual void publish(Tx &tx, const OutgoingMessage &event, std::string_view aggregate) = 0;

    static std::unique_ptr<Publisher> of(Publishing choice, Ports ports);
};

} // namespace hamster
