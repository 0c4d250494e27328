#include "model/audit/databases.h"

#include "model/audit/cursor.h"

#include <QDir>
#include <QFileInfo>

namespace hamster::audit {

namespace {

// The audit knows the files by their version only: it must not depend on the programs that write them.
Result<std::unique_ptr<Database>> openReadOnly(const QDir &folder, const char *name, int newest)
{
    const Migration known[] = {{newest, ""}};
    auto database = Database::open({folder.filePath(QString::fromUtf8(name)).toStdString(), Durability::Full, true}, known);
    if (!database) return database;
    std::string error;
    Cursor verdict(**database, "PRAGMA quick_check(1)", error);
    if (verdict.next() && verdict.text(0) == "ok") return database;
    return {ErrorCode::StorageCorrupt,
            (*database)->path() + " is damaged: " + (error.empty() ? verdict.text(0) : error) + "; it was not changed"};
}

} // namespace

AuditDatabases ofLive(Database &ecommerce, Database &gateway, Database &payment, Database *pg, Database &bus)
{
    AuditDatabases result;
    result.ecommerce = &ecommerce;
    result.gateway = &gateway;
    result.payment = &payment;
    result.pg = pg;
    result.bus = &bus;
    return result;
}

Result<AuditDatabases> openFolder(const std::string &folder)
{
    const QFileInfo info(QString::fromStdString(folder));
    if (!info.exists()) return {ErrorCode::NotFound, "folder " + folder + " does not exist"};
    if (!info.isDir()) return {ErrorCode::InvalidArgument, folder + " is a file, not a folder with databases"};
    const QDir directory(info.filePath());
    AuditDatabases result;
    struct Slot {
        const char *name;
        Database *AuditDatabases::*member;
        bool required;
        int newest;
    };
    static constexpr Slot kFiles[] = {{"ecommerce.db", &AuditDatabases::ecommerce, true, kAuditedSchemas.ecommerce},
                                      {"cash_gateway.db", &AuditDatabases::gateway, true, kAuditedSchemas.gateway},
                                      {"payment.db", &AuditDatabases::payment, true, kAuditedSchemas.payment},
                                      {"hamster_pg.db", &AuditDatabases::pg, false, kAuditedSchemas.pg},
                                      {"bus.db", &AuditDatabases::bus, true, kAuditedSchemas.bus}};
    for (const Slot &slot : kFiles) {
        if (!slot.required && !directory.exists(QString::fromUtf8(slot.name))) continue;
        auto opened = openReadOnly(directory, slot.name, slot.newest);
        if (!opened) return opened.error();
        result.*slot.member = opened->get();
        result.owned.push_back(std::move(*opened));
    }
    return result;
}

} // namespace hamster::audit
