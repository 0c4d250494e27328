#include "model/gateway/hamster_provider.h"

#include "model/gateway/answer_reading.h"

namespace hamster::gateway {

namespace {

constexpr std::string_view kPayments = "/api/v1/payments";

std::string approvalBody(const Process &process, const std::string &callbackUrl, const TestCard *card)
{
    JsonWriter out;
    out.beginObject().field("orderId", process.orderNumber);
    if (card)
        out.field("cardType", card->cardType).field("cardNo", card->number);
    else
        out.field("cardToken", process.cardToken);
    out.field("amount", process.amount.value()).field("callbackUrl", callbackUrl).field("echo", process.reference).endObject();
    return std::move(out).take();
}

} // namespace

HttpRequest HamsterProvider::request(const Process &process, std::string method, std::string_view path, std::string label) const
{
    HttpRequest http;
    http.method = std::move(method);
    http.url = m_url + std::string(path);
    http.to = Party::Pg;
    http.correlationId = process.correlation();
    http.label = std::move(label);
    http.headers.add("X-USER-ID", process.pgMid);
    http.headers.add("Accept", "application/json");
    if (http.method == "POST") http.headers.add("Content-Type", "application/json");
    return http;
}

PgRequest HamsterProvider::approve(const Process &process, const TestCard &card) const
{
    PgRequest call{request(process, "POST", kPayments, "POST /api/v1/payments"),
                   storedCall("POST", kPayments, approvalBody(process, m_callbackUrl, nullptr))};
    call.http.headers.add("Idempotency-Key", process.attemptKey);
    call.http.causationId = process.attemptKey;
    call.http.body = approvalBody(process, m_callbackUrl, &card);
    return call;
}

PgRequest HamsterProvider::inquire(const Process &process, const std::string &transaction) const
{
    const std::string path = std::string(kPayments) + "/" + percentEncode(transaction);
    PgRequest call{request(process, "GET", path, "GET /api/v1/payments/{key}"), storedCall("GET", path, {})};
    call.http.causationId = process.attemptKey;
    return call;
}

PgRequest HamsterProvider::inquireByOrder(const Process &process) const
{
    const std::string path = std::string(kPayments) + "?orderId=" + percentEncode(process.orderNumber);
    PgRequest call{request(process, "GET", path, "GET /api/v1/payments?orderId="), storedCall("GET", path, {})};
    call.http.causationId = process.attemptKey;
    return call;
}

PgRequest HamsterProvider::cancel(const Process &process, Money amount, const std::string &key, const std::string &reason) const
{
    const std::string path = std::string(kPayments) + "/" + percentEncode(process.transaction.value_or("")) + "/cancel";
    JsonWriter out;
    out.beginObject().field("cancelAmount", amount.value()).field("cancelReason", reason).endObject();
    PgRequest call{request(process, "POST", path, "POST /api/v1/payments/{key}/cancel"), storedCall("POST", path, out.text())};
    call.http.headers.add("Idempotency-Key", key);
    call.http.causationId = key;
    call.http.body = out.text();
    return call;
}

PgRequest HamsterProvider::voidKey(const Process &process) const
{
    const std::string path = std::string(kPayments) + "/void";
    JsonWriter out;
    out.beginObject().field("key", process.attemptKey).endObject();
    PgRequest call{request(process, "POST", path, "POST /api/v1/payments/void"), storedCall("POST", path, out.text())};
    call.http.causationId = process.attemptKey;
    call.http.body = out.text();
    return call;
}

std::optional<PgRequest> HamsterProvider::statement(const MidNames &mid, const std::string &day) const
{
    Process nobody;
    nobody.pgMid = mid.pgMid;
    const std::string path = "/api/v1/statements/" + day;
    PgRequest call{request(nobody, "GET", path, "GET /api/v1/statements/{date}"), storedCall("GET", path, {})};
    call.http.correlationId.clear();
    call.http.causationId = mid.mid + "/" + day;
    return call;
}

} // namespace hamster::gateway
