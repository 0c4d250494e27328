#include "model/payment/schema_settlement.h"

#include "model/core/states.h"
#include "model/storage/schema.h"

#include <string_view>

namespace hamster::payment {

namespace {

struct Holiday {
    std::string_view day;
    std::string_view name;
};
/// Days of the Republic of Korea on which banks rest, weekends left out. Later years are added as rows.
constexpr Holiday kHolidays[] = {
    {"2026-01-01", "신정"},         {"2026-02-16", "설날"},        {"2026-02-17", "설날"},       {"2026-02-18", "설날"},
    {"2026-03-02", "대체공휴일"},   {"2026-05-01", "근로자의 날"}, {"2026-05-05", "어린이날"},   {"2026-05-25", "대체공휴일"},
    {"2026-06-03", "지방선거"},     {"2026-08-17", "대체공휴일"},  {"2026-09-24", "추석"},       {"2026-09-25", "추석"},
    {"2026-10-05", "대체공휴일"},   {"2026-10-09", "한글날"},      {"2026-12-25", "성탄절"},     {"2027-01-01", "신정"},
    {"2027-02-08", "설날"},         {"2027-02-09", "대체공휴일"},  {"2027-03-01", "삼일절"},     {"2027-05-05", "어린이날"},
    {"2027-05-13", "부처님오신날"}, {"2027-08-16", "대체공휴일"},  {"2027-09-14", "추석"},       {"2027-09-15", "추석"},
    {"2027-09-16", "추석"},         {"2027-10-04", "대체공휴일"},  {"2027-10-11", "대체공휴일"}, {"2027-12-27", "대체공휴일"},
};

std::string holidayRows()
{
    std::string sql;
    for (const Holiday &holiday : kHolidays)
        sql.append("INSERT INTO holidays (day, name) VALUES ('").append(holiday.day).append("', '").append(holiday.name).append("');\n");
    return sql;
}

} // namespace

std::string settlement()
{
    return R"(
CREATE TABLE holidays (                                                -- days besides weekends on which nothing is paid out
    id INTEGER PRIMARY KEY,
    day TEXT NOT NULL UNIQUE,                                          -- yyyy-MM-dd in Asia/Seoul
    name TEXT NOT NULL
) STRICT;
)" + holidayRows() +
           R"(
CREATE TABLE settlement_batches (
    id INTEGER PRIMARY KEY,
    public_id INTEGER NOT NULL UNIQUE,
    vendor_public_id INTEGER NOT NULL,
    cycle TEXT NOT NULL,                                               -- "DAILY 2026-11-20": the period by its first day
    gross INTEGER NOT NULL DEFAULT 0,                                  -- signed sums of its lines
    fee INTEGER NOT NULL DEFAULT 0,
    vat INTEGER NOT NULL DEFAULT 0,
    net INTEGER NOT NULL DEFAULT 0,
    payout INTEGER NOT NULL DEFAULT 0,                                 -- what the platform pays; negative: what it invoices
    status TEXT NOT NULL )" +
           stateCheck<SettlementBatchState>() + R"(,
    closes_at INTEGER NOT NULL DEFAULT 0,                                      -- the period's end
    payout_day TEXT,                                                   -- yyyy-MM-dd, two business days after the close
    payout_at INTEGER,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    version INTEGER NOT NULL DEFAULT 1,
    UNIQUE (vendor_public_id, cycle),
    CHECK (net = gross - fee - vat)
) STRICT;
CREATE INDEX settlement_batches_open ON settlement_batches (closes_at) WHERE status = 'OPEN';
CREATE INDEX settlement_batches_closed ON settlement_batches (payout_at) WHERE status = 'CLOSED';
CREATE INDEX settlement_batches_created ON settlement_batches (created_at, id);
CREATE TABLE settlement_lines (
    id INTEGER PRIMARY KEY,
    public_id INTEGER NOT NULL UNIQUE,
    vendor_public_id INTEGER NOT NULL,
    order_public_id INTEGER NOT NULL,
    payment_public_id INTEGER NOT NULL REFERENCES payments (public_id),
    refund_public_id INTEGER UNIQUE,                                   -- null: the capture
    gross INTEGER NOT NULL,                                            -- signed; refunds are negative
    fee INTEGER NOT NULL,
    vat INTEGER NOT NULL,
    net INTEGER NOT NULL,
    payout INTEGER NOT NULL DEFAULT 0,                                 -- what the platform owes for it: net, or of a DIRECT vendor less
                                                                       -- the money that the PG pays him itself
    status TEXT NOT NULL )" +
           stateCheck<SettlementLineState>() + R"(,
    batch_id INTEGER REFERENCES settlement_batches (id),
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    CHECK (net = gross - fee - vat),
    CHECK (status = 'PAYABLE' OR batch_id IS NULL)
) STRICT;
CREATE UNIQUE INDEX settlement_lines_capture ON settlement_lines (payment_public_id) WHERE refund_public_id IS NULL;
CREATE INDEX settlement_lines_order ON settlement_lines (order_public_id, id);
CREATE INDEX settlement_lines_batch ON settlement_lines (batch_id, id) WHERE batch_id IS NOT NULL;
)";
}

std::string statements()
{
    return R"(
CREATE TABLE pg_statements (
    id INTEGER PRIMARY KEY,
    mid TEXT NOT NULL,
    day TEXT NOT NULL,                                                 -- yyyy-MM-dd in Asia/Seoul
    event_id TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL DEFAULT 0,                             -- when it came last
    UNIQUE (mid, day)
) STRICT;
CREATE TABLE pg_statement_lines (
    id INTEGER PRIMARY KEY,
    statement_id INTEGER NOT NULL REFERENCES pg_statements (id),
    transaction_key TEXT NOT NULL,
    order_number TEXT NOT NULL,
    kind TEXT NOT NULL,
    amount INTEGER NOT NULL CHECK (amount >= 0),
    status TEXT NOT NULL,
    at INTEGER NOT NULL,
    verdict TEXT NOT NULL DEFAULT 'WAITING' CHECK (verdict IN ('WAITING', 'MATCHED', 'DIFFERENT'))
) STRICT;
CREATE INDEX pg_statement_lines_statement ON pg_statement_lines (statement_id, id);
CREATE INDEX pg_statement_lines_waiting ON pg_statement_lines (id) WHERE verdict = 'WAITING';
CREATE INDEX pg_statement_lines_different ON pg_statement_lines (statement_id, id) WHERE verdict = 'DIFFERENT';
CREATE INDEX pg_statement_lines_transaction ON pg_statement_lines (transaction_key, id);
CREATE TABLE mismatches (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('MISSING_HERE', 'MISSING_AT_PG', 'AMOUNT', 'STATUS', 'DUPLICATE')),
    transaction_key TEXT NOT NULL,
    line_kind TEXT NOT NULL DEFAULT 'APPROVAL',                                         -- APPROVAL or CANCEL
    amount INTEGER NOT NULL DEFAULT 0 CHECK (amount >= 0),             -- with the key what tells one cancel from another
    order_number TEXT NOT NULL DEFAULT '',
    statement_id INTEGER REFERENCES pg_statements (id),
    detail TEXT NOT NULL,
    case_public_id INTEGER,
    created_at INTEGER NOT NULL,
    UNIQUE (kind, transaction_key, line_kind, amount)
) STRICT;
CREATE INDEX mismatches_statement ON mismatches (statement_id, id);
)";
}

} // namespace hamster::payment
