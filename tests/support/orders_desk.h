#pragma once
// OrdersDesk: the orders panes as two hosts over one fixture, for tests that click.

#include "tests/support/desk_fixture.h"
#include "tests/support/pane_host.h"
#include "views/items/table_view.h"
#include "views/widgets/filter_chips.h"

#include <QTest>

namespace hamster {
PaneSpec ordersPane();
PaneSpec orderPane();
PaneSpec stockPane();
} // namespace hamster

namespace hamster::test {

inline QString number(const SeededOrder &order) { return QString::fromStdString(order.number); }

/// Both panes over one port, the detail opened by what the table opens.
struct OrdersDesk {
    explicit OrdersDesk(int orders = 0)
    {
        desk.addCatalogue();
        if (orders) made = desk.addOrders(orders);
    }
    void open()
    {
        list = std::make_unique<PaneHost>(ordersPane(), &desk, QSize(1060, 700));
        detail = std::make_unique<PaneHost>(orderPane(), &desk, QSize(500, 900));
        list->navigator.shower = dynamic_cast<EntityPane *>(detail->pane);
        table = list->find<TableView>(QStringLiteral("orders.table"));
    }
    void show(const SeededOrder &order) { dynamic_cast<EntityPane *>(detail->pane)->showEntity({QStringLiteral("order"), number(order)}); }
    qint64 chip(const char16_t *key) const { return list->find<FilterChip>(QStringLiteral("chip.") + QString::fromUtf16(key))->count(); }

    DeskFixture desk;
    std::vector<SeededOrder> made;
    std::unique_ptr<PaneHost> list, detail;
    TableView *table = nullptr;
};

inline void click(QWidget *widget) { QTest::mouseClick(widget, Qt::LeftButton); }

inline void clickCell(TableView *table, int row, int column)
{
    const QRect rect = table->visualRect(table->model()->index(row, column));
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, QPoint(rect.x() + 16, rect.center().y()));
}

} // namespace hamster::test
