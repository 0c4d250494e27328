// Actors and their roles.
#include "model/core/actor.h"

#include <gtest/gtest.h>

namespace hamster {
namespace {

TEST(Actor, TextsAreReadBack)
{
    for (const Actor &actor : {Actor{"kim"}, Actor{"kim", Role::Cs}, Actor{"a:b", Role::Finance}, Actor{"member:5xZ", Role::Customer},
                               Actor{"ADMIN:kim"}, Actor{"demo shop", Role::Admin}})
        EXPECT_EQ(Actor::parse(actor.text()), actor) << actor.text();
    EXPECT_EQ(Actor("kim", Role::Cs).text(), "CS:kim");
    EXPECT_EQ(Actor("kim").text(), "kim");
}

TEST(Actor, ANameLendsNoRole)
{
    const Actor pretender{"ADMIN:kim", Role::VendorStaff};
    EXPECT_EQ(pretender.text(), "VENDOR_STAFF:ADMIN:kim");
    EXPECT_EQ(Actor::parse(pretender.text()).role, Role::VendorStaff);
}

TEST(Permissions, AdminMayDoEverythingAndACustomerHisOwn)
{
    for (const Act act : kActs) {
        EXPECT_TRUE(isAllowed(Role::Admin, act));
        const bool own = act == Act::OrderCancel || act == Act::RefundRequest || act == Act::PointsCharge;
        EXPECT_EQ(isAllowed(Role::Customer, act), own) << toString(act);
    }
    EXPECT_FALSE(isAllowed(Role::VendorStaff, Act::OrderRepair));
    EXPECT_FALSE(isAllowed(Role::VendorStaff, Act::LetterHandle));
    EXPECT_FALSE(isAllowed(Role::Cs, Act::MessageAct));
    EXPECT_FALSE(isAllowed(Role::VendorStaff, Act::VendorChange)); // nobody sets the fee that he pays
    EXPECT_TRUE(isAllowed(Role::Cs, Act::CouponIssue));
    EXPECT_FALSE(isAllowed(Role::Cs, Act::CouponStop));
    EXPECT_EQ(permitted({"kim", Role::Finance}, Act::StockAdjust).error().code, ErrorCode::Denied);
}

} // namespace
} // namespace hamster
