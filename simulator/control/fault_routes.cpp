// Fault kinds, rules, what fired, and links.

#include "simulator/control/control_api.h"

#include "model/core/json.h"
#include "model/core/text.h"
#include "simulator/faults/fault_docs.h"
#include "simulator/scenario/parse_parts.h"
#include "simulator/scenario/pg_script.h"
#include "simulator/scenario/writer_parts.h"

#include <algorithm>

namespace hamster::control {

namespace {

void writeParameters(JsonWriter &json, const FaultRule &rule, const FaultKind &kind)
{
    if (rule.parameters.empty()) return;
    json.key("with").beginObject();
    for (const auto &[name, value] : rule.parameters) {
        const FaultParameter *parameter = kind.parameter(name);
        if (parameter && parameter->unit == FaultUnit::Flag)
            json.field(name, value != 0);
        else if (parameter && parameter->unit == FaultUnit::Milliseconds)
            json.field(name, scenario::durationText(Duration(value)));
        else
            json.field(name, value);
    }
    json.endObject();
}

void writeWho(JsonWriter &json, const FaultWho &who)
{
    if (who == FaultWho{}) return;
    json.key("who").beginObject();
    for (const auto &[name, value] : {std::pair<std::string_view, const std::string &>{"order", who.order},
                                      {"member", who.member},
                                      {"vendor", who.vendor},
                                      {"key", who.key},
                                      {"card", who.card},
                                      {"topic", who.topic},
                                      {"event", who.eventType},
                                      {"service", who.service}})
        if (!value.empty()) json.field(name, value);
    json.endObject();
}

/// {"id","rule":{…},"seen","fired"}; the rule is in the words that it can be sent in.
void writeRule(JsonWriter &json, const FaultRule &rule)
{
    const FaultKind &kind = *findFaultKind(rule.kind);
    json.beginObject().field("id", rule.id).key("rule").beginObject().field("kind", rule.kind);
    writeParameters(json, rule, kind);
    if (rule.when.mode == FaultWhen::Mode::Probability)
        json.key("probability").number(rule.when.probability);
    else if (rule.when.mode != FaultWhen::Mode::Always)
        json.field(toString(rule.when.mode), rule.when.n);
    writeWho(json, rule.who);
    if (rule.from) json.field("from", scenario::durationText(*rule.from));
    if (rule.until) json.field("until", scenario::durationText(*rule.until));
    if (rule.left) json.field("left", *rule.left);
    if (rule.burst != 1) json.field("burst", rule.burst);
    json.field("on", rule.on);
    if (rule.byHand) json.field("by-hand", true);
    json.endObject().field("seen", rule.seen).field("fired", rule.fired).endObject();
}

const FaultRule *findRule(const FaultPlan &plan, std::string_view id)
{
    const auto at = std::ranges::find(plan.rules, id, &FaultRule::id);
    return at == plan.rules.end() ? nullptr : &*at;
}

/// A rule in the words of scenario files. Throws Mistake, also for a kind that could never fire in a PG that is alone.
FaultRule readRule(const YAML::Node &body, Laboratory &laboratory)
{
    scenario::YamlMap map(body, "the rule");
    FaultRule rule = scenario::readFaultRule(map, {});
    map.finish();
    if (!laboratory.world() && scenario::needsPlatform(*findFaultKind(rule.kind)))
        scenario::refuse(*map.find("kind"), "kind is '" + rule.kind +
                                                "', which hits the platform; it does not run here, expected one of pg-request, webhook, "
                                                "pg-data, network, clock or process");
    return rule;
}

Reply noRule(const std::string &id) { return refusal(404, "not-found", "there is no fault rule " + id + "; nothing was changed"); }

void writeFiring(JsonWriter &json, const FaultRecord &record)
{
    json.beginObject()
        .field("number", record.number)
        .field("at", formatUtcIso(record.at))
        .field("rule", record.rule)
        .field("kind", record.kind);
    json.field("from", toString(record.from)).field("to", toString(record.to)).field("thing", record.thing).field("key", record.key);
    if (!record.order.empty()) json.field("order", record.order);
    if (!record.orderNumber.empty()) json.field("orderNumber", record.orderNumber);
    json.endObject();
}

std::vector<FaultRecord> firingsFor(FaultBook &book, const HttpRequest &request)
{
    const std::string order = parameterOf(request, "order"), key = parameterOf(request, "key"), rule = parameterOf(request, "rule");
    if ((order.empty() ? 0 : 1) + (key.empty() ? 0 : 1) + (rule.empty() ? 0 : 1) > 1)
        throw WrongParameter{"order", "two conditions are set, expected one of order, key and rule"};
    std::int64_t before = INT64_MAX;
    if (const auto text = request.parameter("before")) {
        const auto number = parseInteger(*text);
        if (!number || *number < 1)
            throw WrongParameter{"before", "before is '" + text->substr(0, 60) + "', expected the number of a firing"};
        before = *number;
    }
    if (!order.empty()) return book.ofOrder(order);
    if (!key.empty()) return book.ofThing(key);
    if (!rule.empty()) return book.ofRule(rule);
    return book.newest(limitOf(request), before);
}

void addLinkRoutes(GuardedRoutes &routes, Laboratory &lab)
{
    routes.add("GET", "/control/v1/links", [&lab](const Call &, const Answer &answer) {
        JsonWriter json;
        json.beginObject().key("cut").beginArray();
        for (const CutWay &way : lab.faults().links().all(lab.clock().now())) {
            json.beginObject().field("from", toString(way.from)).field("to", toString(way.to));
            if (way.until) json.field("until", formatUtcIso(*way.until));
            json.endObject();
        }
        json.endArray().endObject();
        answer({200, std::move(json).take()});
    });
    routes.add("POST", "/control/v1/links/cut",
               [&lab](const Call &call, Answer answer) { give(lab, scenario::readCut(call.body), std::move(answer)); });
    routes.add("POST", "/control/v1/links/heal",
               [&lab](const Call &call, Answer answer) { give(lab, scenario::readHealLink(call.body), std::move(answer)); });
}

void addSingleRuleRoutes(GuardedRoutes &routes, Laboratory &lab)
{
    routes.add("GET", "/control/v1/rules/{id}", [&lab](const Call &call, const Answer &answer) {
        const FaultPlan plan = lab.faults().plan();
        const FaultRule *rule = findRule(plan, call.arguments[0]);
        if (!rule) return answer(noRule(call.arguments[0]));
        JsonWriter json;
        writeRule(json, *rule);
        answer({200, std::move(json).take()});
    });
    routes.add("PUT", "/control/v1/rules/{id}", [&lab](const Call &call, Answer answer) {
        FaultRule rule = readRule(call.body, lab);
        if (!rule.id.empty() && rule.id != call.arguments[0])
            return answer(refusal(400, "invalid-argument", "id is not the one of the path", "id"));
        rule.id = call.arguments[0];
        give(lab, command::SetFaultRule{std::move(rule)}, std::move(answer));
    });
    routes.add("PATCH", "/control/v1/rules/{id}", [&lab](const Call &call, Answer answer) {
        scenario::YamlMap map(call.body, "the change");
        const bool on = scenario::readBool(map.need("on"), "on");
        map.finish();
        give(lab, command::SwitchFaultRule{call.arguments[0], on}, std::move(answer));
    });
    routes.add("DELETE", "/control/v1/rules/{id}",
               [&lab](const Call &call, Answer answer) { give(lab, command::RemoveFaultRule{call.arguments[0]}, std::move(answer)); });
}

} // namespace

void addFaultRoutes(GuardedRoutes &routes, Laboratory &lab)
{
    routes.add("GET", "/control/v1/kinds", [](const Call &, const Answer &answer) { answer({200, "{\"kinds\":" + faultsJson() + "}"}); });
    routes.add("GET", "/control/v1/rules", [&lab](const Call &, const Answer &answer) {
        JsonWriter json;
        json.beginObject().key("rules").beginArray();
        for (const FaultRule &rule : lab.faults().plan().rules) writeRule(json, rule);
        json.endArray().endObject();
        answer({200, std::move(json).take()});
    });
    routes.add("POST", "/control/v1/rules", [&lab](const Call &call, Answer answer) {
        FaultRule rule = readRule(call.body, lab);
        if (!rule.id.empty() && findRule(lab.faults().plan(), rule.id))
            return answer(refusal(409, "conflict", "there is a rule " + rule.id + " already; PUT replaces it, nothing was changed", "id"));
        give(lab, command::SetFaultRule{std::move(rule)}, std::move(answer), 201);
    });
    routes.add("POST", "/control/v1/once", [&lab](const Call &call, Answer answer) {
        FaultRule rule = readRule(call.body, lab);
        give(lab, command::InjectOnce{std::move(rule)}, std::move(answer), 201);
    });
    routes.add("POST", "/control/v1/off", [&lab](const Call &, Answer answer) { give(lab, command::AllFaultsOff{}, std::move(answer)); });
    routes.add("GET", "/control/v1/firings", [&lab](const Call &call, const Answer &answer) {
        JsonWriter json;
        json.beginObject().key("firings").beginArray();
        for (const FaultRecord &record : firingsFor(lab.faults().book(), call.request)) writeFiring(json, record);
        json.endArray().key("counts").beginObject();
        for (const auto &[kind, count] : lab.faults().book().counts()) json.field(kind, count);
        json.endObject().endObject();
        answer({200, std::move(json).take()});
    });
    addSingleRuleRoutes(routes, lab);
    addLinkRoutes(routes, lab);
}

} // namespace hamster::control
