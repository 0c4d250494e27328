#include "model/audit/invariant.h"
#include "model/core/policies.h"

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

TEST(Policies, EveryValueCanBeChosenAndReadBack)
{
    for (const PolicyInfo &policy : policies()) {
        for (const PolicyValue &value : policy.values) {
            Policies chosen;
            EXPECT_TRUE(chosen.set(policy.key, value.value).ok()) << policy.key << " " << value.value;
            EXPECT_EQ(chosen.value(policy.key), value.value);
            EXPECT_EQ(chosen.allSafe(), value.safe);
        }
    }
}

TEST(Policies, WhatDoesNotExistIsRefusedAndChangesNothing)
{
    Policies chosen;
    for (const PolicyInfo &policy : policies()) EXPECT_FALSE(chosen.set(policy.key, "").ok());
    EXPECT_FALSE(chosen.set("stok", "RESERVE_FIRST").ok());
    EXPECT_TRUE(chosen.allSafe());
}

TEST(Policies, EnumeratorsStandInTheOrderOfTheTable)
{
    Policies chosen;
    ASSERT_TRUE(chosen.set("publishing", "BEFORE_COMMIT").ok());
    ASSERT_TRUE(chosen.set("reservation-expiry", "NONE").ok());
    ASSERT_TRUE(chosen.set("durability", "NORMAL").ok());
    EXPECT_EQ(chosen.get<Publishing>(), Publishing::BeforeCommit);
    EXPECT_EQ(chosen.get<ReservationExpiry>(), ReservationExpiry::None);
    EXPECT_EQ(chosen.get<DurabilityChoice>(), DurabilityChoice::Normal);
    EXPECT_EQ(chosen.get<StockTaking>(), StockTaking::ReserveFirst);
}
