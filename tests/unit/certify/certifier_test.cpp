// The certifier against back ends that are broken on purpose, over real sockets: each must fail for its own reason and no other, the
// correct one must pass.

#include "simulator/certify/certifier.h"
#include "simulator/certify/checks.h"
#include "simulator/certify/example_receiver.h"
#include "simulator/certify/report.h"
#include "simulator/network/real_network.h"
#include "simulator/network/real_time.h"

#include <QCoreApplication>

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

using namespace hamster;
using namespace hamster::certify;

namespace {

const std::string kSecret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

class Certify : public testing::Test {
protected:
    static void SetUpTestSuite()
    {
        static int count = 1;
        static char name[] = "unit_certify";
        static char *words[] = {name, nullptr};
        if (!QCoreApplication::instance()) new QCoreApplication(count, words);
    }

    struct Judged {
        std::set<std::string> failed, skipped;
        std::size_t all = 0;
        std::vector<CaseResult> results;
        const CaseResult &of(std::string_view name) const
        {
            return *std::ranges::find(results, name, [](const CaseResult &result) { return result.of->name; });
        }
    };
    Judged judge(ReceiverKind kind, const std::string &secret)
    {
        RealNetwork network(m_scheduler);
        ExampleReceiver receiver(network, m_clock, kind, secret);
        const auto port = receiver.serve(0);
        EXPECT_TRUE(port.ok());
        Wire wire(network, m_scheduler);
        const std::string base = "http://127.0.0.1:" + std::to_string(*port);
        const auto probe = httpProbe(wire, base + "/probe");
        CertifyOptions options;
        options.receiver = base + "/webhook";
        options.secret = secret;
        options.patience = 300ms;
        options.quiet = 15ms;
        Certifier certifier(wire, *probe, m_clock, Random(7, "test", "certify"), options);
        const auto results = certifier.run({});
        EXPECT_TRUE(results.ok()) << (results.ok() ? "" : results.error().detail);
        Judged judged;
        for (const CaseResult &result : *results) {
            ++judged.all;
            if (result.end == CaseResult::End::Failed) judged.failed.insert(std::string(result.of->name));
            if (result.end == CaseResult::End::Skipped) judged.skipped.insert(std::string(result.of->name));
        }
        judged.results = *results;
        return judged;
    }

    RealClock m_clock;
    RealScheduler m_scheduler;
};

using Names = std::set<std::string>;

} // namespace

TEST_F(Certify, TheCorrectReceiverPassesEveryCase)
{
    const Judged judged = judge(ReceiverKind::Correct, kSecret);
    EXPECT_EQ(judged.all, cases().size());
    EXPECT_EQ(judged.failed, Names{});
    EXPECT_EQ(judged.skipped, Names{});
}

TEST_F(Certify, WithoutASecretTheSignatureCasesAreSkippedNotPassed)
{
    const Judged judged = judge(ReceiverKind::Correct, {});
    EXPECT_EQ(judged.failed, Names{});
    EXPECT_EQ(judged.skipped, (Names{"forged-unsigned", "forged-key", "forged-body", "forged-id", "forged-timestamp", "replay", "future"}));
}

TEST_F(Certify, CountingTwiceIsFoundByEveryKindOfDuplicate)
{
    EXPECT_EQ(judge(ReceiverKind::CountsTwice, kSecret).failed, (Names{"duplicate", "duplicate-at-once", "reordered", "slow"}));
}

TEST_F(Certify, TrustingAnyoneIsFoundByEveryForgery)
{
    EXPECT_EQ(judge(ReceiverKind::TrustsAnyone, kSecret).failed,
              (Names{"forged-unsigned", "forged-key", "forged-body", "forged-id", "forged-timestamp", "replay", "future"}));
}

TEST_F(Certify, IgnoringTheAmountIsFoundByTheWrongAmount)
{
    EXPECT_EQ(judge(ReceiverKind::IgnoresAmount, kSecret).failed, (Names{"wrong-amount"}));
}

TEST_F(Certify, NeverBeingTooOldIsFoundByReplays)
{
    EXPECT_EQ(judge(ReceiverKind::NeverTooOld, kSecret).failed, (Names{"replay", "future"}));
}

