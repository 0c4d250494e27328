#include "model/core/ids.h"

#include "model/core/text.h"

#include <gtest/gtest.h>

#include <regex>
#include <set>

using namespace hamster;

namespace {
struct StillClock final : Clock {
    Instant at{1'795'150'800'000};
    Instant now() const override { return at; }
};
} // namespace

TEST(Ids, Base62ReadsBackAndRefusesNonsense)
{
    for (const std::int64_t value : {std::int64_t{0}, std::int64_t{61}, std::int64_t{62}, std::int64_t{1} << 62, INT64_MAX})
        EXPECT_EQ(fromBase62(toBase62(value)), value);
    EXPECT_FALSE(fromBase62(""));
    EXPECT_FALSE(fromBase62("abc-"));
    EXPECT_FALSE(fromBase62("zzzzzzzzzzz"));
    EXPECT_FALSE(fromBase62("111111111111"));
    EXPECT_FALSE(OrderId::parse("0"));
}

TEST(Ids, SnowflakesGrowWhileTimeStandsStillOrStepsBack)
{
    StillClock clock;
    SnowflakeGenerator ids(clock, IdService::Payment, 0);
    std::int64_t last = 0;
    for (int i = 0; i < 1000; ++i) {
        if (i == 500) clock.at = clock.at - 10min;
        const std::int64_t id = ids.next();
        ASSERT_GT(id, last);
        last = id;
    }
    SnowflakeGenerator again(clock, IdService::Payment, last);
    EXPECT_GT(again.next(), last);
}

TEST(Ids, ServicesDoNotCollide)
{
    StillClock clock;
    SnowflakeGenerator a(clock, IdService::Ecommerce, 0), b(clock, IdService::Gateway, 0);
    std::set<std::int64_t> seen;
    for (int i = 0; i < 500; ++i) {
        EXPECT_TRUE(seen.insert(a.next()).second);
        EXPECT_TRUE(seen.insert(b.next()).second);
    }
}

TEST(Ids, NumbersHaveTheirShapeAndSeoulsDate)
{
    Random random(1, "test", "ids");
    const Instant lateEvening{1'795'102'200'000}; // 2026-11-20T00:30 in Seoul is still the 19th in UTC
    EXPECT_TRUE(std::regex_match(makeOrderNumber(lateEvening, random), std::regex("ORD-20261120-[A-Z0-9]{8}")));
    EXPECT_TRUE(std::regex_match(makeTransactionKey(lateEvening, random, 6), std::regex("20261120:TR:[0-9a-f]{6}")));
    EXPECT_TRUE(std::regex_match(makeGatewayReference("HAMSTER", "mid1", lateEvening, random),
                                 std::regex("CGW_HAMSTER_mid1_20261120003000_[0-9A-F]{8}")));
    EXPECT_TRUE(std::regex_match(random.uuid(), std::regex("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")));
}

TEST(Random, StreamsAreKeyedAndRepeat)
{
    Random a(1, "payment", "events", 1), same(1, "payment", "events", 1), otherEpoch(1, "payment", "events", 2),
        otherPurpose(1, "payment", "relay", 1);
    const auto first = a.next();
    EXPECT_EQ(first, same.next());
    EXPECT_NE(first, otherEpoch.next());
    EXPECT_NE(first, otherPurpose.next());
    for (int i = 0; i < 1000; ++i) {
        const auto draw = a.between(std::int64_t{-3}, std::int64_t{3});
        ASSERT_TRUE(draw >= -3 && draw <= 3);
    }
}

TEST(Text, HashesAndMasks)
{
    EXPECT_EQ(fnv1a64(""), 14695981039346656037ULL);
    EXPECT_EQ(fnv1a64("a"), 0xaf63dc4c8601ec8cULL);
    EXPECT_EQ(sha256Hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(toHex(hmacSha256("key", "The quick brown fox jumps over the lazy dog")),
              "f7bc83f430538424b13298e6aa6fb143ef4d59a14946175997479dbc2d1a3cd8");
    EXPECT_EQ(maskCard("4242-4242-4242-4242"), "424242******4242");
    EXPECT_EQ(maskCard("1234"), "****");
    EXPECT_TRUE(equalInConstantTime("abc", "abc"));
    EXPECT_FALSE(equalInConstantTime("abc", "abd"));
    EXPECT_FALSE(base64Decode("a b"));
    EXPECT_EQ(base64Decode(base64("hamster")), "hamster");
}

TEST(Time, SeoulAndUtc)
{
    const Instant at{1'795'152'725'118}; // 2026-11-20T05:32:05.118Z
    EXPECT_EQ(formatUtcIso(at), "2026-11-20T05:32:05.118Z");
    EXPECT_EQ(formatSeoulIso(at), "2026-11-20T14:32:05");
    EXPECT_EQ(formatSeoulCompact(at), "20261120143205");
    EXPECT_EQ(parseUtcIso("2026-11-20T05:32:05.118Z"), at);
    for (const char *wrong :
         {"", "2026-11-20", "2026-13-20T05:32:05.118Z", "2026-11-20T25:32:05.118Z", "2026-11-20T05:32:05.118", "2026-02-30T05:32:05.118Z"})
        EXPECT_FALSE(parseUtcIso(wrong)) << wrong;
    EXPECT_EQ(parseSeoulDate("2026-11-20"), fromSeoul({2026, 11, 20, 0, 0, 0, 0}));
    EXPECT_FALSE(parseSeoulDate("2026-11-31"));
}

TEST(Text, XmlHoldsNoMarkAndNoControlCharacter)
{
    EXPECT_EQ(xmlEscaped("a<b> & \"c\"\n\x01 한글"), "a&lt;b&gt; &amp; &quot;c&quot;   한글");
}
