#include "simulator/scenario/parse_document.h"
#include "simulator/scenario/parse_parts.h"
#include "simulator/scenario/pg_script.h"

namespace hamster::scenario {

namespace {

constexpr Duration kLongest = 31 * 24h;

/// A rule that could never fire here is a mistake of its writer.
void checkKind(const YAML::Node &node, const FaultRule &rule)
{
    if (needsPlatform(*findFaultKind(rule.kind)))
        refuse(
            node,
            "kind " + rule.kind +
                " hits the platform, which does not run with the PG alone; expected one of pg-request, webhook, pg-data, network, clock or process");
}

FaultPlan readPgFaults(const YAML::Node &node)
{
    FaultPlan plan = readFaults(node);
    for (std::size_t i = 0; i < plan.rules.size(); ++i) checkKind(node[i], plan.rules[i]);
    return plan;
}

Party readPgOnly(const YAML::Node &node, const std::string &what)
{
    readWord(node, what, {"hamster-pg"});
    return Party::Pg;
}

command::ForcePgOutcome readOneOutcome(const YAML::Node &node)
{
    YamlMap map(node, "the outcome");
    command::ForcePgOutcome outcome = readOutcome(map);
    map.finish();
    return outcome;
}

std::vector<Command> readFaultStep(const YAML::Node &node)
{
    YamlMap map(node, "fault");
    FaultRule rule = readFaultRule(map, {});
    map.finish();
    checkKind(node, rule);
    return {command::SetFaultRule{std::move(rule)}};
}

std::vector<Command> readFaultsOff(const YAML::Node &node)
{
    if (node.IsScalar() && node.Scalar() == "all") return {command::AllFaultsOff{}};
    if (!node.IsSequence() || node.size() == 0) refuse(node, "faults-off is no list of rule ids, expected all or a list such as [F1, F2]");
    std::vector<Command> off;
    for (const YAML::Node &id : node) off.push_back(command::SwitchFaultRule{readText(id, "a rule's id", 40), false});
    return off;
}

struct Verb {
    const char *name;
    std::vector<Command> (*read)(const YAML::Node &);
};
const std::vector<Verb> &verbs()
{
    static const std::vector<Verb> all{
        {"outcome", [](const YAML::Node &node) -> std::vector<Command> { return {readOneOutcome(node)}; }},
        {"fault", readFaultStep},
        {"faults-off", readFaultsOff},
        {"cut", [](const YAML::Node &node) -> std::vector<Command> { return {readCut(node)}; }},
        {"heal-link", [](const YAML::Node &node) -> std::vector<Command> { return {readHealLink(node)}; }},
        {"crash", [](const YAML::Node &node) -> std::vector<Command> { return {command::CrashService{readPgOnly(node, "crash")}}; }},
        {"restart", [](const YAML::Node &node) -> std::vector<Command> { return {command::RestartService{readPgOnly(node, "restart")}}; }},
    };
    return all;
}

PgStep readStep(const YAML::Node &node, Duration before)
{
    PgStep step;
    step.line = node.Mark().line + 1;
    YamlMap map(node, "the step");
    auto at = map.find("at");
    auto after = map.find("after");
    if (at && after) refuse(*at, "at is set together with after, expected at alone");
    step.at = at ? readDuration(*at, "at", kLongest) : before + (after ? readDuration(*after, "after", kLongest) : Duration(0));
    const auto choose = [&step](const YAML::Node &value, const std::string &verb) {
        if (!step.verb.empty()) refuse(value, "the step does both " + step.verb + " and " + verb + ", expected one deed");
        step.verb = verb;
    };
    std::vector<std::string> names{"pg"};
    if (auto value = map.find("pg")) {
        choose(*value, "pg");
        step.behaviour = readBehaviour(*value);
    }
    for (const Verb &verb : verbs()) {
        names.emplace_back(verb.name);
        if (auto value = map.find(verb.name)) {
            choose(*value, verb.name);
            step.deeds = verb.read(*value);
        }
    }
    map.finish();
    if (step.verb.empty()) refuse(node, "the step does nothing, expected " + listOf(names));
    return step;
}

void readCards(const YAML::Node &node, PgScript &script)
{
    YamlMap map(node, "cards");
    if (auto value = map.find("magic")) script.magicCards = readWord(*value, "magic", {"everybody", "merchants"}) == "everybody";
    if (auto value = map.find("types")) script.moreCardTypes = readWord(*value, "types", {"three", "nine"}) == "nine";
    map.finish();
}

PgScript readScript(const YAML::Node &node, const std::string &file)
{
    PgScript script;
    script.file = file;
    YamlMap map(node, "the script of a PG alone");
    script.name = readText(map.need("scenario"), "scenario", 60);
    for (const char *text : {"title", "description"}) (void)map.find(text); // for people; nobody reads them out
    if (auto value = map.find("seed"))
        script.seed = static_cast<std::uint64_t>(readInteger(*value, "seed", 0, std::numeric_limits<std::int64_t>::max()));
    if (auto value = map.find("pg")) script.behaviour = readBehaviour(*value);
    if (auto value = map.find("cards")) readCards(*value, script);
    if (auto value = map.find("outcomes")) {
        if (!value->IsSequence()) refuse(*value, "outcomes is no list, expected a list of outcomes");
        for (const YAML::Node &outcome : *value) script.outcomes.push_back(readOneOutcome(outcome));
    }
    if (auto value = map.find("faults")) script.faults = readPgFaults(*value);
    if (auto value = map.find("steps")) {
        if (!value->IsSequence()) refuse(*value, "steps is no list, expected a list of steps");
        for (const YAML::Node &step : *value)
            script.steps.push_back(readStep(step, script.steps.empty() ? Duration(0) : script.steps.back().at));
    }
    map.finish();
    return script;
}

} // namespace

Result<PgScript> parsePgScript(std::string_view yaml, const std::string &file)
{
    return readDocument<PgScript>(yaml, file, [&file](const YAML::Node &node) -> Result<PgScript> { return readScript(node, file); });
}

Result<PgScript> loadPgScriptFile(const std::string &path)
{
    auto text = readFile(path);
    if (!text) return text.error();
    return parsePgScript(*text, path);
}

} // namespace hamster::scenario
