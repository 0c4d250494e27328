#pragma once
// ServiceClock: a service's own clock. It runs with the world's, unless a fault sets it off.

#include "model/core/fault_port.h"
#include "model/core/ports.h"

namespace hamster {

class ServiceClock final : public Clock {
public:
    ServiceClock(const Clock &inner, FaultPort &faults, Party party)
        : m_inner(inner)
        , m_faults(faults)
        , m_party(party)
    {}
    Instant now() const override;

private:
    const Clock &m_inner;
    FaultPort &m_faults;
    Party m_party;
};

} // namespace hamster
