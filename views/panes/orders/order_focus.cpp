#include "views/panes/orders/order_focus.h"

#include "views/desk_port.h"

#include <QDockWidget>

namespace hamster {

OrderFocus *OrderFocus::of(DeskPort *port)
{
    auto *focus = port->findChild<OrderFocus *>(QString(), Qt::FindDirectChildrenOnly);
    if (!focus) {
        focus = new OrderFocus(port);
        QObject::connect(port, &DeskPort::worldOpened, focus, [focus] { focus->setNumber({}); });
    }
    return focus;
}

bool OrderFocus::wantsViewer() const
{
    if (m_dismissed) return false;
    const QWidget *place = m_viewer;
    while (place && !qobject_cast<const QDockWidget *>(place)) place = place->parentWidget();
    return place ? place->isHidden() : !m_viewer || !m_viewer->isVisible();
}

void OrderFocus::setNumber(const QString &number)
{
    if (number == m_number) return;
    m_number = number;
    emit moved(number);
}

} // namespace hamster
