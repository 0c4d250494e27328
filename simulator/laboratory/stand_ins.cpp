#include "simulator/laboratory/stand_ins.h"

#include "model/core/json.h"
#include "model/core/test_cards.h"

namespace hamster {

namespace {
constexpr int kShopTries = 3;

HttpRequest post(std::string url, std::string label, std::string body)
{
    HttpRequest request;
    request.method = "POST";
    request.url = std::move(url);
    request.label = std::move(label);
    request.headers.add("Content-Type", "application/json");
    request.body = std::move(body);
    return request;
}
} // namespace

StandIns::StandIns(Network &network, Scheduler &scheduler, std::uint64_t seed, std::function<Places()> places)
    : m_network(network)
    , m_scheduler(scheduler)
    , m_places(std::move(places))
    , m_random(seed, "customer", "stand-ins")
{}

void StandIns::later(Duration low, Duration high, Task task)
{
    m_scheduler.after(m_random.between(low, high), m_life.guard(std::move(task)));
}

void StandIns::take(const gateway::Handover &handover)
{
    if (handover.route == "DIRECT")
        later(20ms, 120ms, [this, handover] { askPg(handover, kShopTries); });
    else
        later(500ms, 1500ms, [this, handover] { openWindow(handover); });
}

void StandIns::send(HttpRequest request, const gateway::Handover &handover, std::function<void(HttpOutcome)> done)
{
    request.from = Party::Customer;
    request.correlationId = handover.order.text();
    request.causationId = handover.key;
    m_network.send(std::move(request), {}, m_life.guard(std::move(done)));
}

void StandIns::askPg(const gateway::Handover &handover, int tries)
{
    const auto card = cardByToken(handover.cardToken);
    if (!card) return;
    const Places places = m_places();
    JsonWriter body;
    body.beginObject().field("orderId", handover.orderNumber).field("cardType", card->cardType).field("cardNo", card->number);
    body.field("amount", handover.amount.value()).field("callbackUrl", places.callbackUrl).field("echo", handover.reference).endObject();
    HttpRequest request = post(places.pgUrl + "/api/v1/payments", "POST /api/v1/payments (vendor's shop)", body.text());
    request.to = Party::Pg;
    request.headers.add("X-USER-ID", handover.pgMid);
    request.headers.add("Idempotency-Key", handover.key);
    send(std::move(request), handover, [this, handover, tries](const HttpOutcome &outcome) {
        const auto *response = std::get_if<HttpResponse>(&outcome);
        const bool isFinal = response && response->status < 500;
        if (!isFinal && tries > 1) later(500ms, 1500ms, [this, handover, tries] { askPg(handover, tries - 1); });
    });
}

void StandIns::openWindow(const gateway::Handover &handover)
{
    const auto card = cardByToken(handover.cardToken);
    if (!card) return;
    JsonWriter body;
    body.beginObject().field("clientKey", handover.pgMid).field("orderId", handover.orderNumber);
    body.field("amount", handover.amount.value()).field("cardNo", card->number).endObject();
    HttpRequest request = post(m_places().pgUrl + "/hamster/toss/window", "payment window", body.text());
    request.to = Party::Pg;
    send(std::move(request), handover, [this, handover](const HttpOutcome &outcome) {
        const auto *response = std::get_if<HttpResponse>(&outcome);
        const auto document =
            response && response->status == 200 ? JsonDocument::parse(response->body) : Result<JsonDocument>(ErrorCode::NotFound, "");
        const auto key = document ? document->root().find("paymentKey") : std::nullopt;
        const auto text = key ? key->asString() : std::nullopt;
        if (text) later(500ms, 2s, [this, handover, paymentKey = std::string(*text)] { confirm(handover, paymentKey); });
    });
}

void StandIns::confirm(const gateway::Handover &handover, const std::string &paymentKey)
{
    JsonWriter body;
    body.beginObject().field("paymentKey", paymentKey).field("orderId", handover.orderNumber);
    body.field("amount", handover.amount.value()).endObject();
    HttpRequest request = post(m_places().gatewayUrl + "/api/payments/confirm", "POST /api/payments/confirm", body.text());
    request.to = Party::Gateway;
    send(std::move(request), handover, [](const HttpOutcome &) {}); // what became of it, the order tells
}

} // namespace hamster
