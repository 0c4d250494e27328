// What leaves a TableView.
#include "views/items/cell_delegates.h"
#include "views/items/table_actions.h"
#include "views/items/table_view.h"

#include <QHeaderView>

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
        if (isColumnHidden(column) || !isCopied(column)) continue;
        columns.push_back(column);
        copy.heads << model()->headerData(column, Qt::Horizontal).toString();
    }
    copy.row = [this, columns](const QAbstractItemModel &from, int row, bool csv) {
        QStringList texts;
        for (const int column : columns) {
            const QModelIndex index = from.index(row, column);
            const QAbstractItemDelegate *of = itemDelegateForColumn(column);
            const auto *delegate = qobject_cast<const CellDelegate *>(of ? of : itemDelegate());
            const QString text = delegate ? delegate->copyText(index) : index.data().toString();
            texts << (csv ? csvField(text, delegate && delegate->copiesNumber(index)) : oneLine(text));
        }
        return texts;
    };
    return copy;
}

QString TableView::selectionAsTsv() const { return m_tableActions->selectionAsTsv(); }

QString TableView::toCsv() const
{
    if (!model()) return {};
    const TableCopy copy = columnsToCopy();
    QStringList heads;
    for (const QString &head : copy.heads) heads << csvField(head, false);
    QString text = csvLine(heads);
    for (int row = 0; row < model()->rowCount(rootIndex()); ++row) text += csvLine(copy.row(*model(), row, true));
    return text;
}

void TableView::exportCsv(const QString &suggestedName)
{
    m_tableActions->setFileName([name = suggestedName] { return name.endsWith(".csv"_L1) ? name.chopped(4) : name; });
    m_tableActions->chooseExport();
}

} // namespace hamster
