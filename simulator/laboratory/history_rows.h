#pragma once
// RowWatch: which rows of one database were touched since they were last taken, and what they are now, as bytes that can be applied to an
// older image of the same database. Watches through SQLite's preupdate hook: no trigger, nothing in the files. Engine thread.

#include "model/storage/database.h"

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace hamster {

/// One table as far as the history needs it.
struct HistoryTable {
    std::string name;
    std::vector<std::string> columns; ///< that can be written (not the generated ones)
    std::vector<std::string> key;     ///< of a table WITHOUT ROWID; empty: the rowid is the key
    std::vector<int> keyAt;           ///< their places in the table
    bool ownRowid = false;            ///< the rowid is no column of its own: written beside the columns
};

class RowWatch {
public:
    RowWatch() = default;
    RowWatch(const RowWatch &) = delete;
    RowWatch &operator=(const RowWatch &) = delete;
    ~RowWatch();

    /// True when `database` is the connection that is watched; false for another one, also at the same address: its rows were not seen.
    bool watches(const Database *database) const;
    /// Watches this one from now on and reads its schema. The one before must be closed or detached.
    void attach(Database &database);
    /// Stops watching, when the connection is still there.
    void detach(const Database *database);
    bool dirty() const { return m_dirty; }
    /// How many rows take() would read, those touched twice counted twice.
    std::size_t touched() const { return m_touched; }
    /// The touched rows as they are now; none are touched then. Between transactions only. `rows` grows by their number.
    std::string take(std::size_t &rows);
    void forget();
    const std::vector<HistoryTable> &tables() const { return m_tables; }

private:
    struct Touched {
        std::vector<std::int64_t> rowids;
        std::set<std::string> keys; ///< encoded
    };
    static void hook(void *self, sqlite3 *db, int op, const char *schema, const char *table, sqlite3_int64 before, sqlite3_int64 after);
    void note(sqlite3 *db, int op, std::string_view table, sqlite3_int64 before, sqlite3_int64 after);
    void finalize();

    sqlite3 *m_handle = nullptr;
    std::vector<HistoryTable> m_tables;
    std::vector<Touched> m_rows;           ///< by table
    std::vector<sqlite3_stmt *> m_readers; ///< by table: one row by its key
    std::size_t m_touched = 0;
    std::size_t m_lastTable = 0;
    bool m_dirty = false;
};

/// The tables of a database with their columns, in the order of their names.
std::vector<HistoryTable> historyTables(sqlite3 *handle);

/// Applies what take() gave, one after the other, to a database that was as it was when the first began. No trigger may fire in it.
class RowReplay {
public:
    /// `tables` as of the watch; both must outlive it.
    RowReplay(sqlite3 *handle, const std::vector<HistoryTable> &tables);
    ~RowReplay();
    RowReplay(const RowReplay &) = delete;
    RowReplay &operator=(const RowReplay &) = delete;
    Outcome apply(std::string_view rows);

private:
    sqlite3_stmt *statement(std::size_t table, bool remove);
    sqlite3 *m_handle;
    const std::vector<HistoryTable> &m_tables;
    std::vector<sqlite3_stmt *> m_writers, m_removers; ///< by table
};

} // namespace hamster
