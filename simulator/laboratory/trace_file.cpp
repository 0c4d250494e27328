// Reading the trace file back: JSON lines as TraceRecorder writes them. Only lines that name the order or one of its keys are parsed.
#include "simulator/laboratory/order_records.h"

#include "model/core/json.h"

#include <algorithm>
#include <fstream>

namespace hamster {

namespace {

std::optional<TraceKind> kindFrom(std::string_view name)
{
    for (int kind = 0; kind <= static_cast<int>(TraceKind::Operator); ++kind)
        if (toString(static_cast<TraceKind>(kind)) == name) return static_cast<TraceKind>(kind);
    return std::nullopt;
}

std::optional<TraceRecord> recordFrom(std::string_view line)
{
    const auto document = JsonDocument::parse(line);
    if (!document) return std::nullopt; // the last line may be half written
    const JsonValue root = document->root();
    const auto text = [&root](std::string_view name) {
        const auto value = root.find(name);
        return std::string(value ? value->asString().value_or(std::string_view()) : std::string_view());
    };
    const auto number = [&root](std::string_view name) {
        const auto value = root.find(name);
        return value ? value->asInteger().value_or(0) : std::int64_t{0};
    };
    const auto kind = kindFrom(text("kind"));
    const auto from = partyFrom(text("from")), to = partyFrom(text("to"));
    if (!kind || !from || !to) return std::nullopt;
    TraceRecord record{.kind = *kind,
                       .from = *from,
                       .to = *to,
                       .name = text("name"),
                       .subject = text("subject"),
                       .correlation = text("correlation"),
                       .causation = text("causation"),
                       .payload = text("payload")};
    record.sequence = static_cast<std::uint64_t>(number("seq"));
    record.at = {number("at")};
    return record;
}

/// What a line must contain one of to be worth parsing.
std::vector<std::string> needlesOf(const OrderKeys &keys)
{
    std::vector<std::string> needles{
        keys.id, keys.number, "\"POST /api/v1/orders\"", "\"kind\":\"crash\"", "\"kind\":\"restart\"", "\"kind\":\"breaker-change\""};
    needles.insert(needles.end(), keys.subjects.begin(), keys.subjects.end());
    needles.insert(needles.end(), keys.transactions.begin(), keys.transactions.end());
    return needles;
}

} // namespace

std::deque<TraceRecord> candidatesInFile(const std::string &file, const OrderKeys &keys, std::uint64_t before)
{
    std::deque<TraceRecord> records;
    const std::vector<std::string> needles = needlesOf(keys);
    std::ifstream lines(file, std::ios::in | std::ios::binary);
    std::string line;
    while (std::getline(lines, line)) {
        if (std::ranges::none_of(needles, [&line](const std::string &needle) { return line.find(needle) != std::string::npos; })) continue;
        auto record = recordFrom(line);
        if (!record) continue;
        if (record->sequence >= before) break;
        if (isPlacing(*record) || mayBelong(keys, *record)) records.push_back(std::move(*record));
    }
    return records;
}

} // namespace hamster
