#include "model/audit/cursor.h"

namespace hamster::audit {

Cursor::Cursor(Database &database, const std::string &sql, std::string &error)
    : m_database(database)
    , m_error(error)
{
    if (!m_error.empty()) return;
    const int code = sqlite3_prepare_v2(database.handle(), sql.c_str(), static_cast<int>(sql.size()), &m_statement, nullptr);
    if (code != SQLITE_OK) note(database, code);
}

Cursor::~Cursor() { sqlite3_finalize(m_statement); }

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
