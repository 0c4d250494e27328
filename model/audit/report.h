#pragma once
// Report: what one check has seen and found.

#include "model/audit/invariant.h"
#include "model/core/ids.h"

namespace hamster::audit {

class Facts;

class Report {
public:
    /// `excusing`: orders with a stamp are excused, once the world has settled only if a case or a mismatch tells of it.
    Report(CheckResult &result, Facts &facts, bool excusing)
        : m_result(result)
        , m_facts(facts)
        , m_excusing(excusing)
    {}

    /// Rows that were judged.
    void saw(std::int64_t rows = 1) { m_result.rowsSeen += rows; }
    void violation(std::string evidence, std::string orderId);
    void violation(std::string evidence, std::int64_t order = 0)
    {
        violation(std::move(evidence), order ? toBase62(order) : std::string());
    }
    void note(std::string text) { m_result.note = std::move(text); }

private:
    static constexpr std::size_t kMaxExamples = 20;
    CheckResult &m_result;
    Facts &m_facts;
    bool m_excusing;
};

} // namespace hamster::audit
