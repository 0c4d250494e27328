#pragma once
// CallGuard: what stands between the gateway and a PG in trouble (policy circuit-breaker): the circuit breaker's permit and the
// bulkhead's slots. The unsafe value has neither.

#include "model/core/policies.h"
#include "model/gateway/settings.h"

#include <memory>

namespace hamster::gateway {

class CallGuard {
public:
    virtual ~CallGuard() = default;
    /// Whether one more call may be in flight besides `inFlight`.
    virtual bool hasSlot(int inFlight) const = 0;
    virtual bool acquire(Instant at) = 0;
    /// Whether a call that got its permit in `period` may leave now.
    virtual bool mayLeave(int period, Instant at) = 0;
    /// Ends a permitted call. A permit is only given back in the period it was taken in: a call of an earlier one had none of this.
    virtual void finish(CallResult result, Duration took, int period, Instant at) = 0;
    virtual BreakerState state(Instant at) = 0;
    virtual int period() const = 0;
    virtual BreakerSnapshot snapshot(Instant at) = 0;
    /// The same for whoever only looks: an automatic change that is due by then has happened there, and not yet here.
    virtual BreakerSnapshot seenAt(Instant at) const = 0;
    virtual std::optional<Instant> changesAt() const = 0;

    static std::unique_ptr<CallGuard> chosen(const Policies &policies, const Settings &settings, Instant now);
};

} // namespace hamster::gateway
