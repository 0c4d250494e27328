#pragma once
// AuditDatabases: the five databases of a world, for reading only. Either live ones (in memory or on files, same thread) or the files of
// a folder.

#include "model/storage/database.h"

#include <memory>
#include <string>
#include <vector>

namespace hamster::audit {

class StatementCache;

/// Not owning for live worlds: the databases must outlive it. Engine thread only. Without the platform's four (`serve --only pg`) nothing
/// is checkable.
struct AuditDatabases {
    Database *ecommerce = nullptr;
    Database *gateway = nullptr;
    Database *payment = nullptr;
    Database *pg = nullptr; ///< null: the PG ran elsewhere (`serve --only platform`); what needs it is not checkable
    Database *bus = nullptr;
    std::vector<std::unique_ptr<Database>> owned; ///< when opened from a folder
    StatementCache *cache = nullptr;              ///< of a world that is audited often
};

/// The databases of a world that is running in this thread.
AuditDatabases ofLive(Database &ecommerce, Database &gateway, Database &payment, Database *pg, Database &bus);

/// Opens ecommerce.db, cash_gateway.db, payment.db, bus.db and, if it is there, hamster_pg.db read-only. Refuses: no such folder or a
/// missing file (NotFound), a file in the folder's place (InvalidArgument), no SQLite file or a damaged one (StorageCorrupt), another
/// schema version (StorageNewerSchema, StorageOther), unreadable (StorageIo).
Result<AuditDatabases> openFolder(const std::string &folder);

/// The newest schema version of a file that openFolder knows; a test compares them with the services' migrations.
struct AuditedSchemas {
    int ecommerce = 1, gateway = 2, payment = 1, pg = 2, bus = 2;
};
inline constexpr AuditedSchemas kAuditedSchemas;

} // namespace hamster::audit
