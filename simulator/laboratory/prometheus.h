#pragma once
// The Prometheus text format 0.0.4, as far as the operations port needs it.

#include <array>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hamster {

using MetricLabels = std::vector<std::pair<std::string, std::string>>;

/// Durations in the buckets that all of our histograms share.
class SecondsHistogram {
public:
    void observe(double seconds);
    std::uint64_t count() const { return m_count; }

private:
    friend class PrometheusText;
    static constexpr std::array kBounds{0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0, 60.0, 600.0};
    std::array<std::uint64_t, kBounds.size()> m_buckets{}; ///< not cumulative
    std::uint64_t m_count = 0;
    double m_sum = 0;
};

class PrometheusText {
public:
    /// Begins a family; its samples follow. Types: counter, gauge, histogram.
    void family(std::string_view name, std::string_view type, std::string_view help);
    void sample(const MetricLabels &labels, double value);
    void sample(const MetricLabels &labels, std::int64_t value);
    void histogram(const MetricLabels &labels, const SecondsHistogram &histogram);
    std::string take() && { return std::move(m_out); }

private:
    void line(std::string_view name, const MetricLabels &labels, std::string_view value);
    std::string m_out;
    std::string m_family;
};

} // namespace hamster
