#pragma once
// PickDelegate: a check box per row that shows and toggles the row's selection.

#include "views/items/cell_delegates.h"

namespace hamster {
class TableView;
}

namespace hamster::orders {

class PickDelegate final : public CellDelegate {
    Q_OBJECT
public:
    /// Takes the column of the table over; owned by it.
    PickDelegate(TableView *table, int column);
    QString copyText(const QModelIndex &) const override { return {}; }

protected:
    void paintContent(const Cell &cell) const override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    TableView *m_table;
    int m_column;
};

} // namespace hamster::orders
