#include "views/world_port.h"

#include "views/desk_port.h"

#include <QPointer>

namespace hamster {

namespace {

/// Of a port without a world: nothing ever happens in it.
class SilentWorld final : public WorldPort {
public:
    explicit SilentWorld(DeskPort *port)
        : WorldPort(port)
    {}
    const WorldFacts &facts() const override { return m_facts; }
    void ask(const TraceQuery &, std::function<void(const TraceAnswer &)> done) override
    {
        QMetaObject::invokeMethod(
            this, [done = std::move(done)] { done(TraceAnswer{.known = false}); }, Qt::QueuedConnection);
    }

    void setPace(double, bool) override {}

protected:
    void setWatched(bool) override {}

private:
    WorldFacts m_facts;
};

} // namespace

WorldPort::WorldPort(DeskPort *port)
    : QObject(port)
{}

WorldPort *WorldPort::of(DeskPort *port)
{
    auto *world = port->findChild<WorldPort *>(QString(), Qt::FindDirectChildrenOnly);
    return world ? world : new SilentWorld(port);
}

std::shared_ptr<void> WorldPort::watch()
{
    if (auto watch = m_watch.lock()) return watch;
    // The token's value is of no matter; giving back the last one tells the port, if it still lives.
    const std::shared_ptr<void> watch(new char, [port = QPointer<WorldPort>(this)](void *token) {
        delete static_cast<char *>(token);
        if (port) port->setWatched(false);
    });
    m_watch = watch;
    setWatched(true);
    return watch;
}

} // namespace hamster
