#pragma once
// ApiGate: what all routes have in common: who calls, Idempotency-Key, one transaction, an answer only after the commit.

#include "model/ecommerce/idempotency.h"
#include "model/ecommerce/refusal.h"
#include "model/messaging/service_core.h"

namespace hamster::ecommerce {

struct ApiCall {
    HttpRequest request;
    PathArguments arguments;
    AnswerLanguage language = AnswerLanguage::Korean;
    MemberId member; ///< none on public routes
};

struct ApiSuccess {
    int status = 200;
    std::string data; ///< JSON
};
using ApiReply = Checked<ApiSuccess>;

class ApiGate {
public:
    ApiGate(ServiceCore &core, IdempotencyKeys &keys)
        : m_core(core)
        , m_keys(keys)
    {}

    using Write = std::function<ApiReply(Tx &, const ApiCall &)>;
    using Read = std::function<ApiReply(Database &, const ApiCall &)>;
    /// A route of a member that changes something: one transaction, rolled back by a refusal. A POST honours Idempotency-Key; only
    /// successes are stored.
    RouteHandler write(Write body);
    /// A route of a member that reads.
    RouteHandler read(Read query);
    /// A route that needs no member.
    RouteHandler readPublic(Read query);

private:
    struct Pending; ///< one write on its way
    MaybeRefused identify(ApiCall &call);
    std::optional<IdempotencyKey> keyOf(const ApiCall &call) const;
    void begin(std::shared_ptr<Pending> pending);
    Outcome run(Tx &tx, Pending &pending);
    void finish(Pending &pending, const Outcome &outcome);
    void answer(Responder respond, HttpResponse response);
    RouteHandler reader(Read query, bool isPublic);

    ServiceCore &m_core;
    IdempotencyKeys &m_keys;
};

} // namespace hamster::ecommerce
