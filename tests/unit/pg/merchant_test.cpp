// What our own gateway sees: echo, masked card, approval number, signed webhooks, forced cards.
#include "tests/support/pg_world.h"

#include <QMessageAuthenticationCode>

namespace hamster::pg::test {
namespace {

const PgWorld::Headers kOurs{{"X-USER-ID", kMid}};

/// Computed here from the standard, without the code under test.
std::string expectedSignature(const QByteArray &key, const HttpRequest &request)
{
    const auto header = [&](std::string_view name) { return std::string(request.headers.find(name).value_or("")); };
    const std::string content = header("webhook-id") + "." + header("webhook-timestamp") + "." + request.body;
    return "v1," +
           QMessageAuthenticationCode::hash(QByteArray::fromStdString(content), key, QCryptographicHash::Sha256).toBase64().toStdString();
}

std::string ourBody(std::string_view card = "4242-4242-4242-4242", std::string_view echo = "CGW_HAMSTER_M_20261120143205_0A1B2C3D")
{
    return payBody("ORD-20261120-AAAAAAAA", card, "5000", kOwnCallback, R"(,"echo":")" + std::string(echo) + "\"");
}

class PgMerchant : public ::testing::Test {
protected:
    PgMerchant() { world.addMerchant(); }
    PgWorld world;
};

TEST_F(PgMerchant, AnswersReadsAndCallbackAddOurFields)
{
    const auto accepted = world.pay(ourBody(), kOurs);
    const std::string key = valueOf(accepted.body, "transactionKey");
    EXPECT_EQ(accepted.body, R"({"meta":{"result":"SUCCESS"},"data":{"transactionKey":")" + key +
                                 R"(","status":"PENDING","echo":"CGW_HAMSTER_M_20261120143205_0A1B2C3D"}})");
    const std::string head =
        R"({"transactionKey":")" + key +
        R"(","orderId":"ORD-20261120-AAAAAAAA","cardType":"SAMSUNG","cardNo":"424242******4242","amount":5000,"status":")";
    EXPECT_EQ(world.call("GET", "/api/v1/payments/" + key, "", kOurs).body,
              R"({"meta":{"result":"SUCCESS"},"data":)" + head +
                  R"(PENDING","echo":"CGW_HAMSTER_M_20261120143205_0A1B2C3D","remainingAmount":5000,"cancels":[]}})");
    world.time.run(1s);
    const std::string number = world.rows("SELECT approval_number FROM pg_transactions");
    EXPECT_EQ(number.size(), 8U);
    const std::string tail =
        R"("echo":"CGW_HAMSTER_M_20261120143205_0A1B2C3D","approvalNumber":")" + number + R"(","approvedAt":"2026-11-20T05:32:05.318Z")";
    ASSERT_EQ(world.network.sent.size(), 1U);
    EXPECT_EQ(world.network.sent[0].request.url, kOwnCallback);
    EXPECT_EQ(world.network.sent[0].request.body, head + R"(SUCCESS","reason":"정상 승인되었습니다.",)" + tail + "}");
    world.call("POST", "/api/v1/payments/" + key + "/cancel", R"({"cancelAmount":2000,"cancelReason":"x"})",
               {{"X-USER-ID", kMid}, {"Idempotency-Key", "r1"}});
    EXPECT_EQ(world.call("GET", "/api/v1/payments/" + key, "", kOurs).body,
              R"({"meta":{"result":"SUCCESS"},"data":)" + head + R"(PARTIALLY_CANCELLED","reason":"정상 승인되었습니다.",)" + tail +
                  R"(,"remainingAmount":3000,"cancels":[{"key":"r1","amount":2000,"status":"DONE"}]}})");
    EXPECT_EQ(world.call("GET", "/api/v1/payments?orderId=ORD-20261120-AAAAAAAA", "", kOurs).body,
              R"({"meta":{"result":"SUCCESS"},"data":{"orderId":"ORD-20261120-AAAAAAAA","transactions":[{"transactionKey":")" + key +
                  R"(","status":"PARTIALLY_CANCELLED","reason":"정상 승인되었습니다.",)" + tail +
                  R"(,"remainingAmount":3000,"cancels":[{"key":"r1","amount":2000,"status":"DONE"}]}]}})");
}

TEST_F(PgMerchant, WebhooksAreSigned)
{
    world.pay(ourBody(), kOurs);
    world.time.run(1s);
    ASSERT_EQ(world.network.sent.size(), 1U);
    const HttpRequest &request = world.network.sent[0].request;
    EXPECT_EQ(request.headers.find("webhook-timestamp"), std::to_string(world.network.sent[0].at.ms / 1000));
    EXPECT_TRUE(request.headers.find("webhook-id").value_or("").starts_with("msg_"));
    EXPECT_EQ(request.headers.find("webhook-signature"), expectedSignature("0123456789abcdef0123456789abcdef", request));
    EXPECT_NE(world.rows("SELECT headers FROM webhook_attempts").find("webhook-signature"), std::string::npos);
}

