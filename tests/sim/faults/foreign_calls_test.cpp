// Calls of other people's back ends to the PG: the faults of its requests hit them at its door, and no call is hit twice.

#include "simulator/faults/faulty_network.h"
#include "simulator/network/virtual_network.h"
#include "simulator/network/virtual_time.h"

#include <gtest/gtest.h>

using namespace hamster;

namespace {

/// A fault rule, said in one line.
struct Rule {
    FaultRule made{};
    Rule &order(const char *order) { return made.who.order = order, *this; }
    Rule &member(const char *member) { return made.who.member = member, *this; }
    Rule &card(const char *card) { return made.who.card = card, *this; }
    Rule &with(const char *parameter, std::int64_t value) { return made.parameters[parameter] = value, *this; }
    Rule &once() { return made.left = 1, *this; }
};
Rule rule(const char *kind)
{
    Rule made;
    made.made.kind = kind;
    return made;
}

struct Records final : TraceSink {
    void record(TraceRecord) override {}
};

class ForeignCalls : public testing::Test {
protected:
    void SetUp() override
    {
        database = std::move(*Database::open({}, faultMigrations()));
        faults = std::make_unique<FaultInjector>(time, trace, *database, 1);
        faulty = std::make_unique<FaultyNetwork>(wire, time, time, trace, *faults);
        ServerOptions pg;
        pg.party = Party::Pg;
        pg.port = 8082;
        ASSERT_TRUE(faulty
                        ->serve(pg,
                                [this](const HttpRequest &request, const Responder &respond) {
                                    arrived.push_back(request.method + " " + request.path);
                                    respond(HttpResponse::json(200, R"({"data":{"status":"PENDING"}})"));
                                })
                        .ok());
    }
    void set(const Rule &rule) { ASSERT_TRUE(faults->set(rule.made).ok()); }

    /// What a back end hears within a minute: "200 body", "reset" or "nothing".
    std::string call(const std::string &method, const std::string &path, const std::string &body = {}, bool ours = false)
    {
        HttpRequest request;
        request.method = method;
        request.url = "http://127.0.0.1:8082" + path;
        request.headers.add("X-USER-ID", "135135");
        request.body = body;
        request.from = ours ? Party::Gateway : Party::Customer;
        request.to = Party::Pg;
        std::string heard = "nothing";
        const auto done = [&heard](const HttpOutcome &outcome) {
            if (const auto *answer = std::get_if<HttpResponse>(&outcome))
                heard = std::to_string(answer->status) + " " + answer->body;
            else if (std::get<NetworkFailure>(outcome).error == NetworkError::ConnectionReset)
                heard = "reset";
        };
        const Instant begun = time.now();
        if (ours)
            faulty->send(request, {1s, 30s}, done);
        else
            wire.send(request, {1s, 30s}, done);
        time.runUntil(begun + 1min);
        return heard;
    }
    std::string pay(const std::string &order, bool ours = false)
    {
        return call("POST", "/api/v1/payments", R"({"orderId":")" + order + R"(","cardNo":"4242-4242-4242-4242"})", ours);
    }

    static constexpr const char *kGood = R"(200 {"data":{"status":"PENDING"}})";
    VirtualTime time{Instant{1'795'150'800'000}};
    VirtualNetwork wire{time, 1, VirtualNetwork::Latency{}};
    Records trace;
    std::unique_ptr<Database> database;
    std::unique_ptr<FaultInjector> faults;
    std::unique_ptr<FaultyNetwork> faulty;
    std::vector<std::string> arrived;
};

} // namespace

TEST_F(ForeignCalls, PassUntouchedWithoutRules)
{
    EXPECT_EQ(pay("ORDER-1"), kGood);
    EXPECT_EQ(arrived.size(), 1U);
}

TEST_F(ForeignCalls, AreHitByOrderMemberAndCard)
{
    set(rule("pg-request.http-503").order("ORDER-1"));
    EXPECT_TRUE(pay("ORDER-1").starts_with("503 "));
    EXPECT_EQ(pay("ORDER-2"), kGood);
    ASSERT_TRUE(faults->replace({}).ok());
    set(rule("pg-request.http-503").member("135135"));
    EXPECT_TRUE(pay("ORDER-2").starts_with("503 "));
    ASSERT_TRUE(faults->replace({}).ok());
    set(rule("pg-request.http-503").card("4242-4242-4242-4242")); // the number is the token's card
    EXPECT_TRUE(pay("ORDER-2").starts_with("503 "));
    ASSERT_TRUE(faults->replace({}).ok());
    set(rule("pg-request.http-503").card("tok_limit"));
    EXPECT_EQ(pay("ORDER-2"), kGood);
    EXPECT_EQ(arrived.size(), 2U) << "what was answered with 503 never arrived";
}

