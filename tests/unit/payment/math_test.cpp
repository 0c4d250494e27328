#include "model/core/random.h"
#include "model/payment/refund_math.h"
#include "model/payment/settlement.h"

#include <gtest/gtest.h>

namespace hamster::payment {

namespace {

Money won(std::int64_t amount) { return Money::won(amount); }

RefundableItem item(std::int64_t id, std::int64_t quantity, std::int64_t money, std::int64_t points = 0, std::int64_t coupon = 0)
{
    return {{id}, {id + 100}, quantity, {won(money), won(points), won(coupon)}, 0, {}};
}

RefundBasis basisOf(std::vector<RefundableItem> items)
{
    RefundBasis basis;
    basis.items = std::move(items);
    for (const RefundableItem &each : basis.items) {
        basis.paid.money += each.paid.money;
        basis.paid.points += each.paid.points;
        basis.paid.coupon += each.paid.coupon;
    }
    return basis;
}

void addTo(Shares &sum, const Shares &part)
{
    sum.money += part.money;
    sum.points += part.points;
    sum.coupon += part.coupon;
}

/// Counts a split as taken, as a row PENDING or DONE does.
void take(RefundBasis &basis, const RefundSplit &split)
{
    addTo(basis.taken, split.total);
    for (const RefundPart &part : split.parts)
        for (RefundableItem &each : basis.items)
            if (each.orderItem == part.orderItem) {
                each.takenQuantity += part.quantity;
                addTo(each.taken, part.shares);
            }
}

/// A REFUSED row counts no more.
void giveUp(RefundBasis &basis, const RefundSplit &split)
{
    const auto less = [](Shares &sum, const Shares &part) {
        sum.money -= part.money;
        sum.points -= part.points;
        sum.coupon -= part.coupon;
    };
    less(basis.taken, split.total);
    for (const RefundPart &part : split.parts)
        for (RefundableItem &each : basis.items)
            if (each.orderItem == part.orderItem) {
                each.takenQuantity -= part.quantity;
                less(each.taken, part.shares);
            }
}

} // namespace

TEST(RefundMath, UnitsFollowTheFloorRule)
{
    RefundBasis basis = basisOf({item(1, 3, 100, 10, 1), item(2, 1, 50)});
    const std::int64_t money[] = {33, 33, 34}, points[] = {3, 3, 4}, coupon[] = {0, 0, 1};
    for (int k = 0; k < 3; ++k) {
        const RefundSplit split = splitByItems(basis, {{{1}, 1}}).value();
        EXPECT_EQ(split.total, (Shares{won(money[k]), won(points[k]), won(coupon[k])}));
        take(basis, split);
    }
    EXPECT_EQ(splitByItems(basis, {{{1}, 1}}).error().detail, "QUANTITY_EXCEEDED");
    EXPECT_EQ(splitByItems(basis, {{{2}, 1}})->total, (Shares{won(50), won(0), won(0)}));
}

TEST(RefundMath, AnItemPaysNoMoreThanIsLeftAndTheLastWonTakesTheRest)
{
    RefundBasis basis = basisOf({item(1, 1, 60, 6, 3), item(2, 1, 40, 4, 2)});
    take(basis, splitByAmount(basis, won(70)).value());
    const RefundSplit split = splitByItems(basis, {{{1}, 1}}).value();
    EXPECT_EQ(split.total, (Shares{won(30), won(10), won(5)}));
    take(basis, split);
    EXPECT_EQ(splitByItems(basis, {{{2}, 1}}).error().detail, "NOTHING_LEFT");
    EXPECT_EQ(splitRest(basis).error().detail, "NOTHING_LEFT");
}

TEST(RefundMath, AnItemWithoutMoneyGivesItsPointsOnly)
{
    RefundBasis basis = basisOf({item(1, 1, 0, 60), item(2, 1, 40, 4)});
    EXPECT_EQ(splitByItems(basis, {{{1}, 1}})->total, (Shares{won(0), won(60), won(0)}));
    EXPECT_EQ(splitByItems(basis, {{{2}, 1}})->total, (Shares{won(40), won(64), won(0)})); // the last won takes all points
}

TEST(RefundMath, WithoutMoneyTheLastQuantityTakesTheRest)
{
    RefundBasis basis = basisOf({item(1, 2, 0, 5, 3)});
    EXPECT_EQ(splitByAmount(basis, won(1)).error().detail, "NOTHING_LEFT");
    const RefundSplit first = splitByItems(basis, {{{1}, 1}}).value();
    EXPECT_EQ(first.total, (Shares{won(0), won(2), won(1)}));
    take(basis, first);
    EXPECT_EQ(splitRest(basis)->total, (Shares{won(0), won(3), won(2)}));
}

TEST(RefundMath, PartsAlwaysAddUpWhateverIsRefusedInBetween)
{
    Random random(11, "test", "refund-math");
    for (int round = 0; round < 3'000; ++round) {
        std::vector<RefundableItem> items;
        const std::int64_t count = random.between(1, 4);
        for (std::int64_t i = 1; i <= count; ++i)
            items.push_back(item(i, random.between(1, 7), random.chance(0.1) ? 0 : random.between(0, 5'000), random.between(0, 700),
                                 random.between(0, 90)));
        RefundBasis basis = basisOf(items);
        std::vector<RefundSplit> open;
        for (int step = 0; step < 12; ++step) {
            Result<RefundSplit> split = random.chance(0.3) ? splitByAmount(basis, won(random.between(0, 3'000)))
                                                           : splitByItems(basis, {{{random.between(1, count)}, random.between(1, 3)}});
            if (split) {
                Shares sum;
                for (const RefundPart &part : split->parts) addTo(sum, part.shares);
                if (!split->parts.empty()) {
                    ASSERT_EQ(sum, split->total);
                }
                take(basis, *split);
                if (!split->total.money.isZero()) open.push_back(*split); // without money a refund is done at once
            }
            if (!open.empty() && random.chance(0.25)) {
                const auto at = static_cast<std::size_t>(random.between(0, static_cast<std::int64_t>(open.size()) - 1));
                giveUp(basis, open[at]);
                open.erase(open.begin() + static_cast<std::ptrdiff_t>(at));
            }
            ASSERT_LE(basis.taken.money, basis.paid.money);
            ASSERT_LE(basis.taken.points, basis.paid.points);
            ASSERT_LE(basis.taken.coupon, basis.paid.coupon);
        }
        if (const Result<RefundSplit> rest = splitRest(basis)) take(basis, *rest);
        ASSERT_EQ(basis.taken, basis.paid); // nothing is left, nothing was given twice
    }
}

TEST(SettlementMath, FeesAreHalfUpAndVatTenPercentOfThem)
{
    EXPECT_EQ(captureCharges(won(30'000), 330), (Charges{30'000, 990, 99}));
    EXPECT_EQ(captureCharges(won(1'015), 330), (Charges{1'015, 33, 3})); // 33.495 and 3.3
    EXPECT_EQ(captureCharges(won(1'500), 330), (Charges{1'500, 50, 5})); // 49.5 is half up
    EXPECT_EQ(captureCharges(won(455), 330), (Charges{455, 15, 2}));     // VAT 1.5 is half up
    EXPECT_EQ(captureCharges(won(0), 330), (Charges{0, 0, 0}));
    EXPECT_EQ(captureCharges(won(10'000), 220).net(), 10'000 - 220 - 22);
}

TEST(SettlementMath, RefundsOfTheWholeGrossNetToZero)
{
    Random random(12, "test", "settlement-math");
    for (int round = 0; round < 2'000; ++round) {
        const Charges capture = captureCharges(won(random.between(0, 100'000)), random.between(0, 1'000));
        Charges sum = capture;
        std::int64_t refunded = 0;
        while (refunded < capture.gross) {
            const std::int64_t now = std::min(capture.gross - refunded, random.between(0, 40'000));
            const Charges line = refundCharges(capture, refunded, won(now));
            ASSERT_LE(line.fee, 0);
            sum = {sum.gross + line.gross, sum.fee + line.fee, sum.vat + line.vat};
            refunded += now;
        }
        ASSERT_EQ(sum, Charges{});
    }
}

} // namespace hamster::payment
