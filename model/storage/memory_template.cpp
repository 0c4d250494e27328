#include "model/storage/memory_template.h"

#include <sqlite3.h>

namespace hamster {

namespace {

/// One template per set of migrations, as long as the thread lives.
class Templates {
public:
    Templates() = default;
    ~Templates()
    {
        for (const Entry &entry : m_entries) sqlite3_close(entry.database);
    }
    Templates(const Templates &) = delete;
    Templates &operator=(const Templates &) = delete;

    sqlite3 *of(std::span<const Migration> migrations)
    {
        for (const Entry &entry : m_entries)
            if (entry.migrations == migrations.data()) return entry.database;
        m_entries.push_back({migrations.data(), make(migrations)});
        return m_entries.back().database;
    }

private:
    struct Entry {
        const Migration *migrations;
        sqlite3 *database; ///< null: could not be made
    };

    static sqlite3 *make(std::span<const Migration> migrations)
    {
        sqlite3 *database = nullptr;
        std::string all = "BEGIN;";
        for (const Migration &migration : migrations) all.append(migration.sql).append(";");
        all += "PRAGMA user_version = " + std::to_string(migrations.back().version) + "; COMMIT;";
        if (sqlite3_open(":memory:", &database) == SQLITE_OK && sqlite3_exec(database, all.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK)
            return database;
        sqlite3_close(database);
        return nullptr;
    }

    std::vector<Entry> m_entries;
};

} // namespace

bool copySchemaFromTemplate(sqlite3 *into, std::span<const Migration> migrations)
{
    thread_local Templates templates;
    sqlite3 *from = migrations.empty() ? nullptr : templates.of(migrations);
    sqlite3_backup *copy = from ? sqlite3_backup_init(into, "main", from, "main") : nullptr;
    if (!copy) return false;
    const int stepped = sqlite3_backup_step(copy, -1);
    return sqlite3_backup_finish(copy) == SQLITE_OK && stepped == SQLITE_DONE;
}

} // namespace hamster
