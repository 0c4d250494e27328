// What the breaker window shows: seconds survive the breaker's changes of state, trials are matched to their permits.

#include "model/gateway/breaker.h"

#include <gtest/gtest.h>

#include <numeric>

namespace hamster::gateway {
namespace {

struct Driven {
    CircuitBreaker breaker{BreakerConfig{}, Instant{100'000}};
    void call(CallResult result, Duration took, std::int64_t endMs)
    {
        if (breaker.acquire(Instant{endMs} - took)) breaker.finish(result, took, Instant{endMs});
    }
    BreakerSnapshot at(std::int64_t ms) { return breaker.snapshot(Instant{ms}); }
};

int calls(const BreakerSnapshot &shot)
{
    return std::accumulate(shot.seconds.begin(), shot.seconds.end(), 0,
                           [](int sum, const BreakerSecond &s) { return sum + s.calls.total; });
}

TEST(BreakerHistory, SecondsKeepWhatTheWindowForgets)
{
    Driven d;
    for (int i = 0; i < 8; ++i) d.call(CallResult::Success, i < 2 ? 2500ms : 40ms, 105'000 + i);
    for (int i = 0; i < 12; ++i) d.call(CallResult::Error, 40ms, 106'000 + i);
    BreakerSnapshot shot = d.at(106'500);
    ASSERT_EQ(shot.state, BreakerState::Open);
    ASSERT_EQ(shot.seconds.size(), 30U);
    EXPECT_EQ(shot.seconds.back().epochSecond, 106);
    EXPECT_EQ(shot.seconds.back().calls.failed, 12);
    EXPECT_FLOAT_EQ(shot.seconds.back().failureRate, 60.0F);
    EXPECT_EQ(shot.seconds[28].calls.total, 8);
    EXPECT_EQ(shot.seconds[28].slowSuccesses, 2);
    EXPECT_EQ(shot.seconds[28].failureRate, -1.0F); // 8 calls are too few
    ASSERT_TRUE(shot.opening);
    EXPECT_FLOAT_EQ(shot.opening->failureRate, 60.0F);
    EXPECT_FLOAT_EQ(shot.opening->slowRate, 10.0F);
    EXPECT_EQ(shot.opening->calls.total, 20);
    EXPECT_EQ(shot.opening->at, (Instant{106'011}));
    EXPECT_FALSE(shot.opening->afterTrials);
    for (int i = 0; i < 3; ++i) EXPECT_FALSE(d.breaker.acquire(Instant{110'000}));
    shot = d.at(117'000); // half-open: a new window, the old seconds are still there
    EXPECT_EQ(shot.state, BreakerState::HalfOpen);
    EXPECT_EQ(shot.calls.total, 0);
    EXPECT_EQ(calls(shot), 20);
    EXPECT_EQ(shot.seconds[22].epochSecond, 110);
    EXPECT_EQ(shot.seconds[22].rejected, 3);
    EXPECT_EQ(calls(d.at(137'000)), 0); // half a minute later it is gone
}

TEST(BreakerHistory, TrialsBelongToTheirPermits)
{
    Driven d;
    for (int i = 0; i < 20; ++i) d.call(CallResult::Error, 10ms, 100'500);
    for (const std::int64_t ms : {111'000, 111'100, 111'200}) ASSERT_TRUE(d.breaker.acquire(Instant{ms}));
    d.breaker.finish(CallResult::Success, 141ms, Instant{111'241}); // the one of 111'100
    BreakerSnapshot shot = d.at(111'300);
    EXPECT_EQ(shot.halfOpenAt, Instant{110'500});
    EXPECT_EQ(shot.permitsLeft, 2);
    ASSERT_EQ(shot.trials.size(), 3U);
    EXPECT_FALSE(shot.trials[0].took);
    EXPECT_EQ(shot.trials[1].took, 141ms);
    EXPECT_FALSE(shot.trials[2].took);
    d.breaker.finish(CallResult::Ignored, 100ms, Instant{111'300}); // gives the permit of 111'200 back
    EXPECT_EQ(d.at(111'300).trials.size(), 2U);
    d.breaker.finish(CallResult::Error, 400ms, Instant{111'400});
    shot = d.at(111'400);
    EXPECT_TRUE(shot.trials[0].failed);
    EXPECT_FALSE(shot.trials[1].failed);
    for (int i = 0; i < 3; ++i) d.call(CallResult::Success, 20ms, 111'500 + i);
    shot = d.at(111'600);
    EXPECT_EQ(shot.state, BreakerState::Closed);
    EXPECT_EQ(shot.closedAt, Instant{111'502});
    EXPECT_EQ(shot.trials.size(), 5U); // still told
}

TEST(BreakerHistory, ALateCallOfEarlierTimesCountsAmongTheTrials)
{
    Driven d;
    ASSERT_TRUE(d.breaker.acquire(Instant{100'000}));
    for (int i = 0; i < 20; ++i) d.call(CallResult::Error, 10ms, 100'500);
    ASSERT_TRUE(d.breaker.acquire(Instant{111'000}));
    d.breaker.finish(CallResult::Error, 12'000ms, Instant{112'000});
    const BreakerSnapshot shot = d.at(112'000);
    ASSERT_EQ(shot.trials.size(), 2U);
    EXPECT_EQ(shot.trials[0].asked, (Instant{100'000}));
    EXPECT_TRUE(shot.trials[0].failed);
    EXPECT_FALSE(shot.trials[1].took);
}

TEST(BreakerHistory, AClockThatStepsBackGoesOnInTheNewestSecond)
{
    BreakerHistory history(Instant{50'000});
    history.called({1, 0, 0}, -1, Instant{60'000});
    history.called({1, 1, 0}, -1, Instant{55'000});
    const auto seconds = history.seconds(Instant{40'000});
    EXPECT_EQ(seconds.back().epochSecond, 60);
    EXPECT_EQ(seconds.back().calls.total, 2);
    EXPECT_EQ(seconds.front().epochSecond, 31);
}

} // namespace
} // namespace hamster::gateway
