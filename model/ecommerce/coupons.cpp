#include "model/ecommerce/coupons.h"

#include "model/core/text.h"
#include "model/ecommerce/audit_log.h"

namespace hamster::ecommerce {

namespace {

const Sql kInsertPolicy{
    "INSERT INTO coupon_policies (public_id, code, name, kind, value, cap, minimum_order_amount, bearer, vendor_public_id, "
    "product_public_id, category, valid_from, valid_until, created_at, updated_at) "
    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?14)"};
const Sql kCodeTaken{"SELECT 1 FROM coupon_policies WHERE code = ?"};
const Sql kVendorKnown{"SELECT 1 FROM vendors WHERE public_id = ?"};
const Sql kProductKnown{"SELECT 1 FROM products WHERE public_id = ?"};
const Sql kPolicyByCode{"SELECT public_id, name, valid_from, valid_until FROM coupon_policies WHERE code = ?"};
const Sql kPolicyOf{"SELECT code, valid_from, valid_until FROM coupon_policies WHERE public_id = ?"};
// A policy that has not begun never will: its validity lies in the past then, and is not empty.
const Sql kStop{"UPDATE coupon_policies SET valid_from = min(valid_from, ?2 - 1), valid_until = ?2, updated_at = ?2, version = version + 1 "
                "WHERE public_id = ?1"};
const Sql kClaimed{"SELECT 1 FROM user_coupons WHERE policy_public_id = ? AND member_public_id = ?"};
const Sql kInsertCoupon{"INSERT INTO user_coupons (public_id, policy_public_id, member_public_id, status, created_at, updated_at) "
                        "VALUES (?1, ?2, ?3, ?4, ?5, ?5)"};
const Sql kFind{
    "SELECT c.member_public_id, c.status, p.kind, p.value, p.cap, p.minimum_order_amount, p.vendor_public_id, p.product_public_id, "
    "p.category, p.valid_from, p.valid_until, p.bearer FROM user_coupons c "
    "JOIN coupon_policies p ON p.public_id = c.policy_public_id WHERE c.public_id = ?"};
const Sql kUpdateCoupon{"UPDATE user_coupons SET status = ?3, updated_at = ?4, version = version + 1 WHERE public_id = ?1 AND status = ?2"};
const Sql kInsertUsage{"INSERT INTO coupon_usages (user_coupon_public_id, order_public_id, discount, created_at) VALUES (?, ?, ?, ?)"};
const Sql kLiveUsage{"SELECT user_coupon_public_id FROM coupon_usages WHERE order_public_id = ? AND returned_at IS NULL"};
const Sql kReturnUsage{"UPDATE coupon_usages SET returned_at = ?2 WHERE order_public_id = ?1 AND returned_at IS NULL"};
// CROSS JOIN: from the few policies to their coupons, never through all coupons.
const Sql kDue{"SELECT c.public_id FROM coupon_policies p CROSS JOIN user_coupons c ON c.policy_public_id = p.public_id "
               "WHERE c.status = 'AVAILABLE' AND p.valid_until <= ? ORDER BY c.id"};

Outcome checkPolicy(Database &database, const NewCouponPolicy &policy)
{
    const CouponTerms &terms = policy.terms;
    if (isBlank(policy.code) || policy.code.find('/') != std::string::npos)
        return {ErrorCode::InvalidArgument, "a coupon policy needs a code without '/'"};
    if (isBlank(policy.name)) return {ErrorCode::InvalidArgument, "a coupon policy needs a name"};
    if (terms.value <= 0 || (terms.kind == CouponKind::Percent && terms.value > 100) || terms.value > Money::kMax)
        return {ErrorCode::InvalidArgument, "coupon value " + std::to_string(terms.value) + " is out of range"};
    if (terms.cap && terms.cap->isZero()) return {ErrorCode::InvalidArgument, "the cap of a coupon must be above 0"};
    if (terms.validUntil <= terms.validFrom) return {ErrorCode::InvalidArgument, "a coupon must be valid for some time"};
    if (policy.bearer != "PLATFORM" && policy.bearer != "VENDOR")
        return {ErrorCode::InvalidArgument, "coupon bearer '" + policy.bearer + "' is neither PLATFORM nor VENDOR"};
    if (terms.vendor && !database.value<std::int64_t>(kVendorKnown, *terms.vendor))
        return {ErrorCode::NotFound, "vendor " + terms.vendor->text() + " does not exist"};
    if (terms.product && !database.value<std::int64_t>(kProductKnown, *terms.product))
        return {ErrorCode::NotFound, "product " + terms.product->text() + " does not exist"};
    if (database.value<std::int64_t>(kCodeTaken, policy.code))
        return {ErrorCode::Conflict, "coupon code '" + policy.code + "' exists already"};
    return success();
}

} // namespace

Result<CouponPolicyId> Coupons::createPolicy(Tx &tx, const NewCouponPolicy &policy, std::string_view by)
{
    if (Outcome checked = checkPolicy(tx.database(), policy); !checked) return checked.error();
    const auto id = m_core.ids().next<CouponPolicyId>();
    const CouponTerms &terms = policy.terms;
    tx.exec(kInsertPolicy, id, policy.code, policy.name, terms.kind == CouponKind::Fixed ? "FIXED" : "PERCENT", terms.value, terms.cap,
            terms.minimumOrderAmount, policy.bearer, terms.vendor, terms.product, terms.category, terms.validFrom, terms.validUntil,
            tx.now());
    audit(tx, {by, "coupon-policy.create", id.text(), policy.reason, policy.code});
    return id;
}

Checked<ClaimedCoupon> Coupons::claim(Tx &tx, MemberId member, std::string_view code, const Cause &cause)
{
    Rows rows = tx.query(kPolicyByCode, code);
    if (!rows.next()) return Refusal{ApiError::NotFound, "coupon " + std::string(code)};
    const auto policy = rows.get<CouponPolicyId>(0);
    ClaimedCoupon claimed{{}, std::string(code), rows.get<std::string>(1), rows.get<Instant>(3)};
    if (tx.now() < rows.get<Instant>(2)) return Refusal{ApiError::CouponNotUsable, "NOT_YET_VALID"};
    if (tx.now() >= claimed.validUntil) return Refusal{ApiError::CouponNotUsable, "EXPIRED"};
    if (tx.value<std::int64_t>(kClaimed, policy, member)) return Refusal{ApiError::StateConflict, "coupon " + std::string(code)};
    claimed.id = m_core.ids().next<CouponId>();
    tx.exec(kInsertCoupon, claimed.id, policy, member, CouponState::Available, tx.now());
    (void)m_core.states().born(tx, claimed.id.value, CouponState::Available, cause);
    return claimed;
}

Checked<ClaimedCoupon> Coupons::issue(Tx &tx, MemberId member, std::string_view code, std::string_view reason, std::string_view by)
{
    auto claimed = claim(tx, member, code, {"coupon.issue", {}, {}});
    if (claimed) audit(tx, {by, "coupon.issue", claimed->id.text(), reason, std::string(code) + " for " + member.text()});
    return claimed;
}

Outcome Coupons::stop(Tx &tx, CouponPolicyId policy, std::string_view reason, std::string_view by)
{
    if (isBlank(reason)) return {ErrorCode::InvalidArgument, "stopping a coupon needs a reason; nothing was changed"};
    std::string code;
    {
        Rows rows = tx.query(kPolicyOf, policy);
        if (!rows.next()) return {ErrorCode::NotFound, "coupon policy " + policy.text() + " does not exist; nothing was changed"};
        code = rows.get<std::string>(0);
        if (tx.now() >= rows.get<Instant>(2)) return {ErrorCode::Conflict, "coupon '" + code + "' has ended already; nothing was changed"};
    }
    tx.exec(kStop, policy, tx.now());
    audit(tx, {by, "coupon.stop", policy.text(), reason, code});
    expireDue(tx, {"coupon.stop", {}, {}});
    return success();
}

std::optional<MemberCoupon> Coupons::find(Database &database, CouponId id)
{
    Rows rows = database.query(kFind, id);
    if (!rows.next()) return std::nullopt;
    MemberCoupon coupon{id, rows.get<MemberId>(0), rows.get<CouponState>(1), {}, rows.get<std::string>(11)};
    coupon.terms.kind = rows.text(2) == "FIXED" ? CouponKind::Fixed : CouponKind::Percent;
    coupon.terms.value = rows.get<std::int64_t>(3);
    coupon.terms.cap = rows.get<std::optional<Money>>(4);
    coupon.terms.minimumOrderAmount = rows.get<Money>(5);
    coupon.terms.vendor = rows.get<std::optional<VendorId>>(6);
    coupon.terms.product = rows.get<std::optional<ProductId>>(7);
    coupon.terms.category = rows.get<std::optional<std::string>>(8);
    coupon.terms.validFrom = rows.get<Instant>(9);
    coupon.terms.validUntil = rows.get<Instant>(10);
    return coupon;
}

void Coupons::use(Tx &tx, const MemberCoupon &coupon, OrderId order, Money discount, const Cause &cause)
{
    move(tx, coupon.id, coupon.status, CouponState::Used, cause);
    tx.exec(kInsertUsage, coupon.id, order, discount, tx.now());
}

void Coupons::giveBack(Tx &tx, OrderId order, const Cause &cause)
{
    const auto id = tx.value<CouponId>(kLiveUsage, order);
    if (!id) return;
    const auto coupon = find(tx.database(), *id);
    if (!coupon) return;
    tx.exec(kReturnUsage, order, tx.now());
    move(tx, *id, coupon->status, tx.now() < coupon->terms.validUntil ? CouponState::Available : CouponState::Expired, cause);
}

void Coupons::expireDue(Tx &tx, const Cause &cause)
{
    std::vector<CouponId> due;
    {
        const Instant now = tx.now();
        Rows rows = tx.query(kDue, now);
        while (rows.next()) due.push_back(rows.get<CouponId>(0));
    }
    for (const CouponId id : due) move(tx, id, CouponState::Available, CouponState::Expired, cause);
}

void Coupons::move(Tx &tx, CouponId id, CouponState from, CouponState to, const Cause &cause)
{
    if (m_core.states().moved(tx, id.value, from, to, cause)) tx.exec(kUpdateCoupon, id, from, to, tx.now());
}

} // namespace hamster::ecommerce
