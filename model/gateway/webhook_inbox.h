#pragma once
// WebhookInbox: the receiving end of the PG's webhooks (01-domain.md section 5 step 5). Two transactions: judge and store, which the
// answer waits for; then the effect. A verified row whose effect is missing is taken up again at the next start.

#include "model/gateway/decisions.h"
#include "model/messaging/webhook_signature.h"

namespace hamster::gateway {

enum class WebhookVerdict : std::uint8_t {
    Received, ///< verified and answered; its effect is still to come
    Applied,
    NoChange,
    Duplicate,
    Mismatch,
    UnknownReference,
    Forged,
    BadSignature,
    Stale,
    ForeignPeer,
    TooLarge,
    Unreadable,
};
/// "RECEIVED", … as stored.
std::string_view toString(WebhookVerdict verdict);
/// What the PG is answered.
int httpStatusOf(WebhookVerdict verdict);

class WebhookInbox {
public:
    WebhookInbox(ServiceCore &core, const Provider &provider, Decisions &decisions, const Settings &settings);

    /// POST /api/v1/payments/callback
    void receive(HttpRequest request, Responder respond);
    /// Gives the rows their effect that a crash kept it from.
    void start();
    /// A process was decided by a webhook, or tried to be.
    std::function<void()> applied;

private:
    /// A delivery and what was found about it.
    struct Delivery {
        std::string id;
        std::string timestamp;
        std::string signature;
        std::string peer;
        std::string body;
        Instant at;
        bool verified = false;
        WebhookVerdict verdict = WebhookVerdict::Received;
        std::optional<ProcessId> process;
        std::string transaction;
    };
    void judge(Tx &tx, Delivery &delivery);
    /// Peer, size, signature and time.
    std::optional<WebhookVerdict> judgeSender(Database &database, const Delivery &delivery, std::string &mid) const;
    /// What a verified body says; sets process and transaction.
    WebhookVerdict judgeContent(Tx &tx, Delivery &delivery, const std::string &mid);
    std::int64_t store(Tx &tx, const Delivery &delivery);
    HttpResponse answer(WebhookVerdict verdict) const;
    void effect(std::int64_t row);
    WebhookVerdict applyRow(Tx &tx, std::int64_t row);

    ServiceCore &m_core;
    const Provider &m_provider;
    Decisions &m_decisions;
    const Settings &m_settings;
};

} // namespace hamster::gateway
