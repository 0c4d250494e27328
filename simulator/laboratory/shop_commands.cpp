#include "simulator/laboratory/shop_commands.h"

#include "simulator/laboratory/laboratory.h"
#include "simulator/laboratory/vendor_mids.h"

namespace hamster {

namespace {

CommandAnswer refused(std::string code, std::string why) { return {false, std::move(code), std::move(why), {}}; }

CommandAnswer refused(const Error &error) { return refused(std::string(toString(error.code)), error.detail); }

/// The shop; when it does not run, the command is answered with that.
ecommerce::EcommerceService *shopOf(Laboratory &laboratory, const CommandDone &done)
{
    auto *shop = laboratory.world() ? laboratory.world()->ecommerce() : nullptr;
    if (!shop) done(refused("unavailable", "ecommerce is not running; nothing was changed"));
    return shop;
}

template <class IdType>
std::function<void(const Result<IdType> &)> withId(const CommandDone &done)
{
    return [done](const Result<IdType> &made) { done(made ? CommandAnswer{true, {}, {}, made->text()} : refused(made.error())); };
}

Done plain(const CommandDone &done)
{
    return [done](const Outcome &outcome) { done(outcome ? CommandAnswer{true, {}, {}, {}} : refused(outcome.error())); };
}

/// What keeps the vendor's contract from being made; empty: nothing.
std::string obstacle(Laboratory &laboratory, const command::AddVendor &c)
{
    if (c.provider != "HAMSTER" && c.provider != "TOSS") return "provider '" + c.provider + "' is unknown";
    if (c.provider == "TOSS" && c.route != "BROKERED") return "only a BROKERED vendor can have TOSS for its provider";
    const bool ownContract = c.route == "DIRECT" || c.provider == "TOSS";
    if (ownContract && !(laboratory.world()->gateway() && laboratory.pg()))
        return "gateway and PG have to run for a contract to be made known to them";
    return {};
}

} // namespace

void inShop(Laboratory &laboratory, const command::AddVendor &c, const CommandDone &done)
{
    auto *shop = shopOf(laboratory, done);
    if (!shop) return;
    if (const std::string why = obstacle(laboratory, c); !why.empty())
        return done(refused("invalid-argument", why + "; nothing was changed"));
    ecommerce::NewVendor vendor;
    vendor.name = c.name;
    vendor.businessNumber = c.businessNumber;
    vendor.bankAccount = c.bankAccount;
    vendor.settlementCycle = c.settlementCycle;
    vendor.route = c.route;
    vendor.feeBp = c.feeBp;
    // The shop belongs to the laboratory: it answers while that lives or not at all.
    shop->registerVendor(vendor, c.by, [lab = &laboratory, toss = c.provider == "TOSS", done](const Result<VendorId> &made) {
        if (!made) return done(refused(made.error()));
        introduceVendors(*lab);
        if (toss) giveTossContract(*lab, *made);
        done({true, {}, {}, made->text()});
    });
}

void inShop(Laboratory &laboratory, const command::ChangeVendor &c, const CommandDone &done)
{
    if (auto *shop = shopOf(laboratory, done))
        shop->changeVendor(c.vendor, {c.name, c.bankAccount, c.settlementCycle, c.feeBp, c.reason}, c.by, plain(done));
}

void inShop(Laboratory &laboratory, const command::AddMember &c, const CommandDone &done)
{
    if (auto *shop = shopOf(laboratory, done)) shop->registerMember(c.name, c.by, withId<MemberId>(done));
}

void inShop(Laboratory &laboratory, const command::AddProduct &c, const CommandDone &done)
{
    auto *shop = shopOf(laboratory, done);
    if (!shop) return;
    ecommerce::NewProduct product;
    product.vendor = c.vendor;
    product.sku = c.sku;
    product.name = c.name;
    product.category = c.category;
    product.price = c.price;
    product.initialStock = c.initialStock;
    shop->registerProduct(product, c.by, withId<ProductId>(done));
}

void inShop(Laboratory &laboratory, const command::AdjustStock &c, const CommandDone &done)
{
    auto *shop = shopOf(laboratory, done);
    if (!shop) return;
    const auto mode = c.set ? ecommerce::AdjustmentMode::Set : ecommerce::AdjustmentMode::Delta;
    shop->requestStockAdjustment({c.product, mode, c.quantity, c.reason}, c.by, [done](const Result<std::string> &request) {
        done(request ? CommandAnswer{true, {}, {}, *request} : refused(request.error()));
    });
}

void inShop(Laboratory &laboratory, const command::AddCoupon &c, const CommandDone &done)
{
    auto *shop = shopOf(laboratory, done);
    if (!shop) return;
    const auto minimum = Money::of(c.minimumOrderAmount);
    if (!minimum) return done(refused(minimum.error()));
    ecommerce::NewCouponPolicy policy;
    policy.code = c.code;
    policy.name = c.name;
    policy.bearer = c.bearer;
    policy.reason = c.reason;
    policy.terms.kind = c.percent ? ecommerce::CouponKind::Percent : ecommerce::CouponKind::Fixed;
    policy.terms.value = c.value;
    policy.terms.minimumOrderAmount = *minimum;
    policy.terms.vendor = c.vendor;
    policy.terms.validFrom = shop->core().now();
    policy.terms.validUntil = policy.terms.validFrom + c.validFor;
    if (c.cap) {
        const auto cap = Money::of(*c.cap);
        if (!cap) return done(refused(cap.error()));
        policy.terms.cap = *cap;
    }
    shop->createCouponPolicy(policy, c.by, withId<CouponPolicyId>(done));
}

void inShop(Laboratory &laboratory, const command::IssueCoupon &c, const CommandDone &done)
{
    if (auto *shop = shopOf(laboratory, done)) shop->issueCoupon(c.member, c.code, c.reason, c.by, withId<CouponId>(done));
}

void inShop(Laboratory &laboratory, const command::StopCoupon &c, const CommandDone &done)
{
    if (auto *shop = shopOf(laboratory, done)) shop->stopCoupon(c.policy, c.reason, c.by, plain(done));
}

} // namespace hamster
