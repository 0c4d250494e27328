#include "app/cli/statement_tape.h"

#include "model/core/text.h"

#include <QFile>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstring>
#include <functional>

namespace hamster::cli {

namespace {

using Clock = std::chrono::steady_clock;
using Values = std::map<int, std::pair<char, std::string>>; ///< parameter number → type letter and bytes

/// One SQL literal at the beginning of `text`, as sqlite3_expanded_sql writes them; removed from it.
std::pair<char, std::string> takeLiteral(std::string_view &text)
{
    if (text.starts_with("NULL")) {
        text.remove_prefix(4);
        return {'n', {}};
    }
    const bool blob = text.starts_with("x'");
    if (blob) text.remove_prefix(1);
    if (text.starts_with('\'')) {
        std::string bytes;
        std::size_t at = 1;
        for (; at < text.size(); ++at) {
            if (text[at] == '\'') {
                if (at + 1 >= text.size() || text[at + 1] != '\'') break;
                ++at;
            }
            bytes += text[at];
        }
        text.remove_prefix(std::min(at + 1, text.size()));
        if (!blob) return {'t', bytes};
        std::string raw;
        for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
            unsigned value = 0;
            std::from_chars(bytes.data() + i, bytes.data() + i + 2, value, 16);
            raw += static_cast<char>(value);
        }
        return {'b', raw};
    }
    const std::size_t end = std::min(text.find_first_not_of("0123456789+-.eE"), text.size());
    const std::string number(text.substr(0, end));
    text.remove_prefix(end);
    return {number.find_first_of(".eE") == std::string::npos ? 'i' : 'd', number};
}

void append(std::string &out, char type, std::string_view bytes)
{
    const auto size = static_cast<std::uint32_t>(bytes.size());
    char length[sizeof size];
    std::memcpy(length, &size, sizeof size);
    out += type;
    out.append(length, sizeof length).append(bytes);
}

/// Binds the values that begin at `at`.
void bindValues(sqlite3_stmt *statement, const std::string &values, std::size_t at)
{
    const int count = sqlite3_bind_parameter_count(statement);
    for (int parameter = 1; parameter <= count; ++parameter) {
        const char type = values[at];
        std::uint32_t size = 0;
        std::memcpy(&size, values.data() + at + 1, sizeof size);
        const char *bytes = values.data() + at + 1 + sizeof size;
        at += 1 + sizeof size + size;
        switch (type) {
        case 'i': {
            std::int64_t number = 0;
            std::memcpy(&number, bytes, sizeof number);
            sqlite3_bind_int64(statement, parameter, number);
            break;
        }
        case 'd': {
            double number = 0;
            std::memcpy(&number, bytes, sizeof number);
            sqlite3_bind_double(statement, parameter, number);
            break;
        }
        case 't': sqlite3_bind_text(statement, parameter, bytes, static_cast<int>(size), SQLITE_STATIC); break;
        case 'b': sqlite3_bind_blob(statement, parameter, bytes, static_cast<int>(size), SQLITE_STATIC); break;
        default: sqlite3_bind_null(statement, parameter); break;
        }
    }
}

bool copyDatabase(sqlite3 *to, sqlite3 *from)
{
    sqlite3_backup *backup = sqlite3_backup_init(to, "main", from, "main");
    if (!backup) return false;
    const bool done = sqlite3_backup_step(backup, -1) == SQLITE_DONE;
    return sqlite3_backup_finish(backup) == SQLITE_OK && done;
}

/// One raw database of a replay with its prepared statements.
struct RawDatabase {
    sqlite3 *handle = nullptr;
    std::vector<sqlite3_stmt *> statements;
    ~RawDatabase()
    {
        for (sqlite3_stmt *statement : statements) sqlite3_finalize(statement);
        sqlite3_close(handle);
    }
};

} // namespace

void appendValues(std::string_view sql, std::string_view expanded, std::string &out)
{
    Values values;
    int largest = 0;
    for (std::size_t at = 0; at < sql.size() && !expanded.empty();) {
        if (sql[at] == '\'') { // a literal of the statement itself: the same in both
            const std::size_t end = std::min(sql.find('\'', at + 1), sql.size() - 1);
            expanded.remove_prefix(std::min(end + 1 - at, expanded.size()));
            at = end + 1;
            continue;
        }
        if (sql[at] != '?') {
            expanded.remove_prefix(1);
            ++at;
            continue;
        }
        std::size_t end = at + 1;
        while (end < sql.size() && sql[end] >= '0' && sql[end] <= '9') ++end;
        const int number = end == at + 1 ? largest + 1 : static_cast<int>(parseInteger(sql.substr(at + 1, end - at - 1)).value_or(0));
        largest = std::max(largest, number);
        values[number] = takeLiteral(expanded);
        at = end;
    }
    for (const auto &[number, value] : values) {
        const auto &[type, bytes] = value;
        if (type == 'i') {
            const std::int64_t integer = parseInteger(bytes).value_or(0);
            append(out, type, {reinterpret_cast<const char *>(&integer), sizeof integer});
        } else if (type == 'd') {
            double real = 0;
            std::from_chars(bytes.data(), bytes.data() + bytes.size(), real);
            append(out, type, {reinterpret_cast<const char *>(&real), sizeof real});
        } else {
            append(out, type, bytes);
        }
    }
}

