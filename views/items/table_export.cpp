#include "views/items/cell_delegates.h"
#include "views/items/table_view.h"

#include <QFileDialog>
#include <QHeaderView>
#include <QMessageBox>
#include <QSaveFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hamster {
namespace {

QString oneLine(QString text) { return text.replace(u'\t', u' ').replace(u'\r', u' ').replace(u'\n', u' '); }

} // namespace

QString csvField(const QString &text, bool number)
{
    QString field = text;
    constexpr QStringView kDangerous = u"=+-@\t\r";
    if (!number && !field.isEmpty() && kDangerous.contains(field.front())) field.prepend(u'\'');
    const bool quote = std::ranges::any_of(field, [](QChar c) { return c == u',' || c == u'"' || c == u'\n' || c == u'\r'; });
    if (!quote) return field;
    return u'"' + field.replace(u'"', "\"\""_L1) + u'"';
}

// A column without a title is for the hand, not for others.
bool TableView::isCopied(int column) const { return !model()->headerData(column, Qt::Horizontal).toString().isEmpty(); }

QStringList TableView::headerTexts(bool csv) const
{
    QStringList texts;
    for (int visual = 0; visual < horizontalHeader()->count(); ++visual) {
        const int column = horizontalHeader()->logicalIndex(visual);
        if (isColumnHidden(column) || !isCopied(column)) continue;
        const QString text = model()->headerData(column, Qt::Horizontal).toString();
        texts << (csv ? csvField(text, false) : oneLine(text));
    }
    return texts;
}

QStringList TableView::rowTexts(int row, bool csv) const
{
    QStringList texts;
    for (int visual = 0; visual < horizontalHeader()->count(); ++visual) {
        const int column = horizontalHeader()->logicalIndex(visual);
        if (isColumnHidden(column) || !isCopied(column)) continue;
        const QModelIndex index = model()->index(row, column, rootIndex());
        const CellDelegate *delegate = cellDelegate(index);
        const QString text = delegate ? delegate->copyText(index) : index.data().toString();
        texts << (csv ? csvField(text, delegate && delegate->copiesNumber(index)) : oneLine(text));
    }
    return texts;
}

QString TableView::selectionAsTsv() const
{
    if (!model() || !selectionModel()) return {};
    QModelIndexList rows = selectionModel()->selectedRows();
    if (rows.isEmpty()) return {};
    std::ranges::sort(rows, {}, &QModelIndex::row);
    QStringList lines{headerTexts(false).join(u'\t')};
    for (const QModelIndex &index : rows) lines << rowTexts(index.row(), false).join(u'\t');
    return lines.join(u'\n') + u'\n';
}

QString TableView::toCsv() const
{
    if (!model()) return {};
    QString text = headerTexts(true).join(u',') + "\r\n"_L1;
    for (int row = 0; row < model()->rowCount(rootIndex()); ++row) text += rowTexts(row, true).join(u',') + "\r\n"_L1;
    return text;
}

bool TableView::exportCsv(const QString &suggestedName)
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Export as CSV"), suggestedName, tr("Comma-separated values (*.csv)"));
    if (path.isEmpty()) return false;
    QSaveFile file(path);
    // The byte order mark makes spreadsheets read Hangul as UTF-8.
    const bool written = file.open(QIODevice::WriteOnly) && file.write("\xEF\xBB\xBF" + toCsv().toUtf8()) >= 0 && file.commit();
    if (!written)
        QMessageBox::warning(this, tr("Export as CSV"),
                             tr("%1 was not written: %2. Nothing was changed; choose another place.").arg(path, file.errorString()));
    return written;
}

} // namespace hamster
