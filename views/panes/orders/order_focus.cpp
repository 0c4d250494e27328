#include "views/panes/orders/order_focus.h"

#include "views/desk_port.h"

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

void OrderFocus::setNumber(const QString &number)
{
    if (number == m_number) return;
    m_number = number;
    emit moved(number);
}

} // namespace hamster
