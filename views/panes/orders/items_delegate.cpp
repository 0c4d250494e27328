#include "views/panes/orders/items_delegate.h"

#include "views/theme/paint.h"
#include "views/theme/theme.h"

#include <QFontMetrics>

#include <algorithm>

namespace hamster::orders {

namespace {

/// Whole words where most of the room stays used: half a word is harder to read than one less.
QString wordsThatFit(const QString &name, const QFontMetrics &metrics, int width)
{
    const QString cut = metrics.elidedText(name, Qt::ElideRight, width);
    const qsizetype kept = cut.size() - 1; // the rest is the sign that it goes on
    if (cut == name || kept <= 0 || kept >= name.size()) return cut;
    const qsizetype words = name.at(kept).isSpace() ? kept : cut.lastIndexOf(u' ', kept - 1);
    return words * 3 < kept * 2 ? cut : QString(cut.left(words).trimmed() + cut.right(1));
}

} // namespace

QString ItemsDelegate::elided(const QString &text, qsizetype kept, const QFontMetrics &metrics, int width)
{
    if (metrics.horizontalAdvance(text) <= width) return text;
    const QString tail = text.right(kept);
    return wordsThatFit(text.chopped(kept), metrics, std::max(0, width - metrics.horizontalAdvance(tail))) + tail;
}

void ItemsDelegate::paintContent(const Cell &cell) const
{
    const QFont font = Theme::current().font(TextRole::Body);
    const QString text = elided(cell.index.data(Qt::DisplayRole).toString(), cell.index.data(kCountLengthRole).toInt(), QFontMetrics(font),
                                cell.rect.width());
    paintText(cell.painter, cell.rect, Qt::AlignLeft | Qt::AlignVCenter, text, font, textColor(cell, false));
}

} // namespace hamster::orders
