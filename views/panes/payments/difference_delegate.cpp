#include "views/panes/payments/difference_delegate.h"

#include "views/theme/icons.h"
#include "views/theme/paint.h"
#include "views/theme/theme.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace hamster::payments {

void DifferenceDelegate::paintContent(const Cell &cell) const
{
    const QString text = cell.index.data(Qt::DisplayRole).toString();
    const Theme &theme = Theme::current();
    if (text.isEmpty()) // looked for and not found: an empty cell would say that nobody has looked
        return (void)paintText(cell.painter, cell.rect, Qt::AlignVCenter, u"–"_s, theme.font(TextRole::Body),
                               theme.color(cell.selected ? Token::T2 : Token::T3));
    const int size = theme.px(12);
    paintIcon(cell.painter, u"tri", QRectF(cell.rect.x(), cell.rect.y() + (cell.rect.height() - size) / 2, size, size),
              theme.color(Token::Warn), theme.color(cell.selected ? Token::Selection : Token::Pane));
    paintText(cell.painter, cell.rect.adjusted(size + 5, 0, 0, 0), Qt::AlignVCenter, text, theme.font(TextRole::Body),
              textColor(cell, false));
}

} // namespace hamster::payments
