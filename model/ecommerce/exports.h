#pragma once
// Exports: every completed order goes to the external data platform, once it is recorded here. Failures are retried by a durable
// timer, then given up with a case; the order is never touched.

#include "model/ecommerce/due_timer.h"
#include "model/ecommerce/settings.h"
#include "model/messaging/events/shop_events.h"

namespace hamster::ecommerce {

class Exports {
public:
    Exports(ServiceCore &core, const Settings &settings);
    /// Handlers of our own events: product.sales-recorded, order.export-requested, order.confirmation-failed.
    void registerHandlers();
    /// Takes up exports that were pending; a try without an outcome is tried again.
    void start();

private:
    Outcome requested(Tx &tx, const OrderExportRequested &event, const EventContext &context);
    void send(OrderId order);
    void settle(OrderId order, const HttpOutcome &answer);
    void runDue();

    ServiceCore &m_core;
    const Settings &m_settings;
    DueTimer m_timer;
};

} // namespace hamster::ecommerce
