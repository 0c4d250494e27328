#pragma once
// WorldCounts: how many orders, payments, processes and reservations are in which state.

#include "model/audit/databases.h"

#include <cstdint>
#include <map>
#include <string>

namespace hamster::audit {

/// State name → number; states without rows are left out.
struct WorldCounts {
    std::map<std::string, std::int64_t> orders;
    std::map<std::string, std::int64_t> payments;
    std::map<std::string, std::int64_t> processes;
    std::map<std::string, std::int64_t> reservations;
};

/// Fails with the storage's error when a database cannot be read.
Result<WorldCounts> countWorld(const AuditDatabases &databases);

} // namespace hamster::audit
