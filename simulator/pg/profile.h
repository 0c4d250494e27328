#pragma once
// Profile and Settings: how the PG behaves. Plain values; the desk's sliders replace the profile while it runs.

#include "model/core/time.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hamster::pg {

struct StatementLine;

/// Times are drawn uniformly from [low, high]; rates are probabilities, 0 … 1.
struct Profile {
    std::string name;
    Duration requestLow; ///< from a valid payment request to its answer
    Duration requestHigh;
    double unstableRate;  ///< 500, nothing stored
    Duration decisionLow; ///< from storing to deciding
    Duration decisionHigh;
    double limitRate;       ///< declined: limit exceeded
    double invalidRate;     ///< declined: invalid card
    Duration webhookLow{0}; ///< from deciding to the first webhook attempt
    Duration webhookHigh{0};
};

Profile loopersProfile();   ///< the training simulator, exactly
Profile calmProfile();      ///< approves everything, quickly
Profile referenceProfile(); ///< 200 ms, decision 1–3 s, declines as loopers, never unstable
/// By name: "loopers", "calm", "reference".
std::optional<Profile> profileNamed(std::string_view name);
/// Nothing when the profile can be used, else what is wrong with it (English, names the field).
std::optional<std::string> whatIsWrongWith(const Profile &profile);

/// Given to the service once. Callback origins and the profile can be changed later through it.
struct Settings {
    Profile profile = loopersProfile();
    std::vector<std::string> callbackAllowList{"http://localhost:8080"}; ///< URL prefixes; scheme, host and port must match exactly
    bool magicCardsForEverybody = false; ///< documented test cards force outcomes; for our own merchants they always do
    /// Changes a day's statement of a merchant (its X-USER-ID) before it is given out, for faults: lines missing, extra, twice, …
    std::function<void(const std::string &midId, std::string_view day, std::vector<StatementLine> &lines)> alterStatement{};
    bool moreCardTypes = false; ///< SHINHAN, LOTTE, HANA, WOORI, NH and BC besides the three of Loopers
};

/// The decision of SlowApprove comes this long after storing.
inline constexpr Duration kSlowDecision = 12s;

} // namespace hamster::pg
