#pragma once
// StatementTape: every SQL statement that a world runs, with its values, and its replay through the raw SQLite C API. The reference that
// `hamster bench saga` compares with: the least that this work can cost.

#include "model/core/result.h"
#include "simulator/laboratory/laboratory.h"

#include <sqlite3.h>

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace hamster::cli {

class StatementTape {
public:
    /// Copies the laboratory's databases as they are now and records from now on. No transaction may be open.
    explicit StatementTape(Laboratory &laboratory);
    ~StatementTape();
    StatementTape(const StatementTape &) = delete;
    StatementTape &operator=(const StatementTape &) = delete;

    void stop(); ///< records no more; the laboratory may go

    std::size_t statements() const { return m_records.size(); }
    std::size_t commits() const { return m_commits; }

    /// Runs the tape on fresh copies: in memory, or files in `folder` with WAL and FULL as the real ones. Gives the seconds that the
    /// statements took; opening and copying are not counted.
    Result<double> replay(const std::string &folder) const;

    struct Cost {
        std::string sql;
        std::size_t runs = 0;
        double seconds = 0;
    };
    /// The same in memory, with the time of every statement; the most expensive first.
    Result<std::vector<Cost>> costs() const;

private:
    struct Source {
        Database *database = nullptr;
        sqlite3 *copy = nullptr;                       ///< as it was at the beginning
        std::map<sqlite3_stmt *, std::size_t> running; ///< record of the statement's present execution
        StatementTape *tape = nullptr;
        std::size_t index = 0;
    };
    struct Record {
        std::uint32_t source;
        std::uint32_t sql;
        std::uint32_t rows = 0; ///< that were read
        std::size_t values;     ///< where they begin in m_values
    };
    static int onTrace(unsigned kind, void *context, void *statement, void *text);
    void add(Source &source, sqlite3_stmt *statement);
    Result<double> play(const std::string &folder, std::vector<Cost> *costs) const;

    std::vector<std::unique_ptr<Source>> m_sources;
    std::vector<std::string> m_sql;
    std::map<std::string, std::uint32_t, std::less<>> m_sqlIndex;
    std::vector<Record> m_records;
    std::string m_values; ///< per value: a type letter, a length or number, bytes
    std::size_t m_commits = 0;
};

/// The values that a statement was run with, read back from its expanded text; appended to `out` in the order of the parameters.
void appendValues(std::string_view sql, std::string_view expanded, std::string &out);

} // namespace hamster::cli
