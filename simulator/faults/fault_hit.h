#pragma once
// What the effect of a fault kind gets: the firing, what it hit, and the hands it may use.

#include "model/core/network.h"
#include "model/core/random.h"
#include "simulator/faults/fault_driver.h"
#include "simulator/faults/fault_rule.h"
#include "simulator/faults/links.h"

#include <functional>

namespace hamster {

/// One fault that happens now.
struct Firing {
    std::int64_t number = 0; ///< in the book
    FaultRule rule;          ///< as it was when it fired
    const FaultKind *kind = nullptr;
    Random *random = nullptr; ///< the rule's own stream

    std::int64_t value(std::string_view parameter) const { return rule.value(parameter); }
    Duration duration(std::string_view parameter) const { return Duration(value(parameter)); }
    bool flag(std::string_view parameter) const { return value(parameter) != 0; }
};

/// At a point inside the system.
struct FaultHit {
    const Firing &firing;
    const FaultSubject &subject;
    FaultDriver &driver;
    Instant now{};
    Instant since{}; ///< when the rule's fault first hit this service: for faults that last
};

/// What becomes of one request on the wire. The faulty network carries it out.
struct WireScript {
    Duration requestDelay{0};         ///< the request is held back so long
    bool requestWaitsForNext = false; ///< … or until the next of its kind has gone past (at most `requestDelay`)
    bool delivered = true;            ///< false: it never arrives
    /// Sent besides it, `after` the original; nobody hears their answers.
    struct Extra {
        HttpRequest request;
        Duration after{0};
    };
    std::vector<Extra> extras{};
    std::optional<HttpOutcome> answer{};        ///< what the sender hears instead of the truth (at once when nothing is delivered)
    bool answerAtOnce = false;                  ///< … also when it is delivered
    std::function<void(HttpResponse &)> edit{}; ///< changes a true answer on its way back
    Duration answerDelay{0};                    ///< the answer is held back so long
    bool answerLost = false;                    ///< the sender waits in vain
    bool answerAfterWebhook = false; ///< the answer waits for the order's webhook to have passed (at most until the sender gives up)
    bool toAllAttempts = false;      ///< further attempts of the same webhook meet the same fate, without firing again
    bool fromForeignPeer = false;    ///< arrives from an address that is nobody's
};

/// A request about to leave.
struct WireHit {
    const Firing &firing;
    const FaultSubject &subject;
    FaultDriver &driver;
    Links &links;
    HttpRequest &request; ///< may be changed
    Duration timeout;     ///< of the sender
    Instant now;
    WireScript script{};
};

} // namespace hamster
