#include "model/ecommerce/pricing.h"

namespace hamster::ecommerce {

std::string_view toString(CouponVerdict verdict)
{
    switch (verdict) {
    case CouponVerdict::Usable: return "USABLE";
    case CouponVerdict::NotYetValid: return "NOT_YET_VALID";
    case CouponVerdict::Expired: return "EXPIRED";
    case CouponVerdict::OtherVendor: return "OTHER_VENDOR";
    case CouponVerdict::BelowMinimum: return "BELOW_MINIMUM";
    case CouponVerdict::NoEligibleItem: return "NO_ELIGIBLE_ITEM";
    }
    return {};
}

Result<std::vector<Money>> lineTotals(const Basket &basket)
{
    std::vector<Money> totals;
    totals.reserve(basket.lines.size());
    for (const BasketLine &line : basket.lines) {
        Result<Money> total = line.unitPrice.times(line.quantity);
        if (!total) return total.error();
        totals.push_back(*total);
    }
    return totals;
}

Result<Money> subtotalOf(const Basket &basket)
{
    const auto totals = lineTotals(basket);
    if (!totals) return totals.error();
    Money sum;
    for (const Money total : *totals) {
        const Result<Money> next = sum.plus(total);
        if (!next) return next.error();
        sum = *next;
    }
    return sum;
}

bool appliesTo(const CouponTerms &coupon, const BasketLine &line)
{
    return (!coupon.product || *coupon.product == line.product) && (!coupon.category || *coupon.category == line.category);
}

CouponVerdict judgeCoupon(const CouponTerms &coupon, const Basket &basket, Money subtotal, Instant now)
{
    if (now < coupon.validFrom) return CouponVerdict::NotYetValid;
    if (now >= coupon.validUntil) return CouponVerdict::Expired;
    if (coupon.vendor && *coupon.vendor != basket.vendor) return CouponVerdict::OtherVendor;
    if (subtotal < coupon.minimumOrderAmount) return CouponVerdict::BelowMinimum;
    for (const BasketLine &line : basket.lines)
        if (appliesTo(coupon, line)) return CouponVerdict::Usable;
    return CouponVerdict::NoEligibleItem;
}

Money discountOf(const CouponTerms &coupon, Money eligible)
{
    if (coupon.kind == CouponKind::Fixed) return std::min(Money::won(coupon.value), eligible);
    // split so that 100 × the largest subtotal cannot overflow
    const std::int64_t won = eligible.value();
    const Money discount = Money::won(won / 100 * coupon.value + won % 100 * coupon.value / 100);
    return coupon.cap ? std::min(discount, *coupon.cap) : discount;
}

Result<Price> priceWithCoupon(const Basket &basket, const std::optional<CouponTerms> &coupon)
{
    const auto totals = lineTotals(basket);
    if (!totals) return totals.error();
    const auto subtotal = subtotalOf(basket);
    if (!subtotal) return subtotal.error();

    Price price;
    price.subtotal = *subtotal;
    price.discountShares.resize(basket.lines.size());
    price.pointsShares.resize(basket.lines.size());
    if (coupon) {
        Money eligible;
        std::vector<std::int64_t> weights;
        for (std::size_t i = 0; i < basket.lines.size(); ++i) {
            const Money total = appliesTo(*coupon, basket.lines[i]) ? (*totals)[i] : Money();
            eligible += total;
            weights.push_back(total.value());
        }
        price.discount = discountOf(*coupon, eligible);
        if (!weights.empty()) price.discountShares = allocate(price.discount, weights);
    }
    price.amount = price.subtotal - price.discount;
    return price;
}

Result<Price> withPoints(Price price, const Basket &basket, Money points)
{
    const auto totals = lineTotals(basket);
    if (!totals) return totals.error();
    const auto amount = (price.subtotal - price.discount).minus(points);
    if (!amount) return {ErrorCode::InvalidArgument, "more points than are to be paid"};
    std::vector<std::int64_t> left;
    for (std::size_t i = 0; i < basket.lines.size(); ++i) left.push_back(((*totals)[i] - price.discountShares[i]).value());
    price.points = points;
    price.amount = *amount;
    if (!left.empty()) price.pointsShares = allocate(points, left);
    return price;
}

} // namespace hamster::ecommerce
