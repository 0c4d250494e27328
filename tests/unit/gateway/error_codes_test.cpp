// Every code of 01-domain.md section 7 that the cash gateway can answer with, over its API: status, code, both texts, timestamp.
#include "tests/support/gw_harness.h"

#include <regex>

namespace hamster::test {
namespace {

const Sql kNoOutbox{"CREATE TRIGGER disk_full BEFORE INSERT ON outbox BEGIN SELECT RAISE(ABORT, 'disk full'); END"};
const Sql kNoProcess{"CREATE TRIGGER disk_full BEFORE UPDATE ON payment_processes BEGIN SELECT RAISE(ABORT, 'disk full'); END"};
const Sql kMidsOff{"UPDATE mids SET active = 0"};

/// Orders of one gateway: 1 SUCCESS, 2 PENDING, 3 UNKNOWN, 4 CANCELLED, 5 FAILED (the PG refused it), 6 FAILED (voided after silence),
/// 7 FAILED (the PG cannot be reached); 8 TOSS and READY.
class ErrorCodes : public ::testing::Test {
protected:
    GatewayHarness g;

    void SetUp() override
    {
        g.settings.handOver = [](const gateway::Handover &) {};
        g.settings.tries = 1;
        g.start();
        g.toSuccess(1, "k1");
        g.toPending(2, "k2");
        g.toSuccess(4, "k4");
        g.cancel(4, 400, 10'000);
        g.network.answer(
            GatewayHarness::envelope(200, R"({"transactionKey":"k4","status":"CANCELLED","cancelledAmount":10000,"remainingAmount":0})"));
        g.time.settle();
        g.reserve(5);
        g.network.answer(GatewayHarness::envelope(400, "bad"));
        g.time.settle();
        g.reserve(7);
        g.network.answer(GatewayHarness::refusedConnection());
        g.time.settle();
        g.reserve(6, 10'000, "tok_ok", 1min);
        g.network.answer(GatewayHarness::silence());
        g.time.settle();
        g.settle(6, "EXPIRED");
        while (g.status(6) == "UNKNOWN" && !g.network.open.empty()) {
            const bool isVoid = g.network.open.front().request.url.ends_with("/void");
            g.network.answer(isVoid ? GatewayHarness::envelope(200, R"({"key":")" + g.process(6).attemptKey + R"(","status":"FAILED"})")
                                    : GatewayHarness::envelope(404, "none"));
            g.time.settle();
        }
        g.reserve(3);
        g.network.answer(GatewayHarness::silence());
        g.time.settle();
        g.service->ensureMid({.mid = "TOSS01",
                              .pgMid = "toss",
                              .provider = "TOSS",
                              .vendor = VendorId{1},
                              .webhookSecret = std::string(kSecret),
                              .apiKey = "sk"},
                             {});
        g.time.settle();
        g.reserve(8);
        for (const auto &[n, state] : {std::pair(1, "SUCCESS"),
                                       {2, "PENDING"},
                                       {3, "UNKNOWN"},
                                       {4, "CANCELLED"},
                                       {5, "FAILED"},
                                       {6, "FAILED"},
                                       {7, "FAILED"},
                                       {8, "READY"}})
            ASSERT_EQ(g.status(n), state) << n;
    }
    HttpResponse ask(const std::string &method, const std::string &path, const std::string &body, bool english)
    {
        HttpRequest request;
        request.method = method;
        request.path = path;
        request.body = body;
        request.peer = "127.0.0.1";
        if (english) request.headers.add("Accept-Language", "en");
        return g.call(std::move(request));
    }
    std::string pathOf(int n, const std::string &more = {}) { return "/api/v1/payments/" + g.process(n).id.text() + more; }
    static std::string confirmOf(int n, std::int64_t amount = 10'000)
    {
        return R"({"paymentKey":"pay","orderId":")" + GatewayHarness::number(n) + R"(","amount":)" + std::to_string(amount) + "}";
    }
    void expect(const HttpResponse &answer, int status, const std::string &code, const std::string &message)
    {
        EXPECT_EQ(answer.status, status) << code;
        const std::regex form(
            R"re(\{"success":false,"error":\{"code":"([^"]+)","message":"([^"]+)","timestamp":"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d"\}\})re");
        std::smatch parts;
        ASSERT_TRUE(std::regex_match(answer.body, parts, form)) << answer.body;
        EXPECT_EQ(parts[1], code);
        if (!message.empty()) {
            EXPECT_EQ(parts[2], message);
        }
    }
};

TEST_F(ErrorCodes, EachHasItsStatusAndBody)
{
    struct Case {
        const char *code;
        int status;
        const char *korean;
        std::string method, path, body;
        const Sql *before = nullptr; ///< done to the database first
    };
    // PAYMENT_005 and PAYMENT_006 are no answers of a route: nothing under /api/v1 waits for the PG. They are what a process ends with
    // (below).
    const std::string confirm = "/api/payments/confirm", all = R"({"reason":"r"})";
    const std::vector<Case> cases{
        {"PAYMENT_001", 404, "결제 정보를 찾을 수 없습니다.", "GET", "/api/v1/payments/nothing", ""},
        {"PAYMENT_001", 404, "결제 정보를 찾을 수 없습니다.", "POST", "/api/v1/payments/zzz/cancel", all},
        {"PAYMENT_002", 400, "결제 상태를 변경할 수 없습니다.", "POST", pathOf(2, "/cancel"), all},
        {"PAYMENT_002", 400, "결제 상태를 변경할 수 없습니다.", "POST", pathOf(1, "/cancel"), R"({"reason":"r","cancelAmount":10001})"},
        {"PAYMENT_007", 409, "이미 처리된 결제입니다.", "POST", pathOf(4, "/cancel"), all},
        {"PAYMENT-400-001", 400, "결제 금액이 올바르지 않습니다.", "POST", confirm, confirmOf(8, 9'999)},
        {"PAYMENT-400-001", 400, "결제 금액이 올바르지 않습니다.", "POST", confirm, "{}"},
        {"PAYMENT-400-002", 400, "결제 상태가 올바르지 않습니다.", "POST", confirm, confirmOf(4)},
        {"PAYMENT-400-003", 400, "결제가 가능한 상태가 아닙니다.", "POST", confirm, confirmOf(5)},
        {"PAYMENT-400-003", 400, "결제가 가능한 상태가 아닙니다.", "POST", confirm, confirmOf(2)},
        {"PAYMENT-404-001", 404, "결제 정보를 찾을 수 없습니다.", "POST", confirm, confirmOf(20)},
        {"PAYMENT-409-001", 409, "중복된 결제 요청입니다.", "POST", confirm, confirmOf(3)},
        {"PAYMENT-409-002", 409, "이미 승인된 결제입니다.", "POST", confirm, confirmOf(1)},
        {"PAYMENT_004", 503, "결제 대행사를 찾을 수 없습니다.", "POST", pathOf(1, "/cancel"), all, &kMidsOff},
    };
    for (const Case &c : cases) {
        SCOPED_TRACE(c.path + " " + c.body);
        if (c.before) g.database->exec(*c.before);
        expect(ask(c.method, c.path, c.body, false), c.status, c.code, c.korean);
        expect(ask(c.method, c.path, c.body, true), c.status, c.code, "");
        EXPECT_NE(ask(c.method, c.path, c.body, true).body.find("he "), std::string::npos) << "English";
    }
    EXPECT_TRUE(g.events("refund.requested").empty());
}

TEST_F(ErrorCodes, AGatewayThatCannotStoreSaysSo)
{
    g.database->exec(kNoOutbox);
    expect(ask("POST", pathOf(1, "/cancel"), R"({"reason":"r"})", false), 503, "PAYMENT_003", "현재 결제 서비스를 이용할 수 없습니다.");
}

TEST_F(ErrorCodes, AConfirmThatCannotBeStoredIsAGatewayError)
{
    g.database->exec(kNoProcess);
    expect(ask("POST", "/api/payments/confirm", confirmOf(8), false), 502, "PAYMENT-502-001", "결제 게이트웨이 오류가 발생했습니다.");
}

TEST_F(ErrorCodes, ARefusalAndASilenceOfThePgAreAGatewayErrorOfTheConfirm)
{
    for (const bool silent : {false, true}) {
        const int n = silent ? 9 : 8;
        if (silent) g.reserve(n);
        std::optional<HttpResponse> answer;
        HttpRequest request;
        request.method = "POST";
        request.path = "/api/payments/confirm";
        request.body = confirmOf(n);
        g.network.handler(std::move(request), [&](HttpResponse response) { answer = std::move(response); });
        g.time.settle();
        g.network.answer(silent ? GatewayHarness::silence()
                                : HttpOutcome(HttpResponse::json(403, R"({"code":"REJECT_CARD_PAYMENT","message":"r"})")));
        g.time.settle();
        ASSERT_TRUE(answer.has_value());
        expect(*answer, 502, "PAYMENT-502-001", "결제 게이트웨이 오류가 발생했습니다.");
        EXPECT_EQ(g.status(n), silent ? "UNKNOWN" : "FAILED");
    }
}

TEST_F(ErrorCodes, WhatAProcessEndedWithIsShown)
{
    for (const auto &[n, code] : {std::pair(5, "PAYMENT_005"), {6, "PAYMENT_006"}, {7, "PAYMENT_003"}}) {
        const HttpResponse shown = ask("GET", pathOf(n), "", false);
        EXPECT_EQ(shown.status, 200);
        EXPECT_NE(shown.body.find("\"code\":\"" + std::string(code) + "\""), std::string::npos) << shown.body;
    }
}

} // namespace
} // namespace hamster::test
