// Every endpoint and refusal of 02-wire.md section 1 as a client sees it, byte by byte.
#include "tests/support/pg_world.h"

namespace hamster::pg::test {
namespace {

const PgWorld::Headers kNobody{};

std::string fail(std::string_view code, std::string_view message)
{
    return R"({"meta":{"result":"FAIL","errorCode":")" + std::string(code) + R"(","message":")" + std::string(message) + R"("}})";
}

struct Row {
    const char *name;
    std::string method;
    std::string target;
    std::string body;
    bool withUser;
    int status;
    std::string answer;
};

std::string with(std::string body, const std::string &from, const std::string &to)
{
    const std::size_t at = body.find(from);
    EXPECT_NE(at, std::string::npos);
    return body.replace(at, from.size(), to);
}

std::vector<Row> refusals()
{
    const std::string pay = payBody(), path = "/api/v1/payments";
    const auto missing = [](const std::string &field) { return fail("Bad Request", "필수 필드 '" + field + "'이(가) 누락되었습니다."); };
    const std::string malformed = fail("Bad Request", "요청 본문을 처리하는 중 오류가 발생했습니다. JSON 메세지 규격을 확인해주세요.");
    const std::string orderId = fail("Bad Request", "주문 ID는 6자리 이상 문자열이어야 합니다.");
    const std::string card = fail("Bad Request", "카드 번호는 xxxx-xxxx-xxxx-xxxx 형식이어야 합니다.");
    const std::string amount = fail("Bad Request", "결제금액은 양의 정수여야 합니다.");
    const std::string callback = fail("Bad Request", "콜백 URL 은 http://localhost:8080 로 시작해야 합니다.");
    const std::string cardType =
        fail("Bad Request",
             "필드 'cardType'의 값 'X'이(가) 예상 타입(CardTypeDto)과 일치하지 않습니다. 사용 가능한 값 : [SAMSUNG, KB, HYUNDAI]");
    return {
        {"no header", "POST", path, pay, false, 400, fail("Bad Request", "유저 ID 헤더는 필수입니다.")},
        {"no header, read", "GET", path + "/20261120:TR:aaaaaa", "", false, 400, fail("Bad Request", "유저 ID 헤더는 필수입니다.")},
        {"no header, order", "GET", path + "?orderId=1351039135", "", false, 400, fail("Bad Request", "유저 ID 헤더는 필수입니다.")},
        {"no orderId", "POST", path, with(pay, R"("orderId":"1351039135",)", ""), true, 400, missing("orderId")},
        {"null orderId", "POST", path, with(pay, R"("1351039135")", "null"), true, 400, missing("orderId")},
        {"no cardType", "POST", path, with(pay, R"("cardType":"SAMSUNG",)", ""), true, 400, missing("cardType")},
        {"no cardNo", "POST", path, with(pay, R"("cardNo":"1234-5678-9814-1451",)", ""), true, 400, missing("cardNo")},
        {"no amount", "POST", path, with(pay, R"("amount":5000,)", ""), true, 400, missing("amount")},
        {"no callbackUrl", "POST", path, R"({"orderId":"1351039135","cardType":"KB","cardNo":"1234-5678-9814-1451","amount":1})", true, 400,
         missing("callbackUrl")},
        {"empty object", "POST", path, "{}", true, 400, missing("orderId")},
        {"unknown card type", "POST", path, with(pay, "SAMSUNG", "X"), true, 400, cardType},
        {"amount is a word", "POST", path, with(pay, "5000", R"("abc")"), true, 400,
         fail("Bad Request", "필드 'amount'의 값 'abc'이(가) 예상 타입(long)과 일치하지 않습니다. ")},
        {"no JSON", "POST", path, "{\"orderId\":", true, 400, malformed},
        {"no body", "POST", path, "", true, 400, malformed},
        {"JSON and more", "POST", path, pay + "{}", true, 400, malformed},
        {"no object", "POST", path, "[1]", true, 400, malformed},
        {"too deep", "POST", path, with(pay, "5000", std::string(40, '[') + std::string(40, ']')), true, 400, malformed},
        {"short orderId", "POST", path, with(pay, "1351039135", "12345"), true, 400, orderId},
        {"blank orderId", "POST", path, with(pay, "1351039135", "        "), true, 400, orderId},
        {"card without dashes", "POST", path, with(pay, "1234-5678-9814-1451", "1234567898141451"), true, 400, card},
        {"card with a letter", "POST", path, with(pay, "1234-5678-9814-1451", "1234-5678-9814-145a"), true, 400, card},
        {"card with a newline", "POST", path, with(pay, "1234-5678-9814-1451", "1234-5678-9814-1451\\n"), true, 400, card},
        {"amount 0", "POST", path, with(pay, "5000", "0"), true, 400, amount},
        {"amount -1", "POST", path, with(pay, "5000", "-1"), true, 400, amount},
        {"amount \"0\"", "POST", path, with(pay, "5000", R"("0")"), true, 400, amount},
        {"amount beyond money", "POST", path, with(pay, "5000", "9000000000000000000"), true, 400, amount},
        {"callback elsewhere", "POST", path, with(pay, "localhost:8080", "localhost:9090"), true, 400, callback},
        {"unknown transaction", "GET", path + "/20261120:TR:aaaaaa", "", true, 404,
         fail("Not Found", "(transactionKey: 20261120:TR:aaaaaa) 결제건이 존재하지 않습니다.")},
        {"unknown order", "GET", path + "?orderId=1351039135", "", true, 404,
         fail("Not Found", "(orderId: 1351039135) 에 해당하는 결제건이 존재하지 않습니다.")},
        {"no orderId parameter", "GET", path, "", true, 400,
         fail("Bad Request", "필수 요청 파라미터 'orderId' (타입: String)가 누락되었습니다.")},
        {"unknown path", "GET", "/api/v1/nothing", "", true, 404, fail("Not Found", "존재하지 않는 요청입니다.")},
        {"wrong method", "PUT", path, pay, true, 405, fail("Method Not Allowed", "허용되지 않은 메서드입니다.")},
        {"wrong method on a key", "DELETE", path + "/20261120:TR:aaaaaa", "", true, 405,
         fail("Method Not Allowed", "허용되지 않은 메서드입니다.")},
        {"cancel of an unknown one", "POST", path + "/20261120:TR:aaaaaa/cancel", R"({"cancelReason":"x"})", true, 404,
         fail("Not Found", "(transactionKey: 20261120:TR:aaaaaa) 결제건이 존재하지 않습니다.")},
        {"cancel without a reason", "POST", path + "/20261120:TR:aaaaaa/cancel", "{}", true, 400, missing("cancelReason")},
        {"cancel of nothing", "POST", path + "/20261120:TR:aaaaaa/cancel", R"({"cancelReason":"x","cancelAmount":0})", true, 400,
         fail("Bad Request", "취소금액은 양의 정수여야 합니다.")},
        {"void without a key", "POST", path + "/void", "{}", true, 400, missing("key")},
        {"no date", "GET", "/api/v1/statements/yesterday", "", true, 400,
         fail("Bad Request", "요청 파라미터 'date' (타입: LocalDate)의 값 'yesterday'이(가) 잘못되었습니다.")},
    };
}

TEST(PgContract, RefusalsAreExact)
{
    PgWorld world;
    for (const Row &row : refusals()) {
        SCOPED_TRACE(row.name);
        const auto response =
            world.call(row.method, row.target, row.body, row.withUser ? PgWorld::Headers{{"X-USER-ID", "135135"}} : kNobody);
        EXPECT_EQ(response.status, row.status);
        EXPECT_EQ(response.body, row.answer);
        EXPECT_EQ(response.headers.find("Content-Type"), "application/json");
    }
    EXPECT_EQ(world.rows("SELECT count(*) FROM pg_transactions"), "0");
}

TEST(PgContract, WrongMethodSaysWhichAreAllowed)
{
    PgWorld world;
    EXPECT_EQ(world.call("PUT", "/api/v1/payments", "").headers.find("Allow"), "POST, GET");
}

TEST(PgContract, PaymentIsAcceptedReadAndDecided)
{
    PgWorld world;
    const auto accepted = world.pay(payBody());
    EXPECT_EQ(accepted.status, 200);
    const std::string key = valueOf(accepted.body, "transactionKey");
    EXPECT_EQ(accepted.body, R"({"meta":{"result":"SUCCESS"},"data":{"transactionKey":")" + key + R"(","status":"PENDING"}})");
    EXPECT_EQ(key.substr(0, 12), "20261120:TR:");
    EXPECT_EQ(key.size(), 18U);
    EXPECT_EQ(key.find_first_not_of("0123456789abcdef", 12), std::string::npos);

    const std::string pending = world.call("GET", "/api/v1/payments/" + key).body;
    EXPECT_EQ(pending,
              R"({"meta":{"result":"SUCCESS"},"data":{"transactionKey":")" + key +
                  R"(","orderId":"1351039135","cardType":"SAMSUNG","cardNo":"1234-5678-9814-1451","amount":5000,"status":"PENDING"}})");
    world.time.run(1s);
    const std::string decided =
        R"({"transactionKey":")" + key +
        R"(","orderId":"1351039135","cardType":"SAMSUNG","cardNo":"1234-5678-9814-1451","amount":5000,"status":"SUCCESS",)" +
        R"("reason":"정상 승인되었습니다."})";
    EXPECT_EQ(world.call("GET", "/api/v1/payments/" + percentEncode(key)).body, R"({"meta":{"result":"SUCCESS"},"data":)" + decided + "}");

    ASSERT_EQ(world.network.sent.size(), 1U);
    const HttpRequest &callback = world.network.sent[0].request;
    EXPECT_EQ(callback.method, "POST");
    EXPECT_EQ(callback.url, kCallback);
    EXPECT_EQ(callback.body, decided);               // no envelope, the same fields in the same order
    ASSERT_EQ(callback.headers.fields().size(), 1U); // unsigned
    EXPECT_EQ(callback.headers.find("Content-Type"), "application/json");
    EXPECT_EQ(callback.from, Party::Pg);
    EXPECT_EQ(callback.to, Party::Customer);
}

