// What leaves a TableView.
#include "views/items/cell_delegates.h"
#include "views/items/table_actions.h"
#include "views/items/table_view.h"

#include <QHeaderView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hamster {

// A column without a title is for the hand, not for others.
bool TableView::isCopied(int column) const { return !model()->headerData(column, Qt::Horizontal).toString().isEmpty(); }

TableCopy TableView::columnsToCopy() const
{
    TableCopy copy;
    std::vector<int> columns;
    for (int visual = 0; model() && visual < horizontalHeader()->count(); ++visual) {
        const int column = horizontalHeader()->logicalIndex(visual);
        const bool hidden = isColumnHidden(column) && std::ranges::find(m_gone, column) == m_gone.end();
        if (hidden || !isCopied(column)) continue;
        columns.push_back(column);
        copy.heads << model()->headerData(column, Qt::Horizontal).toString();
    }
    copy.row = [this, columns](const QAbstractItemModel &from, int row) {
        std::vector<CopiedValue> values;
        values.reserve(columns.size());
        for (const int column : columns) {
            const QModelIndex index = from.index(row, column);
            const QAbstractItemDelegate *of = itemDelegateForColumn(column);
            const auto *delegate = qobject_cast<const CellDelegate *>(of ? of : itemDelegate());
            values.push_back(delegate ? delegate->copied(index) : CopiedValue{index.data().toString()});
        }
        return values;
    };
    return copy;
}

QString TableView::selectionAsTsv() const { return m_tableActions->selectionAsTsv(); }

QString TableView::toCsv() const
{
    if (!model()) return {};
    const TableCopy copy = columnsToCopy();
    QString text = csvHead(copy.heads);
    for (int row = 0; row < model()->rowCount(rootIndex()); ++row) text += csvLine(copy.row(*model(), row));
    return text;
}

void TableView::exportTable(const QString &suggestedName)
{
    m_tableActions->setFileName([suggestedName] { return suggestedName; });
    m_tableActions->chooseExport();
}

} // namespace hamster
