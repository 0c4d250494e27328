#include "app/desk/engine_world.h"

#include "views/desk_port.h"

namespace hamster {

EngineWorld::EngineWorld(DeskPort *port, Engine *engine)
    : WorldPort(port)
{
    qRegisterMetaType<TraceBatch>();
    qRegisterMetaType<TraceQuery>();
    qRegisterMetaType<TraceAnswer>();
    qRegisterMetaType<WorldFacts>();
    connect(this, &EngineWorld::wantWatch, engine, &Engine::watch);
    connect(this, &EngineWorld::wantTrace, engine, &Engine::ask);
    connect(port, &DeskPort::worldOpened, this, [this] { m_open = true; });
    connect(port, &DeskPort::worldClosing, this, [this] {
        m_open = false;
        m_facts = {};
    });
    connect(engine, &Engine::traced, this, [this, engine](const TraceBatch &batch) {
        engine->batchTaken();
        if (m_open) emit traced(batch);
    });
    connect(engine, &Engine::facts, this, [this](const WorldFacts &facts) {
        if (!m_open) return;
        m_facts = facts;
        emit factsChanged();
    });
    connect(engine, &Engine::traceAnswered, this, [this](quint64 ticket, const TraceAnswer &answer) {
        auto waiting = m_asked.extract(ticket);
        if (!waiting.empty() && waiting.mapped()) waiting.mapped()(answer);
    });
}

void EngineWorld::ask(const TraceQuery &query, std::function<void(const TraceAnswer &)> done)
{
    m_asked[++m_nextTicket] = std::move(done);
    emit wantTrace(m_nextTicket, query);
}

} // namespace hamster
