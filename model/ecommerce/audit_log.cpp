#include "model/ecommerce/audit_log.h"

namespace hamster::ecommerce {

namespace {
const Sql kInsert{"INSERT INTO audit_log (actor, command, subject, reason, detail, created_at) VALUES (?, ?, ?, ?, ?, ?)"};
}

void audit(Tx &tx, const AuditEntry &entry)
{
    tx.exec(kInsert, entry.actor, entry.command, entry.subject, entry.reason, entry.detail, tx.now());
}

} // namespace hamster::ecommerce
