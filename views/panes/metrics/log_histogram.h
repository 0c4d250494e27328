#pragma once
// LogHistogram: durations in logarithmic buckets, so that percentiles of a whole run cost no memory per sample.

#include <QtGlobal>

#include <vector>

namespace hamster::metrics {

class LogHistogram {
public:
    /// A percentile is off by at most half a bucket: 2.3 % at 50 buckets per decade.
    explicit LogHistogram(int perDecade = 50)
        : m_perDecade(perDecade)
    {}
    void add(double ms);
    void add(const LogHistogram &other); ///< of the same resolution
    /// `share` 0 … 1; requires count() > 0.
    double percentile(double share) const;
    qint64 count() const { return m_count; }

private:
    int m_perDecade;
    std::vector<quint32> m_buckets; ///< the first one: below 1 ms
    qint64 m_count = 0;
};

/// Of a list that may be reordered; nearest rank. Requires values.
double percentileOf(std::vector<double> &values, double share);

} // namespace hamster::metrics
