#include "simulator/laboratory/history_rows.h"

#include <algorithm>
#include <cstring>

// Debian's SQLite has the hook; its header shows it only to those who ask before the first inclusion, which a precompiled header is.
extern "C" {
void *sqlite3_preupdate_hook(sqlite3 *db,
                             void (*callback)(void *, sqlite3 *, int, const char *, const char *, sqlite3_int64, sqlite3_int64),
                             void *context);
int sqlite3_preupdate_old(sqlite3 *db, int column, sqlite3_value **value);
int sqlite3_preupdate_new(sqlite3 *db, int column, sqlite3_value **value);
}

namespace hamster {

namespace {

enum : char { kWrite = 0, kRemove = 1 };

void putNumber(std::string &out, std::int64_t number)
{
    char bytes[sizeof number];
    std::memcpy(bytes, &number, sizeof number);
    out.append(bytes, sizeof number);
}

void putBytes(std::string &out, const void *bytes, int size)
{
    putNumber(out, size);
    if (size > 0) out.append(static_cast<const char *>(bytes), static_cast<std::size_t>(size));
}

/// A value of SQLite as its type and bytes.
void putValue(std::string &out, sqlite3_value *value)
{
    const int type = sqlite3_value_type(value);
    out.push_back(static_cast<char>(type));
    if (type == SQLITE_INTEGER) {
        putNumber(out, sqlite3_value_int64(value));
    } else if (type == SQLITE_FLOAT) {
        const double real = sqlite3_value_double(value);
        std::int64_t bits;
        std::memcpy(&bits, &real, sizeof bits);
        putNumber(out, bits);
    } else if (type == SQLITE_TEXT) {
        const void *text = sqlite3_value_text(value);
        putBytes(out, text, sqlite3_value_bytes(value));
    } else if (type == SQLITE_BLOB) {
        const void *blob = sqlite3_value_blob(value);
        putBytes(out, blob, sqlite3_value_bytes(value));
    }
}

std::int64_t getNumber(std::string_view &in)
{
    std::int64_t number = 0;
    HAMSTER_ASSERT(in.size() >= sizeof number);
    std::memcpy(&number, in.data(), sizeof number);
    in.remove_prefix(sizeof number);
    return number;
}

std::string_view getBytes(std::string_view &in)
{
    const auto size = static_cast<std::size_t>(getNumber(in));
    HAMSTER_ASSERT(in.size() >= size);
    const std::string_view bytes = in.substr(0, size);
    in.remove_prefix(size);
    return bytes;
}

char getByte(std::string_view &in)
{
    HAMSTER_ASSERT(!in.empty());
    const char byte = in.front();
    in.remove_prefix(1);
    return byte;
}

/// Binds the next value of `in`, which must outlive the statement's run.
void bindValue(sqlite3_stmt *statement, int at, std::string_view &in)
{
    switch (getByte(in)) {
    case SQLITE_INTEGER: sqlite3_bind_int64(statement, at, getNumber(in)); return;
    case SQLITE_FLOAT: {
        const std::int64_t bits = getNumber(in);
        double real;
        std::memcpy(&real, &bits, sizeof real);
        sqlite3_bind_double(statement, at, real);
        return;
    }
    case SQLITE_TEXT: {
        const std::string_view text = getBytes(in);
        sqlite3_bind_text(statement, at, text.data(), static_cast<int>(text.size()), SQLITE_STATIC);
        return;
    }
    case SQLITE_BLOB: {
        const std::string_view blob = getBytes(in);
        sqlite3_bind_blob(statement, at, blob.data(), static_cast<int>(blob.size()), SQLITE_STATIC);
        if (blob.empty()) sqlite3_bind_zeroblob(statement, at, 0);
        return;
    }
    default: sqlite3_bind_null(statement, at);
    }
}

std::string quoted(const std::string &name) { return "\"" + name + "\""; }

std::string list(const std::vector<std::string> &names)
{
    std::string text;
    for (const std::string &name : names) text += (text.empty() ? "" : ", ") + quoted(name);
    return text;
}

std::string whereKey(const HistoryTable &table)
{
    if (table.key.empty()) return " WHERE rowid = ?";
    std::string text;
    for (const std::string &name : table.key) text += (text.empty() ? " WHERE " : " AND ") + quoted(name) + " = ?";
    return text;
}

sqlite3_stmt *prepared(sqlite3 *handle, const std::string &sql)
{
    sqlite3_stmt *statement = nullptr;
    sqlite3_prepare_v3(handle, sql.c_str(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    return statement;
}

HistoryTable describe(sqlite3 *handle, const std::string &name, bool withoutRowid)
{
    HistoryTable table{name, {}, {}, {}, true};
    std::vector<std::pair<int, int>> keys; // (rank in the key, place)
    std::vector<std::string> all;
    sqlite3_stmt *columns = prepared(handle, "SELECT name, type, pk, hidden FROM pragma_table_xinfo(?) ORDER BY cid");
    sqlite3_bind_text(columns, 1, name.c_str(), -1, SQLITE_STATIC);
    for (int place = 0; sqlite3_step(columns) == SQLITE_ROW; ++place) {
        const std::string column(sql::textAt(columns, 0));
        all.push_back(column);
        if (sqlite3_column_int(columns, 3) == 0) table.columns.push_back(column);
        if (const int rank = sqlite3_column_int(columns, 2); rank > 0) {
            keys.emplace_back(rank, place);
            if (rank == 1 && sql::textAt(columns, 1) == "INTEGER") table.ownRowid = false; // its alias, unless the key has more columns
        }
    }
    sqlite3_finalize(columns);
    std::ranges::sort(keys);
    if (keys.size() > 1) table.ownRowid = true;
    if (!withoutRowid) return table;
    table.ownRowid = false;
    for (const auto &[rank, place] : keys) {
        table.key.push_back(all[static_cast<std::size_t>(place)]);
        table.keyAt.push_back(place);
    }
    return table;
}

} // namespace

std::vector<HistoryTable> historyTables(sqlite3 *handle)
{
    std::vector<HistoryTable> tables;
    sqlite3_stmt *names = prepared(handle, "SELECT name, wr FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT "
                                           "LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name");
    while (sqlite3_step(names) == SQLITE_ROW)
        tables.push_back(describe(handle, std::string(sql::textAt(names, 0)), sqlite3_column_int(names, 1) != 0));
    sqlite3_finalize(names);
    return tables;
}

RowWatch::~RowWatch() { finalize(); }

bool RowWatch::watches(const Database *database) const
{
    if (!database || database->handle() != m_handle) return false;
    // A connection that was made anew at the same place has no hook of ours.
    return sqlite3_preupdate_hook(m_handle, &RowWatch::hook, const_cast<RowWatch *>(this)) == this;
}

void RowWatch::attach(Database &database)
{
    m_readers.clear(); // of a connection that is gone, and they with it
    m_handle = database.handle();
    m_tables = historyTables(m_handle);
    m_rows.assign(m_tables.size(), {});
    m_readers.assign(m_tables.size(), nullptr);
    m_lastTable = 0;
    m_touched = 0;
    m_dirty = false;
    sqlite3_preupdate_hook(m_handle, &RowWatch::hook, this);
}

void RowWatch::detach(const Database *database)
{
    if (watches(database)) {
        finalize();
        sqlite3_preupdate_hook(m_handle, nullptr, nullptr);
    }
    m_readers.clear();
    m_handle = nullptr;
    forget();
}

void RowWatch::finalize()
{
    for (sqlite3_stmt *reader : m_readers) sqlite3_finalize(reader);
    m_readers.clear();
}

void RowWatch::forget()
{
    for (Touched &touched : m_rows) touched = {};
    m_touched = 0;
    m_dirty = false;
}

void RowWatch::hook(void *self, sqlite3 *db, int op, const char *schema, const char *table, sqlite3_int64 before, sqlite3_int64 after)
{
    if (std::strcmp(schema, "main") == 0) static_cast<RowWatch *>(self)->note(db, op, table, before, after);
}

void RowWatch::note(sqlite3 *db, int op, std::string_view name, sqlite3_int64 before, sqlite3_int64 after)
{
    if (m_tables.empty()) return;
    if (m_tables[m_lastTable].name != name) {
        const auto found = std::ranges::lower_bound(m_tables, name, {}, &HistoryTable::name);
        if (found == m_tables.end() || found->name != name) return;
        m_lastTable = static_cast<std::size_t>(found - m_tables.begin());
    }
    m_dirty = true;
    ++m_touched;
    const HistoryTable &table = m_tables[m_lastTable];
    Touched &touched = m_rows[m_lastTable];
    if (table.key.empty()) {
        if (op != SQLITE_INSERT) touched.rowids.push_back(before);
        if (op == SQLITE_INSERT || (op == SQLITE_UPDATE && after != before)) touched.rowids.push_back(after);
        return;
    }
    const auto keep = [&](int (*read)(sqlite3 *, int, sqlite3_value **)) {
        std::string key;
        for (const int place : table.keyAt) {
            sqlite3_value *value = nullptr;
            if (read(db, place, &value) != SQLITE_OK || !value) return;
            putValue(key, value);
        }
        touched.keys.insert(std::move(key));
    };
    if (op != SQLITE_INSERT) keep(&sqlite3_preupdate_old);
    if (op != SQLITE_DELETE) keep(&sqlite3_preupdate_new);
}

std::string RowWatch::take(std::size_t &rows)
{
    std::string out;
    const auto one = [&](std::size_t at, std::string_view key) {
        sqlite3_stmt *&reader = m_readers[at];
        const HistoryTable &table = m_tables[at];
        if (!reader) reader = prepared(m_handle, "SELECT " + list(table.columns) + " FROM " + quoted(table.name) + whereKey(table));
        std::string_view rest = key;
        for (int i = 1; !rest.empty(); ++i) bindValue(reader, i, rest);
        const bool there = sqlite3_step(reader) == SQLITE_ROW;
        out.push_back(static_cast<char>(at));
        out.push_back(there ? kWrite : kRemove);
        if (!there || table.ownRowid) out.append(key);
        for (int i = 0; there && i < static_cast<int>(table.columns.size()); ++i) putValue(out, sqlite3_column_value(reader, i));
        sqlite3_reset(reader);
        ++rows;
    };
    for (std::size_t at = 0; at < m_rows.size(); ++at) {
        Touched &touched = m_rows[at];
        std::ranges::sort(touched.rowids);
        const auto repeated = std::ranges::unique(touched.rowids);
        touched.rowids.erase(repeated.begin(), repeated.end());
        std::string key;
        for (const std::int64_t rowid : touched.rowids) {
            key.assign(1, static_cast<char>(SQLITE_INTEGER));
            putNumber(key, rowid);
            one(at, key);
        }
        for (const std::string &each : touched.keys) one(at, each);
        touched.rowids.clear();
        touched.keys.clear();
    }
    m_touched = 0;
    m_dirty = false;
    return out;
}

RowReplay::RowReplay(sqlite3 *handle, const std::vector<HistoryTable> &tables)
    : m_handle(handle)
    , m_tables(tables)
    , m_writers(tables.size(), nullptr)
    , m_removers(tables.size(), nullptr)
{}

RowReplay::~RowReplay()
{
    for (sqlite3_stmt *statement : m_writers) sqlite3_finalize(statement);
    for (sqlite3_stmt *statement : m_removers) sqlite3_finalize(statement);
}

sqlite3_stmt *RowReplay::statement(std::size_t at, bool remove)
{
    sqlite3_stmt *&found = remove ? m_removers[at] : m_writers[at];
    if (found) return found;
    const HistoryTable &table = m_tables[at];
    if (remove) return found = prepared(m_handle, "DELETE FROM " + quoted(table.name) + whereKey(table));
    // REPLACE: a row that is in the way of a unique value is one that comes later among these rows, as all of them are as they ended.
    std::string marks = table.ownRowid ? "?" : "";
    for (std::size_t i = 0; i < table.columns.size(); ++i) marks += marks.empty() ? "?" : ", ?";
    return found = prepared(m_handle, "INSERT OR REPLACE INTO " + quoted(table.name) + " (" + (table.ownRowid ? "rowid, " : "") +
                                          list(table.columns) + ") VALUES (" + marks + ")");
}

Outcome RowReplay::apply(std::string_view rows)
{
    while (!rows.empty()) {
        const auto table = static_cast<std::size_t>(static_cast<unsigned char>(getByte(rows)));
        HAMSTER_ASSERT(table < m_tables.size());
        const bool remove = getByte(rows) == kRemove;
        const HistoryTable &about = m_tables[table];
        const std::size_t keys = about.key.empty() ? 1 : about.key.size();
        const std::size_t values = remove ? keys : about.columns.size() + (about.ownRowid ? 1 : 0);
        sqlite3_stmt *run = statement(table, remove);
        if (!run) return {ErrorCode::StorageOther, about.name + ": " + sqlite3_errmsg(m_handle)};
        for (std::size_t i = 0; i < values; ++i) bindValue(run, static_cast<int>(i) + 1, rows);
        const int code = sqlite3_step(run);
        sqlite3_reset(run);
        if (code != SQLITE_DONE) return {ErrorCode::StorageOther, about.name + ": " + sqlite3_errmsg(m_handle)};
    }
    return success();
}

} // namespace hamster
