#include "simulator/certify/report.h"

#include "model/core/json.h"

namespace hamster::certify {

namespace {

std::string escaped(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        switch (c) {
        case '&': out += "&amp;"; break;
        case '<': out += "&lt;"; break;
        case '>': out += "&gt;"; break;
        case '"': out += "&quot;"; break;
        default:
            if (static_cast<unsigned char>(c) >= 0x20) out += c; // others are no XML
        }
    }
    return out;
}

} // namespace

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
        xml += "  <testcase classname=\"" + escaped(receiver) + "\" name=\"" + escaped(result.of->name) + "\"";
        const std::string finding = escaped(text(result));
        switch (result.end) {
        case CaseResult::End::Passed: xml += "/>\n"; break;
        case CaseResult::End::Failed:
            xml += "><failure message=\"" + finding + "\">" + escaped(result.of->why) + "</failure></testcase>\n";
            break;
        case CaseResult::End::Skipped: xml += "><skipped message=\"" + finding + "\"/></testcase>\n"; break;
        }
    }
    return xml + "</testsuite>\n";
}

} // namespace hamster::certify
