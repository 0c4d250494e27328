#include "views/items/fault_delegate.h"

#include "views/theme/icons.h"
#include "views/theme/paint.h"
#include "views/theme/theme.h"

#include <QModelIndex>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace hamster {

/// As many rules as there is room for, and how many more: "F7, F4 +2".
QString FaultDelegate::fitting(const QString &rules, const QFont &font, int width)
{
    const QFontMetrics metrics(font);
    const QStringList all = rules.split(u", "_s);
    for (qsizetype shown = all.size(); shown > 1; --shown) {
        QString words = all.first(shown).join(u", "_s);
        if (shown < all.size()) words += u" +%1"_s.arg(all.size() - shown);
        if (metrics.horizontalAdvance(words) <= width) return words;
    }
    return all.size() > 1 ? all.front() + u" +%1"_s.arg(all.size() - 1) : rules;
}

void FaultDelegate::paintContent(const Cell &cell) const
{
    const QString rules = cell.index.data(Qt::DisplayRole).toString();
    if (rules.isEmpty()) return;
    const Theme &theme = Theme::current();
    const QColor color = theme.color(cell.selected ? Token::OnSelection : Token::Bad);
    const int size = theme.px(12);
    paintIcon(cell.painter, u"fault", QRectF(cell.rect.x(), cell.rect.y() + (cell.rect.height() - size) / 2, size, size), color);
    const QRect room = cell.rect.adjusted(size + 4, 0, 0, 0);
    const QFont &font = theme.font(TextRole::CaptionStrong);
    const QString words = fitting(rules, font, room.width());
    const QVariant explained = cell.index.data(kCauseFirstRole);
    const qsizetype end = explained.isValid() ? words.indexOf(QRegularExpression(u", | \\+"_s)) : -1;
    const qsizetype first = explained.isValid() && !explained.toBool() ? 0 : end < 0 ? words.size() : end; // so much of them is the cause
    paintText(cell.painter, room, Qt::AlignVCenter, words.first(first), font, color);
    const QFont &quiet = theme.font(TextRole::Caption);
    const int cause = QFontMetrics(font).horizontalAdvance(words.first(first));
    paintText(cell.painter, room.adjusted(cause, 0, 0, 0), Qt::AlignVCenter, words.sliced(first), quiet, textColor(cell, true));
}

} // namespace hamster
