#pragma once
// The shapes of the world that stand still: nodes with their facts, links with rates, the bus with its topics, the key. Made anew when
// facts change; the messages move above it.

#include "simulator/laboratory/world_facts.h"
#include "views/diagrams/drawing.h"
#include "views/panes/world/layout.h"
#include "views/panes/world/path.h"

namespace hamster::world {

enum class Mode { Flow, Lag, Latency };

/// Everything that is shown.
struct Picture {
    WorldFacts facts;
    Mode mode = Mode::Flow;
    Path path;
    bool onlyOrder = false; ///< the rest at 45 %
    bool hinted = true;     ///< false: something else is said at that place
    QString order;          ///< number; empty: none chosen
    QString orderState;     ///< constant
    qint64 orderAmount = 0;
};

Drawing drawWorld(const Layout &layout, const Picture &picture);
/// What stands above the messages that move: badges of faults, numbers of the chosen order's steps.
Drawing drawMarks(const Layout &layout, const Picture &picture);
/// "×14" on a pill, over three messages at once.
void drawCount(Drawing &drawing, const Layout &layout, LinkId link, int count);

Token colorOf(Party party);
QString nameOf(Party party);
/// "payment → event bus"
QString nameOf(LinkId link);
/// A target and its facts in words, for screen readers and tooltips.
QString describe(const Picture &picture, const Target &target);

} // namespace hamster::world
