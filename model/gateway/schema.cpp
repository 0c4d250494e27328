#include "model/gateway/schema.h"

#include "model/messaging/service_tables.h"
#include "model/storage/schema.h"
#include "model/storage/state_log.h"

namespace hamster::gateway {

std::span<const Migration> migrations()
{
    static const std::string all = R"(
CREATE TABLE mids (
    id INTEGER PRIMARY KEY,
    provider TEXT NOT NULL CHECK (provider IN ('HAMSTER', 'TOSS')),
    mid TEXT NOT NULL UNIQUE,
    vendor_public_id INTEGER,                                          -- null: the platform's own MID (BROKERED)
    route TEXT NOT NULL CHECK (route IN ('DIRECT', 'BROKERED')),
    pg_mid TEXT NOT NULL,                                              -- X-USER-ID at the PG
    webhook_secret TEXT NOT NULL,                                      -- whsec_…
    webhook_secret_previous TEXT,                                      -- valid during a rotation
    allowed_peers TEXT NOT NULL DEFAULT '127.0.0.1',                   -- comma separated
    active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
) STRICT;
CREATE TABLE payment_processes (
    id INTEGER PRIMARY KEY,
    public_id INTEGER NOT NULL UNIQUE,
    gateway_reference_id TEXT NOT NULL UNIQUE,
    order_public_id INTEGER NOT NULL UNIQUE,
    order_number TEXT NOT NULL,
    payment_public_id INTEGER NOT NULL,
    vendor_public_id INTEGER NOT NULL,
    member_public_id INTEGER NOT NULL,
    provider TEXT NOT NULL CHECK (provider IN ('HAMSTER', 'TOSS')),
    mid TEXT NOT NULL REFERENCES mids (mid),
    route TEXT NOT NULL CHECK (route IN ('DIRECT', 'BROKERED')),
    method TEXT NOT NULL CHECK (method IN ('CARD', 'KAKAO_PAY')),
    card_token TEXT NOT NULL,
    attempt_key TEXT NOT NULL UNIQUE,                                  -- shared by all tries of this approval
    amount INTEGER NOT NULL CHECK (amount > 0),
    cancelled_amount INTEGER NOT NULL DEFAULT 0 CHECK (cancelled_amount BETWEEN 0 AND amount),
    status TEXT NOT NULL )" + stateCheck<ProcessState>() +
                                   R"(,
    settle_reason TEXT,                                                -- EXPIRED, CANCELLED or STATEMENT once asked to settle
    expires_at INTEGER NOT NULL,
    pg_transaction TEXT,
    approval_number TEXT,
    card_masked TEXT,
    code TEXT,                                                         -- why it failed: PAYMENT_003, PAYMENT_005, PAYMENT_006, DECLINED, …
    message TEXT,
    undecided_at INTEGER,                                              -- when pg.undecided was emitted
    inquire_at INTEGER,                                                -- when the reconciler asks next; null: nothing due
    inquiries INTEGER NOT NULL DEFAULT 0,
    requested_at INTEGER,                                              -- first try
    acknowledged_at INTEGER,                                           -- the PG's own answer
    decided_at INTEGER,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX payment_processes_open ON payment_processes (status, id) WHERE status IN ('READY', 'UNKNOWN', 'PENDING');
CREATE INDEX payment_processes_inquire ON payment_processes (inquire_at) WHERE inquire_at IS NOT NULL;
CREATE INDEX payment_processes_transaction ON payment_processes (pg_transaction);
CREATE INDEX payment_processes_created ON payment_processes (created_at, id);
CREATE INDEX payment_processes_number ON payment_processes (order_number);
CREATE TABLE pg_attempts (                                             -- every call to the PG; written before the first byte
    id INTEGER PRIMARY KEY,
    process_public_id INTEGER NOT NULL REFERENCES payment_processes (public_id),
    kind TEXT NOT NULL CHECK (kind IN ('APPROVE', 'INQUIRE', 'CANCEL', 'VOID')),
    key TEXT NOT NULL,
    try INTEGER NOT NULL CHECK (try >= 1),
    refund_public_id INTEGER,                                          -- of a CANCEL
    amount INTEGER CHECK (amount >= 0),                                -- of a CANCEL
    request TEXT NOT NULL,                                             -- the card as token
    answer TEXT,
    outcome TEXT CHECK (outcome IN ('ACCEPTED', 'REFUSED', 'NO_ANSWER', 'NOT_SENT', 'NOT_FOUND', 'CONFLICT')), -- null: counts as sent
    http_status INTEGER,
    duration_ms INTEGER,
    breaker_state TEXT,
    created_at INTEGER NOT NULL,
    finished_at INTEGER
) STRICT;
CREATE INDEX pg_attempts_process ON pg_attempts (process_public_id, id);
CREATE INDEX pg_attempts_refund ON pg_attempts (refund_public_id, id) WHERE refund_public_id IS NOT NULL;
CREATE TABLE pg_cancels (                                              -- one per refund: what is asked of the PG on payment.cancel-requested
    id INTEGER PRIMARY KEY,
    refund_public_id INTEGER NOT NULL UNIQUE,
    process_public_id INTEGER NOT NULL REFERENCES payment_processes (public_id),
    key TEXT NOT NULL UNIQUE,
    amount INTEGER NOT NULL CHECK (amount > 0),
    reason TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('PENDING', 'UNKNOWN', 'DONE', 'REFUSED')),
    told_unknown INTEGER NOT NULL DEFAULT 0 CHECK (told_unknown IN (0, 1)), -- pg.cancel-failed final=false was sent, once
    event_id TEXT NOT NULL,
    correlation_id TEXT NOT NULL,
    due_at INTEGER,
    tries INTEGER NOT NULL DEFAULT 0,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX pg_cancels_due ON pg_cancels (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX pg_cancels_open ON pg_cancels (id) WHERE status IN ('PENDING', 'UNKNOWN');
CREATE INDEX pg_cancels_process ON pg_cancels (process_public_id, id);
CREATE TABLE webhook_inbox (
    id INTEGER PRIMARY KEY,
    webhook_id TEXT,
    received_at INTEGER NOT NULL,
    peer TEXT NOT NULL,
    headers TEXT NOT NULL,                                             -- JSON object of the three signature headers
    body BLOB,                                                         -- raw, verified ones only
    body_hash TEXT NOT NULL,
    verified INTEGER NOT NULL CHECK (verified IN (0, 1)),
    verdict TEXT NOT NULL CHECK (verdict IN ('RECEIVED', 'APPLIED', 'NO_CHANGE', 'DUPLICATE', 'MISMATCH', 'UNKNOWN_REFERENCE',
        'FORGED', 'BAD_SIGNATURE', 'STALE', 'FOREIGN_PEER', 'TOO_LARGE', 'UNREADABLE')),
    http_status INTEGER,                                               -- what was answered; null: not yet
    process_public_id INTEGER,
    pg_transaction TEXT,
    created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX webhook_inbox_webhook ON webhook_inbox (webhook_id, id);
CREATE INDEX webhook_inbox_process ON webhook_inbox (process_public_id, id);
CREATE INDEX webhook_inbox_unfinished ON webhook_inbox (id) WHERE verdict = 'RECEIVED';
CREATE INDEX webhook_inbox_unverified ON webhook_inbox (id) WHERE verified = 0;
CREATE TABLE breaker_log (
    id INTEGER PRIMARY KEY,
    provider TEXT NOT NULL,
    from_state TEXT NOT NULL,
    to_state TEXT NOT NULL,
    failure_rate REAL NOT NULL,
    slow_rate REAL NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;
)" + std::string(kServiceTablesSchema) +
                                   kStateLogSchema;
    static const std::string second = R"(
ALTER TABLE mids ADD COLUMN api_key TEXT NOT NULL DEFAULT '';           -- secret key of the PG's API (TOSS)
CREATE TABLE statement_fetches (                                        -- which day's statement is to be fetched, and whether it was
    id INTEGER PRIMARY KEY,
    mid TEXT NOT NULL REFERENCES mids (mid),
    day TEXT NOT NULL,                                                  -- yyyy-MM-dd, Asia/Seoul
    due_at INTEGER,                                                     -- null: received
    tries INTEGER NOT NULL DEFAULT 0,
    lines INTEGER,
    event_id TEXT,                                                      -- of statement.received
    received_at INTEGER,
    created_at INTEGER NOT NULL,
    UNIQUE (mid, day)
) STRICT;
CREATE INDEX statement_fetches_due ON statement_fetches (due_at) WHERE due_at IS NOT NULL;
CREATE TABLE payments (                                                 -- policy payment-home CASH_GATEWAY only
    id INTEGER PRIMARY KEY,
    public_id INTEGER NOT NULL UNIQUE,
    process_public_id INTEGER NOT NULL UNIQUE REFERENCES payment_processes (public_id),
    order_public_id INTEGER NOT NULL UNIQUE,
    order_number TEXT NOT NULL,
    amount INTEGER NOT NULL CHECK (amount > 0),
    method TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('APPROVED')),
    pg_transaction TEXT NOT NULL,
    approval_number TEXT,
    approved_at INTEGER NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;
)";
    static const std::string whole = all + second;
    // What a secret that counts no longer has signed is judged again by the audit (A17), as of the time when it did count.
    static const char *const retired = R"(
CREATE TABLE retired_secrets (
    id INTEGER PRIMARY KEY,
    mid TEXT NOT NULL REFERENCES mids (mid),
    secret TEXT NOT NULL,
    valid_until INTEGER NOT NULL                                        -- UTC ms; what came later and is signed by it was refused
) STRICT;
CREATE INDEX retired_secrets_mid ON retired_secrets (mid, id);
CREATE TRIGGER mids_retire_secrets AFTER UPDATE OF webhook_secret, webhook_secret_previous ON mids
BEGIN
    INSERT INTO retired_secrets (mid, secret, valid_until)
    SELECT OLD.mid, former.secret, NEW.updated_at FROM (SELECT OLD.webhook_secret AS secret UNION SELECT OLD.webhook_secret_previous) former
    WHERE former.secret IS NOT NULL AND former.secret IS NOT NEW.webhook_secret AND former.secret IS NOT NEW.webhook_secret_previous;
END;
)";
    static const Migration steps[] = {{1, whole.c_str()}, {2, retired}};
    return steps;
}

} // namespace hamster::gateway
