#pragma once
// Expiry: the timer of payments whose reservation time is over. What then happens is the ExpiryRule's; the safe one releases nothing.

#include "model/payment/expiry_rule.h"

namespace hamster::payment {

class Expiry {
public:
    Expiry(ServiceCore &core, Reservations &reservations)
        : m_core(core)
        , m_rule(makeExpiryRule(core.policies(), core, reservations))
    {}
    /// Until when the gateway may ask the PG.
    Instant payableUntil(Instant expiresAt) const { return m_rule->payableUntil(expiresAt); }
    /// Arms the timer for the next due payment in the database.
    void start();
    /// A payment that is to expire at `due` was committed.
    void expect(Instant due);

private:
    void run();
    void settleDue(Tx &tx);

    ServiceCore &m_core;
    std::unique_ptr<ExpiryRule> m_rule;
    TimerId m_timer = 0;
    std::optional<Instant> m_armedFor;
};

} // namespace hamster::payment
