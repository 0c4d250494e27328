// Edges of Resilience4j's semantics beyond the recorded sequences, and the replay that `hamster breaker` is made of.
#include "model/gateway/breaker_replay.h"

#include <gtest/gtest.h>

namespace hamster::gateway {
namespace {

BreakerConfig smallCount()
{
    BreakerConfig config;
    config.window = WindowType::CountBased;
    config.windowSize = 4;
    config.minimumCalls = 4;
    config.failureRateThreshold = 50;
    config.slowRateThreshold = 100;
    config.slowCall = 100ms;
    config.openWait = 1s;
    config.halfOpenCalls = 3;
    return config;
}

void fail(CircuitBreaker &breaker, int times, Instant at)
{
    for (int i = 0; i < times; ++i) breaker.finish(CallResult::Error, 1ms, at);
}

TEST(BreakerEdges, AMinimumAboveTheWindowIsTheWindow)
{
    BreakerConfig config = smallCount();
    config.minimumCalls = 10;
    CircuitBreaker breaker(config, Instant{0});
    fail(breaker, 3, Instant{0});
    EXPECT_EQ(breaker.state(Instant{0}), BreakerState::Closed);
    fail(breaker, 1, Instant{0});
    EXPECT_EQ(breaker.state(Instant{0}), BreakerState::Open);
}

TEST(BreakerEdges, ACountWindowForgetsTheOldestCall)
{
    BreakerConfig config = smallCount();
    config.failureRateThreshold = 75;
    CircuitBreaker breaker(config, Instant{0});
    fail(breaker, 2, Instant{0});
    for (int i = 0; i < 4; ++i) breaker.finish(CallResult::Success, 1ms, Instant{0});
    fail(breaker, 2, Instant{0});
    EXPECT_EQ(breaker.snapshot(Instant{0}).failureRate, 50.0F);
    fail(breaker, 1, Instant{0});
    EXPECT_EQ(breaker.state(Instant{0}), BreakerState::Open);
}

TEST(BreakerEdges, AThresholdOfHundredOpensWhenEveryCallFails)
{
    BreakerConfig config = smallCount();
    config.failureRateThreshold = 100;
    CircuitBreaker breaker(config, Instant{0});
    breaker.finish(CallResult::Success, 1ms, Instant{0});
    fail(breaker, 3, Instant{0});
    EXPECT_EQ(breaker.state(Instant{0}), BreakerState::Closed);
    fail(breaker, 1, Instant{0}); // the success has left the window
    EXPECT_EQ(breaker.state(Instant{0}), BreakerState::Open);
}

TEST(BreakerEdges, WithoutAutomaticTheWaitMustHavePassedAndACallMustCome)
{
    BreakerConfig config = smallCount();
    config.automaticHalfOpen = false;
    CircuitBreaker breaker(config, Instant{0});
    fail(breaker, 4, Instant{0});
    EXPECT_FALSE(breaker.changesAt().has_value());
    EXPECT_FALSE(breaker.acquire(Instant{1'000})); // exactly at the end is not after it
    EXPECT_EQ(breaker.state(Instant{5'000}), BreakerState::Open);
    EXPECT_TRUE(breaker.acquire(Instant{5'000}));
    EXPECT_EQ(breaker.state(Instant{5'000}), BreakerState::HalfOpen);
    EXPECT_EQ(breaker.snapshot(Instant{5'000}).permitsLeft, 2);
}

TEST(BreakerEdges, SlowCallsInHalfOpenOpenAgainAndTheWaitBeginsAnew)
{
    CircuitBreaker breaker(smallCount(), Instant{0});
    fail(breaker, 4, Instant{0});
    for (int i = 0; i < 3; ++i) EXPECT_TRUE(breaker.acquire(Instant{1'000}));
    for (int i = 0; i < 3; ++i) breaker.finish(CallResult::Success, 101ms, Instant{1'200});
    EXPECT_EQ(breaker.state(Instant{1'200}), BreakerState::Open);
    EXPECT_EQ(breaker.changesAt(), Instant{2'200});
}

TEST(BreakerEdges, HalfOpenDecidesOverTheMinimumWhenThatIsSmallerThanItsPermits)
{
    BreakerConfig config = smallCount();
    config.windowSize = 2;
    config.minimumCalls = 2;
    CircuitBreaker breaker(config, Instant{0});
    fail(breaker, 2, Instant{0});
    for (int i = 0; i < 3; ++i) EXPECT_TRUE(breaker.acquire(Instant{1'000}));
    breaker.finish(CallResult::Success, 1ms, Instant{1'001});
    EXPECT_EQ(breaker.state(Instant{1'001}), BreakerState::HalfOpen);
    breaker.finish(CallResult::Success, 1ms, Instant{1'002});
    EXPECT_EQ(breaker.state(Instant{1'002}), BreakerState::Closed);
}

TEST(BreakerEdges, ResultsOfCallsOfAnEarlierStateCountWhereTheyArrive)
{
    CircuitBreaker breaker(smallCount(), Instant{0});
    for (int i = 0; i < 8; ++i) EXPECT_TRUE(breaker.acquire(Instant{0}));
    fail(breaker, 4, Instant{1});
    EXPECT_EQ(breaker.state(Instant{1}), BreakerState::Open);
    breaker.finish(CallResult::Success, 1ms, Instant{2}); // recorded in open, decides nothing
    EXPECT_EQ(breaker.snapshot(Instant{2}).failureRate, 75.0F);
    EXPECT_EQ(breaker.state(Instant{1'001}), BreakerState::HalfOpen);
    breaker.finish(CallResult::Ignored, 1ms, Instant{1'002}); // gives a permit that it never took, as the library does
    EXPECT_EQ(breaker.snapshot(Instant{1'002}).permitsLeft, 4);
    for (int i = 0; i < 3; ++i) breaker.finish(CallResult::Success, 1ms, Instant{1'003});
    EXPECT_EQ(breaker.state(Instant{1'003}), BreakerState::Closed);
}

TEST(BreakerEdges, HalfOpenThatStaysUndecidedOpensAfterItsMaximumWait)
{
    BreakerConfig config = smallCount();
    config.halfOpenMaxWait = 500ms;
    CircuitBreaker breaker(config, Instant{0});
    fail(breaker, 4, Instant{0});
    EXPECT_EQ(breaker.state(Instant{1'499}), BreakerState::HalfOpen);
    EXPECT_EQ(breaker.changesAt(), Instant{1'500});
    EXPECT_EQ(breaker.state(Instant{1'500}), BreakerState::Open);
    EXPECT_EQ(breaker.state(Instant{2'500}), BreakerState::HalfOpen); // each change at its own moment
    EXPECT_EQ(breaker.state(Instant{3'000}), BreakerState::Open);
    EXPECT_EQ(breaker.changesAt(), Instant{4'000});
}

TEST(BreakerEdges, AClockThatStandsStillKeepsEverythingInOneBucket)
{
    BreakerConfig config = smallCount();
    config.window = WindowType::TimeBased;
    config.windowSize = 1;
    config.minimumCalls = 6;
    CircuitBreaker breaker(config, Instant{999});
    fail(breaker, 5, Instant{999});
    EXPECT_EQ(breaker.snapshot(Instant{999}).calls.total, 5);
    EXPECT_EQ(breaker.snapshot(Instant{1'000}).calls.total, 0);
}

JsonDocument json(const std::string &text)
{
    auto document = JsonDocument::parse(text);
    EXPECT_TRUE(document.ok()) << text;
    return std::move(*document);
}

TEST(BreakerReplay, PrintsTheStateAfterEachStep)
{
    BreakerReplay replay(smallCount());
    ASSERT_TRUE(replay.step(json(R"({"t_ms":5,"op":"acquire","call":0})").root()).ok());
    EXPECT_EQ(replay.line(),
              R"({"t_ms":5,"op":"acquire","call":0,"permitted":true,"state":"CLOSED","failure_rate":-1.0,"slow_rate":-1.0})");
    ASSERT_TRUE(replay.step(json(R"({"t_ms":9,"op":"error","call":0})").root()).ok()); // took 4 ms
    for (int i = 0; i < 3; ++i) ASSERT_TRUE(replay.step(json(R"({"t_ms":9,"op":"not_recorded","duration_ms":1})").root()).ok());
    EXPECT_NE(replay.line().find(R"("failure_rate":25.0)"), std::string::npos) << replay.line();
    EXPECT_TRUE(replay.difference().empty());
}

TEST(BreakerReplay, TellsWhereARecordingDiffers)
{
    BreakerReplay replay(smallCount());
    ASSERT_TRUE(replay.step(json(R"({"t_ms":5,"op":"acquire","call":0,"permitted":false,"state":"OPEN"})").root()).ok());
    EXPECT_EQ(replay.difference(), "permitted is true, recorded false, state is CLOSED, recorded \"OPEN\"");
}

TEST(BreakerReplay, RefusesWhatMakesNoSense)
{
    BreakerReplay replay(smallCount());
    EXPECT_FALSE(replay.step(json(R"({"op":"acquire"})").root()).ok());
    EXPECT_FALSE(replay.step(json(R"({"t_ms":1,"op":"break"})").root()).ok());
    EXPECT_FALSE(replay.step(json(R"({"t_ms":1,"op":"success","call":3})").root()).ok());
    for (const char *bad : {R"({"window_size":0})", R"({"failure_rate_threshold":101})", R"({"window_type":"LOG"})", R"({"windowsize":3})",
                            R"({"minimum_calls":"20"})", "[]"})
        EXPECT_FALSE(readBreakerConfig(json(bad).root()).ok()) << bad;
    EXPECT_TRUE(readBreakerConfig(json("{}").root()).ok());
}

} // namespace
} // namespace hamster::gateway
