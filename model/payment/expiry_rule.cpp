#include "model/payment/expiry_rule.h"

#include "model/payment/moves.h"

namespace hamster::payment {

namespace {

const Sql kRequested{"UPDATE payments SET settle_requested_at = ?, updated_at = ?, version = version + 1 WHERE public_id = ?"};
const Sql kFail{"UPDATE payments SET status = 'FAILED', failure_code = 'EXPIRED', failure_reason = 'the time to pay is over', "
                "updated_at = ?, version = version + 1 WHERE public_id = ? AND status = 'READY'"};
constexpr std::string_view kExpired = "EXPIRED";

/// SETTLE_FIRST: the PG has to say no before anything is released; that comes as pg.declined.
class SettleFirst final : public ExpiryRule {
public:
    explicit SettleFirst(ServiceCore &core)
        : m_core(core)
    {}
    Instant payableUntil(Instant expiresAt) const override { return expiresAt; }
    bool isTimed() const override { return true; }
    void expire(Tx &tx, const PaymentRow &payment) override
    {
        requestSettlement(tx, m_core.outbox(), payment, kExpired, {payment.orderId.text(), {}});
    }

private:
    ServiceCore &m_core;
};

/// BLIND: released at once, whatever the PG is about to say.
class Blind final : public ExpiryRule {
public:
    Blind(ServiceCore &core, Reservations &reservations)
        : m_core(core)
        , m_reservations(reservations)
    {}
    Instant payableUntil(Instant expiresAt) const override { return expiresAt; }
    bool isTimed() const override { return true; }
    void expire(Tx &tx, const PaymentRow &payment) override
    {
        const std::string correlation = payment.orderId.text();
        // no event made it expire, so that the payment itself names the effect
        const EventContext context{"expiry:" + payment.id.text(), "expiry", correlation, {}, tx.now()};
        const Chain chain{correlation, {}};
        mustMove(m_core.states(), tx, payment.id.value, PaymentState::Ready, PaymentState::Failed, context.cause());
        tx.exec(kFail, tx.now(), payment.id);
        const Released released = m_reservations.release(tx, payment, kExpired, context);
        m_core.outbox().add(tx,
                            PaymentFailed{payment.orderId, payment.orderNumber, payment.id, std::string(kExpired),
                                          "결제 시간이 만료되었습니다.", std::string(kExpired)},
                            chain);
        m_reservations.announce(tx, payment, released, std::string(kExpired), chain);
    }

private:
    ServiceCore &m_core;
    Reservations &m_reservations;
};

/// NONE: nothing expires, here or at the gateway; what nobody pays for is held for ever.
class Never final : public ExpiryRule {
    Instant payableUntil(Instant expiresAt) const override { return expiresAt + 24h * 365 * 50; }
    bool isTimed() const override { return false; }
    void expire(Tx &, const PaymentRow &) override {}
};

} // namespace

std::unique_ptr<ExpiryRule> makeExpiryRule(const Policies &policies, ServiceCore &core, Reservations &reservations)
{
    switch (policies.get<ReservationExpiry>()) {
    case ReservationExpiry::SettleFirst: return std::make_unique<SettleFirst>(core);
    case ReservationExpiry::Blind: return std::make_unique<Blind>(core, reservations);
    case ReservationExpiry::None: return std::make_unique<Never>();
    }
    return nullptr;
}

bool requestSettlement(Tx &tx, Outbox &outbox, const PaymentRow &payment, std::string_view reason, const Chain &chain)
{
    if (payment.settleRequestedAt) return false;
    tx.exec(kRequested, tx.now(), tx.now(), payment.id);
    outbox.add(tx, PaymentSettleRequested{payment.orderId, payment.orderNumber, payment.id, std::string(reason)}, chain);
    return true;
}

} // namespace hamster::payment
