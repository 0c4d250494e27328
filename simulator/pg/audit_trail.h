#pragma once
// What people do by hand is written to audit_log and traced.

#include "model/core/trace.h"
#include "model/storage/transactor.h"

namespace hamster::pg {

void writeAudit(Tx &tx, TraceSink &trace, std::string_view command, std::string_view subject, std::string_view detail);

} // namespace hamster::pg
