#pragma once
// Retry schedules of webhooks (02-wire.md section 2).

#include "model/core/time.h"

#include <optional>
#include <span>
#include <string_view>

namespace hamster::pg {

enum class RetrySchedule { None, Lab, Toss, Standard, PortOne };

/// "NONE", "LAB", "TOSS", "STANDARD", "PORTONE", as stored.
std::string_view toString(RetrySchedule schedule);
std::optional<RetrySchedule> scheduleNamed(std::string_view name);

/// Waits before the second, third, … attempt, without jitter. The first attempt is always made at once; PORTONE's "0" is that one.
std::span<const Duration> retryDelays(RetrySchedule schedule);

/// The wait after `attempts` failed attempts, or nothing when the schedule is used up. `jitter` (0 … 1) moves it by up to ±10 %.
/// `slowDown` (answers 429, 502, 503, 504) doubles it, and it is never shorter than `retryAfter`.
std::optional<Duration> nextDelay(RetrySchedule schedule, int attempts, double jitter, bool slowDown, Duration retryAfter);

/// Seconds of a Retry-After header, at most a day; nothing for another form or no value.
std::optional<Duration> retryAfterOf(std::string_view header);

} // namespace hamster::pg
