// The judge's table, and what a webhook does to its process.

#include "tests/support/gw_harness.h"

namespace hamster::gateway {
namespace {

using test::GatewayHarness;

class WebhookTest : public testing::Test {
protected:
    void SetUp() override { gw.start(); }
    GatewayHarness gw;
};

TEST_F(WebhookTest, ApprovesOnceAndAnswersDuplicatesWithoutEffect)
{
    gw.toPending(1, "20231115:TR:aaaaaa");
    const GatewayHarness::Webhook webhook{.body = gw.transaction(1, "20231115:TR:aaaaaa", "SUCCESS", R"(,"approvalNumber":"12345678")")};
    EXPECT_EQ(gw.receive(webhook).status, 200);
    EXPECT_EQ(gw.lastVerdict(), "APPLIED");
    EXPECT_EQ(gw.status(1), "SUCCESS");
    EXPECT_EQ(gw.process(1).approvalNumber, "12345678");
    gw.time.runFor(2s);
    EXPECT_EQ(gw.receive(webhook).status, 200);
    EXPECT_EQ(gw.lastVerdict(), "DUPLICATE");
    GatewayHarness::Webhook other = webhook;
    other.id = "msg_2";
    EXPECT_EQ(gw.receive(other).status, 200);
    EXPECT_EQ(gw.lastVerdict(), "NO_CHANGE");
    EXPECT_EQ(gw.events("pg.approved").size(), 1U);
    EXPECT_NE(gw.events("pg.approved")[0].find(R"("late":false)"), std::string::npos);
}

TEST_F(WebhookTest, DeclinesWithTheReasonOrTheUnknownOne)
{
    gw.toPending(1, "k1");
    std::string body = gw.transaction(1, "k1", "FAILED");
    EXPECT_EQ(gw.receive({.body = body.replace(body.find(R"("reason":"r",)"), 13, "")}).status, 200);
    EXPECT_EQ(gw.status(1), "FAILED");
    EXPECT_EQ(gw.process(1).message, "알 수 없는 오류");
    ASSERT_EQ(gw.events("pg.declined").size(), 1U);
    EXPECT_NE(gw.events("pg.declined")[0].find(R"("reason":"DECLINED")"), std::string::npos);
}

TEST_F(WebhookTest, JudgesPeerSizeSignatureAndTimeInThisOrder)
{
    gw.toPending(1, "k1");
    const std::string body = gw.transaction(1, "k1", "SUCCESS");
    const std::string huge(64 * 1024 + 1, ' ');
    const auto expect = [&](const GatewayHarness::Webhook &webhook, int status, const char *verdict) {
        EXPECT_EQ(gw.receive(webhook).status, status) << verdict;
        EXPECT_EQ(gw.lastVerdict(), verdict);
        EXPECT_EQ(gw.sql<int>("SELECT verified FROM webhook_inbox ORDER BY id DESC LIMIT 1"), 0);
        EXPECT_EQ(gw.count("webhook_inbox WHERE verified = 0 AND body IS NOT NULL"), 0);
    };
    expect({.body = huge, .peer = "10.0.0.9", .signature = "v1,x"}, 403, "FOREIGN_PEER");
    expect({.body = huge, .signature = "v1,x"}, 413, "TOO_LARGE");
    expect({.body = body, .age = 400s, .signature = "v1,x"}, 401, "BAD_SIGNATURE");
    expect({.body = body, .secret = "whsec_d3Jvbmcga2V5IHdyb25nIGtleSE="}, 401, "BAD_SIGNATURE");
    expect({.body = body, .age = 301s}, 400, "STALE");
    expect({.body = body, .age = -301s}, 400, "STALE");
    EXPECT_EQ(gw.status(1), "PENDING");
    EXPECT_EQ(gw.receive({.body = body, .secret = std::string(test::kPreviousSecret), .age = 299s}).status, 200);
    EXPECT_EQ(gw.status(1), "SUCCESS"); // the previous secret still counts during a rotation
}

TEST_F(WebhookTest, RefusesAnotherBodyUnderAnAnsweredId)
{
    gw.toPending(1, "k1");
    EXPECT_EQ(gw.receive({.body = gw.transaction(1, "k1", "FAILED")}).status, 200);
    EXPECT_EQ(gw.receive({.body = gw.transaction(1, "k1", "SUCCESS")}).status, 400);
    EXPECT_EQ(gw.lastVerdict(), "FORGED");
    EXPECT_EQ(gw.status(1), "FAILED");
}

TEST_F(WebhookTest, UnknownReferenceIsStoredAndMayComeAgain)
{
    gw.toPending(1, "k1");
    std::string body = gw.transaction(1, "k1", "SUCCESS");
    const std::string stranger = std::string(body).replace(body.find("CGW_"), 4, "XXX_");
    EXPECT_EQ(gw.receive({.body = stranger}).status, 404);
    EXPECT_EQ(gw.lastVerdict(), "UNKNOWN_REFERENCE");
    EXPECT_EQ(gw.count("webhook_inbox WHERE verified = 1 AND body IS NOT NULL"), 1);
    EXPECT_EQ(gw.receive({.body = stranger}).status, 404); // no duplicate: it was not answered 2xx
    EXPECT_EQ(gw.receive({.body = "{\"no\":1}"}).status, 400);
    EXPECT_EQ(gw.lastVerdict(), "UNREADABLE");
    EXPECT_EQ(gw.receive({.id = "x", .body = "not json"}).status, 400);
    EXPECT_EQ(gw.status(1), "PENDING");
}

TEST_F(WebhookTest, OtherAmountOrderOrTransactionIsAMismatchWithACase)
{
    gw.toPending(1, "k1");
    const std::string good = gw.transaction(1, "k1", "SUCCESS");
    const auto altered = [&](const std::string &from, const std::string &to) {
        return std::string(good).replace(good.find(from), from.size(), to);
    };
    int cases = 0;
    for (const std::string &body :
         {altered("10000", "10001"), altered(GatewayHarness::number(1), GatewayHarness::number(2)), altered("\"k1\"", "\"k2\"")}) {
        EXPECT_EQ(gw.receive({.id = "m" + std::to_string(cases), .body = body}).status, 200);
        EXPECT_EQ(gw.lastVerdict(), "MISMATCH");
        EXPECT_EQ(gw.count("cases WHERE kind = 'MISMATCH' AND status = 'OPEN'"), ++cases);
    }
    EXPECT_EQ(gw.status(1), "PENDING");
    EXPECT_TRUE(gw.events("pg.approved").empty());
}

TEST_F(WebhookTest, FailedAfterSuccessContradictsAndSuccessAfterFailedIsLate)
{
    gw.toSuccess(1, "k1");
    EXPECT_EQ(gw.receive({.id = "a", .body = gw.transaction(1, "k1", "FAILED")}).status, 200);
    EXPECT_EQ(gw.lastVerdict(), "MISMATCH");
    EXPECT_EQ(gw.status(1), "SUCCESS");
    gw.toPending(2, "k2");
    gw.receive({.id = "b", .body = gw.transaction(2, "k2", "FAILED")});
    gw.receive({.id = "c", .body = gw.transaction(2, "k2", "SUCCESS")});
    EXPECT_EQ(gw.lastVerdict(), "APPLIED");
    EXPECT_EQ(gw.status(2), "SUCCESS");
    EXPECT_NE(gw.events("pg.approved").back().find(R"("late":true)"), std::string::npos);
}

TEST_F(WebhookTest, MayComeBeforeThePgsOwnAnswer)
{
    gw.reserve(1);
    ASSERT_EQ(gw.status(1), "UNKNOWN");
    EXPECT_EQ(gw.receive({.body = gw.transaction(1, "k1", "SUCCESS")}).status, 200);
    EXPECT_EQ(gw.status(1), "SUCCESS");
    EXPECT_FALSE(gw.process(1).acknowledgedAt);
    gw.network.answer(gw.pending(1, "k1"));
    gw.time.settle();
    EXPECT_EQ(gw.status(1), "SUCCESS");
    EXPECT_TRUE(gw.process(1).acknowledgedAt);
    EXPECT_EQ(gw.events("pg.approved").size(), 1U);
    EXPECT_EQ(gw.count("refused_edges"), 0);
    EXPECT_EQ(gw.count("cases"), 0);
}

TEST_F(WebhookTest, TwoOrdersOfOneMemberAreNeverSwapped)
{
    gw.toPending(1, "k1");
    gw.toPending(2, "k2");
    EXPECT_EQ(gw.receive({.id = "a", .body = gw.transaction(1, "k1", "SUCCESS")}).status, 200);
    EXPECT_EQ(gw.status(1), "SUCCESS");
    EXPECT_EQ(gw.status(2), "PENDING");
    // the other order's transaction under this one's reference
    std::string body = gw.transaction(2, "k2", "SUCCESS");
    const std::string reference = gw.process(2).reference;
    body.replace(body.find(reference), reference.size(), gw.process(1).reference);
    EXPECT_EQ(gw.receive({.id = "b", .body = body}).status, 200);
    EXPECT_EQ(gw.lastVerdict(), "MISMATCH");
    EXPECT_EQ(gw.status(2), "PENDING");
}

TEST_F(WebhookTest, AnsweredButUnfinishedRowIsAppliedAfterARestartWithItsOwnTime)
{
    gw.toPending(1, "k1");
    const Instant received = gw.time.now();
    // the world ends between the answer's commit and the effect
    const std::string body = gw.transaction(1, "k1", "SUCCESS");
    const Sql insert{
        "INSERT INTO webhook_inbox (webhook_id, received_at, peer, headers, body, body_hash, verified, verdict, http_status, "
        "process_public_id, pg_transaction, created_at) VALUES ('w', ?1, '127.0.0.1', '{}', ?2, 'h', 1, 'RECEIVED', 200, ?3, 'k1', ?1)"};
    gw.crash();
    gw.database->exec(insert, received, Blob{body}, gateway::loadProcessByOrder(*gw.database, GatewayHarness::order(1))->id);
    gw.time.runFor(1h); // far beyond the replay window
    gw.start();
    EXPECT_EQ(gw.status(1), "SUCCESS");
    EXPECT_EQ(gw.process(1).decidedAt, received);
    EXPECT_EQ(gw.lastVerdict(), "APPLIED");
}

TEST_F(WebhookTest, AReplayAfterARestartIsADuplicate)
{
    gw.toPending(1, "k1");
    const GatewayHarness::Webhook webhook{.body = gw.transaction(1, "k1", "SUCCESS")};
    gw.receive(webhook);
    gw.restart();
    EXPECT_EQ(gw.receive(webhook).status, 200);
    EXPECT_EQ(gw.lastVerdict(), "DUPLICATE");
    EXPECT_EQ(gw.events("pg.approved").size(), 1U);
}

TEST_F(WebhookTest, KeepsOnlySoManyRefusedRows)
{
    gw.crash();
    gw.settings.unverifiedWebhooksMax = 5;
    gw.start();
    for (int i = 0; i < 9; ++i) gw.receive({.id = "m" + std::to_string(i), .body = "x", .signature = "v1,x"});
    EXPECT_EQ(gw.count("webhook_inbox"), 5);
    EXPECT_EQ(gw.sql("SELECT webhook_id FROM webhook_inbox ORDER BY id LIMIT 1"), "m4");
}

TEST_F(WebhookTest, ReadyProcessThatWasNeverAskedIsNotApproved)
{
    gw.crash();
    gw.settings.bulkhead = 1;
    gw.start();
    gw.reserve(1);
    gw.reserve(2); // waits for the slot
    ASSERT_EQ(gw.status(2), "READY");
    EXPECT_EQ(gw.receive({.body = gw.transaction(2, "k9", "SUCCESS")}).status, 200);
    EXPECT_EQ(gw.lastVerdict(), "MISMATCH");
    EXPECT_EQ(gw.status(2), "READY");
}

} // namespace
} // namespace hamster::gateway
