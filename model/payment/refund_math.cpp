#include "model/payment/refund_math.h"

#include <algorithm>

namespace hamster::payment {

namespace {

Error refusal(std::string reason) { return {ErrorCode::Conflict, std::move(reason)}; }

Money left(Money whole, Money taken) { return whole > taken ? whole - taken : Money(); }

Shares left(const Shares &whole, const Shares &taken)
{
    return {left(whole.money, taken.money), left(whole.points, taken.points), left(whole.coupon, taken.coupon)};
}

/// The shares of the next `count` units of an item; its last units take what is left of them.
Shares shareOf(const RefundableItem &item, std::int64_t count)
{
    const Shares rest = left(item.paid, item.taken);
    if (item.takenQuantity + count == item.quantity) return rest;
    const auto units = [&](Money whole, Money bound) {
        return std::min(unitShare(whole, item.takenQuantity, count, item.quantity), bound);
    };
    return {units(item.paid.money, rest.money), units(item.paid.points, rest.points), units(item.paid.coupon, rest.coupon)};
}

/// Takes from `pool` what is there of `wanted`.
Shares takeFrom(Shares &pool, const Shares &wanted)
{
    const Shares got{std::min(wanted.money, pool.money), std::min(wanted.points, pool.points), std::min(wanted.coupon, pool.coupon)};
    pool = left(pool, got);
    return got;
}

void add(Shares &sum, const Shares &part)
{
    sum.money += part.money;
    sum.points += part.points;
    sum.coupon += part.coupon;
}

bool takesLastQuantity(const RefundBasis &basis, const RefundSplit &split)
{
    return std::all_of(basis.items.begin(), basis.items.end(), [&](const RefundableItem &item) {
        std::int64_t open = item.quantity - item.takenQuantity;
        for (const RefundPart &part : split.parts)
            if (part.orderItem == item.orderItem) open -= part.quantity;
        return open == 0;
    });
}

const RefundableItem *find(const RefundBasis &basis, OrderItemId id)
{
    const auto found = std::find_if(basis.items.begin(), basis.items.end(), [&](const auto &item) { return item.orderItem == id; });
    return found == basis.items.end() ? nullptr : &*found;
}

} // namespace

Shares paidShares(Money unitPrice, std::int64_t quantity, Money discountShare, Money pointsShare)
{
    return {unitPrice * quantity - discountShare - pointsShare, pointsShare, discountShare};
}

Result<RefundSplit> splitByItems(const RefundBasis &basis, const std::vector<ItemQuantity> &wanted)
{
    Shares pool = left(basis.paid, basis.taken);
    const bool hasMoney = !basis.paid.money.isZero();
    if (wanted.empty()) return refusal("UNKNOWN_ITEM");
    RefundSplit split;
    for (const ItemQuantity &each : wanted) {
        const RefundableItem *item = find(basis, each.orderItem);
        if (!item) return refusal("UNKNOWN_ITEM");
        if (std::any_of(split.parts.begin(), split.parts.end(), [&](const auto &part) { return part.orderItem == each.orderItem; }))
            return refusal("DUPLICATE_ITEM");
        if (each.quantity < 1) return refusal("INVALID_QUANTITY");
        if (each.quantity > item->quantity - item->takenQuantity) return refusal("QUANTITY_EXCEEDED");
        const Shares got = takeFrom(pool, shareOf(*item, each.quantity));
        split.parts.push_back({item->orderItem, item->product, each.quantity, got});
        add(split.total, got);
    }
    // all money may be given back already by amount, or wait in pending refunds: then nothing is left to give
    if (hasMoney && basis.taken.money >= basis.paid.money) return refusal("NOTHING_LEFT");
    const bool lastWon = hasMoney && pool.money.isZero();
    if (lastWon || takesLastQuantity(basis, split)) {
        add(split.parts.back().shares, pool);
        add(split.total, pool);
    }
    return split;
}

Result<RefundSplit> splitByAmount(const RefundBasis &basis, Money amount)
{
    const Shares pool = left(basis.paid, basis.taken);
    if (amount.isZero()) return refusal("INVALID_AMOUNT");
    if (pool.money.isZero()) return refusal("NOTHING_LEFT");
    if (amount > pool.money) return refusal("AMOUNT_EXCEEDED");
    if (amount == pool.money) return RefundSplit{pool, {}};
    return RefundSplit{{amount, Money(), Money()}, {}};
}

Result<RefundSplit> splitRest(const RefundBasis &basis)
{
    std::vector<ItemQuantity> wanted;
    for (const RefundableItem &item : basis.items)
        if (item.quantity > item.takenQuantity) wanted.push_back({item.orderItem, item.quantity - item.takenQuantity});
    if (!wanted.empty()) return splitByItems(basis, wanted);
    const Shares pool = left(basis.paid, basis.taken);
    if (pool.money.isZero()) return refusal("NOTHING_LEFT");
    return RefundSplit{pool, {}};
}

} // namespace hamster::payment
