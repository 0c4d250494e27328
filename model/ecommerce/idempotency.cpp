#include "model/ecommerce/idempotency.h"

namespace hamster::ecommerce {

namespace {
const Sql kFind{"SELECT request_hash, status, answer FROM idempotency WHERE scope = ? AND key = ?"};
const Sql kInsert{"INSERT INTO idempotency (scope, key, request_hash, status, answer, created_at) VALUES (?, ?, ?, ?, ?, ?)"};
const Sql kPrune{"DELETE FROM idempotency WHERE created_at <= ?"};
const Sql kOldest{"SELECT min(created_at) FROM idempotency"};
} // namespace

std::optional<std::string> IdempotencyKeys::inFlight(const IdempotencyKey &key) const
{
    const auto found = m_inFlight.find({key.scope, key.key});
    if (found == m_inFlight.end()) return std::nullopt;
    return found->second;
}

void IdempotencyKeys::begin(const IdempotencyKey &key) { m_inFlight[{key.scope, key.key}] = key.requestHash; }
void IdempotencyKeys::end(const IdempotencyKey &key) { m_inFlight.erase({key.scope, key.key}); }

std::optional<StoredAnswer> IdempotencyKeys::find(Tx &tx, const IdempotencyKey &key)
{
    if (tx.now() >= m_nextPrune) prune(tx);
    Rows rows = tx.query(kFind, key.scope, key.key);
    if (!rows.next()) return std::nullopt;
    return StoredAnswer{rows.get<std::string>(0), rows.get<int>(1), rows.get<std::string>(2)};
}

void IdempotencyKeys::store(Tx &tx, const IdempotencyKey &key, int status, std::string_view body)
{
    tx.exec(kInsert, key.scope, key.key, key.requestHash, status, body, tx.now());
}

void IdempotencyKeys::prune(Tx &tx)
{
    tx.exec(kPrune, tx.now() - m_kept);
    const Instant next = tx.value<Instant>(kOldest).value_or(tx.now()) + m_kept;
    tx.whenDurable([this, next] { m_nextPrune = next; }); // a rolled back prune was none
}

} // namespace hamster::ecommerce
