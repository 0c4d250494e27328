#include "model/storage/memory_template.h"

#include <sqlite3.h>

#include <deque>

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

    sqlite3 *of(std::span<const Migration> migrations) { return entryOf(migrations).database; }

    std::string_view imageOf(std::span<const Migration> migrations)
    {
        Entry &entry = entryOf(migrations);
        if (entry.image.empty() && entry.database) {
            sqlite3_int64 size = 0;
            unsigned char *bytes = sqlite3_serialize(entry.database, "main", &size, 0);
            if (bytes) entry.image.assign(reinterpret_cast<const char *>(bytes), static_cast<std::size_t>(size));
            sqlite3_free(bytes);
        }
        return entry.image;
    }

private:
    struct Entry {
        const Migration *migrations;
        sqlite3 *database; ///< null: could not be made
        std::string image{};
    };

    Entry &entryOf(std::span<const Migration> migrations)
    {
        for (Entry &entry : m_entries)
            if (entry.migrations == migrations.data()) return entry;
        return m_entries.emplace_back(Entry{migrations.data(), make(migrations)});
    }

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

    std::deque<Entry> m_entries; ///< images are lent
};

Templates &templates()
{
    thread_local Templates all;
    return all;
}

} // namespace

std::string_view schemaImage(std::span<const Migration> migrations)
{
    return migrations.empty() ? std::string_view() : templates().imageOf(migrations);
}

std::int64_t schemaCookie(std::string_view image)
{
    constexpr std::size_t kAt = 40; // big-endian, in the header of the file
    std::int64_t cookie = 0;
    for (std::size_t i = 0; i < 4 && kAt + i < image.size(); ++i) cookie = cookie << 8 | static_cast<unsigned char>(image[kAt + i]);
    return cookie;
}

bool copySchemaFromTemplate(sqlite3 *into, std::span<const Migration> migrations)
{
    sqlite3 *from = migrations.empty() ? nullptr : templates().of(migrations);
    sqlite3_backup *copy = from ? sqlite3_backup_init(into, "main", from, "main") : nullptr;
    if (!copy) return false;
    const int stepped = sqlite3_backup_step(copy, -1);
    return sqlite3_backup_finish(copy) == SQLITE_OK && stepped == SQLITE_DONE;
}

} // namespace hamster
