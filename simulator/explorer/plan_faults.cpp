#include "simulator/explorer/plan_faults.h"

namespace hamster::explorer {

void drawFaults(scenario::Scenario &, Duration) {}
std::size_t faultCount(const scenario::Scenario &) { return 0; }
void leaveOutFaults(scenario::Scenario &, const std::set<std::size_t> &) {}
std::vector<std::function<void(scenario::Scenario &)>> simplerFaults(const scenario::Scenario &) { return {}; }
std::vector<std::string> faultKindsOf(const scenario::Scenario &) { return {}; }

} // namespace hamster::explorer
