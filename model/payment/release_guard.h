#pragma once
// ReleaseGuard: what keeps a reservation from being given back twice (policy `release-guard`). One class per value.

#include "model/core/policies.h"
#include "model/core/states.h"

#include <memory>

namespace hamster::payment {

class ReleaseGuard {
public:
    virtual ~ReleaseGuard() = default;
    /// Whether a reservation in this state goes back to stock when somebody asks for it.
    virtual bool lets(ReservationState state) const = 0;
};

std::unique_ptr<ReleaseGuard> makeReleaseGuard(const Policies &policies);

} // namespace hamster::payment
