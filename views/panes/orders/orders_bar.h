#pragma once
// OrdersBar: the scroll bar of the orders, over the whole list and not only over the rows that were read. One step is one row.

#include <QScrollBar>
#include <QTimer>

namespace hamster {
class TableView;
}

namespace hamster::orders {

class OrdersModel;

class OrdersBar final : public QScrollBar {
    Q_OBJECT
public:
    /// Stands in for the table's own bar, which is hidden. Both must outlive it.
    OrdersBar(TableView *table, OrdersModel *model);
    /// The list's row `place` becomes the first on show.
    void goTo(qint64 place);

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void follow(); ///< shows where the table is
    void act(int action);
    int rowHeight() const;
    int rowsOnShow() const;

    TableView *m_table;
    OrdersModel *m_model;
    QTimer m_dragged; ///< a drag asks for many places: the last one counts
    int m_target = 0;
    bool m_following = false;
};

} // namespace hamster::orders