TEST_F(PgMerchant, EveryAttemptIsSignedAtItsOwnTime)
{
    world.network.receiver = [](const HttpRequest &) { return HttpResponse{.status = 500, .headers = {}, .body = {}}; };
    world.pay(ourBody(), kOurs);
    world.time.run(10s);
    ASSERT_GE(world.network.sent.size(), 3U);
    for (const auto &sent : world.network.sent) {
        EXPECT_EQ(sent.request.headers.find("webhook-id"), world.network.sent[0].request.headers.find("webhook-id"));
        EXPECT_EQ(sent.request.headers.find("webhook-timestamp"), std::to_string(sent.at.ms / 1000));
        EXPECT_EQ(sent.request.headers.find("webhook-signature"), expectedSignature("0123456789abcdef0123456789abcdef", sent.request));
    }
}

TEST_F(PgMerchant, BothSecretsSignDuringARotation)
{
    world.addMerchant(RetrySchedule::Lab, "whsec_" + QByteArray("the next secret, 24 bytes").toBase64().toStdString());
    world.pay(ourBody(), kOurs);
    world.time.run(1s);
    const HttpRequest &request = world.network.sent.at(0).request;
    EXPECT_EQ(request.headers.find("webhook-signature"), expectedSignature("the next secret, 24 bytes", request) + " " +
                                                             expectedSignature("0123456789abcdef0123456789abcdef", request));
    world.pg->endSecretRotation(kMid, {});
    world.time.settle();
    world.pay(ourBody(), kOurs);
    world.time.run(1s);
    EXPECT_EQ(world.network.sent.at(1).request.headers.find("webhook-signature"),
              expectedSignature("the next secret, 24 bytes", world.network.sent[1].request));
}

TEST_F(PgMerchant, ForcedCards)
{
    Profile harsh = quickProfile();
    harsh.invalidRate = 1;
    ASSERT_TRUE(world.pg->setProfile(harsh).ok());
    for (const char *card :
         {"4242-4242-4242-4242", "4000-0000-0000-9995", "4000-0000-0000-0002", "4000-0000-0000-3220", "5555-5555-5555-4444"})
        world.pay(ourBody(card), kOurs);
    world.time.run(11s);
    EXPECT_EQ(world.rows("SELECT status, substr(coalesce(reason, ''), 1, 4) FROM pg_transactions ORDER BY id"),
              "SUCCESS|정상 승\nFAILED|한도초과\nFAILED|잘못된 \nPENDING|\nFAILED|잘못된 ");
    world.time.run(2s);
    EXPECT_EQ(world.rows("SELECT status, approved_at - created_at FROM pg_transactions WHERE card_no LIKE '%3220'"), "SUCCESS|12000");
}

TEST_F(PgMerchant, EchoIsAtMostHundredCharacters)
{
    EXPECT_EQ(world.pay(ourBody("4242-4242-4242-4242", std::string(100, 'e')), kOurs).status, 200);
    EXPECT_EQ(world.pay(ourBody("4242-4242-4242-4242", std::string(101, 'e')), kOurs).status, 400);
}

TEST_F(PgMerchant, OurCallbackOriginIsAllowedForUsAlone)
{
    EXPECT_EQ(world.pay(ourBody(), kOurs).status, 200);
    EXPECT_EQ(world.pay(ourBody(), {{"X-USER-ID", "135135"}}).status, 400);
    EXPECT_EQ(world.pay(payBody(), kOurs).status, 200); // the general list holds for us too
}

TEST_F(PgMerchant, SurvivesARestart)
{
    world.restart();
    world.pay(ourBody(), kOurs);
    world.time.run(1s);
    EXPECT_TRUE(world.network.sent.at(0).request.headers.find("webhook-signature"));
    EXPECT_EQ(world.rows("SELECT mid_id, merchant_name, retry_schedule, active FROM pg_mids"), "HAMSTER-MID|Hamster World|LAB|1");
}

TEST_F(PgMerchant, UnusableOnesAreRefused)
{
    const auto refused = [&](MerchantConfig config) {
        std::optional<ErrorCode> code;
        world.pg->ensureMerchant(std::move(config), [&](const Outcome &outcome) {
            if (!outcome) code = outcome.error().code;
        });
        world.time.settle();
        return code == ErrorCode::InvalidArgument;
    };
    EXPECT_TRUE(refused({"", "n", "k", kOwnCallback, kSecret, RetrySchedule::Lab}));
    EXPECT_TRUE(refused({"m", "n", "k", "nowhere", kSecret, RetrySchedule::Lab}));
    EXPECT_TRUE(refused({"m", "n", "k", kOwnCallback, "secret", RetrySchedule::Lab}));
    EXPECT_TRUE(refused({"m", "n", "k", kOwnCallback, "whsec_not base64!", RetrySchedule::Lab}));
    EXPECT_EQ(world.rows("SELECT count(*) FROM pg_mids"), "1");
}

} // namespace
} // namespace hamster::pg::test
