#pragma once
// Cursor: one read-only query of the audit, apart from the statements and the failure state of the audited Database.

#include "model/storage/database.h"

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hamster::audit {

/// Prepared statements kept from one audit to the next, for worlds that are audited many times. Must die before the databases do.
class StatementCache {
public:
    StatementCache() = default;
    ~StatementCache();
    StatementCache(const StatementCache &) = delete;
    StatementCache &operator=(const StatementCache &) = delete;

    /// Lets go of that database's statements, so that it can be closed.
    void forget(sqlite3 *database);

private:
    friend class Cursor;
    sqlite3_stmt *take(sqlite3 *database, const std::string &sql);
    void give(sqlite3_stmt *statement, const std::string &sql);
    /// Many texts begin alike, few are of one length.
    struct ByLength {
        bool operator()(const std::string &a, const std::string &b) const { return a.size() != b.size() ? a.size() < b.size() : a < b; }
    };
    std::map<std::string, std::vector<sqlite3_stmt *>, ByLength> m_idle; ///< by SQL; a text may be of several databases
};

class Cursor {
public:
    /// Prepares `sql`. The first failure, here or in next(), is kept in `error`, which must outlive the cursor; later cursors with the
    /// same `error` then give nothing. A `cache` lends the statement and gets it back.
    Cursor(Database &database, const std::string &sql, std::string &error, StatementCache *cache = nullptr);
    ~Cursor();
    Cursor(Cursor &&other) noexcept
        : m_database(other.m_database)
        , m_error(other.m_error)
        , m_cache(other.m_cache)
        , m_sql(std::move(other.m_sql))
        , m_statement(std::exchange(other.m_statement, nullptr))
    {}
    Cursor(const Cursor &) = delete;
    Cursor &operator=(const Cursor &) = delete;
    Cursor &operator=(Cursor &&) = delete;

    /// Parameter ?1.
    void bind(std::int64_t value) { sqlite3_bind_int64(m_statement, 1, value); }
    void bind(const std::string &text) { sqlite3_bind_text(m_statement, 1, text.data(), static_cast<int>(text.size()), SQLITE_TRANSIENT); }
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
    StatementCache *m_cache;
    std::string m_sql; ///< while it is borrowed
    sqlite3_stmt *m_statement = nullptr;
};

} // namespace hamster::audit
