#pragma once
// Probe: how the certifier reaches into the back end that it judges: makes an order that waits for its webhook, and counts what became of
// it. Two forms, HTTP and a command, with the same JSON (docs/certify.md). Engine thread only; calls return when the answer is there.

#include "model/core/result.h"
#include "model/core/time.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace hamster::certify {

class Wire;

/// An order of the back end under test that waits for the webhook of its payment.
struct TestOrder {
    std::string orderId;
    std::int64_t amount = 0; ///< KRW, above 0
    std::string transactionKey;
    std::string echo; ///< the back end's own reference; may be empty
};

/// What the back end did for one order, counted. A status code proves nothing; these do.
struct SideEffects {
    std::int64_t paid = 0;       ///< how often the order was marked as paid
    std::int64_t stockTaken = 0; ///< pieces taken from stock for it
    std::int64_t refunded = 0;   ///< how often its money was given back
    bool operator==(const SideEffects &) const = default;
};

class Probe {
public:
    virtual ~Probe() = default;
    /// Makes an order for a case, with one piece reserved for it. NotFound: the back end cannot set this case up, so it is skipped.
    virtual Result<TestOrder> prepare(std::string_view caseName) = 0;
    virtual Result<SideEffects> look(const std::string &orderId) = 0;
};

/// POST url {"case":…} makes an order; GET url?orderId=… counts.
std::unique_ptr<Probe> httpProbe(Wire &wire, std::string url);
/// `command prepare CASE` and `command look ORDER`, each printing one JSON object; exit status 3 from prepare skips the case.
/// The command is killed when it takes longer than `patience`, or once `stopped` says yes.
std::unique_ptr<Probe> commandProbe(std::string command, Duration patience, std::function<bool()> stopped = {});

} // namespace hamster::certify
