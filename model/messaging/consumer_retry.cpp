// The consumer's second half: retries, parked messages and dead letters.

#include "model/messaging/consumer.h"

namespace hamster {

namespace {

const Sql kBlockedWaiting{"SELECT DISTINCT key FROM waiting WHERE group_name = ? ORDER BY key"};
const Sql kBlockedDead{"SELECT DISTINCT key FROM dead_letters WHERE group_name = ? AND status IN ('PENDING', 'REPROCESSING') ORDER BY key"};
const Sql kNextDue{"SELECT min(due_at) FROM waiting WHERE group_name = ? AND state = 'RETRY'"};
const Sql kDueKeys{"SELECT DISTINCT key FROM waiting WHERE group_name = ? AND state = 'RETRY' AND due_at <= ? ORDER BY key"};
const Sql kHead{"SELECT id, topic, partition, offset, key, payload, state, attempts, due_at FROM waiting WHERE group_name = ? AND key = ? "
                "ORDER BY id LIMIT 1"};
const Sql kForget{"DELETE FROM waiting WHERE id = ?"};
const Sql kAgain{"UPDATE waiting SET state = 'RETRY', attempts = ?2, due_at = ?3, exception = ?4 WHERE id = ?1"};
const Sql kBury{"INSERT OR IGNORE INTO dead_letters (public_id, group_name, topic, partition, offset, key, payload, original_payload, exception, "
                "attempts, status, created_at, updated_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?7, ?8, ?9, 'PENDING', ?10, ?10)"};
const Sql kDeadKey{"SELECT count(*) FROM dead_letters WHERE group_name = ? AND key = ? AND status IN ('PENDING', 'REPROCESSING')"};
const Sql kDeadLetter{"SELECT topic, partition, offset, key, payload, status, attempts FROM dead_letters WHERE public_id = ? AND group_name = ?"};
const Sql kOlderDead{"SELECT count(*) FROM dead_letters WHERE group_name = ?1 AND key = ?2 AND public_id < ?3 AND status IN ('PENDING', 'REPROCESSING')"};
const Sql kDeadStatus{"UPDATE dead_letters SET status = ?2, resolution = ?3, attempts = ?4, updated_at = ?5, version = version + 1 WHERE public_id = ?1"};

struct DeadLetter {
    StoredMessage message;
    DeadLetterState state;
    int attempts;
};

std::optional<DeadLetter> findDeadLetter(Database &database, std::int64_t id, const std::string &group)
{
    Rows rows = database.query(kDeadLetter, id, group);
    if (!rows.next()) return std::nullopt;
    return DeadLetter{{rows.get<std::string>(0), rows.get<int>(1), rows.get<std::int64_t>(2), rows.get<std::string>(3), rows.get<std::string>(4)},
                      rows.get<DeadLetterState>(5), rows.get<int>(6)};
}

} // namespace

void Consumer::loadBlockedKeys()
{
    for (const Sql *sql : {&kBlockedWaiting, &kBlockedDead}) {
        Rows rows = m_bus.database().query(*sql, m_options.group);
        while (rows.next()) m_blocked.insert(rows.get<std::string>(0));
    }
}

void Consumer::armRetries()
{
    const auto due = m_bus.database().value<Instant>(kNextDue, m_options.group);
    if (m_retryTimer) m_bus.scheduler().cancel(m_retryTimer);
    m_retryTimer = 0;
    if (!due) return;
    const Duration wait = std::max(*due - m_bus.clock().now(), 0ms);
    m_retryTimer = m_bus.scheduler().after(wait, m_life.guard([this] { runRetries(); }));
}

void Consumer::runRetries()
{
    m_retryTimer = 0;
    std::vector<std::string> keys;
    {
        Rows rows = m_bus.database().query(kDueKeys, m_options.group, m_bus.clock().now());
        while (rows.next()) keys.push_back(rows.get<std::string>(0));
    }
    for (const std::string &key : keys) retryKey(key);
}

void Consumer::retryKey(const std::string &key)
{
    WaitingMessage head;
    {
        Rows rows = m_bus.database().query(kHead, m_options.group, key);
        if (!rows.next()) {
            releaseKey(key);
            return;
        }
        head = {rows.get<std::int64_t>(0),
                {rows.get<std::string>(1), rows.get<int>(2), rows.get<std::int64_t>(3), rows.get<std::string>(4), rows.get<std::string>(5)},
                rows.text(6) == "PARKED", rows.get<int>(7), rows.get<Instant>(8), {}};
    }
    auto lost = std::make_shared<bool>(false);
    const Outcome outcome = handle(head.message, lost);
    m_transactor.whenDurable([this, head = std::move(head), outcome, lost]() mutable {
        settleRetry(std::move(head), *lost ? Outcome(ErrorCode::Unavailable, "its commit failed") : outcome);
    });
}

void Consumer::settleRetry(WaitingMessage waiting, const Outcome &outcome)
{
    const std::string key = waiting.message.key;
    const std::size_t failuresMax = m_options.retryDelays.size();
    const bool bury = !outcome && (outcome.error().code == ErrorCode::SchemaInvalid || static_cast<std::size_t>(waiting.attempts) >= failuresMax);
    if (bury) {
        waiting.exception = outcome.error().detail;
        openDeadLetterCase(waiting);
    }
    m_bus.transactor().submit(
        [this, waiting, outcome, bury](Tx &tx) -> Outcome {
            if (outcome) {
                tx.exec(kForget, waiting.id);
            } else if (bury) {
                const std::int64_t id = m_bus.ids().next();
                tx.exec(kForget, waiting.id);
                tx.exec(kBury, id, m_options.group, waiting.message.topic, waiting.message.partition, waiting.message.offset, waiting.message.key,
                        waiting.message.payload, waiting.exception, waiting.attempts + 1, tx.now());
                StateLog states(m_trace, Party::Bus);
                (void)states.born(tx, id, DeadLetterState::Pending, {"consumer", {}, waiting.message.key});
            } else {
                const Duration delay = m_options.retryDelays[static_cast<std::size_t>(waiting.attempts)];
                tx.exec(kAgain, waiting.id, waiting.attempts + 1, tx.now() + delay, outcome.error().detail);
            }
            return success();
        },
        m_life.guard([this, key, handled = outcome.ok()](const Outcome &settled) {
            if (settled && handled) retryKey(key); // the next one that waited behind it
            else armRetries();
        }));
}

void Consumer::releaseKey(const std::string &key)
{
    if (m_bus.database().value<std::int64_t>(kDeadKey, m_options.group, key).value_or(0) == 0) m_blocked.erase(key);
    armRetries();
}

void Consumer::redrive(std::int64_t id, const std::string &reason, Done done)
{
    const auto letter = findDeadLetter(m_bus.database(), id, m_options.group);
    const auto refuse = [&](ErrorCode code, std::string detail) { m_transactor.whenDurable([done, code, detail] { done(Outcome(code, detail)); }); };
    if (!letter) return refuse(ErrorCode::NotFound, "no such dead letter in group " + m_options.group);
    if (letter->state != DeadLetterState::Pending) return refuse(ErrorCode::Conflict, "the dead letter is not pending; nothing was changed");
    if (m_bus.database().value<std::int64_t>(kOlderDead, m_options.group, letter->message.key, id).value_or(0) > 0)
        return refuse(ErrorCode::Conflict, "an older dead letter of the same key comes first; nothing was changed");
    auto lost = std::make_shared<bool>(false);
    const Outcome provisional = handle(letter->message, lost);
    m_transactor.whenDurable([this, id, reason, done, provisional, lost, message = letter->message, attempts = letter->attempts] {
        const Outcome outcome = *lost ? Outcome(ErrorCode::Unavailable, "its commit failed") : provisional;
        m_bus.transactor().submit(
            [this, id, reason, outcome, attempts, key = message.key](Tx &tx) -> Outcome {
                StateLog states(m_trace, Party::Bus);
                const Cause cause{"redrive", {}, key};
                (void)states.moved(tx, id, DeadLetterState::Pending, DeadLetterState::Reprocessing, cause);
                const DeadLetterState end = outcome ? DeadLetterState::Resolved : DeadLetterState::Pending;
                (void)states.moved(tx, id, DeadLetterState::Reprocessing, end, cause);
                tx.exec(kDeadStatus, id, end, reason, attempts + 1, tx.now());
                return success();
            },
            m_life.guard([this, done, outcome, key = message.key](const Outcome &settled) {
                if (settled && outcome) retryKey(key);
                done(settled ? outcome : settled);
            }));
    });
}

void Consumer::ignore(std::int64_t id, const std::string &reason, Done done)
{
    const auto letter = findDeadLetter(m_bus.database(), id, m_options.group);
    if (!letter || letter->state != DeadLetterState::Pending) {
        m_transactor.whenDurable([done] { done(Outcome(ErrorCode::Conflict, "there is no such pending dead letter; nothing was changed")); });
        return;
    }
    m_bus.transactor().submit(
        [this, id, reason, attempts = letter->attempts, key = letter->message.key](Tx &tx) -> Outcome {
            StateLog states(m_trace, Party::Bus);
            (void)states.moved(tx, id, DeadLetterState::Pending, DeadLetterState::Ignored, {"ignore", {}, key});
            tx.exec(kDeadStatus, id, DeadLetterState::Ignored, reason, attempts, tx.now());
            return success();
        },
        m_life.guard([this, done, key = letter->message.key](const Outcome &settled) {
            if (settled) retryKey(key);
            done(settled);
        }));
}

} // namespace hamster
