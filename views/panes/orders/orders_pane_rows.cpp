// OrdersPane: which rows are on show, and which order is marked among them.
#include "views/items/table_view.h"
#include "views/panes/orders/order_focus.h"
#include "views/panes/orders/orders_pane.h"

#include <QHeaderView>
#include <QScopedValueRollback>
#include <QScrollBar>

namespace hamster::orders {

namespace {
constexpr int kNearFront = 64; ///< so many rows before those on show are read ahead
} // namespace

void OrdersPane::showVisibleRows()
{
    const int first = m_table->rowAt(0);
    int last = m_table->rowAt(m_table->viewport()->height() - 1);
    if (last < 0) last = m_model->rowCount() - 1;
    m_model->setVisibleRows(std::max(0, first), std::max(0, last));
    if (first < kNearFront && m_model->canFetchBefore()) m_beforeSoon.start(0);
}

void OrdersPane::keepPlace(int first, int last, bool inserted)
{
    QScrollBar *bar = m_table->verticalScrollBar();
    const int height = m_table->verticalHeader()->defaultSectionSize();
    // At the very top new orders push in, unless someone aims at a row; anywhere else the rows on show stay where they are.
    const bool top = bar->value() == 0, aimed = top && first == 0 && inserted && m_table->viewport()->underMouse();
    if (!m_model->fetchingBefore() && !aimed && (top || first * height >= bar->value())) return;
    const int moved = (last - first + 1) * height * (inserted ? 1 : -1);
    const int value = bar->value() + moved;
    m_table->doItemsLayout();
    bar->setValue(value);
    if (aimed || m_heldAt) m_heldAt = bar->value();
}

/// What was held back for the mouse comes on show when it leaves, unless the table was scrolled meanwhile.
void OrdersPane::letGo()
{
    if (m_heldAt && m_table->verticalScrollBar()->value() == *m_heldAt) m_table->scrollToTop();
    m_heldAt.reset();
}

bool OrdersPane::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Leave) letGo();
    return QWidget::eventFilter(watched, event);
}

void OrdersPane::reselect()
{
    m_table->scrollToTop();
    const int row = m_chosen.isEmpty() ? -1 : m_model->rowOf(m_chosen);
    if (row >= 0) {
        const QScopedValueRollback<bool> selecting(m_selecting, true); // it is looked at already, or another one is by now
        m_table->selectRow(row);
    }
    restartTotals();
    showSelection();
    showEmpty();
    showVisibleRows();
}

void OrdersPane::followCurrent(const QModelIndex &current)
{
    const OrderRow *row = m_model->rowAt(current.row());
    if (!current.isValid() || !row) return;
    // The order that was looked at has left the list: it stays the one that is looked at, and its neighbour is not chosen in its place.
    if (m_model->telling()) return m_unchosen.start(0);
    m_chosen = row->number;
    if (!m_selecting) m_followSoon.start(); // an arrow key held down does not read every order on its way
}

void OrdersPane::showFocused(const QString &number)
{
    if (m_followSoon.isActive()) return; // a key has just moved the table on: it is on its way to another one
    m_chosen = number;
    const OrderRow *current = m_model->rowAt(m_table->currentIndex().row());
    if (current && current->number == number) return;
    const int row = number.isEmpty() ? -1 : m_model->rowOf(number);
    const QScopedValueRollback<bool> selecting(m_selecting, true);
    if (row < 0) { // no other order is marked as the one that is looked at
        m_table->setCurrentIndex({});
        return m_table->clearSelection();
    }
    m_table->setAutoScroll(false);
    m_table->selectRow(row);
    m_table->setAutoScroll(true);
    bringIntoView();
}

/// To the middle, where a little more or less height of the table does not hide it again.
void OrdersPane::bringIntoView()
{
    const QModelIndex current = m_table->currentIndex();
    m_bring = !isVisible(); // then when it is shown
    if (m_bring || !current.isValid()) return;
    const QRect place = m_table->visualRect(current);
    if (place.top() < 0 || place.bottom() >= m_table->viewport()->height()) m_table->scrollTo(current, QAbstractItemView::PositionAtCenter);
}

void OrdersPane::findFocused()
{
    if (m_chosen.isEmpty() || m_table->currentIndex().isValid()) return;
    const int row = m_model->rowOf(m_chosen);
    if (row < 0) return;
    const QScopedValueRollback<bool> selecting(m_selecting, true);
    m_table->setAutoScroll(false); // it has come by itself: the rows on show stay
    m_table->selectRow(row);
    m_table->setAutoScroll(true);
}

} // namespace hamster::orders
