#include "model/messaging/topic_plan.h"

namespace hamster {

namespace {

class PerProducer final : public TopicPlan {
public:
    std::string topicOf(std::string_view producer, std::string_view) const override { return std::string(producer) + "-events"; }
    std::vector<std::string> subscriptions(const std::vector<std::string> &producers, const std::vector<std::string> &) const override
    {
        return producers;
    }
};

class PerEventType final : public TopicPlan {
public:
    std::string topicOf(std::string_view, std::string_view type) const override { return "hamster." + std::string(type); }
    std::vector<std::string> subscriptions(const std::vector<std::string> &, const std::vector<std::string> &types) const override
    {
        std::vector<std::string> topics;
        topics.reserve(types.size());
        for (const std::string &type : types) topics.push_back(topicOf({}, type));
        return topics;
    }
};

} // namespace

const TopicPlan &TopicPlan::of(TopicLayout layout)
{
    static const PerProducer perProducer;
    static const PerEventType perEventType;
    if (layout == TopicLayout::PerEventType) return perEventType;
    return perProducer;
}

} // namespace hamster
