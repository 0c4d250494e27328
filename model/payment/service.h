#pragma once
// PaymentService: the private core. Stock, reservations, payments, refunds, points, settlement and ledger; reached by events only.

#include "model/messaging/service_core.h"

#include <memory>

namespace hamster::payment {

struct Settings {
    Duration reservationTime = 15min;        ///< from order.placed to the settlement of an unpaid order
    Money minimumCharge = Money::won(1'000); ///< smallest points charge
};

class PaymentService {
public:
    /// The ports' references outlive the service; its database has payment::migrations().
    PaymentService(ServicePorts ports, Settings settings = {});
    /// A crash: nothing of it runs any more, its database stays as committed.
    ~PaymentService();
    PaymentService(const PaymentService &) = delete;
    PaymentService &operator=(const PaymentService &) = delete;

    /// Begins to handle events and arms the expiry timer. Call once.
    void start();

    ServiceCore &core();

private:
    struct Parts;
    void registerHandlers();
    std::unique_ptr<Parts> m_parts;
};

} // namespace hamster::payment
