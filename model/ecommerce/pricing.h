#pragma once
// Pricing: what an order costs. Pure functions over the catalogue's prices, the coupon's terms and the points to use.

#include "model/core/ids.h"
#include "model/core/money.h"
#include "model/core/time.h"

#include <optional>
#include <string>
#include <vector>

namespace hamster::ecommerce {

/// One item of an order with what the catalogue says about it.
struct BasketLine {
    ProductId product;
    std::string category;
    Money unitPrice;
    std::int64_t quantity = 1;
};

struct Basket {
    VendorId vendor; ///< of all lines
    std::vector<BasketLine> lines;
};

enum class CouponKind { Fixed, Percent };

/// What a coupon gives and where it may be used. Empty filters allow everything.
struct CouponTerms {
    CouponKind kind = CouponKind::Fixed;
    std::int64_t value = 0;   ///< won, or whole percent 1 to 100
    std::optional<Money> cap; ///< largest discount of a Percent coupon
    Money minimumOrderAmount; ///< compared with the subtotal of the whole order
    std::optional<VendorId> vendor;
    std::optional<ProductId> product;
    std::optional<std::string> category;
    Instant validFrom;
    Instant validUntil; ///< the first instant at which it is no longer valid
};

enum class CouponVerdict { Usable, NotYetValid, Expired, OtherVendor, BelowMinimum, NoEligibleItem };
std::string_view toString(CouponVerdict verdict);

struct Price {
    Money subtotal;
    Money discount;
    Money points;
    Money amount;                      ///< subtotal − discount − points: what is collected
    std::vector<Money> discountShares; ///< by line
    std::vector<Money> pointsShares;   ///< by line
};

/// unitPrice × quantity of each line. Refuses what is too large (Overflow).
Result<std::vector<Money>> lineTotals(const Basket &basket);
/// The sum of lineTotals.
Result<Money> subtotalOf(const Basket &basket);

/// Whether the coupon's product and category filters let it apply to a line.
bool appliesTo(const CouponTerms &coupon, const BasketLine &line);
CouponVerdict judgeCoupon(const CouponTerms &coupon, const Basket &basket, Money subtotal, Instant now);
/// What the coupon takes off items worth `eligible`: Fixed at most all of it; Percent rounded down to the won and at most the cap.
Money discountOf(const CouponTerms &coupon, Money eligible);

/// The price before points: discount shares over the eligible lines by their totals; points are zero.
Result<Price> priceWithCoupon(const Basket &basket, const std::optional<CouponTerms> &coupon);
/// Adds points: shares over what the discount left of each line. Refuses more points than are to be paid (InvalidArgument).
Result<Price> withPoints(Price price, const Basket &basket, Money points);

} // namespace hamster::ecommerce
