#include "simulator/certify/report.h"

#include "model/core/json.h"
#include "model/core/text.h"

namespace hamster::certify {

Tally tally(std::span<const CaseResult> results)
{
    Tally tally;
    for (const CaseResult &result : results) {
        tally.passed += result.end == CaseResult::End::Passed;
        tally.failed += result.end == CaseResult::End::Failed;
        tally.skipped += result.end == CaseResult::End::Skipped;
    }
    return tally;
}

std::string_view nameOf(CaseResult::End end)
{
    switch (end) {
    case CaseResult::End::Passed: return "passed";
    case CaseResult::End::Failed: return "FAILED";
    case CaseResult::End::Skipped: return "skipped";
    }
    return {};
}

std::string toJson(const std::string &receiver, std::span<const CaseResult> results)
{
    JsonWriter json;
    json.beginObject().field("receiver", receiver).key("cases").beginArray();
    for (const CaseResult &result : results) {
        json.beginObject().field("case", result.of->name).field("result", nameOf(result.end)).key("answers").beginArray();
        for (const Answer &answer : result.answers) json.string(text(answer));
        json.endArray()
            .field("paid", result.effects.paid)
            .field("stockTaken", result.effects.stockTaken)
            .field("refunded", result.effects.refunded);
        json.field("finding", text(result)).endObject();
    }
    const Tally counts = tally(results);
    json.endArray().field("passed", counts.passed).field("failed", counts.failed).field("skipped", counts.skipped).endObject();
    return std::move(json).take();
}

std::string toJUnit(const std::string &receiver, std::span<const CaseResult> results)
{
    const Tally counts = tally(results);
    std::string xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuite name=\"hamster certify\" tests=\"" +
                      std::to_string(results.size()) + "\" failures=\"" + std::to_string(counts.failed) + "\" skipped=\"" +
                      std::to_string(counts.skipped) + "\">\n";
    for (const CaseResult &result : results) {
        xml += "  <testcase classname=\"" + xmlEscaped(receiver) + "\" name=\"" + xmlEscaped(result.of->name) + "\"";
        const std::string finding = xmlEscaped(text(result));
        switch (result.end) {
        case CaseResult::End::Passed: xml += "/>\n"; break;
        case CaseResult::End::Failed:
            xml += "><failure message=\"" + finding + "\">" + xmlEscaped(result.of->why) + "</failure></testcase>\n";
            break;
        case CaseResult::End::Skipped: xml += "><skipped message=\"" + finding + "\"/></testcase>\n"; break;
        }
    }
    return xml + "</testsuite>\n";
}

} // namespace hamster::certify
