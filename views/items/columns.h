#pragma once
// Small helpers between rows of a query and text on the desk.

#include "model/storage/database.h"

#include <QString>

namespace hamster {

inline QString columnText(const Rows &rows, int column)
{
    const std::string_view text = rows.text(column);
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

inline qint64 columnNumber(const Rows &rows, int column) { return rows.get<std::int64_t>(column); }

inline QString textOf(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }

/// A pattern for LIKE … ESCAPE '\' that finds the text anywhere.
inline std::string likePattern(const QString &text)
{
    std::string like = "%";
    for (const char c : text.trimmed().toStdString()) {
        if (c == '%' || c == '_' || c == '\\') like += '\\';
        like += c;
    }
    return like + "%";
}

} // namespace hamster
