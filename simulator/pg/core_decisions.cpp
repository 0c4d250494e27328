// Decisions: when a stored payment is decided, by the profile, a documented card or an operator.

#include "simulator/pg/audit_trail.h"
#include "simulator/pg/core.h"

namespace hamster::pg {

namespace {
constexpr Duration kStorageRetry = 1s; // the database refused; the transaction is still PENDING
}

void PgCore::armDecision(TransactionId id, Instant due)
{
    m_context.scheduler().after(std::max(due - m_context.now(), Duration(0)), [this, id] { decide(id); });
}

PgCore::DecisionDraw PgCore::drawDecision()
{
    const double outcome = m_decisionRandom.unit();
    std::string approvalNumber = m_decisionRandom.text(8, "0123456789");
    return {outcome, std::move(approvalNumber), m_deliveries.draw(m_settings.profile.webhookLow, m_settings.profile.webhookHigh)};
}

ForcedOutcome PgCore::forcedFor(std::string_view userId, std::string_view cardNo) const
{
    if (!m_settings.magicCardsForEverybody && !m_merchants.find(userId)) return ForcedOutcome::None;
    const auto card = cardByNumber(cardNo);
    return card ? card->outcome : ForcedOutcome::None;
}

ForcedOutcome PgCore::forcedFor(const Transaction &transaction) const
{
    return transaction.forced ? *transaction.forced : forcedFor(transaction.userId, transaction.cardNo);
}

Decision PgCore::chosen(const Transaction &transaction, double draw) const
{
    switch (forcedFor(transaction)) {
    case ForcedOutcome::LimitExceeded: return Decision::LimitExceeded;
    case ForcedOutcome::InvalidCard: return Decision::InvalidCard;
    case ForcedOutcome::Approve:
    case ForcedOutcome::SlowApprove:
    case ForcedOutcome::LostWebhook: return Decision::Approved;
    case ForcedOutcome::None: break;
    }
    const Profile &profile = m_settings.profile;
    if (draw < profile.limitRate) return Decision::LimitExceeded;
    return draw < profile.limitRate + profile.invalidRate ? Decision::InvalidCard : Decision::Approved;
}

void PgCore::decide(TransactionId id)
{
    const DecisionDraw drawn = drawDecision();
    m_context.transactor().submit(
        [this, id, draw = drawn, slip = slipAt(id, drawn)](Tx &tx) -> Outcome {
            auto transaction = findById(tx.database(), id);
            if (!transaction || transaction->state != PgTransactionState::Pending) return success(); // voided or decided by hand
            if (*transaction->decideAt > tx.now()) {                                                 // the clock was set back meanwhile
                tx.whenDurable([this, id, due = *transaction->decideAt] { armDecision(id, due); });
                return success();
            }
            const Decision decision = chosen(*transaction, draw.outcome);
            if (slip.act.what == FaultAct::Do::Duplicate)
                approveTwice(tx, *transaction, slip);
            else if (slip.act)
                tx.whenDurable([this, id, slip] { slipLater(id, slip); });
            conclude(tx, std::move(*transaction), decision, draw, "decision");
            return success();
        },
        [this, id](const Outcome &outcome) {
            if (!outcome) armDecision(id, m_context.now() + kStorageRetry);
        });
}

void PgCore::conclude(Tx &tx, Transaction transaction, Decision decision, const DecisionDraw &draw, std::string_view cause)
{
    const bool approved = decision == Decision::Approved;
    transaction.state = approved ? PgTransactionState::Success : PgTransactionState::Failed;
    transaction.reason = std::string(m_dialect.reasonOf(decision));
    transaction.decideAt.reset();
    if (approved) {
        transaction.approvalNumber = draw.approvalNumber;
        transaction.approvedAt = tx.now();
    }
    const Cause why{.name = cause, .eventId = {}, .correlation = {}};
    if (!m_context.states().moved(tx, transaction.id.value, PgTransactionState::Pending, transaction.state, why)) return;
    update(tx, transaction, PgTransactionState::Pending);
    const bool lose = approved && forcedFor(transaction) == ForcedOutcome::LostWebhook;
    m_deliveries.create(tx, draw.delivery, transaction, m_dialect.callbackBody(transaction), lose);
}

void PgCore::decideNow(const std::string &transactionKey, Decision decision, Done done)
{
    m_context.transactor().submit(
        [this, transactionKey, decision, draw = drawDecision()](Tx &tx) -> Outcome {
            const auto id = transactionIdOf(tx.database(), transactionKey);
            auto transaction = id ? findById(tx.database(), *id) : std::nullopt;
            if (!transaction) return {ErrorCode::NotFound, "no transaction " + transactionKey};
            if (transaction->state != PgTransactionState::Pending)
                return {ErrorCode::Conflict,
                        transactionKey + " is " + std::string(toString(transaction->state)) + " already; nothing was changed"};
            writeAudit(tx, m_context.trace(), "transaction.decide", transaction->id.text(), m_dialect.reasonOf(decision));
            conclude(tx, std::move(*transaction), decision, draw, "operator");
            return success();
        },
        std::move(done));
}

} // namespace hamster::pg
