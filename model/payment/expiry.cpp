#include "model/payment/expiry.h"

#include "model/messaging/events/payment_events.h"

#include <algorithm>

namespace hamster::payment {

namespace {

const Sql kNext{"SELECT expires_at FROM payments WHERE status = 'READY' AND settle_requested_at IS NULL ORDER BY expires_at LIMIT 1"};
const Sql kDue{"SELECT public_id FROM payments WHERE status = 'READY' AND settle_requested_at IS NULL AND expires_at <= ? "
               "ORDER BY expires_at, id LIMIT 200"};
const Sql kRequested{"UPDATE payments SET settle_requested_at = ?, updated_at = ?, version = version + 1 WHERE public_id = ?"};

constexpr Duration kAgainAfterFailure = 1s;

} // namespace

bool requestSettlement(Tx &tx, Outbox &outbox, const PaymentRow &payment, std::string_view reason, const Chain &chain)
{
    if (payment.settleRequestedAt) return false;
    tx.exec(kRequested, tx.now(), tx.now(), payment.id);
    outbox.add(tx, PaymentSettleRequested{payment.orderId, payment.orderNumber, payment.id, std::string(reason)}, chain);
    return true;
}

void Expiry::start()
{
    if (const auto next = m_core.database().value<Instant>(kNext)) expect(*next);
}

void Expiry::expect(Instant due)
{
    if (m_armedFor && *m_armedFor <= due) return;
    m_core.scheduler().cancel(m_timer);
    m_armedFor = due;
    m_timer = m_core.scheduler().after(std::max(Duration(0), due - m_core.now()), [this] { run(); });
}

void Expiry::run()
{
    m_armedFor.reset();
    m_core.transactor().submit(
        [this](Tx &tx) {
            settleDue(tx);
            return success();
        },
        [this](const Outcome &outcome) {
            if (outcome)
                start();
            else
                expect(m_core.now() + kAgainAfterFailure);
        });
}

void Expiry::settleDue(Tx &tx)
{
    std::vector<PaymentId> due;
    {
        Rows rows = tx.query(kDue, tx.now());
        while (rows.next()) due.push_back(rows.get<PaymentId>(0));
    }
    for (const PaymentId id : due)
        if (const auto payment = paymentById(tx, id))
            requestSettlement(tx, m_core.outbox(), *payment, "EXPIRED", {payment->orderId.text(), {}});
}

} // namespace hamster::payment
