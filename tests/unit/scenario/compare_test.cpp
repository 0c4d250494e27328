// Where two runs part.

#include "simulator/laboratory/shop_opening.h"
#include "simulator/scenario/builtins.h"
#include "simulator/scenario/compare.h"
#include "simulator/scenario/player.h"

#include <gtest/gtest.h>

using namespace hamster;
using namespace hamster::scenario;

namespace {

TraceRecord record(std::uint64_t sequence, std::int64_t ms, const std::string &order, const std::string &payload)
{
    return {sequence, Instant{ms}, TraceKind::StateChange, Party::Ecommerce, Party::Ecommerce, "order", order, order, {}, payload};
}

RunRecord twoOrders()
{
    return {{record(1, 10, "A", "order CREATED"), record(2, 20, "B", "order CREATED"), record(3, 30, "A", "order PAID"),
             record(4, 40, "B", "order PAID")},
            {{"A", "1001", "ORDER_COMPLETED", "APPROVED", 1'000, 0}, {"B", "1002", "ORDER_COMPLETED", "APPROVED", 2'000, 0}}};
}

} // namespace

TEST(Compare, EqualRunsDoNotPart)
{
    const Comparison result = compare(twoOrders(), twoOrders());
    EXPECT_TRUE(result.equal());
    EXPECT_EQ(result.same, 4u);
    EXPECT_EQ(result.orders.size(), 2u);
    EXPECT_EQ(result.partedOrders(), 0u);
}

TEST(Compare, FindsTheFirstRecordAndTheOrderThatItConcerns)
{
    RunRecord other = twoOrders();
    other.trace[2].payload = "order FAILED";
    other.orders[0].state = "FAILED";
    other.orders[0].payment = "FAILED";
    const Comparison result = compare(twoOrders(), other);
    EXPECT_EQ(result.same, 2u);
    ASSERT_TRUE(result.left && result.right);
    EXPECT_EQ(result.left->payload, "order PAID");
    EXPECT_EQ(result.right->payload, "order FAILED");
    EXPECT_EQ(result.partedOrders(), 1u);
    EXPECT_TRUE(result.orders[0].parted);
    EXPECT_EQ(result.orders[0].leftFrom->sequence, 3u);
    EXPECT_FALSE(result.orders[1].parted);
    EXPECT_NE(toText(result).find("FAILED/FAILED 1000"), std::string::npos);
    EXPECT_NE(toJson(result).find("\"same_events\":2"), std::string::npos);
}

TEST(Compare, ANewRecordMovesTheOthersButPartsNoOtherOrder)
{
    RunRecord other = twoOrders();
    other.trace.insert(other.trace.begin() + 1, record(2, 15, "C", "order CREATED"));
    for (std::size_t i = 2; i < other.trace.size(); ++i) ++other.trace[i].sequence;
    other.orders.push_back({"C", "1003", "CREATED", "", 500, 0});
    const Comparison result = compare(twoOrders(), other);
    EXPECT_EQ(result.same, 1u);
    ASSERT_EQ(result.orders.size(), 3u);
    EXPECT_EQ(result.partedOrders(), 1u);
    EXPECT_FALSE(result.orders[2].left);
    EXPECT_TRUE(result.orders[2].parted);
}

TEST(Compare, AnOrderPlacedAMomentLaterIsTheSameOrderThoughItsIdIsAnother)
{
    RunRecord other = twoOrders();
    other.orders[1].id = "B2"; // ids hold the time
    other.trace[1] = record(2, 22, "B2", "order CREATED");
    other.trace[3] = record(4, 42, "B2", "order PAID");
    const Comparison result = compare(twoOrders(), other);
    ASSERT_EQ(result.orders.size(), 2u);
    EXPECT_FALSE(result.orders[0].parted);
    EXPECT_TRUE(result.orders[1].parted);
    EXPECT_TRUE(result.orders[1].sameEnd());
    ASSERT_TRUE(result.orders[1].leftFrom && result.orders[1].rightFrom);
    EXPECT_EQ(result.orders[1].leftFrom->at.ms, 20);
    EXPECT_EQ(result.orders[1].rightFrom->at.ms, 22);
}

TEST(Compare, ARunThatEndsEarlierHasNothingThere)
{
    RunRecord shorter = twoOrders();
    shorter.trace.pop_back();
    const Comparison result = compare(twoOrders(), shorter);
    EXPECT_FALSE(result.equal());
    EXPECT_TRUE(result.left);
    EXPECT_FALSE(result.right);
    EXPECT_TRUE(result.orders[1].parted); // it went on in one of them
    EXPECT_FALSE(result.orders[1].rightFrom);
}

TEST(Compare, ARunAndItsBranch)
{
    const auto scenario = findScenario("service-crashes");
    ASSERT_TRUE(scenario.ok());
    LaboratoryOptions options = laboratoryOptions(*scenario);
    auto opened = Laboratory::open(std::move(options));
    ASSERT_TRUE(opened.ok());
    Laboratory &laboratory = **opened;
    VirtualTime &time = laboratory.virtualTime();
    std::optional<Outcome> shop;
    openDemoShop(laboratory, scenario->shop, [&shop](Outcome outcome) { shop = std::move(outcome); });
    while (!shop && time.runNext()) {}
    Player player(laboratory, *scenario);
    player.start();
    Recorder recorder(laboratory, *scenario);
    for (int i = 0; i < 600; ++i) time.runNext();
    const Recording early = recorder.recording();
    const std::uint64_t eventsThen = laboratory.trace().count();
    for (int i = 0; i < 600; ++i) time.runNext();
    const Recording whole = recorder.recording();
    Recording branch = whole; // another future: the payment service crashes where the early one ended
    branch.commands.push_back({early.tasks, early.at, command::CrashService{Party::Payment}});
    const auto left = recordOf(whole), right = recordOf(branch);
    ASSERT_TRUE(left.ok() && right.ok());
    EXPECT_EQ(left->trace.size(), laboratory.trace().count());
    EXPECT_GT(left->orders.size(), 0u);
    const Comparison result = compare(*left, *right);
    EXPECT_FALSE(result.equal());
    EXPECT_GE(result.same, eventsThen);
    EXPECT_GT(result.partedOrders(), 0u);
    EXPECT_TRUE(compare(*left, *left).equal());
    int asked = 0;
    EXPECT_FALSE(recordOf(whole, [&asked] { return ++asked > 0; }).ok()); // and can be stopped
}
