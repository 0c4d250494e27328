#pragma once
// What a cancel or a refund will do, from the rows as they are now, by the rules of the payment core. Pure functions.

#include "views/panes/orders/order_facts.h"
#include "views/widgets/effect_table.h"

#include <map>

namespace hamster::orders {

/// What of an order can still go back: all of it less what earlier refunds, pending ones included, take.
struct Refundable {
    qint64 money = 0, points = 0, coupon = 0;
    std::map<qint64, qint64> quantities; ///< by item
    qint64 pieces() const;
};
Refundable refundableOf(const OrderFacts &facts);

/// Why an order cannot be refunded or cancelled now; empty: it can. In the current language.
QString whyNotRefundable(const OrderFacts &facts);
QString whyNotCancellable(const OrderFacts &facts);

struct RefundChoice {
    struct Line {
        qint64 quantity = 0;
        bool restock = true;
    };
    bool byAmount = false;
    qint64 amount = 0;            ///< byAmount
    std::map<qint64, Line> lines; ///< by item, quantity 0: not
};

struct RefundShare {
    qint64 money = 0, points = 0, coupon = 0;
    bool full = false; ///< takes the last won and the last piece
    bool operator==(const RefundShare &) const = default;
};
RefundShare shareOf(const OrderFacts &facts, const RefundChoice &choice);

/// Where the money of an order is that can still be cancelled: what payment and gateway know, of which the shop may not have heard yet.
enum class Capture {
    Open,   ///< not decided
    Failed, ///< nothing was taken, nor will be
    Taken,
};
Capture captureOf(const OrderFacts &facts);

std::vector<Effect> refundEffects(const OrderFacts &facts, const RefundChoice &choice);
std::vector<Effect> cancelEffects(const OrderFacts &facts);
/// "To the card 4242", "To Kakao Pay", …
QString whereMoneyGoes(const OrderFacts &facts);

} // namespace hamster::orders
