#include "model/storage/database.h"

#include "model/storage/memory_pool.h"
#include "model/storage/memory_template.h"

#include <QFileInfo>
#include <QSqlDriver>
#include <QSqlError>
#include <QVariant>

#include <atomic>

namespace hamster {

namespace {

const Sql kBegin{"BEGIN IMMEDIATE"};
const Sql kCommit{"COMMIT"};
const Sql kRollback{"ROLLBACK"};
const Sql kSavepoint{"SAVEPOINT unit"};
const Sql kRelease{"RELEASE unit"};
const Sql kRollbackTo{"ROLLBACK TO unit"};

std::atomic<unsigned> g_connections{0};

/// Settings of the library itself, before its first use: without statistics its allocator takes no lock.
void configureLibrary()
{
    static const bool once = [] {
        sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
        sqlite3_config(SQLITE_CONFIG_LOOKASIDE, 512, 512);
        return true;
    }();
    (void)once;
}

ErrorCode codeOf(int sqliteCode)
{
    switch (sqliteCode & 0xFF) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return ErrorCode::StorageBusy;
    case SQLITE_FULL: return ErrorCode::StorageFull;
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN: return ErrorCode::StorageIo;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB: return ErrorCode::StorageCorrupt;
    case SQLITE_READONLY:
    case SQLITE_PERM: return ErrorCode::StorageReadOnly;
    case SQLITE_CONSTRAINT: return ErrorCode::StorageConstraint;
    default: return ErrorCode::StorageOther;
    }
}

} // namespace

Rows::Rows(Rows &&other) noexcept
    : m_statement(other.m_statement)
    , m_database(other.m_database)
    , m_owned(other.m_owned)
{
    other.m_statement = nullptr;
}

Rows::~Rows()
{
    if (!m_statement) return;
    sqlite3_reset(m_statement);
    sqlite3_clear_bindings(m_statement);
    if (m_owned) sqlite3_finalize(m_statement);
}

bool Rows::next()
{
    if (!m_statement || m_database->failed()) return false;
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW) return true;
    if (code != SQLITE_DONE) m_database->noteFailure(code);
    return false;
}

std::string_view Rows::blob(int column) const
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return bytes ? std::string_view(bytes, static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column))) : std::string_view();
}

Result<std::unique_ptr<Database>> Database::open(const DatabaseOptions &options, std::span<const Migration> migrations)
{
    configureLibrary();
    std::unique_ptr<Database> database(new Database);
    database->m_path = options.path;
    if (MemoryPool *pool = options.path.empty() ? MemoryPool::ofThisThread() : nullptr)
        if (auto lent = pool->take(migrations)) {
            database->m_connection = std::move(lent->name);
            database->m_qt = std::move(lent->qt);
            database->m_handle = lent->handle;
            database->m_statements = std::move(lent->statements);
            return database;
        }
    if (!options.path.empty()) {
        const QFileInfo file(QString::fromStdString(options.path));
        if (file.isDir()) return {ErrorCode::StorageIo, options.path + " is a folder, not a database file; nothing was changed"};
        if (options.readOnly && options.vfs.empty() && !file.exists()) return {ErrorCode::NotFound, options.path + " does not exist"};
    }
    if (Outcome configured = database->configure(options); !configured) return configured.error();
    if (Outcome migrated = database->migrate(migrations, options.readOnly); !migrated) return migrated.error();
    return database;
}

