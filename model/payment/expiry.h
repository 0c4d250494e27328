#pragma once
// Expiry: asks for the settlement of payments whose reservation time is over. Nothing is released here: that happens on pg.declined.

#include "model/messaging/service_core.h"
#include "model/payment/payment_row.h"

namespace hamster::payment {

/// Emits payment.settle-requested once per payment; false when it was requested before. Requires a READY payment.
bool requestSettlement(Tx &tx, Outbox &outbox, const PaymentRow &payment, std::string_view reason, const Chain &chain);

class Expiry {
public:
    explicit Expiry(ServiceCore &core)
        : m_core(core)
    {}
    /// Arms the timer for the next due payment in the database.
    void start();
    /// A payment that is to expire at `due` was committed.
    void expect(Instant due);

private:
    void run();
    void settleDue(Tx &tx);

    ServiceCore &m_core;
    TimerId m_timer = 0;
    std::optional<Instant> m_armedFor;
};

} // namespace hamster::payment
