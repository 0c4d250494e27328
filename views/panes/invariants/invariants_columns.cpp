// InvariantsPane: which columns there is room for.
#include "views/items/table_view.h"
#include "views/panes/invariants/invariants_pane.h"
#include "views/panes/invariants/rule_state_delegate.h"
#include "views/theme/theme.h"

#include <QEvent>
#include <QFontMetrics>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace hamster::invariants {

namespace {
constexpr int kPadding = 8, kScrollBar = 10;
// In a narrow list the sentence counts most: these go below such a width.
constexpr std::pair<int, int> kFromWidth[] = {
    {CostColumn, 860}, {CheckedColumn, 780}, {SeenColumn, 700}, {OffendersColumn, 620}, {ClassColumn, 540}};
} // namespace

/// The states have their names where that leaves every sentence whole; else the one that says least, not yet checked, is an icon.
void InvariantsPane::fitColumns()
{
    const Theme &theme = Theme::current();
    const int list = m_table->width();
    for (const auto &[column, from] : kFromWidth) m_table->setColumnHidden(column, list < theme.px(from));
    const QStringList judged{u"HOLDS"_s, u"BROKEN"_s};
    const bool open = std::ranges::any_of(m_views, [](const InvariantView &view) { return invariantState(view) == "NOT_YET_CHECKED"_L1; });
    const int narrow = RuleStateDelegate::widthOf(judged);
    const int whole = open ? RuleStateDelegate::widthOf(judged + QStringList{u"NOT_YET_CHECKED"_s}) : narrow;
    const QFontMetrics metrics(theme.font(TextRole::Body));
    int sentence = 0, others = 0;
    for (const InvariantView &view : m_views) sentence = std::max(sentence, metrics.horizontalAdvance(invariantTitle(view)) + 2 * kPadding);
    for (int column = 0; column < m_model->columnCount(); ++column)
        if (column != TitleColumn && column != StateColumn && !m_table->isColumnHidden(column)) others += m_table->columnWidth(column);
    const bool room = list - theme.px(kScrollBar) - others - whole >= sentence;
    m_table->setColumnWidth(StateColumn, room ? whole : narrow);
}

bool InvariantsPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::Resize) fitColumns();
    return QWidget::eventFilter(watched, event);
}

} // namespace hamster::invariants
