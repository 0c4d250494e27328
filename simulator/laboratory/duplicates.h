#pragma once
// The one rule for what a prevented duplicate is, used by every pane that counts or draws one: an event that a consumer had handled
// already, or a webhook whose id the gateway's inbox had stored already. Late news that merely changed nothing is no duplicate.

#include "model/core/trace.h"

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace hamster {

/// Sequences of the records of one order that were duplicates: skipped deliveries, answers that say so, and copies on the wire that were
/// not the first to arrive. `records` by sequence.
std::set<std::uint64_t> preventedDuplicates(const std::vector<TraceRecord> &records);

/// What the gateway says of a webhook in its answer: "RECEIVED", "DUPLICATE"; empty where it is not the gateway's answer, or a refusal.
std::string webhookVerdict(std::string_view answerBody);

} // namespace hamster
