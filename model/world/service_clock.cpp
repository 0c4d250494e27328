#include "model/world/service_clock.h"

namespace hamster {

Instant ServiceClock::now() const
{
    const Instant real = m_inner.now();
    if (!m_faults.watches(FaultPoint::ClockRead)) return real;
    const FaultAct act =
        m_faults.at(FaultPoint::ClockRead, {.from = m_party, .to = m_party, .thing = "service", .key = std::string(toString(m_party))});
    return act.what == FaultAct::Do::Skew ? real + act.time : real;
}

} // namespace hamster
