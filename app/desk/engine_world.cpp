#include "app/desk/engine_world.h"

#include "app/desk/engine_history.h"
#include "views/desk_port.h"

namespace hamster {

namespace {

/// What the tables of a past moment say of nodes and links; rates and latencies are of the present alone.
WorldFacts pastFacts(const WorldFiles &files, std::int64_t atMs)
{
    WorldFacts facts;
    facts.known = true;
    facts.timeMs = atMs;
    if (files.ecommerce && files.gateway && files.payment && files.bus)
        readStoredFacts({files.ecommerce, files.gateway, files.payment, files.pg, files.bus}, facts);
    return facts;
}

} // namespace

EngineWorld::EngineWorld(DeskPort *port, Engine *engine, EngineHistory *history)
    : WorldPort(port)
    , m_history(history)
{
    qRegisterMetaType<TraceBatch>();
    qRegisterMetaType<TraceQuery>();
    qRegisterMetaType<TraceAnswer>();
    qRegisterMetaType<WorldFacts>();
    connect(this, &EngineWorld::wantWatch, engine, &Engine::watch);
    connect(this, &EngineWorld::wantTrace, engine, &Engine::ask);
    connect(this, &EngineWorld::wantSpeed, engine, &Engine::setSpeed);
    connect(this, &EngineWorld::wantPlay, engine, &Engine::play);
    connect(this, &EngineWorld::wantPause, engine, &Engine::pause);
    connect(port, &DeskPort::worldOpened, this, [this] {
        m_open = true;
        if (!m_history->inPast()) return;
        m_facts = pastFacts(m_history->files(), m_history->atMs());
        emit factsChanged();
    });
    connect(port, &DeskPort::worldClosing, this, [this] {
        m_open = false;
        m_facts = {};
    });
    connect(engine, &Engine::traced, this, [this, engine](const TraceBatch &batch) {
        engine->batchTaken();
        if (m_open && !m_history->inPast()) emit traced(batch);
    });
    connect(engine, &Engine::facts, this, [this](const WorldFacts &facts) {
        if (!m_open || m_history->inPast()) return;
        m_facts = facts;
        emit factsChanged();
    });
    connect(engine, &Engine::traceAnswered, this, [this](quint64 ticket, const TraceAnswer &answer) {
        auto waiting = m_asked.extract(ticket);
        if (waiting.empty() || !waiting.mapped()) return;
        TraceAnswer then = answer;
        takeAnswer(then);
        waiting.mapped()(then);
    });
}

/// In the past: what had not happened yet is not told.
void EngineWorld::takeAnswer(TraceAnswer &answer) const
{
    if (!m_history->inPast()) return;
    const std::uint64_t event = m_history->event();
    std::erase_if(answer.records, [event](const TraceRecord &record) { return record.sequence > event; });
    answer.last = std::min(answer.last, event);
    answer.nowMs = m_history->atMs();
}

void EngineWorld::setPace(double speed, bool paused)
{
    emit wantSpeed(speed);
    paused ? emit wantPause() : emit wantPlay();
}

void EngineWorld::ask(const TraceQuery &query, std::function<void(const TraceAnswer &)> done)
{
    m_asked[++m_nextTicket] = std::move(done);
    emit wantTrace(m_nextTicket, query);
}

} // namespace hamster
