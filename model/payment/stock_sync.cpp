#include "model/payment/stock_sync.h"

namespace hamster::payment {

namespace {

/// SEQUENCED: all levels of a product lie in one partition, in order.
class Keyed final : public StockSync {
    std::string partitionKey(const StockSynchronized &level) const override { return level.key(); }
};

/// LAST_ARRIVED: a key for every level, so that they lie anywhere and overtake each other.
class Unkeyed final : public StockSync {
    std::string partitionKey(const StockSynchronized &level) const override { return level.key() + "-" + std::to_string(level.sequence); }
};

} // namespace

std::unique_ptr<StockSync> makeStockSync(const Policies &policies)
{
    switch (policies.get<hamster::StockSync>()) {
    case hamster::StockSync::Sequenced: return std::make_unique<Keyed>();
    case hamster::StockSync::LastArrived: return std::make_unique<Unkeyed>();
    }
    return nullptr;
}

} // namespace hamster::payment
