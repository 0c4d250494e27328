#pragma once
// Settlement calendar: periods of the vendors' cycles and business days, all in Asia/Seoul. Pure functions.

#include "model/core/time.h"

#include <functional>
#include <string>
#include <string_view>

namespace hamster::payment {

struct SettlementPeriod {
    std::string name; ///< "DAILY 2026-11-20", "WEEKLY 2026-11-16" (Mondays), "BIWEEKLY 2026-11-16", "MONTHLY 2026-11-01"
    Instant end;      ///< the first instant that is not of it
};

/// The period of `cycle` (DAILY, WEEKLY, BIWEEKLY, MONTHLY; anything else counts as DAILY) that `at` lies in.
SettlementPeriod periodOf(std::string_view cycle, Instant at);

/// The `count`-th business day after the day that `end` closes, as yyyy-MM-dd. Weekends are none; `isHoliday` gets days as yyyy-MM-dd.
std::string businessDayAfter(Instant end, int count, const std::function<bool(const std::string &)> &isHoliday);

} // namespace hamster::payment