TEST(PgContract, DeclinesHaveTheirReasons)
{
    Settings settings{.profile = quickProfile()};
    settings.magicCardsForEverybody = true;
    PgWorld world(settings);
    const std::string limit = valueOf(world.pay(payBody("order-1", "4000-0000-0000-9995")).body, "transactionKey");
    const std::string invalid = valueOf(world.pay(payBody("order-2", "4000-0000-0000-0002")).body, "transactionKey");
    world.time.run(1s);
    EXPECT_EQ(valueOf(world.call("GET", "/api/v1/payments/" + limit).body, "status"), "FAILED");
    EXPECT_EQ(valueOf(world.call("GET", "/api/v1/payments/" + limit).body, "reason"), "한도초과입니다. 다른 카드를 선택해주세요.");
    EXPECT_EQ(valueOf(world.call("GET", "/api/v1/payments/" + invalid).body, "reason"), "잘못된 카드입니다. 다른 카드를 선택해주세요.");
    ASSERT_EQ(world.network.sent.size(), 2U);
    EXPECT_EQ(valueOf(world.network.sent[0].request.body, "status"), "FAILED");
}

TEST(PgContract, MagicCardsAreOptInForOthers)
{
    PgWorld world;
    world.pay(payBody("order-1", "4000-0000-0000-9995"));
    world.time.run(1s);
    EXPECT_EQ(world.rows("SELECT status FROM pg_transactions"), "SUCCESS");
}

