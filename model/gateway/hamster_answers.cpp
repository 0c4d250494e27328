// Reading what the hamster PG answers: the classification of 01-domain.md section 5 step 3.
#include "model/core/text.h"
#include "model/gateway/answer_reading.h"
#include "model/gateway/hamster_provider.h"

namespace hamster::gateway {

namespace {

/// Nothing when key or status are missing or unknown.
std::optional<PgView> viewOf(JsonValue data)
{
    const auto key = textField(data, "transactionKey");
    const auto status = textField(data, "status");
    const auto state = status ? stateFrom<PgTransactionState>(*status) : std::nullopt;
    if (!key || !state) return std::nullopt;
    PgView view{*key,
                *state,
                textField(data, "orderId"),
                moneyField(data, "amount"),
                textField(data, "reason"),
                textField(data, "echo"),
                textField(data, "approvalNumber"),
                {},
                textField(data, "cardType"),
                moneyField(data, "remainingAmount"),
                {}};
    if (const auto card = textField(data, "cardNo")) view.cardMasked = card->find('*') == std::string::npos ? maskCard(*card) : *card;
    if (const auto cancels = data.find("cancels"))
        for (const JsonValue &cancel : cancels->items())
            view.cancels.push_back(
                {textField(cancel, "key").value_or(""), moneyField(cancel, "amount"), textField(cancel, "status").value_or("")});
    return view;
}

bool readOrder(JsonValue transactions, std::vector<PgView> &into)
{
    for (const JsonValue &item : transactions.items()) {
        auto view = viewOf(item);
        if (!view) return false;
        into.push_back(std::move(*view));
    }
    return transactions.isArray();
}

bool readLines(JsonValue data, std::vector<StatementLine> &into)
{
    const auto lines = data.find("lines");
    if (!lines || !lines->isArray()) return false;
    for (const JsonValue &item : lines->items()) {
        const auto at = textField(item, "at");
        const auto moment = at ? parseUtcIso(*at) : std::nullopt;
        const auto amount = moneyField(item, "amount");
        if (!moment || !amount) return false;
        into.push_back({textField(item, "transactionKey").value_or(""), textField(item, "orderId").value_or(""),
                        textField(item, "kind").value_or(""), *amount, textField(item, "status").value_or(""), *moment});
    }
    return true;
}

/// Whether a success envelope holds what the call asks for.
bool readData(CallKind kind, JsonValue data, PgAnswer &answer)
{
    if (kind == CallKind::Void) return textField(data, "key").has_value();
    if (kind == CallKind::Statement) return readLines(data, answer.lines);
    if (const auto transactions = data.find("transactions"); kind == CallKind::Inquire && transactions)
        return readOrder(*transactions, answer.transactions);
    auto view = viewOf(data);
    if (!view) return false;
    const bool complete = kind != CallKind::Inquire || (view->orderNumber && view->amount);
    answer.transactions.push_back(std::move(*view));
    return complete;
}

void readEnvelope(CallKind kind, int status, const std::string &body, PgAnswer &answer)
{
    const auto document = JsonDocument::parse(body);
    const auto meta = document && document->root().isObject() ? document->root().find("meta") : std::nullopt;
    const auto result = meta && meta->isObject() ? textField(*meta, "result") : std::nullopt;
    if (status >= 200 && status < 300) {
        const auto data = result == "SUCCESS" ? document->root().find("data") : std::nullopt;
        answer.breaker = CallResult::Success;
        if (data && data->isObject() && readData(kind, *data, answer))
            answer.verdict = Verdict::Accepted;
        else
            answer.message = "an answer " + std::to_string(status) + " without what was asked for";
    } else if (status == 400 || status == 401 || status == 403 || status == 404 || status == 422) {
        const auto message = result == "FAIL" ? textField(*meta, "message") : std::nullopt;
        answer.message = message.value_or("an unreadable answer " + std::to_string(status));
        if (result == "FAIL") answer.verdict = status == 404 && kind == CallKind::Inquire ? Verdict::NotFound : Verdict::Refused;
    } else {
        answer.message = meta && meta->isObject() ? textField(*meta, "message").value_or("") : "";
        if (answer.message.empty()) answer.message = "HTTP " + std::to_string(status);
        if (status == 409) answer.verdict = Verdict::Conflict;
    }
    if (status >= 400 && status < 500 && status != 429) answer.breaker = CallResult::Ignored;
    if (answer.verdict == Verdict::Accepted) return;
    answer.transactions.clear();
    answer.lines.clear();
}

} // namespace

PgAnswer HamsterProvider::read(CallKind kind, const HttpOutcome &outcome) const
{
    if (const auto *failure = std::get_if<NetworkFailure>(&outcome)) return transportAnswer(*failure);
    PgAnswer answer;
    const auto &response = std::get<HttpResponse>(outcome);
    answer.httpStatus = response.status;
    readEnvelope(kind, response.status, response.body, answer);
    answer.stored = storedBody(response.body);
    return answer;
}

Result<WebhookNotice> HamsterProvider::parseWebhook(std::string_view rawBody) const
{
    const auto document = JsonDocument::parse(rawBody);
    if (!document) return document.error();
    const JsonValue root = document->root();
    if (!root.isObject()) return {ErrorCode::SchemaInvalid, "the webhook's body is no object"};
    auto view = viewOf(root);
    const auto reference = textField(root, "echo");
    const bool decided = view && (view->status == PgTransactionState::Success || view->status == PgTransactionState::Failed);
    if (!decided || !reference || !view->orderNumber || !view->amount)
        return {ErrorCode::SchemaInvalid, "the webhook lacks transactionKey, orderId, amount, a decided status or echo"};
    return WebhookNotice{std::move(*view), *reference};
}

} // namespace hamster::gateway
