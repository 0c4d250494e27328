#pragma once
// PaymentTest: every test of the payment service ends with a look at what must always hold.

#include "tests/support/pay_world.h"

namespace hamster::test {

class PaymentTest : public ::testing::Test {
protected:
    void TearDown() override
    {
        EXPECT_EQ(world.firstFault(), "");
        EXPECT_EQ(world.deadLetters(), expectedDeadLetters);
    }
    PayWorld world;
    int expectedDeadLetters = 0;
};

using Types = std::vector<std::string>;

/// A world with one policy set to another value than the safe one.
inline Policies unsafely(std::string_view key, std::string_view value)
{
    Policies policies;
    EXPECT_TRUE(policies.set(key, value).ok());
    return policies;
}

} // namespace hamster::test
