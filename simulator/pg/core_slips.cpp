// Slips: mistakes that the PG makes about transactions of its own. Only ever asked for by a fault.

#include "simulator/pg/core.h"

namespace hamster::pg {

namespace {
const Sql kForgetAttempts{
    "DELETE FROM webhook_attempts WHERE delivery_public_id IN (SELECT public_id FROM webhook_deliveries WHERE transaction_key = ?)"};
const Sql kForgetDeliveryLog{"DELETE FROM state_log WHERE entity = 'delivery' AND entity_id IN (SELECT public_id FROM webhook_deliveries "
                             "WHERE transaction_key = ?)"};
const Sql kForgetLog{"DELETE FROM state_log WHERE entity = 'pg-transaction' AND entity_id = ?"};
const Sql kForgetDeliveries{"DELETE FROM webhook_deliveries WHERE transaction_key = ?"};
const Sql kForget{"DELETE FROM pg_transactions WHERE transaction_key = ? AND status = 'SUCCESS'"};
const Sql kGoBack{
    "UPDATE pg_transactions SET status = 'FAILED', approval_number = NULL, approved_at = NULL, updated_at = ?2, version = version + 1 "
    "WHERE transaction_key = ?1 AND status = 'SUCCESS'"};
constexpr std::uint64_t kOtherKey = 1;
} // namespace

FaultAct PgCore::askAt(FaultPoint point, const Transaction &transaction)
{
    const auto card = cardByNumber(transaction.cardNo);
    return m_context.faults().at(point, {.from = Party::Pg,
                                         .to = Party::Pg,
                                         .thing = "transaction",
                                         .key = transaction.key,
                                         .orderNumber = transaction.orderId,
                                         .card = std::string(card ? card->token : std::string_view())});
}

PgCore::Slip PgCore::slipAt(TransactionId id, const DecisionDraw &draw)
{
    if (!m_context.faults().watches(FaultPoint::PgDecided)) return {};
    const auto transaction = findById(m_context.database(), id);
    if (!transaction || transaction->state != PgTransactionState::Pending || *transaction->decideAt > m_context.now()) return {};
    if (chosen(*transaction, draw.outcome) != Decision::Approved) return {};
    const FaultAct act = askAt(FaultPoint::PgDecided, *transaction);
    if (!act) return {};
    return {act, m_context.ids().next<TransactionId>(), m_keyRandom.next() + kOtherKey};
}

/// The same order is charged once more, under a transaction key of its own.
void PgCore::approveTwice(Tx &tx, const Transaction &transaction, const Slip &slip)
{
    Transaction second = transaction;
    second.id = slip.id;
    Random keys(slip.keySeed, "hamster-pg", "transaction-key");
    do second.key = formatSeoulCompactDate(tx.now()) + ":TR:" + keys.text(8, "0123456789abcdef");
    while (isKeyTaken(tx, second.key));
    second.decideAt.reset();
    const Cause cause{.name = "slip", .eventId = {}, .correlation = {}};
    insert(tx, second);
    if (!m_context.states().born(tx, second.id.value, PgTransactionState::Pending, cause)) return;
    second.state = PgTransactionState::Success;
    second.reason = std::string(m_dialect.reasonOf(Decision::Approved));
    second.approvalNumber = keys.text(8, "0123456789");
    second.approvedAt = tx.now();
    if (m_context.states().moved(tx, second.id.value, PgTransactionState::Pending, PgTransactionState::Success, cause))
        update(tx, second, PgTransactionState::Pending);
}

void PgCore::slipLater(TransactionId id, const Slip &slip)
{
    m_context.scheduler().after(slip.act.time, [this, id, forget = slip.act.what == FaultAct::Do::Drop] {
        m_context.transactor().submit([id, forget](Tx &tx) -> Outcome {
            const auto transaction = findById(tx.database(), id);
            if (!transaction || transaction->state != PgTransactionState::Success) return success(); // cancelled meanwhile: it stays
            // A day that is over is closed: its statement may have been given out, and nothing that it lists changes behind its back.
            if (formatSeoulDate(*transaction->approvedAt) != formatSeoulDate(tx.now())) return success();
            if (!forget) {
                tx.exec(kGoBack, transaction->key, tx.now());
                return success();
            }
            tx.exec(kForgetAttempts, transaction->key);
            tx.exec(kForgetDeliveryLog, transaction->key);
            tx.exec(kForgetDeliveries, transaction->key);
            tx.exec(kForgetLog, transaction->id);
            tx.exec(kForget, transaction->key);
            return success();
        });
    });
}

} // namespace hamster::pg
