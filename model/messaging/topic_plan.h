#pragma once
// TopicPlan: how events are split into topics (policy `topics`). One topic per producer keeps all events of an order in one partition and
// therefore in order; one topic per event type does not.

#include "model/core/policies.h"

#include <string>
#include <string_view>
#include <vector>

namespace hamster {

class TopicPlan {
public:
    virtual ~TopicPlan() = default;
    /// Where a producer ("payment") puts an event of that type.
    virtual std::string topicOf(std::string_view producer, std::string_view type) const = 0;
    /// What a consumer reads that listens to these producers' topics ("payment-events") and has handlers for these types, sorted.
    virtual std::vector<std::string> subscriptions(const std::vector<std::string> &producers,
                                                   const std::vector<std::string> &types) const = 0;

    static const TopicPlan &of(TopicLayout layout);
};

} // namespace hamster
