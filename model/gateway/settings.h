#pragma once
// What the cash gateway can be told at start. Durations are on the service's clock.

#include "model/core/ids.h"
#include "model/core/money.h"
#include "model/gateway/breaker.h"

#include <functional>
#include <optional>
#include <string>

namespace hamster::gateway {

class LiveWatch;

/// A payment that somebody else has to go on with, handed over with its READY process: route DIRECT to the vendor's own shop, which asks
/// the PG itself; provider TOSS to the customer, who pays in the PG's window and confirms. Handed over again after every start.
struct Handover {
    ProcessId process;
    OrderId order;
    std::string orderNumber;
    std::string provider;
    std::string route;
    std::string pgMid;
    std::string reference; ///< the echo for the PG
    std::string key;       ///< the Idempotency-Key for the PG
    std::string cardToken;
    Money amount;
    Instant expiresAt;
};

struct Settings {
    std::string pgUrl = "http://127.0.0.1:8082";
    std::string callbackUrl = "http://127.0.0.1:8081/api/v1/payments/callback";
    Duration connectTimeout = 1s;
    Duration totalTimeout = 3s;    ///< connect plus answer (pgTimeLimiter)
    BreakerConfig breaker{};       ///< pgCircuit
    int bulkhead = 20;             ///< calls in flight per provider
    int tries = 3;                 ///< of one approval before it is left to the reconciler
    Duration retryBackoff = 300ms; ///< before the second try; doubled for each further one, ± half
    double retryBudgetPerCall = 0.1;
    double retryBudgetCap = 10;
    Duration reconcileEvery = 60s;   ///< after the end of the last run
    Duration undecidedAge = 10min;   ///< UNKNOWN or PENDING for longer: the reconciler asks
    Duration inquiryBackoffMax = 1h; ///< between two inquiries that brought nothing; also after the horizon
    Duration horizon = 24h;          ///< undecided for longer: pg.undecided
    std::size_t webhookBytesMax = 64 * 1024;
    int unverifiedWebhooksMax = 10'000; ///< rows of refused webhooks that are kept
    bool fetchStatements = true;
    Duration statementTime = 2h;     ///< after midnight in Seoul: when the statement of the day before is fetched
    Duration statementRetry = 10min; ///< between two tries
    Duration ackDelay = 50ms;        ///< policy webhook-ack BEFORE_STORE: from the answer to storing
    LiveWatch *watch = nullptr;      ///< outlives the service; without one the service has its own
    std::function<void(const Handover &)> handOver{};
};

/// A merchant id at a PG. `mid` names it with us, `pgMid` is its X-USER-ID.
struct MidConfig {
    std::string mid;
    std::string pgMid;
    std::string provider = "HAMSTER";
    std::string route = "BROKERED";
    std::optional<VendorId> vendor{};                   ///< nothing: the platform's own
    std::string webhookSecret;                          ///< whsec_…
    std::optional<std::string> webhookSecretPrevious{}; ///< valid too, during a rotation
    std::string apiKey{};                               ///< secret key of the API (TOSS)
    std::string allowedPeers = "127.0.0.1";             ///< comma separated
};

} // namespace hamster::gateway