TEST(PgContract, OrderListsNewestFirst)
{
    PgWorld world;
    const std::string first = valueOf(world.pay(payBody()).body, "transactionKey");
    world.time.run(1s);
    const std::string second = valueOf(world.pay(payBody()).body, "transactionKey");
    EXPECT_EQ(world.call("GET", "/api/v1/payments?orderId=1351039135").body,
              R"({"meta":{"result":"SUCCESS"},"data":{"orderId":"1351039135","transactions":[{"transactionKey":")" + second +
                  R"(","status":"PENDING"},{"transactionKey":")" + first + R"(","status":"SUCCESS","reason":"정상 승인되었습니다."}]}})");
}

TEST(PgContract, ReadsAreScopedByUser)
{
    PgWorld world;
    const std::string key = valueOf(world.pay(payBody()).body, "transactionKey");
    const PgWorld::Headers other{{"x-user-id", "someone else"}};
    EXPECT_EQ(world.call("GET", "/api/v1/payments/" + key, "", other).status, 404);
    EXPECT_EQ(world.call("GET", "/api/v1/payments?orderId=1351039135", "", other).status, 404);
    EXPECT_EQ(world.call("POST", "/api/v1/payments/" + key + "/cancel", R"({"cancelReason":"x"})", other).status, 404);
    EXPECT_EQ(world.call("GET", "/api/v1/payments/" + key).status, 200);
}

