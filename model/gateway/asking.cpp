// Dialogue, first half: asking for an approval (01-domain.md section 5 step 3).
#include "model/gateway/dialogue.h"

namespace hamster::gateway {

namespace {
// Written so that the partial index of open processes serves it: its own condition, then the state.
const Sql kNextReady{"SELECT public_id FROM payment_processes WHERE status IN ('READY', 'UNKNOWN', 'PENDING') AND status = 'READY' AND "
                     "provider = ? AND route = 'BROKERED' ORDER BY id LIMIT 1"};
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

bool mayBeThere(Tx &tx, const Process &process, std::int64_t exceptAttempt)
{
    return process.isDirect() || everSent(tx, process.id, exceptAttempt);
}

Dialogue::Dialogue(ServiceCore &core, Channels &channels, Decisions &decisions, const Settings &settings)
    : m_core(core)
    , m_channels(channels)
    , m_decisions(decisions)
    , m_settings(settings)
    , m_keys(AttemptKeys::chosen(core))
    , m_silence(SilenceRule::chosen(core.policies()))
    , m_jitter(core.random("retry-jitter"))
{
    for (const auto &channel : m_channels.all())
        if (!channel->provider->waitsForConfirm())
            channel->line.nextWaiting = [this, name = channel->provider->name()] { return nextReady(name); };
}

void Dialogue::offer()
{
    for (const auto &channel : m_channels.all()) channel->line.pump();
}

PgLine &Dialogue::lineOf(ProcessId id)
{
    const auto process = loadProcess(m_core.database(), id);
    return process ? m_channels.of(*process).line : m_channels.main().line;
}

bool Dialogue::confirm(ProcessId id, std::function<void()> answered)
{
    const auto [at, isNew] = m_conversations.try_emplace(id);
    if (!isNew) return false;
    at->second.answered = std::move(answered);
    lineOf(id).enqueue(askItem(id, true));
    return true;
}

std::optional<PgLine::Item> Dialogue::nextReady(std::string_view provider)
{
    const auto id = m_core.database().value<ProcessId>(kNextReady, provider);
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
    auto process = loadProcess(tx.database(), id);
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
    m_keys->beforeTry(tx, *process, first);
    return PgCall{CallKind::Approve, id, process->attemptKey, {}, {}, m_channels.of(*process).provider->approve(*process, *card)};
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
    case PgReply::End::StorageFailed: storageFailed(id); return;
    }
}

/// Nothing was sent. A READY process is found again by its line, any other is inquired when there is room, not only when it is old.
void Dialogue::storageFailed(ProcessId id)
{
    const auto process = loadProcess(m_core.database(), id);
    if (!process || process->status == ProcessState::Ready) return end(id);
    m_core.scheduler().after(1s, [this, id] { inquire(id); });
}

void Dialogue::leaveForLater(ProcessId id)
{
    const Outcome provisional = m_core.transactor().run(
        [this, id](Tx &tx) -> Outcome {
            const auto process = loadProcess(tx.database(), id);
            if (!process) return success();
            const Origin origin = originOf(*process, "breaker-open");
            const bool nothingThere = !mayBeThere(tx, *process, 0);
            if (nothingThere && (process->status == ProcessState::Ready || process->status == ProcessState::Unknown))
                m_decisions.decline(tx, *process, unavailable(), origin, tx.now());
            else if (const auto waits = process->status == ProcessState::Ready ? wentQuiet(tx, *process, origin) : process;
                     waits && (waits->isOpen() || waits->settleReason == "STATEMENT"))
                (void)later(tx, *waits, origin);
            return success();
        },
        [this, id](const Outcome &) { end(id); });
    if (!provisional) lineOf(id).pause();
}

Dialogue::Next Dialogue::applyAnswer(Tx &tx, const Process &process, const PgReply &reply)
{
    const Origin origin = originOf(process, "pg-answer");
    const PgAnswer &answer = reply.answer;
    switch (answer.verdict) {
    case Verdict::Accepted: {
        const PgView &view = answer.transactions.front();
        markAcknowledged(tx, process.id);
        if (m_channels.of(process).provider->waitsForConfirm()) return applyDecided(tx, process, view, origin);
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

Dialogue::Next Dialogue::applyDecided(Tx &tx, const Process &process, const PgView &view, const Origin &origin)
{
    const bool decided = view.status == PgTransactionState::Success || view.status == PgTransactionState::Failed;
    if (!decided) return process.isOpen() ? Next::Inquire : Next::End;
    if (m_decisions.apply(tx, process, view, origin, tx.now()) == Effect::Mismatch) return later(tx, process, origin);
    setInquireAt(tx, process.id, std::nullopt);
    return Next::End;
}

Dialogue::Next Dialogue::applyRefusal(Tx &tx, const Process &process, const PgReply &reply, const Origin &origin)
{
    markAcknowledged(tx, process.id);
    if (!process.isOpen()) return Next::End;
    // an earlier try without an answer may still arrive there: only a void makes the refusal final
    const bool canVoid = m_channels.of(process).provider->canVoid();
    const bool unanswered = process.isDirect() || everUnanswered(tx, process.id, reply.attempt);
    if (!canVoid && unanswered) return Next::Inquire;
    if (canVoid && (process.transaction || unanswered)) {
        tx.whenDurable([this, id = process.id] { m_conversations[id].refused = true; });
        return Next::Void;
    }
    m_decisions.decline(tx, process, {"PAYMENT_005", reply.answer.message, "REFUSED"}, origin, tx.now());
    return Next::End;
}

Dialogue::Next Dialogue::applySilence(Tx &tx, const Process &process, const PgReply &reply, const Origin &origin)
{
    if (!process.isOpen()) return Next::End;
    if (reply.answer.connectionRefused && reply.answer.verdict == Verdict::NotSent && !mayBeThere(tx, process, reply.attempt)) {
        m_decisions.decline(tx, process, unavailable(), origin, tx.now());
        return Next::End;
    }
    if (const auto decline = m_silence->declineAtOnce()) {
        m_decisions.decline(tx, process, *decline, origin, tx.now());
        return Next::End;
    }
    return process.isToBeSettled(tx.now()) ? Next::Inquire : Next::Retry;
}

} // namespace hamster::gateway
