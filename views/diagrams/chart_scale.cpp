#include "views/diagrams/chart_scale.h"

#include "views/widgets/format.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace hamster {

namespace {
constexpr qint64 kSecond = 1000, kMinute = 60 * kSecond, kHour = 60 * kMinute, kDay = 24 * kHour;
constexpr qint64 kSeoulOffset = 9 * kHour;
constexpr std::array kTimeSteps{kSecond,     2 * kSecond,  5 * kSecond,  10 * kSecond, 15 * kSecond, 30 * kSecond, kMinute,   2 * kMinute,
                                5 * kMinute, 10 * kMinute, 15 * kMinute, 30 * kMinute, kHour,        2 * kHour,    3 * kHour, 6 * kHour,
                                12 * kHour,  kDay,         2 * kDay,     7 * kDay,     14 * kDay,    30 * kDay,    90 * kDay, 360 * kDay};
} // namespace

ValueScale ValueScale::covering(double low, double high, int most)
{
    if (!(high > low)) high = low + 1;
    const double least = (high - low) / most;
    double step = std::pow(10, std::floor(std::log10(least)));
    for (const double factor : {1.0, 2.0, 5.0, 10.0}) {
        if (step * factor < least * 0.999'999) continue;
        step *= factor;
        break;
    }
    const double first = std::floor(low / step + 1e-9) * step;
    return {first, std::max(first + step, std::ceil(high / step - 1e-9) * step), step};
}

std::vector<double> ValueScale::ticks() const
{
    std::vector<double> all;
    const auto parts = static_cast<int>(std::lround((high - low) / step));
    for (int i = 0; i <= parts; ++i) all.push_back(low + i * step);
    return all;
}

LogScale LogScale::covering(double low, double high)
{
    LogScale scale;
    while (scale.low > low && scale.low > 1e-3) scale.low /= 10;
    while (scale.high < high) scale.high *= 10;
    return scale;
}

double LogScale::share(double value) const
{
    const double clamped = std::clamp(value, low, high);
    return std::log10(clamped / low) / std::log10(high / low);
}

std::vector<double> LogScale::ticks() const
{
    std::vector<double> all;
    for (double at = low; at <= high * 1.000'001; at *= 10) all.push_back(at);
    return all;
}

TimeTicks TimeTicks::within(qint64 fromMs, qint64 untilMs, int most)
{
    TimeTicks ticks;
    const auto fits = std::ranges::find_if(kTimeSteps, [&](qint64 step) { return (untilMs - fromMs) / step <= most; });
    ticks.stepMs = fits == kTimeSteps.end() ? kTimeSteps.back() : *fits;
    const qint64 first = (fromMs + kSeoulOffset + ticks.stepMs - 1) / ticks.stepMs * ticks.stepMs - kSeoulOffset;
    for (qint64 at = first; at <= untilMs; at += ticks.stepMs) ticks.at.push_back(at);
    return ticks;
}

QString TimeTicks::text(qint64 ms) const
{
    if (stepMs < kMinute) return formatTime(ms);
    if (stepMs < kDay / 2) return formatTime(ms).left(5);
    return stepMs < kDay ? formatDateTime(ms).mid(5, 11) : formatDate(ms).mid(5);
}

} // namespace hamster
