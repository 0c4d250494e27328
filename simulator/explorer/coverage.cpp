#include "simulator/explorer/coverage.h"

#include "model/core/states.h"
#include "simulator/faults/fault_kind.h"

namespace hamster::explorer {

std::vector<std::string> faultsNotFired(const ExploreReport &report)
{
    std::vector<std::string> missing;
    for (const FaultKind &kind : faultKinds())
        if (std::string name(kind.name); !report.faultsFired.contains(name)) missing.push_back(std::move(name));
    return missing;
}

std::vector<std::string> edgesNotTaken(const ExploreReport &report)
{
    std::vector<std::string> missing;
    for (const AnyMachine &machine : allStateMachines())
        for (const AnyEdge &edge : machine.edges)
            if (std::string name = std::string(machine.entity) + " " + std::string(edge.from) + ">" + std::string(edge.to);
                !report.edges.contains(name))
                missing.push_back(std::move(name));
    return missing;
}

} // namespace hamster::explorer
