#include "model/payment/release_guard.h"

namespace hamster::payment {

namespace {

/// PER_RESERVATION: its own state says whether it was given back.
class PerReservation final : public ReleaseGuard {
    bool lets(ReservationState state) const override { return state == ReservationState::Held; }
};

/// EVENT_ID_ONLY: only the same event is recognised; another one that says the same gives the stock back again.
class EventIdOnly final : public ReleaseGuard {
    bool lets(ReservationState state) const override { return state == ReservationState::Held || state == ReservationState::Released; }
};

} // namespace

std::unique_ptr<ReleaseGuard> makeReleaseGuard(const Policies &policies)
{
    switch (policies.get<hamster::ReleaseGuard>()) {
    case hamster::ReleaseGuard::PerReservation: return std::make_unique<PerReservation>();
    case hamster::ReleaseGuard::EventIdOnly: return std::make_unique<EventIdOnly>();
    }
    return nullptr;
}

} // namespace hamster::payment
