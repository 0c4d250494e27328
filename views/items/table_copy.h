#pragma once
// TableCopy: how the rows of a table leave the desk: as TSV for the clipboard, as CSV that no spreadsheet runs, as a workbook (XLSX).

#include <QStringList>

#include <functional>
#include <vector>

class QAbstractItemModel;

namespace hamster {

/// One value on its way out: what it is, so that a workbook can hold a number as a number and an instant as a date.
struct CopiedValue {
    enum class Kind { Text, Number, Won, Instant };
    QString text; ///< as TSV and CSV write it: constants for states, plain digits for money, date and time in Asia/Seoul
    Kind kind = Kind::Text;
    qint64 number = 0; ///< the number, the won, or UTC milliseconds
};

/// The columns that leave a table, in the order of the view.
struct TableCopy {
    QStringList heads;
    /// As many values as heads.
    std::function<std::vector<CopiedValue>(const QAbstractItemModel &model, int row)> row;
};

/// A header line and the rows, with tabs; every line ends in a line feed.
QString tableTsv(const TableCopy &copy, const QAbstractItemModel &model, const std::vector<int> &rows);
/// A line of a CSV file, with its end.
QString csvLine(const std::vector<CopiedValue> &row);
/// The heads as such a line.
QString csvHead(const QStringList &heads);
/// One CSV field: quoted where needed; text that a spreadsheet would take for a formula gets a leading apostrophe.
QString csvField(const QString &text, bool number);

} // namespace hamster
