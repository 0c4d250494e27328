// The consumer's second half: retries and what waits behind them.

#include "model/messaging/consumer.h"

namespace hamster {

namespace {

const Sql kBlockedWaiting{"SELECT DISTINCT key FROM waiting WHERE group_name = ? ORDER BY key"};
const Sql kBlockedDead{"SELECT DISTINCT key FROM dead_letters WHERE group_name = ? AND status IN ('PENDING', 'REPROCESSING') ORDER BY key"};
// What waits behind nothing any more: a crash came between the end of the one before it and its own turn.
const Sql kStranded{
    "SELECT DISTINCT w.key FROM waiting w WHERE w.group_name = ?1 AND NOT EXISTS (SELECT 1 FROM waiting r WHERE r.group_name = ?1 "
    "AND r.key = w.key AND r.state = 'RETRY') AND NOT EXISTS (SELECT 1 FROM dead_letters d WHERE d.group_name = ?1 "
    "AND d.key = w.key AND d.status IN ('PENDING', 'REPROCESSING')) ORDER BY w.key"};
const Sql kNextDue{"SELECT min(due_at) FROM waiting WHERE group_name = ? AND state = 'RETRY'"};
const Sql kAnyHeld{"SELECT 1 FROM waiting WHERE group_name = ? AND state = 'RETRY' AND due_at = ? LIMIT 1"};
const Sql kDueKeys{"SELECT DISTINCT key FROM waiting WHERE group_name = ? AND state = 'RETRY' AND due_at <= ? ORDER BY key"};
const Sql kHead{"SELECT id, topic, partition, offset, key, payload, state, attempts, due_at FROM waiting WHERE group_name = ? AND key = ? "
                "ORDER BY id LIMIT 1"};
const Sql kForget{"DELETE FROM waiting WHERE id = ?"};
const Sql kAgain{"UPDATE waiting SET state = 'RETRY', attempts = ?2, due_at = ?3, exception = ?4 WHERE id = ?1"};
const Sql kBury{
    "INSERT OR IGNORE INTO dead_letters (public_id, group_name, topic, partition, offset, key, payload, original_payload, exception, "
    "attempts, status, created_at, updated_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?11, ?8, ?9, 'PENDING', ?10, ?10)"};
const Sql kDeadKey{"SELECT count(*) FROM dead_letters WHERE group_name = ? AND key = ? AND status IN ('PENDING', 'REPROCESSING')"};
const Sql kWaitingKey{"SELECT count(*) FROM waiting WHERE group_name = ? AND key = ?"};

} // namespace

void Consumer::loadBlockedKeys()
{
    for (const Sql *sql : {&kBlockedWaiting, &kBlockedDead}) {
        Rows rows = m_bus.database().query(*sql, m_options.group);
        while (rows.next()) m_blocked.insert(rows.get<std::string>(0));
    }
    m_holds = m_bus.database().value<int>(kAnyHeld, m_options.group, kHeld).has_value();
    Rows stranded = m_bus.database().query(kStranded, m_options.group);
    while (stranded.next()) m_bus.scheduler().after(1ms, m_life.guard([this, key = stranded.get<std::string>(0)] { retryKey(key); }));
}

bool Consumer::isBlocked(const std::string &key)
{
    const auto rows = [&](const Sql &sql) { return m_bus.database().value<std::int64_t>(sql, m_options.group, key).value_or(0); };
    return rows(kWaitingKey) > 0 || rows(kDeadKey) > 0;
}

void Consumer::armRetries()
{
    const auto due = m_bus.database().value<Instant>(kNextDue, m_options.group);
    if (m_retryTimer) m_bus.scheduler().cancel(m_retryTimer);
    m_retryTimer = 0;
    if (!due || *due >= kHeld) return;
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
                rows.text(6) == "PARKED",
                rows.get<int>(7),
                rows.get<Instant>(8),
                {}};
    }
    const auto act = m_bus.actOn(head.message.place());
    if (act == MessageAct::Hold) { // parked until now, and held from now on
        m_holds = true;
        m_bus.transactor().submit([id = head.id](Tx &tx) -> Outcome {
            tx.exec(kAgain, id, 0, kHeld, "held by hand");
            return success();
        });
        return;
    }
    auto lost = std::make_shared<bool>(false);
    const Outcome outcome = act == MessageAct::Drop ? success() : handle(head.message, lost, nullptr);
    if (m_transactor.dead()) return;
    m_transactor.whenDurable([this, head = std::move(head), outcome, lost]() mutable {
        settleRetry(std::move(head), *lost ? Outcome(ErrorCode::Unavailable, "its commit failed") : outcome);
    });
}

void Consumer::settleRetry(WaitingMessage waiting, const Outcome &outcome)
{
    const std::string key = waiting.message.key;
    FailureVerdict verdict{FailureVerdict::What::Drop, {}}; // handled or forgotten: either way it waits no longer
    if (!outcome) verdict = m_failures->judge(outcome.error(), waiting.attempts + 1);
    if (verdict.what == FailureVerdict::What::Bury) {
        waiting.exception = outcome.error().detail;
        m_fates.erase(waiting.message.place());
        openDeadLetterCase(waiting);
    }
    m_bus.transactor().submit(
        [this, waiting, outcome, verdict](Tx &tx) -> Outcome {
            const StoredMessage &message = waiting.message;
            if (verdict.what == FailureVerdict::What::Drop) {
                tx.exec(kForget, waiting.id);
            } else if (verdict.what == FailureVerdict::What::Bury) {
                const std::int64_t id = m_bus.ids().next();
                tx.exec(kForget, waiting.id);
                tx.exec(kBury, id, m_options.group, message.topic, message.partition, message.offset, message.key, message.payload,
                        waiting.exception, waiting.attempts + 1, tx.now(), message.original.empty() ? message.payload : message.original);
                StateLog states(m_trace, Party::Bus);
                (void)states.born(tx, id, DeadLetterState::Pending, {"consumer", {}, message.key});
            } else {
                tx.exec(kAgain, waiting.id, waiting.attempts + 1, tx.now() + verdict.after, outcome.error().detail);
            }
            return success();
        },
        m_life.guard([this, key, gone = verdict.what == FailureVerdict::What::Drop](const Outcome &settled) {
            if (settled && gone) return retryKey(key); // the next one that waited behind it
            if (settled) return armRetries();
            m_bus.scheduler().after(1s, m_life.guard([this, key] { retryKey(key); })); // the bus did not take it: it is its turn still
        }));
}

void Consumer::releaseKey(const std::string &key)
{
    if (m_bus.database().value<std::int64_t>(kDeadKey, m_options.group, key).value_or(0) == 0) m_blocked.erase(key);
    armRetries();
}

} // namespace hamster
