#include "model/gateway/payments_api.h"

#include "model/core/json.h"
#include "model/core/text.h"
#include "model/messaging/events/shop_events.h"

#include <array>

namespace hamster::gateway {

namespace {

struct ApiFault {
    std::string_view code;
    int status;
    Bilingual message;
};
constexpr ApiFault kNotFound{"PAYMENT_001", 404, {"결제 정보를 찾을 수 없습니다.", "The payment was not found."}};
constexpr ApiFault kInvalidStatus{"PAYMENT_002", 400, {"결제 상태를 변경할 수 없습니다.", "The payment's status does not allow this."}};
constexpr ApiFault kAlreadyProcessed{"PAYMENT_007", 409, {"이미 처리된 결제입니다.", "The payment has already been processed."}};
constexpr ApiFault kBadBody{"HTTP-400", 400, {"요청 본문이 올바르지 않습니다.", "The request body is not valid."}};
constexpr ApiFault kBadAmount{"PAYMENT-400-001", 400, {"결제 금액이 올바르지 않습니다.", "The payment amount is not valid."}};
constexpr ApiFault kNotReady{"PAYMENT-400-003", 400, {"결제가 가능한 상태가 아닙니다.", "The payment is not ready to be paid."}};
constexpr ApiFault kUnknownPayment{"PAYMENT-404-001", 404, {"결제 정보를 찾을 수 없습니다.", "The payment was not found."}};
constexpr ApiFault kDuplicate{"PAYMENT-409-001", 409, {"중복된 결제 요청입니다.", "The payment was already requested."}};
constexpr ApiFault kApproved{"PAYMENT-409-002", 409, {"이미 승인된 결제입니다.", "The payment is already approved."}};
constexpr std::size_t kPaymentKeyMax = 200;
constexpr std::size_t kReasonMax = 200;

HttpResponse fault(const ApiFault &what, const HttpRequest &request, Instant now)
{
    return apiError(what.status, what.code, what.message.in(languageOf(request)), now);
}

std::string processJson(const Process &p)
{
    JsonWriter out;
    const auto text = [&](std::string_view name, const std::optional<std::string> &value) {
        if (value) out.field(name, *value);
    };
    const auto moment = [&](std::string_view name, const std::optional<Instant> &value) {
        if (value) out.field(name, formatUtcIso(*value));
    };
    out.beginObject();
    out.field("processId", p.id.text()).field("gatewayReferenceId", p.reference).field("orderId", p.order.text());
    out.field("orderNumber", p.orderNumber).field("provider", p.provider).field("mid", p.mid).field("method", p.method);
    out.field("status", toString(p.status)).field("amount", p.amount.value()).field("cancelledAmount", p.cancelled.value());
    text("pgTransaction", p.transaction);
    text("approvalNumber", p.approvalNumber);
    text("card", p.cardMasked);
    text("code", p.code);
    text("message", p.message);
    out.field("expiresAt", formatUtcIso(p.expiresAt));
    moment("requestedAt", p.requestedAt);
    moment("acknowledgedAt", p.acknowledgedAt);
    moment("decidedAt", p.decidedAt);
    out.endObject();
    return std::move(out).take();
}

struct CancelBody {
    std::optional<Money> amount;
    std::string reason;
};

/// Nothing when the body is no {cancelAmount?, reason}.
std::optional<CancelBody> readCancel(const std::string &body)
{
    const auto document = JsonDocument::parse(body);
    if (!document || !document->root().isObject()) return std::nullopt;
    const auto reason = document->root().find("reason");
    const auto text = reason ? reason->asString() : std::nullopt;
    if (!text || isBlank(*text) || codePoints(*text) > kReasonMax) return std::nullopt;
    CancelBody read{std::nullopt, std::string(*text)};
    if (const auto amount = document->root().find("cancelAmount"); amount && !amount->isNull()) {
        const auto number = amount->asInteger();
        const auto money = number ? Money::of(*number) : Result<Money>(ErrorCode::InvalidArgument, "no number");
        if (!money || money->isZero()) return std::nullopt;
        read.amount = *money;
    }
    return read;
}

} // namespace

void PaymentsApi::addRoutes(Router &router)
{
    router.add("GET", "/api/v1/payments/{id}",
               [this](HttpRequest request, PathArguments arguments, Responder respond) { show(request, arguments[0], respond); });
    router.add("POST", "/api/v1/payments/{id}/cancel",
               [this](HttpRequest request, PathArguments arguments, Responder respond) { cancel(request, arguments[0], respond); });
    router.add("POST", "/api/payments/confirm",
               [this](HttpRequest request, PathArguments, Responder respond) { confirm(request, respond); });
}

void PaymentsApi::reply(const Responder &respond, HttpResponse response)
{
    m_core.transactor().whenDurable([respond, response = std::move(response)] { respond(response); });
}

void PaymentsApi::show(const HttpRequest &request, const std::string &id, const Responder &respond)
{
    const auto parsed = ProcessId::parse(id);
    const auto process = parsed ? loadProcess(m_core.database(), *parsed) : std::nullopt;
    reply(respond, process ? apiSuccess(200, processJson(*process)) : fault(kNotFound, request, m_core.now()));
}

void PaymentsApi::cancel(const HttpRequest &request, const std::string &id, const Responder &respond)
{
    const Instant now = m_core.now();
    const auto parsed = ProcessId::parse(id);
    const auto wanted = readCancel(request.body);
    const std::string by(request.headers.find("X-USER-ID").value_or("gateway-api"));
    if (!wanted) return reply(respond, fault(kBadBody, request, now));
    m_core.transactor().submit(
        [this, parsed, wanted = *wanted, by, request, now, respond](Tx &tx) -> Outcome {
            const auto answer = [&](HttpResponse response) {
                tx.whenDurable([respond, response = std::move(response)] { respond(response); });
                return success();
            };
            const auto process = parsed ? loadProcess(tx.database(), *parsed) : std::nullopt;
            if (!process) return answer(fault(kNotFound, request, now));
            if (process->status == ProcessState::Cancelled) return answer(fault(kAlreadyProcessed, request, now));
            const Money amount = wanted.amount.value_or(process->remaining());
            if (process->status != ProcessState::Success || amount > process->remaining())
                return answer(fault(kInvalidStatus, request, now));
            const auto refund = m_core.ids().next<RefundId>();
            m_core.outbox().add(tx, RefundRequested{process->order, process->orderNumber, refund, {}, amount, wanted.reason, by},
                                {process->correlation(), request.causationId});
            JsonWriter data;
            data.beginObject().field("refundId", refund.text()).field("processId", process->id.text());
            data.field("cancelAmount", amount.value()).endObject();
            return answer(apiSuccess(202, data.text()));
        },
        [this, respond](const Outcome &outcome) {
            if (!outcome) respond(apiRefusal(503, m_core.now()));
        });
}

void PaymentsApi::confirm(const HttpRequest &request, const Responder &respond) { reply(respond, refuseConfirm(request)); }

/// Every provider there is asks the PG by itself, so that there is nothing a confirm could do; what it would be refused for is told in
/// the order of 02-wire.md section 3.
HttpResponse PaymentsApi::refuseConfirm(const HttpRequest &request) const
{
    const auto refuse = [&](const ApiFault &what) { return fault(what, request, m_core.now()); };
    const auto document = JsonDocument::parse(request.body);
    if (!document || !document->root().isObject()) return refuse(kBadAmount);
    const JsonValue root = document->root();
    const auto textOf = [&](std::string_view name) {
        const auto found = root.find(name);
        return found ? found->asString() : std::nullopt;
    };
    const auto key = textOf("paymentKey"), number = textOf("orderId");
    const auto amountField = root.find("amount");
    const std::int64_t amount = amountField ? amountField->asInteger().value_or(-1) : -1;
    if (!key || key->empty() || codePoints(*key) > kPaymentKeyMax || amount < 0) return refuse(kBadAmount);
    const auto process = number ? loadProcessByNumber(m_core.database(), *number) : std::nullopt;
    if (!process) return refuse(kUnknownPayment);
    if (process->amount.value() != amount) return refuse(kBadAmount);
    switch (process->status) {
    case ProcessState::Success:
    case ProcessState::Cancelled: return refuse(kApproved);
    case ProcessState::Unknown: return refuse(kDuplicate);
    case ProcessState::Ready:
    case ProcessState::Pending:
    case ProcessState::Failed: break;
    }
    return refuse(kNotReady);
}

} // namespace hamster::gateway
