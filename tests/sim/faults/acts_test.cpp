// What people do by hand to a single webhook, request or link.

#include "simulator/scenario/parser.h"
#include "simulator/scenario/report.h"

#include <gtest/gtest.h>

using namespace hamster;

namespace {

/// Two orders; their webhooks leave five seconds after the decision. Green with `steps`, and gives how often each verdict was given.
std::map<std::string, std::int64_t> verdictsAfter(const std::string &steps, std::map<std::string, std::int64_t> *fired = nullptr)
{
    const std::string yaml =
        "scenario: acts\ntitle: acts\nseed: 3\npg: {webhook: 5s}\nshop: {members: 5, points: 0, stock: 50, products: 4, coupons: false}\n"
        "steps:\n  - id: buyers\n    at: 0\n    place: {count: 2, every: 100ms, product: SEED-1KG}\n" +
        steps + "expect:\n  orders: {ORDER_COMPLETED: 2}\n  violated: none\n";
    const auto scenario = scenario::parseScenario(yaml, "acts");
    EXPECT_TRUE(scenario.ok()) << (scenario.ok() ? "" : scenario.error().detail);
    if (!scenario.ok()) return {};
    std::map<std::string, std::int64_t> verdicts;
    static const Sql kVerdicts{"SELECT verdict, count(*) FROM webhook_inbox GROUP BY verdict ORDER BY verdict"};
    scenario::RunOptions options;
    options.ended = [&verdicts](Laboratory &laboratory, const scenario::Player &) {
        Rows rows = laboratory.world()->database(Party::Gateway).query(kVerdicts);
        while (rows.next()) verdicts[rows.get<std::string>(0)] = rows.get<std::int64_t>(1);
    };
    const auto report = scenario::run(*scenario, options);
    EXPECT_TRUE(report.ok());
    if (!report.ok()) return {};
    EXPECT_TRUE(report->passed()) << scenario::toText(*report);
    if (fired) *fired = report->faultsFired;
    return verdicts;
}

std::map<std::string, std::int64_t> verdictsOfAct(const std::string &act)
{
    return verdictsAfter("  - at: 3s\n    webhook: {order: buyers, act: " + act + "}\n");
}

} // namespace

TEST(WebhookActs, WithoutOneBothAreApplied) { EXPECT_EQ(verdictsAfter("")["APPLIED"], 2); }
TEST(WebhookActs, TamperedAmountIsRefused) { EXPECT_EQ(verdictsOfAct("tamper-amount, amount: -500")["BAD_SIGNATURE"], 1); }
TEST(WebhookActs, TamperedStatusIsRefused) { EXPECT_EQ(verdictsOfAct("tamper-status")["BAD_SIGNATURE"], 1); }
TEST(WebhookActs, ForgedOneIsRefused) { EXPECT_EQ(verdictsOfAct("forge")["BAD_SIGNATURE"], 1); }
TEST(WebhookActs, StrippedSignatureIsRefused) { EXPECT_EQ(verdictsOfAct("strip-signature")["BAD_SIGNATURE"], 1); }
TEST(WebhookActs, BrokenSignatureIsRefused) { EXPECT_EQ(verdictsOfAct("break-signature")["BAD_SIGNATURE"], 1); }
TEST(WebhookActs, OldTimestampIsRefused) { EXPECT_EQ(verdictsOfAct("old-timestamp, by: 1h")["STALE"], 1); }
TEST(WebhookActs, DelayedOneIsApplied) { EXPECT_EQ(verdictsOfAct("delay, by: 2min")["APPLIED"], 2); }
TEST(WebhookActs, SwappedOneIsApplied) { EXPECT_EQ(verdictsOfAct("swap-with-next")["APPLIED"], 2); }

TEST(WebhookActs, AFinishedOneIsSentAgainForIt)
{
    const auto verdicts = verdictsAfter("  - at: 1min\n    webhook: {order: buyers, act: tamper-amount}\n");
    EXPECT_EQ(verdicts.at("APPLIED"), 2);
    EXPECT_GE(verdicts.at("BAD_SIGNATURE"), 1);
}

TEST(RequestActs, OneRequestTimesOutAfterStoring)
{
    std::map<std::string, std::int64_t> fired;
    verdictsAfter("  - at: 10ms\n    fault: {kind: pg-request.timeout-after, left: 1, by-hand: true}\n", &fired);
    EXPECT_EQ(fired["pg-request.timeout-after"], 1);
}

TEST(LinkActs, ACutLinkHealsAndTheWebhookArrives)
{
    std::map<std::string, std::int64_t> fired;
    const auto verdicts = verdictsAfter("  - at: 3s\n    cut: {from: hamster-pg, to: cash-gateway}\n"
                                        "  - at: 8s\n    heal-link: {from: hamster-pg, to: cash-gateway}\n",
                                        &fired);
    EXPECT_EQ(verdicts.at("APPLIED"), 2);
    EXPECT_EQ(fired["network.cut"], 1);
}
