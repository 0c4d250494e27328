#include "views/history_port.h"

#include "views/desk_port.h"

namespace hamster {

namespace {

/// Of a port without a past.
class NoHistory final : public HistoryPort {
public:
    explicit NoHistory(DeskPort *port)
        : HistoryPort(port)
    {}
    PastView view() const override { return {}; }
    void lookAt(quint64) override {}
    void lookAtTime(qint64) override {}
    void backToNow() override {}
    Outcome branch() override { return {ErrorCode::Unavailable, "no past is kept here; nothing was changed"}; }
};

} // namespace

HistoryPort::HistoryPort(DeskPort *port)
    : QObject(port)
{}

HistoryPort *HistoryPort::of(DeskPort *port)
{
    auto *history = port->findChild<HistoryPort *>(QString(), Qt::FindDirectChildrenOnly);
    return history ? history : new NoHistory(port);
}

} // namespace hamster
