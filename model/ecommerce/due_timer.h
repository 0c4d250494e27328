#pragma once
// DueTimer: one timer for the next due row of a table. Nothing polls: the row says when, a query finds it again after a start.

#include "model/messaging/service_core.h"

#include <functional>
#include <optional>

namespace hamster::ecommerce {

class DueTimer {
public:
    using NextDue = std::function<std::optional<Instant>(Database &)>;
    /// `run` handles what is due and calls arm() or armAfterFailure() when its transactions are durable.
    DueTimer(ServiceCore &core, NextDue nextDue, std::function<void()> run);

    /// Looks for the next due row. To be called after the commit that added or took one, and at the start.
    void arm();
    /// Tries again in a second: the database did not take it.
    void armAfterFailure();

private:
    void armAt(Instant due);

    ServiceCore &m_core;
    NextDue m_nextDue;
    std::function<void()> m_run;
    TimerId m_timer = 0;
    Instant m_due;
};

} // namespace hamster::ecommerce
