#pragma once
// How a refund is split: pure functions over what an order was paid with and what was given back or is pending.

#include "model/core/ids.h"
#include "model/core/money.h"

#include <string>
#include <vector>

namespace hamster::payment {

/// Money, points and discount belonging together.
struct Shares {
    Money money;
    Money points;
    Money coupon;
    bool operator==(const Shares &) const = default;
};

/// One order item: what it was paid with, and how much of it refunds (done or pending) took.
struct RefundableItem {
    OrderItemId orderItem;
    ProductId product;
    std::int64_t quantity = 0;
    Shares paid;
    std::int64_t takenQuantity = 0;
    Shares taken;
};

/// The whole order. `taken` counts done and pending refunds, by items and by amount.
struct RefundBasis {
    Shares paid;
    Shares taken;
    std::vector<RefundableItem> items;
};

struct ItemQuantity {
    OrderItemId orderItem;
    std::int64_t quantity = 0;
};

struct RefundPart {
    OrderItemId orderItem;
    ProductId product;
    std::int64_t quantity = 0;
    Shares shares;
};

/// `parts` add up to `total`, except for a refund by amount, which has no parts.
struct RefundSplit {
    Shares total;
    std::vector<RefundPart> parts;
};

/// Refuses (Conflict; the detail is the reason for refund.refused): UNKNOWN_ITEM, DUPLICATE_ITEM, INVALID_QUANTITY, QUANTITY_EXCEEDED,
/// NOTHING_LEFT. An item pays min(its units' shares, what is left); the last units of an item take the rest of its shares; the refund
/// that takes the last won or the last quantity of the order takes all money, points and coupon share left.
Result<RefundSplit> splitByItems(const RefundBasis &basis, const std::vector<ItemQuantity> &wanted);

/// Money only. Refuses: INVALID_AMOUNT (0), NOTHING_LEFT, AMOUNT_EXCEEDED. The last won takes points and coupon share along.
Result<RefundSplit> splitByAmount(const RefundBasis &basis, Money amount);

/// Everything that is left, with all quantities left. Refuses NOTHING_LEFT.
Result<RefundSplit> splitRest(const RefundBasis &basis);

/// What an item was paid with. Requires discountShare + pointsShare ≤ unitPrice·quantity.
Shares paidShares(Money unitPrice, std::int64_t quantity, Money discountShare, Money pointsShare);

} // namespace hamster::payment
