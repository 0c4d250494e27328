// Where a consumer asks what goes wrong with a delivery or a handler, and what it then does.

#include "model/messaging/consumer.h"

namespace hamster {

FaultSubject Consumer::subjectOf(const StoredMessage &message) const
{
    const EventBus::About about = m_bus.about(message.place());
    return {.from = Party::Bus,
            .to = m_options.party,
            .thing = "message",
            .key = about.eventId,
            .order = about.correlation,
            .topic = message.topic,
            .eventType = about.type};
}

/// False: not now; the partition waits for batch.again.
bool Consumer::delivered(Partition &state, Batch &batch, const StoredMessage &message)
{
    if (message.offset < state.asked || !m_faults.watches(FaultPoint::BusDelivery)) return true;
    if (batch.progress.nextOffset > state.position) { // while faults are about, it begins a batch of its own
        batch.again = 0ms;
        return false;
    }
    state.asked = message.offset + 1;
    const FaultAct act = m_faults.at(FaultPoint::BusDelivery, subjectOf(message));
    if (act.what == FaultAct::Do::Alter && act.text == "rebalance") batch.fenced = act.time;
    if (act.what != FaultAct::Do::Delay && act.what != FaultAct::Do::Overtake) return true;
    batch.again = act.time;
    state.yields = act.what == FaultAct::Do::Overtake;
    return false;
}

/// A partition has got on: those that let others go first follow.
void Consumer::letOthersGo(const std::string &topic, int partition)
{
    for (auto &[at, state] : m_partitions)
        if (state.yields && at != std::pair(topic, partition)) pollLater(at.first, at.second, 1ms);
}

/// What was decided for this message before its handler runs; nothing: the handler decides.
std::optional<Outcome> Consumer::fate(StoredMessage &message, Duration *slow)
{
    const auto spoil = [&message](std::string payload) {
        if (message.original.empty()) message.original = std::move(message.payload); // it may be spoiled more than once
        message.payload = std::move(payload);
    };
    if (m_bus.actOn(message.place()) == MessageAct::Poison) spoil("{\"poisoned\":" + message.payload.substr(0, message.payload.size() / 2));
    if (const auto fated = m_fates.find(message.place()); fated != m_fates.end()) {
        if (fated->second > 0 && --fated->second == 0) m_fates.erase(fated);
        return Outcome(ErrorCode::Unavailable, "the handler threw");
    }
    if (!m_faults.watches(FaultPoint::ConsumerHandler)) return std::nullopt;
    const FaultAct act = m_faults.at(FaultPoint::ConsumerHandler, subjectOf(message));
    switch (act.what) {
    case FaultAct::Do::Fail:
        if (act.count != 1) m_fates[message.place()] = act.count > 1 ? act.count - 1 : -1;
        return Outcome(act.error, "the handler threw");
    case FaultAct::Do::Alter:
        if (act.text == "unknown-type") {
            const std::string type = "\"type\":\"" + m_bus.about(message.place()).type + "\"";
            if (const std::size_t at = message.payload.find(type); at != std::string::npos)
                spoil(std::string(message.payload).replace(at, type.size(), R"("type":"hamster.sneezed")"));
        } else {
            m_bus.poison(message.place()); // it stays so, however often it is read
            spoil("{\"poisoned\":" + message.payload.substr(0, message.payload.size() / 2));
        }
        return std::nullopt;
    case FaultAct::Do::Delay:
        if (slow) *slow += act.time;
        return std::nullopt;
    default: return std::nullopt;
    }
}

} // namespace hamster
