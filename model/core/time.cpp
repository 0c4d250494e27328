#include "model/core/time.h"

#include <charconv>
#include <cstdio>

namespace hamster {

namespace {
constexpr std::int64_t kSeoulOffsetMs = 9LL * 3600 * 1000;

template <class... A>
std::string format(const char *pattern, A... values)
{
    char buffer[48];
    const int written = std::snprintf(buffer, sizeof buffer, pattern, values...);
    return std::string(buffer, static_cast<std::size_t>(written));
}

SeoulTime civil(std::int64_t ms)
{
    using namespace std::chrono;
    const sys_time<milliseconds> at{milliseconds(ms)};
    const auto day = floor<days>(at);
    const year_month_day date{day};
    const hh_mm_ss clock{at - day};
    return {int(date.year()),
            int(unsigned(date.month())),
            int(unsigned(date.day())),
            int(clock.hours().count()),
            int(clock.minutes().count()),
            int(clock.seconds().count()),
            int(clock.subseconds().count())};
}

std::optional<int> number(std::string_view text, std::size_t at, std::size_t length)
{
    if (text.size() < at + length) return std::nullopt;
    int value = 0;
    const char *begin = text.data() + at;
    const auto [end, failure] = std::from_chars(begin, begin + length, value);
    if (failure != std::errc{} || end != begin + length || value < 0) return std::nullopt;
    return value;
}

std::optional<std::int64_t> civilDay(std::string_view text)
{
    const auto year = number(text, 0, 4), month = number(text, 5, 2), day = number(text, 8, 2);
    if (!year || !month || !day || text[4] != '-' || text[7] != '-') return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year(*year), std::chrono::month(unsigned(*month)),
                                           std::chrono::day(unsigned(*day))};
    if (!date.ok()) return std::nullopt;
    return std::chrono::sys_days(date).time_since_epoch().count() * 86'400'000LL;
}
} // namespace

SeoulTime toSeoul(Instant at) { return civil(at.ms + kSeoulOffsetMs); }

Instant fromSeoul(const SeoulTime &t)
{
    using namespace std::chrono;
    const sys_days day = year(t.year) / month(unsigned(t.month)) / std::chrono::day(unsigned(t.day));
    const std::int64_t ofDay = ((t.hour * 60LL + t.minute) * 60 + t.second) * 1000 + t.millisecond;
    return {day.time_since_epoch().count() * 86'400'000LL + ofDay - kSeoulOffsetMs};
}

std::string formatSeoulDate(Instant at)
{
    const SeoulTime t = toSeoul(at);
    return format("%04d-%02d-%02d", t.year, t.month, t.day);
}

std::string formatSeoulCompactDate(Instant at)
{
    const SeoulTime t = toSeoul(at);
    return format("%04d%02d%02d", t.year, t.month, t.day);
}

std::string formatSeoulCompact(Instant at)
{
    const SeoulTime t = toSeoul(at);
    return format("%04d%02d%02d%02d%02d%02d", t.year, t.month, t.day, t.hour, t.minute, t.second);
}

std::string formatSeoulIso(Instant at)
{
    const SeoulTime t = toSeoul(at);
    return format("%04d-%02d-%02dT%02d:%02d:%02d", t.year, t.month, t.day, t.hour, t.minute, t.second);
}

std::string formatUtcIso(Instant at)
{
    const SeoulTime t = civil(at.ms);
    return format("%04d-%02d-%02dT%02d:%02d:%02d.%03dZ", t.year, t.month, t.day, t.hour, t.minute, t.second, t.millisecond);
}

std::optional<Instant> parseUtcIso(std::string_view text)
{
    const auto day = civilDay(text);
    const auto hour = number(text, 11, 2), minute = number(text, 14, 2), second = number(text, 17, 2), ms = number(text, 20, 3);
    if (!day || !hour || !minute || !second || !ms || text.size() != 24 || text[10] != 'T' || text[13] != ':' || text[16] != ':' ||
        text[19] != '.' || text[23] != 'Z' || *hour > 23 || *minute > 59 || *second > 59)
        return std::nullopt;
    return Instant{*day + ((*hour * 60LL + *minute) * 60 + *second) * 1000 + *ms};
}

std::optional<Instant> parseSeoulDate(std::string_view text)
{
    if (text.size() != 10) return std::nullopt;
    const auto day = civilDay(text);
    if (!day) return std::nullopt;
    return Instant{*day - kSeoulOffsetMs};
}

} // namespace hamster
