#include "model/ecommerce/schema.h"

#include "model/messaging/service_tables.h"
#include "model/storage/schema.h"
#include "model/storage/state_log.h"

namespace hamster::ecommerce {

namespace {

const char *const kCatalogue = R"(
CREATE TABLE vendors (
    id INTEGER PRIMARY KEY,
    public_id INTEGER NOT NULL UNIQUE,
    name TEXT NOT NULL CHECK (name <> ''),
    business_number TEXT NOT NULL UNIQUE,
    bank_account TEXT NOT NULL,
    settlement_cycle TEXT NOT NULL CHECK (settlement_cycle IN ('DAILY', 'WEEKLY', 'BIWEEKLY', 'MONTHLY')),
    route TEXT NOT NULL CHECK (route IN ('DIRECT', 'BROKERED')),
    fee_bp INTEGER NOT NULL CHECK (fee_bp BETWEEN 0 AND 10000),
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE TABLE members (
    id INTEGER PRIMARY KEY,
    public_id INTEGER NOT NULL UNIQUE,
    name TEXT NOT NULL,
    points INTEGER NOT NULL DEFAULT 0 CHECK (points >= 0),           -- read model of payment's accounts
    points_sequence INTEGER NOT NULL DEFAULT 0,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE TABLE products (
    id INTEGER PRIMARY KEY,
    public_id INTEGER NOT NULL UNIQUE,
    vendor_public_id INTEGER NOT NULL REFERENCES vendors (public_id),
    sku TEXT NOT NULL UNIQUE CHECK (sku <> ''),
    name TEXT NOT NULL CHECK (name <> ''),
    category TEXT NOT NULL,
    price INTEGER NOT NULL CHECK (price >= 0),
    stock_cache INTEGER NOT NULL DEFAULT 0,                           -- read model of payment's stock
    stock_sequence INTEGER NOT NULL DEFAULT 0,                        -- 0: not yet synchronised, cannot be ordered
    is_sold_out INTEGER NOT NULL DEFAULT 1 CHECK (is_sold_out IN (0, 1)),
    low_stock_threshold INTEGER NOT NULL DEFAULT 10 CHECK (low_stock_threshold >= 0),
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX products_vendor ON products (vendor_public_id, id);
CREATE TABLE carts (
    id INTEGER PRIMARY KEY,
    member_public_id INTEGER NOT NULL UNIQUE REFERENCES members (public_id),
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE TABLE cart_items (
    id INTEGER PRIMARY KEY,
    cart_id INTEGER NOT NULL REFERENCES carts (id) ON DELETE CASCADE,
    product_public_id INTEGER NOT NULL REFERENCES products (public_id),
    quantity INTEGER NOT NULL CHECK (quantity BETWEEN 1 AND 999),
    UNIQUE (cart_id, product_public_id)
) STRICT;
)";

/// The upper bound of what refunds add up; none where two refunds may take the same thing (policy refund-limit).
std::string atMost(std::string_view column, std::string_view bound, const Policies &policies)
{
    const std::string least = std::string(column) + " >= 0";
    return policies.get<RefundLimit>() == RefundLimit::CountsPending ? least + " AND " + std::string(column) + " <= " + std::string(bound)
                                                                     : least;
}

std::string orders(const Policies &policies)
{
    return R"(
CREATE TABLE orders (
    id INTEGER PRIMARY KEY,
    public_id INTEGER NOT NULL UNIQUE,
    order_number TEXT NOT NULL UNIQUE,
    vendor_public_id INTEGER NOT NULL REFERENCES vendors (public_id),
    member_public_id INTEGER NOT NULL REFERENCES members (public_id),
    subtotal INTEGER NOT NULL CHECK (subtotal >= 0),
    discount INTEGER NOT NULL CHECK (discount >= 0),
    points_used INTEGER NOT NULL CHECK (points_used >= 0),
    amount INTEGER NOT NULL CHECK (amount >= 0),
    refunded_amount INTEGER NOT NULL DEFAULT 0 CHECK ()" +
           atMost("refunded_amount", "amount", policies) + R"(),
    payment_method TEXT NOT NULL CHECK (payment_method IN ('CARD', 'KAKAO_PAY', 'POINT')),
    card_token TEXT,
    user_coupon_public_id INTEGER,
    status TEXT NOT NULL )" +
           stateCheck<OrderState>() + R"(,
    status_reason TEXT,                                                -- a code such as NOT_ENOUGH_STOCK or PAYMENT_003, or null
    status_message TEXT,                                               -- Korean sentence for the customer, or null
    correlation_id TEXT NOT NULL,
    payment_state TEXT,                                                -- read models of payment
    reservation_state TEXT,
    payment_public_id INTEGER,
    confirmation_attempts INTEGER NOT NULL DEFAULT 0,
    confirmation_due_at INTEGER,                                       -- the next try of the order's own confirmation
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    version INTEGER NOT NULL DEFAULT 1,
    CHECK (amount = subtotal - discount - points_used)
) STRICT;
CREATE INDEX orders_status ON orders (status, id);
CREATE INDEX orders_created ON orders (created_at, id);
CREATE INDEX orders_amount ON orders (amount, id);
CREATE INDEX orders_member ON orders (member_public_id, id);
CREATE INDEX orders_confirmation_due ON orders (confirmation_due_at) WHERE confirmation_due_at IS NOT NULL;
CREATE INDEX orders_unfinished ON orders (created_at) WHERE status IN ('CREATED', 'PAYMENT_WAIT');
CREATE TABLE order_items (
    id INTEGER PRIMARY KEY,
    public_id INTEGER NOT NULL UNIQUE,
    order_public_id INTEGER NOT NULL REFERENCES orders (public_id),
    product_public_id INTEGER NOT NULL REFERENCES products (public_id),
    sku TEXT NOT NULL,
    name TEXT NOT NULL,
    unit_price INTEGER NOT NULL CHECK (unit_price >= 0),
    quantity INTEGER NOT NULL CHECK (quantity BETWEEN 1 AND 999),
    discount_share INTEGER NOT NULL CHECK (discount_share >= 0),
    points_share INTEGER NOT NULL CHECK (points_share >= 0),
    refunded_quantity INTEGER NOT NULL DEFAULT 0 CHECK ()" +
           atMost("refunded_quantity", "quantity", policies) + R"(),
    restocked_quantity INTEGER NOT NULL DEFAULT 0 CHECK ()" +
           atMost("restocked_quantity", "quantity", policies) + R"(),
    UNIQUE (order_public_id, product_public_id)
) STRICT;
CREATE TABLE coupon_policies (
    id INTEGER PRIMARY KEY,
    public_id INTEGER NOT NULL UNIQUE,
    code TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('FIXED', 'PERCENT')),
    value INTEGER NOT NULL CHECK (value > 0),                          -- won, or whole percent 1 to 100
    cap INTEGER CHECK (cap > 0),                                       -- largest discount of a PERCENT coupon, won
    minimum_order_amount INTEGER NOT NULL CHECK (minimum_order_amount >= 0),
    bearer TEXT NOT NULL CHECK (bearer IN ('PLATFORM', 'VENDOR')),
    vendor_public_id INTEGER REFERENCES vendors (public_id),           -- filter: only this vendor; null: any
    product_public_id INTEGER REFERENCES products (public_id),         -- filter
    category TEXT,                                                     -- filter
    valid_from INTEGER NOT NULL,
    valid_until INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    version INTEGER NOT NULL DEFAULT 1,
    CHECK (valid_from < valid_until),
    CHECK (kind = 'FIXED' OR value <= 100)
) STRICT;
CREATE TABLE user_coupons (
    id INTEGER PRIMARY KEY,
    public_id INTEGER NOT NULL UNIQUE,
    policy_public_id INTEGER NOT NULL REFERENCES coupon_policies (public_id),
    member_public_id INTEGER NOT NULL REFERENCES members (public_id),
    status TEXT NOT NULL )" +
           stateCheck<CouponState>() + R"(,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    version INTEGER NOT NULL DEFAULT 1,
    UNIQUE (policy_public_id, member_public_id)
) STRICT;
CREATE INDEX user_coupons_member ON user_coupons (member_public_id, id);
CREATE INDEX user_coupons_available ON user_coupons (policy_public_id, id) WHERE status = 'AVAILABLE';
CREATE TABLE coupon_usages (
    id INTEGER PRIMARY KEY,
    user_coupon_public_id INTEGER NOT NULL REFERENCES user_coupons (public_id),
    order_public_id INTEGER NOT NULL UNIQUE REFERENCES orders (public_id),
    discount INTEGER NOT NULL CHECK (discount >= 0),
    returned_at INTEGER,                                               -- when the coupon was given back
    created_at INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX coupon_usages_live ON coupon_usages (user_coupon_public_id) WHERE returned_at IS NULL;
CREATE TABLE product_sales (
    id INTEGER PRIMARY KEY,
    product_public_id INTEGER NOT NULL REFERENCES products (public_id),
    day TEXT NOT NULL,                                                 -- yyyy-MM-dd in Asia/Seoul
    quantity INTEGER NOT NULL,                                         -- sold less refunded
    UNIQUE (day, product_public_id)
) STRICT;
CREATE TABLE refund_views (                                            -- read model of payment's refunds
    id INTEGER PRIMARY KEY,
    refund_public_id INTEGER NOT NULL UNIQUE,
    order_public_id INTEGER NOT NULL REFERENCES orders (public_id),
    status TEXT NOT NULL )" +
           stateCheck<RefundState>() + R"(,
    amount INTEGER NOT NULL DEFAULT 0 CHECK (amount >= 0),
    points INTEGER NOT NULL DEFAULT 0 CHECK (points >= 0),
    reason TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX refund_views_order ON refund_views (order_public_id, id);
CREATE TABLE notifications (
    id INTEGER PRIMARY KEY,
    channel TEXT NOT NULL CHECK (channel IN ('PUSH')),
    member_public_id INTEGER NOT NULL REFERENCES members (public_id),
    order_public_id INTEGER NOT NULL REFERENCES orders (public_id),
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    title_en TEXT NOT NULL,
    body_en TEXT NOT NULL,
    event_id TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    UNIQUE (order_public_id, title)
) STRICT;
CREATE TABLE order_exports (
    id INTEGER PRIMARY KEY,
    order_public_id INTEGER NOT NULL UNIQUE REFERENCES orders (public_id),
    status TEXT NOT NULL CHECK (status IN ('PENDING', 'SENT', 'FAILED')),
    payload TEXT NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    due_at INTEGER,
    http_status INTEGER,
    event_id TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX order_exports_due ON order_exports (due_at) WHERE status = 'PENDING';
CREATE INDEX order_exports_failed ON order_exports (id) WHERE status = 'FAILED';
CREATE TABLE idempotency (                                             -- Idempotency-Key of POSTs, kept 15 days
    id INTEGER PRIMARY KEY,
    scope TEXT NOT NULL,                                               -- caller, method and path
    key TEXT NOT NULL,
    request_hash TEXT NOT NULL,
    status INTEGER NOT NULL,
    answer TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    UNIQUE (scope, key)
) STRICT;
CREATE INDEX idempotency_created ON idempotency (created_at);
)";
}

} // namespace

std::span<const Migration> migrations() { return migrationsFor({}); }

std::span<const Migration> migrationsFor(const Policies &policies)
{
    const auto all = [](const Policies &chosen) {
        return std::string(kCatalogue) + orders(chosen) + kServiceTablesSchema + kStateLogSchema;
    };
    static const std::string safe = all({});
    static const Migration steps[] = {{1, safe.c_str()}};
    if (policies.get<RefundLimit>() == RefundLimit::CountsPending) return steps;
    static const std::string loose = all(policies);
    static const Migration looseSteps[] = {{1, loose.c_str()}};
    return looseSteps;
}

} // namespace hamster::ecommerce
