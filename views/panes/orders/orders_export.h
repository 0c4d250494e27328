#pragma once
// OrdersSource: all orders of a filter, page by page, for the export: not only those that the table has read.

#include "views/items/table_export.h"
#include "views/panes/orders/orders_model.h"

namespace hamster::orders {

class OrdersSource final : public TableSource {
public:
    /// `columns` in the order of the file. The model must outlive it.
    OrdersSource(OrdersModel *model, std::vector<int> columns);
    QStringList heads() const override;
    std::vector<std::vector<CopiedValue>> next(bool &complete) override;

private:
    OrdersModel *m_model;
    std::vector<int> m_columns;
    PageKey m_after;
};

} // namespace hamster::orders
