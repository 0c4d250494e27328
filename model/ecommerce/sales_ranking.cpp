#include "model/ecommerce/sales_ranking.h"

namespace hamster::ecommerce {

namespace {
const Sql kRecord{"INSERT INTO product_sales (product_public_id, day, quantity) VALUES (?, ?, ?) "
                  "ON CONFLICT (day, product_public_id) DO UPDATE SET quantity = quantity + excluded.quantity"};
const Sql kCompletedAt{"SELECT created_at FROM state_log WHERE entity = 'order' AND entity_id = ? AND to_state = 'ORDER_COMPLETED' "
                       "ORDER BY version LIMIT 1"};
// Of an order whose history was pruned: nothing is known of the time before it was completed. Nearly all are completed on the day they are
// placed.
const Sql kPlacedAt{
    "SELECT created_at FROM orders WHERE public_id = ?1 AND status IN ('ORDER_COMPLETED', 'PARTIALLY_REFUNDED', 'REFUNDED', 'CANCELLED') "
    "AND NOT EXISTS (SELECT 1 FROM state_log WHERE entity = 'order' AND entity_id = ?1 "
    "AND from_state IN ('', 'CREATED', 'PAYMENT_WAIT', 'PAYMENT_COMPLETED'))"};
const Sql kTop{"SELECT s.product_public_id, p.name, sum(s.quantity) AS sold FROM product_sales s "
               "JOIN products p ON p.public_id = s.product_public_id WHERE s.day BETWEEN ? AND ? "
               "GROUP BY s.product_public_id HAVING sold > 0 ORDER BY sold DESC, s.product_public_id LIMIT ?"};
} // namespace

void SalesRanking::record(Tx &tx, ProductId product, const std::string &day, std::int64_t quantity)
{
    tx.exec(kRecord, product, day, quantity);
}

std::optional<std::string> SalesRanking::dayOf(Database &database, OrderId order)
{
    auto at = database.value<Instant>(kCompletedAt, order);
    if (!at) at = database.value<Instant>(kPlacedAt, order);
    if (!at) return std::nullopt;
    return formatSeoulDate(*at);
}

std::vector<RankedProduct> SalesRanking::top(Database &database, Instant now, int days, int top)
{
    const std::string first = formatSeoulDate(now - (days - 1) * 24h);
    const std::string last = formatSeoulDate(now);
    std::vector<RankedProduct> ranking;
    Rows rows = database.query(kTop, first, last, top);
    while (rows.next()) ranking.push_back({rows.get<ProductId>(0), rows.get<std::string>(1), rows.get<std::int64_t>(2)});
    return ranking;
}

} // namespace hamster::ecommerce