TEST_F(Certify, TakingTheNewestOrderIsFoundByTwoOrdersOfOneMember)
{
    const Judged judged = judge(ReceiverKind::NewestOrder, kSecret);
    EXPECT_TRUE(judged.failed.contains("other-order"));
    EXPECT_TRUE(judged.failed.contains("unknown"));
    EXPECT_FALSE(judged.failed.contains("forged-key"));
}

TEST_F(Certify, AProbeThatDoesNotAnswerEndsTheRunWithItsName)
{
    RealNetwork network(m_scheduler);
    Wire wire(network, m_scheduler);
    const auto probe = httpProbe(wire, "http://127.0.0.1:1/probe");
    Certifier certifier(wire, *probe, m_clock, Random(7, "test", "certify"), {.receiver = "http://127.0.0.1:1/webhook"});
    const auto results = certifier.run({});
    ASSERT_FALSE(results.ok());
    EXPECT_NE(results.error().detail.find("the probe http://127.0.0.1:1/probe did not answer"), std::string::npos)
        << results.error().detail;
}

TEST_F(Certify, WhatIsFoundIsGivenAsFactsAndAsTheSentenceOfTheCommandLine)
{
    const Judged twice = judge(ReceiverKind::CountsTwice, kSecret);
    const CaseResult &duplicate = twice.of("duplicate");
    EXPECT_EQ(duplicate.finding.kind, Finding::Kind::WrongEffects);
    EXPECT_EQ(duplicate.effects, (SideEffects{2, 2, 0}));
    ASSERT_EQ(duplicate.answers.size(), 2u);
    EXPECT_EQ(duplicate.answers[1].status, 200);
    EXPECT_FALSE(duplicate.orderId.empty());
    EXPECT_EQ(text(duplicate), "expected paid once and one piece taken, but it was paid 2×, stock taken 2, refunded 0×");
    const CaseResult &valid = twice.of("valid");
    EXPECT_EQ(valid.finding.kind, Finding::Kind::None);
    EXPECT_EQ(text(valid), "");

    const Judged unsigned_ = judge(ReceiverKind::Correct, {});
    EXPECT_EQ(unsigned_.of("replay").finding.kind, Finding::Kind::NeedsSecret);
    EXPECT_EQ(text(unsigned_.of("replay")), "needs signed webhooks (--webhook-secret)");

    CaseResult other = valid;
    other.end = CaseResult::End::Failed;
    other.finding = {Finding::Kind::OtherOrderTouched, "ORD-2", {1, 1, 0}};
    EXPECT_EQ(text(other), "the member's other order ORD-2 was touched: paid 1×, stock taken 1, refunded 0×");
    other.finding.kind = Finding::Kind::NotSetUp;
    EXPECT_EQ(text(other), "the back end cannot set this case up");
    EXPECT_EQ(text(Answer{0, NetworkError::ConnectionRefused}), "connection-refused");
}

TEST_F(Certify, ReportsCountWhatIsInThem)
{
    const Case *one = &cases().front();
    CaseResult failed{one, CaseResult::End::Failed, {0, 0, 0}, {{500, {}}}, "O-1", {Finding::Kind::WrongEffects, {}, {}}};
    CaseResult skipped{one, CaseResult::End::Skipped, {}, {}, {}, {Finding::Kind::NeedsSecret, {}, {}}};
    const std::vector results{failed, skipped, CaseResult{one, CaseResult::End::Passed, {1, 1, 0}, {{200, {}}}, "O-2", {}}};
    EXPECT_EQ(tally(results).passed + 10 * tally(results).failed + 100 * tally(results).skipped, 111);
    const std::string json = toJson("http://127.0.0.1:1/a", results);
    EXPECT_TRUE(json.starts_with("{\"receiver\":\"http://127.0.0.1:1/a\",\"cases\":[{\"case\":\"valid\",\"result\":\"FAILED\",\"answers\":"
                                 "[\"500\"],\"paid\":0,\"stockTaken\":0,\"refunded\":0,\"finding\":\"expected paid once"))
        << json;
    EXPECT_TRUE(json.ends_with("\"passed\":1,\"failed\":1,\"skipped\":1}")) << json;
    const std::string xml = toJUnit("http://127.0.0.1:1/a?b=1&c=2", results);
    EXPECT_NE(xml.find("tests=\"3\" failures=\"1\" skipped=\"1\""), std::string::npos) << xml;
    EXPECT_NE(xml.find("classname=\"http://127.0.0.1:1/a?b=1&amp;c=2\""), std::string::npos) << xml;
}

