#pragma once
// Coupons: policies, claims, use by an order and the return when the order comes to nothing (01-domain.md sections 2 and 10).

#include "model/ecommerce/order_book.h"
#include "model/ecommerce/pricing.h"
#include "model/ecommerce/refusal.h"
#include "model/messaging/service_core.h"

namespace hamster::ecommerce {

struct NewCouponPolicy {
    std::string code; ///< what members claim it by; unique
    std::string name;
    CouponTerms terms;
    std::string bearer = "PLATFORM"; ///< PLATFORM or VENDOR: who bears its cost
};

struct MemberCoupon {
    CouponId id;
    MemberId member;
    CouponState status = CouponState::Available;
    CouponTerms terms;
    std::string bearer;
};

struct ClaimedCoupon {
    CouponId id;
    std::string code;
    std::string name;
    Instant validUntil;
};

class Coupons {
public:
    explicit Coupons(ServiceCore &core)
        : m_core(core)
    {}

    Result<CouponPolicyId> createPolicy(Tx &tx, const NewCouponPolicy &policy, std::string_view by);
    /// One claim per member and policy, while the policy is valid.
    Checked<ClaimedCoupon> claim(Tx &tx, MemberId member, std::string_view code, const Cause &cause);

    static std::optional<MemberCoupon> find(Database &database, CouponId id);
    /// AVAILABLE → USED with its usage row. Requires an AVAILABLE coupon.
    void use(Tx &tx, const MemberCoupon &coupon, OrderId order, Money discount, const Cause &cause);
    /// Gives the order's coupon back, once: USED → AVAILABLE, or EXPIRED when its validity has passed. Nothing without a coupon.
    void giveBack(Tx &tx, OrderId order, const Cause &cause);
    /// AVAILABLE → EXPIRED for every coupon whose validity has passed.
    void expireDue(Tx &tx, const Cause &cause);

private:
    void move(Tx &tx, CouponId id, CouponState from, CouponState to, const Cause &cause);
    ServiceCore &m_core;
};

} // namespace hamster::ecommerce
