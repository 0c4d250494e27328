#pragma once
// GatewayService: the cash gateway, the firewall between our services and the PGs. Source of truth for what we asked a PG and what it
// said. All state is in its database; destroying the object is a crash. Engine thread only.

#include "model/gateway/cancelling.h"
#include "model/gateway/payment_requests.h"
#include "model/gateway/payments_api.h"
#include "model/gateway/reconciler.h"
#include "model/gateway/statements.h"
#include "model/gateway/webhook_inbox.h"

#include <memory>

namespace hamster::gateway {

/// What the desk, the metrics and the health answer show of a running gateway.
struct GatewaySnapshot {
    BreakerSnapshot breaker;
    int inFlight = 0; ///< calls that hold a bulkhead slot
    int bulkhead = 0;
    std::size_t queuedCalls = 0; ///< follow-up calls that wait for a slot
    int conversations = 0;       ///< processes that are being asked or resolved
    double retryTokens = 0;
    bool reconcilerRunning = false;
    std::optional<Instant> nextReconcile;
    std::optional<Instant> lastReconcile;
};

class GatewayService {
public:
    /// `ports.database` is opened with gateway::migrations().
    GatewayService(ServicePorts ports, Settings settings);
    GatewayService(const GatewayService &) = delete;
    GatewayService &operator=(const GatewayService &) = delete;

    /// Consumes, relays, and takes up what an earlier incarnation left: webhooks without effect, UNKNOWN processes, READY ones, cancels.
    void start();
    /// Serves webhooks and API; party and the webhook's body limit are filled in.
    Result<std::uint16_t> serve(ServerOptions options);
    /// Makes or replaces a MID.
    void ensureMid(const MidConfig &config, Done done);
    /// A new webhook secret of a MID; the one before stays valid too until endRotation. `done` gets NotFound when there is no such MID.
    void rotateSecret(const std::string &mid, const std::string &secret, Done done);
    void endRotation(const std::string &mid, Done done);
    /// Asks the PG about every undecided process now.
    void reconcileNow() { m_reconciler.askAll(); }
    /// Where PGs are told to call back; known once the port is. Takes effect with the next request to a PG.
    void setCallbackUrl(const std::string &url);
    /// For whoever looks from outside, at the world's time. Nothing is changed by it, and the gateway's own clock is not read: a fault may
    /// hang on that, and a run must be the same whether somebody watches or not.
    GatewaySnapshot snapshot(Instant at);
    const Settings &settings() const { return m_settings; }
    ServiceCore &core() { return m_core; }
    const LiveWatch &watch() const { return m_settings.watch ? *m_settings.watch : m_ownWatch; }

private:
    LiveWatch &watching() { return m_settings.watch ? *m_settings.watch : m_ownWatch; }
    Settings m_settings;
    ServiceCore m_core;
    LiveWatch m_ownWatch; ///< when nobody else watches
    Channels m_channels;
    Decisions m_decisions;
    Dialogue m_dialogue;
    Reconciler m_reconciler;
    Cancelling m_cancelling;
    PaymentRequests m_requests;
    WebhookInbox m_inbox;
    Statements m_statements;
    PaymentsApi m_api;
};

} // namespace hamster::gateway
