#include "views/panes/timeline/target_delegate.h"

#include "views/items/roles.h"
#include "views/items/table_view.h"
#include "views/theme/paint.h"
#include "views/theme/theme.h"
#include "views/widgets/nothing.h"

#include <QFontMetrics>

#include <algorithm>

namespace hamster::timeline {

namespace {

constexpr int kPadding = 8;

bool isLink(const QModelIndex &index) { return !index.data(IdKindRole).toString().isEmpty(); }

} // namespace

QRect TargetDelegate::linkRect(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (!isLink(index)) return {};
    const QRect inner = option.rect.adjusted(kPadding, 0, -kPadding, -1);
    const int natural = QFontMetrics(Theme::current().font(TextRole::Mono)).horizontalAdvance(index.data(Qt::DisplayRole).toString());
    return {inner.x(), inner.y(), std::min(natural, inner.width()), inner.height()};
}

void TargetDelegate::paintContent(const Cell &cell) const
{
    const Theme &theme = Theme::current();
    const QString text = cell.index.data(Qt::DisplayRole).toString();
    const bool words = !cell.index.data(RawRole).isValid(), nothing = text.isEmpty();
    QFont font = theme.font(words || nothing ? TextRole::Body : TextRole::Mono);
    QColor color = nothing ? nothingColor(cell) : textColor(cell, true);
    if (isLink(cell.index)) {
        const auto *table = qobject_cast<const TableView *>(cell.option.widget);
        font.setUnderline(table && table->hoverLink() == cell.index);
        if (!cell.selected && !cell.dimmed) color = theme.color(Token::Accent);
    }
    paintText(cell.painter, cell.rect, Qt::AlignVCenter, nothing ? kNothing.toString() : text, font, color,
              words ? Qt::ElideRight : Qt::ElideMiddle);
}

} // namespace hamster::timeline
