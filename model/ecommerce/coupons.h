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
    std::string reason{};            ///< for the audit log; the desk always has one
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

    /// Claimed for the member by somebody else, with a reason: for a member who was let down, say.
    Checked<ClaimedCoupon> issue(Tx &tx, MemberId member, std::string_view code, std::string_view reason, std::string_view by);
    /// The policy ends now: nobody claims it any more, and what members hold of it expires. What orders have used stays used.
    Outcome stop(Tx &tx, CouponPolicyId policy, std::string_view reason, std::string_view by);

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
