#pragma once
// GatewayHarness: one cash gateway on in-memory databases with a PG that is played by the test.

#include "model/gateway/schema.h"
#include "model/gateway/service.h"
#include "model/messaging/events/gateway_events.h"
#include "model/messaging/webhook_signature.h"
#include "tests/support/gw_ports.h"

#include <gtest/gtest.h>

namespace hamster::test {

inline constexpr std::string_view kSecret = "whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3";
inline constexpr std::string_view kPreviousSecret = "whsec_cHJldmlvdXMtc2VjcmV0LW9mLXRoZS1wZw==";

class GatewayHarness {
public:
    GwTime time{Instant{1'700'000'000'000}};
    GwNetwork network{time};
    GwTrace trace;
    gateway::Settings settings;
    std::unique_ptr<Database> database =
        std::move(Database::open({.path = "", .durability = Durability::Off}, gateway::migrations())).value();
    std::unique_ptr<Database> busDatabase = std::move(Database::open({.path = "", .durability = Durability::Off}, busMigrations())).value();
    EventBus bus{*busDatabase, time, time, trace, 1, {}};
    std::unique_ptr<gateway::GatewayService> service;

    Policies policies;

    GatewayHarness() { settings.fetchStatements = false; }
    /// Requires a policy and a value of it that there are.
    void choose(std::string_view key, std::string_view value) { ASSERT_TRUE(policies.set(key, value).ok()); }

    void start()
    {
        ServicePorts ports{time, time, network, *database, bus, trace, 7};
        ports.policies = policies;
        service = std::make_unique<gateway::GatewayService>(ports, settings);
        service->ensureMid({.mid = "HAMSTER01",
                            .pgMid = "platform",
                            .webhookSecret = std::string(kSecret),
                            .webhookSecretPrevious = std::string(kPreviousSecret)},
                           {});
        service->start();
        ASSERT_TRUE(service->serve({}).ok());
        time.settle();
    }
    /// Nothing of this incarnation runs any more; what waits at the network never comes back.
    void crash()
    {
        service.reset();
        network.open.clear();
    }
    void restart()
    {
        crash();
        start();
    }

    static OrderId order(int n) { return OrderId{1'000'000 + n}; }
    static std::string number(int n) { return "ORD-20231115-" + std::string(7, 'A') + std::string(1, static_cast<char>('A' + n)); }

