#include "model/audit/cursor.h"

namespace hamster::audit {

StatementCache::~StatementCache()
{
    for (const auto &[sql, statements] : m_idle)
        for (sqlite3_stmt *statement : statements) sqlite3_finalize(statement);
}

void StatementCache::forget(sqlite3 *database)
{
    for (auto &[sql, statements] : m_idle)
        std::erase_if(statements, [database](sqlite3_stmt *statement) {
            if (sqlite3_db_handle(statement) != database) return false;
            sqlite3_finalize(statement);
            return true;
        });
}

sqlite3_stmt *StatementCache::take(sqlite3 *database, const std::string &sql)
{
    const auto found = m_idle.find(sql);
    if (found == m_idle.end()) return nullptr;
    for (auto at = found->second.begin(); at != found->second.end(); ++at) {
        if (sqlite3_db_handle(*at) != database) continue;
        sqlite3_stmt *statement = *at;
        found->second.erase(at);
        return statement;
    }
    return nullptr;
}

void StatementCache::give(sqlite3_stmt *statement, const std::string &sql)
{
    sqlite3_reset(statement);
    m_idle[sql].push_back(statement);
}

Cursor::Cursor(Database &database, const std::string &sql, std::string &error, StatementCache *cache)
    : m_database(database)
    , m_error(error)
    , m_cache(cache)
{
    if (!m_error.empty()) return;
    if (m_cache) {
        m_sql = sql;
        m_statement = m_cache->take(database.handle(), sql);
        if (m_statement) return;
    }
    const int code = sqlite3_prepare_v2(database.handle(), sql.c_str(), static_cast<int>(sql.size()), &m_statement, nullptr);
    if (code != SQLITE_OK) note(database, code);
}

Cursor::~Cursor()
{
    if (m_cache && m_statement)
        m_cache->give(m_statement, m_sql);
    else
        sqlite3_finalize(m_statement);
}

bool Cursor::next()
{
    if (!m_statement || !m_error.empty()) return false;
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW) return true;
    if (code != SQLITE_DONE) note(m_database, code);
    return false;
}

std::string_view Cursor::blob(int column) const
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return bytes ? std::string_view(bytes, static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column))) : std::string_view();
}

void Cursor::note(Database &database, int code)
{
    m_error = (database.path().empty() ? std::string("memory") : database.path()) + ": " + sqlite3_errmsg(database.handle()) + " (" +
              sqlite3_errstr(code) + ")";
}

} // namespace hamster::audit
