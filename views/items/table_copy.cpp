#include "views/items/table_copy.h"

#include <QAbstractItemModel>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hamster {

namespace {

/// Tabs and line ends become spaces.
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

QString csvHead(const QStringList &heads)
{
    QStringList fields;
    for (const QString &head : heads) fields << csvField(head, false);
    return fields.join(u',') + "\r\n"_L1;
}

QString csvLine(const std::vector<CopiedValue> &row)
{
    QStringList fields;
    for (const CopiedValue &value : row)
        fields << csvField(value.text, value.kind == CopiedValue::Kind::Number || value.kind == CopiedValue::Kind::Won);
    return fields.join(u',') + "\r\n"_L1;
}

QString tableTsv(const TableCopy &copy, const QAbstractItemModel &model, const std::vector<int> &rows)
{
    QStringList heads;
    for (const QString &head : copy.heads) heads << oneLine(head);
    QString text = heads.join(u'\t') + u'\n';
    for (const int row : rows) {
        QStringList fields;
        for (const CopiedValue &value : copy.row(model, row)) fields << oneLine(value.text);
        text += fields.join(u'\t') + u'\n';
    }
    return text;
}

} // namespace hamster
