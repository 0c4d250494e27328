#include "simulator/pg/audit_trail.h"

namespace hamster::pg {

namespace {
const Sql kInsert{"INSERT INTO audit_log (actor, command, subject, reason, detail, created_at) VALUES ('operator', ?, ?, '', ?, ?)"};
} // namespace

void writeAudit(Tx &tx, TraceSink &trace, std::string_view command, std::string_view subject, std::string_view detail)
{
    tx.exec(kInsert, command, subject, detail, tx.now());
    tx.whenDurable([&trace, command = std::string(command), subject = std::string(subject), detail = std::string(detail)] {
        trace.record({.kind = TraceKind::Operator,
                      .from = Party::Operator,
                      .to = Party::Pg,
                      .name = command,
                      .subject = subject,
                      .payload = detail});
    });
}

} // namespace hamster::pg
