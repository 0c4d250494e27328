#include "simulator/laboratory/prometheus.h"

#include <algorithm>
#include <charconv>

namespace hamster {

namespace {

std::string numberText(double value)
{
    char text[64];
    const auto end = std::to_chars(text, text + sizeof text, value).ptr;
    return std::string(text, end);
}

std::string escaped(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        if (c == '\\' || c == '"') out += '\\';
        if (c == '\n')
            out += "\\n";
        else
            out += c;
    }
    return out;
}

} // namespace

void SecondsHistogram::observe(double seconds)
{
    const auto bound = std::ranges::lower_bound(kBounds, seconds);
    if (bound != kBounds.end()) ++m_buckets[static_cast<std::size_t>(bound - kBounds.begin())];
    ++m_count;
    m_sum += seconds;
}

void PrometheusText::family(std::string_view name, std::string_view type, std::string_view help)
{
    m_family = name;
    m_out.append("# HELP ").append(name).append(" ").append(help).append("\n# TYPE ").append(name).append(" ").append(type).append("\n");
}

void PrometheusText::line(std::string_view name, const MetricLabels &labels, std::string_view value)
{
    m_out.append(name);
    for (std::size_t i = 0; i < labels.size(); ++i)
        m_out.append(i == 0 ? "{" : ",").append(labels[i].first).append("=\"").append(escaped(labels[i].second)).append("\"");
    if (!labels.empty()) m_out += '}';
    m_out.append(" ").append(value).append("\n");
}

void PrometheusText::sample(const MetricLabels &labels, double value) { line(m_family, labels, numberText(value)); }
void PrometheusText::sample(const MetricLabels &labels, std::int64_t value) { line(m_family, labels, std::to_string(value)); }

void PrometheusText::histogram(const MetricLabels &labels, const SecondsHistogram &histogram)
{
    std::uint64_t below = 0;
    const auto bucket = [&](const std::string &bound, std::uint64_t number) {
        MetricLabels with = labels;
        with.emplace_back("le", bound);
        line(m_family + "_bucket", with, std::to_string(number));
    };
    for (std::size_t i = 0; i < SecondsHistogram::kBounds.size(); ++i) {
        below += histogram.m_buckets[i];
        bucket(numberText(SecondsHistogram::kBounds[i]), below);
    }
    bucket("+Inf", histogram.m_count);
    line(m_family + "_sum", labels, numberText(histogram.m_sum));
    line(m_family + "_count", labels, std::to_string(histogram.m_count));
}

} // namespace hamster
