#pragma once
// FaultDriver: what a fault may do to the world beyond the place it hit. Implemented by the laboratory; everything happens in a task of
// its own, never inside the call.

#include "model/core/fault_port.h"

#include <optional>

namespace hamster {

class FaultDriver {
public:
    virtual ~FaultDriver() = default;

    /// The secret that the PG signs webhooks about that order with, or nothing.
    virtual std::optional<std::string> webhookSecret(const FaultSubject &) { return std::nullopt; }
    /// Fills in what the subject leaves open and the shop knows: order id and number, member, vendor.
    virtual void complete(FaultSubject &) {}
    /// The number of another order than this one, or nothing.
    virtual std::optional<std::string> anotherOrder(const std::string &) { return std::nullopt; }

    /// Ends a service after `delay` and starts it again `downtime` later.
    virtual void crash(Party, Duration /*delay*/, Duration /*downtime*/) {}
    /// The whole program dies and comes back `downtime` later.
    virtual void killAll(Duration /*downtime*/) {}
    /// The same, and what no disk has confirmed is gone.
    virtual void losePower(Duration /*downtime*/) {}
    /// A service ("payment"; empty: the gateway) goes on with its database as it was `age` ago.
    virtual void restoreBackup(const std::string & /*service*/, Duration /*age*/) {}
    /// Cuts `links` links one after the other and heals them in random order, all within `span`.
    virtual void swizzle(int /*links*/, Duration /*span*/, std::uint64_t /*seed*/) {}

    /// `buyers` members order one piece each of a product of which `stock` are left.
    virtual void flashSale(int /*buyers*/, int /*stock*/, std::uint64_t /*seed*/) {}
    /// The order is cancelled `delay` from now.
    virtual void cancelOrder(const FaultSubject &, Duration /*delay*/) {}
    /// The order's first item is refunded `times` times at once.
    virtual void refundOrder(const FaultSubject &, int /*times*/) {}
    /// The group's dead letter of that event is redriven `times` times at once.
    virtual void redrive(const FaultSubject &, int /*times*/) {}
    /// The reconciler of the gateway runs `times` times at once.
    virtual void reconcile(int /*times*/) {}
};

} // namespace hamster
