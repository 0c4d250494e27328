#pragma once
// The world of a scenario, as the desk opens it.

#include "app/desk/engine.h"

namespace hamster {

/// As `base`, with the scenario's seed, policies, behaviour and settings, and without shoppers.
EngineOptions scenarioWorld(EngineOptions base, std::shared_ptr<const scenario::Scenario> scenario);

} // namespace hamster
