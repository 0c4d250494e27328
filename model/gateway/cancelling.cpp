#include "model/gateway/cancelling.h"

#include "model/messaging/events/gateway_events.h"

namespace hamster::gateway {

namespace {
const Sql kLoad{
    "SELECT refund_public_id, process_public_id, key, amount, reason, status IN ('PENDING', 'UNKNOWN'), told_unknown, event_id, "
    "correlation_id, tries, created_at FROM pg_cancels WHERE refund_public_id = ?"};
const Sql kInsert{
    "INSERT INTO pg_cancels (refund_public_id, process_public_id, key, amount, reason, status, event_id, correlation_id, due_at, "
    "created_at, updated_at) VALUES (?1, ?2, ?3, ?4, ?5, 'PENDING', ?6, ?7, ?8, ?8, ?8)"};
const Sql kStatus{"UPDATE pg_cancels SET status = ?2, due_at = NULL, updated_at = ?3 WHERE refund_public_id = ?1"};
const Sql kUnknown{"UPDATE pg_cancels SET status = 'UNKNOWN', told_unknown = 1, updated_at = ?2 WHERE refund_public_id = ?1"};
const Sql kLater{"UPDATE pg_cancels SET tries = tries + 1, due_at = ?2 WHERE refund_public_id = ?1"};
const Sql kOpen{"SELECT refund_public_id FROM pg_cancels WHERE status IN ('PENDING', 'UNKNOWN') ORDER BY id"};
const Sql kDue{"SELECT refund_public_id FROM pg_cancels WHERE due_at <= ? ORDER BY due_at, id"};
const Sql kNextDue{"SELECT min(due_at) FROM pg_cancels WHERE due_at > ?"};
const Sql kEverSent{
    "SELECT 1 FROM pg_attempts WHERE refund_public_id = ? AND kind = 'CANCEL' AND (outcome IS NULL OR outcome <> 'NOT_SENT') "
    "ORDER BY id LIMIT 1"};
constexpr int kQuickTries = 2;

std::vector<RefundId> idsOf(Rows rows)
{
    std::vector<RefundId> ids;
    while (rows.next()) ids.push_back(rows.get<RefundId>(0));
    return ids;
}
} // namespace

Cancelling::Cancelling(ServiceCore &core, Channels &channels, Dialogue &dialogue, Decisions &decisions, const Settings &settings)
    : m_core(core)
    , m_channels(channels)
    , m_dialogue(dialogue)
    , m_decisions(decisions)
    , m_settings(settings)
    , m_comesBack(core.policies().get<ReconcilerSwitch>() == ReconcilerSwitch::On)
    , m_jitter(core.random("cancel-jitter"))
{}

void Cancelling::listen(Consumer &consumer)
{
    consumer.on<PaymentCancelRequested>(
        "cancel", [this](Tx &tx, const PaymentCancelRequested &e, const EventContext &c) { return requested(tx, e, c); });
}

void Cancelling::start()
{
    if (!m_comesBack) return;
    for (const RefundId refund : idsOf(m_core.database().query(kOpen))) run(refund);
}

Outcome Cancelling::requested(Tx &tx, const PaymentCancelRequested &event, const EventContext &context)
{
    if (load(tx.database(), event.refundId)) return success();
    const auto process = loadProcess(tx.database(), event.processId);
    if (!process || process->order != event.orderId)
        return {ErrorCode::NotFound,
                "order " + event.orderNumber + " has no process " + event.processId.text() + "; nothing was cancelled"};
    if (event.amount.isZero()) return {ErrorCode::SchemaInvalid, "a cancel of 0 is not for the PG"};
    tx.exec(kInsert, event.refundId, event.processId, "CNL_" + event.refundId.text(), event.amount, event.reason, context.eventId,
            context.correlationId, tx.now());
    noteStatementDays(tx, process->mid, tx.now(), tx.now(), m_settings.statementTime);
    tx.whenDurable([this, refund = event.refundId] { run(refund); });
    return success();
}

std::optional<Cancelling::Cancel> Cancelling::load(Database &database, RefundId refund) const
{
    Rows rows = database.query(kLoad, refund);
    if (!rows.next()) return std::nullopt;
    return Cancel{rows.get<RefundId>(0),    rows.get<ProcessId>(1), rows.get<std::string>(2), rows.get<Money>(3),
                  rows.get<std::string>(4), rows.get<bool>(5),      rows.get<bool>(6),        rows.get<std::string>(7),
                  rows.get<std::string>(8), rows.get<int>(9),       rows.get<Instant>(10)};
}

void Cancelling::run(RefundId refund)
{
    if (!m_running.insert(refund).second) return;
    if (m_core.database().value<int>(kEverSent, refund))
        inquire(refund, std::nullopt);
    else
        send(refund);
}

std::optional<PgCall> Cancelling::prepare(Tx &tx, RefundId refund, bool inquiry)
{
    const auto cancel = load(tx.database(), refund);
    const auto process = cancel ? loadProcess(tx.database(), cancel->process) : std::nullopt;
    if (!process || !cancel->isOpen || !isCancellable(tx, *cancel, *process)) return std::nullopt;
    const Provider &provider = *m_channels.of(*process).provider;
    if (inquiry) return PgCall{CallKind::Inquire, process->id, cancel->key, refund, {}, provider.inquire(*process, *process->transaction)};
    return PgCall{CallKind::Cancel, process->id,    cancel->key,
                  refund,           cancel->amount, provider.cancel(*process, cancel->amount, cancel->key, cancel->reason)};
}

bool Cancelling::isCancellable(Tx &tx, const Cancel &cancel, const Process &process)
{
    switch (process.status) {
    case ProcessState::Success:
        if (process.transaction && cancel.amount <= process.remaining()) return true;
        (void)refuse(tx, cancel, process, "AMOUNT");
        return false;
    case ProcessState::Unknown:
    case ProcessState::Pending: // whatever is wanted of an open process, it is inquired first
        (void)later(tx, cancel);
        tx.whenDurable([this, id = process.id] { m_dialogue.resolve(id); });
        return false;
    case ProcessState::Ready:
    case ProcessState::Failed:
    case ProcessState::Cancelled: (void)refuse(tx, cancel, process, "NOT_CAPTURED"); return false;
    }
    return false;
}

PgLine &Cancelling::lineOf(RefundId refund)
{
    const auto cancel = load(m_core.database(), refund);
    const auto process = cancel ? loadProcess(m_core.database(), cancel->process) : std::nullopt;
    return process ? m_channels.of(*process).line : m_channels.main().line;
}

void Cancelling::send(RefundId refund)
{
    lineOf(refund).enqueue(
        {[this, refund](Tx &tx) { return prepare(tx, refund, false); },
         [this, refund](const PgReply &reply) {
             if (reply.end == PgReply::End::NotNeeded)
                 end(refund);
             else if (reply.end != PgReply::End::Answered)
                 notSent(refund);
             else
                 digest(refund, reply, [this, reply](Tx &tx, const Cancel &c, const Process &p) { return applyAnswer(tx, c, p, reply); });
         }});
}

void Cancelling::inquire(RefundId refund, std::optional<PgAnswer> refusal)
{
    lineOf(refund).enqueue({[this, refund](Tx &tx) { return prepare(tx, refund, true); },
                            [this, refund, refusal](const PgReply &reply) {
                                if (reply.end == PgReply::End::NotNeeded)
                                    end(refund);
                                else if (reply.end != PgReply::End::Answered)
                                    notSent(refund);
                                else
                                    digest(refund, reply, [this, reply, refusal](Tx &tx, const Cancel &c, const Process &p) {
                                        return applyInquiry(tx, c, p, reply, refusal);
                                    });
                            }});
}

void Cancelling::digest(RefundId refund, const PgReply &reply, std::function<Next(Tx &, const Cancel &, const Process &)> apply)
{
    m_core.transactor().submit(
        [this, refund, reply, apply = std::move(apply)](Tx &tx) -> Outcome {
            PgLine::finishAttempt(tx, reply);
            const auto cancel = load(tx.database(), refund);
            const auto process = cancel ? loadProcess(tx.database(), cancel->process) : std::nullopt;
            const Next next = process && cancel->isOpen ? apply(tx, *cancel, *process) : Next::End;
            tx.whenDurable([this, refund, next, answer = reply.answer] {
                if (next == Next::Send)
                    send(refund);
                else if (next == Next::Inquire)
                    inquire(refund, std::nullopt);
                else if (next == Next::InquireAfterRefusal)
                    inquire(refund, answer);
                else
                    end(refund);
            });
            return success();
        },
        [this, refund](const Outcome &outcome) {
            if (!outcome) notSent(refund);
        });
}

Cancelling::Next Cancelling::applyAnswer(Tx &tx, const Cancel &cancel, const Process &process, const PgReply &reply)
{
    switch (reply.answer.verdict) {
    case Verdict::Accepted: return done(tx, cancel, process);
    case Verdict::Refused:
    case Verdict::NotFound:
    case Verdict::Conflict: return Next::InquireAfterRefusal; // an earlier try of this key may have done it
    case Verdict::NoAnswer: return unknown(tx, cancel, process);
    case Verdict::NotSent: return later(tx, cancel);
    }
    return Next::End;
}

Cancelling::Next Cancelling::applyInquiry(Tx &tx, const Cancel &cancel, const Process &process, const PgReply &reply,
                                          const std::optional<PgAnswer> &refusal)
{
    const bool forgotten = reply.answer.verdict == Verdict::NotFound;
    if (forgotten)
        m_decisions.openMismatch(tx, process, "the PG does not know transaction " + process.transaction.value_or(""), cancel.origin());
    if (reply.answer.verdict != Verdict::Accepted) return later(tx, cancel);
    const PgView &view = reply.answer.transactions.front();
    for (const PgCancelView &there : view.cancels) {
        if (there.key != cancel.key) continue;
        if (!there.amount || *there.amount == cancel.amount) return done(tx, cancel, process);
        m_decisions.openMismatch(tx, process, "cancel " + cancel.key + " has another amount at the PG", cancel.origin());
        return later(tx, cancel);
    }
    if (!refusal) return Next::Send;
    const bool stillPossible = (view.status == PgTransactionState::Success || view.status == PgTransactionState::PartiallyCancelled) &&
                               (!view.remaining || *view.remaining >= cancel.amount);
    if (refusal->verdict == Verdict::Conflict && stillPossible) return later(tx, cancel); // the same key is still being worked on there
    return refuse(tx, cancel, process, "PG_REFUSED");
}

Cancelling::Next Cancelling::done(Tx &tx, const Cancel &cancel, const Process &process)
{
    if (process.status != ProcessState::Success || cancel.amount > process.remaining()) {
        m_decisions.openMismatch(tx, process, "the PG cancelled more than was captured: " + cancel.key, cancel.origin());
        return later(tx, cancel);
    }
    tx.exec(kStatus, cancel.refund, "DONE", tx.now());
    m_decisions.cancelled(tx, process, cancel.refund, cancel.amount, cancel.origin());
    return Next::End;
}

Cancelling::Next Cancelling::refuse(Tx &tx, const Cancel &cancel, const Process &process, std::string code)
{
    tx.exec(kStatus, cancel.refund, "REFUSED", tx.now());
    m_core.outbox().add(tx, PgCancelFailed{process.order, process.orderNumber, process.payment, cancel.refund, std::move(code), true},
                        cancel.origin().chain());
    return Next::End;
}

Cancelling::Next Cancelling::unknown(Tx &tx, const Cancel &cancel, const Process &process)
{
    tx.exec(kUnknown, cancel.refund, tx.now());
    if (!cancel.toldUnknown)
        m_core.outbox().add(tx, PgCancelFailed{process.order, process.orderNumber, process.payment, cancel.refund, "PAYMENT_006", false},
                            cancel.origin().chain());
    return later(tx, cancel);
}

Cancelling::Next Cancelling::later(Tx &tx, const Cancel &cancel)
{
    const bool beyond = tx.now() >= cancel.createdAt + m_settings.horizon;
    if (beyond)
        m_core.cases().open(tx, "UNDECIDED", cancel.correlation, "refund " + cancel.refund.text() + " is undecided at the PG",
                            cancel.origin().cause());
    const bool quick = cancel.tries < kQuickTries;
    const Duration base =
        quick ? m_settings.retryBackoff * (1 << cancel.tries) : m_settings.reconcileEvery * (1 << std::min(cancel.tries - kQuickTries, 6));
    const Duration wait = beyond ? m_settings.inquiryBackoffMax : std::min(base, m_settings.inquiryBackoffMax);
    const Instant at = tx.now() + m_jitter.between(wait - wait / 4, wait + wait / 4);
    tx.exec(kLater, cancel.refund, at);
    tx.whenDurable([this, at] { wakeAt(at); });
    return Next::End;
}

void Cancelling::notSent(RefundId refund)
{
    m_core.transactor().submit(
        [this, refund](Tx &tx) -> Outcome {
            if (const auto cancel = load(tx.database(), refund); cancel && cancel->isOpen) (void)later(tx, *cancel);
            return success();
        },
        [this, refund](const Outcome &outcome) {
            end(refund);
            if (!outcome) wakeAt(m_core.now() + m_settings.reconcileEvery);
        });
}

void Cancelling::end(RefundId refund)
{
    m_running.erase(refund);
    armBehind(m_core.now());
}

void Cancelling::runDue()
{
    m_timer = 0;
    m_armedFor.reset();
    // One reading for both: a clock that jumps in between would pass by what is due then, and nobody would wake for it.
    const Instant now = m_core.now();
    for (const RefundId refund : idsOf(m_core.database().query(kDue, now))) run(refund);
    armBehind(now);
}

void Cancelling::armBehind(Instant now)
{
    // those due by now are running
    if (const auto next = m_core.database().value<Instant>(kNextDue, now)) wakeAt(*next);
}

void Cancelling::wakeAt(Instant at)
{
    if (!m_comesBack || (m_armedFor && *m_armedFor <= at)) return;
    if (m_timer) m_core.scheduler().cancel(m_timer);
    m_armedFor = at;
    m_timer = m_core.scheduler().after(std::max(at - m_core.now(), Duration(0)), [this] { runDue(); });
}

} // namespace hamster::gateway
