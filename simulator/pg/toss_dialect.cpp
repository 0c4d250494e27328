#include "simulator/pg/toss_dialect.h"

#include "model/core/text.h"
#include "simulator/pg/loopers_answers.h"

namespace hamster::pg {

namespace {

constexpr std::size_t kIdempotencyKeyMax = 300;
constexpr std::size_t kReasonMax = 200;
constexpr std::string_view kDefaultCard = "5555-5555-5555-4444";

Answer errorAnswer(std::string_view code)
{
    const TossError *error = tossError(code);
    HAMSTER_ASSERT(error);
    JsonWriter out;
    out.beginObject().field("code", error->code).field("message", error->message).endObject();
    return {error->status, std::move(out).take()};
}

std::optional<std::string> textOf(JsonValue object, std::string_view name)
{
    const auto found = object.find(name);
    const auto text = found ? found->asString() : std::nullopt;
    return text ? std::optional<std::string>(*text) : std::nullopt;
}

/// A whole number of won above 0.
std::optional<Money> moneyOf(JsonValue object, std::string_view name)
{
    const auto found = object.find(name);
    const auto number = found ? found->asInteger() : std::nullopt;
    const auto money = number && *number > 0 ? Money::of(*number) : Result<Money>(ErrorCode::InvalidArgument, "no amount");
    return money ? std::optional(*money) : std::nullopt;
}

std::optional<KeyUse> keyUseOf(const std::string &userId, const HttpRequest &request)
{
    const auto key = request.headers.find("Idempotency-Key");
    if (!key || isBlank(*key)) return std::nullopt;
    return KeyUse{userId + "\n" + request.method + "\n" + request.path, std::string(*key), sha256Hex(request.body)};
}

std::string isoWithOffset(Instant at) { return formatSeoulIso(at) + "+09:00"; }

/// "test_sk_abc" and "test_ck_abc" are the two keys of one shop.
std::optional<std::string> ownShop(std::string_view key, std::initializer_list<std::string_view> prefixes)
{
    for (const std::string_view prefix : prefixes)
        if (key.starts_with(prefix) && key.size() > prefix.size()) return "toss:" + std::string(key.substr(prefix.size()));
    return std::nullopt;
}

} // namespace

void TossDialect::addRoutes(Router &router)
{
    router.add("POST", "/hamster/toss/window",
               [this](HttpRequest request, PathArguments, Responder respond) { window(std::move(request), std::move(respond)); });
    router.add("POST", "/v1/payments/confirm", withSecret(&TossDialect::confirm));
    router.add("GET", "/v1/payments/orders/{orderId}", withSecret(&TossDialect::readOrder));
    router.add("GET", "/v1/payments/{paymentKey}", withSecret(&TossDialect::read));
    router.add("POST", "/v1/payments/{paymentKey}/cancel", withSecret(&TossDialect::cancel));
}

RouteHandler TossDialect::withSecret(Handler handler)
{
    return [this, handler](HttpRequest request, PathArguments arguments, Responder respond) {
        const auto user = userOfSecret(request.headers.find("Authorization").value_or(""));
        if (!user) return refuse(respond, "UNAUTHORIZED_KEY");
        if (const auto key = request.headers.find("Idempotency-Key"); key && key->size() > kIdempotencyKeyMax)
            return refuse(respond, "INVALID_IDEMPOTENCY_KEY");
        if (const auto wanted = request.headers.find("TossPayments-Test-Code"))
            return refuse(respond, tossError(*wanted) ? *wanted : std::string_view("INVALID_REQUEST"));
        (this->*handler)(*user, std::move(request), std::move(arguments), std::move(respond));
    };
}

std::optional<std::string> TossDialect::userOfSecret(std::string_view authorization) const
{
    constexpr std::string_view kBasic = "Basic ";
    if (!authorization.starts_with(kBasic)) return std::nullopt;
    const auto decoded = base64Decode(authorization.substr(kBasic.size()));
    if (!decoded || !decoded->ends_with(':')) return std::nullopt;
    const std::string_view secret = std::string_view(*decoded).substr(0, decoded->size() - 1);
    if (const Merchant *merchant = m_merchants.findByApiKey(secret)) return merchant->config.midId;
    return ownShop(secret, {"test_sk_", "test_gsk_"});
}

std::optional<std::string> TossDialect::userOfClientKey(std::string_view key) const
{
    if (const Merchant *merchant = m_merchants.find(key)) return merchant->config.midId;
    return ownShop(key, {"test_ck_", "test_gck_"});
}

void TossDialect::answer(const Responder &respond, Answer what)
{
    m_context.transactor().whenDurable([respond, what = std::move(what)] { respond(toResponse(what)); });
}

void TossDialect::refuse(const Responder &respond, std::string_view code) { answer(respond, errorAnswer(code)); }

void TossDialect::window(HttpRequest request, Responder respond)
{
    const auto document = JsonDocument::parse(request.body);
    if (!document || !document->root().isObject()) return refuse(respond, "INVALID_REQUEST");
    const JsonValue root = document->root();
    const auto user = userOfClientKey(textOf(root, "clientKey").value_or(""));
    if (!user) return refuse(respond, "UNAUTHORIZED_KEY");
    const auto order = textOf(root, "orderId");
    const auto amount = moneyOf(root, "amount");
    if (!order || order->size() < 6 || order->size() > 64 || !amount) return refuse(respond, "INVALID_REQUEST");
    const std::string number = textOf(root, "cardNo").value_or(std::string(kDefaultCard));
    const auto card = cardByNumber(number);
    if (!card) return refuse(respond, "INVALID_CARD_NUMBER"); // only documented test cards
    m_payments.open({*user, *order, std::string(card->cardType), number, *amount},
                    [respond, order = *order, amount = *amount](const Result<std::string> &key) {
                        if (!key) return respond(toResponse(errorAnswer("FAILED_INTERNAL_SYSTEM_PROCESSING")));
                        JsonWriter out;
                        out.beginObject().field("paymentKey", *key).field("orderId", order).field("amount", amount.value()).endObject();
                        respond(toResponse({200, std::move(out).take()}));
                    });
}

void TossDialect::confirm(std::string userId, HttpRequest request, PathArguments, Responder respond)
{
    const auto document = JsonDocument::parse(request.body);
    if (!document || !document->root().isObject()) return refuse(respond, "INVALID_REQUEST");
    const auto key = textOf(document->root(), "paymentKey"), order = textOf(document->root(), "orderId");
    const auto amount = moneyOf(document->root(), "amount");
    if (!key || !order || !amount) return refuse(respond, "INVALID_REQUEST");
    TossPayments::Confirm confirm{userId, *key, *order, *amount, keyUseOf(userId, request)};
    m_payments.confirm(
        std::move(confirm),
        [this](const TossPayment &payment) {
            return Answer{200, paymentJson(payment)};
        },
        errorAnswer, [respond = std::move(respond)](const Answer &what) { respond(toResponse(what)); });
}

void TossDialect::read(std::string userId, HttpRequest, PathArguments arguments, Responder respond)
{
    const auto payment = m_payments.byKey(userId, arguments[0]);
    answer(respond, payment ? Answer{200, paymentJson(*payment)} : errorAnswer("NOT_FOUND_PAYMENT"));
}

void TossDialect::readOrder(std::string userId, HttpRequest, PathArguments arguments, Responder respond)
{
    const auto payment = m_payments.byOrder(userId, arguments[0]);
    answer(respond, payment ? Answer{200, paymentJson(*payment)} : errorAnswer("NOT_FOUND_PAYMENT"));
}

void TossDialect::cancel(std::string userId, HttpRequest request, PathArguments arguments, Responder respond)
{
    const auto document = JsonDocument::parse(request.body);
    const auto reason = document && document->root().isObject() ? textOf(document->root(), "cancelReason") : std::nullopt;
    if (!reason || isBlank(*reason) || codePoints(*reason) > kReasonMax) return refuse(respond, "INVALID_REQUEST");
    const auto payment = m_payments.byKey(userId, arguments[0]);
    if (!payment) return refuse(respond, "NOT_FOUND_PAYMENT");
    const std::string_view status = payment->status(m_context.now());
    if (status == "CANCELED" && !request.headers.find("Idempotency-Key")) return refuse(respond, "ALREADY_CANCELED_PAYMENT");
    if (status != "DONE" && status != "PARTIAL_CANCELED" && status != "CANCELED") return refuse(respond, "NOT_CANCELABLE_PAYMENT");
    CancelRequest wanted{userId, arguments[0], std::nullopt, *reason, keyUseOf(userId, request)};
    if (document->root().find("cancelAmount")) {
        wanted.amount = moneyOf(document->root(), "cancelAmount");
        if (!wanted.amount) return refuse(respond, "INVALID_REQUEST");
    }
    if (document->root().find("refundableAmount") && moneyOf(document->root(), "refundableAmount") != payment->transaction->remaining())
        return refuse(respond, "NOT_CANCELABLE_AMOUNT");
    m_core.cancel(
        std::move(wanted),
        [this, payment = *payment](const Transaction &after) mutable {
            payment.transaction = after;
            return Answer{200, paymentJson(payment)};
        },
        [respond = std::move(respond)](const Reply &reply) {
            switch (reply.refusal) {
            case Refusal::None: return respond(toResponse(reply.answer));
            case Refusal::OverRemainder: return respond(toResponse(errorAnswer("NOT_CANCELABLE_AMOUNT")));
            case Refusal::NothingToCancel: return respond(toResponse(errorAnswer("ALREADY_CANCELED_PAYMENT")));
            case Refusal::KeyOtherBody: return respond(toResponse(errorAnswer("IDEMPOTENCY_KEY_REUSED")));
            default: return respond(toResponse(errorAnswer("FAILED_INTERNAL_SYSTEM_PROCESSING")));
            }
        });
}

std::string TossDialect::paymentJson(const TossPayment &payment) const
{
    const auto &transaction = payment.transaction;
    const std::string_view status = payment.status(m_context.now());
    const bool captured = status == "DONE" || status == "PARTIAL_CANCELED" || status == "CANCELED";
    JsonWriter out;
    out.beginObject().field("mId", payment.userId).field("version", "2022-11-16").field("paymentKey", payment.key);
    out.field("status", status).field("orderId", payment.orderId).field("currency", "KRW").field("method", "카드");
    out.field("totalAmount", payment.amount.value());
    out.field("balanceAmount", captured ? transaction->remaining().value() : payment.amount.value());
    out.field("requestedAt", isoWithOffset(payment.createdAt));
    if (transaction && transaction->approvedAt)
        out.field("approvedAt", isoWithOffset(*transaction->approvedAt));
    else
        out.key("approvedAt").null();
    out.key("card").beginObject().field("company", payment.cardType).field("number", maskCard(payment.cardNo));
    if (transaction && transaction->approvalNumber) out.field("approveNo", *transaction->approvalNumber);
    out.field("amount", payment.amount.value()).endObject().key("cancels");
    const auto cancels = transaction && !transaction->cancelled.isZero() ? m_payments.cancelsOf(payment.key) : std::vector<TossCancel>();
    if (cancels.empty()) {
        out.null();
    } else {
        out.beginArray();
        for (const TossCancel &cancel : cancels) {
            out.beginObject().field("cancelAmount", cancel.amount.value()).field("cancelReason", cancel.reason);
            out.field("canceledAt", isoWithOffset(cancel.at)).field("cancelStatus", "DONE").endObject();
        }
        out.endArray();
    }
    if (status == "ABORTED" && transaction->reason)
        out.key("failure").beginObject().field("code", "ABORTED").field("message", *transaction->reason).endObject();
    out.endObject();
    return std::move(out).take();
}

} // namespace hamster::pg
