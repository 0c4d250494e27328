#pragma once
// How the shop takes payment's news: one class per value of the policies payment-home, stock and stock-sync.

#include "model/core/policies.h"
#include "model/core/states.h"
#include "model/storage/sql.h"

#include <memory>
#include <string>
#include <vector>

namespace hamster::ecommerce {

/// Policy payment-home: whose payment.completed the shop reads.
class PaymentNews {
public:
    virtual ~PaymentNews() = default;
    virtual std::vector<std::string> topics() const = 0;
    /// News that came before what it builds on: it waits and is tried again.
    virtual bool isTooEarlyToPay(OrderState state) const = 0;
    virtual bool isTooEarlyToConfirm(OrderState state) const = 0;
};
std::unique_ptr<PaymentNews> makePaymentNews(const Policies &policies);

/// Policy stock: what stock.reserved means.
class ReservationNews {
public:
    virtual ~ReservationNews() = default;
    /// Whether the order's stock is held from then on.
    virtual bool isHeld() const = 0;
};
std::unique_ptr<ReservationNews> makeReservationNews(const Policies &policies);

/// Policy stock-sync: which stock level is believed.
class StockNews {
public:
    virtual ~StockNews() = default;
    /// Takes over a level: product, stock, is_sold_out, sequence, now. No row changes when it is not believed.
    virtual const Sql &update() const = 0;
};
std::unique_ptr<StockNews> makeStockNews(const Policies &policies);

} // namespace hamster::ecommerce
