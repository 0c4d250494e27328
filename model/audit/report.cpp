#include "model/audit/report.h"

#include "model/audit/facts.h"

namespace hamster::audit {

void Report::violation(std::string evidence, std::string orderId)
{
    if (m_excusing && m_facts.isStamped(orderId)) {
        // Nobody can be told before the next statement came: until then it is only known that something will be wrong.
        if (!m_facts.settled() || m_facts.isToldOf(orderId)) return;
        evidence += "; a fault that can only be detected hit it, and neither a case nor a mismatch tells of it";
    }
    ++m_result.rows;
    if (m_result.examples.size() < kMaxExamples) m_result.examples.push_back({std::move(evidence), std::move(orderId)});
}

} // namespace hamster::audit
