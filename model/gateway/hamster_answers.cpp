// Reading what the hamster PG answers: the classification of 01-domain.md section 5 step 3.
#include "model/core/text.h"
#include "model/gateway/hamster_provider.h"

namespace hamster::gateway {

namespace {

constexpr std::size_t kStoredBytesMax = 2048;

std::optional<std::string> textOf(JsonValue object, std::string_view name)
{
    const auto found = object.find(name);
    const auto text = found ? found->asString() : std::nullopt;
    if (!text || text->empty()) return std::nullopt;
    return std::string(*text);
}

std::optional<Money> moneyOf(JsonValue object, std::string_view name)
{
    const auto found = object.find(name);
    if (!found) return std::nullopt;
    auto number = found->asInteger();
    if (const auto text = found->asString(); !number && text) number = parseInteger(*text);
    if (!number) return std::nullopt;
    const auto money = Money::of(*number);
    return money ? std::optional(*money) : std::nullopt;
}

/// Nothing when key or status are missing or unknown.
std::optional<PgView> viewOf(JsonValue data)
{
    const auto key = textOf(data, "transactionKey");
    const auto status = textOf(data, "status");
    const auto state = status ? stateFrom<PgTransactionState>(*status) : std::nullopt;
    if (!key || !state) return std::nullopt;
    PgView view{*key,
                *state,
                textOf(data, "orderId"),
                moneyOf(data, "amount"),
                textOf(data, "reason"),
                textOf(data, "echo"),
                textOf(data, "approvalNumber"),
                {},
                textOf(data, "cardType"),
                moneyOf(data, "remainingAmount"),
                {}};
    if (const auto card = textOf(data, "cardNo")) view.cardMasked = card->find('*') == std::string::npos ? maskCard(*card) : *card;
    if (const auto cancels = data.find("cancels"))
        for (const JsonValue &cancel : cancels->items())
            view.cancels.push_back({textOf(cancel, "key").value_or(""), moneyOf(cancel, "amount"), textOf(cancel, "status").value_or("")});
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

/// Whether a success envelope holds what the call asks for.
bool readData(CallKind kind, JsonValue data, PgAnswer &answer)
{
    if (kind == CallKind::Void) return textOf(data, "key").has_value();
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
    const auto result = meta && meta->isObject() ? textOf(*meta, "result") : std::nullopt;
    if (status >= 200 && status < 300) {
        const auto data = result == "SUCCESS" ? document->root().find("data") : std::nullopt;
        answer.breaker = CallResult::Success;
        if (data && data->isObject() && readData(kind, *data, answer))
            answer.verdict = Verdict::Accepted;
        else
            answer.message = "an answer " + std::to_string(status) + " without what was asked for";
    } else if (status == 400 || status == 401 || status == 403 || status == 404 || status == 422) {
        const auto message = result == "FAIL" ? textOf(*meta, "message") : std::nullopt;
        answer.message = message.value_or("an unreadable answer " + std::to_string(status));
        if (result == "FAIL") answer.verdict = status == 404 && kind == CallKind::Inquire ? Verdict::NotFound : Verdict::Refused;
    } else {
        answer.message = meta && meta->isObject() ? textOf(*meta, "message").value_or("") : "";
        if (answer.message.empty()) answer.message = "HTTP " + std::to_string(status);
        if (status == 409) answer.verdict = Verdict::Conflict;
    }
    if (status >= 400 && status < 500 && status != 429) answer.breaker = CallResult::Ignored;
    if (answer.verdict != Verdict::Accepted) answer.transactions.clear();
}

} // namespace

PgAnswer HamsterProvider::read(CallKind kind, const HttpOutcome &outcome) const
{
    PgAnswer answer;
    if (const auto *failure = std::get_if<NetworkFailure>(&outcome)) {
        answer.verdict = failure->bytesSent ? Verdict::NoAnswer : Verdict::NotSent;
        answer.connectionRefused = failure->error == NetworkError::ConnectionRefused;
        answer.message = toString(failure->error);
        answer.stored = answer.message;
        return answer;
    }
    const auto &response = std::get<HttpResponse>(outcome);
    answer.httpStatus = response.status;
    readEnvelope(kind, response.status, response.body, answer);
    answer.stored = maskCardNumbers(std::string_view(response.body).substr(0, kStoredBytesMax));
    return answer;
}

Result<WebhookNotice> HamsterProvider::parseWebhook(std::string_view rawBody) const
{
    const auto document = JsonDocument::parse(rawBody);
    if (!document) return document.error();
    const JsonValue root = document->root();
    if (!root.isObject()) return {ErrorCode::SchemaInvalid, "the webhook's body is no object"};
    auto view = viewOf(root);
    const auto reference = textOf(root, "echo");
    const bool decided = view && (view->status == PgTransactionState::Success || view->status == PgTransactionState::Failed);
    if (!decided || !reference || !view->orderNumber || !view->amount)
        return {ErrorCode::SchemaInvalid, "the webhook lacks transactionKey, orderId, amount, a decided status or echo"};
    return WebhookNotice{std::move(*view), *reference};
}

std::string_view toString(CallKind kind)
{
    switch (kind) {
    case CallKind::Approve: return "APPROVE";
    case CallKind::Inquire: return "INQUIRE";
    case CallKind::Cancel: return "CANCEL";
    case CallKind::Void: return "VOID";
    }
    return "INQUIRE";
}

std::string_view toString(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Accepted: return "ACCEPTED";
    case Verdict::Refused: return "REFUSED";
    case Verdict::NotFound: return "NOT_FOUND";
    case Verdict::Conflict: return "CONFLICT";
    case Verdict::NoAnswer: return "NO_ANSWER";
    case Verdict::NotSent: return "NOT_SENT";
    }
    return "NO_ANSWER";
}

std::string maskCardNumbers(std::string_view text)
{
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at, digits = 0;
        if (isDigit(text[at]))
            for (; end < text.size(); ++end) {
                const bool split =
                    (text[end] == '-' || text[end] == ' ') && digits % 4 == 0 && end + 1 < text.size() && isDigit(text[end + 1]);
                if (isDigit(text[end]))
                    ++digits;
                else if (!split)
                    break;
            }
        const std::string_view run = text.substr(at, std::max<std::size_t>(end - at, 1));
        out += digits == 16 ? maskCard(run) : std::string(run);
        at += run.size();
    }
    return out;
}

} // namespace hamster::gateway
