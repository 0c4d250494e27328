// Dialogue, first half: asking for an approval (01-domain.md section 5 step 3).
#include "model/gateway/dialogue.h"

namespace hamster::gateway {

namespace {
// Written so that the partial index of open processes serves it: its own condition, then the state.
const Sql kNextReady{
    "SELECT public_id FROM payment_processes WHERE status IN ('READY', 'UNKNOWN', 'PENDING') AND status = 'READY' AND provider = ? AND route = 'BROKERED' ORDER BY id LIMIT 1"};
const Sql kEverSent{"SELECT 1 FROM pg_attempts WHERE process_public_id = ? AND id <> ? AND kind = 'APPROVE' "
                    "AND (outcome IS NULL OR outcome <> 'NOT_SENT') ORDER BY id LIMIT 1"};
const Sql kEverUnanswered{"SELECT 1 FROM pg_attempts WHERE process_public_id = ? AND id <> ? AND kind = 'APPROVE' "
                          "AND (outcome IS NULL OR outcome = 'NO_ANSWER') ORDER BY id LIMIT 1"};
const Sql kEverSilent{"SELECT 1 FROM pg_attempts WHERE process_public_id = ? AND kind = 'APPROVE' AND http_status IS NULL "
                      "AND (outcome IS NULL OR outcome = 'NO_ANSWER') ORDER BY id LIMIT 1"};

Origin originOf(const Process &process, std::string name) { return {std::move(name), process.attemptKey, process.correlation()}; }
} // namespace

bool everSent(Tx &tx, ProcessId id, std::int64_t exceptAttempt) { return tx.value<int>(kEverSent, id, exceptAttempt).has_value(); }
bool everUnanswered(Tx &tx, ProcessId id, std::int64_t exceptAttempt)
{
    return tx.value<int>(kEverUnanswered, id, exceptAttempt).has_value();
}
bool everSilent(Tx &tx, ProcessId id) { return tx.value<int>(kEverSilent, id).has_value(); }

Dialogue::Dialogue(ServiceCore &core, const Provider &provider, PgLine &line, Decisions &decisions, const Settings &settings)
    : m_core(core)
    , m_provider(provider)
    , m_line(line)
    , m_decisions(decisions)
    , m_settings(settings)
    , m_jitter(core.random("retry-jitter"))
{
    m_line.nextWaiting = [this] { return nextReady(); };
}

std::optional<PgLine::Item> Dialogue::nextReady()
{
    const auto id = m_core.database().value<ProcessId>(kNextReady, m_provider.name());
    if (!id) return std::nullopt;
    m_conversations.try_emplace(*id);
    return askItem(*id, true);
}

PgLine::Item Dialogue::askItem(ProcessId id, bool first)
{
    return {[this, id, first](Tx &tx) { return prepareAsk(tx, id, first); }, [this, id](const PgReply &reply) { asked(id, reply); }};
}

std::optional<PgCall> Dialogue::prepareAsk(Tx &tx, ProcessId id, bool first)
{
    const auto process = loadProcess(tx.database(), id);
    if (!process || (first ? process->status != ProcessState::Ready : !process->isOpen())) return std::nullopt;
    const Origin origin = originOf(*process, "ask");
    const auto card = cardByToken(process->cardToken);
    if (first && process->isToBeSettled(tx.now())) {
        m_decisions.decline(tx, *process, settledBeforeAsking(process->settleReason.value_or("EXPIRED")), origin, tx.now());
        return std::nullopt;
    }
    if (process->isToBeSettled(tx.now())) return std::nullopt;
    if (!card) {
        m_decisions.decline(tx, *process, {"PAYMENT_005", "잘못된 카드입니다. 다른 카드를 선택해주세요.", "REFUSED"}, origin, tx.now());
        return std::nullopt;
    }
    if (first) {
        const Instant due = tx.now() + m_settings.undecidedAge;
        if (!m_decisions.asked(tx, *process, due, origin)) return std::nullopt;
        tx.whenDurable([this, due] { inquiryDue(due); });
    }
    return PgCall{CallKind::Approve, id, process->attemptKey, {}, {}, m_provider.approve(*process, *card)};
}

void Dialogue::asked(ProcessId id, const PgReply &reply)
{
    switch (reply.end) {
    case PgReply::End::Answered: digest(id, reply, &Dialogue::applyAnswer); return;
    case PgReply::End::NotPermitted: leaveForLater(id); return;
    case PgReply::End::NotNeeded:
        // decided meanwhile, or to be settled now: resolving ends at once when there is nothing to find out
        if (const auto process = loadProcess(m_core.database(), id); process && process->isOpen())
            follow(id, Next::Inquire);
        else
            end(id);
        return;
    case PgReply::End::StorageFailed: end(id); return;
    }
}

void Dialogue::leaveForLater(ProcessId id)
{
    const Outcome provisional = m_core.transactor().run(
        [this, id](Tx &tx) -> Outcome {
            const auto process = loadProcess(tx.database(), id);
            if (!process) return success();
            const Origin origin = originOf(*process, "breaker-open");
            if (process->status == ProcessState::Ready || (process->status == ProcessState::Unknown && !everSent(tx, id, 0)))
                m_decisions.decline(tx, *process, unavailable(), origin, tx.now());
            else if (process->isOpen() || process->settleReason == "STATEMENT")
                (void)later(tx, *process, origin);
            return success();
        },
        [this, id](const Outcome &) { end(id); });
    if (!provisional) m_line.pause();
}

Dialogue::Next Dialogue::applyAnswer(Tx &tx, const Process &process, const PgReply &reply)
{
    const Origin origin = originOf(process, "pg-answer");
    const PgAnswer &answer = reply.answer;
    switch (answer.verdict) {
    case Verdict::Accepted: {
        const PgView &view = answer.transactions.front();
        markAcknowledged(tx, process.id);
        const bool fits = m_decisions.accepted(tx, process, view, origin) != Effect::Mismatch;
        if (!process.isOpen()) return Next::End;
        if (!fits) return later(tx, process, origin);
        const bool decided = view.status != PgTransactionState::Pending;
        return decided || process.isToBeSettled(tx.now()) ? Next::Inquire : Next::End;
    }
    case Verdict::Refused:
    case Verdict::NotFound: return applyRefusal(tx, process, reply, origin);
    case Verdict::Conflict: return process.isOpen() ? Next::Inquire : Next::End;
    case Verdict::NoAnswer:
    case Verdict::NotSent: return applySilence(tx, process, reply, origin);
    }
    return Next::End;
}

Dialogue::Next Dialogue::applyRefusal(Tx &tx, const Process &process, const PgReply &reply, const Origin &origin)
{
    markAcknowledged(tx, process.id);
    if (!process.isOpen()) return Next::End;
    // an earlier try without an answer may still arrive there: only a void makes the refusal final
    if (process.transaction || everUnanswered(tx, process.id, reply.attempt)) {
        tx.whenDurable([this, id = process.id] { m_conversations[id].refused = true; });
        return Next::Void;
    }
    m_decisions.decline(tx, process, {"PAYMENT_005", reply.answer.message, "REFUSED"}, origin, tx.now());
    return Next::End;
}

Dialogue::Next Dialogue::applySilence(Tx &tx, const Process &process, const PgReply &reply, const Origin &origin)
{
    if (!process.isOpen()) return Next::End;
    if (reply.answer.connectionRefused && reply.answer.verdict == Verdict::NotSent && !everSent(tx, process.id, reply.attempt)) {
        m_decisions.decline(tx, process, unavailable(), origin, tx.now());
        return Next::End;
    }
    return process.isToBeSettled(tx.now()) ? Next::Inquire : Next::Retry;
}

} // namespace hamster::gateway
