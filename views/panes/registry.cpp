// The panes of the desk. One line each, in the order of the navigation: Watch, Shop, Laboratory, then details.
#include "views/frame/pane_spec.h"

// PANE(ordersPane) \  …where views/panes/orders defines `hamster::PaneSpec hamster::ordersPane()`.
// clang-format off
#define HAMSTER_PANES(PANE) \
    PANE(worldPane) \
    PANE(sequencePane) \
    PANE(statesPane) \
    PANE(eventsPane) \
    PANE(metricsPane) \
    PANE(ordersPane) \
    PANE(stockPane) \
    PANE(paymentsPane) \
    PANE(casesPane) \
    PANE(officePane) \
    PANE(pgPane) \
    PANE(faultsPane) \
    PANE(invariantsPane) \
    PANE(scenariosPane) \
    PANE(explorerPane) \
    PANE(certifyPane) \
    PANE(timelinePane) \
    PANE(policiesPane) \
    PANE(orderPane) \
    PANE(breakerPane) \
    PANE(latencyPane)
// clang-format on

namespace hamster {

#define HAMSTER_DECLARE(describe) PaneSpec describe();
HAMSTER_PANES(HAMSTER_DECLARE)
#undef HAMSTER_DECLARE

std::vector<PaneSpec> paneRegistry()
{
    std::vector<PaneSpec> panes;
#define HAMSTER_ADD(describe) panes.push_back(describe());
    HAMSTER_PANES(HAMSTER_ADD)
#undef HAMSTER_ADD
    return panes;
}

} // namespace hamster
