#pragma once
// ChartRange: the span of the world's time that charts look at.

#include <QString>

#include <algorithm>

namespace hamster::metrics {

struct ChartRange {
    qint64 fromMs = 0, untilMs = 1, stepMs = 1000;

    /// "60s", "10min" or "run"; `began`: when the world's first thing happened, 0: nothing yet. Shifts by whole buckets.
    static ChartRange of(const QString &key, qint64 began, qint64 now)
    {
        if (key == QLatin1String("60s")) return ending(now, 60'000, 1000);
        if (key == QLatin1String("10min")) return ending(now, 600'000, 10'000);
        const qint64 span = std::max<qint64>(60'000, now - (began == 0 ? now : began));
        qint64 step = (span / 60 + 999) / 1000 * 1000;                  // whole seconds…
        if (span > 3'600'000) step = (step + 59'999) / 60'000 * 60'000; // …or minutes, or hours: what is kept of so long ago
        if (span > 172'800'000) step = (step + 3'599'999) / 3'600'000 * 3'600'000;
        ChartRange whole = ending(now, span, step);
        if (began != 0) whole.fromMs = std::min(now - 60'000, began) / step * step; // the bucket of the first thing, too
        return whole;
    }

private:
    static ChartRange ending(qint64 now, qint64 span, qint64 step)
    {
        const qint64 until = (now / step + 1) * step;
        return {until - span, until, step};
    }
};

} // namespace hamster::metrics
