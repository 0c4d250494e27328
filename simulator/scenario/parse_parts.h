#pragma once
// The parts of a scenario file, each read from its own node. Throw Mistake. The control API reads the same words from JSON.

#include "simulator/scenario/yaml_reader.h"

namespace hamster::scenario {

/// `calm`, or a map: a named profile with single values changed.
pg::Profile readBehaviour(const YAML::Node &node);
/// A list of fault rules; ids are given where there are none.
FaultPlan readFaults(const YAML::Node &node);
/// One rule. With `order`, who: may name an order of this run, which is put there instead of into the rule.
FaultRule readFaultRule(YamlMap &map, const std::function<void(const YAML::Node &)> &order);
/// The list of steps; references between them are checked.
std::vector<Step> readSteps(const YAML::Node &node, const Scenario &scenario);
/// What must hold in the end; orders that paths name must be placed by the steps.
Expectations readExpectations(const YAML::Node &node, const Scenario &scenario);
/// act, copies, by and amount of an act on one webhook; which one it is, is the caller's.
command::ActOnWebhook readWebhookAct(YamlMap &map);
command::CutLink readCut(const YAML::Node &node);
command::HealLink readHealLink(const YAML::Node &node);
/// A service by name; `program`: the services and the bus at once.
Party readService(const YAML::Node &node, const std::string &what);
/// outcome, who, after and left of a forced outcome.
command::ForcePgOutcome readOutcome(YamlMap &map);
/// "first", "first#3" or 7. Refuses orders that no step before `until` places.
OrderRef readOrderRef(const YAML::Node &node, const std::vector<Step> &placed);

} // namespace hamster::scenario
