#include "views/connect_port.h"

#include "views/desk_port.h"

namespace hamster {

namespace {

/// Of a port whose world is not served.
class NoConnect final : public ConnectPort {
public:
    explicit NoConnect(DeskPort *port)
        : ConnectPort(port)
    {}
    const ConnectState &state() const override { return m_state; }
    void introduce(const QString &, const QString &, std::function<void(const QString &)> done) override
    {
        done(QStringLiteral("no world is served here; nothing was changed"));
    }

private:
    ConnectState m_state;
};

} // namespace

ConnectPort::ConnectPort(DeskPort *port)
    : QObject(port)
{}

ConnectPort *ConnectPort::of(DeskPort *port)
{
    auto *connect = port->findChild<ConnectPort *>(QString(), Qt::FindDirectChildrenOnly);
    return connect ? connect : new NoConnect(port);
}

} // namespace hamster
