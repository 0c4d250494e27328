#pragma once
// Points: the members' balances. Never negative; the balance is the sum of its records.

#include "model/messaging/events/payment_events.h"
#include "model/messaging/events/shop_events.h"
#include "model/messaging/service_core.h"
#include "model/payment/ledger.h"

namespace hamster::payment {

class Points {
public:
    /// `minimumCharge`: smaller charges are refused.
    Points(ServiceCore &core, Ledger &ledger, Money minimumCharge)
        : m_core(core)
        , m_ledger(ledger)
        , m_minimumCharge(minimumCharge)
        , m_chargesOnce(core.policies().get<ConsumerIdempotency>() == ConsumerIdempotency::On)
    {}

    /// 0 for a member without an account.
    Money balance(Tx &tx, MemberId member);
    /// Requires amount ≤ balance. Gives the new balance, to be announced by the caller.
    PointsSynchronized use(Tx &tx, MemberId member, Money amount, OrderId order, std::string_view eventId);
    PointsSynchronized giveBack(Tx &tx, MemberId member, Money amount, OrderId order, std::string_view eventId);

    /// points.charge-requested, once per request id.
    Outcome charge(Tx &tx, const PointsChargeRequested &request, const EventContext &context);

private:
    PointsSynchronized change(Tx &tx, MemberId member, MoneyDelta delta, std::string_view kind, const std::optional<std::string> &requestId,
                              OrderId order, std::string_view eventId);
    ServiceCore &m_core;
    Ledger &m_ledger;
    Money m_minimumCharge;
    bool m_chargesOnce; ///< consumer-idempotency: without it only the record is guarded, not the balance
};

} // namespace hamster::payment
