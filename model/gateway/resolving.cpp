// Dialogue, second half: finding out what the PG holds, and settling it (01-domain.md section 6, Reconciler).
#include "model/gateway/dialogue.h"

namespace hamster::gateway {

namespace {
constexpr int kStepsMax = 6; ///< inquiries and voids in one conversation; then later
constexpr Duration kJitterPart = 5s;
const Sql kCountInquiry{"UPDATE payment_processes SET inquiries = inquiries + 1 WHERE public_id = ?"};

Origin originOf(const Process &process, std::string name) { return {std::move(name), process.attemptKey, process.correlation()}; }

/// A process that is settled by statement is looked at although it is FAILED.
bool isToBeInquired(const Process &process)
{
    return process.isOpen() || (process.status == ProcessState::Failed && process.settleReason == "STATEMENT" && process.inquireAt);
}
/// Whether storing may work a moment later.
bool mayPass(ErrorCode code)
{
    return code == ErrorCode::StorageBusy || code == ErrorCode::StorageFull || code == ErrorCode::StorageIo || code == ErrorCode::StorageReadOnly;
}

} // namespace

void Dialogue::resolve(ProcessId id, std::function<void()> finished)
{
    const auto [at, isNew] = m_conversations.try_emplace(id);
    if (finished) at->second.finished.push_back(std::move(finished));
    if (!isNew) {
        at->second.resolveAfter = !at->second.resolving || at->second.resolveAfter;
        return;
    }
    at->second.resolving = true;
    inquire(id);
}

void Dialogue::inquire(ProcessId id)
{
    m_conversations[id].resolving = true;
    m_line.enqueue({[this, id](Tx &tx) { return prepareInquiry(tx, id); },
                    [this, id](const PgReply &reply) {
                        if (reply.end == PgReply::End::Answered)
                            digest(id, reply, &Dialogue::applyInquiry);
                        else if (reply.end == PgReply::End::NotPermitted)
                            leaveForLater(id);
                        else
                            end(id);
                    }});
}

std::optional<PgCall> Dialogue::prepareInquiry(Tx &tx, ProcessId id)
{
    const auto process = loadProcess(tx.database(), id);
    if (!process || !isToBeInquired(*process)) return std::nullopt;
    const std::string key = process->transaction.value_or(m_conversations[id].foundKey);
    return PgCall{CallKind::Inquire,
                  id,
                  process->attemptKey,
                  {},
                  {},
                  key.empty() ? m_provider.inquireByOrder(*process) : m_provider.inquire(*process, key)};
}

Dialogue::Next Dialogue::applyInquiry(Tx &tx, const Process &process, const PgReply &reply)
{
    const Origin origin = originOf(process, "inquiry");
    if (!isToBeInquired(process)) return Next::End;
    const PgAnswer &answer = reply.answer;
    if (answer.verdict == Verdict::NotFound) return applyAbsence(tx, process, origin);
    if (answer.verdict != Verdict::Accepted) return later(tx, process, origin);
    // one transaction in full, or the order's list, which names no amounts: then the best of it is inquired by its key
    const bool whole = answer.transactions.size() == 1 && answer.transactions.front().amount.has_value();
    if (whole) return applyView(tx, process, answer.transactions.front(), origin);
    const PgView *best = nullptr;
    const auto rank = [](const PgView &view) {
        return view.status == PgTransactionState::Failed ? 0 : view.status == PgTransactionState::Pending ? 1 : 2;
    };
    for (const PgView &view : answer.transactions)
        if ((!view.echo || *view.echo == process.reference) && (!best || rank(view) > rank(*best))) best = &view;
    if (!best) return applyAbsence(tx, process, origin);
    tx.whenDurable([this, id = process.id, key = best->transaction] { m_conversations[id].foundKey = key; });
    return Next::Inquire;
}

Dialogue::Next Dialogue::applyView(Tx &tx, const Process &process, const PgView &view, const Origin &origin)
{
    switch (view.status) {
    case PgTransactionState::Success:
    case PgTransactionState::Failed:
        if (m_decisions.apply(tx, process, view, origin, tx.now()) == Effect::Mismatch) return later(tx, process, origin);
        setInquireAt(tx, process.id, std::nullopt);
        return Next::End;
    case PgTransactionState::Pending:
        if (process.status == ProcessState::Failed) return later(tx, process, origin);
        if (m_decisions.accepted(tx, process, view, origin) == Effect::Mismatch) return later(tx, process, origin);
        if (process.isToBeSettled(tx.now()) || m_conversations[process.id].refused) return Next::Void;
        scheduleInquiry(tx, process, tx.now() + m_settings.reconcileEvery);
        return Next::End;
    case PgTransactionState::PartiallyCancelled:
    case PgTransactionState::Cancelled: break;
    }
    m_decisions.openMismatch(tx, process, "transaction " + view.transaction + " was cancelled at the PG while we wait for it", origin);
    return later(tx, process, origin);
}

Dialogue::Next Dialogue::applyAbsence(Tx &tx, const Process &process, const Origin &origin)
{
    if (process.status == ProcessState::Failed) {
        setInquireAt(tx, process.id, std::nullopt);
        return Next::End;
    }
    const Conversation &conversation = m_conversations[process.id];
    if (process.isToBeSettled(tx.now()) || conversation.refused) return Next::Void;
    if (!conversation.askedAgain) return Next::AskAgain;
    return later(tx, process, origin);
}

void Dialogue::voidKey(ProcessId id)
{
    m_line.enqueue({[this, id](Tx &tx) -> std::optional<PgCall> {
                        const auto process = loadProcess(tx.database(), id);
                        if (!process || !process->isOpen()) return std::nullopt;
                        return PgCall{CallKind::Void, id, process->attemptKey, {}, {}, m_provider.voidKey(*process)};
                    },
                    [this, id](const PgReply &reply) {
                        if (reply.end == PgReply::End::Answered)
                            digest(id, reply, &Dialogue::applyVoid);
                        else if (reply.end == PgReply::End::NotPermitted)
                            leaveForLater(id);
                        else
                            end(id);
                    }});
}

Dialogue::Next Dialogue::applyVoid(Tx &tx, const Process &process, const PgReply &reply)
{
    const Origin origin = originOf(process, "void");
    if (!process.isOpen()) return Next::End;
    if (reply.answer.verdict == Verdict::Conflict) return Next::Inquire;
    if (reply.answer.verdict != Verdict::Accepted) return later(tx, process, origin);
    const bool refused = m_conversations[process.id].refused;
    const bool silent = everSilent(tx, process.id);
    std::string reason = refused ? "REFUSED" : !process.settleReason && tx.now() >= process.expiresAt ? "EXPIRED" : settledReason(process);
    m_decisions.decline(tx, process,
                        {silent && !refused ? "PAYMENT_006" : "PAYMENT_005",
                         silent && !refused ? "결제 요청 시간이 초과되었습니다." : "결제 요청에 실패했습니다.", std::move(reason)},
                        origin, tx.now());
    return Next::End;
}

void Dialogue::digest(ProcessId id, const PgReply &reply, Next (Dialogue::*apply)(Tx &, const Process &, const PgReply &))
{
    m_core.transactor().submit(
        [this, id, reply, apply](Tx &tx) -> Outcome {
            PgLine::finishAttempt(tx, reply);
            const auto process = loadProcess(tx.database(), id);
            const Next next = process ? (this->*apply)(tx, *process, reply) : Next::End;
            tx.whenDurable([this, id, next] { follow(id, next); });
            return success();
        },
        [this, id, reply, apply](const Outcome &outcome) {
            if (outcome) return;
            // What the PG said is kept until there is room for it; after a crash meanwhile the attempt counts as sent and is inquired.
            if (mayPass(outcome.error().code)) m_core.scheduler().after(1s, [this, id, reply, apply] { digest(id, reply, apply); });
            else end(id);
        });
}

void Dialogue::follow(ProcessId id, Next next)
{
    Conversation &conversation = m_conversations[id];
    const bool isStep = next == Next::Inquire || next == Next::Void;
    if (isStep && ++conversation.steps > kStepsMax) {
        leaveForLater(id); // the PG contradicts itself; ask later
        return;
    }
    switch (next) {
    case Next::End: end(id); return;
    case Next::Inquire: inquire(id); return;
    case Next::Void: voidKey(id); return;
    case Next::AskAgain:
        conversation.askedAgain = true;
        conversation.tries = 1;
        m_line.enqueue(askItem(id, false));
        return;
    case Next::Retry: {
        const bool again = conversation.tries < m_settings.tries && !conversation.resolveAfter && m_line.budget().take();
        if (!again) {
            if (conversation.askedAgain)
                leaveForLater(id);
            else
                end(id); // its inquiry is due when it is old enough
            return;
        }
        const Duration base = m_settings.retryBackoff * (1 << (conversation.tries - 1));
        ++conversation.tries;
        m_core.scheduler().after(m_jitter.between(base / 2, base + base / 2), [this, id] { m_line.enqueue(askItem(id, false)); });
        return;
    }
    }
}

void Dialogue::end(ProcessId id)
{
    const auto found = m_conversations.extract(id);
    if (found.empty()) return;
    Conversation over = std::move(found.mapped());
    if (over.resolveAfter) {
        Conversation &next = m_conversations[id];
        next.finished = std::move(over.finished);
        inquire(id);
        return;
    }
    for (const auto &finished : over.finished) finished();
}

Dialogue::Next Dialogue::later(Tx &tx, const Process &process, const Origin &origin)
{
    const Instant begun = process.requestedAt.value_or(process.createdAt);
    const Instant horizon = begun + m_settings.horizon;
    tx.exec(kCountInquiry, process.id);
    if (process.isOpen() && tx.now() >= horizon) m_decisions.undecided(tx, process, origin);
    Duration wait = m_settings.inquiryBackoffMax;
    if (tx.now() < horizon && process.inquiries < 6) wait = std::min(wait, m_settings.reconcileEvery * (1 << process.inquiries));
    Instant at = tx.now() + wait + m_jitter.between(0ms, kJitterPart);
    if (tx.now() < horizon) at = std::min(at, horizon);
    scheduleInquiry(tx, process, at);
    return Next::End;
}

void Dialogue::scheduleInquiry(Tx &tx, const Process &process, Instant at)
{
    if (!process.isToBeSettled(tx.now())) at = std::max(at, process.requestedAt.value_or(process.createdAt) + m_settings.undecidedAge);
    setInquireAt(tx, process.id, at);
    tx.whenDurable([this, at] { inquiryDue(at); });
}

} // namespace hamster::gateway
