#include "views/panes/orders/orders_export.h"

namespace hamster::orders {

namespace {
constexpr int kPageRows = 128; // a few milliseconds
}

OrdersSource::OrdersSource(OrdersModel *model, std::vector<int> columns)
    : m_model(model)
    , m_columns(std::move(columns))
    , m_after(model->firstPageKey())
{}

QStringList OrdersSource::heads() const
{
    QStringList heads;
    for (const int column : m_columns) heads << m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    return heads;
}

std::vector<std::vector<CopiedValue>> OrdersSource::next(bool &complete)
{
    PageKey scanned;
    const std::vector<OrderRow> page = m_model->pageAfter(m_after, kPageRows, &scanned);
    m_after = scanned;
    complete = static_cast<int>(page.size()) < kPageRows;
    std::vector<std::vector<CopiedValue>> rows;
    rows.reserve(page.size());
    for (const OrderRow &order : page) {
        std::vector<CopiedValue> &row = rows.emplace_back();
        for (const int column : m_columns) row.push_back(m_model->copied(order, column));
    }
    return rows;
}

} // namespace hamster::orders
