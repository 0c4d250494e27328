#pragma once
// What people do to dead letters and to single messages of the bus. Denied when the actor's role may not do it; nothing was changed then.
// What was done is in dead_letter_log and message_acts of bus.db, with the actor.

#include "model/core/actor.h"
#include "model/messaging/bus.h"
#include "model/messaging/consumer.h"

namespace hamster {

/// One dead letter of a consumer, who acts on it and why.
struct LetterCommand {
    std::int64_t id = 0; ///< public id
    std::string reason;  ///< not blank
    Actor by;
};

/// See Consumer; `bus` is the one that it reads. Each answers once, later.
void redriveLetter(Consumer &consumer, EventBus &bus, const LetterCommand &command, bool original, Done done);
void editLetter(Consumer &consumer, EventBus &bus, const LetterCommand &command, std::string payload, Done done);
void resolveLetter(Consumer &consumer, EventBus &bus, const LetterCommand &command, Done done);
void ignoreLetter(Consumer &consumer, EventBus &bus, const LetterCommand &command, Done done);

/// See EventBus::act.
void actOnMessage(EventBus &bus, const MessagePlace &place, MessageAct act, const std::string &reason, const Actor &by, Done done);

} // namespace hamster
