#include "views/panes/orders/new_order_facts.h"

#include "views/panes/orders/orders_query.h"
#include "views/widgets/format.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace hamster::orders {

namespace {

using I = std::int64_t;

const Sql kMembers{"SELECT public_id, name, points FROM members ORDER BY id LIMIT ?"};
const Sql kVendors{
    "SELECT v.public_id, v.name FROM vendors v WHERE EXISTS (SELECT 1 FROM products p WHERE p.vendor_public_id = v.public_id "
    "AND p.stock_sequence > 0) ORDER BY v.id LIMIT ?"};
const Sql kProducts{"SELECT public_id, name, sku, category, price, stock_cache, is_sold_out FROM products "
                    "WHERE vendor_public_id = ? AND stock_sequence > 0 ORDER BY name, id LIMIT 2000"};
const Sql kAnyVendor{"SELECT 1 FROM vendors LIMIT 1"};
const Sql kAnyProduct{"SELECT 1 FROM products WHERE stock_sequence > 0 LIMIT 1"};
const Sql kAnyMember{"SELECT 1 FROM members LIMIT 1"};
const Sql kCoupons{
    "SELECT u.public_id, p.name, p.kind, p.value, p.cap, p.minimum_order_amount, p.vendor_public_id, p.product_public_id, p.category, "
    "p.valid_from, p.valid_until FROM user_coupons u CROSS JOIN coupon_policies p ON p.public_id = u.policy_public_id "
    "WHERE u.member_public_id = ? AND u.status = 'AVAILABLE' ORDER BY u.id LIMIT 200"};

QString say(const char *text) { return QCoreApplication::translate("NewOrder", text); }

} // namespace

std::vector<PartyFact> readMembers(Database &shop)
{
    shop.clearFailure();
    std::vector<PartyFact> all;
    Rows rows = shop.query(kMembers, kPartiesMax);
    while (rows.next()) all.push_back({rows.get<I>(0), textAt(rows, 1), rows.get<I>(2)});
    return all;
}

std::vector<PartyFact> readVendors(Database &shop)
{
    shop.clearFailure();
    std::vector<PartyFact> all;
    Rows rows = shop.query(kVendors, kPartiesMax);
    while (rows.next()) all.push_back({rows.get<I>(0), textAt(rows, 1), 0});
    return all;
}

std::vector<ProductFact> readProducts(Database &shop, qint64 vendor)
{
    shop.clearFailure();
    std::vector<ProductFact> all;
    Rows rows = shop.query(kProducts, I(vendor));
    while (rows.next())
        all.push_back({rows.get<I>(0), textAt(rows, 1), textAt(rows, 2), rows.get<std::string>(3), rows.get<I>(4), rows.get<I>(5),
                       rows.get<bool>(6)});
    return all;
}

std::vector<CouponFact> readCoupons(Database &shop, qint64 member)
{
    shop.clearFailure();
    std::vector<CouponFact> all;
    Rows rows = shop.query(kCoupons, I(member));
    while (rows.next()) {
        CouponFact coupon{rows.get<I>(0), textAt(rows, 1), {}};
        coupon.terms.kind = rows.text(2) == "PERCENT" ? ecommerce::CouponKind::Percent : ecommerce::CouponKind::Fixed;
        coupon.terms.value = rows.get<I>(3);
        coupon.terms.cap = rows.get<std::optional<Money>>(4);
        coupon.terms.minimumOrderAmount = rows.get<Money>(5);
        coupon.terms.vendor = rows.get<std::optional<VendorId>>(6);
        coupon.terms.product = rows.get<std::optional<ProductId>>(7);
        coupon.terms.category = rows.get<std::optional<std::string>>(8);
        coupon.terms.validFrom = rows.get<Instant>(9);
        coupon.terms.validUntil = rows.get<Instant>(10);
        all.push_back(std::move(coupon));
    }
    return all;
}

std::vector<Needed> missingFor(Database &shop)
{
    shop.clearFailure();
    std::vector<Needed> missing;
    if (!shop.value<I>(kAnyVendor))
        missing.push_back(Needed::Vendor);
    else if (!shop.value<I>(kAnyProduct))
        missing.push_back(Needed::Product);
    if (!shop.value<I>(kAnyMember)) missing.push_back(Needed::Member);
    return missing;
}

QString addText(Needed needed)
{
    switch (needed) {
    case Needed::Vendor: return say(QT_TRANSLATE_NOOP("NewOrder", "Add a vendor"));
    case Needed::Product: return say(QT_TRANSLATE_NOOP("NewOrder", "Add a product"));
    case Needed::Member: return say(QT_TRANSLATE_NOOP("NewOrder", "Add a member"));
    }
    return {};
}

std::pair<QString, QString> placeOf(Needed needed)
{
    switch (needed) {
    case Needed::Vendor: return {u"office-section"_s, u"vendors"_s};
    case Needed::Product: return {u"pane"_s, u"stock"_s};
    case Needed::Member: return {u"office-section"_s, u"points"_s};
    }
    return {};
}

QString couponProblem(ecommerce::CouponVerdict verdict, const CouponFact &coupon)
{
    using enum ecommerce::CouponVerdict;
    switch (verdict) {
    case Usable: return {};
    case NotYetValid: return say(QT_TRANSLATE_NOOP("NewOrder", "Not valid yet."));
    case Expired: return say(QT_TRANSLATE_NOOP("NewOrder", "Its validity has passed."));
    case OtherVendor: return say(QT_TRANSLATE_NOOP("NewOrder", "It belongs to another vendor."));
    case BelowMinimum:
        return say(QT_TRANSLATE_NOOP("NewOrder", "Only from %1 on."))
            .arg(hamster::formatWon(qint64(coupon.terms.minimumOrderAmount.value())));
    case NoEligibleItem: return say(QT_TRANSLATE_NOOP("NewOrder", "None of the items takes part."));
    }
    return {};
}

Quote quoteOf(qint64 vendor, const std::vector<DraftLine> &lines, const CouponFact *coupon, qint64 points, qint64 nowMs)
{
    Quote quote;
    ecommerce::Basket basket{{vendor}, {}};
    for (const DraftLine &line : lines)
        basket.lines.push_back({{line.product.id}, line.product.category, Money::won(line.product.price), line.quantity});
    if (basket.lines.empty()) return quote;
    const auto subtotal = ecommerce::subtotalOf(basket);
    if (!subtotal) {
        quote.problem = say(QT_TRANSLATE_NOOP("NewOrder", "The sum is too large to be charged."));
        return quote;
    }
    quote.subtotal = subtotal.value().value();
    std::optional<ecommerce::CouponTerms> terms;
    if (coupon) {
        quote.couponProblem = couponProblem(ecommerce::judgeCoupon(coupon->terms, basket, subtotal.value(), {nowMs}), *coupon);
        if (quote.couponProblem.isEmpty()) terms = coupon->terms;
    }
    const auto price = ecommerce::priceWithCoupon(basket, terms);
    if (!price) {
        quote.problem = say(QT_TRANSLATE_NOOP("NewOrder", "The sum is too large to be charged."));
        return quote;
    }
    quote.discount = price.value().discount.value();
    const qint64 payable = quote.subtotal - quote.discount;
    quote.points = points < 0 ? payable : points;
    if (quote.points > payable) quote.problem = say(QT_TRANSLATE_NOOP("NewOrder", "More points than there is to pay."));
    quote.amount = std::max<qint64>(0, payable - quote.points);
    return quote;
}

} // namespace hamster::orders
