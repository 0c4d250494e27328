// What a person does with the dead letters of a consumer.

#include "model/messaging/consumer.h"

namespace hamster {

namespace {

const Sql kLetter{
    "SELECT topic, partition, offset, key, payload, original_payload, status, attempts FROM dead_letters WHERE public_id = ? AND group_name = ?"};
const Sql kOlder{
    "SELECT count(*) FROM dead_letters WHERE group_name = ?1 AND key = ?2 AND public_id < ?3 AND status IN ('PENDING', 'REPROCESSING')"};
const Sql kStatus{
    "UPDATE dead_letters SET status = ?2, resolution = ?3, attempts = ?4, updated_at = ?5, version = version + 1 WHERE public_id = ?1"};
const Sql kPayload{"UPDATE dead_letters SET payload = ?2, updated_at = ?3, version = version + 1 WHERE public_id = ?1"};
const Sql kLog{"INSERT INTO dead_letter_log (letter_public_id, act, reason, actor, detail, created_at) VALUES (?, ?, ?, ?, ?, ?)"};
const Sql kProcessed{"SELECT 1 FROM processed_events WHERE subject = ? AND action = ? AND event_id = ? LIMIT 1"};
const Sql kCase{"SELECT public_id FROM cases WHERE substr(detail, 1, length(?1)) = ?1 AND status <> 'RESOLVED' "
                "ORDER BY id LIMIT 1"};
const Sql kLastMove{"SELECT coalesce(max(id), 0) FROM state_log"};
const Sql kLastEvent{"SELECT coalesce(max(id), 0) FROM outbox"};
const Sql kMoves{"SELECT entity || ' ' || from_state || '>' || to_state FROM state_log WHERE id > ? ORDER BY id"};
const Sql kEvents{"SELECT event_type FROM outbox WHERE id > ? ORDER BY id"};

std::string list(Database &database, const Sql &sql, std::int64_t after)
{
    std::string all;
    Rows rows = database.query(sql, after);
    while (rows.next()) all.append(all.empty() ? "" : ", ").append(rows.text(0));
    return all.empty() ? "nothing" : all;
}

} // namespace

std::optional<Consumer::Letter> Consumer::findLetter(std::int64_t id)
{
    Rows rows = m_bus.database().query(kLetter, id, m_options.group);
    if (!rows.next()) return std::nullopt;
    return Letter{
        id,
        {rows.get<std::string>(0), rows.get<int>(1), rows.get<std::int64_t>(2), rows.get<std::string>(3), rows.get<std::string>(4)},
        rows.get<std::string>(5),
        rows.get<DeadLetterState>(6),
        rows.get<int>(7)};
}

Result<Consumer::Letter> Consumer::pendingLetter(const LetterAct &act)
{
    if (act.reason.find_first_not_of(' ') == std::string::npos)
        return {ErrorCode::InvalidArgument, "a reason is needed; nothing was changed"};
    const auto letter = findLetter(act.id);
    if (!letter) return {ErrorCode::NotFound, "there is no such dead letter of " + m_options.group + "; nothing was changed"};
    if (letter->state != DeadLetterState::Pending || m_redriving.contains(act.id))
        return {ErrorCode::Conflict, "the dead letter is not pending; nothing was changed"};
    return *letter;
}

void Consumer::refuse(Done done, Error error)
{
    m_transactor.whenDurable([done = std::move(done), error = std::move(error)] { done(Outcome(error)); });
}

Outcome Consumer::moveLetter(Tx &tx, const Letter &letter, std::initializer_list<DeadLetterState> path, const LetterAct &act,
                             std::string_view name, int attempts)
{
    StateLog states(m_trace, Party::Bus);
    DeadLetterState at = letter.state;
    for (const DeadLetterState to : path) {
        if (Outcome moved = states.moved(tx, letter.id, at, to, {name, {}, letter.message.key}); !moved) return moved;
        at = to;
    }
    tx.exec(kStatus, letter.id, at, act.reason, attempts, tx.now());
    return success();
}

void Consumer::redrive(LetterAct act, bool original, Done done)
{
    auto letter = pendingLetter(act);
    if (!letter) return refuse(std::move(done), letter.error());
    if (m_bus.database().value<std::int64_t>(kOlder, m_options.group, letter->message.key, act.id).value_or(0) > 0)
        return refuse(std::move(done), {ErrorCode::Conflict, "an older dead letter of the same key comes first; nothing was changed"});
    if (original) letter->message.payload = letter->original;
    m_redriving.insert(act.id);
    auto lost = std::make_shared<bool>(false);
    const Outcome provisional = apply(letter->message, lost, true);
    m_transactor.whenDurable([this, letter = *letter, act, original, done = std::move(done), provisional, lost]() mutable {
        settleRedrive(letter, act, original, *lost ? Outcome(ErrorCode::Unavailable, "its commit failed") : provisional, std::move(done));
    });
}

void Consumer::settleRedrive(const Letter &letter, const LetterAct &act, bool original, const Outcome &outcome, Done done)
{
    if (outcome) closeCase(letter, act);
    m_bus.transactor().submit(
        [this, letter, act, original, outcome](Tx &tx) -> Outcome {
            if (original) tx.exec(kPayload, letter.id, letter.original, tx.now());
            tx.exec(kLog, letter.id, "REDRIVE", act.reason, act.by, outcome ? "processed" : "failed: " + outcome.error().detail, tx.now());
            const DeadLetterState end = outcome ? DeadLetterState::Resolved : DeadLetterState::Pending;
            return moveLetter(tx, letter, {DeadLetterState::Reprocessing, end}, act, "redrive", letter.attempts + 1);
        },
        m_life.guard([this, done = std::move(done), outcome, letter](const Outcome &settled) {
            m_redriving.erase(letter.id);
            if (settled && outcome) retryKey(letter.message.key);
            done(settled ? outcome : settled);
        }));
}

void Consumer::rehearse(std::int64_t id, bool original, std::function<void(const Result<std::string> &)> done)
{
    const auto answer = [this, &done](Result<std::string> result) {
        m_transactor.whenDurable([done, result = std::move(result)] { done(result); });
    };
    const auto letter = findLetter(id);
    if (!letter) return answer({ErrorCode::NotFound, "there is no such dead letter of " + m_options.group});
    const std::string &payload = original ? letter->original : letter->message.payload;
    const auto event = parseCloudEvent(payload);
    if (!event) return answer("it would fail again: " + event.error().detail);
    const auto registration = m_handlers.find(event->envelope.type);
    if (registration == m_handlers.end())
        return answer("it would fail again: " + m_options.group + " has no handler for '" + event->envelope.type + "'");
    Database &database = m_transactor.database();
    if (database.value<int>(kProcessed, event->envelope.subject, registration->second.action, event->envelope.id))
        return answer(std::string("it would be resolved without an effect: this event was processed already"));
    const std::int64_t move = database.value<std::int64_t>(kLastMove).value_or(0),
                       last = database.value<std::int64_t>(kLastEvent).value_or(0);
    std::string did;
    const Outcome outcome = m_transactor.rehearse(
        [&](Tx &tx) { return handleParsed(tx, *event, registration->second, letter->message, true); },
        [&](Database &then) { did = "state changes: " + list(then, kMoves, move) + "; events: " + list(then, kEvents, last); });
    answer(outcome ? "it would be processed; " + did : "it would fail again: " + outcome.error().detail);
}

void Consumer::edit(LetterAct act, std::string payload, Done done)
{
    const auto letter = pendingLetter(act);
    if (!letter) return refuse(std::move(done), letter.error());
    const auto event = parseCloudEvent(payload);
    if (!event) return refuse(std::move(done), {ErrorCode::SchemaInvalid, event.error().detail + "; nothing was changed"});
    const EventBus::About about = m_bus.about(letter->message.place());
    if (event->envelope.id != about.eventId)
        return refuse(std::move(done), {ErrorCode::InvalidArgument, "the copy has event id " + event->envelope.id + ", expected " +
                                                                        about.eventId + "; nothing was changed"});
    if (event->envelope.partitionKey != letter->message.key || event->envelope.subject != letter->message.key)
        return refuse(std::move(done), {ErrorCode::InvalidArgument, "the copy is about " + event->envelope.subject + ", expected " +
                                                                        letter->message.key + "; nothing was changed"});
    m_bus.transactor().submit(
        [letter = *letter, act, payload](Tx &tx) -> Outcome {
            tx.exec(kPayload, letter.id, payload, tx.now());
            tx.exec(kLog, letter.id, "EDIT", act.reason, act.by, letter.message.payload, tx.now());
            return success();
        },
        std::move(done));
}

void Consumer::resolve(LetterAct act, Done done)
{
    const auto letter = pendingLetter(act);
    if (!letter) return refuse(std::move(done), letter.error());
    const auto event = parseCloudEvent(letter->original);
    const auto registration = event ? m_handlers.find(event->envelope.type) : m_handlers.end();
    if (registration == m_handlers.end() ||
        !m_transactor.database().value<int>(kProcessed, event->envelope.subject, registration->second.action, event->envelope.id))
        return refuse(std::move(done), {ErrorCode::Conflict,
                                        m_options.group + " has not processed this event; redrive it or ignore it. Nothing was changed"});
    closeCase(*letter, act);
    m_bus.transactor().submit(
        [this, letter = *letter, act](Tx &tx) -> Outcome {
            tx.exec(kLog, letter.id, "RESOLVE", act.reason, act.by, "", tx.now());
            return moveLetter(tx, letter, {DeadLetterState::Reprocessing, DeadLetterState::Resolved}, act, "resolve", letter.attempts);
        },
        m_life.guard([this, done = std::move(done), key = letter->message.key](const Outcome &settled) {
            if (settled) retryKey(key);
            done(settled);
        }));
}

void Consumer::ignore(LetterAct act, Done done)
{
    const auto letter = pendingLetter(act);
    if (!letter) return refuse(std::move(done), letter.error());
    closeCase(*letter, act);
    m_bus.transactor().submit(
        [this, letter = *letter, act](Tx &tx) -> Outcome {
            tx.exec(kLog, letter.id, "IGNORE", act.reason, act.by, "", tx.now());
            return moveLetter(tx, letter, {DeadLetterState::Ignored}, act, "ignore", letter.attempts);
        },
        m_life.guard([this, done = std::move(done), key = letter->message.key](const Outcome &settled) {
            if (settled) retryKey(key);
            done(settled);
        }));
}

void Consumer::closeCase(const Letter &letter, const LetterAct &act)
{
    m_transactor.submit([this, letter, act](Tx &tx) -> Outcome {
        const auto id = tx.value<CaseId>(kCase, letter.message.place().text() + ":");
        if (!id) return success();
        return m_cases.resolve(tx, *id, act.reason, {"dead letter", {}, letter.message.key});
    });
}

} // namespace hamster
