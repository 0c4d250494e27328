#include "simulator/pg/loopers_request.h"

#include "model/core/json.h"
#include "model/core/text.h"
#include "simulator/pg/callback_policy.h"

#include <algorithm>
#include <cmath>

namespace hamster::pg {

namespace {

constexpr std::string_view kMalformed = "요청 본문을 처리하는 중 오류가 발생했습니다. JSON 메세지 규격을 확인해주세요.";
constexpr std::string_view kBadAmount = "결제금액은 양의 정수여야 합니다.";
constexpr std::array<std::string_view, 3> kCardTypes{"SAMSUNG", "KB", "HYUNDAI"};
constexpr std::array<std::string_view, 9> kMoreCardTypes{"SAMSUNG", "KB", "HYUNDAI", "SHINHAN", "LOTTE", "HANA", "WOORI", "NH", "BC"};

BadBody missing(std::string_view field) { return {"필수 필드 '" + std::string(field) + "'이(가) 누락되었습니다."}; }

BadBody wrongType(std::string_view field, std::string_view value, std::string_view type, std::string_view usable)
{
    std::string message = "필드 '";
    message.append(field)
        .append("'의 값 '")
        .append(value)
        .append("'이(가) 예상 타입(")
        .append(type)
        .append(")과 일치하지 않습니다. ")
        .append(usable);
    return {message};
}

/// Text of a scalar: numbers and booleans count as their text, as the original's mapper reads them. Nothing when absent, null or nested.
std::optional<std::string> scalar(const JsonValue &object, std::string_view field)
{
    const auto value = object.find(field);
    if (!value || value->isNull() || value->isObject() || value->isArray()) return std::nullopt;
    if (const auto text = value->asString()) return std::string(*text);
    return value->minified();
}

/// An amount as number or numeric string, not yet judged by size. A fraction is cut off, as the original does.
std::variant<std::int64_t, BadBody> amountOf(const JsonValue &object, std::string_view field)
{
    const auto value = object.find(field);
    if (!value) return missing(field);
    if (const auto whole = value->asInteger()) return *whole;
    if (const auto text = value->asString()) {
        const std::size_t from = text->find_first_not_of(" \t\r\n");
        if (from == std::string_view::npos) return std::int64_t{0};
        const std::string_view trimmed = text->substr(from, text->find_last_not_of(" \t\r\n") - from + 1);
        if (const auto parsed = parseInteger(trimmed)) return *parsed;
        return wrongType(field, trimmed, "long", "");
    }
    const auto number = value->asNumber();
    if (!number) return missing(field); // true, null, an object: the original calls them missing
    if (!(std::abs(*number) < 9e18)) return BadBody{std::string(kMalformed)};
    return static_cast<std::int64_t>(*number);
}

/// Length as the original counts it: UTF-16 units.
std::size_t utf16Length(std::string_view utf8)
{
    const auto beyondPlane = [](char c) { return static_cast<unsigned char>(c) >= 0xF0; };
    return codePoints(utf8) + static_cast<std::size_t>(std::count_if(utf8.begin(), utf8.end(), beyondPlane));
}

bool isCardNumber(std::string_view text)
{
    if (text.size() != 19) return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool dash = i % 5 == 4;
        if (dash ? text[i] != '-' : text[i] < '0' || text[i] > '9') return false;
    }
    return true;
}

std::string joined(std::span<const std::string_view> names)
{
    std::string text;
    for (const std::string_view name : names) text.append(text.empty() ? "" : ", ").append(name);
    return text;
}

std::optional<BadBody> checkCardType(const std::string &cardType, bool more)
{
    const std::span<const std::string_view> known = more ? std::span<const std::string_view>(kMoreCardTypes) : kCardTypes;
    if (std::find(known.begin(), known.end(), cardType) != known.end()) return std::nullopt;
    return wrongType("cardType", cardType, "CardTypeDto", "사용 가능한 값 : [" + joined(known) + "]");
}

std::optional<BadBody> checkValues(const PaymentRequest &payment, std::int64_t amount, const BodyRules &rules)
{
    if (isBlank(payment.orderId) || utf16Length(payment.orderId) < 6) return BadBody{"주문 ID는 6자리 이상 문자열이어야 합니다."};
    if (!isCardNumber(payment.cardNo)) return BadBody{"카드 번호는 xxxx-xxxx-xxxx-xxxx 형식이어야 합니다."};
    if (amount <= 0 || amount > Money::kMax) return BadBody{std::string(kBadAmount)};
    if (!isAllowedCallback(payment.callbackUrl, rules.callbackAllowList)) {
        const std::string prefix = rules.callbackAllowList.empty() ? "http://localhost:8080" : rules.callbackAllowList.front();
        return BadBody{"콜백 URL 은 " + prefix + " 로 시작해야 합니다."};
    }
    if (payment.echo && utf16Length(*payment.echo) > kEchoMax) return BadBody{"echo 는 100자 이하여야 합니다."};
    return std::nullopt;
}

std::variant<JsonDocument, BadBody> parseObject(std::string_view body)
{
    auto document = JsonDocument::parse(body);
    if (!document || !document->root().isObject()) return BadBody{std::string(kMalformed)};
    return std::move(*document);
}

} // namespace

