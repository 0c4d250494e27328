#include "simulator/explorer/plan_faults.h"

#include "model/core/random.h"
#include "simulator/faults/fault_kind.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace hamster::explorer {

namespace {

constexpr double kSwarm = 0.5;         ///< share of the kinds that take part in a seed
constexpr double kSwarmDetected = 0.1; ///< … of those that can only be detected: they excuse what they hit

/// Not drawn: an old backup damages more than single orders, and a message under another's event id is itself what A14 forbids. Both have
/// scenarios of their own.
constexpr std::array<std::string_view, 2> kNotDrawn{"database.restored-from-backup", "bus.reused-event-id"};
/// A thousand buyers or fifty thousand rows show nothing in a world of forty orders that a few do not.
constexpr std::int64_t kMostCount = 40;

/// Uniform in the logarithm: small values are as likely as large ones.
double drawLogarithmic(Random &random, double low, double high) { return low * std::pow(high / low, random.unit()); }

std::int64_t drawParameter(Random &random, const FaultParameter &parameter)
{
    const auto low = static_cast<double>(std::max<std::int64_t>(parameter.low, 1));
    const auto high = static_cast<double>(std::max(std::min(parameter.high, parameter.value * 8), parameter.low + 1));
    if (parameter.low < 0 || high <= low)
        return random.between(parameter.low, std::min(parameter.high, std::max(parameter.value * 8, parameter.low)));
    return std::clamp(static_cast<std::int64_t>(drawLogarithmic(random, low, high)), parameter.low, parameter.high);
}

/// Points that are passed many times per order fire more rarely.
bool isBusy(FaultPoint point)
{
    switch (point) {
    case FaultPoint::Statement:
    case FaultPoint::Commit:
    case FaultPoint::BeforeCommit:
    case FaultPoint::AfterCommit:
    case FaultPoint::ClockRead: return true;
    default: return false;
    }
}

FaultRule drawRule(Random &random, const FaultKind &kind, Duration until)
{
    FaultRule rule;
    rule.kind = kind.name;
    for (const FaultParameter &parameter : kind.parameters) {
        const bool isLarge = parameter.unit == FaultUnit::Count && parameter.value > kMostCount;
        if (isLarge)
            rule.parameters[std::string(parameter.name)] = random.between(std::max<std::int64_t>(parameter.low, 1), kMostCount);
        else if (random.chance(0.4))
            if (const std::int64_t value = drawParameter(random, parameter); value != parameter.value)
                rule.parameters[std::string(parameter.name)] = value;
    }
    rule.when.mode = FaultWhen::Mode::Probability;
    const double rate = isBusy(kind.point) ? drawLogarithmic(random, 0.0005, 0.02) : drawLogarithmic(random, 0.01, 0.4);
    rule.when.probability = std::round(rate * 1e5) / 1e5; // written and read again it is the same number
    rule.left = random.between(1, random.chance(0.5) ? 3 : 20);
    rule.until = until;
    return rule;
}

} // namespace

void drawFaults(scenario::Scenario &plan, Duration until)
{
    for (const FaultKind &kind : faultKinds()) {
        if (std::ranges::find(kNotDrawn, kind.name) != kNotDrawn.end()) continue;
        Random random(plan.seed, "explorer-faults", kind.name);
        if (!random.chance(kind.onlyDetected ? kSwarmDetected : kSwarm)) continue;
        FaultRule rule = drawRule(random, kind, until);
        rule.id = "F" + std::to_string(plan.faults.rules.size() + 1); // its luck hangs on it
        if (!whatIsWrongWith(rule)) plan.faults.rules.push_back(std::move(rule));
    }
}

std::size_t faultCount(const scenario::Scenario &plan) { return plan.faults.rules.size(); }

void leaveOutFaults(scenario::Scenario &plan, const std::set<std::size_t> &rules)
{
    std::vector<FaultRule> left;
    for (std::size_t i = 0; i < plan.faults.rules.size(); ++i)
        if (!rules.contains(i)) left.push_back(std::move(plan.faults.rules[i]));
    plan.faults.rules = std::move(left);
}

std::vector<std::function<void(scenario::Scenario &)>> simplerFaults(const scenario::Scenario &plan)
{
    std::vector<std::function<void(scenario::Scenario &)>> changes;
    for (std::size_t i = 0; i < plan.faults.rules.size(); ++i) {
        changes.emplace_back([i](scenario::Scenario &p) { p.faults.rules[i].parameters.clear(); });
        changes.emplace_back([i](scenario::Scenario &p) {
            p.faults.rules[i].when = {};
            p.faults.rules[i].left = 1;
        });
        changes.emplace_back([i](scenario::Scenario &p) { p.faults.rules[i].from.reset(); });
        changes.emplace_back([i](scenario::Scenario &p) { p.faults.rules[i].who = {}; });
    }
    return changes;
}

std::vector<std::string> faultKindsOf(const scenario::Scenario &plan)
{
    std::set<std::string> kinds;
    for (const FaultRule &rule : plan.faults.rules) kinds.insert(rule.kind);
    return {kinds.begin(), kinds.end()};
}

} // namespace hamster::explorer
