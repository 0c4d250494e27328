#pragma once
// Scales of the charts: from values and instants to places, and where the grid lines stand. Pure geometry.

#include <QString>

#include <vector>

namespace hamster {

/// A linear axis whose ends are grid lines.
struct ValueScale {
    double low = 0, high = 1, step = 0.5;
    /// Round steps (1, 2 or 5 times a power of ten), at most `most` parts; a flat line gets room above it.
    static ValueScale covering(double low, double high, int most = 5);
    /// 0 to 1 from `low` to `high`.
    double share(double value) const { return (value - low) / (high - low); }
    std::vector<double> ticks() const;
};

/// Decades from `low` to `high`; values outside stand at the ends.
struct LogScale {
    double low = 1, high = 10'000;
    /// Whole decades around the values, 1 ms to 10 s at least.
    static LogScale covering(double low, double high);
    double share(double value) const;
    std::vector<double> ticks() const;
};

/// Round instants of the world's clock (Asia/Seoul) within a span, at most `most`.
struct TimeTicks {
    qint64 stepMs = 1000;
    std::vector<qint64> at;
    static TimeTicks within(qint64 fromMs, qint64 untilMs, int most = 5);
    /// "14:33:40", "14:33" or "11-20 14:00", as exact as the step.
    QString text(qint64 ms) const;
};

} // namespace hamster
