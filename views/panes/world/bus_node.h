#pragma once
// The inside of the bus's node: its topics with their partitions, below each the event types that matter with what waits of them.

#include "simulator/laboratory/world_facts.h"
#include "views/diagrams/drawing.h"
#include "views/panes/world/layout.h"

namespace hamster::world {

/// One line of the node: a topic, or a type below it.
struct BusRow {
    bool topic = false;
    QString name;
    std::array<std::int64_t, 3> waiting{};
    Party producer = Party::Bus;
    bool more = false; ///< stands for the types that found no room; `name` says how many, `waiting` what waits of them
    std::int64_t lag() const { return waiting[0] + waiting[1] + waiting[2]; }
};
/// At most so many lines below the topics: topics always, of the types first those that wait, then the main steps of an order.
std::vector<BusRow> busRows(const WorldFacts &facts, int lines);

void drawBusNode(Drawing &drawing, const Layout &layout, const Node &node, const WorldFacts &facts, bool emphasiseLag);

} // namespace hamster::world
