#include "views/widgets/live_refresh.h"

#include "views/desk_port.h"
#include "views/widgets/turns.h"

#include <QEvent>
#include <QWidget>

#include <algorithm>

namespace hamster {

namespace {
constexpr qint64 kGapMs = 250;    // between two readings
constexpr qint64 kFirstMs = 30;   // changes within this time are read at once
constexpr qint64 kCostShare = 10; // reading takes at most one part in ten of the thread
} // namespace

LiveRefresh::LiveRefresh(QWidget *pane, DeskPort *port, std::function<void()> read, std::function<void()> forget)
    : QObject(pane)
    , m_pane(pane)
    , m_read(std::move(read))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &LiveRefresh::inTurn);
    connect(port, &DeskPort::changed, this, &LiveRefresh::soon);
    connect(port, &DeskPort::worldOpened, this, [this] {
        // Panes that nobody sees would all read in this one turn: they do when they are shown.
        if (m_pane->isVisible())
            now();
        else
            m_stale = m_empty = true;
    });
    connect(port, &DeskPort::worldClosing, this, [this, forget = std::move(forget)] {
        m_timer.stop();
        m_stale = m_empty = false;
        forget();
    });
    pane->installEventFilter(this);
}

void LiveRefresh::soon()
{
    m_stale = true;
    if (!m_pane->isVisible() || m_timer.isActive()) return;
    const qint64 gap = std::max(kGapMs, m_costMs * kCostShare);
    const qint64 past = m_sinceRead.isValid() ? m_sinceRead.elapsed() : gap;
    m_timer.start(static_cast<int>(std::max(kFirstMs, gap - past)));
}

/// All panes on show hear of news at the same time.
void LiveRefresh::inTurn()
{
    Turns::later(this, [this] {
        if (m_stale && m_pane->isVisible()) now();
    });
}

void LiveRefresh::now()
{
    m_timer.stop();
    m_stale = m_empty = false;
    QElapsedTimer cost;
    cost.start();
    m_read();
    m_costMs = cost.elapsed();
    m_sinceRead.start();
}

bool LiveRefresh::eventFilter(QObject *watched, QEvent *event)
{
    // What is empty is filled at once: who opens a pane wants to show something in it.
    if (watched == m_pane && event->type() == QEvent::Show && m_stale) m_empty ? now() : inTurn();
    return QObject::eventFilter(watched, event);
}

} // namespace hamster
