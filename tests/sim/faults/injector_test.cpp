// The injector by itself: which hits fire, what is kept, and that plans read what they write.

#include "simulator/faults/fault_injector.h"

#include <gtest/gtest.h>

using namespace hamster;

namespace {

struct StillClock final : Clock {
    Instant now() const override { return at; }
    Instant at{1'000'000};
};
struct Records final : TraceSink {
    void record(TraceRecord record) override { all.push_back(std::move(record)); }
    std::vector<TraceRecord> all;
};

class Injector : public testing::Test {
protected:
    void SetUp() override
    {
        auto opened = Database::open({}, faultMigrations());
        ASSERT_TRUE(opened.ok()) << opened.error().detail;
        database = std::move(*opened);
        faults = std::make_unique<FaultInjector>(clock, trace, *database, 1);
    }
    FaultRule rule(const std::string &kind = "webhook.lost")
    {
        FaultRule made;
        made.kind = kind;
        return made;
    }
    FaultSubject webhook(const std::string &key)
    {
        return {
            .from = Party::Pg, .to = Party::Gateway, .thing = "webhook", .key = key, .order = "7k", .orderNumber = "ORD-20261120-AAAAAAAA"};
    }
    /// Which of `hits` webhooks fire, as a row of 0 and 1.
    std::string pattern(int hits)
    {
        std::string row;
        for (int i = 0; i < hits; ++i) row += faults->ask(FaultPoint::Webhook, webhook("msg_" + std::to_string(i))) ? '1' : '0';
        return row;
    }

    StillClock clock;
    Records trace;
    std::unique_ptr<Database> database;
    std::unique_ptr<FaultInjector> faults;
};

} // namespace

TEST_F(Injector, FiresWhenTheRuleSays)
{
    FaultRule nth = rule();
    nth.when = {FaultWhen::Mode::Nth, 0, 3};
    ASSERT_TRUE(faults->set(nth).ok());
    EXPECT_EQ(pattern(5), "00100");
    FaultRule first = rule();
    first.id = "F1";
    first.when = {FaultWhen::Mode::First, 0, 2};
    ASSERT_TRUE(faults->set(first).ok());
    EXPECT_EQ(pattern(5), "11000");
    FaultRule every = rule();
    every.id = "F1";
    every.when = {FaultWhen::Mode::Every, 0, 2};
    ASSERT_TRUE(faults->set(every).ok());
    EXPECT_EQ(pattern(5), "01010");
    every.burst = 2;
    every.left = 3;
    ASSERT_TRUE(faults->set(every).ok());
    EXPECT_EQ(pattern(8), "01110000");
    EXPECT_EQ(faults->plan().rules.front().fired, 3);
}

TEST_F(Injector, LuckBelongsToTheRuleAndRepeats)
{
    FaultRule half = rule();
    half.when = {FaultWhen::Mode::Probability, 0.5, 1};
    ASSERT_TRUE(faults->set(half).ok());
    const std::string alone = pattern(40);
    FaultInjector again(clock, trace, *database, 1);
    FaultRule never = rule("webhook.duplicate");
    never.when = {FaultWhen::Mode::Probability, 0, 1};
    ASSERT_TRUE(again.set(half).ok());
    ASSERT_TRUE(again.set(never).ok()); // another rule's draws change nothing
    std::string beside;
    for (int i = 0; i < 40; ++i) beside += again.ask(FaultPoint::Webhook, webhook("w")) ? '1' : '0';
    EXPECT_EQ(beside, alone);
    FaultInjector behind(clock, trace, *database, 1);
    half.id = "F1";
    never.id = "F0";
    ASSERT_TRUE(behind.set(never).ok()); // nor does it change when a rule before it is left out
    ASSERT_TRUE(behind.set(half).ok());
    std::string second;
    for (int i = 0; i < 40; ++i) second += behind.ask(FaultPoint::Webhook, webhook("w")) ? '1' : '0';
    EXPECT_EQ(second, alone);
    EXPECT_NE(alone.find('1'), std::string::npos);
    EXPECT_NE(alone.find('0'), std::string::npos);
}

TEST_F(Injector, OnlyWhatTheRuleIsAbout)
{
    FaultRule mine = rule();
    mine.who.order = "ORD-20261120-AAAAAAAA";
    mine.who.service = "cash-gateway";
    ASSERT_TRUE(faults->set(mine).ok());
    EXPECT_TRUE(faults->ask(FaultPoint::Webhook, webhook("a")).has_value());
    FaultSubject other = webhook("b");
    other.orderNumber = "ORD-20261120-BBBBBBBB";
    other.order = "8k";
    EXPECT_FALSE(faults->ask(FaultPoint::Webhook, other).has_value());
    EXPECT_EQ(faults->plan().rules.front().seen, 1); // what does not concern it is not counted
    EXPECT_FALSE(faults->ask(FaultPoint::PgRequest, webhook("c")).has_value());
}

TEST_F(Injector, OnlyInItsTime)
{
    FaultRule later = rule();
    later.from = 10s;
    later.until = 20s;
    ASSERT_TRUE(faults->set(later).ok());
    EXPECT_EQ(pattern(1), "0");
    clock.at = clock.at + 10s;
    EXPECT_EQ(pattern(1), "1");
    clock.at = clock.at + 10s;
    EXPECT_EQ(pattern(1), "0");
}

