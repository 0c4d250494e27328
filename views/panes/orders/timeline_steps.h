#pragma once
// TimelineStep: one line of an order's timeline, in words of the current language.

#include "views/panes/orders/order_facts.h"
#include "views/theme/states.h"

namespace hamster::orders {

struct TimelineStep {
    qint64 ms = 0;
    QString party; ///< "ecommerce", "cash-gateway", "payment", "hamster-pg"
    QString text;
    QString entity, state; ///< shown at the right as quiet state; empty: `note` instead
    QString note, noteIcon;
    Family tone = Family::Idle; ///< of the note; Bad colours the text as well
    QString detail;             ///< tooltip: constants, cause
    bool operator==(const TimelineStep &) const = default;
};

/// Steps of all services by time; what one transaction did in several tables is one step.
std::vector<TimelineStep> timelineOf(const OrderFacts &facts);
/// The gateway took the request back before the PG had decided: nobody declined, although the states say FAILED.
bool isVoided(const OrderFacts &facts);

} // namespace hamster::orders
