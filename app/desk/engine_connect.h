#pragma once
// EngineConnect: the ConnectPort of an EnginePort. GUI thread only.

#include "app/desk/engine.h"

#include <map>

namespace hamster {

class EngineConnect final : public ConnectPort {
    Q_OBJECT
public:
    /// A child of `port`; `engine` runs on its own thread and outlives it.
    EngineConnect(DeskPort *port, Engine *engine);

    const ConnectState &state() const override { return m_state; }
    void introduce(const QString &merchant, const QString &receiver, std::function<void(const QString &)> done) override;

signals:
    // To the engine thread.
    void wantIntroduction(quint64 ticket, const QString &merchant, const QString &receiver);

private:
    void take(const ConnectState &state);

    ConnectState m_state;
    std::map<quint64, std::function<void(const QString &)>> m_asked;
    quint64 m_nextTicket = 0;
};

} // namespace hamster
