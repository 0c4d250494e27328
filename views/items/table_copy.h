#pragma once
// TableCopy: how the rows of a table leave the desk: as TSV for the clipboard, as CSV that no spreadsheet runs.

#include <QStringList>

#include <functional>
#include <vector>

class QAbstractItemModel;

namespace hamster {

/// The columns that leave a table, in the order of the view.
struct TableCopy {
    QStringList heads;
    /// As many texts as heads. `csv`: each is already a field that is safe for spreadsheets; else one line without tabs.
    std::function<QStringList(const QAbstractItemModel &model, int row, bool csv)> row;
};

/// A header line and the rows, with tabs; every line ends in a line feed.
QString tableTsv(const TableCopy &copy, const QAbstractItemModel &model, const std::vector<int> &rows);
/// A line of a CSV file, with its end.
QString csvLine(const QStringList &fields);
/// One CSV field: quoted where needed; text that a spreadsheet would take for a formula gets a leading apostrophe.
QString csvField(const QString &text, bool number);
/// Tabs and line ends become spaces.
QString oneLine(QString text);

} // namespace hamster
