#pragma once
// StockSync: how a new stock level is published (policy `stock-sync`). One class per value.

#include "model/core/policies.h"
#include "model/messaging/events/payment_events.h"

#include <memory>

namespace hamster::payment {

class StockSync {
public:
    virtual ~StockSync() = default;
    virtual std::string partitionKey(const StockSynchronized &level) const = 0;
};

std::unique_ptr<StockSync> makeStockSync(const Policies &policies);

} // namespace hamster::payment
