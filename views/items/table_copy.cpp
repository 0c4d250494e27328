#include "views/items/table_copy.h"

#include <QAbstractItemModel>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hamster {

QString oneLine(QString text) { return text.replace(u'\t', u' ').replace(u'\r', u' ').replace(u'\n', u' '); }

QString csvField(const QString &text, bool number)
{
    QString field = text;
    constexpr QStringView kDangerous = u"=+-@\t\r";
    if (!number && !field.isEmpty() && kDangerous.contains(field.front())) field.prepend(u'\'');
    const bool quote = std::ranges::any_of(field, [](QChar c) { return c == u',' || c == u'"' || c == u'\n' || c == u'\r'; });
    if (!quote) return field;
    return u'"' + field.replace(u'"', "\"\""_L1) + u'"';
}

QString csvLine(const QStringList &fields) { return fields.join(u',') + "\r\n"_L1; }

QString tableTsv(const TableCopy &copy, const QAbstractItemModel &model, const std::vector<int> &rows)
{
    QStringList heads;
    for (const QString &head : copy.heads) heads << oneLine(head);
    QString text = heads.join(u'\t') + u'\n';
    for (const int row : rows) text += copy.row(model, row, false).join(u'\t') + u'\n';
    return text;
}

} // namespace hamster
