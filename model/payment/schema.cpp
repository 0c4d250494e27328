#include "model/payment/schema.h"

#include "model/core/actor.h"
#include "model/messaging/service_tables.h"
#include "model/payment/schema_settlement.h"
#include "model/storage/schema.h"
#include "model/storage/state_log.h"

#include <map>
#include <mutex>

namespace hamster::payment {

namespace {

/// The upper bound of what refunds add up; none where two refunds may take the same thing (policy refund-limit).
std::string atMost(std::string_view column, std::string_view bound, const Policies &policies)
{
    const std::string least = std::string(column) + " >= 0";
    return policies.get<RefundLimit>() == RefundLimit::CountsPending ? least + " AND " + std::string(column) + " <= " + std::string(bound)
                                                                     : least;
}

std::string stock(const Policies &policies)
{
    return R"(
CREATE TABLE vendors (
    id INTEGER PRIMARY KEY,
    public_id INTEGER NOT NULL UNIQUE,
    name TEXT NOT NULL,                                                -- '' while only a stub
    route TEXT NOT NULL CHECK (route IN ('DIRECT', 'BROKERED')),
    fee_bp INTEGER NOT NULL CHECK (fee_bp BETWEEN 0 AND 10000),
    settlement_cycle TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
) STRICT;
CREATE TABLE members (
    id INTEGER PRIMARY KEY,
    public_id INTEGER NOT NULL UNIQUE,
    name TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
) STRICT;
CREATE TABLE products (
    id INTEGER PRIMARY KEY,
    public_id INTEGER NOT NULL UNIQUE,                                 -- ecommerce's id
    vendor_public_id INTEGER NOT NULL,
    sku TEXT NOT NULL,
    name TEXT NOT NULL,
    stock INTEGER NOT NULL CHECK (stock >= 0),
    is_sold_out INTEGER GENERATED ALWAYS AS (stock = 0) STORED,
    sync_sequence INTEGER NOT NULL DEFAULT 0,                          -- last stock.synchronized
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE TABLE product_records (
    id INTEGER PRIMARY KEY,
    product_public_id INTEGER NOT NULL REFERENCES products (public_id),
    stock INTEGER NOT NULL,                                            -- signed delta
    kind TEXT NOT NULL CHECK (kind IN ('INITIAL', 'ADJUST', 'RESERVE', 'RELEASE', 'RESTOCK')),
    reason TEXT NOT NULL,
    order_public_id INTEGER,
    event_id TEXT NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX product_records_product ON product_records (product_public_id, id);
CREATE INDEX product_records_order ON product_records (order_public_id) WHERE order_public_id IS NOT NULL;
)" + appendOnly("product_records") +
           R"(
CREATE TABLE stock_reservations (
    id INTEGER PRIMARY KEY,
    public_id INTEGER NOT NULL UNIQUE,
    order_public_id INTEGER NOT NULL,
    order_item_public_id INTEGER NOT NULL UNIQUE,
    product_public_id INTEGER NOT NULL REFERENCES products (public_id),
    quantity INTEGER NOT NULL CHECK (quantity > 0),
    restocked_quantity INTEGER NOT NULL DEFAULT 0 CHECK ()" +
           atMost("restocked_quantity", "quantity", policies) + R"(),
    status TEXT NOT NULL )" +
           stateCheck<ReservationState>() + R"(,
    expires_at INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    version INTEGER NOT NULL DEFAULT 1,
    CHECK (status <> 'RESTOCKED' OR restocked_quantity >= quantity)
) STRICT;
CREATE INDEX stock_reservations_order ON stock_reservations (order_public_id, id);
CREATE INDEX stock_reservations_product ON stock_reservations (product_public_id, status);
CREATE INDEX stock_reservations_held ON stock_reservations (expires_at) WHERE status = 'HELD';
)";
}

std::string payments(const Policies &policies)
{
    return R"(
CREATE TABLE payments (
    id INTEGER PRIMARY KEY,
    public_id INTEGER NOT NULL UNIQUE,
    process_public_id INTEGER,
    mid TEXT,                                                          -- with whom the PG settles it; null until it was captured
    order_public_id INTEGER NOT NULL,
    order_number TEXT NOT NULL,
    member_public_id INTEGER NOT NULL,
    vendor_public_id INTEGER NOT NULL,
    route TEXT NOT NULL DEFAULT 'BROKERED' CHECK (route IN ('DIRECT', 'BROKERED')), -- the vendor's when it was reserved
    amount INTEGER NOT NULL CHECK (amount >= 0),
    cancelled_amount INTEGER NOT NULL DEFAULT 0 CHECK ()" +
           atMost("cancelled_amount", "amount", policies) + R"(),
    points_used INTEGER NOT NULL CHECK (points_used >= 0),
    points_returned INTEGER NOT NULL DEFAULT 0 CHECK ()" +
           atMost("points_returned", "points_used", policies) + R"(),
    coupon_discount INTEGER NOT NULL CHECK (coupon_discount >= 0),
    coupon_bearer TEXT CHECK (coupon_bearer IN ('PLATFORM', 'VENDOR')),
    method TEXT NOT NULL CHECK (method IN ('CARD', 'KAKAO_PAY', 'POINT')),
    status TEXT NOT NULL )" +
           stateCheck<PaymentState>() + R"(,
    pg_transaction TEXT,
    approval_number TEXT,
    card_type TEXT,
    card_masked TEXT,
    failure_code TEXT,
    failure_reason TEXT,
    snapshot_id INTEGER,
    settle_requested_at INTEGER,                                       -- when payment.settle-requested was emitted
    order_completed INTEGER NOT NULL DEFAULT 0 CHECK (order_completed IN (0, 1)), -- order.completed was consumed
    expires_at INTEGER NOT NULL,
    approved_at INTEGER,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE UNIQUE INDEX payments_one_live ON payments (order_public_id) WHERE status IN ('READY', 'APPROVED', 'PARTIALLY_CANCELLED');
CREATE INDEX payments_order ON payments (order_public_id, id);
CREATE INDEX payments_expiry ON payments (expires_at) WHERE status = 'READY' AND settle_requested_at IS NULL;
CREATE INDEX payments_created ON payments (created_at, id);
CREATE INDEX payments_number ON payments (order_number, id);
CREATE TABLE product_order_snapshots (
    id INTEGER PRIMARY KEY,
    order_public_id INTEGER NOT NULL UNIQUE,
    order_number TEXT NOT NULL,
    total_price INTEGER NOT NULL CHECK (total_price >= 0),
    payment_public_id INTEGER REFERENCES payments (public_id),         -- null until approved
    created_at INTEGER NOT NULL
) STRICT;
CREATE TABLE product_order_snapshot_items (
    id INTEGER PRIMARY KEY,
    snapshot_id INTEGER NOT NULL REFERENCES product_order_snapshots (id),
    order_item_public_id INTEGER NOT NULL UNIQUE,
    product_public_id INTEGER NOT NULL,
    quantity INTEGER NOT NULL CHECK (quantity > 0),
    unit_price INTEGER NOT NULL CHECK (unit_price >= 0),
    discount_share INTEGER NOT NULL CHECK (discount_share >= 0),
    points_share INTEGER NOT NULL CHECK (points_share >= 0)
) STRICT;
CREATE INDEX snapshot_items_snapshot ON product_order_snapshot_items (snapshot_id, id);
CREATE TABLE payment_transactions (
    id INTEGER PRIMARY KEY,
    payment_public_id INTEGER NOT NULL REFERENCES payments (public_id),
    kind TEXT NOT NULL CHECK (kind IN ('APPROVAL', 'CANCEL')),
    status TEXT NOT NULL CHECK (status IN ('SUCCESS', 'FAILED')),
    pg_transaction TEXT,
    amount INTEGER NOT NULL CHECK (amount >= 0),
    event_id TEXT NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX payment_transactions_payment ON payment_transactions (payment_public_id, id);
CREATE INDEX payment_transactions_pg ON payment_transactions (pg_transaction, kind, amount);
CREATE INDEX payment_transactions_created ON payment_transactions (created_at, id);
)" + appendOnly("payment_transactions") +
           R"(
CREATE TABLE refunds (
    id INTEGER PRIMARY KEY,
    public_id INTEGER NOT NULL UNIQUE,
    payment_public_id INTEGER NOT NULL REFERENCES payments (public_id),
    order_public_id INTEGER NOT NULL,
    amount INTEGER NOT NULL CHECK (amount >= 0),                       -- money
    points INTEGER NOT NULL DEFAULT 0 CHECK (points >= 0),
    coupon INTEGER NOT NULL DEFAULT 0 CHECK (coupon >= 0),             -- share of the discount that is undone
    late_capture INTEGER NOT NULL DEFAULT 0 CHECK (late_capture IN (0, 1)), -- of a dead order: no restock, points or settlement line
    status TEXT NOT NULL )" +
           stateCheck<RefundState>() + R"(,
    reason TEXT NOT NULL,
    requested_by TEXT NOT NULL,
    event_id TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX refunds_payment ON refunds (payment_public_id, id);
CREATE TABLE refund_items (
    id INTEGER PRIMARY KEY,
    refund_public_id INTEGER NOT NULL REFERENCES refunds (public_id),
    order_item_public_id INTEGER NOT NULL,
    product_public_id INTEGER NOT NULL,
    quantity INTEGER NOT NULL CHECK (quantity > 0),
    restock INTEGER NOT NULL CHECK (restock IN (0, 1)),
    amount INTEGER NOT NULL CHECK (amount >= 0),
    points INTEGER NOT NULL CHECK (points >= 0),
    coupon INTEGER NOT NULL DEFAULT 0 CHECK (coupon >= 0)
) STRICT;
CREATE INDEX refund_items_refund ON refund_items (refund_public_id, id);
CREATE INDEX refund_items_item ON refund_items (order_item_public_id);
CREATE TABLE cancelled_orders (
    id INTEGER PRIMARY KEY,
    order_public_id INTEGER NOT NULL UNIQUE,
    order_number TEXT NOT NULL,
    reason TEXT NOT NULL,
    event_id TEXT NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;
)";
}

std::string money()
{
    return R"(
CREATE TABLE accounts (
    id INTEGER PRIMARY KEY,
    member_public_id INTEGER NOT NULL UNIQUE REFERENCES members (public_id),
    balance INTEGER NOT NULL CHECK (balance >= 0),
    sync_sequence INTEGER NOT NULL DEFAULT 0,
    updated_at INTEGER NOT NULL,
    version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE TABLE account_records (
    id INTEGER PRIMARY KEY,
    member_public_id INTEGER NOT NULL REFERENCES accounts (member_public_id),
    delta INTEGER NOT NULL,                                            -- signed
    kind TEXT NOT NULL CHECK (kind IN ('CHARGE', 'USE', 'RETURN')),
    request_id TEXT UNIQUE,                                            -- of a CHARGE
    order_public_id INTEGER,
    event_id TEXT NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX account_records_member ON account_records (member_public_id, id);
)" + appendOnly("account_records") +
           R"(
CREATE TABLE ledger_accounts (
    id INTEGER PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL
) STRICT;
INSERT INTO ledger_accounts (code, name) VALUES
    ('PG_RECEIVABLE', 'PG receivable'), ('VENDOR_PAYABLE', 'Vendor payable'), ('FEE_REVENUE', 'Fee revenue'), ('VAT_PAYABLE', 'VAT payable'),
    ('POINT_LIABILITY', 'Point liability'), ('COUPON_COST', 'Coupon cost'), ('REFUNDS_DUE', 'Refunds due'), ('CASH', 'Cash');
CREATE TABLE ledger_entries (
    id INTEGER PRIMARY KEY,
    posting TEXT NOT NULL,                                             -- the posting: kind:event id; its amounts sum to zero
    account_id INTEGER NOT NULL REFERENCES ledger_accounts (id),
    amount INTEGER NOT NULL,                                           -- signed: debit +, credit -
    order_public_id INTEGER,
    vendor_public_id INTEGER,
    event_id TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    hash TEXT NOT NULL                                                 -- SHA-256 over the previous hash and this row
) STRICT;
CREATE INDEX ledger_entries_order ON ledger_entries (order_public_id, id);
)" + appendOnly("ledger_entries") +
           R"(
CREATE TABLE roles (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE permissions (
    id INTEGER PRIMARY KEY,
    role TEXT NOT NULL REFERENCES roles (name),
    command TEXT NOT NULL,
    UNIQUE (role, command)
) STRICT;
)";
}

/// The policies of this world that are not the safe ones, so that who reads the files knows what to expect of them.
std::string unsafeOnes(const Policies &policies)
{
    std::string sql = "CREATE TABLE unsafe_policies (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;\n";
    for (const PolicyInfo &policy : hamster::policies())
        if (const std::string_view value = policies.value(policy.key); value != policy.safeValue().value)
            sql.append("INSERT INTO unsafe_policies (key, value) VALUES ('")
                .append(policy.key)
                .append("', '")
                .append(value)
                .append("');\n");
    return sql;
}

/// The rows of roles and permissions: the table of core/actor.h.
std::string roles()
{
    std::string sql;
    const auto quoted = [](std::string_view text) { return "'" + std::string(text) + "'"; };
    for (const Role role : kRoles) {
        sql += "INSERT INTO roles (name) VALUES (" + quoted(toString(role)) + ");\n";
        for (const Act act : kActs)
            if (isAllowed(role, act))
                sql += "INSERT INTO permissions (role, command) VALUES (" + quoted(toString(role)) + ", " + quoted(toString(act)) + ");\n";
    }
    return sql;
}

} // namespace

std::span<const Migration> migrations() { return migrationsFor({}); }

std::span<const Migration> migrationsFor(const Policies &policies)
{
    const auto all = [](const Policies &chosen) {
        return stock(chosen) + payments(chosen) + money() + settlement() + statements() + roles() + unsafeOnes(chosen) +
               kServiceTablesSchema + kStateLogSchema;
    };
    static const std::string safe = all({});
    static const Migration steps[] = {{1, safe.c_str()}};
    if (policies.allSafe()) return steps;
    // one per set of policies and for ever: a migration is a view of its text
    static std::mutex guard;
    static std::map<std::string, Migration> unsafe;
    const std::lock_guard lock(guard);
    const auto [found, isNew] = unsafe.try_emplace(all(policies), Migration{1, nullptr});
    if (isNew) found->second.sql = found->first.c_str();
    return {&found->second, 1};
}

} // namespace hamster::payment
