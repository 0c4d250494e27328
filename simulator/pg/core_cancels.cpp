// Cancels and voids. Neither sends a webhook.

#include "simulator/pg/core.h"

namespace hamster::pg {

namespace {
void replyWhenDurable(Tx &tx, const ReplyDone &done, Reply reply)
{
    tx.whenDurable([done, reply = std::move(reply)]() mutable { done(std::move(reply)); });
}

Done storageFailed(ReplyDone done)
{
    return [done = std::move(done)](const Outcome &outcome) {
        if (!outcome) done({Refusal::Storage});
    };
}
} // namespace

bool PgCore::voidPending(Tx &tx, Transaction &transaction, std::string_view cause)
{
    transaction.state = PgTransactionState::Failed;
    transaction.reason = std::string(kVoided);
    transaction.decideAt.reset();
    const Cause why{.name = cause, .eventId = {}, .correlation = {}};
    if (!m_context.states().moved(tx, transaction.id.value, PgTransactionState::Pending, transaction.state, why)) return false;
    update(tx, transaction, PgTransactionState::Pending);
    return true;
}

Refusal PgCore::giveBack(Tx &tx, const CancelRequest &request, Transaction &transaction)
{
    const PgTransactionState from = transaction.state;
    if (from == PgTransactionState::Pending) return voidPending(tx, transaction, "cancel") ? Refusal::None : Refusal::NothingToCancel;
    if (transaction.remaining().isZero()) return Refusal::NothingToCancel;
    const Money amount = request.amount.value_or(transaction.remaining());
    if (amount > transaction.remaining()) return Refusal::OverRemainder;
    transaction.cancelled += amount;
    transaction.state = transaction.remaining().isZero() ? PgTransactionState::Cancelled : PgTransactionState::PartiallyCancelled;
    const Cause why{.name = "cancel", .eventId = {}, .correlation = {}};
    if (!m_context.states().moved(tx, transaction.id.value, from, transaction.state, why)) return Refusal::NothingToCancel;
    insertCancel(tx, transaction, request.key ? std::optional(request.key->key) : std::nullopt, amount, request.reason);
    update(tx, transaction, from);
    return Refusal::None;
}

void PgCore::cancel(CancelRequest request, Render render, ReplyDone done)
{
    m_context.transactor().submit(
        [this, request = std::move(request), render = std::move(render), done](Tx &tx) -> Outcome {
            if (request.key) {
                const KeyVerdict verdict = m_keys.judge(tx.database(), *request.key);
                if (verdict.kind == KeyVerdict::Kind::Stored) return replyWhenDurable(tx, done, {Refusal::None, verdict.answer}), success();
                if (verdict.kind == KeyVerdict::Kind::OtherBody) return replyWhenDurable(tx, done, {Refusal::KeyOtherBody}), success();
            }
            auto transaction = findByKey(tx.database(), request.userId, request.transactionKey);
            const Refusal refusal = transaction ? giveBack(tx, request, *transaction) : Refusal::NotFound;
            if (refusal != Refusal::None) return replyWhenDurable(tx, done, {refusal}), success();
            const Answer answer = render(*transaction);
            if (request.key) IdempotencyBook::store(tx, *request.key, answer);
            replyWhenDurable(tx, done, {Refusal::None, answer});
            return success();
        },
        storageFailed(done));
}

void PgCore::voidKey(const std::string &userId, const std::string &key, std::function<Answer(std::string_view status)> render,
                     ReplyDone done)
{
    m_context.transactor().submit(
        [this, userId, key, render = std::move(render), done](Tx &tx) -> Outcome {
            auto transaction = findByIdempotencyKey(tx.database(), userId, key);
            const bool pending = transaction && transaction->state == PgTransactionState::Pending;
            const bool voidedBefore = transaction && transaction->state == PgTransactionState::Failed && transaction->reason == kVoided;
            if (transaction && !pending && !voidedBefore) return replyWhenDurable(tx, done, {Refusal::AlreadyDecided}), success();
            if (pending) voidPending(tx, *transaction, "void");
            if (!hasTombstone(tx.database(), userId, key))
                insertTombstone(tx, userId, key, transaction ? std::optional(transaction->key) : std::nullopt);
            replyWhenDurable(tx, done, {Refusal::None, render(transaction ? toString(transaction->state) : kVoided)});
            return success();
        },
        storageFailed(done));
}

} // namespace hamster::pg