Outcome Database::configure(const DatabaseOptions &options)
{
    m_connection = QStringLiteral("hamster-%1").arg(++g_connections);
    m_qt = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connection);
    m_qt.setDatabaseName(options.path.empty() ? QStringLiteral(":memory:") : QString::fromStdString(options.path));
    if (options.readOnly) m_qt.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY"));
    if (!options.vfs.empty() && !options.path.empty()) {
        m_qt.setDatabaseName(QString::fromStdString("file:" + options.path + "?vfs=" + options.vfs));
        m_qt.setConnectOptions(options.readOnly ? QStringLiteral("QSQLITE_OPEN_URI;QSQLITE_OPEN_READONLY")
                                                : QStringLiteral("QSQLITE_OPEN_URI"));
    }
    if (!m_qt.open()) return {ErrorCode::StorageIo, "cannot open " + options.path + ": " + m_qt.lastError().text().toStdString()};
    const QVariant handle = m_qt.driver()->handle();
    HAMSTER_ASSERT(handle.isValid() && qstrcmp(handle.typeName(), "sqlite3*") == 0);
    m_handle = *static_cast<sqlite3 *const *>(handle.constData());
    sqlite3_busy_timeout(m_handle, options.readOnly ? 1000 : 0);
    std::string pragmas = "PRAGMA foreign_keys = ON; PRAGMA recursive_triggers = ON; PRAGMA trusted_schema = OFF;";
    if (!options.path.empty() && !options.readOnly) {
        pragmas += "PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 10000; PRAGMA locking_mode = NORMAL; PRAGMA synchronous = ";
        pragmas += options.durability == Durability::Full ? "FULL;" : options.durability == Durability::Normal ? "NORMAL;" : "OFF;";
    }
    // A window reads with a connection for each file and lies on the system's cache: SQLite's own 2 MB hold the pages of a screen.
    if (!options.readOnly) pragmas += "PRAGMA cache_size = -16000;";
    pragmas += "PRAGMA temp_store = MEMORY;";
    return script(pragmas);
}

Outcome Database::migrate(std::span<const Migration> migrations, bool readOnly)
{
    const int newest = migrations.empty() ? 0 : migrations.back().version;
    sqlite3_stmt *statement = nullptr;
    int version = 0;
    int code = sqlite3_prepare_v2(m_handle, "PRAGMA user_version", -1, &statement, nullptr);
    if (code == SQLITE_OK) code = sqlite3_step(statement);
    if (code == SQLITE_ROW) version = sqlite3_column_int(statement, 0);
    sqlite3_finalize(statement);
    if (code != SQLITE_ROW) return {codeOf(code), m_path + ": " + sqlite3_errmsg(m_handle) + "; nothing was changed"};
    if (readOnly && migrations.empty()) return success(); // as it is
    if (version > newest)
        return {ErrorCode::StorageNewerSchema, m_path + " has schema version " + std::to_string(version) + ", this program knows up to " +
                                                   std::to_string(newest) + "; the file was not changed"};
    if (readOnly && version < newest && newest > 0)
        return {ErrorCode::StorageOther,
                m_path + " has schema version " + std::to_string(version) + ", expected " + std::to_string(newest)};
    if (version == newest) return success();
    if (m_path.empty() && version == 0 && copySchemaFromTemplate(m_handle, migrations)) return success();
    std::string all = "BEGIN IMMEDIATE;";
    for (const Migration &migration : migrations)
        if (migration.version > version) all.append(migration.sql).append(";");
    all += "PRAGMA user_version = " + std::to_string(newest) + "; COMMIT;";
    Outcome outcome = script(all);
    if (!outcome && !inAutocommit()) sqlite3_exec(m_handle, "ROLLBACK", nullptr, nullptr, nullptr);
    return outcome;
}

Database::~Database()
{
    if (MemoryPool *pool = m_path.empty() ? MemoryPool::ofThisThread() : nullptr; pool && pool->owns(m_handle)) {
        MemoryPool::Connection lent{m_connection, m_qt, m_handle, std::move(m_statements)};
        m_qt = QSqlDatabase();
        pool->give(std::move(lent));
        return;
    }
    for (sqlite3_stmt *statement : m_statements) sqlite3_finalize(statement);
    if (m_connection.isEmpty()) return;
    m_qt.close();
    m_qt = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_connection);
}

Outcome Database::script(const std::string &sql)
{
    char *message = nullptr;
    const int code = sqlite3_exec(m_handle, sql.c_str(), nullptr, nullptr, &message);
    if (code == SQLITE_OK) return success();
    const std::string text = (m_path.empty() ? "memory" : m_path) + ": " + (message ? message : sqlite3_errstr(code));
    sqlite3_free(message);
    return {codeOf(sqlite3_extended_errcode(m_handle)), text};
}

