#pragma once
// Queues: what is still on its way in a running world: outboxes, bus, retries, dead letters, and work that waits for a time or an answer.
// Read from the databases on the engine's thread.

#include "model/storage/database.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace hamster {

class Laboratory;

struct OutboxLevel {
    std::string service;
    std::int64_t pending = 0;
};
/// Messages of a topic that a consumer group has not handled yet.
struct ConsumerLag {
    std::string group;
    std::string topic;
    std::int64_t messages = 0;
};

/// Which consumer group reads which topic.
struct Subscription {
    const char *topic;
    const char *group;
};
std::span<const Subscription> subscriptions();

std::vector<OutboxLevel> outboxLevels(Laboratory &laboratory);
/// Every subscription of the three services, whether it lags or not.
std::vector<ConsumerLag> consumerLags(Laboratory &laboratory);

/// What keeps the world from being settled, in words ("3 orders are on their way"), or nothing when nothing does.
std::optional<std::string> unsettled(Laboratory &laboratory);

} // namespace hamster
