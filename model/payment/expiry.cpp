#include "model/payment/expiry.h"

#include <algorithm>

namespace hamster::payment {

namespace {

const Sql kNext{"SELECT expires_at FROM payments WHERE status = 'READY' AND settle_requested_at IS NULL ORDER BY expires_at LIMIT 1"};
const Sql kDue{"SELECT public_id FROM payments WHERE status = 'READY' AND settle_requested_at IS NULL AND expires_at <= ? "
               "ORDER BY expires_at, id LIMIT 200"};

constexpr Duration kAgainAfterFailure = 1s;

} // namespace

void Expiry::start()
{
    if (!m_rule->isTimed()) return;
    if (const auto next = m_core.database().value<Instant>(kNext)) expect(*next);
}

void Expiry::expect(Instant due)
{
    if (!m_rule->isTimed() || (m_armedFor && *m_armedFor <= due)) return;
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
        if (const auto payment = paymentById(tx, id)) m_rule->expire(tx, *payment);
}

} // namespace hamster::payment
