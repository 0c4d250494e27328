#include "views/panes/orders/items_delegate.h"

#include "views/theme/paint.h"
#include "views/theme/theme.h"

#include <QFontMetrics>

#include <algorithm>

namespace hamster::orders {

QString ItemsDelegate::elided(const QString &text, qsizetype kept, const QFontMetrics &metrics, int width)
{
    if (kept <= 0 || metrics.horizontalAdvance(text) <= width) return metrics.elidedText(text, Qt::ElideRight, width);
    const QString tail = text.right(kept);
    return metrics.elidedText(text.chopped(kept), Qt::ElideRight, std::max(0, width - metrics.horizontalAdvance(tail))) + tail;
}

void ItemsDelegate::paintContent(const Cell &cell) const
{
    const QFont font = Theme::current().font(TextRole::Body);
    const QString text = elided(cell.index.data(Qt::DisplayRole).toString(), cell.index.data(kCountLengthRole).toInt(), QFontMetrics(font),
                                cell.rect.width());
    paintText(cell.painter, cell.rect, Qt::AlignLeft | Qt::AlignVCenter, text, font, textColor(cell, false));
}

} // namespace hamster::orders
