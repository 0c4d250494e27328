#include "views/panes/invariants/rule_state_delegate.h"

#include "views/items/roles.h"
#include "views/theme/paint.h"
#include "views/theme/states.h"

#include <QAbstractItemView>
#include <QCoreApplication>
#include <QHelpEvent>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hamster::invariants {

namespace {
constexpr int kPadding = 8;
const QString kEntity = u"invariant"_s;

/// A list has less room than the detail of one rule.
QString briefName(const QString &state)
{
    if (state == "NOT_YET_CHECKED"_L1) return QCoreApplication::translate("hamster::invariants::RuleStateDelegate", "Unchecked");
    return stateName(kEntity, state);
}
} // namespace

int RuleStateDelegate::widthOf(const QStringList &states)
{
    int widest = 0;
    for (const QString &state : states) widest = std::max(widest, chipWidth(briefName(state)));
    return widest + 2 * kPadding + 1;
}

QString RuleStateDelegate::copyText(const QModelIndex &index) const { return index.data(RawRole).toString(); }

bool RuleStateDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip) return CellDelegate::helpEvent(event, view, option, index);
    const QString state = index.data(RawRole).toString();
    QToolTip::showText(event->globalPos(), u"%1 · %2"_s.arg(stateName(kEntity, state), state), view);
    return true;
}

void RuleStateDelegate::paintContent(const Cell &cell) const
{
    const QString state = cell.index.data(RawRole).toString(), name = briefName(state);
    const StateLook look = stateLook(kEntity, state);
    if (chipWidth(name) <= cell.rect.width())
        paintChip(cell.painter, cell.rect, look.family, look.icon, name);
    else
        paintQuietState(cell.painter, cell.rect, look.family, look.icon, {}, textColor(cell, true));
}

} // namespace hamster::invariants
