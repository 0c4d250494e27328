#include "model/ecommerce/api_gate.h"

#include "model/core/text.h"

namespace hamster::ecommerce {

namespace {
const Sql kMemberKnown{"SELECT 1 FROM members WHERE public_id = ?"};
constexpr std::size_t kKeyMax = 300; ///< bytes
} // namespace

struct ApiGate::Pending {
    ApiCall call;
    Responder respond;
    Write body;
    std::optional<IdempotencyKey> key;
    std::optional<HttpResponse> response; ///< of the last run of the body
    bool refused = false;                 ///< the response is a refusal or a repetition: true whatever becomes of the commit
};

RouteHandler ApiGate::write(Write body)
{
    return [this, body = std::move(body)](HttpRequest request, PathArguments arguments, Responder respond) {
        auto pending = std::make_shared<Pending>();
        const AnswerLanguage language = languageOf(request);
        pending->call = {std::move(request), std::move(arguments), language, {}};
        pending->respond = std::move(respond);
        pending->body = body;
        begin(std::move(pending));
    };
}

void ApiGate::begin(std::shared_ptr<Pending> pending)
{
    auto refuse = [&](const Refusal &refusal) {
        answer(std::move(pending->respond), answerOf(refusal, pending->call.language, m_core.now()));
    };
    if (auto refused = identify(pending->call)) return refuse(*refused);
    const auto header = pending->call.request.headers.find("Idempotency-Key");
    if (pending->call.request.method == "POST" && header) {
        if (isBlank(*header) || header->size() > kKeyMax) return refuse({ApiError::BadBody, "Idempotency-Key"});
        pending->key = keyOf(pending->call);
        if (const auto hash = m_keys.inFlight(*pending->key))
            return refuse({*hash == pending->key->requestHash ? ApiError::StillInProgress : ApiError::KeyReused, {}});
        m_keys.begin(*pending->key);
    }
    m_core.transactor().submit([this, pending](Tx &tx) { return run(tx, *pending); },
                               [this, pending](const Outcome &outcome) { finish(*pending, outcome); });
}

Outcome ApiGate::run(Tx &tx, Pending &pending)
{
    pending.response.reset();
    pending.refused = true;
    const ApiCall &call = pending.call;
    if (pending.key) {
        if (const auto stored = m_keys.find(tx, *pending.key)) {
            pending.response = stored->requestHash == pending.key->requestHash
                                   ? HttpResponse::json(stored->status, stored->body)
                                   : answerOf({ApiError::KeyReused, {}}, call.language, tx.now());
            return success();
        }
    }
    const ApiReply reply = pending.body(tx, call);
    if (!reply) {
        pending.response = answerOf(reply.refusal(), call.language, tx.now());
        return errorOf(reply.refusal());
    }
    pending.refused = false;
    pending.response = apiSuccess(reply->status, reply->data);
    if (pending.key) m_keys.store(tx, *pending.key, pending.response->status, pending.response->body);
    return success();
}

void ApiGate::finish(Pending &pending, const Outcome &outcome)
{
    if (pending.key) m_keys.end(*pending.key);
    const bool storage = !outcome && outcome.error().code >= ErrorCode::StorageBusy;
    if (!pending.response || storage || (!outcome && !pending.refused))
        pending.response = answerOf({ApiError::Unavailable, {}}, pending.call.language, m_core.now());
    pending.respond(std::move(*pending.response));
}

RouteHandler ApiGate::read(Read query) { return reader(std::move(query), false); }
RouteHandler ApiGate::readPublic(Read query) { return reader(std::move(query), true); }

RouteHandler ApiGate::reader(Read query, bool isPublic)
{
    return [this, query = std::move(query), isPublic](HttpRequest request, PathArguments arguments, Responder respond) {
        const AnswerLanguage language = languageOf(request);
        ApiCall call{std::move(request), std::move(arguments), language, {}};
        if (!isPublic) {
            if (auto refused = identify(call)) {
                answer(std::move(respond), answerOf(*refused, language, m_core.now()));
                return;
            }
        }
        const ApiReply reply = query(m_core.database(), call);
        if (m_core.database().failed()) {
            m_core.database().clearFailure();
            answer(std::move(respond), answerOf({ApiError::Unavailable, {}}, language, m_core.now()));
            return;
        }
        answer(std::move(respond), reply ? apiSuccess(reply->status, reply->data) : answerOf(reply.refusal(), language, m_core.now()));
    };
}

MaybeRefused ApiGate::identify(ApiCall &call)
{
    const auto header = call.request.headers.find("X-USER-ID");
    const auto member = header ? MemberId::parse(*header) : std::nullopt;
    if (!member) return Refusal{ApiError::BadBody, "X-USER-ID"};
    if (!m_core.database().value<std::int64_t>(kMemberKnown, *member)) {
        if (!m_core.database().failed()) return Refusal{ApiError::NotFound, "X-USER-ID"};
        m_core.database().clearFailure();
        return Refusal{ApiError::Unavailable, {}};
    }
    call.member = *member;
    return std::nullopt;
}

std::optional<IdempotencyKey> ApiGate::keyOf(const ApiCall &call) const
{
    const auto header = call.request.headers.find("Idempotency-Key");
    if (!header) return std::nullopt;
    return IdempotencyKey{call.member.text() + " " + call.request.method + " " + call.request.path, std::string(*header),
                          sha256Hex(call.request.body)};
}

void ApiGate::answer(Responder respond, HttpResponse response)
{
    m_core.transactor().whenDurable(
        [respond = std::move(respond), response = std::move(response)]() mutable { respond(std::move(response)); });
}

} // namespace hamster::ecommerce
