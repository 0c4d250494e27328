// What the frame must know of the orders panes.
#include "views/panes/orders/order_pane.h"
#include "views/panes/orders/orders_pane.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace hamster {

PaneSpec ordersPane()
{
    return {.id = u"orders"_s,
            .icon = u"orders"_s,
            .group = PaneGroup::Shop,
            .title = [] { return QCoreApplication::translate("Panes", "Orders"); },
            .create = [](const PaneContext &context) -> QWidget * { return new orders::OrdersPane(context); },
            .area = PaneArea::Main,
            .entityKinds = {u"member"_s, u"vendor"_s, u"order-state"_s, u"fault-orders"_s}};
}

PaneSpec orderPane()
{
    return {.id = u"order"_s,
            .icon = u"orders"_s,
            .group = PaneGroup::Detail,
            .title = [] { return QCoreApplication::translate("Panes", "Order"); },
            .create = [](const PaneContext &context) -> QWidget * { return new orders::OrderPane(context); },
            .area = PaneArea::Side,
            .entityKinds = {u"order"_s}};
}

} // namespace hamster
