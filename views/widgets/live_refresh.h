#pragma once
// LiveRefresh: reads a pane again when the world has news: at most four times a second, only while the pane is on show, and more rarely
// when reading takes long. GUI thread only.

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <functional>

class QWidget;

namespace hamster {

class DeskPort;

class LiveRefresh final : public QObject {
    Q_OBJECT
public:
    /// `read` is called for changed(), worldOpened() and when `pane` comes on show with news waiting; `forget` for worldClosing().
    LiveRefresh(QWidget *pane, DeskPort *port, std::function<void()> read, std::function<void()> forget);
    /// News of another kind (statusChanged, a command's answer).
    void soon();
    /// Reads at once, also when not on show.
    void now();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void inTurn();

    QWidget *m_pane;
    std::function<void()> m_read;
    QTimer m_timer;
    QElapsedTimer m_sinceRead;
    qint64 m_costMs = 0;
    bool m_stale = false;
    bool m_empty = false; ///< nothing of this world was read yet
};

} // namespace hamster
