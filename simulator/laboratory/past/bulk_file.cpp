#include "simulator/laboratory/past/bulk_file.h"

namespace hamster::past {

namespace {

const Sql kIndexes{"SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL ORDER BY name"};
/// The mark that history was pruned: the audit looks for it. A file that has all of its history has no such table.
constexpr const char *kMark = R"(
CREATE TABLE IF NOT EXISTS pruned_history (  -- of what was created before, the technical history (state_log, outbox, processed_events,
                                             -- messages, webhooks) is not kept, or not all of it
    id INTEGER PRIMARY KEY CHECK (id = 1),
    before INTEGER NOT NULL,                 -- UTC ms
    reason TEXT NOT NULL CHECK (reason <> '')
) STRICT)";
const Sql kPruned{"INSERT INTO pruned_history (id, before, reason) VALUES (1, ?, 'demo data: only what the business keeps was written')"};

} // namespace

Result<std::unique_ptr<BulkFile>> BulkFile::open(const std::string &path, std::span<const Migration> migrations)
{
    auto database = Database::open({path, Durability::Off}, migrations);
    if (!database) return database.error();
    std::unique_ptr<BulkFile> file(new BulkFile(std::move(*database)));
    if (Outcome begun = file->begin(); !begun) return begun.error();
    return file;
}

Outcome BulkFile::begin()
{
    // Foreign keys hold by the way the rows are made; a test asks SQLite whether they do.
    if (Outcome set = m_database->script("PRAGMA journal_mode = OFF; PRAGMA foreign_keys = OFF; PRAGMA cache_size = -96000;"); !set)
        return set;
    std::string drop = "BEGIN IMMEDIATE;";
    {
        Rows rows = m_database->query(kIndexes);
        while (rows.next()) {
            drop += "DROP INDEX " + rows.get<std::string>(0) + ";";
            m_indexes.push_back(rows.get<std::string>(1));
        }
    }
    return m_database->script(drop);
}

Outcome BulkFile::finish(Instant until)
{
    if (m_database->failed()) return m_database->failure();
    if (Outcome marked = m_database->script(kMark); !marked) return marked;
    put(kPruned, until);
    if (m_database->failed()) return m_database->failure();
    for (const std::string &index : m_indexes)
        if (Outcome made = m_database->script(index); !made) return made;
    if (Outcome committed = m_database->script("COMMIT"); !committed) return committed;
    return m_database->script("PRAGMA journal_mode = WAL; PRAGMA foreign_keys = ON;");
}

} // namespace hamster::past
