#pragma once
// Exports: every completed order goes to the external data platform, once it is recorded here. Failures are retried by a durable
// timer, then given up: order.export-failed, which becomes a dead letter with a case at once. Redriving it sends the order again, with all
// tries. The order itself is never touched.

#include "model/ecommerce/due_timer.h"
#include "model/ecommerce/settings.h"
#include "model/messaging/events/shop_events.h"

namespace hamster::ecommerce {

class Exports {
public:
    Exports(ServiceCore &core, const Settings &settings);
    /// Handlers of our own events: product.sales-recorded, order.export-requested, order.export-failed, order.confirmation-failed.
    void registerHandlers();
    /// Takes up exports that were pending; a try without an outcome is tried again.
    void start();

private:
    Outcome requested(Tx &tx, const OrderExportRequested &event, const EventContext &context);
    Outcome sendAgain(Tx &tx, const OrderExportFailed &event, const EventContext &context);
    Outcome giveUp(Tx &tx, OrderId order, std::int64_t attempts, const std::string &reason);
    void send(OrderId order);
    void settle(OrderId order, const HttpOutcome &answer);
    void runDue();

    ServiceCore &m_core;
    const Settings &m_settings;
    DueTimer m_timer;
};

} // namespace hamster::ecommerce
