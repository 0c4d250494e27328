#include "simulator/certify/example_receiver.h"

#include "model/core/json.h"
#include "model/messaging/webhook_signature.h"

#include <array>

namespace hamster::certify {

namespace {
constexpr std::array kNames{"correct", "counts-twice", "trusts-anyone", "ignores-amount", "never-too-old", "newest-order"};

std::string header(const HttpRequest &request, std::string_view name)
{
    return std::string(request.headers.find(name).value_or(std::string_view()));
}

HttpResponse plain(int status) { return HttpResponse::json(status, "{}"); }
} // namespace

std::string_view toString(ReceiverKind kind) { return kNames[static_cast<std::size_t>(kind)]; }

std::optional<ReceiverKind> receiverKindNamed(std::string_view name)
{
    for (std::size_t i = 0; i < kNames.size(); ++i)
        if (name == kNames[i]) return static_cast<ReceiverKind>(i);
    return std::nullopt;
}

ExampleReceiver::ExampleReceiver(Network &network, const Clock &clock, ReceiverKind kind, std::string secret)
    : m_network(network)
    , m_clock(clock)
    , m_kind(kind)
    , m_secret(std::move(secret))
{}

Result<std::uint16_t> ExampleReceiver::serve(std::uint16_t port)
{
    ServerOptions options;
    options.party = Party::Ecommerce;
    options.port = port;
    return m_network.serve(std::move(options), [this](const HttpRequest &request, const Responder &respond) {
        if (request.path == "/webhook" && request.method == "POST") return respond(webhook(request));
        if (request.path == "/probe" && request.method == "POST") return respond(prepare(request));
        if (request.path == "/probe" && request.method == "GET") return respond(look(request));
        respond(plain(404));
    });
}

HttpResponse ExampleReceiver::prepare(const HttpRequest &request)
{
    const auto document = JsonDocument::parse(request.body);
    const auto named = document ? document->root().find("case") : std::nullopt;
    if (!named || !named->asString()) return plain(400);
    const std::string id = "CERTIFY-" + std::to_string(++m_made);
    Order &order = m_orders[id];
    order.amount = 5'000 + m_made;
    order.expired = *named->asString() == "after-expiry";
    JsonWriter json;
    json.beginObject().field("orderId", id).field("amount", order.amount).endObject();
    return HttpResponse::json(200, std::move(json).take());
}

HttpResponse ExampleReceiver::look(const HttpRequest &request) const
{
    const auto found = m_orders.find(request.parameter("orderId").value_or(std::string()));
    if (found == m_orders.end()) return plain(404);
    const Order &order = found->second;
    JsonWriter json;
    json.beginObject().field("paid", order.paid).field("stockTaken", order.stockTaken).field("refunded", order.refunded).endObject();
    return HttpResponse::json(200, std::move(json).take());
}

bool ExampleReceiver::genuine(const HttpRequest &request, int &refusal) const
{
    if (m_secret.empty() || m_kind == ReceiverKind::TrustsAnyone) return true;
    const std::array secrets{m_secret};
    const WebhookCheck check = verifyWebhook(secrets, header(request, kWebhookIdHeader), header(request, kWebhookTimestampHeader),
                                             header(request, kWebhookSignatureHeader), request.body, m_clock.now());
    refusal = check == WebhookCheck::Stale ? 400 : 401;
    return check == WebhookCheck::Valid || (check == WebhookCheck::Stale && m_kind == ReceiverKind::NeverTooOld);
}

ExampleReceiver::Order *ExampleReceiver::orderFor(const std::string &orderId)
{
    if (m_kind == ReceiverKind::NewestOrder && !m_orders.empty()) {
        for (int n = m_made; n > 0; --n)
            if (Order &order = m_orders["CERTIFY-" + std::to_string(n)]; order.paid == 0) return &order;
    }
    const auto found = m_orders.find(orderId);
    return found == m_orders.end() ? nullptr : &found->second;
}

HttpResponse ExampleReceiver::webhook(const HttpRequest &request)
{
    int refusal = 0;
    if (!genuine(request, refusal)) return plain(refusal);
    const auto document = JsonDocument::parse(request.body);
    if (!document) return plain(400);
    const auto text = [&](std::string_view key) {
        const auto value = document->root().find(key);
        const auto word = value ? value->asString() : std::nullopt;
        return std::string(word.value_or(std::string_view()));
    };
    const auto amount = document->root().find("amount");
    Order *order = orderFor(text("orderId"));
    if (!order) return plain(404);
    if (text("status") != "SUCCESS") return plain(200);
    if (m_kind != ReceiverKind::IgnoresAmount && m_kind != ReceiverKind::NewestOrder && (!amount || amount->asInteger() != order->amount))
        return plain(200);
    // The state of the order is the real guard; the id only saves work.
    const bool known = !m_seen.insert(header(request, kWebhookIdHeader) + text("transactionKey")).second;
    if (m_kind != ReceiverKind::CountsTwice && (known || order->paid > 0 || order->refunded > 0)) return plain(200);
    if (order->expired) {
        ++order->refunded;
        return plain(200);
    }
    ++order->paid;
    ++order->stockTaken;
    return plain(200);
}

} // namespace hamster::certify
