#include "simulator/pg/core.h"

namespace hamster::pg {

namespace {
constexpr int kShortKeyTries = 3;
constexpr std::size_t kShortKey = 6, kLongKey = 8;
} // namespace

PgCore::PgCore(PgContext &context, const MerchantBook &merchants, Deliveries &deliveries, const OutcomeBook &outcomes,
               const Settings &settings, const Dialect &dialect)
    : m_context(context)
    , m_merchants(merchants)
    , m_deliveries(deliveries)
    , m_outcomes(outcomes)
    , m_settings(settings)
    , m_dialect(dialect)
    , m_requestRandom(context.random("request"))
    , m_keyRandom(context.random("transaction-key"))
    , m_decisionRandom(context.random("decision"))
{}

void PgCore::later(ReplyDone done, Reply reply)
{
    m_context.transactor().whenDurable([done = std::move(done), reply = std::move(reply)]() mutable { done(std::move(reply)); });
}

Refusal PgCore::judgeKey(Database &database, const PaymentRequest &request, Answer &stored) const
{
    const KeyVerdict verdict = m_keys.judge(database, *request.key);
    switch (verdict.kind) {
    case KeyVerdict::Kind::InFlight: return Refusal::KeyInFlight;
    case KeyVerdict::Kind::OtherBody: return Refusal::KeyOtherBody;
    case KeyVerdict::Kind::Stored: stored = verdict.answer; return Refusal::None;
    case KeyVerdict::Kind::New: break;
    }
    return hasTombstone(database, request.userId, request.key->key) ? Refusal::KeyVoided : Refusal::None;
}

void PgCore::accept(PaymentRequest request, Render render, ReplyDone done)
{
    if (request.key) {
        Reply reply;
        reply.refusal = judgeKey(m_context.database(), request, reply.answer);
        if (reply.refusal != Refusal::None || !reply.answer.body.empty()) return later(std::move(done), std::move(reply));
        m_keys.mark(*request.key);
    }
    const Profile &profile = m_settings.profile;
    const Duration wait = m_requestRandom.between(profile.requestLow, profile.requestHigh);
    const bool unstable = m_requestRandom.chance(profile.unstableRate);
    auto job = std::make_shared<Job>(Job{std::move(request), std::move(render), std::move(done)});
    auto act = [this, job, unstable] {
        if (!unstable) return store(job);
        m_context.transactor().whenDurable([this, job] { finish(*job, {Refusal::Unstable}); });
    };
    if (wait == Duration(0))
        act();
    else
        m_context.scheduler().after(wait, std::move(act));
}

void PgCore::finish(const Job &job, Reply reply)
{
    if (job.request.key) m_keys.unmark(*job.request.key);
    job.done(std::move(reply));
}

Transaction PgCore::newTransaction(Tx &tx, const PaymentRequest &request, TransactionId id, std::uint64_t keySeed, const Waits &waits) const
{
    const auto rule = m_outcomes.take(tx, request.orderId, request.cardNo, request.userId);
    const Duration wait = rule ? rule->after.value_or(waits.drawn) : waits.byCard;
    Random keys(keySeed, "hamster-pg", "transaction-key");
    std::string key = makeTransactionKey(tx.now(), keys, kShortKey);
    for (int tries = 1; isKeyTaken(tx, key); ++tries)
        key = makeTransactionKey(tx.now(), keys, tries < kShortKeyTries ? kShortKey : kLongKey);
    return {.id = id,
            .key = std::move(key),
            .userId = request.userId,
            .orderId = request.orderId,
            .cardType = request.cardType,
            .cardNo = request.cardNo,
            .amount = request.amount,
            .cancelled = {},
            .callbackUrl = request.callbackUrl,
            .echo = request.echo,
            .idempotencyKey = request.key ? std::optional(request.key->key) : std::nullopt,
            .decideAt = tx.now() + wait,
            .forced = rule ? std::optional(rule->outcome) : std::nullopt};
}

void PgCore::store(std::shared_ptr<Job> job)
{
    const Profile &profile = m_settings.profile;
    const TransactionId id = m_context.ids().next<TransactionId>();
    const std::uint64_t keySeed = m_keyRandom.next();
    const Duration drawn = m_decisionRandom.between(profile.decisionLow, profile.decisionHigh);
    const bool slow = forcedFor(job->request.userId, job->request.cardNo) == ForcedOutcome::SlowApprove;
    m_context.transactor().submit(
        [this, job, id, keySeed, waits = Waits{drawn, slow ? kSlowDecision : drawn}](Tx &tx) -> Outcome {
            const PaymentRequest &request = job->request;
            if (request.key && hasTombstone(tx.database(), request.userId, request.key->key)) {
                tx.whenDurable([this, job] { finish(*job, {Refusal::KeyVoided}); });
                return success();
            }
            const Transaction transaction = newTransaction(tx, request, id, keySeed, waits);
            insert(tx, transaction);
            const Cause cause{.name = "payment-request", .eventId = {}, .correlation = {}};
            if (Outcome born = m_context.states().born(tx, id.value, PgTransactionState::Pending, cause); !born) return born;
            Answer answer = job->render(transaction);
            if (request.key) IdempotencyBook::store(tx, *request.key, answer);
            tx.whenDurable([this, job, answer = std::move(answer), id, due = *transaction.decideAt]() mutable {
                finish(*job, {Refusal::None, std::move(answer)});
                const FaultAct fault = m_context.faults().watches(FaultPoint::PgStored)
                                           ? askAt(FaultPoint::PgStored, *findById(m_context.database(), id))
                                           : FaultAct{};
                armDecision(id, fault.what == FaultAct::Do::Delay ? due + fault.time : due);
            });
            return success();
        },
        [this, job](const Outcome &outcome) {
            if (!outcome) finish(*job, {Refusal::Storage});
        });
}

void PgCore::recover()
{
    for (const auto &[id, due] : undecided(m_context.database())) armDecision(id, due);
}

} // namespace hamster::pg
