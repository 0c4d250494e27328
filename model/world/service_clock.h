#pragma once
// ServiceClock: a service's own clock. It runs with the world's, unless a fault sets it off.

#include "model/core/fault_port.h"
#include "model/core/ports.h"

namespace hamster {

class ServiceClock final : public Clock {
public:
    ServiceClock(const Clock &inner, FaultPort &faults, Party party) : m_inner(inner), m_faults(faults), m_party(party) {}
    Instant now() const override
    {
        const Instant real = m_inner.now();
        if (!m_faults.watches(FaultPoint::ClockRead)) return real;
        const FaultAct act = m_faults.at(FaultPoint::ClockRead, {.from = m_party, .to = m_party, .thing = "service", .key = std::string(toString(m_party))});
        return act.what == FaultAct::Do::Skew ? real + act.time : real;
    }

private:
    const Clock &m_inner;
    FaultPort &m_faults;
    Party m_party;
};

} // namespace hamster
