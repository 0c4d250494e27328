#pragma once
// TableWriter: a file that rows are written to, CSV or XLSX. The file that was there before stays as it was until all is written.

#include "views/items/table_copy.h"

#include <functional>
#include <memory>

namespace hamster {

class TableWriter {
public:
    /// By the ending of the path: ".xlsx" is a workbook, anything else CSV.
    static std::unique_ptr<TableWriter> make(const QString &path);
    TableWriter();
    TableWriter(const TableWriter &) = delete;
    TableWriter &operator=(const TableWriter &) = delete;
    /// Without place(), nothing is left behind.
    virtual ~TableWriter();

    /// Each gives what went wrong; empty: nothing.
    [[nodiscard]] virtual QString open(const QStringList &heads) = 0;
    [[nodiscard]] virtual QString write(const std::vector<std::vector<CopiedValue>> &rows) = 0;
    /// Packing takes seconds for a long table: pack() is then called in another thread, and nothing else meanwhile.
    virtual bool packsSlowly() const { return false; }
    [[nodiscard]] virtual QString pack() { return {}; }
    /// Puts the packed file in its place.
    [[nodiscard]] virtual QString place() = 0;
};

} // namespace hamster
