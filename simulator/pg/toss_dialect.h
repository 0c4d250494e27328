#pragma once
// The Toss dialect's routes (02-wire.md section 4): Basic authentication by secret key, {code, message} errors, one synchronous confirm.
// POST /hamster/toss/window stands for the payment window, which is a script in the customer's browser: it makes a payment key.

#include "model/core/json.h"
#include "model/core/router.h"
#include "simulator/pg/toss_payments.h"

namespace hamster::pg {

class TossDialect {
public:
    TossDialect(PgContext &context, PgCore &core, TossPayments &payments, const MerchantBook &merchants)
        : m_context(context)
        , m_core(core)
        , m_payments(payments)
        , m_merchants(merchants)
    {}
    void addRoutes(Router &router);

private:
    using Handler = void (TossDialect::*)(std::string userId, HttpRequest request, PathArguments arguments, Responder respond);
    RouteHandler withSecret(Handler handler);
    /// The merchant of a secret key: ours by their API key, anybody's own by "test_sk_…" or "test_gsk_…". Nothing: unknown.
    std::optional<std::string> userOfSecret(std::string_view authorization) const;
    std::optional<std::string> userOfClientKey(std::string_view key) const;
    void window(HttpRequest request, Responder respond);
    void confirm(std::string userId, HttpRequest request, PathArguments arguments, Responder respond);
    void read(std::string userId, HttpRequest request, PathArguments arguments, Responder respond);
    void readOrder(std::string userId, HttpRequest request, PathArguments arguments, Responder respond);
    void cancel(std::string userId, HttpRequest request, PathArguments arguments, Responder respond);
    void answer(const Responder &respond, Answer what);
    void refuse(const Responder &respond, std::string_view code);
    std::string paymentJson(const TossPayment &payment) const;

    PgContext &m_context;
    PgCore &m_core;
    TossPayments &m_payments;
    const MerchantBook &m_merchants;
};

} // namespace hamster::pg
