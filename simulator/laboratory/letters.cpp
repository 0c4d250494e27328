#include "simulator/laboratory/letters.h"

#include "model/messaging/letter_commands.h"
#include "model/world/world.h"

#include <deque>
#include <set>

namespace hamster {

namespace {

const Sql kPending{"SELECT public_id, group_name, key FROM dead_letters WHERE status = 'PENDING' ORDER BY public_id"};

struct Pending {
    std::int64_t id;
    std::string group;
    std::string key;
};

/// Keeps itself alive until the last letter is settled.
struct Redriving : std::enable_shared_from_this<Redriving> {
    World &world;
    command::RedriveDeadLetters which;
    CommandDone done;
    std::deque<Pending> queue{};
    std::set<std::pair<std::string, std::string>> stuck{}; ///< group, key
    int resolved = 0, failing = 0, skipped = 0;
    std::string lastError{};

    Redriving(World &of, command::RedriveDeadLetters what, CommandDone then)
        : world(of)
        , which(std::move(what))
        , done(std::move(then))
    {}

    void next()
    {
        if (queue.empty()) return finish();
        const Pending letter = std::move(queue.front());
        queue.pop_front();
        if (stuck.contains({letter.group, letter.key})) {
            ++skipped;
            return next();
        }
        Consumer *consumer = world.consumer(letter.group);
        if (!consumer) {
            settled(letter, {ErrorCode::Unavailable, "the service '" + letter.group + "' is not running"});
            return;
        }
        redriveLetter(*consumer, world.bus(), {letter.id, which.reason, which.by}, which.original,
                      [self = shared_from_this(), letter](const Outcome &outcome) { self->settled(letter, outcome); });
    }
    void settled(const Pending &letter, const Outcome &outcome)
    {
        if (outcome) {
            ++resolved;
        } else {
            ++failing;
            stuck.insert({letter.group, letter.key});
            lastError = outcome.error().detail;
        }
        next();
    }
    void finish() const
    {
        std::string said = std::to_string(resolved) + " processed, " + std::to_string(failing) + " failed again, " +
                           std::to_string(skipped) + " left behind one of their key";
        if (failing > 0) said += "; the last failure: " + lastError;
        done({failing == 0, failing == 0 ? "" : "unavailable", said, {}});
    }
};

} // namespace

void redriveLetters(World &world, const command::RedriveDeadLetters &which, CommandDone done)
{
    if (which.reason.find_first_not_of(' ') == std::string::npos)
        return done({false, "invalid-argument", "a reason is needed; nothing was changed", {}});
    if (const Outcome allowed = permitted(which.by, Act::LetterHandle); !allowed) // one refusal, not one a letter
        return done({false, std::string(toString(allowed.error().code)), allowed.error().detail, {}});
    auto redriving = std::make_shared<Redriving>(world, which, std::move(done));
    const std::set<std::int64_t> wanted(which.ids.begin(), which.ids.end());
    Rows rows = world.database(Party::Bus).query(kPending);
    while (rows.next()) {
        Pending letter{rows.get<std::int64_t>(0), rows.get<std::string>(1), rows.get<std::string>(2)};
        if ((which.group.empty() || which.group == letter.group) && (wanted.empty() || wanted.contains(letter.id)))
            redriving->queue.push_back(std::move(letter));
    }
    redriving->next();
}

} // namespace hamster
