#include "model/messaging/letter_commands.h"

namespace hamster {

namespace {

/// Whether `by` may; else `done` hears why not, later.
bool mayOr(const Actor &by, Act act, Transactor &transactor, const Done &done)
{
    const Outcome allowed = permitted(by, act);
    if (!allowed) transactor.whenDurable([done, allowed] { done(allowed); });
    return allowed.ok();
}

Consumer::LetterAct actOf(const LetterCommand &command) { return {command.id, command.reason, command.by.text()}; }

} // namespace

void redriveLetter(Consumer &consumer, EventBus &bus, const LetterCommand &command, bool original, Done done)
{
    if (mayOr(command.by, Act::LetterHandle, bus.transactor(), done)) consumer.redrive(actOf(command), original, std::move(done));
}

void editLetter(Consumer &consumer, EventBus &bus, const LetterCommand &command, std::string payload, Done done)
{
    if (mayOr(command.by, Act::LetterHandle, bus.transactor(), done)) consumer.edit(actOf(command), std::move(payload), std::move(done));
}

void resolveLetter(Consumer &consumer, EventBus &bus, const LetterCommand &command, Done done)
{
    if (mayOr(command.by, Act::LetterHandle, bus.transactor(), done)) consumer.resolve(actOf(command), std::move(done));
}

void ignoreLetter(Consumer &consumer, EventBus &bus, const LetterCommand &command, Done done)
{
    if (mayOr(command.by, Act::LetterHandle, bus.transactor(), done)) consumer.ignore(actOf(command), std::move(done));
}

void actOnMessage(EventBus &bus, const MessagePlace &place, MessageAct act, const std::string &reason, const Actor &by, Done done)
{
    if (mayOr(by, Act::MessageAct, bus.transactor(), done)) bus.act(place, act, reason, by.text(), std::move(done));
}

} // namespace hamster
