#include "model/gateway/payments_api.h"

#include "model/core/json.h"
#include "model/core/text.h"
#include "model/messaging/events/shop_events.h"

#include <array>

namespace hamster::gateway {

struct ApiFault {
    std::string_view code;
    int status;
    Bilingual message;
};

struct ConfirmBody {
    std::string paymentKey;
    std::string orderNumber;
    Money amount;
};

namespace {

const Sql kActiveMid{"SELECT 1 FROM mids WHERE mid = ? AND provider = ? AND active = 1"};
const Sql kPaymentKey{"UPDATE payment_processes SET pg_transaction = ?2 WHERE public_id = ?1 AND status = 'READY'"};
constexpr ApiFault kNotFound{"PAYMENT_001", 404, {"결제 정보를 찾을 수 없습니다.", "The payment was not found."}};
constexpr ApiFault kInvalidStatus{"PAYMENT_002", 400, {"결제 상태를 변경할 수 없습니다.", "The payment's status does not allow this."}};
constexpr ApiFault kUnavailable{
    "PAYMENT_003", 503, {"현재 결제 서비스를 이용할 수 없습니다.", "The payment service is not available at the moment."}};
constexpr ApiFault kNoPg{"PAYMENT_004", 503, {"결제 대행사를 찾을 수 없습니다.", "The payment provider cannot be found."}};
constexpr ApiFault kAlreadyProcessed{"PAYMENT_007", 409, {"이미 처리된 결제입니다.", "The payment has already been processed."}};
constexpr ApiFault kBadBody{"HTTP-400", 400, {"요청 본문이 올바르지 않습니다.", "The request body is not valid."}};
constexpr ApiFault kBadAmount{"PAYMENT-400-001", 400, {"결제 금액이 올바르지 않습니다.", "The payment amount is not valid."}};
constexpr ApiFault kBadStatus{"PAYMENT-400-002", 400, {"결제 상태가 올바르지 않습니다.", "The payment's status is not valid for this."}};
constexpr ApiFault kNotReady{"PAYMENT-400-003", 400, {"결제가 가능한 상태가 아닙니다.", "The payment is not ready to be paid."}};
constexpr ApiFault kUnknownPayment{"PAYMENT-404-001", 404, {"결제 정보를 찾을 수 없습니다.", "The payment was not found."}};
constexpr ApiFault kGatewayError{
    "PAYMENT-502-001", 502, {"결제 게이트웨이 오류가 발생했습니다.", "The payment gateway reported an error."}};
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

/// Nothing when the body is no {paymentKey, orderId, amount}.
std::optional<ConfirmBody> readConfirm(const std::string &body)
{
    const auto document = JsonDocument::parse(body);
    if (!document || !document->root().isObject()) return std::nullopt;
    const JsonValue root = document->root();
    const auto key = root.find("paymentKey"), number = root.find("orderId"), amount = root.find("amount");
    const auto keyText = key ? key->asString() : std::nullopt;
    const auto won = amount ? amount->asInteger() : std::nullopt;
    const auto money = won ? Money::of(*won) : Result<Money>(ErrorCode::InvalidArgument, "no number");
    if (!keyText || keyText->empty() || codePoints(*keyText) > kPaymentKeyMax || !money) return std::nullopt;
    const auto numberText = number ? number->asString() : std::nullopt;
    return ConfirmBody{std::string(*keyText), std::string(numberText.value_or("")), *money};
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
            // nobody could be asked to give the money back
            if (!tx.value<int>(kActiveMid, process->mid, process->provider)) return answer(fault(kNoPg, request, now));
            const auto refund = m_core.ids().next<RefundId>();
            m_core.outbox().add(tx, RefundRequested{process->order, process->orderNumber, refund, {}, amount, wanted.reason, by},
                                {process->correlation(), request.causationId});
            JsonWriter data;
            data.beginObject().field("refundId", refund.text()).field("processId", process->id.text());
            data.field("cancelAmount", amount.value()).endObject();
            return answer(apiSuccess(202, data.text()));
        },
        [this, request, respond](const Outcome &outcome) {
            if (!outcome) respond(fault(kUnavailable, request, m_core.now()));
        });
}

void PaymentsApi::confirm(const HttpRequest &request, const Responder &respond)
{
    const auto wanted = readConfirm(request.body);
    if (!wanted) return reply(respond, fault(kBadAmount, request, m_core.now()));
    m_core.transactor().submit(
        [this, wanted = *wanted, request, respond](Tx &tx) -> Outcome {
            const auto process = loadProcessByNumber(tx.database(), wanted.orderNumber);
            if (const ApiFault *no = objection(process, wanted, tx.now())) {
                tx.whenDurable([respond, no, request, now = tx.now()] { respond(fault(*no, request, now)); });
                return success();
            }
            tx.exec(kPaymentKey, process->id, wanted.paymentKey);
            tx.whenDurable([this, id = process->id, request, respond] { ask(id, request, respond); });
            return success();
        },
        [this, request, respond](const Outcome &outcome) {
            if (!outcome) respond(fault(kGatewayError, request, m_core.now()));
        });
}

/// What is in the way, in the order of 02-wire.md section 3; null: the PG may be asked.
const ApiFault *PaymentsApi::objection(const std::optional<Process> &process, const ConfirmBody &wanted, Instant now) const
{
    if (!process) return &kUnknownPayment;
    if (process->amount != wanted.amount) return &kBadAmount;
    switch (process->status) {
    case ProcessState::Success: return &kApproved;
    case ProcessState::Cancelled: return &kBadStatus; // it was approved, but is no more
    case ProcessState::Unknown: return &kDuplicate;
    case ProcessState::Pending:
    case ProcessState::Failed: return &kNotReady;
    case ProcessState::Ready: break;
    }
    // one that the gateway or the vendor's shop asks for is not the customer's to confirm
    const bool waits = m_channels.of(*process).provider->waitsForConfirm() && !process->isDirect();
    return waits && !process->isToBeSettled(now) ? nullptr : &kNotReady;
}

void PaymentsApi::ask(ProcessId id, const HttpRequest &request, const Responder &respond)
{
    const bool begun = m_dialogue.confirm(id, [this, id, request, respond] {
        const auto process = loadProcess(m_core.database(), id);
        const bool approved = process && process->status == ProcessState::Success;
        reply(respond, approved ? apiSuccess(200, processJson(*process)) : fault(kGatewayError, request, m_core.now()));
    });
    if (!begun) reply(respond, fault(kDuplicate, request, m_core.now()));
}

} // namespace hamster::gateway
