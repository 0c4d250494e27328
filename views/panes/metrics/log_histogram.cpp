#include "views/panes/metrics/log_histogram.h"

#include <algorithm>
#include <cmath>

namespace hamster::metrics {

void LogHistogram::add(double ms)
{
    const auto bucket = ms < 1 ? std::size_t{0} : static_cast<std::size_t>(std::log10(ms) * m_perDecade) + 1;
    if (m_buckets.size() <= bucket) m_buckets.resize(bucket + 1);
    ++m_buckets[bucket];
    ++m_count;
}

void LogHistogram::add(const LogHistogram &other)
{
    if (m_buckets.size() < other.m_buckets.size()) m_buckets.resize(other.m_buckets.size());
    for (std::size_t i = 0; i < other.m_buckets.size(); ++i) m_buckets[i] += other.m_buckets[i];
    m_count += other.m_count;
}

double LogHistogram::percentile(double share) const
{
    const auto rank = std::max<qint64>(1, static_cast<qint64>(std::ceil(share * static_cast<double>(m_count))));
    qint64 below = 0;
    for (std::size_t i = 0; i < m_buckets.size(); ++i) {
        below += m_buckets[i];
        if (below >= rank) return i == 0 ? 0.5 : std::pow(10, (static_cast<double>(i) - 0.5) / m_perDecade);
    }
    return 0;
}

double percentileOf(std::vector<double> &values, double share)
{
    const auto rank = static_cast<std::size_t>(std::max(1.0, std::ceil(share * static_cast<double>(values.size())))) - 1;
    std::ranges::nth_element(values, values.begin() + static_cast<std::ptrdiff_t>(rank));
    return values[rank];
}

} // namespace hamster::metrics
