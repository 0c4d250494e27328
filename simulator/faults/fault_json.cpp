// Rules and plans as JSON.

#include "model/core/json.h"
#include "simulator/faults/fault_rule.h"

#include <array>

namespace hamster {

namespace {

struct WhoField {
    std::string_view name;
    std::string FaultWho::*member;
};
constexpr std::array kWho{WhoField{"order", &FaultWho::order},     WhoField{"member", &FaultWho::member},
                          WhoField{"vendor", &FaultWho::vendor},   WhoField{"key", &FaultWho::key},
                          WhoField{"card", &FaultWho::card},       WhoField{"topic", &FaultWho::topic},
                          WhoField{"event", &FaultWho::eventType}, WhoField{"service", &FaultWho::service}};

void writeWhen(JsonWriter &out, const FaultWhen &when)
{
    if (when.mode == FaultWhen::Mode::Always) return;
    out.key(toString(when.mode));
    if (when.mode == FaultWhen::Mode::Probability)
        out.number(when.probability);
    else
        out.integer(when.n);
}

void write(JsonWriter &out, const FaultRule &rule)
{
    out.beginObject();
    if (!rule.id.empty()) out.field("id", rule.id);
    out.field("kind", rule.kind);
    if (!rule.parameters.empty()) {
        out.key("with").beginObject();
        for (const auto &[name, value] : rule.parameters) out.field(name, value);
        out.endObject();
    }
    writeWhen(out, rule.when);
    if (rule.who != FaultWho{}) {
        out.key("who").beginObject();
        for (const WhoField &field : kWho)
            if (const std::string &text = rule.who.*field.member; !text.empty()) out.field(field.name, text);
        out.endObject();
    }
    if (rule.from) out.field("from_ms", std::int64_t{rule.from->count()});
    if (rule.until) out.field("until_ms", std::int64_t{rule.until->count()});
    if (rule.left) out.field("left", *rule.left);
    if (rule.burst != 1) out.field("burst", rule.burst);
    if (!rule.on) out.field("on", false);
    if (rule.byHand) out.field("by_hand", true);
    if (rule.seen != 0) out.field("seen", rule.seen);
    if (rule.fired != 0) out.field("fired", rule.fired);
    out.endObject();
}

/// What is wrong with a member, thrown nowhere: the first mistake stays.
struct Reading {
    std::optional<std::string> wrong;
    void refuse(std::string_view member, std::string_view expected)
    {
        if (!wrong) wrong = "'" + std::string(member) + "' is wrong, expected " + std::string(expected);
    }
    std::int64_t integer(std::string_view member, JsonValue value)
    {
        const auto number = value.asInteger();
        if (!number) refuse(member, "a whole number");
        return number.value_or(0);
    }
    std::string text(std::string_view member, JsonValue value)
    {
        const auto text = value.asString();
        if (!text) refuse(member, "a text");
        return std::string(text.value_or(std::string_view()));
    }
    bool flag(std::string_view member, JsonValue value)
    {
        const auto flag = value.asBool();
        if (!flag) refuse(member, "true or false");
        return flag.value_or(false);
    }
};

void readWho(Reading &reading, FaultWho &who, JsonValue value)
{
    for (const auto &[name, member] : value.members()) {
        bool known = false;
        for (const WhoField &field : kWho)
            if (field.name == name) who.*field.member = reading.text(name, member), known = true;
        if (!known) reading.refuse(name, "order, member, vendor, key, card, topic, event or service");
    }
}

bool readWhen(Reading &reading, FaultWhen &when, std::string_view name, JsonValue value)
{
    for (const auto mode : {FaultWhen::Mode::Probability, FaultWhen::Mode::Nth, FaultWhen::Mode::First, FaultWhen::Mode::Every}) {
        if (name != toString(mode)) continue;
        if (when.mode != FaultWhen::Mode::Always) reading.refuse(name, "one of probability, nth, first and every");
        when.mode = mode;
        if (mode != FaultWhen::Mode::Probability)
            when.n = reading.integer(name, value);
        else if (const auto number = value.asNumber())
            when.probability = *number;
        else
            reading.refuse(name, "a number from 0 to 1");
        return true;
    }
    return false;
}

void readMember(Reading &reading, FaultRule &rule, std::string_view name, JsonValue value)
{
    if (readWhen(reading, rule.when, name, value)) return;
    if (name == "id")
        rule.id = reading.text(name, value);
    else if (name == "kind")
        rule.kind = reading.text(name, value);
    else if (name == "with")
        for (const auto &[parameter, number] : value.members())
            rule.parameters[std::string(parameter)] = reading.integer(parameter, number);
    else if (name == "who")
        readWho(reading, rule.who, value);
    else if (name == "from_ms")
        rule.from = Duration(reading.integer(name, value));
    else if (name == "until_ms")
        rule.until = Duration(reading.integer(name, value));
    else if (name == "left")
        rule.left = reading.integer(name, value);
    else if (name == "burst")
        rule.burst = reading.integer(name, value);
    else if (name == "on")
        rule.on = reading.flag(name, value);
    else if (name == "by_hand")
        rule.byHand = reading.flag(name, value);
    else if (name == "seen")
        rule.seen = reading.integer(name, value);
    else if (name == "fired")
        rule.fired = reading.integer(name, value);
    else
        reading.refuse(name, "a member of a fault rule");
}

Result<FaultRule> readRule(JsonValue value)
{
    if (!value.isObject()) return {ErrorCode::InvalidArgument, "a fault rule is no object, expected {\"kind\":…}"};
    FaultRule rule;
    Reading reading;
    for (const auto &[name, member] : value.members()) readMember(reading, rule, name, member);
    if (!reading.wrong) reading.wrong = whatIsWrongWith(rule);
    if (reading.wrong) return {ErrorCode::InvalidArgument, *reading.wrong};
    return rule;
}

} // namespace

std::string toJson(const FaultRule &rule)
{
    JsonWriter out;
    write(out, rule);
    return std::move(out).take();
}

Result<FaultRule> parseFaultRule(std::string_view json)
{
    const auto document = JsonDocument::parse(json);
    if (!document) return document.error();
    return readRule(document->root());
}

std::string FaultPlan::toJson() const
{
    JsonWriter out;
    out.beginObject().key("rules").beginArray();
    for (const FaultRule &rule : rules) write(out, rule);
    out.endArray().endObject();
    return std::move(out).take();
}

Result<FaultPlan> FaultPlan::parse(std::string_view json)
{
    const auto document = JsonDocument::parse(json);
    if (!document) return document.error();
    const auto rules = document->root().find("rules");
    if (!rules || !rules->isArray()) return {ErrorCode::InvalidArgument, "'rules' is missing, expected a list of fault rules"};
    FaultPlan plan;
    for (const JsonValue &value : rules->items()) {
        auto rule = readRule(value);
        if (!rule) return rule.error();
        plan.rules.push_back(std::move(*rule));
    }
    return plan;
}

} // namespace hamster
