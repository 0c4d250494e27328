#include "model/messaging/cases.h"

namespace hamster {

namespace {
const Sql kFind{"SELECT public_id FROM cases WHERE kind = ? AND subject = ? AND detail = ? AND status <> 'RESOLVED'"};
const Sql kInsert{
    "INSERT INTO cases (public_id, kind, subject, detail, status, created_at, updated_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?6)"};
const Sql kStatus{"SELECT status FROM cases WHERE public_id = ?"};
const Sql kTake{"UPDATE cases SET status = ?2, taken_by = ?3, updated_at = ?4, version = version + 1 WHERE public_id = ?1"};
const Sql kUpdate{"UPDATE cases SET status = ?2, resolution = ?3, updated_at = ?4, version = version + 1 WHERE public_id = ?1"};
} // namespace

CaseId CaseBook::open(Tx &tx, std::string_view kind, std::string_view subject, std::string_view detail, const Cause &cause)
{
    if (const auto existing = tx.value<CaseId>(kFind, kind, subject, detail)) return *existing;
    const auto id = m_ids.next<CaseId>();
    tx.exec(kInsert, id, kind, subject, detail, CaseState::Open, tx.now());
    (void)m_states.born(tx, id.value, CaseState::Open, cause);
    return id;
}

Outcome CaseBook::take(Tx &tx, CaseId id, std::string_view by, const Cause &cause)
{
    const auto state = tx.value<CaseState>(kStatus, id);
    if (!state) return {ErrorCode::NotFound, "case " + id.text() + " does not exist"};
    if (*state != CaseState::Open)
        return {ErrorCode::Conflict, "case " + id.text() + " is " + std::string(toString(*state)) + "; nothing was changed"};
    if (Outcome moved = m_states.moved(tx, id.value, CaseState::Open, CaseState::InProgress, cause); !moved) return moved;
    tx.exec(kTake, id, CaseState::InProgress, by, tx.now());
    return success();
}

Outcome CaseBook::resolve(Tx &tx, CaseId id, std::string_view resolution, const Cause &cause)
{
    const auto state = tx.value<CaseState>(kStatus, id);
    if (!state) return {ErrorCode::NotFound, "case " + id.text() + " does not exist"};
    if (*state == CaseState::Resolved) return success();
    if (*state == CaseState::Open) {
        if (Outcome moved = m_states.moved(tx, id.value, CaseState::Open, CaseState::InProgress, cause); !moved) return moved;
    }
    if (Outcome moved = m_states.moved(tx, id.value, CaseState::InProgress, CaseState::Resolved, cause); !moved) return moved;
    tx.exec(kUpdate, id, CaseState::Resolved, resolution, tx.now());
    return success();
}

} // namespace hamster
