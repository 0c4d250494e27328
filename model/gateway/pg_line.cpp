#include "model/gateway/pg_line.h"

namespace hamster::gateway {

namespace {
const Sql kInsert{
    "INSERT INTO pg_attempts (process_public_id, kind, key, try, refund_public_id, amount, request, breaker_state, created_at) "
    "VALUES (?1, ?2, ?3, (SELECT count(*) + 1 FROM pg_attempts WHERE process_public_id = ?1 AND kind = ?2 AND key = ?3), "
    "?4, ?5, ?6, ?7, ?8)"};
const Sql kFinish{"UPDATE pg_attempts SET outcome = ?2, http_status = ?3, answer = ?4, duration_ms = ?5, finished_at = ?6 WHERE id = ?1"};
const Sql kBreakerLog{
    "INSERT INTO breaker_log (provider, from_state, to_state, failure_rate, slow_rate, created_at) VALUES (?, ?, ?, ?, ?, ?)"};
constexpr Duration kPause = 1s;
} // namespace

PgLine::PgLine(ServiceCore &core, const Provider &provider, const Settings &settings, LiveWatch &watch)
    : m_core(core)
    , m_provider(provider)
    , m_settings(settings)
    , m_watch(watch)
    , m_guard(CallGuard::chosen(core.policies(), settings, core.now()))
    , m_budget(settings.retryBudgetPerCall, settings.retryBudgetCap)
{}

void PgLine::enqueue(Item item)
{
    m_queue.push_back(std::move(item));
    pump();
}

void PgLine::begin()
{
    m_begun = true;
    pump();
}

void PgLine::pump()
{
    if (!m_begun || m_pumping) return; // a refused call's `done` may queue the next one
    m_pumping = true;
    while (!m_paused && m_guard->hasSlot(m_inFlight)) {
        std::optional<Item> item;
        if (!m_queue.empty()) {
            item = std::move(m_queue.front());
            m_queue.pop_front();
        } else if (nextWaiting) {
            item = nextWaiting();
        }
        if (!item) break;
        start(std::move(*item));
    }
    m_pumping = false;
}

void PgLine::pause()
{
    if (m_paused) return;
    m_paused = true;
    m_core.scheduler().after(kPause, [this] {
        m_paused = false;
        pump();
    });
}

void PgLine::start(Item item)
{
    const bool permitted = m_guard->acquire(m_core.now());
    noteBreaker();
    if (!permitted) {
        item.done({PgReply::End::NotPermitted, 0, {}, {}});
        return;
    }
    ++m_inFlight;
    m_budget.called();
    const Permit permit{std::make_shared<Item>(std::move(item)), m_guard->period()};
    const std::string_view breaker = toString(m_lastState);
    const Outcome provisional = m_core.transactor().run(
        [this, permit, breaker](Tx &tx) -> Outcome {
            auto call = permit.item->prepare(tx);
            if (!call) {
                tx.whenDurable([this, permit] { finish(permit, {PgReply::End::NotNeeded, 0, {}, {}}); });
                return success();
            }
            std::int64_t attempt = 0;
            if (call->process.value != 0) {
                attempt = tx.insert(kInsert, call->process, toString(call->kind), call->key, call->refund, call->amount,
                                    call->request.stored, breaker, tx.now());
                tx.whenDurable([this, attempt] { m_watch.attemptDurable(attempt); });
            }
            tx.whenDurable([this, permit, attempt, sent = std::move(*call)] { send(attempt, permit, sent); });
            return success();
        },
        [this, permit](const Outcome &outcome) {
            if (outcome) return;
            pause();
            finish(permit, {PgReply::End::StorageFailed, 0, {}, {}});
        });
    if (!provisional) pause();
}

void PgLine::send(std::int64_t attempt, const Permit &permit, const PgCall &call)
{
    const Instant started = m_core.now();
    const CallKind kind = call.kind;
    if (!m_guard->mayLeave(permit.period, started)) {
        PgReply reply{PgReply::End::Answered, attempt, {}, {}};
        reply.answer.verdict = Verdict::NotSent;
        reply.answer.connectionRefused = true;
        reply.answer.breaker = CallResult::Ignored;
        reply.answer.message = reply.answer.stored = "breaker-open";
        finish(permit, reply);
        return;
    }
    m_watch.callBegun(started, {m_provider.name(), m_guard->state(started), m_guard->period(), m_settings.breaker.halfOpenCalls, attempt,
                                call.process.value ? call.process.text() : call.key});
    m_core.send(call.request.http, {m_settings.connectTimeout, m_settings.totalTimeout},
                [this, attempt, permit, kind, started](HttpOutcome outcome) { answered(attempt, permit, kind, started, outcome); });
}

void PgLine::answered(std::int64_t attempt, const Permit &permit, CallKind kind, Instant started, const HttpOutcome &outcome)
{
    const Instant now = m_core.now();
    PgReply reply{PgReply::End::Answered, attempt, m_provider.read(kind, outcome), std::max(now - started, Duration(0))};
    m_guard->finish(reply.answer.breaker, reply.took, permit.period, now);
    m_watch.callEnded(m_provider.name(), permit.period, reply.answer.breaker == CallResult::Ignored);
    noteBreaker();
    --m_inFlight;
    permit.item->done(reply);
    pump();
}

void PgLine::finish(const Permit &permit, const PgReply &reply)
{
    m_guard->finish(CallResult::Ignored, Duration(0), permit.period, m_core.now());
    --m_inFlight;
    permit.item->done(reply);
    pump();
}

void PgLine::finishAttempt(Tx &tx, const PgReply &reply)
{
    tx.exec(kFinish, reply.attempt, toString(reply.answer.verdict), reply.answer.httpStatus, reply.answer.stored, reply.took.count(),
            tx.now());
}

void PgLine::noteBreaker()
{
    const Instant now = m_core.now();
    if (m_guard->state(now) == m_lastState) return;
    const BreakerSnapshot shot = m_guard->snapshot(now);
    const std::string_view from = toString(m_lastState), to = toString(shot.state);
    m_lastState = shot.state;
    m_core.trace().record({.kind = TraceKind::BreakerChange,
                           .from = Party::Gateway,
                           .to = Party::Pg,
                           .name = "pgCircuit",
                           .subject = std::string(m_provider.name()),
                           .payload = std::string(from) + ">" + std::string(to)});
    m_core.transactor().submit([provider = std::string(m_provider.name()), from, to, shot](Tx &tx) -> Outcome {
        tx.exec(kBreakerLog, provider, from, to, static_cast<double>(shot.failureRate), static_cast<double>(shot.slowRate), tx.now());
        return success();
    });
    if (const auto at = m_guard->changesAt()) m_core.scheduler().after(std::max(*at - now, Duration(0)), [this] { noteBreaker(); });
}

} // namespace hamster::gateway
