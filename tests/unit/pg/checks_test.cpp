// The order of the checks, the callback allow-list, delay and instability.
#include "simulator/pg/callback_policy.h"
#include "tests/support/pg_world.h"

namespace hamster::pg::test {
namespace {

TEST(PgChecks, ComeInTheirOrder)
{
    PgWorld world;
    const auto message = [&](const std::string &body, bool user = true) {
        return valueOf(world.pay(body, user ? PgWorld::Headers{{"X-USER-ID", "1"}} : PgWorld::Headers{}).body, "message");
    };
    // each body breaks every later rule too
    EXPECT_EQ(message("{", false), "유저 ID 헤더는 필수입니다.");
    EXPECT_EQ(message(R"({"orderId":"1","cardType":"X","cardNo":"1","amount":0})"), "필수 필드 'callbackUrl'이(가) 누락되었습니다.");
    EXPECT_TRUE(
        message(R"({"orderId":"1","cardType":"X","cardNo":"1","amount":0,"callbackUrl":"x"})").starts_with("필드 'cardType'의 값 'X'"));
    EXPECT_EQ(message(R"({"orderId":"1","cardType":"KB","cardNo":"1","amount":0,"callbackUrl":"x"})"),
              "주문 ID는 6자리 이상 문자열이어야 합니다.");
    EXPECT_EQ(message(R"({"orderId":"123456","cardType":"KB","cardNo":"1","amount":0,"callbackUrl":"x"})"),
              "카드 번호는 xxxx-xxxx-xxxx-xxxx 형식이어야 합니다.");
    EXPECT_EQ(message(payBody("123456", "1234-5678-9814-1451", "0", "x")), "결제금액은 양의 정수여야 합니다.");
    EXPECT_EQ(message(payBody("123456", "1234-5678-9814-1451", "1", "x")), "콜백 URL 은 http://localhost:8080 로 시작해야 합니다.");
}

TEST(PgChecks, CallbackMustHaveTheOriginOfAnEntry)
{
    const std::vector<std::string> list{"http://localhost:8080"};
    for (const char *url : {"http://localhost:8080", "http://localhost:8080/", "http://localhost:8080/a/b?c#d",
                            "http://localhost:8080?x=@y", "http://localhost:8080#x"})
        EXPECT_TRUE(isAllowedCallback(url, list)) << url;
    for (const char *url :
         {"http://localhost:80801/x", "http://localhost:8080@evil/x", "http://localhost:8080:80@evil/", "https://localhost:8080/x",
          "HTTP://localhost:8080/x", "http://LOCALHOST:8080/x", "http://localhost/x", "http://localhost:808/x",
          "http://localhost:8080.evil/x", "http://localhost:8080\\@evil/x", "http://user@localhost:8080/x", "//localhost:8080/x",
          " http://localhost:8080/x", "http://localhost:8080/x y", "http://localhost:8080/\r\nX: y", "", "http://127.0.0.1:8080/x",
          "http://localhost:08080/x", "http://localhost:8080%40evil/"})
        EXPECT_FALSE(isAllowedCallback(url, list)) << url;
}

TEST(PgChecks, EntriesMayHaveAPathAndTheDefaultPort)
{
    EXPECT_TRUE(isAllowedCallback("http://shop.test/hooks/1", {"http://shop.test/hooks"}));
    EXPECT_FALSE(isAllowedCallback("http://shop.test/other", {"http://shop.test/hooks"}));
    EXPECT_FALSE(isAllowedCallback("http://shop.test.evil/hooks", {"http://shop.test"}));
    EXPECT_TRUE(isAllowedCallback("http://shop.test:80/x", {"http://shop.test"}));
    EXPECT_FALSE(isAllowedCallback("http://shop.test:81/x", {"http://shop.test"}));
    EXPECT_TRUE(isAllowedCallback("http://[::1]:8080/x", {"http://[::1]:8080"}));
    EXPECT_FALSE(isAllowedCallback("http://localhost:8080/", {}));
    EXPECT_EQ(originOf("http://h:99999/"), "");
    EXPECT_EQ(originOf("http://:80/"), "");
    EXPECT_EQ(originOf("ftp://h/"), "");
}

TEST(PgChecks, AllowListGrowsWhileRunning)
{
    PgWorld world;
    EXPECT_EQ(world.pay(payBody("123456", "1234-5678-9814-1451", "1", "http://shop.test:9000/cb")).status, 400);
    EXPECT_TRUE(world.pg->allowCallback("http://shop.test:9000").ok());
    EXPECT_FALSE(world.pg->allowCallback("shop.test").ok());
    EXPECT_EQ(world.pay(payBody("123456", "1234-5678-9814-1451", "1", "http://shop.test:9000/cb")).status, 200);
}

TEST(PgChecks, RefusalsAreNotDelayedAndReadsAreFast)
{
    Settings settings;
    settings.profile.unstableRate = 0;
    PgWorld world(settings);
    const auto refused = world.ask("POST", "/api/v1/payments", "{}", {{"X-USER-ID", "1"}});
    world.time.settle();
    EXPECT_TRUE(refused->has_value());
    const auto accepted = world.ask("POST", "/api/v1/payments", payBody(), {{"X-USER-ID", "1"}});
    world.time.run(99ms);
    EXPECT_FALSE(accepted->has_value());
    EXPECT_EQ(world.rows("SELECT count(*) FROM pg_transactions"), "0"); // stored after the delay
    world.time.run(402ms);
    ASSERT_TRUE(accepted->has_value());
    const auto read = world.ask("GET", "/api/v1/payments/" + valueOf((*accepted)->body, "transactionKey"), "", {{"X-USER-ID", "1"}});
    world.time.settle();
    EXPECT_TRUE(read->has_value());
}

TEST(PgChecks, InstabilityStoresNothing)
{
    Settings settings{.profile = quickProfile()};
    settings.profile.unstableRate = 1;
    PgWorld world(settings);
    const auto response = world.pay(payBody(), {{"X-USER-ID", "1"}, {"Idempotency-Key", "k1"}});
    EXPECT_EQ(response.status, 500);
    EXPECT_EQ(
        response.body,
        R"({"meta":{"result":"FAIL","errorCode":"Internal Server Error","message":"현재 서버가 불안정합니다. 잠시 후 다시 시도해주세요."}})");
    EXPECT_EQ(world.rows("SELECT (SELECT count(*) FROM pg_transactions), (SELECT count(*) FROM pg_idempotency)"), "0|0");
    Profile calm = world.pg->profile();
    calm.unstableRate = 0;
    ASSERT_TRUE(world.pg->setProfile(calm).ok());
    EXPECT_EQ(world.pay(payBody(), {{"X-USER-ID", "1"}, {"Idempotency-Key", "k1"}}).status, 200); // the key is free
}

TEST(PgChecks, AnswerComesAfterTheCommit)
{
    PgWorld world;
    const auto place = world.ask("POST", "/api/v1/payments", payBody(), {{"X-USER-ID", "1"}});
    EXPECT_FALSE(place->has_value()); // the group is still open
    world.crash();
    world.time.run(1s);
    EXPECT_FALSE(place->has_value());
    EXPECT_EQ(world.rows("SELECT count(*) FROM pg_transactions"), "0");
}

TEST(PgChecks, FullStorageIsA500)
{
    PgWorld world;
    ASSERT_TRUE(
        world.database->script("CREATE TRIGGER refuse BEFORE INSERT ON pg_transactions BEGIN SELECT raise(ABORT, 'full'); END").ok());
    const auto response = world.pay(payBody(), {{"X-USER-ID", "1"}, {"Idempotency-Key", "k"}});
    EXPECT_EQ(response.status, 500);
    EXPECT_EQ(valueOf(response.body, "message"), "일시적인 오류가 발생했습니다.");
    ASSERT_TRUE(world.database->script("DROP TRIGGER refuse").ok());
    EXPECT_EQ(world.pay(payBody(), {{"X-USER-ID", "1"}, {"Idempotency-Key", "k"}}).status, 200);
}

} // namespace
} // namespace hamster::pg::test
