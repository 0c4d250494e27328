#include "simulator/faults/fault_rule.h"

#include <algorithm>
#include <array>

namespace hamster {

namespace {
constexpr std::array<std::string_view, 5> kModes{"always", "probability", "nth", "first", "every"};

std::string span(std::int64_t low, std::int64_t high) { return "expected " + std::to_string(low) + " to " + std::to_string(high); }

std::optional<std::string> whatIsWrongWithParameters(const FaultRule &rule, const FaultKind &kind)
{
    for (const auto &[name, value] : rule.parameters) {
        const FaultParameter *parameter = kind.parameter(name);
        if (!parameter) {
            std::string known;
            for (const FaultParameter &p : kind.parameters) known.append(known.empty() ? "" : ", ").append(p.name);
            return "'" + name + "' is no parameter of " + rule.kind + ", expected " + (known.empty() ? "none" : known);
        }
        if (value < parameter->low || value > parameter->high)
            return name + " is " + std::to_string(value) + ", " + span(parameter->low, parameter->high);
    }
    return std::nullopt;
}
} // namespace

std::string_view toString(FaultWhen::Mode mode) { return kModes[static_cast<std::size_t>(mode)]; }

std::int64_t FaultRule::value(std::string_view parameter) const
{
    if (const auto at = parameters.find(std::string(parameter)); at != parameters.end()) return at->second;
    const FaultKind *known = findFaultKind(kind);
    const FaultParameter *own = known ? known->parameter(parameter) : nullptr;
    HAMSTER_ASSERT(own != nullptr);
    return own->value;
}

std::optional<std::string> whatIsWrongWith(const FaultRule &rule)
{
    const FaultKind *kind = findFaultKind(rule.kind);
    if (!kind) return "'" + rule.kind + "' is no fault kind, expected one of those that `hamster faults` lists";
    if (auto wrong = whatIsWrongWithParameters(rule, *kind)) return wrong;
    if (rule.when.mode == FaultWhen::Mode::Probability && !(rule.when.probability >= 0 && rule.when.probability <= 1))
        return "probability is outside of 0 to 1";
    if (rule.when.n < 1) return "n is " + std::to_string(rule.when.n) + ", expected 1 or more";
    if (rule.burst < 1 || rule.burst > 100'000) return "burst is " + std::to_string(rule.burst) + ", " + span(1, 100'000);
    if (rule.left && *rule.left < 0) return "left is " + std::to_string(*rule.left) + ", expected 0 or more";
    if (rule.from && rule.until && *rule.until < *rule.from) return "until comes before from, expected it later";
    return std::nullopt;
}

} // namespace hamster
