#include "simulator/laboratory/duplicates.h"

#include "model/core/json.h"

#include <map>

namespace hamster {

namespace {

struct Webhook {
    bool stored = false;               ///< one delivery with this id is known to have come in
    std::vector<std::uint64_t> copies; ///< whose place among the arrivals is not known yet: nobody sees their answers
};

void judge(Webhook &webhook, const TraceRecord &answer, std::set<std::uint64_t> &duplicates)
{
    const std::string verdict = webhookVerdict(answer.payload);
    if (verdict.empty()) return;
    const bool again = verdict == "DUPLICATE";
    if (again) duplicates.insert(answer.sequence);
    // Answered as known although nothing else had come in: a copy was faster.
    const bool copyWasFirst = again && !webhook.stored && !webhook.copies.empty();
    duplicates.insert(webhook.copies.begin() + (copyWasFirst ? 1 : 0), webhook.copies.end());
    webhook.copies.clear();
    webhook.stored = true;
}

} // namespace

std::string webhookVerdict(std::string_view answerBody)
{
    const auto document = JsonDocument::parse(answerBody);
    const auto data = document ? document->root().find("data") : std::nullopt;
    const auto verdict = data ? data->find("verdict") : std::nullopt;
    const auto text = verdict ? verdict->asString() : std::nullopt;
    return text ? std::string(*text) : std::string();
}

std::set<std::uint64_t> preventedDuplicates(const std::vector<TraceRecord> &records)
{
    std::set<std::uint64_t> duplicates;
    std::map<std::string, Webhook> webhooks;
    for (const TraceRecord &record : records) {
        if (record.kind == TraceKind::EventDuplicate) duplicates.insert(record.sequence);
        if (record.name != "webhook") continue;
        if (record.kind == TraceKind::HttpAnswer && record.from == Party::Gateway) judge(webhooks[record.causation], record, duplicates);
        if (record.kind != TraceKind::HttpRequest || record.to != Party::Gateway || record.subject != "copy") continue;
        Webhook &webhook = webhooks[record.causation];
        if (webhook.stored)
            duplicates.insert(record.sequence);
        else
            webhook.copies.push_back(record.sequence);
    }
    return duplicates;
}

} // namespace hamster
