#include "views/items/fault_delegate.h"

#include "views/theme/icons.h"
#include "views/theme/paint.h"
#include "views/theme/theme.h"

#include <QModelIndex>

namespace hamster {

void FaultDelegate::paintContent(const Cell &cell) const
{
    const QString rules = cell.index.data(Qt::DisplayRole).toString();
    if (rules.isEmpty()) return;
    const Theme &theme = Theme::current();
    const QColor color = theme.color(cell.selected ? Token::OnSelection : Token::Bad);
    const int size = theme.px(12);
    paintIcon(cell.painter, u"fault", QRectF(cell.rect.x(), cell.rect.y() + (cell.rect.height() - size) / 2, size, size), color);
    paintText(cell.painter, cell.rect.adjusted(size + 4, 0, 0, 0), Qt::AlignVCenter, rules, theme.font(TextRole::CaptionStrong), color);
}

} // namespace hamster