TEST(PgContract, AmountsAndUnknownFieldsAreReadGenerously)
{
    PgWorld world;
    for (const char *amount : {"5000", "\"5000\"", "\" 5000 \"", "5000.0", "5e3"}) {
        SCOPED_TRACE(amount);
        const auto response =
            world.pay(payBody("1351039135", "1234-5678-9814-1451", amount, kCallback, R"(,"later":{"x":[1]},"echo":"mine")"));
        EXPECT_EQ(response.status, 200);
        EXPECT_EQ(valueOf(world.call("GET", "/api/v1/payments/" + valueOf(response.body, "transactionKey")).body, "amount"), "5000");
    }
    EXPECT_EQ(world.pay(payBody("123456")).status, 200); // six characters are enough
    EXPECT_EQ(
        world.pay(R"({"orderId":1234567,"cardType":"KB","cardNo":"1234-5678-9814-1451","amount":1,"callbackUrl":"http://localhost:8080"})")
            .status,
        200);
    EXPECT_EQ(world.rows("SELECT count(*) FROM pg_transactions WHERE echo IS NOT NULL"), "0"); // the echo is ours alone
}

TEST(PgContract, ServerRefusalsHaveTheEnvelope)
{
    PgWorld world;
    ASSERT_TRUE(world.pg->serve({}).ok());
    for (const int status : {403, 404, 405, 408, 413, 421, 431, 503}) {
        const HttpResponse refusal = world.network.serverOptions.refusal(status);
        EXPECT_EQ(refusal.status, status);
        EXPECT_EQ(valueOf(refusal.body, "result"), "FAIL") << refusal.body;
        EXPECT_NE(valueOf(refusal.body, "errorCode"), "Error");
    }
    EXPECT_EQ(world.network.serverOptions.party, Party::Pg);
    world.crash();
    EXPECT_EQ(world.network.closed, 1);
    bool answered = false;
    world.network.server({}, [&](const HttpResponse &) { answered = true; });
    EXPECT_FALSE(answered); // nothing of a dead incarnation runs
}

TEST(PgContract, MoreCardTypesAreOptIn)
{
    Settings settings{.profile = quickProfile()};
    settings.moreCardTypes = true;
    PgWorld world(settings);
    EXPECT_EQ(world.pay(with(payBody(), "SAMSUNG", "SHINHAN")).status, 200);
    EXPECT_NE(world.pay(with(payBody(), "SAMSUNG", "X")).body.find("[SAMSUNG, KB, HYUNDAI, SHINHAN, LOTTE, HANA, WOORI, NH, BC]"),
              std::string::npos);
}

} // namespace
} // namespace hamster::pg::test
