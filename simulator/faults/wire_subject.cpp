#include "simulator/faults/wire_subject.h"

#include "model/core/json.h"
#include "model/core/test_cards.h"
#include "model/core/text.h"
#include "model/core/url.h"
#include "model/messaging/webhook_signature.h"

namespace hamster {

namespace {

std::string headerOf(const HttpRequest &request, std::string_view name)
{
    return std::string(request.headers.find(name).value_or(std::string_view()));
}

FaultSubject ofPg(const HttpRequest &request, FaultSubject subject)
{
    subject.thing = "attempt";
    subject.key = headerOf(request, "Idempotency-Key");
    if (subject.key.empty()) subject.key = request.causationId;
    subject.orderNumber = memberOf(request.body, "orderId");
    subject.card = cardWord(memberOf(request.body, "cardNo"));
    return subject;
}

FaultSubject ofShop(const HttpRequest &request, FaultSubject subject)
{
    subject.thing = "request";
    subject.key = headerOf(request, "Idempotency-Key");
    subject.member = headerOf(request, "X-USER-ID");
    subject.card = memberOf(request.body, "cardToken");
    return subject;
}

} // namespace

std::optional<FaultPoint> pointOf(const HttpRequest &request)
{
    const bool post = request.method == "POST";
    if (request.from == Party::Customer && request.to == Party::Ecommerce)
        return post ? std::optional(FaultPoint::ShopRequest) : std::nullopt;
    if (request.from == Party::Pg) return FaultPoint::Webhook;
    if (request.from == Party::Ecommerce && request.to == Party::DataPlatform) return FaultPoint::ExportRequest;
    if (request.from != Party::Gateway || request.to != Party::Pg) return std::nullopt;
    if (post) return FaultPoint::PgRequest;
    return request.url.find("/api/v1/statements/") != std::string::npos ? FaultPoint::PgStatement : FaultPoint::PgInquiry;
}

FaultSubject subjectOf(FaultPoint point, const HttpRequest &request)
{
    FaultSubject subject{.from = request.from, .to = request.to, .order = request.correlationId};
    switch (point) {
    case FaultPoint::Webhook:
        subject.thing = "webhook";
        subject.key = headerOf(request, kWebhookIdHeader);
        if (subject.key.empty()) subject.key = request.causationId; // unsigned ones carry no id
        subject.orderNumber = memberOf(request.body, "orderId");
        return subject;
    case FaultPoint::PgRequest:
    case FaultPoint::PgInquiry: return ofPg(request, std::move(subject));
    case FaultPoint::ShopRequest: return ofShop(request, std::move(subject));
    case FaultPoint::ExportRequest:
        subject.thing = "request";
        subject.key = subject.orderNumber = memberOf(request.body, "orderNumber");
        return subject;
    default:
        subject.thing = "request";
        subject.key = request.causationId;
        return subject;
    }
}

std::optional<FaultPoint> foreignPointOf(const HttpRequest &request)
{
    const std::string_view path = request.path;
    if (path.starts_with("/api/v1/statements/")) return FaultPoint::PgStatement;
    if (!path.starts_with("/api/v1/payments") && !path.starts_with("/v1/payments")) return std::nullopt;
    return request.method == "POST" ? FaultPoint::PgRequest : FaultPoint::PgInquiry;
}

FaultSubject foreignSubjectOf(FaultPoint point, const HttpRequest &request)
{
    FaultSubject subject = subjectOf(point, request);
    subject.from = Party::Customer;
    subject.to = Party::Pg;
    subject.member = headerOf(request, "X-USER-ID");
    if (subject.orderNumber.empty()) subject.orderNumber = request.parameter("orderId").value_or(std::string());
    if (!subject.orderNumber.empty()) return subject;
    // "/api/v1/payments/{key}" and "/api/v1/payments/{key}/cancel": the driver knows what the key is about
    constexpr std::string_view kPayments = "/payments/";
    const std::size_t at = request.path.find(kPayments);
    if (at == std::string::npos) return subject;
    subject.thing = "transaction";
    subject.key = request.path.substr(at + kPayments.size());
    subject.key.resize(std::min(subject.key.find('/'), subject.key.size()));
    return subject;
}

std::string cardWord(std::string_view tokenOrNumber)
{
    const auto card = cardByNumber(tokenOrNumber);
    return std::string(card ? card->token : tokenOrNumber);
}

std::string memberOf(const std::string &body, std::string_view name)
{
    if (body.empty()) return {};
    const auto document = JsonDocument::parse(body);
    const auto member = document ? document->root().find(name) : std::nullopt;
    const auto text = member ? member->asString() : std::nullopt;
    return std::string(text.value_or(std::string_view()));
}

std::string withMember(const std::string &body, std::string_view name, std::string_view json)
{
    const auto document = JsonDocument::parse(body);
    if (!document || !document->root().isObject()) return body;
    JsonWriter out;
    bool replaced = false;
    out.beginObject();
    for (const auto &[key, value] : document->root().members()) {
        out.key(key).raw(key == name ? std::string(json) : value.minified());
        replaced |= key == name;
    }
    if (!replaced) out.key(name).raw(json);
    out.endObject();
    return std::move(out).take();
}

std::string withText(const std::string &body, std::string_view name, std::string_view text)
{
    JsonWriter value;
    value.string(text);
    return withMember(body, name, value.text());
}

void dropHeader(HttpRequest &request, std::string_view name)
{
    HttpHeaders kept;
    for (const HttpHeader &field : request.headers.fields())
        if (!equalsIgnoringCase(field.name, name)) kept.add(field.name, field.value);
    request.headers = std::move(kept);
}

void setHeader(HttpRequest &request, std::string_view name, std::string value)
{
    HttpHeaders kept;
    bool replaced = false;
    for (const HttpHeader &field : request.headers.fields()) {
        const bool same = equalsIgnoringCase(field.name, name);
        kept.add(field.name, same ? value : field.value);
        replaced |= same;
    }
    if (!replaced) kept.add(std::string(name), std::move(value));
    request.headers = std::move(kept);
}

} // namespace hamster
