#pragma once
// What the new-order form offers and what an order would cost, by the shop's own pricing. GUI thread's reader.

#include "model/ecommerce/pricing.h"
#include "model/storage/database.h"

#include <QString>

#include <utility>
#include <vector>

namespace hamster::orders {

struct PartyFact {
    qint64 id = 0;
    QString name;
    qint64 points = 0; ///< of a member
    bool operator==(const PartyFact &) const = default;
};
struct ProductFact {
    qint64 id = 0;
    QString name, sku;
    std::string category;
    qint64 price = 0, stock = 0;
    bool soldOut = false;
    bool operator==(const ProductFact &) const = default;
};
struct CouponFact {
    qint64 id = 0;
    QString name;
    ecommerce::CouponTerms terms;
};

inline constexpr int kPartiesMax = 2000;

std::vector<PartyFact> readMembers(Database &shop);
/// Only those that have products which can be ordered.
std::vector<PartyFact> readVendors(Database &shop);
/// Those of a vendor that can be ordered (known to the payment core), by name.
std::vector<ProductFact> readProducts(Database &shop, qint64 vendor);
/// A member's available coupons.
std::vector<CouponFact> readCoupons(Database &shop, qint64 member);

enum class Needed { Vendor, Product, Member };
/// What an order cannot be written without and can be made now: a product only once there is a vendor who sells it.
std::vector<Needed> missingFor(Database &shop);
/// "Add a vendor"
QString addText(Needed needed);
/// What the navigator opens to make it: an entity of the back office, or ("pane", "stock").
std::pair<QString, QString> placeOf(Needed needed);

struct DraftLine {
    ProductFact product;
    qint64 quantity = 1;
};
struct Quote {
    qint64 subtotal = 0, discount = 0, points = 0, amount = 0;
    QString couponProblem; ///< empty: usable or none chosen
    QString problem;       ///< the whole cannot be priced
};
/// `points` −1: as many as are needed (method POINT).
Quote quoteOf(qint64 vendor, const std::vector<DraftLine> &lines, const CouponFact *coupon, qint64 points, qint64 nowMs);
QString couponProblem(ecommerce::CouponVerdict verdict, const CouponFact &coupon);

} // namespace hamster::orders
