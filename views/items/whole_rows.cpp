#include "views/items/whole_rows.h"

#include <QScrollBar>
#include <QTableView>

namespace hamster {

void showWholeRows(QTableView *view)
{
    QScrollBar *bar = view->verticalScrollBar();
    const int top = view->rowAt(0);
    if (top < 0 || bar->value() == 0) return;
    const int cut = -view->rowViewportPosition(top);
    if (cut > 0) bar->setValue(bar->value() + view->rowHeight(top) - cut);
}

void bringIntoView(QTableView *view)
{
    const QModelIndex current = view->currentIndex();
    if (!current.isValid() || !view->isVisible()) return;
    const QRect place = view->visualRect(current);
    if (place.top() < 0 || place.bottom() >= view->viewport()->height()) view->scrollTo(current, QAbstractItemView::PositionAtCenter);
}

} // namespace hamster
