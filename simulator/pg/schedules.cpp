#include "simulator/pg/schedules.h"

#include "model/core/text.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace hamster::pg {

namespace {

constexpr std::array<Duration, 5> kLab{1s, 2s, 4s, 8s, 16s};
constexpr std::array<Duration, 7> kToss{1min, 4min, 16min, 64min, 256min, 1024min, 4096min};
constexpr std::array<Duration, 9> kStandard{5s, 5min, 30min, 2h, 5h, 10h, 14h, 20h, 24h};
constexpr std::array<Duration, 5> kPortOne{1min, 4min, 16min, 64min, 256min};

struct Entry {
    RetrySchedule schedule;
    std::string_view name;
    std::span<const Duration> delays;
};
constexpr std::array<Entry, 5> kSchedules{{{RetrySchedule::None, "NONE", {}},
                                           {RetrySchedule::Lab, "LAB", kLab},
                                           {RetrySchedule::Toss, "TOSS", kToss},
                                           {RetrySchedule::Standard, "STANDARD", kStandard},
                                           {RetrySchedule::PortOne, "PORTONE", kPortOne}}};

} // namespace

std::string_view toString(RetrySchedule schedule) { return kSchedules[static_cast<std::size_t>(schedule)].name; }

std::optional<RetrySchedule> scheduleNamed(std::string_view name)
{
    for (const Entry &entry : kSchedules)
        if (entry.name == name) return entry.schedule;
    return std::nullopt;
}

std::span<const Duration> retryDelays(RetrySchedule schedule) { return kSchedules[static_cast<std::size_t>(schedule)].delays; }

std::optional<Duration> nextDelay(RetrySchedule schedule, int attempts, double jitter, bool slowDown, Duration retryAfter)
{
    const auto delays = retryDelays(schedule);
    if (attempts < 1 || static_cast<std::size_t>(attempts) > delays.size()) return std::nullopt;
    const Duration planned = delays[static_cast<std::size_t>(attempts) - 1] * (slowDown ? 2 : 1);
    const Duration jittered(std::llround(static_cast<double>(planned.count()) * (0.9 + 0.2 * jitter)));
    return std::max(jittered, retryAfter);
}

std::optional<Duration> retryAfterOf(std::string_view header)
{
    const auto seconds = parseInteger(header);
    if (!seconds || *seconds < 0) return std::nullopt;
    return std::chrono::seconds(std::min<std::int64_t>(*seconds, 86'400));
}

} // namespace hamster::pg
