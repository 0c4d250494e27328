#pragma once
// HangingOrders: opens a case for an order that is CREATED for too long: payment has not answered at all.

#include "model/ecommerce/order_book.h"
#include "model/ecommerce/settings.h"
#include "model/messaging/service_core.h"

namespace hamster::ecommerce {

class HangingOrders {
public:
    HangingOrders(ServiceCore &core, const Settings &settings)
        : m_core(core)
        , m_settings(settings)
    {}
    /// An order was placed now. One timer serves all: it looks at the oldest one and goes on to the next.
    void orderPlaced();
    void start() { look(); }

private:
    void look();
    void armAt(Instant due);

    ServiceCore &m_core;
    const Settings &m_settings;
    bool m_armed = false;
};

} // namespace hamster::ecommerce
