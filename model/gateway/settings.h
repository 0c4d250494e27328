#pragma once
// What the cash gateway can be told at start. Durations are on the service's clock.

#include "model/core/ids.h"
#include "model/gateway/breaker.h"

#include <optional>
#include <string>

namespace hamster::gateway {

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
};

/// A merchant id at a PG. `mid` names it with us, `pgMid` is its X-USER-ID.
struct MidConfig {
    std::string mid;
    std::string pgMid;
    std::string provider = "HAMSTER";
    std::string route = "BROKERED";
    std::optional<VendorId> vendor{}; ///< nothing: the platform's own
    std::string webhookSecret;        ///< whsec_…
    std::optional<std::string> webhookSecretPrevious{};
    std::string allowedPeers = "127.0.0.1"; ///< comma separated
};

} // namespace hamster::gateway