std::variant<PaymentRequest, BadBody> readPayment(std::string_view body, const BodyRules &rules)
{
    auto parsed = parseObject(body);
    if (auto *bad = std::get_if<BadBody>(&parsed)) return std::move(*bad);
    const JsonValue root = std::get<JsonDocument>(parsed).root();
    PaymentRequest payment;
    const std::pair<std::string_view, std::string *> texts[] = {{"orderId", &payment.orderId},
                                                                {"cardType", &payment.cardType},
                                                                {"cardNo", &payment.cardNo},
                                                                {"amount", nullptr},
                                                                {"callbackUrl", &payment.callbackUrl}};
    for (const auto &[field, target] : texts) {
        auto text = scalar(root, field);
        if (!text) return missing(field);
        if (target) *target = std::move(*text);
    }
    if (auto bad = checkCardType(payment.cardType, rules.moreCardTypes)) return std::move(*bad);
    auto amount = amountOf(root, "amount");
    if (auto *bad = std::get_if<BadBody>(&amount)) return std::move(*bad);
    if (rules.ours) payment.echo = scalar(root, "echo");
    if (auto bad = checkValues(payment, std::get<std::int64_t>(amount), rules)) return std::move(*bad);
    payment.amount = Money::won(std::get<std::int64_t>(amount));
    return payment;
}

std::variant<CancelRequest, BadBody> readCancel(std::string_view body)
{
    auto parsed = parseObject(body);
    if (auto *bad = std::get_if<BadBody>(&parsed)) return std::move(*bad);
    const JsonValue root = std::get<JsonDocument>(parsed).root();
    CancelRequest cancel;
    auto reason = scalar(root, "cancelReason");
    if (!reason) return missing("cancelReason");
    cancel.reason = std::move(*reason);
    if (const auto given = root.find("cancelAmount"); given && !given->isNull()) {
        auto amount = amountOf(root, "cancelAmount");
        if (auto *bad = std::get_if<BadBody>(&amount)) return std::move(*bad);
        const std::int64_t won = std::get<std::int64_t>(amount);
        if (won <= 0 || won > Money::kMax) return BadBody{"취소금액은 양의 정수여야 합니다."};
        cancel.amount = Money::won(won);
    }
    return cancel;
}

std::variant<std::string, BadBody> readVoid(std::string_view body)
{
    auto parsed = parseObject(body);
    if (auto *bad = std::get_if<BadBody>(&parsed)) return std::move(*bad);
    auto key = scalar(std::get<JsonDocument>(parsed).root(), "key");
    if (!key || key->empty()) return missing("key");
    return std::move(*key);
}

} // namespace hamster::pg
