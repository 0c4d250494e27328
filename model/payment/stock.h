#pragma once
// Stock: how much of each product there is. Every change is a record in the same transaction.

#include "model/messaging/events/payment_events.h"
#include "model/messaging/events/shop_events.h"
#include "model/messaging/service_core.h"
#include "model/payment/stock_sync.h"

#include <vector>

namespace hamster::payment {

/// A quantity of one product.
struct ProductQuantity {
    ProductId product;
    std::int64_t quantity = 0;
};

/// Sorted by product, one entry for each.
std::vector<ProductQuantity> perProduct(std::vector<ProductQuantity> quantities);

/// What a change of stock is for; reason and ids go into its records.
struct StockReason {
    std::string_view kind; ///< INITIAL, ADJUST, RESERVE, RELEASE or RESTOCK
    std::string_view reason;
    OrderId order; ///< or none
    std::string_view eventId;
};

class Stock {
public:
    explicit Stock(ServiceCore &core)
        : m_core(core)
        , m_sync(makeStockSync(core.policies()))
    {}

    /// Nothing for an unknown product.
    std::optional<std::int64_t> available(Tx &tx, ProductId product);
    /// Adds (`sign` 1) or takes (-1) each quantity, with a record. Gives the new levels, to be announced by the caller.
    std::vector<StockSynchronized> move(Tx &tx, const std::vector<ProductQuantity> &quantities, int sign, const StockReason &reason);
    void announce(Tx &tx, const std::vector<StockSynchronized> &levels, const Chain &chain);

    /// stock.adjustment-requested: DELTA or SET; below zero and unknown products are refused with an event.
    Outcome adjust(Tx &tx, const StockAdjustmentRequested &request, const EventContext &context);

private:
    ServiceCore &m_core;
    std::unique_ptr<StockSync> m_sync;
};

} // namespace hamster::payment
