// What a person does to a single message on the bus.

#include "model/messaging/bus.h"

namespace hamster {

namespace {
const Sql kMessage{"SELECT key, type, correlation_id, event_id, payload FROM messages WHERE topic = ? AND partition = ? AND offset = ?"};
const Sql kAct{"INSERT INTO message_acts (topic, partition, offset, act, reason, actor, created_at) VALUES (?, ?, ?, ?, ?, ?, ?)"};
const Sql kInForce{
    "SELECT act FROM message_acts WHERE topic = ? AND partition = ? AND offset = ? AND act <> 'DUPLICATE' AND ended_at IS NULL "
    "ORDER BY id DESC LIMIT 1"};
const Sql kActs{"SELECT count(*) FROM message_acts WHERE act <> 'DUPLICATE' AND ended_at IS NULL"};
const Sql kEndHold{
    "UPDATE message_acts SET ended_at = ?4, ended_by = ?5, ended_reason = ?6 WHERE topic = ?1 AND partition = ?2 AND offset = ?3 AND act = 'HOLD' AND ended_at IS NULL"};
const Sql kLetGo{"UPDATE waiting SET due_at = ?4 WHERE topic = ?1 AND partition = ?2 AND offset = ?3 AND state = 'RETRY' AND attempts = 0"};
} // namespace

std::string_view toString(MessageAct act)
{
    switch (act) {
    case MessageAct::Duplicate: return "DUPLICATE";
    case MessageAct::Hold: return "HOLD";
    case MessageAct::Release: return "RELEASE";
    case MessageAct::Drop: return "DROP";
    case MessageAct::Poison: break;
    }
    return "POISON";
}

void EventBus::countActs() { m_acts = m_database.value<std::int64_t>(kActs).value_or(0); }

EventBus::About EventBus::about(const MessagePlace &place)
{
    Rows rows = m_database.query(kMessage, place.topic, place.partition, place.offset);
    if (!rows.next()) return {};
    return {rows.get<std::string>(1), rows.get<std::string>(3), rows.get<std::string>(2)};
}

std::optional<MessageAct> EventBus::actOn(const MessagePlace &place)
{
    if (m_acts == 0) return std::nullopt;
    const auto name = m_database.value<std::string>(kInForce, place.topic, place.partition, place.offset);
    for (const MessageAct act : {MessageAct::Hold, MessageAct::Drop, MessageAct::Poison})
        if (name == toString(act)) return act;
    return std::nullopt;
}

bool EventBus::handledByAll(const MessagePlace &place)
{
    bool anybody = false;
    for (const Subscription &subscription : m_subscriptions) {
        if (std::find(subscription.topics.begin(), subscription.topics.end(), place.topic) == subscription.topics.end()) continue;
        if (committedOffset(subscription.group, place.topic, place.partition) <= place.offset) return false;
        anybody = true;
    }
    return anybody;
}

void EventBus::poison(const MessagePlace &place)
{
    ++m_acts;
    m_transactor.submit([place](Tx &tx) -> Outcome {
        tx.exec(kAct, place.topic, place.partition, place.offset, toString(MessageAct::Poison), "fault", "fault", tx.now());
        return success();
    });
}

void EventBus::act(const MessagePlace &place, MessageAct act, const std::string &reason, const std::string &by, Done done)
{
    const auto refuse = [this, &done](ErrorCode code, std::string detail) {
        m_transactor.whenDurable([done, code, detail] { done(Outcome(code, detail)); });
    };
    std::optional<OutgoingMessage> message;
    {
        Rows rows = m_database.query(kMessage, place.topic, place.partition, place.offset);
        if (rows.next())
            message = OutgoingMessage{place.topic,
                                      rows.get<std::string>(0),
                                      rows.get<std::string>(1),
                                      rows.get<std::string>(2),
                                      rows.get<std::string>(3),
                                      rows.get<std::string>(4),
                                      Party::Operator};
    }
    if (!message) return refuse(ErrorCode::NotFound, "there is no message " + place.text() + "; nothing was changed");
    const bool held = actOn(place) == MessageAct::Hold;
    if (act == MessageAct::Release && !held)
        return refuse(ErrorCode::Conflict, "message " + place.text() + " is not held; nothing was changed");
    if (act != MessageAct::Duplicate && act != MessageAct::Release && handledByAll(place))
        return refuse(ErrorCode::Conflict,
                      "message " + place.text() + " was handled already by everybody who reads it; nothing was changed");
    m_trace.record({.kind = TraceKind::Operator,
                    .from = Party::Operator,
                    .to = Party::Bus,
                    .name = "message " + std::string(toString(act)),
                    .subject = message->key,
                    .correlation = message->correlationId,
                    .causation = message->eventId,
                    .payload = reason});
    m_transactor.submit(
        [place, act, reason, by](Tx &tx) -> Outcome {
            if (act != MessageAct::Duplicate) { // one act is in force, the newest
                tx.exec(kEndHold, place.topic, place.partition, place.offset, tx.now(), by, reason);
                tx.exec(kLetGo, place.topic, place.partition, place.offset, tx.now());
            }
            if (act != MessageAct::Release) tx.exec(kAct, place.topic, place.partition, place.offset, toString(act), reason, by, tx.now());
            return success();
        },
        [this, place, act, message = *message, done](const Outcome &outcome) {
            countActs();
            if (outcome && act == MessageAct::Duplicate) return append({message}, done);
            if (outcome) announce(place.topic, place.partition);
            done(outcome);
        });
}

} // namespace hamster
