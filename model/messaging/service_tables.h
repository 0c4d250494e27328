#pragma once
// The tables that every service has in its own file besides state_log (01-domain.md section 3).

namespace hamster {

inline constexpr const char *kServiceTablesSchema = R"(
CREATE TABLE random_epoch (id INTEGER PRIMARY KEY CHECK (id = 1), epoch INTEGER NOT NULL) STRICT;
CREATE TABLE outbox (
    id INTEGER PRIMARY KEY,
    event_id TEXT NOT NULL UNIQUE,
    aggregate_type TEXT NOT NULL,
    aggregate_id TEXT NOT NULL,
    event_type TEXT NOT NULL,
    topic TEXT NOT NULL,
    partition_key TEXT NOT NULL,
    correlation_id TEXT NOT NULL,
    payload TEXT NOT NULL,
    status TEXT NOT NULL DEFAULT 'PENDING' CHECK (status IN ('PENDING', 'PUBLISHED')),
    created_at INTEGER NOT NULL,
    published_at INTEGER
) STRICT;
CREATE INDEX outbox_pending ON outbox (id) WHERE status = 'PENDING';
CREATE TABLE processed_events (
    id INTEGER PRIMARY KEY,
    subject TEXT NOT NULL,                  -- the order or other aggregate
    action TEXT NOT NULL,                   -- the handler
    event_id TEXT NOT NULL,
    event_type TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    UNIQUE (subject, action, event_id)
) STRICT;
CREATE TABLE cases (
    id INTEGER PRIMARY KEY,
    public_id INTEGER NOT NULL UNIQUE,
    kind TEXT NOT NULL,                     -- UNDECIDED, MISMATCH, DEAD_LETTER, CONFIRMATION_FAILED, EXPORT, STOCK_SHORT_AFTER_PAYMENT, HANGING_ORDER, REFUND_REFUSED, RAISED
    subject TEXT NOT NULL,                  -- the order's public id, or another thing's
    detail TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('OPEN', 'IN_PROGRESS', 'RESOLVED')),
    taken_by TEXT,                          -- who is at it
    resolution TEXT,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE UNIQUE INDEX cases_one ON cases (kind, subject, detail) WHERE status <> 'RESOLVED';
CREATE INDEX cases_open ON cases (status, id) WHERE status <> 'RESOLVED';
CREATE INDEX cases_subject ON cases (subject, id);
CREATE TABLE audit_log (
    id INTEGER PRIMARY KEY,
    actor TEXT NOT NULL,
    command TEXT NOT NULL,
    subject TEXT NOT NULL,
    reason TEXT NOT NULL,
    detail TEXT NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;
)";

} // namespace hamster
