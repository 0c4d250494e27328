#include "simulator/pg/idempotency.h"

namespace hamster::pg {

namespace {
const Sql kFind{"SELECT request_hash, status, answer FROM pg_idempotency WHERE scope = ? AND key = ?"};
const Sql kStore{"INSERT INTO pg_idempotency (scope, key, request_hash, status, answer, created_at) VALUES (?, ?, ?, ?, ?, ?)"};
} // namespace

KeyVerdict IdempotencyBook::judge(Database &database, const KeyUse &use) const
{
    if (m_inFlight.contains({use.scope, use.key})) return {KeyVerdict::Kind::InFlight};
    Rows rows = database.query(kFind, use.scope, use.key);
    if (!rows.next()) return {};
    if (rows.text(0) != use.requestHash) return {KeyVerdict::Kind::OtherBody};
    return {KeyVerdict::Kind::Stored, {rows.get<int>(1), rows.get<std::string>(2)}};
}

void IdempotencyBook::mark(const KeyUse &use) { m_inFlight.insert({use.scope, use.key}); }

void IdempotencyBook::unmark(const KeyUse &use) { m_inFlight.erase({use.scope, use.key}); }

void IdempotencyBook::store(Tx &tx, const KeyUse &use, const Answer &answer)
{
    tx.exec(kStore, use.scope, use.key, use.requestHash, answer.status, answer.body, tx.now());
}

} // namespace hamster::pg
