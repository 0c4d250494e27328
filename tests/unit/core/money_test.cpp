#include "model/core/money.h"

#include "model/core/random.h"

#include <gtest/gtest.h>

#include <numeric>

using namespace hamster;

TEST(Money, RefusesNegativeAmountsWithTheKnownSentence)
{
    const auto refused = Money::of(-1);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().detail, "금액은 0 이상이어야 합니다");
    EXPECT_TRUE(Money::of(0));
}

TEST(Money, ArithmeticIsChecked)
{
    EXPECT_FALSE(Money::won(5).minus(Money::won(6)));
    EXPECT_FALSE(Money::won(Money::kMax).plus(Money::won(1)));
    EXPECT_FALSE(Money::won(1'000'000'000'000).times(1'000'000'000));
    EXPECT_EQ((*Money::won(1500).times(3)).value(), 4500);
    EXPECT_DEATH((void)(Money::won(1) - Money::won(2)), "broken assumption");
}

TEST(Money, AllocationByLargestRemainderAddsUp)
{
    const auto parts = allocate(Money::won(1000), {1, 1, 1});
    EXPECT_EQ(parts[0].value(), 334);
    EXPECT_EQ(parts[1].value(), 333);
    EXPECT_EQ(parts[2].value(), 333);
    EXPECT_EQ(allocate(Money::won(7), {0, 0})[0].value(), 7);
    Random random(7, "test", "allocation");
    for (int round = 0; round < 2000; ++round) {
        std::vector<std::int64_t> weights(static_cast<std::size_t>(random.between(1, 12)));
        for (auto &weight : weights) weight = random.between(0, 100'000);
        const Money total = Money::won(random.between(0, 10'000'000));
        std::int64_t sum = 0;
        for (const Money part : allocate(total, weights)) sum += part.value();
        ASSERT_EQ(sum, total.value());
    }
}

TEST(Money, UnitSharesAddUpInAnyOrderOfRefunds)
{
    Random random(8, "test", "units");
    for (int round = 0; round < 2000; ++round) {
        const std::int64_t quantity = random.between(1, 50);
        const Money share = Money::won(random.between(0, 1'000'000));
        std::int64_t taken = 0, sum = 0;
        while (taken < quantity) {
            const std::int64_t count = random.between(1, quantity - taken);
            sum += unitShare(share, taken, count, quantity).value();
            taken += count;
        }
        ASSERT_EQ(sum, share.value());
    }
    EXPECT_EQ(unitShare(Money::won(10), 0, 1, 3).value(), 3);
    EXPECT_EQ(unitShare(Money::won(10), 2, 1, 3).value(), 4);
}

TEST(Money, BasisPointsRoundHalfUp)
{
    EXPECT_EQ(basisPoints(Money::won(12'900), 330).value(), 426); // 425.7
    EXPECT_EQ(basisPoints(Money::won(50), 100).value(), 1);       // 0.5
    EXPECT_EQ(basisPoints(Money::won(49), 100).value(), 0);
}

TEST(Money, IsShownWithThousands)
{
    EXPECT_EQ(formatWon(Money::won(1'284'000)), "₩1,284,000");
    EXPECT_EQ(formatWon(Money::won(999)), "₩999");
}
