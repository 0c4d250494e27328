#pragma once
// The Loopers dialect's routes: header, body, core, answer.

#include "model/core/router.h"
#include "simulator/pg/loopers_answers.h"
#include "simulator/pg/loopers_request.h"

namespace hamster::pg {

class LoopersDialect {
public:
    LoopersDialect(PgContext &context, PgCore &core, const MerchantBook &merchants, const Settings &settings,
                   const LoopersAnswers &answers);
    void addRoutes(Router &router);

private:
    using UserHandler = void (LoopersDialect::*)(std::string userId, HttpRequest request, PathArguments arguments, Responder respond);
    RouteHandler withUser(UserHandler handler);
    void pay(std::string userId, HttpRequest request, PathArguments arguments, Responder respond);
    void read(std::string userId, HttpRequest request, PathArguments arguments, Responder respond);
    void readOrder(std::string userId, HttpRequest request, PathArguments arguments, Responder respond);
    void cancel(std::string userId, HttpRequest request, PathArguments arguments, Responder respond);
    void voidKey(std::string userId, HttpRequest request, PathArguments arguments, Responder respond);
    void statement(std::string userId, HttpRequest request, PathArguments arguments, Responder respond);

    BodyRules rulesFor(std::string_view userId) const;
    /// Answers after everything submitted before is durable.
    void answer(Responder respond, HttpResponse response);
    void refuse(Responder respond, int status, std::string_view message) { answer(std::move(respond), loopersFailure(status, message)); }
    std::vector<Cancel> cancelsOf(const Transaction &transaction);

    PgContext &m_context;
    PgCore &m_core;
    const MerchantBook &m_merchants;
    const Settings &m_settings;
    const LoopersAnswers &m_answers;
};

} // namespace hamster::pg
