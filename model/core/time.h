#pragma once
// Instants and durations. Storage holds UTC milliseconds; people and business days see Asia/Seoul (UTC+9, no summer time).

#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace hamster {

using Duration = std::chrono::milliseconds;
using std::chrono_literals::operator""ms;
using std::chrono_literals::operator""s;
using std::chrono_literals::operator""min;
using std::chrono_literals::operator""h;

/// A point in time: UTC milliseconds since 1970.
struct Instant {
    std::int64_t ms = 0;
    auto operator<=>(const Instant &) const = default;
    Instant operator+(Duration d) const { return {ms + d.count()}; }
    Instant operator-(Duration d) const { return {ms - d.count()}; }
    Duration operator-(Instant other) const { return Duration(ms - other.ms); }
};

/// Calendar fields of an instant in Asia/Seoul.
struct SeoulTime {
    int year, month, day, hour, minute, second, millisecond;
};
SeoulTime toSeoul(Instant at);
Instant fromSeoul(const SeoulTime &time);

std::string formatSeoulDate(Instant at);        ///< 2026-11-20
std::string formatSeoulCompactDate(Instant at); ///< 20261120
std::string formatSeoulCompact(Instant at);     ///< 20261120143205
std::string formatSeoulIso(Instant at);         ///< 2026-11-20T14:32:05
std::string formatUtcIso(Instant at);           ///< 2026-11-20T05:32:05.118Z (CloudEvents time)
std::optional<Instant> parseUtcIso(std::string_view text);
/// yyyy-MM-dd in Asia/Seoul to its first instant; nothing when it is no date.
std::optional<Instant> parseSeoulDate(std::string_view text);

} // namespace hamster
