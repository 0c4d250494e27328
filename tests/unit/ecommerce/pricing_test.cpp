#include "model/ecommerce/pricing.h"

#include <gtest/gtest.h>

#include <numeric>

namespace hamster::ecommerce {
namespace {

const VendorId kVendor{7};
const Instant kNow{1'000'000};

Basket basketOf(std::vector<std::pair<std::int64_t, std::int64_t>> priceAndQuantity)
{
    Basket basket{kVendor, {}};
    std::int64_t id = 0;
    for (const auto &[price, quantity] : priceAndQuantity) {
        ++id;
        basket.lines.push_back({ProductId{id}, id == 1 ? "book" : "toy", Money::won(price), quantity});
    }
    return basket;
}

CouponTerms fixed(std::int64_t won)
{
    CouponTerms terms;
    terms.value = won;
    terms.validFrom = kNow - 1h;
    terms.validUntil = kNow + 1h;
    return terms;
}

CouponTerms percent(std::int64_t value, std::optional<std::int64_t> cap = {})
{
    CouponTerms terms = fixed(value);
    terms.kind = CouponKind::Percent;
    if (cap) terms.cap = Money::won(*cap);
    return terms;
}

std::vector<std::int64_t> won(const std::vector<Money> &amounts)
{
    std::vector<std::int64_t> values;
    for (const Money amount : amounts) values.push_back(amount.value());
    return values;
}

TEST(Pricing, DiscountTable)
{
    struct Case {
        CouponTerms terms;
        std::int64_t eligible;
        std::int64_t discount;
    };
    const Case cases[] = {
        {fixed(3000), 10000, 3000},
        {fixed(3000), 3000, 3000},
        {fixed(3000), 2999, 2999},
        {fixed(3000), 0, 0},
        {percent(10), 10000, 1000},
        {percent(10), 9999, 999},
        {percent(10), 9, 0},
        {percent(100), 12345, 12345},
        {percent(10, 500), 10000, 500},
        {percent(10, 500), 4990, 499},
        {percent(33), 101, 33},
        {percent(100), Money::kMax, Money::kMax},
        {percent(99), Money::kMax, Money::kMax / 100 * 99},
    };
    for (const Case &c : cases)
        EXPECT_EQ(discountOf(c.terms, Money::won(c.eligible)).value(), c.discount) << c.terms.value << " of " << c.eligible;
}

TEST(Pricing, WithoutCouponNothingIsShared)
{
    const auto price = priceWithCoupon(basketOf({{1000, 3}, {500, 2}}), std::nullopt);
    ASSERT_TRUE(price.ok());
    EXPECT_EQ(price->subtotal.value(), 4000);
    EXPECT_EQ(price->amount.value(), 4000);
    EXPECT_EQ(won(price->discountShares), (std::vector<std::int64_t>{0, 0}));
}

TEST(Pricing, SharesFollowTheLargestRemainder)
{
    // 1000 over 1:1:1 is 333.33 each: the won that is left goes to the earlier one
    const auto price = priceWithCoupon(basketOf({{5000, 1}, {5000, 1}, {5000, 1}}), fixed(1000));
    ASSERT_TRUE(price.ok());
    EXPECT_EQ(won(price->discountShares), (std::vector<std::int64_t>{334, 333, 333}));

    // 100 over 1:2:4 is 14.28, 28.57, 57.14: the largest remainder is the second one's
    const auto uneven = priceWithCoupon(basketOf({{1000, 1}, {2000, 1}, {4000, 1}}), fixed(100));
    EXPECT_EQ(won(uneven->discountShares), (std::vector<std::int64_t>{14, 29, 57}));
}

TEST(Pricing, PointsAreSharedOverWhatTheDiscountLeft)
{
    const Basket basket = basketOf({{1000, 1}, {1000, 1}});
    CouponTerms onlyFirst = fixed(1000);
    onlyFirst.product = ProductId{1};
    auto price = priceWithCoupon(basket, onlyFirst);
    ASSERT_TRUE(price.ok());
    EXPECT_EQ(won(price->discountShares), (std::vector<std::int64_t>{1000, 0}));
    price = withPoints(*price, basket, Money::won(700));
    ASSERT_TRUE(price.ok());
    EXPECT_EQ(won(price->pointsShares), (std::vector<std::int64_t>{0, 700}));
    EXPECT_EQ(price->amount.value(), 300);
}

TEST(Pricing, PointsUpToTheWholeAmountAndNotMore)
{
    const Basket basket = basketOf({{333, 3}, {1, 1}});
    const auto base = priceWithCoupon(basket, std::nullopt);
    const auto all = withPoints(*base, basket, Money::won(1000));
    ASSERT_TRUE(all.ok());
    EXPECT_TRUE(all->amount.isZero());
    EXPECT_EQ(won(all->pointsShares), (std::vector<std::int64_t>{999, 1}));
    EXPECT_FALSE(withPoints(*base, basket, Money::won(1001)).ok());
}

TEST(Pricing, PartsAlwaysAddUp)
{
    for (std::int64_t discount = 1; discount <= 400; discount += 7) {
        const Basket basket = basketOf({{97, 3}, {13, 7}, {1, 1}, {501, 2}});
        auto price = priceWithCoupon(basket, fixed(discount));
        ASSERT_TRUE(price.ok());
        price = withPoints(*price, basket, Money::won(discount / 2));
        ASSERT_TRUE(price.ok());
        const auto totals = lineTotals(basket);
        Money discounts, points;
        for (std::size_t i = 0; i < basket.lines.size(); ++i) {
            discounts += price->discountShares[i];
            points += price->pointsShares[i];
            EXPECT_LE(price->discountShares[i] + price->pointsShares[i], (*totals)[i]);
        }
        EXPECT_EQ(discounts, price->discount);
        EXPECT_EQ(points, price->points);
        EXPECT_EQ(price->amount, price->subtotal - price->discount - price->points);
    }
}

TEST(Pricing, FiltersDecideWhichItemsCount)
{
    const Basket basket = basketOf({{1000, 1}, {4000, 1}});
    CouponTerms toys = percent(50);
    toys.category = "toy";
    const auto price = priceWithCoupon(basket, toys);
    EXPECT_EQ(price->discount.value(), 2000);
    EXPECT_EQ(won(price->discountShares), (std::vector<std::int64_t>{0, 2000}));
}

TEST(Pricing, VerdictTable)
{
    const Basket basket = basketOf({{1000, 1}, {4000, 1}});
    const Money subtotal = Money::won(5000);
    CouponTerms future = fixed(1), past = fixed(1), other = fixed(1), minimum = fixed(1), product = fixed(1), category = fixed(1);
    future.validFrom = kNow + 1ms;
    past.validUntil = kNow;
    other.vendor = VendorId{8};
    minimum.minimumOrderAmount = Money::won(5001);
    product.product = ProductId{99};
    category.category = "food";
    EXPECT_EQ(judgeCoupon(fixed(1), basket, subtotal, kNow), CouponVerdict::Usable);
    EXPECT_EQ(judgeCoupon(future, basket, subtotal, kNow), CouponVerdict::NotYetValid);
    EXPECT_EQ(judgeCoupon(past, basket, subtotal, kNow), CouponVerdict::Expired);
    EXPECT_EQ(judgeCoupon(past, basket, subtotal, kNow - 1ms), CouponVerdict::Usable);
    EXPECT_EQ(judgeCoupon(other, basket, subtotal, kNow), CouponVerdict::OtherVendor);
    EXPECT_EQ(judgeCoupon(minimum, basket, subtotal, kNow), CouponVerdict::BelowMinimum);
    minimum.minimumOrderAmount = subtotal;
    EXPECT_EQ(judgeCoupon(minimum, basket, subtotal, kNow), CouponVerdict::Usable);
    EXPECT_EQ(judgeCoupon(product, basket, subtotal, kNow), CouponVerdict::NoEligibleItem);
    EXPECT_EQ(judgeCoupon(category, basket, subtotal, kNow), CouponVerdict::NoEligibleItem);
}

TEST(Pricing, RefusesWhatIsTooLarge)
{
    EXPECT_EQ(subtotalOf(basketOf({{Money::kMax, 2}})).error().code, ErrorCode::Overflow);
    EXPECT_EQ(subtotalOf(basketOf({{Money::kMax, 1}, {1, 1}})).error().code, ErrorCode::Overflow);
    EXPECT_TRUE(subtotalOf(basketOf({{Money::kMax, 1}})).ok());
}

} // namespace
} // namespace hamster::ecommerce
