#include "views/explorer_port.h"

#include "views/desk_port.h"

#include <algorithm>

namespace hamster {

namespace {

/// Of a port without an explorer.
class NoExplorer final : public ExplorerPort {
public:
    explicit NoExplorer(DeskPort *port)
        : ExplorerPort(port)
    {}
    const ExploreState &state() const override { return m_state; }
    Outcome start(const ExploreRequest &) override { return refusal(); }
    void stop() override {}
    void shrink(quint64) override {}
    void stopShrinking(quint64) override {}
    Outcome save(quint64, const QString &) override { return refusal(); }
    void openBefore(quint64, std::function<void(const Outcome &)> done) override
    {
        QMetaObject::invokeMethod(
            this, [done = std::move(done)] { done(refusal()); }, Qt::QueuedConnection);
    }
    void stopOpening() override {}

private:
    static Outcome refusal() { return {ErrorCode::Unavailable, "there is no explorer here; nothing was changed"}; }
    ExploreState m_state;
};

} // namespace

const ExploreFinding *ExploreState::find(quint64 seed) const
{
    const auto found = std::ranges::find(findings, seed, &ExploreFinding::seed);
    return found == findings.end() ? nullptr : &*found;
}

ExplorerPort::ExplorerPort(DeskPort *port)
    : QObject(port)
{}

ExplorerPort *ExplorerPort::of(DeskPort *port)
{
    auto *explorer = port->findChild<ExplorerPort *>(QString(), Qt::FindDirectChildrenOnly);
    return explorer ? explorer : new NoExplorer(port);
}

} // namespace hamster
