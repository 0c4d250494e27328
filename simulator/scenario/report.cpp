#include "simulator/scenario/report.h"

#include "model/core/json.h"
#include "model/core/text.h"

#include <algorithm>

namespace hamster::scenario {

namespace {

using Counts = std::map<std::string, std::int64_t>;

void write(JsonWriter &json, std::string_view name, const Counts &counts)
{
    json.key(name).beginObject();
    for (const auto &[state, number] : counts)
        if (number != 0) json.field(state, number);
    json.endObject();
}

std::string textOf(const char *name, const Counts &counts)
{
    std::string line = std::string(name) + ":";
    for (const auto &[state, number] : counts) line += " " + state + " " + std::to_string(number);
    return line + (counts.empty() ? " none" : "") + "\n";
}

std::vector<Verdict> invariantCases(const RunReport &report)
{
    std::vector<Verdict> cases = report.invariantVerdicts;
    for (const audit::CheckResult &result : report.invariants)
        if (result.passed()) cases.push_back({"invariant " + result.id + " holds", {}});
    return cases;
}

} // namespace

std::string toJson(const RunReport &report)
{
    JsonWriter json;
    json.beginObject().field("scenario", report.scenario).field("seed", static_cast<std::int64_t>(report.seed)).field("hash", report.hash);
    json.field("virtual_ms", report.virtualMs).field("wall_ms", report.wallMs).field("events", static_cast<std::int64_t>(report.events));
    write(json, "orders", report.counts.orders);
    write(json, "payments", report.counts.payments);
    write(json, "processes", report.counts.processes);
    write(json, "reservations", report.counts.reservations);
    write(json, "faults_fired", report.faultsFired);
    json.key("invariants").beginObject().field("checked", report.checked()).key("violated").beginArray();
    for (const audit::CheckResult &result : report.invariants) {
        if (!result.violated()) continue;
        json.beginObject().field("id", result.id).field("rows", result.rows);
        json.field("example", result.examples.empty() ? std::string() : result.examples.front().evidence).endObject();
    }
    json.endArray().endObject();
    json.key("expectations").beginObject();
    json.field("passed", std::ranges::count_if(report.expectations, [](const Verdict &verdict) { return verdict.held(); }));
    json.key("failed").beginArray();
    for (const Verdict &verdict : report.expectations)
        if (!verdict.held()) json.string(verdict.name + ": " + verdict.detail);
    json.endArray().endObject().endObject();
    return std::move(json).take();
}

std::string toText(const RunReport &report)
{
    std::string text = report.scenario + ", seed " + std::to_string(report.seed) + ": " + std::to_string(report.virtualMs / 1000) +
                       " virtual s in " + std::to_string(report.wallMs) + " ms, " + std::to_string(report.events) + " events\n";
    text += textOf("orders", report.counts.orders) + textOf("payments", report.counts.payments) +
            textOf("processes", report.counts.processes) + textOf("reservations", report.counts.reservations);
    if (!report.faultsFired.empty()) text += textOf("faults", report.faultsFired);
    const auto violated = std::ranges::count_if(report.invariants, [](const auto &result) { return result.violated(); });
    text += "invariants: " + std::to_string(report.checked()) + " checked, " + std::to_string(violated) + " violated\n";
    for (const Verdict &verdict : report.invariantVerdicts)
        if (!verdict.held()) text += "  NOT HELD  " + verdict.name + ": " + verdict.detail + "\n";
    for (const Verdict &verdict : report.expectations)
        text += std::string(verdict.held() ? "  held      " : "  NOT HELD  ") + verdict.name +
                (verdict.held() ? "" : ": " + verdict.detail) + "\n";
    return text + "hash " + report.hash + "\n";
}

std::string toJUnit(const RunReport &report)
{
    std::vector<Verdict> cases = report.expectations;
    std::ranges::copy(invariantCases(report), std::back_inserter(cases));
    const auto failures = std::ranges::count_if(cases, [](const Verdict &verdict) { return !verdict.held(); });
    std::string xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuite name=\"" + xmlEscaped(report.scenario) + "\" tests=\"" +
                      std::to_string(cases.size()) + "\" failures=\"" + std::to_string(failures) + "\" time=\"" +
                      std::to_string(report.wallMs / 1000) + "." + std::to_string(1000 + report.wallMs % 1000).substr(1) + "\">\n";
    for (const Verdict &verdict : cases) {
        xml += "  <testcase classname=\"" + xmlEscaped(report.scenario) + "\" name=\"" + xmlEscaped(verdict.name) + "\"";
        if (verdict.held())
            xml += "/>\n";
        else
            xml += "><failure message=\"" + xmlEscaped(verdict.detail) + "\"/></testcase>\n";
    }
    return xml + "</testsuite>\n";
}

} // namespace hamster::scenario
