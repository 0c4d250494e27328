#include "simulator/pg/transactions.h"

#include "simulator/pg/outcome_book.h"

namespace hamster::pg {

namespace {

#define COLUMNS                                                                                                                            \
    "public_id, transaction_key, user_id, order_id, card_type, card_no, amount, cancelled_amount, callback_url, status, reason, "          \
    "approval_number, echo, idempotency_key, decide_at, approved_at, forced"

const Sql kByKey{"SELECT " COLUMNS " FROM pg_transactions WHERE transaction_key = ? AND user_id = ?"};
const Sql kById{"SELECT " COLUMNS " FROM pg_transactions WHERE public_id = ?"};
const Sql kByIdempotencyKey{"SELECT " COLUMNS " FROM pg_transactions WHERE user_id = ? AND idempotency_key = ? ORDER BY id DESC LIMIT 1"};
const Sql kByOrder{"SELECT " COLUMNS " FROM pg_transactions WHERE user_id = ? AND order_id = ? ORDER BY id DESC"};
const Sql kInsert{"INSERT INTO pg_transactions (" COLUMNS
                  ", created_at, updated_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, "
                  "?13, ?14, ?15, ?16, ?17, ?18, ?18)"};
#undef COLUMNS
const Sql kUpdate{
    "UPDATE pg_transactions SET status = ?, reason = ?, approval_number = ?, approved_at = ?, decide_at = ?, cancelled_amount = ?, "
    "updated_at = ?, version = version + 1 WHERE public_id = ? AND status = ?"};
const Sql kCancels{"SELECT idempotency_key, amount, status FROM pg_cancels WHERE transaction_key = ? ORDER BY id"};
const Sql kInsertCancel{
    "INSERT INTO pg_cancels (transaction_key, idempotency_key, amount, reason, status, created_at) VALUES (?, ?, ?, ?, 'DONE', ?)"};
const Sql kUndecided{"SELECT public_id, decide_at FROM pg_transactions WHERE decide_at IS NOT NULL ORDER BY decide_at, id"};
const Sql kIdOf{"SELECT public_id FROM pg_transactions WHERE transaction_key = ?"};
const Sql kTombstone{"SELECT id FROM pg_voids WHERE user_id = ? AND idempotency_key = ?"};
const Sql kInsertTombstone{"INSERT INTO pg_voids (user_id, idempotency_key, transaction_key, created_at) VALUES (?, ?, ?, ?)"};
const Sql kStatement{
    "SELECT transaction_key, order_id, 'APPROVAL', amount, approved_at AS at, id AS first, 0 AS second FROM pg_transactions "
    "WHERE user_id = ?1 AND approved_at >= ?2 AND approved_at < ?3 "
    "UNION ALL SELECT c.transaction_key, t.order_id, 'CANCEL', c.amount, c.created_at, t.id, c.id FROM pg_cancels c "
    "JOIN pg_transactions t ON t.transaction_key = c.transaction_key WHERE t.user_id = ?1 AND c.created_at >= ?2 AND c.created_at < ?3 "
    "ORDER BY at, first, second"};

Transaction read(Rows &r)
{
    using Text = std::optional<std::string>;
    using Time = std::optional<Instant>;
    return {.id = r.get<TransactionId>(0),
            .key = r.get<std::string>(1),
            .userId = r.get<std::string>(2),
            .orderId = r.get<std::string>(3),
            .cardType = r.get<std::string>(4),
            .cardNo = r.get<std::string>(5),
            .amount = r.get<Money>(6),
            .cancelled = r.get<Money>(7),
            .callbackUrl = r.get<std::string>(8),
            .state = r.get<PgTransactionState>(9),
            .reason = r.get<Text>(10),
            .approvalNumber = r.get<Text>(11),
            .echo = r.get<Text>(12),
            .idempotencyKey = r.get<Text>(13),
            .decideAt = r.get<Time>(14),
            .approvedAt = r.get<Time>(15),
            .forced = r.isNull(16) ? std::nullopt : outcomeNamed(r.text(16))};
}

std::optional<Transaction> firstOf(Rows rows)
{
    if (!rows.next()) return std::nullopt;
    return read(rows);
}

} // namespace

std::optional<Transaction> findByKey(Database &database, std::string_view userId, std::string_view key)
{
    return firstOf(database.query(kByKey, key, userId));
}

std::optional<Transaction> findById(Database &database, TransactionId id) { return firstOf(database.query(kById, id)); }

std::optional<Transaction> findByIdempotencyKey(Database &database, std::string_view userId, std::string_view key)
{
    return firstOf(database.query(kByIdempotencyKey, userId, key));
}

std::vector<Transaction> findByOrder(Database &database, std::string_view userId, std::string_view orderId)
{
    std::vector<Transaction> found;
    Rows rows = database.query(kByOrder, userId, orderId);
    while (rows.next()) found.push_back(read(rows));
    return found;
}

std::vector<Cancel> cancelsOf(Database &database, std::string_view transactionKey)
{
    std::vector<Cancel> cancels;
    Rows rows = database.query(kCancels, transactionKey);
    while (rows.next()) cancels.push_back({rows.get<std::optional<std::string>>(0), rows.get<Money>(1), rows.get<std::string>(2)});
    return cancels;
}

std::vector<StatementLine> statementOf(Database &database, std::string_view userId, Instant from, Instant to)
{
    std::vector<StatementLine> lines;
    Rows rows = database.query(kStatement, userId, from, to);
    while (rows.next())
        lines.push_back({rows.get<std::string>(0), rows.get<std::string>(1), rows.get<std::string>(2), rows.get<Money>(3), "SUCCESS",
                         rows.get<Instant>(4)});
    return lines;
}

std::vector<std::pair<TransactionId, Instant>> undecided(Database &database)
{
    std::vector<std::pair<TransactionId, Instant>> waiting;
    Rows rows = database.query(kUndecided);
    while (rows.next()) waiting.emplace_back(rows.get<TransactionId>(0), rows.get<Instant>(1));
    return waiting;
}

std::optional<TransactionId> transactionIdOf(Database &database, std::string_view key) { return database.value<TransactionId>(kIdOf, key); }

bool isKeyTaken(Tx &tx, std::string_view key) { return transactionIdOf(tx.database(), key).has_value(); }

void insert(Tx &tx, const Transaction &t)
{
    tx.exec(kInsert, t.id, t.key, t.userId, t.orderId, t.cardType, t.cardNo, t.amount, t.cancelled, t.callbackUrl, t.state, t.reason,
            t.approvalNumber, t.echo, t.idempotencyKey, t.decideAt, t.approvedAt,
            t.forced ? std::optional(toString(*t.forced)) : std::nullopt, tx.now());
}

void update(Tx &tx, const Transaction &t, PgTransactionState from)
{
    tx.exec(kUpdate, t.state, t.reason, t.approvalNumber, t.approvedAt, t.decideAt, t.cancelled, tx.now(), t.id, from);
}

void insertCancel(Tx &tx, const Transaction &transaction, const std::optional<std::string> &key, Money amount, std::string_view reason)
{
    tx.exec(kInsertCancel, transaction.key, key, amount, reason, tx.now());
}

bool hasTombstone(Database &database, std::string_view userId, std::string_view idempotencyKey)
{
    return database.value<std::int64_t>(kTombstone, userId, idempotencyKey).has_value();
}

void insertTombstone(Tx &tx, std::string_view userId, std::string_view idempotencyKey, const std::optional<std::string> &transactionKey)
{
    tx.exec(kInsertTombstone, userId, idempotencyKey, transactionKey, tx.now());
}

} // namespace hamster::pg
