#include "model/gateway/toss_provider.h"

#include "model/core/text.h"
#include "model/gateway/answer_reading.h"

namespace hamster::gateway {

namespace {

constexpr std::string_view kPayments = "/v1/payments";
constexpr std::size_t kReasonMax = 150;        ///< bytes of a reason; with our key in front it stays below Toss's limit of 200 characters
constexpr std::string_view kReasonMark = ": "; ///< between our own key and the reason; Toss gives the reason back, but no key of ours

/// At most `bytes` of a text, never half a character.
std::string_view shortened(std::string_view text, std::size_t bytes)
{
    if (text.size() <= bytes) return text;
    while (bytes > 0 && (static_cast<unsigned char>(text[bytes]) & 0xC0U) == 0x80U) --bytes;
    return text.substr(0, bytes);
}

/// Nothing when it is no payment. READY, IN_PROGRESS and WAITING_FOR_DEPOSIT count as not there: nothing was confirmed yet.
std::optional<PgTransactionState> stateOf(std::string_view status)
{
    if (status == "DONE") return PgTransactionState::Success;
    if (status == "CANCELED") return PgTransactionState::Cancelled;
    if (status == "PARTIAL_CANCELED") return PgTransactionState::PartiallyCancelled;
    if (status == "ABORTED" || status == "EXPIRED") return PgTransactionState::Failed;
    if (status == "READY" || status == "IN_PROGRESS" || status == "WAITING_FOR_DEPOSIT") return PgTransactionState::Pending;
    return std::nullopt;
}

void readCancels(JsonValue payment, PgView &view)
{
    const auto cancels = payment.find("cancels");
    if (!cancels) return;
    for (const JsonValue &cancel : cancels->items()) {
        const std::string reason = textField(cancel, "cancelReason").value_or("");
        const std::size_t mark = reason.find(kReasonMark);
        view.cancels.push_back({mark == std::string::npos ? std::string() : reason.substr(0, mark), moneyField(cancel, "cancelAmount"),
                                textField(cancel, "cancelStatus").value_or("")});
    }
}

std::optional<PgView> viewOf(JsonValue payment)
{
    const auto key = textField(payment, "paymentKey");
    const auto status = textField(payment, "status");
    const auto state = status ? stateOf(*status) : std::nullopt;
    if (!key || !state) return std::nullopt;
    PgView view;
    view.transaction = *key;
    view.status = *state;
    view.orderNumber = textField(payment, "orderId");
    view.amount = moneyField(payment, "totalAmount");
    view.remaining = moneyField(payment, "balanceAmount");
    if (*status == "EXPIRED") view.reason = "VOIDED"; // nobody decided it
    if (const auto failure = payment.find("failure"); failure && failure->isObject()) view.reason = textField(*failure, "message");
    if (const auto card = payment.find("card"); card && card->isObject()) {
        view.approvalNumber = textField(*card, "approveNo");
        view.cardType = textField(*card, "company");
        if (const auto number = textField(*card, "number"))
            view.cardMasked = number->find('*') == std::string::npos ? maskCard(*number) : *number;
    }
    readCancels(payment, view);
    return view;
}

void readPayment(CallKind kind, JsonValue body, PgAnswer &answer)
{
    answer.breaker = CallResult::Success;
    auto view = body.isObject() ? viewOf(body) : std::nullopt;
    if (!view || !view->orderNumber || !view->amount) {
        answer.message = "an answer without a payment";
        return;
    }
    if (kind == CallKind::Inquire && view->status == PgTransactionState::Pending) {
        answer.verdict = Verdict::NotFound; // the window is open, but nothing has been confirmed
        answer.message = "not confirmed";
        return;
    }
    answer.verdict = Verdict::Accepted;
    answer.transactions.push_back(std::move(*view));
}

/// Codes that say that there is something to look at, although they come as a refusal.
bool isConflict(std::string_view code)
{
    return code == "ALREADY_PROCESSED_PAYMENT" || code == "IDEMPOTENT_REQUEST_PROCESSING" || code == "ALREADY_CANCELED_PAYMENT";
}

void readError(CallKind kind, int status, JsonValue body, PgAnswer &answer)
{
    const auto code = body.isObject() ? textField(body, "code") : std::nullopt;
    const auto message = body.isObject() ? textField(body, "message") : std::nullopt;
    answer.message = message.value_or("HTTP " + std::to_string(status));
    if (status >= 400 && status < 500 && status != 429) answer.breaker = CallResult::Ignored;
    if (status == 409 || (code && isConflict(*code)))
        answer.verdict = Verdict::Conflict;
    else if (code && message && (status == 400 || status == 401 || status == 403 || status == 404 || status == 422))
        answer.verdict = status == 404 && kind == CallKind::Inquire ? Verdict::NotFound : Verdict::Refused;
}

} // namespace

HttpRequest TossProvider::request(const Process &process, std::string method, std::string_view path, std::string label) const
{
    HttpRequest http;
    http.method = std::move(method);
    http.url = m_url + std::string(path);
    http.to = Party::Pg;
    http.correlationId = process.correlation();
    http.causationId = process.attemptKey;
    http.label = std::move(label);
    http.headers.add("Authorization", "Basic " + base64(process.apiKey + ":"));
    http.headers.add("Accept", "application/json");
    if (http.method == "POST") http.headers.add("Content-Type", "application/json");
    return http;
}

PgRequest TossProvider::approve(const Process &process, const TestCard &) const
{
    const std::string path = std::string(kPayments) + "/confirm";
    JsonWriter out;
    out.beginObject().field("paymentKey", process.transaction.value_or("")).field("orderId", process.orderNumber);
    out.field("amount", process.amount.value()).endObject();
    PgRequest call{request(process, "POST", path, "POST /v1/payments/confirm"), storedCall("POST", path, out.text())};
    call.http.headers.add("Idempotency-Key", process.attemptKey);
    call.http.body = out.text();
    return call;
}

PgRequest TossProvider::inquire(const Process &process, const std::string &transaction) const
{
    const std::string path = std::string(kPayments) + "/" + percentEncode(transaction);
    return {request(process, "GET", path, "GET /v1/payments/{paymentKey}"), storedCall("GET", path, {})};
}

PgRequest TossProvider::inquireByOrder(const Process &process) const
{
    const std::string path = std::string(kPayments) + "/orders/" + percentEncode(process.orderNumber);
    return {request(process, "GET", path, "GET /v1/payments/orders/{orderId}"), storedCall("GET", path, {})};
}

PgRequest TossProvider::cancel(const Process &process, Money amount, const std::string &key, const std::string &reason) const
{
    const std::string path = std::string(kPayments) + "/" + percentEncode(process.transaction.value_or("")) + "/cancel";
    JsonWriter out;
    out.beginObject()
        .field("cancelReason", key + std::string(kReasonMark) + std::string(shortened(reason, kReasonMax)))
        .field("cancelAmount", amount.value())
        .endObject();
    PgRequest call{request(process, "POST", path, "POST /v1/payments/{paymentKey}/cancel"), storedCall("POST", path, out.text())};
    call.http.headers.add("Idempotency-Key", key);
    call.http.causationId = key;
    call.http.body = out.text();
    return call;
}

PgRequest TossProvider::voidKey(const Process &process) const
{
    HAMSTER_ASSERT(canVoid());
    return inquireByOrder(process);
}

PgAnswer TossProvider::read(CallKind kind, const HttpOutcome &outcome) const
{
    if (const auto *failure = std::get_if<NetworkFailure>(&outcome)) return transportAnswer(*failure);
    const auto &response = std::get<HttpResponse>(outcome);
    PgAnswer answer;
    answer.httpStatus = response.status;
    const auto document = JsonDocument::parse(response.body);
    const JsonValue body = document ? document->root() : JsonValue();
    if (response.status >= 200 && response.status < 300) {
        answer.breaker = CallResult::Success;
        answer.message = "an unreadable answer";
        if (document) readPayment(kind, body, answer);
    } else if (document) {
        readError(kind, response.status, body, answer);
    } else {
        answer.message = "HTTP " + std::to_string(response.status);
        if (response.status >= 400 && response.status < 500 && response.status != 429) answer.breaker = CallResult::Ignored;
    }
    answer.stored = storedBody(response.body);
    return answer;
}

Result<WebhookNotice> TossProvider::parseWebhook(std::string_view) const
{
    return {ErrorCode::SchemaInvalid, "TOSS decides within the confirm; a webhook of it is not expected"};
}

} // namespace hamster::gateway
