#pragma once
// SalesRanking: quantities sold per product and day (Asia/Seoul). Completed orders count; a refund subtracts from the day of the sale.

#include "model/storage/transactor.h"

#include <string>
#include <vector>

namespace hamster::ecommerce {

struct RankedProduct {
    ProductId product;
    std::string name;
    std::int64_t quantity = 0;
};

class SalesRanking {
public:
    /// Adds `quantity` (negative for refunds) to a product's day.
    static void record(Tx &tx, ProductId product, const std::string &day, std::int64_t quantity);
    /// The day on which a completed order was counted; nothing when it never was.
    static std::optional<std::string> dayOf(Database &database, OrderId order);
    /// The `top` products by quantity over the last `days` Seoul days, today included; equal ones by product id.
    static std::vector<RankedProduct> top(Database &database, Instant now, int days, int top);
};

} // namespace hamster::ecommerce
