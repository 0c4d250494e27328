// Fault rules in scenario files.

#include "simulator/scenario/parse_parts.h"

namespace hamster::scenario {

namespace {

/// A parameter in the words of files: durations with units, flags as true or false, everything else as a whole number.
std::int64_t readParameter(const YAML::Node &node, const FaultParameter &parameter)
{
    const std::string name(parameter.name);
    if (parameter.unit == FaultUnit::Flag) return readBool(node, name) ? 1 : 0;
    if (parameter.unit != FaultUnit::Milliseconds) return readInteger(node, name, parameter.low, parameter.high);
    const std::string text = readText(node, name, 20);
    const bool back = text.starts_with('-');
    const auto span = parseDuration(back ? std::string_view(text).substr(1) : std::string_view(text));
    if (!span) refuse(node, name + " is '" + text + "', expected a duration such as 250ms, 5s or 15min");
    const std::int64_t ms = back ? -span->count() : span->count();
    if (ms < parameter.low || ms > parameter.high)
        refuse(node,
               name + " is " + text + ", expected " + std::to_string(parameter.low) + "ms to " + std::to_string(parameter.high) + "ms");
    return ms;
}

void readParameters(const YAML::Node &node, FaultRule &rule, const FaultKind &kind)
{
    YamlMap map(node, "with");
    for (const FaultParameter &parameter : kind.parameters)
        if (auto value = map.find(std::string(parameter.name)))
            rule.parameters[std::string(parameter.name)] = readParameter(*value, parameter);
    map.finish();
}

void readWhen(YamlMap &map, FaultWhen &when)
{
    const auto choose = [&](const YAML::Node &node, FaultWhen::Mode mode) {
        if (when.mode != FaultWhen::Mode::Always) refuse(node, "two conditions are set, expected one of probability, nth, first and every");
        when.mode = mode;
    };
    if (auto value = map.find("probability")) {
        choose(*value, FaultWhen::Mode::Probability);
        when.probability = readProbability(*value, "probability");
    }
    for (const auto mode : {FaultWhen::Mode::Nth, FaultWhen::Mode::First, FaultWhen::Mode::Every}) {
        const std::string name(toString(mode));
        if (auto value = map.find(name)) {
            choose(*value, mode);
            when.n = readInteger(*value, name, 1, 1'000'000'000);
        }
    }
}

void readWho(const YAML::Node &node, FaultWho &who, const std::function<void(const YAML::Node &)> &order)
{
    YamlMap map(node, "who");
    const auto read = [&map](const char *key, std::string &into) {
        if (auto value = map.find(key)) into = readText(*value, key, 120);
    };
    if (auto value = map.find("order")) {
        if (order)
            order(*value);
        else
            who.order = readText(*value, "order", 60);
    }
    read("member", who.member);
    read("vendor", who.vendor);
    read("key", who.key);
    read("card", who.card);
    read("topic", who.topic);
    read("event", who.eventType);
    if (auto value = map.find("service"))
        who.service =
            readWord(*value, "service", {"customer", "ecommerce", "cash-gateway", "payment", "hamster-pg", "bus", "data-platform"});
    map.finish();
}

} // namespace

FaultRule readFaultRule(YamlMap &map, const std::function<void(const YAML::Node &)> &order)
{
    FaultRule rule;
    const YAML::Node name = map.need("kind");
    rule.kind = readText(name, "kind", 80);
    const FaultKind *kind = findFaultKind(rule.kind);
    if (!kind) refuse(name, "kind is '" + rule.kind + "', expected a fault kind of `hamster faults`");
    if (auto value = map.find("id")) rule.id = readText(*value, "id", 40);
    if (auto value = map.find("with")) readParameters(*value, rule, *kind);
    readWhen(map, rule.when);
    if (auto value = map.find("who")) readWho(*value, rule.who, order);
    if (auto value = map.find("from")) rule.from = readDuration(*value, "from");
    if (auto value = map.find("until")) rule.until = readDuration(*value, "until");
    if (auto value = map.find("left")) rule.left = readInteger(*value, "left", 0, 1'000'000'000);
    if (auto value = map.find("burst")) rule.burst = readInteger(*value, "burst", 1, 100'000);
    if (auto value = map.find("on")) rule.on = readBool(*value, "on");
    if (auto value = map.find("by-hand")) rule.byHand = readBool(*value, "by-hand");
    if (auto wrong = whatIsWrongWith(rule)) refuse(map.node(), *wrong);
    return rule;
}

FaultPlan readFaults(const YAML::Node &node)
{
    if (!node.IsSequence()) refuse(node, "faults is no list, expected a list of rules");
    FaultPlan plan;
    for (const YAML::Node &entry : node) {
        YamlMap map(entry, "the fault rule");
        FaultRule rule = readFaultRule(map, {});
        map.finish();
        if (rule.id.empty()) rule.id = "F" + std::to_string(plan.rules.size() + 1);
        for (const FaultRule &other : plan.rules)
            if (other.id == rule.id) refuse(entry, "id '" + rule.id + "' is there twice, expected another name");
        plan.rules.push_back(std::move(rule));
    }
    return plan;
}

} // namespace hamster::scenario
