#pragma once
// PaymentsApi: the routes of the cash gateway for people and shops (02-wire.md section 3). It moves no money: a cancel only emits
// refund.requested.

#include "model/core/api_answer.h"
#include "model/gateway/process_store.h"
#include "model/messaging/service_core.h"

namespace hamster::gateway {

class PaymentsApi {
public:
    explicit PaymentsApi(ServiceCore &core)
        : m_core(core)
    {}
    void addRoutes(Router &router);

private:
    void show(const HttpRequest &request, const std::string &id, const Responder &respond);
    void cancel(const HttpRequest &request, const std::string &id, const Responder &respond);
    void confirm(const HttpRequest &request, const Responder &respond);
    HttpResponse refuseConfirm(const HttpRequest &request) const;
    /// Never before what was submitted earlier is durable.
    void reply(const Responder &respond, HttpResponse response);

    ServiceCore &m_core;
};

} // namespace hamster::gateway
