// Standard Webhooks 1.0.0, the side that verifies and the side that signs.

#include "model/core/text.h"
#include "model/messaging/webhook_signature.h"

#include <gtest/gtest.h>

namespace hamster {
namespace {

// the example of the Standard Webhooks reference implementations
constexpr std::string_view kKnownSecret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
constexpr std::string_view kKnownId = "msg_p5jXN8AQM9LWM0D4loKWxJek";
constexpr std::string_view kKnownBody = R"({"test": 2432232314})";
constexpr std::int64_t kKnownSecond = 1614265330;
constexpr std::string_view kKnownSignature = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

WebhookCheck check(std::string_view id, std::string_view timestamp, std::string_view signature, std::string_view body,
                   std::vector<std::string> secrets = {std::string(kKnownSecret)}, Instant at = {kKnownSecond * 1000})
{
    return verifyWebhook(secrets, id, timestamp, signature, body, at);
}

TEST(WebhookSignature, FitsThePublishedExample)
{
    EXPECT_EQ(signWebhook(kKnownSecret, kKnownId, kKnownSecond, kKnownBody), kKnownSignature);
    EXPECT_EQ(check(kKnownId, "1614265330", kKnownSignature, kKnownBody), WebhookCheck::Valid);
}

TEST(WebhookSignature, TakesASecretWithOrWithoutItsPrefix)
{
    EXPECT_EQ(signWebhook(kKnownSecret.substr(6), kKnownId, kKnownSecond, kKnownBody), kKnownSignature);
}

TEST(WebhookSignature, RefusesEverySingleBitFlip)
{
    const std::string parts[] = {std::string(kKnownId), "1614265330", std::string(kKnownSignature), std::string(kKnownBody)};
    for (std::size_t part = 0; part < 4; ++part)
        for (std::size_t byte = 0; byte < parts[part].size(); ++byte)
            for (int bit = 0; bit < 8; ++bit) {
                std::string flipped[] = {parts[0], parts[1], parts[2], parts[3]};
                flipped[part][byte] = static_cast<char>(flipped[part][byte] ^ (1 << bit));
                EXPECT_EQ(check(flipped[0], flipped[1], flipped[2], flipped[3]), WebhookCheck::BadSignature)
                    << "part " << part << " byte " << byte << " bit " << bit;
            }
}

TEST(WebhookSignature, AllowsThreeHundredSecondsBothWays)
{
    const auto at = [](std::int64_t seconds) {
        return check(kKnownId, "1614265330", kKnownSignature, kKnownBody, {std::string(kKnownSecret)},
                     Instant{(kKnownSecond + seconds) * 1000});
    };
    EXPECT_EQ(at(300), WebhookCheck::Valid);
    EXPECT_EQ(at(-300), WebhookCheck::Valid);
    EXPECT_EQ(at(301), WebhookCheck::Stale);
    EXPECT_EQ(at(-301), WebhookCheck::Stale);
}

TEST(WebhookSignature, AnyEntryOfTheListAndAnySecretWillDo)
{
    const std::string old = "whsec_" + base64("the previous secret of the PG");
    const std::string list = "v1a,AAAA v1,bm90IHRoaXMgb25l " + signWebhook(old, kKnownId, kKnownSecond, kKnownBody);
    EXPECT_EQ(check(kKnownId, "1614265330", list, kKnownBody, {std::string(kKnownSecret), old}), WebhookCheck::Valid);
    EXPECT_EQ(check(kKnownId, "1614265330", list, kKnownBody), WebhookCheck::BadSignature);
}

TEST(WebhookSignature, RefusesWhatIsMissingOrMalformed)
{
    EXPECT_EQ(check("", "1614265330", kKnownSignature, kKnownBody), WebhookCheck::BadSignature);
    EXPECT_EQ(check(kKnownId, "", kKnownSignature, kKnownBody), WebhookCheck::BadSignature);
    EXPECT_EQ(check(kKnownId, "+1614265330", kKnownSignature, kKnownBody), WebhookCheck::BadSignature);
    EXPECT_EQ(check(kKnownId, "99999999999999999999", kKnownSignature, kKnownBody), WebhookCheck::BadSignature);
    EXPECT_EQ(check(kKnownId, "1614265330", "", kKnownBody), WebhookCheck::BadSignature);
    EXPECT_EQ(check(kKnownId, "1614265330", kKnownSignature.substr(3), kKnownBody), WebhookCheck::BadSignature);
}

TEST(WebhookSignature, AnEmptyOrBrokenSecretSignsNothing)
{
    EXPECT_EQ(signWebhook("whsec_", kKnownId, kKnownSecond, kKnownBody), "");
    EXPECT_EQ(signWebhook("whsec_!!", kKnownId, kKnownSecond, kKnownBody), "");
    const std::string signedWithNothing = "v1," + base64(hmacSha256("", std::string(kKnownId) + ".1614265330." + std::string(kKnownBody)));
    EXPECT_EQ(check(kKnownId, "1614265330", signedWithNothing, kKnownBody, {"whsec_", ""}), WebhookCheck::BadSignature);
    EXPECT_EQ(check(kKnownId, "1614265330", kKnownSignature, kKnownBody, {}), WebhookCheck::BadSignature);
}

} // namespace
} // namespace hamster
