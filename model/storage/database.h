#pragma once
// Database: one SQLite file (or memory) of one service, opened through Qt SQL, with cached statements on Qt's own handle.
// One connection per thread and file. A failing statement makes the connection's current unit "failed": later statements do nothing
// and give nothing until the transaction is rolled back, so that handlers read straight and the outcome is asked once.

#include "model/core/fault_port.h"
#include "model/core/result.h"
#include "model/storage/sql.h"

#include <QSqlDatabase>

#include <memory>
#include <string>
#include <vector>

namespace hamster {

/// What a commit survives. Off: nothing (laboratory files); Normal: a crash of the program; Full: power loss.
enum class Durability { Off, Normal, Full };

/// One schema step; `sql` may hold several statements. Version n brings a file from n-1 to n.
struct Migration {
    int version;
    const char *sql;
};

struct DatabaseOptions {
    std::string path; ///< file name, or empty for a database in memory
    Durability durability = Durability::Full;
    bool readOnly = false; ///< migrations are not run; a schema other than the newest is refused
    std::string vfs{};     ///< SQLite VFS to open the file with; empty: the system's
};

/// Result rows of one query, read forward. Finishes (resets) its statement when destroyed.
class Rows {
public:
    Rows(sqlite3_stmt *statement, class Database *database, bool owned)
        : m_statement(statement)
        , m_database(database)
        , m_owned(owned)
    {}
    Rows(Rows &&other) noexcept;
    Rows(const Rows &) = delete;
    Rows &operator=(const Rows &) = delete;
    Rows &operator=(Rows &&) = delete;
    ~Rows();

    /// Moves to the next row; false at the end or when the unit has failed.
    bool next();
    template <class T>
    T get(int column) const
    {
        return sql::Read<T>::at(m_statement, column);
    }
    /// The text of a column, valid until next().
    std::string_view text(int column) const { return sql::textAt(m_statement, column); }
    std::string_view blob(int column) const;
    bool isNull(int column) const { return sqlite3_column_type(m_statement, column) == SQLITE_NULL; }
    int columns() const { return m_statement ? sqlite3_column_count(m_statement) : 0; }

private:
    sqlite3_stmt *m_statement;
    Database *m_database;
    bool m_owned;
};

class Database {
public:
    /// Opens or creates the file, sets WAL and the durability, and brings the schema to the last of `migrations` in one transaction.
    /// Refuses, leaving the file as it was: a newer schema (StorageNewerSchema), no SQLite file or a damaged one (StorageCorrupt),
    /// a folder or unreadable file (StorageIo), a file that cannot be written (StorageReadOnly).
    static Result<std::unique_ptr<Database>> open(const DatabaseOptions &options, std::span<const Migration> migrations);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    /// Runs a statement that gives no rows; the number of rows it changed, 0 once the unit has failed.
    template <class... A>
    int exec(const Sql &sql, const A &...arguments)
    {
        if (m_faults && !allowed(FaultPoint::Statement)) return 0;
        sqlite3_stmt *s = start(sql, sizeof...(A));
        if (!s) return 0;
        int at = 0;
        (sql::bind(s, ++at, arguments), ...);
        return finish(s);
    }
    /// Runs a query. Arguments must outlive the Rows, so that a text made on the way is refused.
    template <class... A>
    Rows query(const Sql &sql, A &&...arguments)
    {
        static_assert(!(sql::isPassingText<A> || ...), "give the text a name: it must outlive the rows");
        bool owned = false;
        sqlite3_stmt *s = startQuery(sql, sizeof...(A), owned);
        if (s) {
            int at = 0;
            (sql::bind(s, ++at, arguments), ...);
        }
        return Rows(s, this, owned);
    }
    /// The first column of the first row, or nothing.
    template <class T, class... A>
    std::optional<T> value(const Sql &sql, const A &...arguments)
    {
        Rows rows = query(sql, arguments...);
        if (!rows.next() || rows.isNull(0)) return std::nullopt;
        return rows.get<T>(0);
    }
    std::int64_t lastInsertId() const;

    Outcome beginImmediate();
    Outcome commit();
    void rollback();
    void savepoint();
    void releaseSavepoint();
    void rollbackToSavepoint(); ///< also clears the failure of the unit

    bool failed() const { return m_failure.has_value(); }
    /// The error of the unit; requires failed().
    const Error &failure() const { return *m_failure; }
    void fail(Error error); ///< marks the unit as failed; the first error stays
    void clearFailure() { m_failure.reset(); }
    /// True when no transaction is open, also after SQLite rolled one back by itself.
    bool inAutocommit() const;

    /// Asks `faults` before every statement that writes and before every commit whether it fails; `owner` names this database there.
    void watch(FaultPort &faults, Party owner);

    const std::string &path() const { return m_path; }
    sqlite3 *handle() const { return m_handle; }
    /// SQL that is not a constant of the program (pragmas, audits). Several statements are allowed.
    Outcome script(const std::string &sql);

private:
    friend class Rows;
    Database() = default;
    Outcome configure(const DatabaseOptions &options);
    Outcome migrate(std::span<const Migration> migrations, bool readOnly);
    sqlite3_stmt *start(const Sql &sql, std::size_t arguments);
    sqlite3_stmt *startQuery(const Sql &sql, std::size_t arguments, bool &owned);
    int finish(sqlite3_stmt *statement);
    void noteFailure(int code);
    void command(const Sql &sql); ///< BEGIN, COMMIT and the like
    bool allowed(FaultPoint point);

    QString m_connection;
    QSqlDatabase m_qt;
    sqlite3 *m_handle = nullptr;
    std::string m_path;
    std::vector<sqlite3_stmt *> m_statements; ///< by Sql::index()
    std::optional<Error> m_failure;
    FaultPort *m_faults = nullptr;
    Party m_owner = Party::Operator;
};

} // namespace hamster
