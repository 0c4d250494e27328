#include "simulator/pg/profile.h"

namespace hamster::pg {

Profile loopersProfile()
{
    return {.name = "loopers",
            .requestLow = 100ms,
            .requestHigh = 500ms,
            .unstableRate = 0.4,
            .decisionLow = 1s,
            .decisionHigh = 5s,
            .limitRate = 0.2,
            .invalidRate = 0.1};
}

Profile calmProfile()
{
    return {.name = "calm",
            .requestLow = 10ms,
            .requestHigh = 50ms,
            .unstableRate = 0,
            .decisionLow = 200ms,
            .decisionHigh = 200ms,
            .limitRate = 0,
            .invalidRate = 0};
}

Profile referenceProfile()
{
    return {.name = "reference",
            .requestLow = 200ms,
            .requestHigh = 200ms,
            .unstableRate = 0,
            .decisionLow = 1s,
            .decisionHigh = 3s,
            .limitRate = 0.2,
            .invalidRate = 0.1};
}

std::optional<Profile> profileNamed(std::string_view name)
{
    for (Profile profile : {loopersProfile(), calmProfile(), referenceProfile()})
        if (profile.name == name) return profile;
    return std::nullopt;
}

std::optional<std::string> whatIsWrongWith(const Profile &profile)
{
    const auto badSpan = [](Duration low, Duration high) { return low < 0ms || high < low || high > 24h; };
    const auto badRate = [](double rate) { return !(rate >= 0 && rate <= 1); };
    if (badSpan(profile.requestLow, profile.requestHigh)) return "requestLow and requestHigh must be 0 or more, in order and at most 24 h";
    if (badSpan(profile.decisionLow, profile.decisionHigh))
        return "decisionLow and decisionHigh must be 0 or more, in order and at most 24 h";
    if (badSpan(profile.webhookLow, profile.webhookHigh)) return "webhookLow and webhookHigh must be 0 or more, in order and at most 24 h";
    if (badRate(profile.unstableRate)) return "unstableRate must be from 0 to 1";
    if (badRate(profile.limitRate) || badRate(profile.invalidRate) || badRate(profile.limitRate + profile.invalidRate))
        return "limitRate and invalidRate and their sum must be from 0 to 1";
    return std::nullopt;
}

} // namespace hamster::pg
