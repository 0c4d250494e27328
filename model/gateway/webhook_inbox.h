#pragma once
// WebhookInbox: the receiving end of the PG's webhooks (01-domain.md section 5 step 5). Two transactions: judge and store, which the
// answer waits for; then the effect. A verified row whose effect is missing is taken up again at the next start.

#include "model/gateway/channels.h"
#include "model/gateway/decisions.h"
#include "model/gateway/webhook_rules.h"

namespace hamster::gateway {

/// "RECEIVED", … as stored.
std::string_view toString(WebhookVerdict verdict);
/// What the PG is answered.
int httpStatusOf(WebhookVerdict verdict);

class WebhookInbox {
public:
    WebhookInbox(ServiceCore &core, Channels &channels, Decisions &decisions, const Settings &settings, LiveWatch &watch);

    /// POST /api/v1/payments/callback
    void receive(HttpRequest request, Responder respond);
    /// Gives the rows their effect that a crash kept it from.
    void start();
    /// A process of route DIRECT was heard of: it is to be confirmed by an inquiry now.
    std::function<void(ProcessId)> toConfirm;

private:
    void judge(Tx &tx, WebhookDelivery &delivery);
    void storeAndApply(const std::shared_ptr<WebhookDelivery> &delivery, const Responder &respond, const WebhookAckRule::Stored &stored);
    /// What a verified body says; sets process and transaction.
    WebhookVerdict judgeContent(Tx &tx, WebhookDelivery &delivery, const std::string &mid);
    std::int64_t store(Tx &tx, const WebhookDelivery &delivery);
    HttpResponse answer(WebhookVerdict verdict) const;
    void effect(std::int64_t row);
    WebhookVerdict applyRow(Tx &tx, std::int64_t row);
    WebhookVerdict applyDirect(Tx &tx, const Process &process, const PgView &view);

    ServiceCore &m_core;
    const Provider &m_provider; ///< HAMSTER: the only PG that sends webhooks
    Decisions &m_decisions;
    const Settings &m_settings;
    LiveWatch &m_watch;
    std::unique_ptr<const WebhookGuard> m_guard;
    std::unique_ptr<const WebhookMatcher> m_matcher;
    std::unique_ptr<const WebhookAckRule> m_ack;
};

} // namespace hamster::gateway
