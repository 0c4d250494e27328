// The verbs that list what there is.

#include "app/cli/cli.h"

#include "model/audit/invariant.h"
#include "model/core/json.h"
#include "model/core/policies.h"
#include "simulator/faults/fault_docs.h"
#include "simulator/scenario/builtins.h"

namespace hamster::cli {

namespace {

/// Reads the options of a list; false: ended.
bool readList(Arguments &arguments, const QStringList &words)
{
    arguments.flag("json", "Prints JSON.");
    return arguments.read(words, 0, 0);
}

std::string padded(std::string_view text, std::size_t width)
{
    std::string out(text);
    out.resize(std::max(out.size() + 1, width), ' ');
    return out;
}

std::string_view nameOf(audit::InvariantClass invariantClass)
{
    return invariantClass == audit::InvariantClass::Always ? "always" : "eventually";
}

} // namespace

int scenariosVerb(const QStringList &words)
{
    Arguments arguments("scenarios");
    if (!readList(arguments, words)) return arguments.exitStatus();
    JsonWriter json;
    std::string text;
    json.beginArray();
    for (const std::string &name : scenario::builtinNames()) {
        const auto scenario = scenario::findScenario(name);
        if (!scenario) return wrong(scenario.error().detail);
        text += padded(name, 28) + scenario->title.en + "\n";
        json.beginObject().field("name", name).field("title", scenario->title.en).field("title_ko", scenario->title.ko);
        json.field("description", scenario->description.en).field("description_ko", scenario->description.ko).endObject();
    }
    json.endArray();
    arguments.has("json") ? printLine(json.text()) : print(text);
    return kGood;
}

int policiesVerb(const QStringList &words)
{
    Arguments arguments("policies");
    if (!readList(arguments, words)) return arguments.exitStatus();
    JsonWriter json;
    std::string text;
    json.beginArray();
    for (const PolicyInfo &policy : policies()) {
        text.append(policy.key).append(": ").append(policy.title).append("\n");
        json.beginObject().field("key", policy.key).field("title", policy.title).key("values").beginArray();
        for (const PolicyValue &value : policy.values) {
            text += "  " + padded(value.value, 24) + (value.safe ? "safe    " : "unsafe  ") + std::string(value.teaches);
            if (!value.safe) text.append(" Breaks ").append(value.breaks).append(".");
            text += "\n";
            json.beginObject().field("value", value.value).field("safe", value.safe).field("teaches", value.teaches);
            json.field("breaks", value.breaks).field("needs", value.needs).endObject();
        }
        json.endArray().endObject();
    }
    json.endArray();
    text += "The back office runs the safe values only; a scenario can switch them.\n";
    arguments.has("json") ? printLine(json.text()) : print(text);
    return kGood;
}

int invariantsVerb(const QStringList &words)
{
    Arguments arguments("invariants");
    if (!readList(arguments, words)) return arguments.exitStatus();
    JsonWriter json;
    std::string text;
    json.beginArray();
    for (const audit::InvariantInfo &info : audit::invariants()) {
        text += padded(info.id, 5) + padded(nameOf(info.invariantClass), 12) + std::string(info.title) +
                (info.liveOnly ? " (checked live only)" : "") + "\n";
        json.beginObject().field("id", info.id).field("title", info.title).field("class", nameOf(info.invariantClass));
        json.field("title_ko", info.titleKorean).field("schema_guarded", info.schemaGuarded).field("live_only", info.liveOnly);
        json.field("explanation", info.explanation).endObject();
    }
    json.endArray();
    arguments.has("json") ? printLine(json.text()) : print(text);
    return kGood;
}

int faultsVerb(const QStringList &words)
{
    Arguments arguments("faults");
    arguments.flag("markdown", "Prints docs/faults.md.");
    if (!readList(arguments, words)) return arguments.exitStatus();
    if (arguments.has("markdown"))
        print(faultsMarkdown());
    else if (arguments.has("json"))
        printLine(faultsJson());
    else
        print(faultsText());
    return kGood;
}

} // namespace hamster::cli
