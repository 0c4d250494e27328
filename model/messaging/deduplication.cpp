#include "model/messaging/deduplication.h"

namespace hamster {

namespace {

const Sql kOnce{"INSERT OR IGNORE INTO processed_events (subject, action, event_id, event_type, created_at) VALUES (?, ?, ?, ?, ?)"};
const Sql kAlways{"INSERT INTO processed_events (subject, action, event_id, event_type, created_at) VALUES (?, ?, ?, ?, ?)"};
const Sql kSince{"SELECT 1 FROM processed_events WHERE subject = ? AND action = ? AND event_id = ? AND created_at > ? LIMIT 1"};
const Sql kGuarded{"SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'processed_events' AND sql LIKE '%UNIQUE%'"};
constexpr Duration kMemory = 5min;

class Once final : public Deduplication {
public:
    bool isNew(Tx &tx, const EventKey &key) const override
    {
        return tx.exec(kOnce, key.subject, key.action, key.eventId, key.type, tx.now()) > 0 || tx.failed();
    }
};

class Never final : public Deduplication {
public:
    bool isNew(Tx &tx, const EventKey &key) const override
    {
        tx.exec(kAlways, key.subject, key.action, key.eventId, key.type, tx.now());
        return true;
    }
};

/// A cache of keys that forgets.
class FiveMinutes final : public Deduplication {
public:
    bool isNew(Tx &tx, const EventKey &key) const override
    {
        if (tx.value<int>(kSince, key.subject, key.action, key.eventId, tx.now() - kMemory)) return false;
        tx.exec(kAlways, key.subject, key.action, key.eventId, key.type, tx.now());
        return true;
    }
};

/// The same table without its UNIQUE, so that the second row can be seen.
void takeGuardAway(Database &database)
{
    if (!database.value<int>(kGuarded)) return;
    const Outcome done = database.script(R"(BEGIN IMMEDIATE;
ALTER TABLE processed_events RENAME TO guarded_events;
CREATE TABLE processed_events (
    id INTEGER PRIMARY KEY,
    subject TEXT NOT NULL,
    action TEXT NOT NULL,
    event_id TEXT NOT NULL,
    event_type TEXT NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;
INSERT INTO processed_events SELECT id, subject, action, event_id, event_type, created_at FROM guarded_events;
DROP TABLE guarded_events;
CREATE INDEX processed_events_key ON processed_events (subject, action, event_id);
COMMIT;)");
    HAMSTER_ASSERT(done.ok());
}

} // namespace

const Deduplication &Deduplication::of(ConsumerIdempotency choice, Database &database)
{
    static const Once once;
    static const Never never;
    static const FiveMinutes fiveMinutes;
    if (choice == ConsumerIdempotency::On) return once;
    takeGuardAway(database);
    if (choice == ConsumerIdempotency::Ttl5Min) return fiveMinutes;
    return never;
}

} // namespace hamster
