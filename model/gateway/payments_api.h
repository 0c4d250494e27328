#pragma once
// PaymentsApi: the routes of the cash gateway for people and shops (02-wire.md section 3). It moves no money: a cancel only emits
// refund.requested.

#include "model/core/api_answer.h"
#include "model/gateway/dialogue.h"
#include "model/messaging/service_core.h"

namespace hamster::gateway {

struct ApiFault;
struct ConfirmBody;

class PaymentsApi {
public:
    PaymentsApi(ServiceCore &core, Channels &channels, Dialogue &dialogue)
        : m_core(core)
        , m_channels(channels)
        , m_dialogue(dialogue)
    {}
    void addRoutes(Router &router);

private:
    void show(const HttpRequest &request, const std::string &id, const Responder &respond);
    void cancel(const HttpRequest &request, const std::string &id, const Responder &respond);
    void confirm(const HttpRequest &request, const Responder &respond);
    const ApiFault *objection(const std::optional<Process> &process, const ConfirmBody &wanted, Instant now) const;
    void ask(ProcessId id, const HttpRequest &request, const Responder &respond);
    /// Never before what was submitted earlier is durable.
    void reply(const Responder &respond, HttpResponse response);

    ServiceCore &m_core;
    Channels &m_channels;
    Dialogue &m_dialogue;
};

} // namespace hamster::gateway
