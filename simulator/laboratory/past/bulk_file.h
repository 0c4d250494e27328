#pragma once
// BulkFile: a database of the real schema that many rows are put into at once: without journal, and with its indexes made at the end.

#include "model/storage/database.h"

#include <string>
#include <vector>

namespace hamster::past {

class BulkFile {
public:
    /// Opens the file, which must not be in use. A crash before finish() leaves a damaged file.
    static Result<std::unique_ptr<BulkFile>> open(const std::string &path, std::span<const Migration> migrations);
    /// An INSERT or UPDATE. Does nothing once one has failed.
    template <class... A>
    void put(const Sql &sql, const A &...arguments)
    {
        m_database->exec(sql, arguments...);
        ++m_rows;
    }
    Database &database() { return *m_database; }
    std::int64_t rows() const { return m_rows; }
    /// Makes the indexes again, notes that the history before `until` is not there, and commits. The file is as any other from then on.
    Outcome finish(Instant until);

private:
    explicit BulkFile(std::unique_ptr<Database> database)
        : m_database(std::move(database))
    {}
    Outcome begin();
    std::unique_ptr<Database> m_database;
    std::vector<std::string> m_indexes; ///< their SQL
    std::int64_t m_rows = 0;
};

} // namespace hamster::past