TEST_F(Injector, WritesDownWhatItHit)
{
    ASSERT_TRUE(faults->set(rule("webhook.wrong-status-signed")).ok());
    EXPECT_EQ(pattern(2), "11");
    const auto ofOrder = faults->book().ofOrder("7k");
    ASSERT_EQ(ofOrder.size(), 2u);
    EXPECT_EQ(ofOrder.front().kind, "webhook.wrong-status-signed");
    EXPECT_EQ(ofOrder.front().thing, "webhook");
    EXPECT_TRUE(ofOrder.front().onlyDetected);
    EXPECT_EQ(faults->book().ofOrder("ORD-20261120-AAAAAAAA").size(), 2u);
    EXPECT_EQ(faults->book().ofThing("msg_1").size(), 1u);
    EXPECT_EQ(faults->book().ofRule("F1").size(), 2u);
    EXPECT_EQ(faults->book().newest(1).front().key, "msg_1");
    EXPECT_EQ(faults->book().counts().at("webhook.wrong-status-signed"), 2);
    ASSERT_EQ(faults->book().onlyDetected().size(), 1u);
    EXPECT_EQ(faults->book().onlyDetected().front().order, "7k");
    ASSERT_EQ(trace.all.size(), 2u);
    EXPECT_EQ(trace.all.front().kind, TraceKind::FaultFired);
    EXPECT_EQ(trace.all.front().correlation, "7k");
}

TEST_F(Injector, AllOffEndsEverything)
{
    ASSERT_TRUE(faults->set(rule()).ok());
    faults->links().cut(Party::Gateway, Party::Pg);
    EXPECT_TRUE(faults->watches(FaultPoint::Webhook));
    EXPECT_TRUE(faults->isCut(Party::Gateway, Party::Pg));
    faults->allOff();
    EXPECT_FALSE(faults->watches(FaultPoint::Webhook));
    EXPECT_FALSE(faults->isCut(Party::Gateway, Party::Pg));
    EXPECT_EQ(pattern(2), "00");
    ASSERT_TRUE(faults->switchRule("F1", true).ok());
    EXPECT_EQ(pattern(1), "1");
    EXPECT_EQ(faults->remove("F9").error().code, ErrorCode::NotFound);
}

TEST_F(Injector, AClockIsOffWhileItsRuleIsOnAndWrittenDownOnce)
{
    FaultRule skew = rule("clock.skew");
    skew.parameters["by"] = 60'000;
    skew.who.service = "payment";
    ASSERT_TRUE(faults->set(skew).ok());
    const auto off = [this](Party service) { return faults->at(FaultPoint::ClockRead, {.from = service, .to = service}).time; };
    for (int i = 0; i < 3; ++i) EXPECT_EQ(off(Party::Payment), 60s);
    EXPECT_EQ(off(Party::Gateway), 0s);
    EXPECT_EQ(faults->book().counts().at("clock.skew"), 1);
    faults->allOff();
    EXPECT_EQ(off(Party::Payment), 0s);
}

TEST_F(Injector, ADayThatEndedStaysEndedForEverybody)
{
    FaultRule end = rule("clock.day-end");
    ASSERT_TRUE(faults->set(end).ok());
    const auto off = [this](Party service) { return faults->at(FaultPoint::ClockRead, {.from = service, .to = service}).time; };
    const Duration moved = off(Party::Payment);
    EXPECT_EQ(formatSeoulIso(clock.at + moved + 2s).substr(11), "00:00:00");
    EXPECT_EQ(off(Party::Pg), moved);
    faults->allOff();
    EXPECT_EQ(off(Party::Gateway), moved);
    EXPECT_EQ(faults->book().counts().at("clock.day-end"), 1);
}

TEST_F(Injector, RulesSurviveInTheBook)
{
    FaultRule some = rule();
    some.left = 5;
    ASSERT_TRUE(faults->set(some).ok());
    EXPECT_EQ(pattern(2), "11");
    FaultInjector next(clock, trace, *database, 1);
    next.restore();
    ASSERT_EQ(next.plan().rules.size(), 1u);
    EXPECT_EQ(next.plan().rules.front().fired, 2);
    EXPECT_EQ(next.plan().rules.front().left, 3);
    EXPECT_EQ(*next.set(rule()), "F2");
}

TEST_F(Injector, RefusesWhatCannotBe)
{
    FaultRule bad = rule("webhook.nonsense");
    EXPECT_EQ(faults->set(bad).error().code, ErrorCode::InvalidArgument);
    bad = rule("webhook.duplicate");
    bad.parameters["copies"] = 1000;
    EXPECT_FALSE(faults->set(bad).ok());
    bad.parameters = {{"cheese", 1}};
    EXPECT_FALSE(faults->set(bad).ok());
    bad = rule();
    bad.when = {FaultWhen::Mode::Probability, 1.5, 1};
    EXPECT_FALSE(faults->set(bad).ok());
    EXPECT_TRUE(faults->plan().rules.empty());
}

TEST(FaultPlans, ReadWhatTheyWrite)
{
    FaultRule full;
    full.id = "F7";
    full.kind = "webhook.delayed";
    full.parameters = {{"by", 1234}};
    full.when = {FaultWhen::Mode::Probability, 0.25, 1};
    full.who = {"7k", "8m", "9v", "msg_1", "tok_ok", "payment-events", "order.placed", "cash-gateway"};
    full.from = 1s;
    full.until = 1min;
    full.left = 3;
    full.burst = 2;
    full.on = false;
    full.byHand = true;
    FaultRule plain;
    plain.id = "F8";
    plain.kind = "pg-request.http-500";
    plain.when = {FaultWhen::Mode::Every, 0, 4};
    const FaultPlan plan{{full, plain}};
    const auto read = FaultPlan::parse(plan.toJson());
    ASSERT_TRUE(read.ok()) << read.error().detail;
    EXPECT_EQ(*read, plan);
    EXPECT_FALSE(FaultPlan::parse(R"({"rules":[{"kind":"webhook.lost","cheese":1}]})").ok());
    EXPECT_FALSE(FaultPlan::parse(R"({"rules":[{"kind":"webhook.lost","nth":1,"first":2}]})").ok());
}