TEST_F(ForeignCalls, CanBeStoredWithoutAnAnswer)
{
    set(rule("pg-request.timeout-after"));
    EXPECT_EQ(pay("ORDER-1"), "nothing");
    EXPECT_EQ(arrived.size(), 1U);
}

TEST_F(ForeignCalls, CanGetLostBeforeThePgActs)
{
    set(rule("pg-request.timeout-before"));
    EXPECT_EQ(pay("ORDER-1"), "nothing");
    EXPECT_TRUE(arrived.empty());
}

TEST_F(ForeignCalls, CanBeAnsweredWithRubbishOrLate)
{
    set(rule("pg-request.invalid-json").once());
    EXPECT_EQ(pay("ORDER-1"), "200 <html><body>Bad gateway</body></html>");
    set(rule("pg-request.slow-fixed").with("by", 5000).once());
    EXPECT_EQ(pay("ORDER-2"), kGood);
    set(rule("pg-request.slow-fixed").with("by", 40'000).once());
    EXPECT_EQ(pay("ORDER-3"), "nothing");
}

TEST_F(ForeignCalls, AnAnswerCanWaitForTheWebhook)
{
    ServerOptions shop;
    shop.party = Party::Ecommerce;
    shop.port = 9000;
    ASSERT_TRUE(wire.serve(shop, [](const HttpRequest &, const Responder &respond) { respond(HttpResponse{}); }).ok());
    set(rule("pg-request.answer-after-webhook"));
    std::vector<std::string> order;
    time.after(10s, [this, &order] {
        HttpRequest webhook;
        webhook.method = "POST";
        webhook.url = "http://127.0.0.1:9000/callback";
        webhook.body = R"({"orderId":"ORDER-1"})";
        webhook.from = Party::Pg;
        webhook.to = Party::Customer;
        webhook.causationId = "msg_1";
        faulty->send(webhook, {1s, 10s}, [&order](const HttpOutcome &) { order.emplace_back("webhook"); });
    });
    EXPECT_EQ(pay("ORDER-1"), kGood);
    EXPECT_EQ(order, std::vector<std::string>{"webhook"});
}

TEST_F(ForeignCalls, ReadsAndStatementsAreHitToo)
{
    set(rule("pg-data.inquiry-failing").order("ORDER-1"));
    EXPECT_TRUE(call("GET", "/api/v1/payments?orderId=ORDER-1").starts_with("500 "));
    EXPECT_EQ(call("GET", "/api/v1/payments?orderId=ORDER-2"), kGood);
    set(rule("pg-data.statement-day-late"));
    EXPECT_EQ(call("GET", "/api/v1/statements/2026-11-20"), kGood);
    EXPECT_EQ(arrived.back(), "GET /api/v1/statements/2026-11-19");
}

TEST_F(ForeignCalls, ACutLinkLetsNothingIn)
{
    faults->links().cut(Party::Customer, Party::Pg);
    EXPECT_EQ(pay("ORDER-1"), "nothing");
    faults->links().healAll();
    EXPECT_EQ(pay("ORDER-1"), kGood);
}

TEST_F(ForeignCalls, OurOwnGatewayIsHitOnceAndOnlyWhenItSends)
{
    set(rule("pg-request.slow-fixed").with("by", 1));
    EXPECT_EQ(pay("ORDER-1", true), kGood);
    EXPECT_EQ(faults->book().counts()["pg-request.slow-fixed"], 1);
    EXPECT_EQ(pay("ORDER-2"), kGood);
    EXPECT_EQ(faults->book().counts()["pg-request.slow-fixed"], 2);
}

TEST_F(ForeignCalls, WhatIsNoPaymentIsNeverHit)
{
    set(rule("pg-request.http-503"));
    EXPECT_EQ(call("POST", "/hamster/toss/window"), kGood);
}
