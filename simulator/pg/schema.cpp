#include "simulator/pg/schema.h"

#include "model/messaging/service_tables.h"
#include "model/storage/schema.h"
#include "model/storage/state_log.h"

namespace hamster::pg {

std::span<const Migration> migrations()
{
    static const std::string all = R"(
CREATE TABLE pg_mids (
    id INTEGER PRIMARY KEY,
    mid_id TEXT NOT NULL UNIQUE,                                       -- X-USER-ID of a merchant that is known; others get the plain dialect
    merchant_name TEXT NOT NULL,
    api_key TEXT NOT NULL,
    webhook_url TEXT NOT NULL,                                         -- its origin is always an allowed callback origin
    webhook_secret TEXT NOT NULL,
    webhook_secret_previous TEXT,
    retry_schedule TEXT NOT NULL CHECK (retry_schedule IN ('NONE', 'LAB', 'TOSS', 'STANDARD', 'PORTONE')),
    active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
) STRICT;
CREATE TABLE pg_transactions (
    id INTEGER PRIMARY KEY,
    public_id INTEGER NOT NULL UNIQUE,                                 -- names the entity in state_log
    transaction_key TEXT NOT NULL UNIQUE,
    user_id TEXT NOT NULL,                                             -- X-USER-ID; reads are scoped by it
    order_id TEXT NOT NULL,                                            -- the merchant's order number
    card_type TEXT NOT NULL,
    card_no TEXT NOT NULL,                                             -- as sent (test cards); masked for our own gateway on the wire
    amount INTEGER NOT NULL CHECK (amount > 0),
    cancelled_amount INTEGER NOT NULL DEFAULT 0 CHECK (cancelled_amount BETWEEN 0 AND amount),
    callback_url TEXT NOT NULL,
    status TEXT NOT NULL )" + stateCheck<PgTransactionState>() +
                                   R"(,
    reason TEXT,
    approval_number TEXT,
    echo TEXT,
    idempotency_key TEXT,
    decide_at INTEGER,                                                 -- null once decided or voided
    approved_at INTEGER,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX pg_transactions_order ON pg_transactions (user_id, order_id, id);
CREATE INDEX pg_transactions_undecided ON pg_transactions (id) WHERE decide_at IS NOT NULL;
CREATE INDEX pg_transactions_key ON pg_transactions (user_id, idempotency_key) WHERE idempotency_key IS NOT NULL;
CREATE INDEX pg_transactions_approved ON pg_transactions (user_id, approved_at) WHERE approved_at IS NOT NULL;
CREATE TABLE pg_cancels (
    id INTEGER PRIMARY KEY,
    transaction_key TEXT NOT NULL REFERENCES pg_transactions (transaction_key),
    idempotency_key TEXT,
    amount INTEGER NOT NULL CHECK (amount > 0),
    reason TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('DONE')),
    created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX pg_cancels_transaction ON pg_cancels (transaction_key, id);
CREATE INDEX pg_cancels_created ON pg_cancels (created_at);
CREATE TABLE pg_voids (                                                -- tombstones: a request with this key that arrives later is refused
    id INTEGER PRIMARY KEY,
    user_id TEXT NOT NULL,
    idempotency_key TEXT NOT NULL,
    transaction_key TEXT,                                              -- what was voided, or null
    created_at INTEGER NOT NULL,
    UNIQUE (user_id, idempotency_key)
) STRICT;
CREATE TABLE pg_idempotency (
    id INTEGER PRIMARY KEY,
    scope TEXT NOT NULL,                                               -- user, method and path
    key TEXT NOT NULL,
    request_hash TEXT NOT NULL,
    status INTEGER NOT NULL,
    answer TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    UNIQUE (scope, key)
) STRICT;
CREATE TABLE webhook_deliveries (
    id INTEGER PRIMARY KEY,
    public_id INTEGER NOT NULL UNIQUE,
    webhook_id TEXT NOT NULL,                                          -- header webhook-id, the same across retries
    transaction_key TEXT NOT NULL REFERENCES pg_transactions (transaction_key),
    user_id TEXT NOT NULL,
    order_id TEXT NOT NULL,
    url TEXT NOT NULL,
    signed INTEGER NOT NULL CHECK (signed IN (0, 1)),
    schedule TEXT NOT NULL,
    body TEXT NOT NULL,
    status TEXT NOT NULL )" + stateCheck<DeliveryState>() +
                                   R"(,
    attempts INTEGER NOT NULL DEFAULT 0,
    held INTEGER NOT NULL DEFAULT 0 CHECK (held IN (0, 1)),            -- kept back by hand until released
    losses INTEGER NOT NULL DEFAULT 0 CHECK (losses >= -1),            -- how many of the next attempts are lost on the way; -1: all
    due_at INTEGER,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX webhook_deliveries_open ON webhook_deliveries (id) WHERE status IN ('SCHEDULED', 'SENDING', 'RETRYING');
CREATE INDEX webhook_deliveries_transaction ON webhook_deliveries (transaction_key, id);
CREATE TABLE webhook_attempts (
    id INTEGER PRIMARY KEY,
    delivery_public_id INTEGER NOT NULL REFERENCES webhook_deliveries (public_id),
    number INTEGER NOT NULL,
    headers TEXT NOT NULL,                                             -- JSON object
    outcome TEXT CHECK (outcome IN ('ANSWERED', 'NO_ANSWER', 'LOST')),   -- null: on the wire; LOST: dropped by a fault or by hand
    http_status INTEGER,
    detail TEXT,
    duration_ms INTEGER,
    created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX webhook_attempts_delivery ON webhook_attempts (delivery_public_id, id);
)" + std::string(kServiceTablesSchema) +
                                   kStateLogSchema;
    static const std::string second = R"(
CREATE TABLE toss_payments (                                           -- the payment window of the Toss dialect; charged ones are transactions
    id INTEGER PRIMARY KEY,
    payment_key TEXT NOT NULL UNIQUE,
    user_id TEXT NOT NULL,
    order_id TEXT NOT NULL,
    card_type TEXT NOT NULL,
    card_no TEXT NOT NULL,                                             -- a documented test card
    amount INTEGER NOT NULL CHECK (amount > 0),
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT;
CREATE INDEX toss_payments_order ON toss_payments (user_id, order_id, id);
)";
    static const std::string whole = all + second;
    static const std::string third = R"(
CREATE TABLE pg_outcomes (                                             -- what the operator has decided in advance; null: any
    id INTEGER PRIMARY KEY,
    order_id TEXT CHECK (order_id <> ''),
    user_id TEXT CHECK (user_id <> ''),
    card_no TEXT CHECK (card_no <> ''),
    outcome TEXT NOT NULL CHECK (outcome IN ('approve', 'limit', 'invalid', 'lost-webhook')),
    after_ms INTEGER CHECK (after_ms BETWEEN 0 AND 604800000),         -- from storing to deciding; null: as the profile draws
    uses_left INTEGER CHECK (uses_left >= 0),                          -- null: as often as it is asked
    used INTEGER NOT NULL DEFAULT 0 CHECK (used >= 0),
    created_at INTEGER NOT NULL
) STRICT;
ALTER TABLE pg_transactions ADD COLUMN forced TEXT CHECK (forced IN ('approve', 'limit', 'invalid', 'lost-webhook'));
)";
    static const Migration steps[] = {{1, whole.c_str()}, {2, third.c_str()}};
    return steps;
}

} // namespace hamster::pg
