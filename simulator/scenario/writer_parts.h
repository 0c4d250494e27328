#pragma once
// What the parts of the writer share. Inside the scenario layer only.

#include "simulator/scenario/scenario.h"

namespace hamster::scenario {

std::string quoted(const std::string &text); ///< a JSON string, which is a YAML string too
std::string durationText(Duration duration);
std::string rateText(double rate);

/// "{key: value, …}"
class FlowMap {
public:
    FlowMap &add(std::string_view key, const std::string &value)
    {
        m_text.append(m_text.empty() ? "" : ", ").append(key).append(": ").append(value);
        return *this;
    }
    FlowMap &add(std::string_view key, std::int64_t value) { return add(key, std::to_string(value)); }
    bool empty() const { return m_text.empty(); }
    std::string text() const { return "{" + m_text + "}"; }

private:
    std::string m_text;
};

/// `order`: an order of the run that the rule is about.
std::string faultText(const FaultRule &rule, const std::optional<OrderRef> &order);

} // namespace hamster::scenario
