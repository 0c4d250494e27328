#pragma once
// WorldPort: the live side of a DeskPort: what happens, as batches of trace records, what nodes and links look like, and questions to the
// trace. Costs the engine nothing while nobody watches. GUI thread only.

#include "simulator/laboratory/trace_feed.h"
#include "simulator/laboratory/trace_query.h"
#include "simulator/laboratory/world_facts.h"

#include <QObject>

#include <functional>
#include <memory>

namespace hamster {

class DeskPort;

class WorldPort : public QObject {
    Q_OBJECT
public:
    /// The one that belongs to `port`, its child. A port that has none (tests of other panes) gets one that never tells anything.
    static WorldPort *of(DeskPort *port);

    /// While any such token lives, traced() and factsChanged() are emitted. Panes hold one while they are on show; a token may outlive
    /// the port.
    std::shared_ptr<void> watch();
    /// As last told; not `known` until the first factsChanged().
    virtual const WorldFacts &facts() const = 0;
    /// Asks the engine for records of its trace; `done` is called once, later, in this thread. Without a world the order is not `known`.
    virtual void ask(const TraceQuery &query, std::function<void(const TraceAnswer &)> done) = 0;
    /// How the time of a laboratory runs from now on: `speed` times real time (0: as fast as it goes), or not at all.
    virtual void setPace(double speed, bool paused) = 0;

signals:
    /// What happened since the last batch, complete in its counts. At most 60 Hz, only while somebody watches.
    void traced(const hamster::TraceBatch &batch);
    /// facts() has news. At most 10 Hz, only while somebody watches.
    void factsChanged();

protected:
    explicit WorldPort(DeskPort *port);
    /// The first token was taken, or the last one was given back.
    virtual void setWatched(bool watched) = 0;

private:
    std::weak_ptr<void> m_watch;
};

} // namespace hamster
