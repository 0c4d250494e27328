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
    const bool byStatement = process.status == ProcessState::Failed && process.settleReason == "STATEMENT" && process.inquireAt;
    return process.isOpen() || byStatement || (process.status == ProcessState::Ready && process.isDirect());
}

/// The PG has decided, and says so in full.
bool isDecided(const PgAnswer &answer)
{
    if (answer.verdict != Verdict::Accepted || answer.transactions.size() != 1) return false;
    const PgTransactionState state = answer.transactions.front().status;
    return state == PgTransactionState::Success || state == PgTransactionState::Failed;
}
/// Whether storing may work a moment later.
bool mayPass(ErrorCode code)
{
    return code == ErrorCode::StorageBusy || code == ErrorCode::StorageFull || code == ErrorCode::StorageIo ||
           code == ErrorCode::StorageReadOnly;
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
    lineOf(id).enqueue({[this, id](Tx &tx) { return prepareInquiry(tx, id); },
                        [this, id](const PgReply &reply) {
                            if (reply.end == PgReply::End::Answered)
                                digest(id, reply, &Dialogue::applyInquiry);
                            else if (reply.end == PgReply::End::NotPermitted)
                                leaveForLater(id);
                            else if (reply.end == PgReply::End::StorageFailed)
                                storageFailed(id);
                            else
                                end(id);
                        }});
}

std::optional<PgCall> Dialogue::prepareInquiry(Tx &tx, ProcessId id)
{
    const auto process = loadProcess(tx.database(), id);
    if (!process || !isToBeInquired(*process)) return std::nullopt;
    const bool isDue = process->isToBeSettled(tx.now()) || tx.now() >= process->createdAt + m_settings.undecidedAge;
    if (process->status == ProcessState::Ready && isDue) (void)wentQuiet(tx, *process, originOf(*process, "direct"));
    const std::string key = process->transaction.value_or(m_conversations[id].foundKey);
    const Provider &provider = *m_channels.of(*process).provider;
    return PgCall{CallKind::Inquire,
                  id,
                  process->attemptKey,
                  {},
                  {},
                  key.empty() ? provider.inquireByOrder(*process) : provider.inquire(*process, key)};
}

Dialogue::Next Dialogue::applyInquiry(Tx &tx, const Process &process, const PgReply &reply)
{
    const Origin origin = originOf(process, "inquiry");
    if (!isToBeInquired(process)) return Next::End;
    const PgAnswer &answer = reply.answer;
    if (process.status == ProcessState::Ready && !isDecided(answer)) {
        // the vendor's shop says it asked, the PG does not confirm it: from here on as any other
        const auto unknown = wentQuiet(tx, process, origin);
        return unknown ? applyInquiry(tx, *unknown, reply) : Next::End;
    }
    if (isNowhere(process, answer, tx.now())) {
        m_decisions.decline(tx, process, {"PAYMENT_005", "결제 요청에 실패했습니다.", settledReason(process)}, origin, tx.now());
        return Next::End;
    }
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

bool Dialogue::isNowhere(const Process &process, const PgAnswer &answer, Instant now) const
{
    // a payment key that the PG never gave out cannot be confirmed later either
    const bool unknownKey = answer.verdict == Verdict::NotFound && answer.httpStatus == 404;
    return unknownKey && process.isOpen() && process.isToBeSettled(now) && !m_channels.of(process).provider->canVoid();
}

std::optional<Process> Dialogue::wentQuiet(Tx &tx, const Process &process, const Origin &origin)
{
    if (!m_decisions.asked(tx, process, tx.now() + m_settings.undecidedAge, origin)) return std::nullopt;
    return loadProcess(tx.database(), process.id);
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
        if (process.isToBeSettled(tx.now()) || m_conversations[process.id].refused) return voidOrWait(tx, process, origin);
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
    if (process.isToBeSettled(tx.now()) || conversation.refused) return voidOrWait(tx, process, origin);
    if (!conversation.askedAgain) return Next::AskAgain;
    return later(tx, process, origin);
}

Dialogue::Next Dialogue::voidOrWait(Tx &tx, const Process &process, const Origin &origin)
{
    // without a void only the PG's own end of it is final: DONE, ABORTED, EXPIRED or CANCELED
    return m_channels.of(process).provider->canVoid() ? Next::Void : later(tx, process, origin);
}

void Dialogue::voidKey(ProcessId id)
{
    lineOf(id).enqueue({[this, id](Tx &tx) -> std::optional<PgCall> {
                            const auto process = loadProcess(tx.database(), id);
                            if (!process || !process->isOpen()) return std::nullopt;
                            return PgCall{
                                CallKind::Void, id, process->attemptKey, {}, {}, m_channels.of(*process).provider->voidKey(*process)};
                        },
                        [this, id](const PgReply &reply) {
                            if (reply.end == PgReply::End::Answered)
                                digest(id, reply, &Dialogue::applyVoid);
                            else if (reply.end == PgReply::End::NotPermitted)
                                leaveForLater(id);
                            else if (reply.end == PgReply::End::StorageFailed)
                                storageFailed(id);
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
            if (mayPass(outcome.error().code))
                m_core.scheduler().after(1s, [this, id, reply, apply] { digest(id, reply, apply); });
            else
                end(id);
        });
}

void Dialogue::follow(ProcessId id, Next next)
{
    Conversation &conversation = m_conversations[id];
    if (conversation.answered) std::exchange(conversation.answered, {})();
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
        lineOf(id).enqueue(askItem(id, false));
        return;
    case Next::Retry: {
        const bool again = conversation.tries < m_settings.tries && !conversation.resolveAfter && lineOf(id).budget().take();
        if (!again) {
            if (conversation.askedAgain)
                leaveForLater(id);
            else
                end(id); // its inquiry is due when it is old enough
            return;
        }
        const Duration base = m_settings.retryBackoff * (1 << (conversation.tries - 1));
        ++conversation.tries;
        m_core.scheduler().after(m_jitter.between(base / 2, base + base / 2), [this, id] { lineOf(id).enqueue(askItem(id, false)); });
        return;
    }
    }
}

void Dialogue::end(ProcessId id)
{
    const auto found = m_conversations.extract(id);
    if (found.empty()) return;
    Conversation over = std::move(found.mapped());
    if (over.answered) over.answered();
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
