#include "model/gateway/decisions.h"

#include "model/messaging/events/gateway_events.h"

namespace hamster::gateway {

namespace {
const Sql kAsked{"UPDATE payment_processes SET requested_at = coalesce(requested_at, ?2), inquire_at = ?3 WHERE public_id = ?1"};
const Sql kDecided{"UPDATE payment_processes SET code = ?2, message = ?3, decided_at = ?4, inquire_at = NULL WHERE public_id = ?1"};
const Sql kCancelled{"UPDATE payment_processes SET cancelled_amount = cancelled_amount + ?2, updated_at = ?3, version = version + 1 "
                     "WHERE public_id = ?1"};
const Sql kUndecided{"UPDATE payment_processes SET undecided_at = ?2 WHERE public_id = ?1"};
constexpr std::string_view kMismatchCase = "MISMATCH";
} // namespace

Decline unavailable() { return {"PAYMENT_003", std::string(kUnavailableMessage), "UNAVAILABLE"}; }

Decline settledBeforeAsking(std::string_view reason)
{
    if (reason == "EXPIRED") return {"EXPIRED", "결제 가능 시간이 지났습니다.", "EXPIRED"};
    return {"CANCELLED", "주문이 취소되었습니다.", "CANCELLED"};
}

std::string settledReason(const Process &process)
{
    if (process.settleReason == "EXPIRED" || process.settleReason == "CANCELLED") return *process.settleReason;
    return "VOIDED";
}

Decisions::Decisions(ServiceCore &core, const Settings &settings)
    : m_core(core)
    , m_settings(settings)
    , m_amounts(AmountRule::chosen(core.policies()))
    , m_home(PaymentHomeRule::chosen(core))
{}

std::string Decisions::contradiction(const Process &process, const PgView &view) const
{
    if (view.echo && *view.echo != process.reference) return "reference " + *view.echo + " is not " + process.reference;
    if (view.orderNumber && *view.orderNumber != process.orderNumber)
        return "order " + *view.orderNumber + " is not " + process.orderNumber;
    if (view.amount && !m_amounts->fits(process, *view.amount))
        return "amount " + std::to_string(view.amount->value()) + " is not " + std::to_string(process.amount.value());
    if (process.transaction && *process.transaction != view.transaction)
        return "transaction " + view.transaction + " is not " + *process.transaction;
    return {};
}

Effect Decisions::apply(Tx &tx, const Process &process, const PgView &view, const Origin &origin, Instant decidedAt, bool compare)
{
    HAMSTER_ASSERT(view.status == PgTransactionState::Success || view.status == PgTransactionState::Failed);
    if (const std::string why = compare ? contradiction(process, view) : std::string(); !why.empty()) {
        openMismatch(tx, process, why, origin);
        return Effect::Mismatch;
    }
    if (view.status == PgTransactionState::Success) return approve(tx, process, view, origin, decidedAt);
    switch (process.status) {
    case ProcessState::Unknown:
    case ProcessState::Pending: {
        fillEmpty(tx, process.id, view.facts());
        std::string reason = view.reason.value_or(std::string(kUnknownReasonMessage));
        const bool voided = reason == "VOIDED";
        decline(tx, process, {voided ? "PAYMENT_006" : "DECLINED", std::move(reason), voided ? settledReason(process) : "DECLINED"}, origin,
                decidedAt);
        return Effect::Applied;
    }
    case ProcessState::Failed: fillEmpty(tx, process.id, view.facts()); return Effect::NoChange;
    case ProcessState::Ready:
        if (!process.isDirect()) break;
        fillEmpty(tx, process.id, view.facts());
        decline(tx, process, {"DECLINED", view.reason.value_or(std::string(kUnknownReasonMessage)), "DECLINED"}, origin, decidedAt);
        return Effect::Applied;
    case ProcessState::Success:
    case ProcessState::Cancelled: break;
    }
    openMismatch(tx, process, "the PG says FAILED of a process that is " + std::string(toString(process.status)), origin);
    return Effect::Mismatch;
}

Effect Decisions::approve(Tx &tx, const Process &process, const PgView &view, const Origin &origin, Instant decidedAt)
{
    if (process.status == ProcessState::Success || process.status == ProcessState::Cancelled) {
        fillEmpty(tx, process.id, view.facts());
        return Effect::NoChange;
    }
    if (process.status == ProcessState::Ready && !process.isDirect()) {
        openMismatch(tx, process, "the PG holds transaction " + view.transaction + " that was never asked for", origin);
        return Effect::Mismatch;
    }
    if (!m_core.states().moved(tx, process.id.value, process.status, ProcessState::Success, origin.cause())) return Effect::NoChange;
    setStatus(tx, process.id, process.status, ProcessState::Success);
    fillEmpty(tx, process.id, view.facts());
    tx.exec(kDecided, process.id, nullptr, nullptr, decidedAt);
    noteStatementDays(tx, process.mid, process.createdAt, tx.now(), m_settings.statementTime);
    m_home->approved(tx, process, view, m_amounts->captured(tx, process, view), origin);
    return Effect::Applied;
}

void Decisions::decline(Tx &tx, const Process &process, const Decline &decline, const Origin &origin, Instant decidedAt)
{
    if (!process.isOpen() && process.status != ProcessState::Ready) return;
    if (!m_core.states().moved(tx, process.id.value, process.status, ProcessState::Failed, origin.cause())) return;
    setStatus(tx, process.id, process.status, ProcessState::Failed);
    tx.exec(kDecided, process.id, decline.code, decline.message, decidedAt);
    m_core.outbox().add(
        tx, PgDeclined{process.order, process.orderNumber, process.payment, process.id, decline.code, decline.message, decline.reason},
        origin.chain());
}

bool Decisions::asked(Tx &tx, const Process &process, Instant inquireAt, const Origin &origin)
{
    if (!m_core.states().moved(tx, process.id.value, process.status, ProcessState::Unknown, origin.cause())) return false;
    setStatus(tx, process.id, process.status, ProcessState::Unknown);
    tx.exec(kAsked, process.id, tx.now(), inquireAt);
    return true;
}

Effect Decisions::accepted(Tx &tx, const Process &process, const PgView &view, const Origin &origin)
{
    if (const std::string why = contradiction(process, view); !why.empty()) {
        openMismatch(tx, process, why, origin);
        return Effect::Mismatch;
    }
    fillEmpty(tx, process.id, view.facts());
    if (process.status != ProcessState::Unknown) return Effect::NoChange;
    if (!m_core.states().moved(tx, process.id.value, ProcessState::Unknown, ProcessState::Pending, origin.cause())) return Effect::NoChange;
    setStatus(tx, process.id, ProcessState::Unknown, ProcessState::Pending);
    return Effect::Applied;
}

void Decisions::cancelled(Tx &tx, const Process &process, RefundId refund, Money amount, const Origin &origin)
{
    const Money remaining = process.remaining() - amount;
    tx.exec(kCancelled, process.id, amount, tx.now());
    noteStatementDays(tx, process.mid, tx.now(), tx.now(), m_settings.statementTime);
    if (remaining.isZero() && m_core.states().moved(tx, process.id.value, process.status, ProcessState::Cancelled, origin.cause()))
        setStatus(tx, process.id, process.status, ProcessState::Cancelled);
    m_core.outbox().add(
        tx, PgCancelled{process.order, process.orderNumber, process.payment, refund, amount, remaining, process.transaction.value_or("")},
        origin.chain());
}

void Decisions::undecided(Tx &tx, const Process &process, const Origin &origin)
{
    if (process.undecidedAt) return;
    tx.exec(kUndecided, process.id, tx.now());
    m_core.outbox().add(
        tx, PgUndecided{process.order, process.orderNumber, process.payment, process.id, process.requestedAt.value_or(process.createdAt)},
        origin.chain());
}

void Decisions::openMismatch(Tx &tx, const Process &process, std::string_view detail, const Origin &origin)
{
    m_core.cases().open(tx, kMismatchCase, process.order.text(), detail, origin.cause());
}

} // namespace hamster::gateway
