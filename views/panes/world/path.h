#pragma once
// Path: the links that one order has used, in the order of their first use.

#include "simulator/laboratory/links.h"
#include "simulator/laboratory/trace_query.h"

#include <vector>

namespace hamster::world {

struct PathStep {
    LinkId link;
    int number = 0;    ///< from 1
    bool lost = false; ///< nothing ever arrived on it
};

struct Path {
    std::vector<PathStep> steps;
    int faults = 0;       ///< that hit it
    int absorbed = 0;     ///< duplicates that changed nothing: preventedDuplicates()
    bool ownShop = false; ///< route DIRECT: the vendor's own shop asked the PG, which is no link of this picture
    const PathStep *step(LinkId link) const;
    bool touches(Party party) const;
};

Path pathOf(const TraceAnswer &answer);

} // namespace hamster::world