    template <class E>
    void publish(const E &event, std::string eventId = {})
    {
        CloudEvent envelope{eventId.empty() ? "event-" + std::to_string(++m_events) : eventId,
                            "/hamster/payment",
                            std::string(E::kType),
                            event.key(),
                            time.now(),
                            event.key(),
                            event.key(),
                            "cause",
                            writeData(event)};
        bus.append({{"payment-events", event.key(), std::string(E::kType), event.key(), envelope.id, envelope.toJson(), Party::Payment}},
                   {});
        time.runFor(10ms);
    }
    /// stock.reserved of order n; the process asks at once when it may.
    void reserve(int n, std::int64_t won = 10'000, std::string card = "tok_ok", Duration expiresIn = 15min)
    {
        StockReserved event;
        event.orderId = order(n);
        event.orderNumber = number(n);
        event.paymentId = PaymentId{2'000'000 + n};
        event.vendorId = VendorId{1};
        event.route = "BROKERED";
        event.memberId = MemberId{1};
        event.amount = Money::won(won);
        event.method = "CARD";
        event.cardToken = std::move(card);
        event.expiresAt = time.now() + expiresIn;
        publish(event);
    }
    void settle(int n, const std::string &reason)
    {
        publish(PaymentSettleRequested{order(n), number(n), PaymentId{2'000'000 + n}, reason});
    }
    void cancel(int n, int refund, std::int64_t won)
    {
        publish(PaymentCancelRequested{order(n), number(n), PaymentId{2'000'000 + n}, RefundId{refund}, process(n).id, Money::won(won),
                                       "reason"});
    }

    gateway::Process process(int n)
    {
        auto found = gateway::loadProcessByOrder(*database, order(n));
        EXPECT_TRUE(found.has_value()) << "order " << n << " has no process";
        return found.value_or(gateway::Process{});
    }
    std::string status(int n) { return std::string(toString(process(n).status)); }
    template <class T = std::string>
    T sql(const std::string &query)
    {
        const Sql statement(query.c_str());
        return database->value<T>(statement).value_or(T{});
    }
    int count(const std::string &query) { return sql<int>("SELECT count(*) FROM " + query); }

    /// Data of every event of a type in the outbox, oldest first.
    std::vector<std::string> events(std::string_view type)
    {
        static const Sql kEvents{"SELECT payload FROM outbox WHERE event_type = ? ORDER BY id"};
        std::vector<std::string> found;
        Rows rows = database->query(kEvents, type);
        while (rows.next()) found.push_back(parseCloudEvent(rows.text(0))->data.minified());
        return found;
    }

    // What the PG says
    static HttpResponse envelope(int status, const std::string &data)
    {
        const bool ok = status < 300;
        return HttpResponse::json(status, ok ? R"({"meta":{"result":"SUCCESS"},"data":)" + data + "}"
                                             : R"({"meta":{"result":"FAIL","errorCode":"X","message":")" + data + "\"}}");
    }
    HttpResponse pending(int n, const std::string &key)
    {
        return envelope(200, R"({"transactionKey":")" + key + R"(","status":"PENDING","echo":")" + process(n).reference + "\"}");
    }
    static HttpOutcome silence() { return NetworkFailure{NetworkError::AnswerTimeout, true, ""}; }
    static HttpOutcome refusedConnection() { return NetworkFailure{NetworkError::ConnectionRefused, false, ""}; }
    HttpResponse view(int n, const std::string &key, const std::string &state, const std::string &extra = {})
    {
        return envelope(200, transaction(n, key, state, extra));
    }
    std::string transaction(int n, const std::string &key, const std::string &state, const std::string &extra = {})
    {
        const gateway::Process p = process(n);
        return R"({"transactionKey":")" + key + R"(","orderId":")" + p.orderNumber +
               R"(","cardType":"SAMSUNG","cardNo":"4242-42**-****-4242","amount":)" + std::to_string(p.amount.value()) + R"(,"status":")" +
               state + R"(","reason":"r","echo":")" + p.reference + "\"" + extra + "}";
    }

    struct Webhook {
        std::string id = "msg_1";
        std::string body;
        std::string secret = std::string(kSecret);
        std::string peer = "127.0.0.1";
        Duration age{}; ///< of the timestamp
        std::optional<std::string> signature{};
    };
    HttpResponse receive(const Webhook &webhook)
    {
        const std::int64_t at = (time.now() - webhook.age).ms / 1000;
        HttpRequest request;
        request.method = "POST";
        request.path = "/api/v1/payments/callback";
        request.peer = webhook.peer;
        request.body = webhook.body;
        request.headers.add("webhook-id", webhook.id);
        request.headers.add("webhook-timestamp", std::to_string(at));
        request.headers.add("webhook-signature", webhook.signature.value_or(signWebhook(webhook.secret, webhook.id, at, webhook.body)));
        return call(std::move(request));
    }
    HttpResponse call(HttpRequest request)
    {
        std::optional<HttpResponse> answer;
        network.handler(std::move(request), [&](HttpResponse response) { answer = std::move(response); });
        time.settle();
        EXPECT_TRUE(answer.has_value()) << "no answer";
        return answer.value_or(HttpResponse{});
    }
    HttpResponse call(const std::string &method, const std::string &path, const std::string &body = {})
    {
        HttpRequest request;
        request.method = method;
        request.path = path;
        request.body = body;
        request.peer = "127.0.0.1";
        return call(std::move(request));
    }
    std::string lastVerdict() { return sql("SELECT verdict FROM webhook_inbox ORDER BY id DESC LIMIT 1"); }
    /// Order n is reserved, asked, and answered PENDING.
    void toPending(int n, const std::string &key, std::int64_t won = 10'000)
    {
        reserve(n, won);
        ASSERT_FALSE(network.open.empty());
        network.answer(pending(n, key));
        time.settle();
        ASSERT_EQ(status(n), "PENDING");
    }
    void toSuccess(int n, const std::string &key, std::int64_t won = 10'000)
    {
        toPending(n, key, won);
        ASSERT_EQ(receive({.id = "ok_" + key, .body = transaction(n, key, "SUCCESS")}).status, 200);
        ASSERT_EQ(status(n), "SUCCESS");
    }

private:
    int m_events = 0;
};

} // namespace hamster::test
