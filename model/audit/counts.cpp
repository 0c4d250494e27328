#include "model/audit/counts.h"

#include "model/audit/cursor.h"

namespace hamster::audit {

namespace {

std::map<std::string, std::int64_t> countStates(Database &database, const std::string &table, std::string &error)
{
    std::map<std::string, std::int64_t> result;
    Cursor rows(database, "SELECT status, count(*) FROM " + table + " GROUP BY status ORDER BY status", error);
    while (rows.next()) result[rows.text(0)] = rows.integer(1);
    return result;
}

} // namespace

Result<WorldCounts> countWorld(const AuditDatabases &databases)
{
    std::string error;
    WorldCounts counts;
    counts.orders = countStates(*databases.ecommerce, "orders", error);
    counts.payments = countStates(*databases.payment, "payments", error);
    counts.processes = countStates(*databases.gateway, "payment_processes", error);
    counts.reservations = countStates(*databases.payment, "stock_reservations", error);
    if (!error.empty()) return {ErrorCode::StorageOther, error};
    return counts;
}

} // namespace hamster::audit
