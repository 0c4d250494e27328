// The certifier against back ends that are broken on purpose, over real sockets: each must fail for its own reason and no other, the
// correct one must pass.

#include "simulator/certify/certifier.h"
#include "simulator/certify/example_receiver.h"
#include "simulator/network/real_network.h"
#include "simulator/network/real_time.h"

#include <QCoreApplication>

#include <gtest/gtest.h>

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
