#pragma once
// MemoryPool: connections to databases in memory that one world after another uses. Opening, reading the schema and preparing every
// statement anew is a large part of what a small world costs; here it is done once. A world gets the schema with nothing in it, as always.

#include "model/storage/database.h"

#include <functional>

namespace hamster {

class MemoryPool {
public:
    /// From now on the databases that this thread opens in memory are of this pool. One at a time.
    MemoryPool();
    ~MemoryPool(); ///< requires that its databases are closed
    MemoryPool(const MemoryPool &) = delete;
    MemoryPool &operator=(const MemoryPool &) = delete;

    /// Called before a connection is closed for good: whoever keeps statements of it must let go of them.
    std::function<void(sqlite3 *)> closing;

    /// An open connection, and the statements that it has prepared.
    struct Connection {
        QString name; ///< for QSqlDatabase
        QSqlDatabase qt;
        sqlite3 *handle = nullptr;
        std::vector<sqlite3_stmt *> statements;
    };

    // for Database only
    static MemoryPool *ofThisThread(); ///< null: none
    /// Nothing: none can be made, and the database is to be opened as without a pool.
    std::optional<Connection> take(std::span<const Migration> migrations);
    bool owns(const sqlite3 *handle) const;
    /// Takes one of its own back.
    void give(Connection &&connection);

private:
    struct Lent {
        sqlite3 *handle;
        std::span<const Migration> migrations;
        std::string file;
    };
    struct Idle {
        Lent lent;
        Connection connection;
    };
    std::optional<Connection> open(const std::string &file);
    bool clean(Idle &idle);
    void close(Idle &idle);

    std::vector<Lent> m_lent;
    std::vector<Idle> m_idle;
    MemoryPool *m_before;
};

} // namespace hamster
