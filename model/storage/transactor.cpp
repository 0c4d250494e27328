#include "model/storage/transactor.h"

namespace hamster {

namespace {
constexpr const char *kChainLost = "what it builds on was not committed";
} // namespace

Transactor::Transactor(Database &database, const Clock &clock, Scheduler &scheduler, Options options)
    : m_database(database)
    , m_clock(clock)
    , m_scheduler(scheduler)
    , m_options(options)
{}

Transactor::~Transactor()
{
    if (m_open) m_database.rollback();
}

Outcome Transactor::run(TransactionBody body, Done done, std::shared_ptr<bool> chain)
{
    HAMSTER_ASSERT(!m_running); // a body must not submit another one
    if (m_dead) return {ErrorCode::Unavailable, "the service has crashed"};
    const auto refuse = [this, &done](Outcome refusal) {
        settle({{}, std::move(done), {}, refusal, false, {}});
        arm();
        return refusal;
    };
    if (chain && *chain) return refuse({ErrorCode::Unavailable, kChainLost}); // with an earlier group
    if (!m_open) {
        if (Outcome begun = m_database.beginImmediate(); !begun) return refuse(begun);
        m_open = true;
    }
    m_units.push_back({std::move(body), std::move(done), {}, success(), false, std::move(chain)});
    const Outcome provisional = runUnit(m_units.back());
    if (m_dead) { // it crashed in the middle
        m_running = false;
        kill();
        return {ErrorCode::Unavailable, "the service has crashed"};
    }
    const bool lostGroup = m_open && m_database.inAutocommit();
    if (lostGroup) {
        m_open = false;
        rerunSingly(std::exchange(m_units, {}));
    } else if (!m_options.group || m_units.size() >= m_options.groupMax) {
        commitGroup();
    }
    arm();
    return provisional;
}

void Transactor::whenDurable(Task effect)
{
    if (m_dead) return;
    if (m_open) {
        m_units.push_back({{}, {}, {}, success(), true, {}});
        m_units.back().effects.push_back(std::move(effect));
    } else {
        m_ready.push_back(std::move(effect));
    }
    arm();
}

void Transactor::commitNow()
{
    if (m_open) commitGroup();
}

Outcome Transactor::rehearse(const TransactionBody &body, const std::function<void(Database &)> &look)
{
    HAMSTER_ASSERT(!m_running);
    commitNow();
    if (m_dead) return {ErrorCode::Unavailable, "the service has crashed"};
    if (Outcome begun = m_database.beginImmediate(); !begun) return begun;
    Tx tx(m_database, m_clock.now());
    m_running = true;
    Outcome outcome = body(tx);
    m_running = false;
    if (m_database.failed()) outcome = m_database.failure();
    m_database.clearFailure();
    look(m_database);
    m_database.rollback();
    return outcome;
}

void Transactor::kill()
{
    m_dead = true;
    if (m_running) return; // its caller finishes the job
    if (m_open) m_database.rollback();
    m_open = false;
    m_units.clear();
    m_ready.clear();
}

/// What the running body did. The transaction stays open, unless SQLite gave it up by itself.
void Transactor::takeBack(bool wholeTransaction)
{
    if (!wholeTransaction) return m_database.rollbackToSavepoint();
    const bool open = !m_database.inAutocommit();
    m_database.rollback();
    if (open) (void)m_database.beginImmediate();
    m_database.clearFailure(); // one that is not open again is found so
}

Outcome Transactor::runUnit(Unit &unit)
{
    Tx tx(m_database, m_clock.now());
    const bool first = m_units.size() <= 1; // of its transaction: it needs no savepoint, for taking all of it back is the same
    if (!first) m_database.savepoint();
    m_running = true;
    Outcome outcome = unit.body(tx);
    m_running = false;
    if (m_database.failed()) outcome = m_database.failure();
    if (outcome) {
        if (!first) m_database.releaseSavepoint();
        if (m_database.failed()) outcome = m_database.failure();
        unit.effects = std::move(tx.m_effects);
    }
    if (!outcome) {
        takeBack(first);
        unit.effects.clear();
    }
    unit.outcome = outcome;
    return outcome;
}

void Transactor::commitGroup()
{
    m_open = false;
    std::vector<Unit> units = std::exchange(m_units, {});
    if (!commit()) {
        if (!m_dead) rerunSingly(std::move(units));
        return;
    }
    for (Unit &unit : units) settle(std::move(unit));
}

bool Transactor::commit()
{
    if (beforeCommit) beforeCommit();
    if (m_dead || !m_database.commit()) {
        const auto failure = m_database.failed() ? std::optional(m_database.failure()) : std::nullopt;
        m_database.rollback();
        if (failure) m_lastRefusal = *failure;
        return false;
    }
    if (afterCommit) afterCommit();
    return !m_dead;
}

void Transactor::rerunSingly(std::vector<Unit> units)
{
    m_database.clearFailure();
    for (Unit &unit : units) {
        if (unit.wantsEffectsAnyway) {
            settle(std::move(unit));
            continue;
        }
        const bool succeeded = unit.outcome.ok();
        Outcome outcome = unit.chain && *unit.chain ? Outcome(ErrorCode::Unavailable, kChainLost) : m_database.beginImmediate();
        if (outcome) {
            outcome = runUnit(unit);
            if (m_dead) {
                m_database.rollback();
                return kill();
            }
            if (!m_database.inAutocommit() && !commit()) {
                if (m_dead) return;
                unit.effects.clear();
                outcome = m_lastRefusal;
            }
        }
        if (unit.chain && succeeded && !outcome) *unit.chain = true;
        unit.outcome = outcome;
        settle(std::move(unit));
    }
}

void Transactor::settle(Unit unit)
{
    if (!unit.outcome) unit.effects.clear();
    for (Task &effect : unit.effects) m_ready.push_back(std::move(effect)); // what the commit did is told before anybody answers for it
    if (unit.done) m_ready.push_back([done = std::move(unit.done), outcome = unit.outcome] { done(outcome); });
}

void Transactor::arm()
{
    if (m_armed) return;
    m_armed = true;
    m_scheduler.atEndOfInstant(m_life.guard([this] { flush(); }));
}

void Transactor::flush()
{
    m_armed = false;
    if (m_open) commitGroup();
    std::vector<Task> ready = std::exchange(m_ready, {});
    for (Task &effect : ready) {
        if (!m_life.alive() || m_dead) return;
        effect();
    }
}

} // namespace hamster
