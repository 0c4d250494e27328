#include "app/cli/self_test.h"

#include "model/core/json.h"
#include "simulator/explorer/self_test.h"

#include <algorithm>
#include <cstdio>

namespace hamster::cli {

namespace {

using explorer::Detection;

/// "A6 (18), A22 (2)": what broke first, the most frequent first.
std::string invariantsOf(const Detection &detection)
{
    std::vector<std::pair<int, std::string>> counted;
    for (const auto &[id, streams] : detection.invariants) counted.emplace_back(-streams, id);
    std::ranges::sort(counted);
    std::string text;
    for (const auto &[streams, id] : counted)
        text.append(text.empty() ? "" : ", ").append(id).append(" (").append(std::to_string(-streams)).append(")");
    return text;
}

std::string textOf(const std::vector<Detection> &detections, int within)
{
    std::string text = "| policy | found | median | maximum | broke first (streams) |\n| --- | --- | --- | --- | --- |\n";
    for (const Detection &one : detections) {
        const int most = one.most(within);
        text += "| `" + one.policy + "=" + one.value + "` | " + std::to_string(one.found()) + " of " + std::to_string(one.seeds.size()) +
                " | " + std::to_string(one.median(within)) + " | " +
                (most > within ? "more than " + std::to_string(within) : std::to_string(most)) + " | " + invariantsOf(one) + " |\n";
    }
    return text;
}

std::string jsonOf(const std::vector<Detection> &detections, int within)
{
    JsonWriter json;
    json.beginObject().field("within", within).key("policies").beginArray();
    for (const Detection &one : detections) {
        json.beginObject().field("policy", one.policy).field("value", one.value).field("found", one.found());
        json.field("median", one.median(within)).field("maximum", one.most(within)).key("seeds").beginArray();
        for (const int seeds : one.seeds) json.number(static_cast<std::int64_t>(seeds));
        json.endArray().key("invariants").beginObject();
        for (const auto &[id, streams] : one.invariants) json.field(id, streams);
        json.endObject().endObject();
    }
    json.endArray().endObject();
    return std::move(json).take();
}

} // namespace

int selfTestVerb(const Arguments &arguments)
{
    bool good = true;
    explorer::SelfTestOptions options;
    options.streams = static_cast<int>(arguments.number("streams", 1, 1000, good).value_or(options.streams));
    options.within = static_cast<int>(arguments.number("seeds", 1, 9'999, good).value_or(options.within));
    options.jobs = static_cast<int>(arguments.number("jobs", 1, 256, good).value_or(options.jobs));
    options.orders = static_cast<int>(arguments.number("orders", 1, 10'000, good).value_or(options.orders));
    if (!good) return kWrongCall;
    if (const auto chosen = arguments.texts("policy"); !chosen.empty()) options.only = chosen.front();
    if (watched())
        options.progress = [](int done, int all) {
            if (done % 10 == 0 || done == all) std::fprintf(stderr, "hamster: %d of %d streams\n", done, all);
        };
    const std::vector<Detection> detections = explorer::selfTest(options);
    if (detections.empty()) return wrong("explore: --policy is '" + options.only + "', expected one unsafe KEY=VALUE (hamster policies)");
    if (arguments.has("json"))
        printLine(jsonOf(detections, options.within));
    else
        print(textOf(detections, options.within));
    const bool all =
        std::ranges::all_of(detections, [](const Detection &one) { return one.found() == static_cast<int>(one.seeds.size()); });
    return all ? kGood : kDoesNotHold;
}

} // namespace hamster::cli