StatementTape::StatementTape(Laboratory &laboratory)
{
    const audit::AuditDatabases databases = laboratory.auditDatabases();
    for (Database *database : {databases.ecommerce, databases.gateway, databases.payment, databases.bus, databases.pg}) {
        auto source = std::make_unique<Source>();
        source->database = database;
        source->tape = this;
        source->index = m_sources.size();
        HAMSTER_ASSERT(sqlite3_open(":memory:", &source->copy) == SQLITE_OK && copyDatabase(source->copy, database->handle()));
        sqlite3_trace_v2(database->handle(), SQLITE_TRACE_STMT | SQLITE_TRACE_ROW, &StatementTape::onTrace, source.get());
        m_sources.push_back(std::move(source));
    }
}

StatementTape::~StatementTape()
{
    stop();
    for (const auto &source : m_sources) sqlite3_close(source->copy);
}

void StatementTape::stop()
{
    for (const auto &source : m_sources) {
        if (source->database) sqlite3_trace_v2(source->database->handle(), 0, nullptr, nullptr);
        source->database = nullptr;
    }
}

int StatementTape::onTrace(unsigned kind, void *context, void *statement, void *text)
{
    auto &source = *static_cast<Source *>(context);
    auto *running = static_cast<sqlite3_stmt *>(statement);
    if (kind == SQLITE_TRACE_ROW)
        ++source.tape->m_records[source.running.at(running)].rows;
    else if (!std::string_view(static_cast<const char *>(text)).starts_with("--"))
        source.tape->add(source, running); // "--": within a trigger
    return 0;
}

void StatementTape::add(Source &source, sqlite3_stmt *statement)
{
    const std::string_view sql = sqlite3_sql(statement);
    auto known = m_sqlIndex.find(sql);
    if (known == m_sqlIndex.end()) {
        known = m_sqlIndex.emplace(std::string(sql), static_cast<std::uint32_t>(m_sql.size())).first;
        m_sql.emplace_back(sql);
    }
    if (sql == "COMMIT") ++m_commits;
    source.running[statement] = m_records.size();
    m_records.push_back({static_cast<std::uint32_t>(source.index), known->second, 0, m_values.size()});
    if (sqlite3_bind_parameter_count(statement) == 0) return;
    char *expanded = sqlite3_expanded_sql(statement);
    appendValues(sql, expanded, m_values);
    sqlite3_free(expanded);
}

Result<double> StatementTape::replay(const std::string &folder) const { return play(folder, nullptr); }

Result<std::vector<StatementTape::Cost>> StatementTape::costs() const
{
    std::vector<Cost> costs;
    for (const std::string &sql : m_sql) costs.push_back({sql, 0, 0});
    if (auto played = play({}, &costs); !played) return played.error();
    std::ranges::sort(costs, std::ranges::greater(), &Cost::seconds);
    return costs;
}

Result<double> StatementTape::play(const std::string &folder, std::vector<Cost> *costs) const
{
    std::vector<std::unique_ptr<RawDatabase>> raw;
    for (const auto &source : m_sources) {
        raw.push_back(std::make_unique<RawDatabase>());
        RawDatabase &database = *raw.back();
        const std::string path = folder.empty() ? ":memory:" : folder + "/raw" + std::to_string(source->index) + ".db";
        if (!folder.empty())
            for (const char *suffix : {"", "-wal", "-shm"}) QFile::remove(QString::fromStdString(path + suffix));
        if (sqlite3_open(path.c_str(), &database.handle) != SQLITE_OK || !copyDatabase(database.handle, source->copy))
            return {ErrorCode::StorageIo, path + " cannot be made for the replay"};
        std::string pragmas =
            "PRAGMA foreign_keys = ON; PRAGMA recursive_triggers = ON; PRAGMA cache_size = -16000; PRAGMA temp_store = MEMORY;";
        if (!folder.empty()) pragmas += "PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 10000; PRAGMA synchronous = FULL;";
        sqlite3_exec(database.handle, pragmas.c_str(), nullptr, nullptr, nullptr);
        database.statements.resize(m_sql.size(), nullptr);
    }
    const auto begun = Clock::now();
    for (const Record &record : m_records) {
        RawDatabase &database = *raw[record.source];
        sqlite3_stmt *&statement = database.statements[record.sql];
        if (!statement &&
            sqlite3_prepare_v3(database.handle, m_sql[record.sql].c_str(), -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr) != SQLITE_OK)
            return {ErrorCode::StorageOther, "the replay cannot prepare: " + m_sql[record.sql]};
        const auto started = costs ? Clock::now() : Clock::time_point();
        bindValues(statement, m_values, record.values);
        int code = SQLITE_ROW;
        for (std::uint32_t row = 0; code == SQLITE_ROW && row < std::max(record.rows, 1u); ++row) code = sqlite3_step(statement);
        if (code != SQLITE_ROW && code != SQLITE_DONE)
            return {ErrorCode::StorageOther, "the replay failed at '" + m_sql[record.sql] + "': " + sqlite3_errmsg(database.handle)};
        sqlite3_reset(statement);
        if (!costs) continue;
        ++(*costs)[record.sql].runs;
        (*costs)[record.sql].seconds += std::chrono::duration<double>(Clock::now() - started).count();
    }
    return std::chrono::duration<double>(Clock::now() - begun).count();
}

} // namespace hamster::cli
