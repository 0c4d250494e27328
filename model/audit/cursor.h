#pragma once
// Cursor: one read-only query of the audit, apart from the statements and the failure state of the audited Database.

#include "model/storage/database.h"

#include <string>
#include <string_view>

namespace hamster::audit {

class Cursor {
public:
    /// Prepares `sql`. The first failure, here or in next(), is kept in `error`, which must outlive the cursor; later cursors with the
    /// same `error` then give nothing.
    Cursor(Database &database, const std::string &sql, std::string &error);
    ~Cursor();
    Cursor(const Cursor &) = delete;
    Cursor &operator=(const Cursor &) = delete;

    bool next();
    std::int64_t integer(int column) const { return sqlite3_column_int64(m_statement, column); }
    std::string text(int column) const { return std::string(view(column)); }
    std::string_view view(int column) const { return sql::textAt(m_statement, column); } ///< valid until next()
    std::string_view blob(int column) const;                                             ///< valid until next()
    bool isNull(int column) const { return type(column) == SQLITE_NULL; }
    int type(int column) const { return sqlite3_column_type(m_statement, column); }
    int columns() const { return m_statement ? sqlite3_column_count(m_statement) : 0; }
    std::string columnName(int column) const { return sqlite3_column_name(m_statement, column); }

private:
    void note(Database &database, int code);

    Database &m_database;
    std::string &m_error;
    sqlite3_stmt *m_statement = nullptr;
};

} // namespace hamster::audit
