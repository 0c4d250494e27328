#include "model/gateway/answer_reading.h"

#include "model/core/text.h"

namespace hamster::gateway {

namespace {
constexpr std::size_t kStoredBytesMax = 2048;
}

std::optional<std::string> textField(JsonValue object, std::string_view name)
{
    const auto found = object.find(name);
    const auto text = found ? found->asString() : std::nullopt;
    if (!text || text->empty()) return std::nullopt;
    return std::string(*text);
}

std::optional<Money> moneyField(JsonValue object, std::string_view name)
{
    const auto found = object.find(name);
    if (!found) return std::nullopt;
    auto number = found->asInteger();
    if (const auto text = found->asString(); !number && text) number = parseInteger(*text);
    if (!number) return std::nullopt;
    const auto money = Money::of(*number);
    return money ? std::optional(*money) : std::nullopt;
}

PgAnswer transportAnswer(const NetworkFailure &failure)
{
    PgAnswer answer;
    answer.verdict = failure.bytesSent ? Verdict::NoAnswer : Verdict::NotSent;
    answer.connectionRefused = failure.error == NetworkError::ConnectionRefused;
    answer.message = toString(failure.error);
    answer.stored = answer.message;
    return answer;
}

std::string storedBody(std::string_view body) { return maskCardNumbers(body.substr(0, kStoredBytesMax)); }

std::string storedCall(std::string_view method, std::string_view path, const std::string &body)
{
    JsonWriter out;
    out.beginObject().field("method", method).field("path", path);
    if (!body.empty()) out.key("body").raw(body);
    out.endObject();
    return std::move(out).take();
}

std::string_view toString(CallKind kind)
{
    switch (kind) {
    case CallKind::Approve: return "APPROVE";
    case CallKind::Inquire: return "INQUIRE";
    case CallKind::Cancel: return "CANCEL";
    case CallKind::Void: return "VOID";
    case CallKind::Statement: return "STATEMENT";
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
