#pragma once
// CommandRun: one command on its way through the DeskPort, as a form shows it: running, refused or done. An answer that nobody waits for
// any more is dropped. GUI thread only.

#include "views/desk_port.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace hamster {

class CommandRun final : public QObject {
    Q_OBJECT
public:
    explicit CommandRun(DeskPort *port, QObject *parent = nullptr);

    /// Sends; does nothing while another one is on its way.
    void start(Command command);
    /// Stops waiting. Does not undo: the command goes on.
    void stopWaiting();
    bool running() const { return m_running; }
    qint64 elapsedMs() const { return m_running ? m_clock.elapsed() : 0; }

signals:
    void started();
    /// A few times a second while running.
    void waiting(qint64 elapsedMs);
    void finished(const hamster::CommandAnswer &answer);
    void stopped();

private:
    DeskPort *m_port;
    QElapsedTimer m_clock;
    QTimer m_tick;
    int m_ticket = 0;
    bool m_running = false;
};

/// What a refusal says: its sentence, then its code.
QString refusalText(const CommandAnswer &answer);

} // namespace hamster
