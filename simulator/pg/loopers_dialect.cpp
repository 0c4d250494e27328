#include "simulator/pg/loopers_dialect.h"

#include "model/core/text.h"

namespace hamster::pg {

namespace {

constexpr std::size_t kKeyMax = 300;

std::string unknownKey(std::string_view key) { return "(transactionKey: " + std::string(key) + ") 결제건이 존재하지 않습니다."; }
std::string unknownOrder(std::string_view order) { return "(orderId: " + std::string(order) + ") 에 해당하는 결제건이 존재하지 않습니다."; }

std::optional<KeyUse> keyUseOf(const std::string &userId, const HttpRequest &request)
{
    const auto key = request.headers.find("Idempotency-Key");
    if (!key || isBlank(*key)) return std::nullopt;
    return KeyUse{userId + "\n" + request.method + "\n" + request.path, std::string(*key), sha256Hex(request.body)};
}

HttpResponse responseOf(const Reply &reply, std::string_view transactionKey = {})
{
    switch (reply.refusal) {
    case Refusal::None: return toResponse(reply.answer);
    case Refusal::Unstable: return loopersFailure(500, "현재 서버가 불안정합니다. 잠시 후 다시 시도해주세요.");
    case Refusal::NotFound: return loopersFailure(404, unknownKey(transactionKey));
    case Refusal::KeyInFlight: return loopersFailure(409, "같은 Idempotency-Key 의 요청이 처리 중입니다.");
    case Refusal::KeyOtherBody: return loopersFailure(422, "Idempotency-Key 가 다른 요청 본문에 이미 사용되었습니다.");
    case Refusal::KeyVoided: return loopersFailure(409, "무효화된 Idempotency-Key 입니다.");
    case Refusal::AlreadyDecided: return loopersFailure(409, "이미 처리된 결제건은 무효화할 수 없습니다.");
    case Refusal::NothingToCancel: return loopersFailure(409, "취소할 수 없는 상태의 결제건입니다.");
    case Refusal::OverRemainder: return loopersFailure(400, "취소금액이 취소 가능한 금액보다 큽니다.");
    case Refusal::Storage: break;
    }
    return loopersRefusal(500);
}

} // namespace

LoopersDialect::LoopersDialect(PgContext &context, PgCore &core, const MerchantBook &merchants, const Settings &settings,
                               const LoopersAnswers &answers)
    : m_context(context)
    , m_core(core)
    , m_merchants(merchants)
    , m_settings(settings)
    , m_answers(answers)
{}

void LoopersDialect::addRoutes(Router &router)
{
    router.add("POST", "/api/v1/payments", withUser(&LoopersDialect::pay));
    router.add("GET", "/api/v1/payments", withUser(&LoopersDialect::readOrder));
    router.add("POST", "/api/v1/payments/void", withUser(&LoopersDialect::voidKey));
    router.add("GET", "/api/v1/payments/{transactionKey}", withUser(&LoopersDialect::read));
    router.add("POST", "/api/v1/payments/{transactionKey}/cancel", withUser(&LoopersDialect::cancel));
    router.add("GET", "/api/v1/statements/{date}", withUser(&LoopersDialect::statement));
}

RouteHandler LoopersDialect::withUser(UserHandler handler)
{
    return [this, handler](HttpRequest request, PathArguments arguments, Responder respond) {
        const auto user = request.headers.find("X-USER-ID");
        if (!user) return refuse(std::move(respond), 400, "유저 ID 헤더는 필수입니다.");
        std::string userId(*user);
        if (const auto key = request.headers.find("Idempotency-Key"); key && key->size() > kKeyMax)
            return refuse(std::move(respond), 400, "Idempotency-Key 는 300자 이하여야 합니다.");
        (this->*handler)(std::move(userId), std::move(request), std::move(arguments), std::move(respond));
    };
}

void LoopersDialect::answer(Responder respond, HttpResponse response)
{
    m_context.transactor().whenDurable(
        [respond = std::move(respond), response = std::move(response)]() mutable { respond(std::move(response)); });
}

BodyRules LoopersDialect::rulesFor(std::string_view userId) const
{
    const Merchant *merchant = m_merchants.find(userId);
    BodyRules rules{m_settings.callbackAllowList, m_settings.moreCardTypes, merchant != nullptr};
    if (merchant)
        rules.callbackAllowList.insert(rules.callbackAllowList.end(), merchant->callbackOrigins.begin(), merchant->callbackOrigins.end());
    return rules;
}

void LoopersDialect::pay(std::string userId, HttpRequest request, PathArguments, Responder respond)
{
    auto read = readPayment(request.body, rulesFor(userId));
    if (const auto *bad = std::get_if<BadBody>(&read)) return refuse(std::move(respond), 400, bad->message);
    auto payment = std::get<PaymentRequest>(std::move(read));
    payment.key = keyUseOf(userId, request);
    payment.userId = std::move(userId);
    m_core.accept(
        std::move(payment), [this](const Transaction &transaction) { return m_answers.accepted(transaction); },
        [respond = std::move(respond)](const Reply &reply) { respond(responseOf(reply)); });
}

std::vector<Cancel> LoopersDialect::cancelsOf(const Transaction &transaction)
{
    return transaction.cancelled.isZero() ? std::vector<Cancel>() : pg::cancelsOf(m_context.database(), transaction.key);
}

void LoopersDialect::read(std::string userId, HttpRequest, PathArguments arguments, Responder respond)
{
    const auto transaction = findByKey(m_context.database(), userId, arguments[0]);
    if (!transaction) return refuse(std::move(respond), 404, unknownKey(arguments[0]));
    answer(std::move(respond), toResponse(m_answers.detail(*transaction, cancelsOf(*transaction))));
}

void LoopersDialect::readOrder(std::string userId, HttpRequest request, PathArguments, Responder respond)
{
    const auto orderId = request.parameter("orderId");
    if (!orderId) return refuse(std::move(respond), 400, "필수 요청 파라미터 'orderId' (타입: String)가 누락되었습니다.");
    std::vector<std::pair<Transaction, std::vector<Cancel>>> found;
    for (Transaction &transaction : findByOrder(m_context.database(), userId, *orderId)) {
        auto cancels = cancelsOf(transaction);
        found.emplace_back(std::move(transaction), std::move(cancels));
    }
    if (found.empty()) return refuse(std::move(respond), 404, unknownOrder(*orderId));
    answer(std::move(respond), toResponse(m_answers.ofOrder(*orderId, found)));
}

void LoopersDialect::cancel(std::string userId, HttpRequest request, PathArguments arguments, Responder respond)
{
    auto read = readCancel(request.body);
    if (const auto *bad = std::get_if<BadBody>(&read)) return refuse(std::move(respond), 400, bad->message);
    auto cancel = std::get<CancelRequest>(std::move(read));
    cancel.key = keyUseOf(userId, request);
    cancel.userId = std::move(userId);
    cancel.transactionKey = arguments[0];
    m_core.cancel(
        std::move(cancel), [this](const Transaction &transaction) { return m_answers.cancelled(transaction); },
        [respond = std::move(respond), key = arguments[0]](const Reply &reply) { respond(responseOf(reply, key)); });
}

void LoopersDialect::voidKey(std::string userId, HttpRequest request, PathArguments, Responder respond)
{
    auto read = readVoid(request.body);
    if (const auto *bad = std::get_if<BadBody>(&read)) return refuse(std::move(respond), 400, bad->message);
    const std::string key = std::get<std::string>(std::move(read));
    m_core.voidKey(
        userId, key, [this, key](std::string_view status) { return m_answers.voided(key, status); },
        [respond = std::move(respond)](const Reply &reply) { respond(responseOf(reply)); });
}

void LoopersDialect::statement(std::string userId, HttpRequest, PathArguments arguments, Responder respond)
{
    const auto from = parseSeoulDate(arguments[0]);
    if (!from)
        return refuse(std::move(respond), 400, "요청 파라미터 'date' (타입: LocalDate)의 값 '" + arguments[0] + "'이(가) 잘못되었습니다.");
    std::vector<StatementLine> lines = statementOf(m_context.database(), userId, *from, *from + 24h);
    if (m_settings.alterStatement) m_settings.alterStatement(userId, arguments[0], lines);
    answer(std::move(respond), toResponse(m_answers.statement(arguments[0], lines)));
}

} // namespace hamster::pg
