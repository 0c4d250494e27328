#include "views/panes/orders/pick_delegate.h"

#include "views/items/table_view.h"
#include "views/theme/theme.h"

#include <QMouseEvent>

namespace hamster::orders {

PickDelegate::PickDelegate(TableView *table, int column)
    : CellDelegate(table)
    , m_table(table)
    , m_column(column)
{
    table->setItemDelegateForColumn(column, this);
    table->viewport()->installEventFilter(this);
}

void PickDelegate::paintContent(const Cell &cell) const
{
    QStyleOptionViewItem check(cell.option);
    const int size = Theme::current().px(13);
    check.rect = QRect(cell.rect.x() + 2, cell.rect.center().y() - size / 2, size, size);
    check.state.setFlag(QStyle::State_On, cell.selected);
    check.state.setFlag(QStyle::State_Off, !cell.selected);
    m_table->style()->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &check, cell.painter, m_table);
}

bool PickDelegate::eventFilter(QObject *watched, QEvent *event)
{
    const bool press = event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonDblClick;
    // The base takes the viewport for an editor. The table's last events come when it is a table no more: it is asked about presses only.
    if (!press || watched != m_table->viewport()) return false;
    const auto *mouse = static_cast<QMouseEvent *>(event);
    const QModelIndex index = m_table->indexAt(mouse->position().toPoint());
    const bool plain = mouse->button() == Qt::LeftButton && mouse->modifiers() == Qt::NoModifier;
    if (!plain || !index.isValid() || index.column() != m_column) return false;
    m_table->selectionModel()->setCurrentIndex(index, QItemSelectionModel::Toggle | QItemSelectionModel::Rows);
    return true;
}

} // namespace hamster::orders
