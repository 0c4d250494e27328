#pragma once
// Report: what one check has seen and found.

#include "model/audit/invariant.h"
#include "model/core/ids.h"

namespace hamster::audit {

class Report {
public:
    explicit Report(CheckResult &result)
        : m_result(result)
    {}

    /// Rows that were judged.
    void saw(std::int64_t rows = 1) { m_result.rowsSeen += rows; }
    void violation(std::string evidence, std::string orderId)
    {
        ++m_result.rows;
        if (m_result.examples.size() < kMaxExamples) m_result.examples.push_back({std::move(evidence), std::move(orderId)});
    }
    void violation(std::string evidence, std::int64_t order = 0)
    {
        violation(std::move(evidence), order ? toBase62(order) : std::string());
    }
    void note(std::string text) { m_result.note = std::move(text); }

private:
    static constexpr std::size_t kMaxExamples = 20;
    CheckResult &m_result;
};

} // namespace hamster::audit
