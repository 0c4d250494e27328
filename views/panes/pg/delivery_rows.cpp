#include "views/panes/pg/delivery_rows.h"

#include "views/panes/pg/delivery_view.h"
#include "views/theme/theme.h"

#include <QPainter>

namespace hamster::pgconsole {

DeliveryRows::DeliveryRows(DeliveryView *view, QWidget *parent)
    : QWidget(parent)
    , m_view(view)
{
    view->setParent(this);
    setSizePolicy(view->sizePolicy());
    setFocusProxy(view);
    // Later: the list is laying itself out just now.
    connect(view, &DeliveryView::rowsMoved, this, &DeliveryRows::fit, Qt::QueuedConnection);
    connect(&Theme::current(), &Theme::changed, this, &DeliveryRows::fit);
}

QSize DeliveryRows::sizeHint() const { return m_view->sizeHint(); }

QSize DeliveryRows::minimumSizeHint() const { return {m_view->minimumSizeHint().width(), m_view->minimumHeight()}; }

void DeliveryRows::fit() { m_view->setGeometry(0, 0, width(), m_view->wholeRows(height())); }

void DeliveryRows::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void DeliveryRows::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::current().color(Token::Pane));
}

} // namespace hamster::pgconsole
