#pragma once
// PgService: the hamster PG, a payment gateway to test against. Built from ports; all of its state is in its database, so that
// destroying it is a crash and a new one on the same database goes on: PENDING transactions are decided, webhooks are sent.

#include "simulator/pg/loopers_dialect.h"
#include "simulator/pg/toss_dialect.h"

namespace hamster::pg {

class PgService {
public:
    PgService(PgPorts ports, Settings settings);
    ~PgService(); ///< stops serving; nothing of this incarnation runs any more
    PgService(const PgService &) = delete;
    PgService &operator=(const PgService &) = delete;

    /// Loads merchants, arms decisions and deliveries that wait. Call once, before serving.
    void start();
    /// Serves the dialects Loopers and Toss; a refusal of the server itself has the envelope of Loopers. Gives the port.
    Result<std::uint16_t> serve(ServerOptions options);
    /// Handles one request without a server.
    void handle(HttpRequest request, Responder respond);

    void ensureMerchant(MerchantConfig config, Done done);
    void endSecretRotation(const std::string &midId, Done done);
    /// The active merchant of that X-USER-ID, or null; valid until merchants change.
    const Merchant *merchant(std::string_view midId) const { return m_merchants.find(midId); }

    const Profile &profile() const { return m_settings.profile; }
    /// From now on; what was drawn already stays. Refuses values that make no sense (InvalidArgument, nothing changed).
    Outcome setProfile(Profile profile);
    /// Adds an entry to the callback allow-list: an absolute http URL prefix (InvalidArgument otherwise).
    Outcome allowCallback(std::string prefix);

    // By hand, for the desk. `done` gets NotFound, or Conflict when the state does not allow it. Each is written to audit_log.

    /// Decides a PENDING transaction now: approved, or declined as limit exceeded.
    void decideNow(const std::string &transactionKey, bool approve, Done done);
    /// Outcomes that payments of an order, a user or a card get from now on.
    OutcomeBook &outcomes() { return m_outcomes; }
    void holdDelivery(std::int64_t publicId, Done done) { m_deliveries.hold(DeliveryId{publicId}, std::move(done)); }
    void releaseDelivery(std::int64_t publicId, Done done) { m_deliveries.release(DeliveryId{publicId}, std::move(done)); }
    void dropDelivery(std::int64_t publicId, Done done) { m_deliveries.drop(DeliveryId{publicId}, std::move(done)); }
    void duplicateDelivery(std::int64_t publicId, int copies, Done done)
    {
        m_deliveries.duplicate(DeliveryId{publicId}, copies, std::move(done));
    }
    void resendDelivery(std::int64_t publicId, Done done) { m_deliveries.resend(DeliveryId{publicId}, std::move(done)); }
    /// New webhooks are born held. Not stored: off after a restart.
    void holdNewDeliveries(bool hold) { m_deliveries.setHoldNew(hold); }
    bool holdsNewDeliveries() const { return m_deliveries.holdsNew(); }

private:
    PgPorts m_ports;
    Settings m_settings;
    PgContext m_context;
    MerchantBook m_merchants;
    Deliveries m_deliveries;
    OutcomeBook m_outcomes;
    LoopersAnswers m_answers;
    PgCore m_core;
    LoopersDialect m_dialect;
    TossPayments m_tossPayments;
    TossDialect m_toss;
    Router m_router;
    bool m_serving = false;
};

} // namespace hamster::pg
