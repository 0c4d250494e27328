#include "model/storage/memory_pool.h"

#include "model/storage/memory_template.h"
#include "model/storage/ram_file.h"

#include <QSqlDriver>
#include <QVariant>

#include <algorithm>
#include <atomic>

namespace hamster {

namespace {

thread_local MemoryPool *t_pool = nullptr;
std::atomic<unsigned> g_files{0};

// The journal is in memory, and so is nothing that has to be synced. Exclusive: no transaction asks whether the file has changed.
constexpr const char *kSettings =
    "PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA secure_delete = OFF; PRAGMA foreign_keys = ON; "
    "PRAGMA recursive_triggers = ON; PRAGMA trusted_schema = OFF; PRAGMA cache_size = -16000; PRAGMA temp_store = MEMORY; "
    "PRAGMA locking_mode = EXCLUSIVE;";
/// Reading lets go of the lock.
constexpr const char *kLetGo = "PRAGMA locking_mode = NORMAL; SELECT count(*) FROM sqlite_schema;";
constexpr const char *kHold = "PRAGMA locking_mode = EXCLUSIVE;";

bool script(sqlite3 *handle, const char *sql) { return sqlite3_exec(handle, sql, nullptr, nullptr, nullptr) == SQLITE_OK; }

/// Counts the changes of a schema.
std::int64_t cookieOf(sqlite3 *handle)
{
    sqlite3_stmt *statement = nullptr;
    std::int64_t cookie = -1;
    if (sqlite3_prepare_v2(handle, "PRAGMA schema_version", -1, &statement, nullptr) == SQLITE_OK && sqlite3_step(statement) == SQLITE_ROW)
        cookie = sqlite3_column_int64(statement, 0);
    sqlite3_finalize(statement);
    return cookie;
}

} // namespace

MemoryPool::MemoryPool()
    : m_before(std::exchange(t_pool, this))
{}

MemoryPool::~MemoryPool()
{
    for (Idle &idle : m_idle) close(idle);
    t_pool = m_before;
}

MemoryPool *MemoryPool::ofThisThread() { return t_pool; }

bool MemoryPool::owns(const sqlite3 *handle) const
{
    return std::ranges::any_of(m_lent, [handle](const Lent &lent) { return lent.handle == handle; });
}

std::optional<MemoryPool::Connection> MemoryPool::open(const std::string &file)
{
    Connection made;
    made.name = QString::fromStdString(file);
    made.qt = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), made.name);
    made.qt.setDatabaseName(QString::fromStdString(ram::uriOf(file)));
    made.qt.setConnectOptions(QStringLiteral("QSQLITE_OPEN_URI"));
    if (made.qt.open()) {
        const QVariant handle = made.qt.driver()->handle();
        made.handle = *static_cast<sqlite3 *const *>(handle.constData());
        if (script(made.handle, kSettings)) return made;
    }
    made.qt.close();
    made.qt = QSqlDatabase();
    QSqlDatabase::removeDatabase(made.name);
    return std::nullopt;
}

std::optional<MemoryPool::Connection> MemoryPool::take(std::span<const Migration> migrations)
{
    const auto found =
        std::ranges::find_if(m_idle, [&migrations](const Idle &idle) { return idle.lent.migrations.data() == migrations.data(); });
    if (found != m_idle.end()) {
        Connection connection = std::move(found->connection);
        m_lent.push_back(std::move(found->lent));
        m_idle.erase(found);
        return connection;
    }
    const std::string_view image = schemaImage(migrations);
    if (image.empty()) return std::nullopt;
    const std::string file = "hamster-memory-" + std::to_string(++g_files);
    ram::write(file, image);
    auto connection = open(file);
    if (connection)
        m_lent.push_back({connection->handle, migrations, file});
    else
        ram::remove(file);
    return connection;
}

void MemoryPool::give(Connection &&connection)
{
    const auto lent = std::ranges::find(m_lent, connection.handle, &Lent::handle);
    m_idle.push_back({std::move(*lent), std::move(connection)}); // not emplace_back: clang 14 knows no initialisation by () here
    Idle &idle = m_idle.back();
    connection.qt = QSqlDatabase(); // moving one copies it
    m_lent.erase(lent);
    if (clean(idle)) return;
    close(idle);
    m_idle.pop_back();
}

/// Brings it to the state of one that was just made. False: it cannot be used again.
bool MemoryPool::clean(Idle &idle)
{
    sqlite3 *handle = idle.connection.handle;
    const std::string_view image = schemaImage(idle.lent.migrations);
    for (sqlite3_stmt *each = sqlite3_next_stmt(handle, nullptr); each; each = sqlite3_next_stmt(handle, each)) sqlite3_reset(each);
    if (sqlite3_get_autocommit(handle) == 0 && !script(handle, "ROLLBACK")) return false;
    if (cookieOf(handle) != schemaCookie(image)) return false; // a policy took a guard away, or a backup came back
    if (!script(handle, kLetGo)) return false;
    ram::write(idle.lent.file, image);
    sqlite3_set_last_insert_rowid(handle, 0);
    return script(handle, kHold);
}

void MemoryPool::close(Idle &idle)
{
    if (closing) closing(idle.connection.handle);
    for (sqlite3_stmt *statement : idle.connection.statements) sqlite3_finalize(statement);
    idle.connection.qt.close();
    idle.connection.qt = QSqlDatabase();
    QSqlDatabase::removeDatabase(idle.connection.name);
    ram::remove(idle.lent.file);
}

} // namespace hamster
