#include "model/payment/settlement_calendar.h"

namespace hamster::payment {

namespace {

constexpr Duration kDay = 24h;
constexpr Instant kFirstMonday{1'704'034'800'000}; ///< 2024-01-01 00:00 Asia/Seoul, a Monday: the first fortnight begins

Instant startOfDay(Instant at)
{
    SeoulTime day = toSeoul(at);
    day.hour = day.minute = day.second = day.millisecond = 0;
    return fromSeoul(day);
}

/// The start of the `days`-long period, counted from the first Monday, that `day` lies in.
Instant startOfCycle(Instant day, int days)
{
    const std::int64_t length = (kDay * days).count();
    const std::int64_t since = (day - kFirstMonday).count();
    const std::int64_t into = ((since % length) + length) % length;
    return day - Duration(into);
}

SettlementPeriod named(std::string_view cycle, Instant start, Instant end)
{
    return {std::string(cycle) + " " + formatSeoulDate(start), end};
}

SettlementPeriod monthOf(Instant day)
{
    SeoulTime first = toSeoul(day);
    first.day = 1;
    SeoulTime next = first;
    next.month = first.month % 12 + 1;
    next.year += first.month == 12 ? 1 : 0;
    return named("MONTHLY", fromSeoul(first), fromSeoul(next));
}

bool isWeekend(Instant day) { return (startOfDay(day) - startOfCycle(startOfDay(day), 7)) >= kDay * 5; }

} // namespace

SettlementPeriod periodOf(std::string_view cycle, Instant at)
{
    const Instant day = startOfDay(at);
    if (cycle == "MONTHLY") return monthOf(day);
    const int days = cycle == "WEEKLY" ? 7 : cycle == "BIWEEKLY" ? 14 : 1;
    const Instant start = startOfCycle(day, days);
    return named(days == 1 ? "DAILY" : cycle, start, start + kDay * days);
}

std::string businessDayAfter(Instant end, int count, const std::function<bool(const std::string &)> &isHoliday)
{
    Instant day = end - kDay;
    while (count > 0) {
        day = day + kDay;
        if (!isWeekend(day) && !isHoliday(formatSeoulDate(day))) --count;
    }
    return formatSeoulDate(day);
}

} // namespace hamster::payment
