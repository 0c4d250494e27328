#include "app/desk/engine_connect.h"

namespace hamster {

EngineConnect::EngineConnect(DeskPort *port, Engine *engine)
    : ConnectPort(port)
{
    connect(this, &EngineConnect::wantIntroduction, engine, &Engine::introduce);
    connect(engine, &Engine::introduced, this, [this](quint64 ticket, const QString &problem) {
        auto waiting = m_asked.extract(ticket);
        if (!waiting.empty()) waiting.mapped()(problem);
    });
    connect(engine, &Engine::status, this, [this](const EngineStatus &status) { take(status.connection); });
    connect(engine, &Engine::closed, this, [this] { take({}); });
}

void EngineConnect::take(const ConnectState &state)
{
    if (state == m_state) return;
    m_state = state;
    emit changed();
}

void EngineConnect::introduce(const QString &merchant, const QString &receiver, std::function<void(const QString &)> done)
{
    m_asked[++m_nextTicket] = std::move(done);
    emit wantIntroduction(m_nextTicket, merchant, receiver);
}

} // namespace hamster
