#pragma once
// audit_log: who commanded what, and why.

#include "model/storage/transactor.h"

namespace hamster::ecommerce {

struct AuditEntry {
    std::string_view actor;
    std::string_view command;
    std::string_view subject; ///< a public id as text
    std::string_view reason{};
    std::string_view detail{};
};
void audit(Tx &tx, const AuditEntry &entry);

} // namespace hamster::ecommerce
