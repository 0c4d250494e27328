#include "views/panes/world/path.h"

#include "simulator/laboratory/duplicates.h"

#include <algorithm>

namespace hamster::world {

const PathStep *Path::step(LinkId link) const
{
    const auto found = std::ranges::find(steps, link, &PathStep::link);
    return found == steps.end() ? nullptr : &*found;
}

bool Path::touches(Party party) const
{
    return std::ranges::any_of(steps,
                               [party](const PathStep &step) { return linkOf(step.link).from == party || linkOf(step.link).to == party; });
}

Path pathOf(const TraceAnswer &answer)
{
    Path path;
    path.absorbed = static_cast<int>(preventedDuplicates(answer.records).size());
    for (const TraceRecord &record : answer.records) {
        if (record.kind == TraceKind::FaultFired) ++path.faults;
        if (record.kind == TraceKind::HttpRequest && record.from == Party::Customer && record.to == Party::Pg) path.ownShop = true;
        const auto hop = hopOf(record.kind, record.from, record.to, record.name);
        if (!hop) continue;
        const auto known = std::ranges::find(path.steps, hop->link, &PathStep::link);
        if (known == path.steps.end())
            path.steps.push_back({hop->link, static_cast<int>(path.steps.size()) + 1, hop->lost});
        else if (!hop->lost)
            known->lost = false;
    }
    return path;
}

} // namespace hamster::world
