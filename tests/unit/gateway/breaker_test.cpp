// The breaker against what the real Resilience4j 2.2.0 answered, step by step.

#include "model/core/json.h"
#include "model/gateway/breaker.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace hamster::gateway {
namespace {

std::int64_t integer(JsonValue in, std::string_view name) { return in.find(name)->asInteger().value(); }

BreakerConfig configOf(JsonValue in)
{
    BreakerConfig config;
    config.window = in.find("window_type")->asString() == "TIME_BASED" ? WindowType::TimeBased : WindowType::CountBased;
    config.windowSize = static_cast<int>(integer(in, "window_size"));
    config.minimumCalls = static_cast<int>(integer(in, "minimum_calls"));
    config.failureRateThreshold = static_cast<float>(integer(in, "failure_rate_threshold"));
    config.slowRateThreshold = static_cast<float>(integer(in, "slow_rate_threshold"));
    config.slowCall = Duration(integer(in, "slow_call_ms"));
    config.openWait = Duration(integer(in, "open_wait_ms"));
    config.halfOpenCalls = static_cast<int>(integer(in, "half_open_calls"));
    config.automaticHalfOpen = in.find("automatic_half_open")->asBool().value();
    return config;
}

void replay(JsonValue sequence, const std::string &name)
{
    CircuitBreaker breaker(configOf(*sequence.find("config")), Instant{0});
    int step = 0;
    for (const JsonValue &event : sequence.find("events")->items()) {
        const std::string where = name + " step " + std::to_string(step++) + " " + event.minified();
        const Instant at{integer(event, "t_ms")};
        const std::string_view op = event.find("op")->asString().value();
        if (op == "acquire") {
            ASSERT_EQ(breaker.acquire(at), event.find("permitted")->asBool().value()) << where;
        } else {
            const CallResult result = op == "error" ? CallResult::Error : op == "ignored" ? CallResult::Ignored : CallResult::Success;
            breaker.finish(result, Duration(integer(event, "duration_ms")), at);
        }
        const BreakerSnapshot shot = breaker.snapshot(at);
        ASSERT_EQ(toString(shot.state), event.find("state")->asString().value()) << where;
        if (const auto rate = event.find("failure_rate")) {
            ASSERT_NEAR(shot.failureRate, rate->asNumber().value(), 0.001) << where;
        }
        if (const auto rate = event.find("slow_rate")) {
            ASSERT_NEAR(shot.slowRate, rate->asNumber().value(), 0.001) << where;
        }
    }
}

int replayFile(const std::string &file)
{
    std::ifstream in(file);
    int sequences = 0;
    for (std::string line; std::getline(in, line);) {
        const auto document = JsonDocument::parse(line);
        EXPECT_TRUE(document.ok());
        if (!document) return sequences;
        replay(document->root(), "sequence " + std::to_string(sequences++));
    }
    return sequences;
}

TEST(Breaker, AgreesWithTheKeptSequences)
{
    EXPECT_EQ(replayFile(HAMSTER_SOURCE_DIR "/tests/unit/gateway/data/circuit-breaker.jsonl"), 12);
}

TEST(Breaker, AgreesWithAllSharedSequences)
{
    const std::string file = HAMSTER_SOURCE_DIR "/../shared/vectors/circuit-breaker.jsonl";
    if (!std::filesystem::exists(file)) GTEST_SKIP() << "the shared vectors are not on this machine";
    EXPECT_EQ(replayFile(file), 60);
}

TEST(Breaker, OpensAtTheThresholdAndNotBelowTheMinimum)
{
    CircuitBreaker breaker(BreakerConfig{}, Instant{0});
    for (int i = 0; i < 19; ++i) {
        ASSERT_TRUE(breaker.acquire(Instant{i}));
        breaker.finish(i < 7 ? CallResult::Success : CallResult::Error, 10ms, Instant{i});
    }
    EXPECT_EQ(breaker.state(Instant{20}), BreakerState::Closed);
    EXPECT_EQ(breaker.snapshot(Instant{20}).failureRate, -1.0F);
    breaker.finish(CallResult::Success, 10ms, Instant{20}); // 12 of 20 failed: 60 %
    EXPECT_EQ(breaker.state(Instant{20}), BreakerState::Open);
    EXPECT_FALSE(breaker.acquire(Instant{20}));
    EXPECT_EQ(breaker.changesAt(), Instant{10'020});
    EXPECT_EQ(breaker.state(Instant{10'019}), BreakerState::Open);
    EXPECT_EQ(breaker.state(Instant{10'020}), BreakerState::HalfOpen);
}

TEST(Breaker, HalfOpenPermitsFiveAndDecidesOverThem)
{
    CircuitBreaker breaker(BreakerConfig{}, Instant{0});
    for (int i = 0; i < 20; ++i) breaker.finish(CallResult::Error, 10ms, Instant{0});
    for (int i = 0; i < 5; ++i) EXPECT_TRUE(breaker.acquire(Instant{10'000}));
    EXPECT_FALSE(breaker.acquire(Instant{10'000}));
    breaker.finish(CallResult::Ignored, 10ms, Instant{10'001});
    EXPECT_TRUE(breaker.acquire(Instant{10'001})); // the ignored one gave its permit back
    for (int i = 0; i < 5; ++i) {
        EXPECT_EQ(breaker.state(Instant{10'002}), BreakerState::HalfOpen);
        breaker.finish(i < 3 ? CallResult::Success : CallResult::Error, 10ms, Instant{10'002});
    }
    EXPECT_EQ(breaker.state(Instant{10'002}), BreakerState::Closed);
}

TEST(Breaker, SlowSuccessesOpenToo)
{
    CircuitBreaker breaker(BreakerConfig{}, Instant{0});
    for (int i = 0; i < 20; ++i) breaker.finish(CallResult::Success, i < 10 ? 2000ms : 2001ms, Instant{0});
    EXPECT_EQ(breaker.state(Instant{0}), BreakerState::Open); // 50 % took longer than 2 s
}

TEST(Breaker, TheWindowForgetsAfterThirtySecondsAndSurvivesAClockThatStepsBack)
{
    CircuitBreaker breaker(BreakerConfig{}, Instant{100'000});
    for (int i = 0; i < 19; ++i) breaker.finish(CallResult::Error, 10ms, Instant{100'000});
    EXPECT_EQ(breaker.snapshot(Instant{129'999}).calls.total, 19);
    EXPECT_EQ(breaker.snapshot(Instant{90'000}).calls.total, 19);
    EXPECT_EQ(breaker.snapshot(Instant{130'000}).calls.total, 0);
    const BreakerSnapshot shot = breaker.snapshot(Instant{131'500});
    ASSERT_EQ(shot.buckets.size(), 30U);
    EXPECT_EQ(shot.buckets.back().epochSecond, 131);
    EXPECT_EQ(shot.buckets.front().epochSecond, 102);
}

} // namespace
} // namespace hamster::gateway
