#pragma once
// RetryBudget: a token bucket that lets retries be a tenth of all calls, so that they cannot multiply a PG's trouble.

#include <algorithm>

namespace hamster::gateway {

class RetryBudget {
public:
    /// Starts full.
    RetryBudget(double perCall, double cap)
        : m_perCall(perCall)
        , m_cap(cap)
        , m_tokens(cap)
    {}
    void called() { m_tokens = std::min(m_cap, m_tokens + m_perCall); }
    /// Takes a token for one retry; false when there is none.
    bool take()
    {
        if (m_tokens < 1) return false;
        m_tokens -= 1;
        return true;
    }
    double tokens() const { return m_tokens; }

private:
    double m_perCall;
    double m_cap;
    double m_tokens;
};

} // namespace hamster::gateway
