#include "views/widgets/command_run.h"

#include <QPointer>

using namespace Qt::StringLiterals;

namespace hamster {

CommandRun::CommandRun(DeskPort *port, QObject *parent)
    : QObject(parent)
    , m_port(port)
{
    m_tick.setInterval(200);
    connect(&m_tick, &QTimer::timeout, this, [this] { emit waiting(m_clock.elapsed()); });
    connect(port, &DeskPort::worldClosing, this, &CommandRun::stopWaiting);
}

void CommandRun::start(Command command)
{
    if (m_running) return;
    m_running = true;
    m_clock.start();
    m_tick.start();
    const int ticket = ++m_ticket;
    emit started();
    m_port->send(std::move(command), [self = QPointer<CommandRun>(this), ticket](const CommandAnswer &answer) {
        if (!self || !self->m_running || ticket != self->m_ticket) return;
        self->m_running = false;
        self->m_tick.stop();
        emit self->finished(answer);
    });
}

void CommandRun::stopWaiting()
{
    if (!m_running) return;
    m_running = false;
    m_tick.stop();
    emit stopped();
}

QString refusalText(const CommandAnswer &answer)
{
    const QString code = QString::fromStdString(answer.code), message = QString::fromStdString(answer.message);
    if (message.isEmpty()) return CommandRun::tr("Refused without a reason (%1). Nothing was changed.").arg(code);
    return code.isEmpty() ? message : u"%1 (%2)"_s.arg(message, code);
}

} // namespace hamster
