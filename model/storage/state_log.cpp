#include "model/storage/state_log.h"

namespace hamster {

namespace {
const Sql kInsert{"INSERT INTO state_log (entity, entity_id, from_state, to_state, cause, event_id, correlation_id, version, created_at) "
                  "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, "
                  "(SELECT coalesce(max(version), 0) + 1 FROM state_log WHERE entity = ?1 AND entity_id = ?2), ?8)"};
const Sql kRefused{"INSERT INTO refused_edges (entity, entity_id, from_state, to_state, cause, event_id, correlation_id, created_at) "
                   "VALUES (?, ?, ?, ?, ?, ?, ?, ?)"};
} // namespace

Outcome StateLog::write(Tx &tx, std::string_view entity, std::int64_t id, std::string_view from, std::string_view to, bool legal,
                        const Cause &cause)
{
    std::string change(entity);
    change.append(" ").append(from).append(">").append(to);
    TraceRecord record{.kind = legal ? TraceKind::StateChange : TraceKind::RefusedEdge,
                       .from = m_owner,
                       .to = m_owner,
                       .name = std::string(entity),
                       .subject = toBase62(id),
                       .correlation = std::string(cause.correlation),
                       .causation = std::string(cause.eventId),
                       .payload = change};
    if (!legal) {
        // Refusing is an outcome of its own: the refusal is kept although nothing else of it is.
        tx.exec(kRefused, entity, id, from, to, cause.name, cause.eventId, cause.correlation, tx.now());
        tx.whenDurable([&trace = m_trace, record = std::move(record)]() mutable { trace.record(std::move(record)); });
        return {ErrorCode::IllegalTransition, change + " is no legal edge; nothing was changed"};
    }
    tx.exec(kInsert, entity, id, from, to, cause.name, cause.eventId, cause.correlation, tx.now());
    tx.whenDurable([&trace = m_trace, record = std::move(record)]() mutable { trace.record(std::move(record)); });
    return success();
}

} // namespace hamster
