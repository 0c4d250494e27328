#include "model/audit/invariant.h"
#include "model/world/policies.h"

#include <gtest/gtest.h>

#include <set>

using namespace hamster;

TEST(Policies, TheFirstValueIsTheOnlySafeOne)
{
    EXPECT_EQ(policies().size(), 20u);
    std::set<std::string_view> keys;
    for (const PolicyInfo &policy : policies()) {
        EXPECT_TRUE(keys.insert(policy.key).second) << policy.key;
        ASSERT_GE(policy.values.size(), 2u) << policy.key;
        for (const PolicyValue &value : policy.values) {
            EXPECT_EQ(value.safe, &value == &policy.safeValue()) << policy.key << " " << value.value;
            EXPECT_EQ(value.safe, value.breaks.empty()) << policy.key << " " << value.value;
            EXPECT_FALSE(value.teaches.empty() || value.teachesKorean.empty()) << policy.key << " " << value.value;
        }
    }
}

TEST(Policies, RefuseWhatThisBuildCannotRun)
{
    Policies chosen;
    for (const PolicyInfo &policy : policies()) {
        for (const PolicyValue &value : policy.values) EXPECT_EQ(chosen.set(policy.key, value.value).ok(), value.safe) << policy.key << " " << value.value;
        EXPECT_EQ(chosen.value(policy.key), policy.safeValue().value);
        EXPECT_FALSE(chosen.set(policy.key, "").ok());
    }
    EXPECT_FALSE(chosen.set("stok", "RESERVE_FIRST").ok());
}