sqlite3_stmt *Database::start(const Sql &sql, std::size_t arguments)
{
    if (m_failure) return nullptr;
    if (sql.index() >= m_statements.size()) m_statements.resize(sql.index() + 64, nullptr);
    sqlite3_stmt *&statement = m_statements[sql.index()];
    if (!statement) {
        const int code = sqlite3_prepare_v3(m_handle, sql.text(), -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
        if (code != SQLITE_OK) {
            noteFailure(code);
            return nullptr;
        }
        HAMSTER_ASSERT(sqlite3_bind_parameter_count(statement) == static_cast<int>(arguments));
    }
    return statement;
}

sqlite3_stmt *Database::startQuery(const Sql &sql, std::size_t arguments, bool &owned)
{
    sqlite3_stmt *statement = start(sql, arguments);
    if (!statement || !sqlite3_stmt_busy(statement)) return statement;
    sqlite3_stmt *another = nullptr; // the cached one is being read: a nested use gets its own
    const int code = sqlite3_prepare_v2(m_handle, sql.text(), -1, &another, nullptr);
    if (code != SQLITE_OK) noteFailure(code);
    owned = true;
    return another;
}

int Database::finish(sqlite3_stmt *statement)
{
    int code = sqlite3_step(statement);
    while (code == SQLITE_ROW) code = sqlite3_step(statement);
    const int changed = code == SQLITE_DONE ? sqlite3_changes(m_handle) : 0;
    if (code != SQLITE_DONE) noteFailure(code);
    sqlite3_reset(statement);
    sqlite3_clear_bindings(statement);
    return changed;
}

void Database::noteFailure(int code)
{
    fail({codeOf(code), (m_path.empty() ? std::string("memory") : m_path) + ": " + sqlite3_errmsg(m_handle)});
}

void Database::fail(Error error)
{
    if (!m_failure) m_failure = std::move(error);
}

void Database::watch(FaultPort &faults, Party owner)
{
    m_faults = &faults;
    m_owner = owner;
}

void Database::command(const Sql &sql)
{
    if (sqlite3_stmt *statement = start(sql, 0)) finish(statement);
}

bool Database::allowed(FaultPoint point)
{
    if (m_failure || !m_faults->watches(point)) return true;
    const FaultAct act = m_faults->at(point, {.from = m_owner, .to = m_owner, .thing = "database", .key = std::string(toString(m_owner))});
    if (act.what != FaultAct::Do::Fail) return true;
    fail({act.error, std::string(toString(m_owner)) + ": " + std::string(toString(act.error)) + " (injected)"});
    // SQLite gives the whole transaction up on these by itself
    const bool givesUp = act.error == ErrorCode::StorageFull || act.error == ErrorCode::StorageIo;
    if (point == FaultPoint::Statement && givesUp && !inAutocommit()) sqlite3_exec(m_handle, "ROLLBACK", nullptr, nullptr, nullptr);
    return false;
}

std::int64_t Database::lastInsertId() const { return sqlite3_last_insert_rowid(m_handle); }
bool Database::inAutocommit() const { return sqlite3_get_autocommit(m_handle) != 0; }

Outcome Database::beginImmediate()
{
    clearFailure();
    command(kBegin);
    return m_failure ? Outcome(*m_failure) : success();
}

Outcome Database::commit()
{
    if (m_failure) return *m_failure;
    if (m_faults && !allowed(FaultPoint::Commit)) return *m_failure;
    command(kCommit);
    return m_failure ? Outcome(*m_failure) : success();
}

void Database::rollback()
{
    clearFailure();
    if (!inAutocommit()) command(kRollback);
    clearFailure();
}

void Database::savepoint() { command(kSavepoint); }
void Database::releaseSavepoint() { command(kRelease); }

void Database::rollbackToSavepoint()
{
    clearFailure();
    if (inAutocommit()) return; // SQLite rolled the whole transaction back by itself
    command(kRollbackTo);
    command(kRelease);
}

} // namespace hamster
