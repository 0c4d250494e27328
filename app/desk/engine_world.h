#pragma once
// EngineWorld: the live side of an EnginePort: asks the engine to collect while somebody watches and hands on what it tells.

#include "app/desk/engine.h"
#include "views/world_port.h"

#include <map>

namespace hamster {

class EngineHistory;

class EngineWorld final : public WorldPort {
    Q_OBJECT
public:
    /// A child of `port`; `engine` runs on its own thread and outlives it.
    EngineWorld(DeskPort *port, Engine *engine, EngineHistory *history);

    const WorldFacts &facts() const override { return m_facts; }
    void ask(const TraceQuery &query, std::function<void(const TraceAnswer &)> done) override;

    void setPace(double speed, bool paused) override;

signals:
    // To the engine thread.
    void wantSpeed(double speed);
    void wantPlay();
    void wantPause();
    void wantWatch(bool watched);
    void wantTrace(quint64 ticket, hamster::TraceQuery query);

protected:
    void setWatched(bool watched) override { emit wantWatch(watched); }

private:
    void takeAnswer(TraceAnswer &answer) const;

    EngineHistory *m_history;
    WorldFacts m_facts;
    std::map<quint64, std::function<void(const TraceAnswer &)>> m_asked;
    quint64 m_nextTicket = 0;
    bool m_open = false; ///< a world is; what still comes from the one before is dropped
};

} // namespace hamster