TEST_F(Certify, StoppingEndsTheWaitAndKeepsWhatWasJudged)
{
    RealNetwork network(m_scheduler);
    ExampleReceiver receiver(network, m_clock, ReceiverKind::Correct, kSecret);
    const auto port = receiver.serve(0);
    ASSERT_TRUE(port.ok());
    bool stop = false;
    Wire wire(network, m_scheduler, [&stop] { return stop; });
    const std::string base = "http://127.0.0.1:" + std::to_string(*port);
    const auto probe = httpProbe(wire, base + "/probe");
    CertifyOptions options;
    options.receiver = base + "/webhook";
    options.secret = kSecret;
    options.quiet = 600s; // nobody would wait for this
    options.only = {"valid", "declined"};
    Certifier certifier(wire, *probe, m_clock, Random(7, "test", "certify"), options);
    std::vector<std::string> begun;
    const auto results = certifier.run({}, [&](const Case &one) {
        begun.emplace_back(one.name);
        m_scheduler.after(150ms, [&stop] { stop = true; });
    });
    ASSERT_TRUE(results.ok());
    EXPECT_TRUE(results->empty());
    EXPECT_EQ(begun, std::vector<std::string>{"valid"});
}

TEST(Checks, RefuseWhatCannotBeSent)
{
    EXPECT_TRUE(checkUrl("http://localhost:3000/webhook", "the receiver").ok());
    for (const char *url : {"", "localhost:3000", "https://localhost/webhook", "http://", "http://a b/"})
        EXPECT_FALSE(checkUrl(url, "the receiver").ok()) << url;
    EXPECT_TRUE(checkSecret("").ok());
    EXPECT_TRUE(checkSecret(kSecret).ok());
    for (const char *secret : {"whsec_", "whsec_!", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"}) EXPECT_FALSE(checkSecret(secret).ok()) << secret;
    EXPECT_TRUE(checkCases({"valid", "replay"}).ok());
    EXPECT_FALSE(checkCases({"valid", "nonsense"}).ok());
}

TEST(Probe, ACommandThatHangsIsKilledOnceStopped)
{
    const std::string path = testing::TempDir() + "/hanging_probe.sh";
    FILE *file = std::fopen(path.c_str(), "w");
    ASSERT_TRUE(file);
    std::fputs("#!/bin/sh\nexec sleep 600\n", file);
    std::fclose(file);
    ASSERT_EQ(std::system(("chmod +x " + path).c_str()), 0);
    int asked = 0;
    EXPECT_FALSE(commandProbe(path, 600s, [&asked] { return ++asked > 2; })->prepare("valid").ok());
    EXPECT_EQ(asked, 3);
    std::remove(path.c_str());
}

TEST(Probe, ACommandPrintsJsonOrSkipsOrIsNamedInTheError)
{
    const std::string folder = testing::TempDir();
    const std::string path = folder + "/probe_" + std::to_string(testing::UnitTest::GetInstance()->random_seed()) + ".sh";
    FILE *file = std::fopen(path.c_str(), "w");
    ASSERT_TRUE(file);
    std::fputs("#!/bin/sh\n[ \"$2\" = after-expiry ] && exit 3\n[ \"$2\" = broken ] && { echo nothing is ready >&2; exit 1; }\n"
               "[ \"$1\" = prepare ] && echo '{\"orderId\":\"O-1\",\"amount\":5000}' || echo '{\"paid\":1,\"stockTaken\":2}'\n",
               file);
    std::fclose(file);
    const auto probe = commandProbe("sh", 10s);
    EXPECT_FALSE(probe->prepare("valid").ok()); // "sh prepare" is no script
    ASSERT_EQ(std::system(("chmod +x " + path).c_str()), 0);
    const auto script = commandProbe(path, 10s);
    const auto order = script->prepare("valid");
    ASSERT_TRUE(order.ok()) << order.error().detail;
    EXPECT_EQ(order->orderId, "O-1");
    EXPECT_EQ(order->amount, 5'000);
    EXPECT_EQ(script->look("O-1").value(), (SideEffects{1, 2, 0}));
    EXPECT_EQ(script->prepare("after-expiry").error().code, ErrorCode::NotFound);
    EXPECT_NE(script->prepare("broken").error().detail.find("nothing is ready"), std::string::npos);
    std::remove(path.c_str());
}
