// Fault rules as text of a scenario file.

#include "simulator/scenario/writer_parts.h"

namespace hamster::scenario {

namespace {

std::string parameterText(const FaultParameter &parameter, std::int64_t value)
{
    if (parameter.unit == FaultUnit::Flag) return value != 0 ? "true" : "false";
    if (parameter.unit == FaultUnit::Milliseconds) return durationText(Duration(value));
    return std::to_string(value);
}

void addWhen(FlowMap &map, const FaultWhen &when)
{
    if (when.mode == FaultWhen::Mode::Always) return;
    const std::string name(toString(when.mode));
    if (when.mode == FaultWhen::Mode::Probability)
        map.add(name, rateText(when.probability));
    else
        map.add(name, std::to_string(when.n));
}

void addWho(FlowMap &map, const FaultWho &who, const std::optional<OrderRef> &order)
{
    FlowMap fields;
    const auto add = [&fields](const char *key, const std::string &value) {
        if (!value.empty()) fields.add(key, quoted(value));
    };
    add("order", order ? order->text() : who.order);
    add("member", who.member);
    add("vendor", who.vendor);
    add("key", who.key);
    add("card", who.card);
    add("topic", who.topic);
    add("event", who.eventType);
    add("service", who.service);
    if (!fields.empty()) map.add("who", fields.text());
}

} // namespace

std::string faultText(const FaultRule &rule, const std::optional<OrderRef> &order)
{
    FlowMap map;
    if (!rule.id.empty()) map.add("id", quoted(rule.id));
    map.add("kind", rule.kind);
    FlowMap with;
    const FaultKind *kind = findFaultKind(rule.kind);
    for (const auto &[name, value] : rule.parameters)
        if (const FaultParameter *parameter = kind ? kind->parameter(name) : nullptr) with.add(name, parameterText(*parameter, value));
    if (!with.empty()) map.add("with", with.text());
    addWhen(map, rule.when);
    addWho(map, rule.who, order);
    if (rule.from) map.add("from", durationText(*rule.from));
    if (rule.until) map.add("until", durationText(*rule.until));
    if (rule.left) map.add("left", std::to_string(*rule.left));
    if (rule.burst != 1) map.add("burst", std::to_string(rule.burst));
    if (!rule.on) map.add("on", "false");
    if (rule.byHand) map.add("by-hand", "true");
    return map.text();
}

} // namespace hamster::scenario
