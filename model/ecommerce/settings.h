#pragma once
// What can be set about the ecommerce service.

#include "model/core/ids.h"
#include "model/core/money.h"
#include "model/core/network.h"

#include <functional>
#include <string>
#include <vector>

namespace hamster::ecommerce {

/// One try of an order's own confirmation.
struct ConfirmationRequest {
    OrderId order;
    std::string orderNumber;
    Money amount;
    std::int64_t attempt = 1; ///< from 1
};

struct Settings {
    Duration idempotencyKept = 15 * 24h;
    std::string dataPlatformUrl = "http://127.0.0.1:8095"; ///< without a trailing slash; orders go to <url>/orders
    Duration hangingAge = 10min;                           ///< an order without an answer for so long is listed
    std::vector<Duration> confirmationDelays{1s, 5s, 30s}; ///< after each failed try; one more failure needs attention
    std::vector<Duration> exportDelays{1s, 5s, 30s};       ///< after each failed try; one more failure gives up
    SendOptions exportSend{};
    /// The order's own confirmation; empty: always succeeds. Runs inside a transaction, possibly twice for one attempt: it must
    /// depend on its argument only. The error's detail becomes the reason of order.confirmation-failed.
    std::function<Outcome(const ConfirmationRequest &)> confirmation;
};

} // namespace hamster::ecommerce
