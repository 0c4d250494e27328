#include "model/ecommerce/event_policies.h"

namespace hamster::ecommerce {

namespace {

#define STOCK_UPDATE                                                                                                                       \
    "UPDATE products SET stock_cache = ?2, is_sold_out = ?3, stock_sequence = ?4, updated_at = ?5, version = version + 1 WHERE public_id = ?1"
const Sql kNewerStock{STOCK_UPDATE " AND stock_sequence < ?4"};
const Sql kAnyStock{STOCK_UPDATE};
#undef STOCK_UPDATE

/// PAYMENT_SERVICE: payment is the hub, all news of an order comes from one topic in order.
class OfPaymentService final : public PaymentNews {
    std::vector<std::string> topics() const override { return {"payment-events", "ecommerce-events"}; }
    bool isTooEarlyToPay(OrderState) const override { return false; }
    bool isTooEarlyToConfirm(OrderState) const override { return false; }
};

/// CASH_GATEWAY: the gateway says what was paid, on a topic of its own that knows nothing of the reservation.
class OfCashGateway final : public PaymentNews {
    std::vector<std::string> topics() const override { return {"payment-events", "ecommerce-events", "cash-gateway-events"}; }
    bool isTooEarlyToPay(OrderState state) const override { return state == OrderState::Created; }
    bool isTooEarlyToConfirm(OrderState state) const override { return state == OrderState::Created || state == OrderState::PaymentWait; }
};

class HeldFirst final : public ReservationNews {
    bool isHeld() const override { return true; }
};

/// DEDUCT_ON_CALLBACK: it was only looked at.
class LookedAt final : public ReservationNews {
    bool isHeld() const override { return false; }
};

class NewestLevel final : public StockNews {
    const Sql &update() const override { return kNewerStock; }
};

/// LAST_ARRIVED: also an old one.
class LastLevel final : public StockNews {
    const Sql &update() const override { return kAnyStock; }
};

} // namespace

std::unique_ptr<PaymentNews> makePaymentNews(const Policies &policies)
{
    switch (policies.get<PaymentHome>()) {
    case PaymentHome::PaymentService: return std::make_unique<OfPaymentService>();
    case PaymentHome::CashGateway: return std::make_unique<OfCashGateway>();
    }
    return nullptr;
}

std::unique_ptr<ReservationNews> makeReservationNews(const Policies &policies)
{
    switch (policies.get<StockTaking>()) {
    case StockTaking::ReserveFirst: return std::make_unique<HeldFirst>();
    case StockTaking::DeductOnCallback: return std::make_unique<LookedAt>();
    }
    return nullptr;
}

std::unique_ptr<StockNews> makeStockNews(const Policies &policies)
{
    switch (policies.get<StockSync>()) {
    case StockSync::Sequenced: return std::make_unique<NewestLevel>();
    case StockSync::LastArrived: return std::make_unique<LastLevel>();
    }
    return nullptr;
}

} // namespace hamster::ecommerce
