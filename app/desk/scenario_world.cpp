#include "app/desk/scenario_world.h"

#include "simulator/scenario/run.h"

namespace hamster {

EngineOptions scenarioWorld(EngineOptions base, std::shared_ptr<const scenario::Scenario> scenario)
{
    LaboratoryOptions made = scenario::laboratoryOptions(*scenario);
    made.storage = base.laboratory.storage;
    made.traceFile = base.laboratory.traceFile;
    made.traceKeep = base.laboratory.traceKeep;
    made.transactor = base.laboratory.transactor;
    base.laboratory = std::move(made);
    base.runName = QString::fromStdString(scenario->name);
    base.ordersPerMinute = 0;
    base.scenario = std::move(scenario);
    return base;
}

} // namespace hamster
