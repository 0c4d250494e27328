#include "views/widgets/run_bar.h"

#include "views/theme/theme.h"

#include <QPainter>

namespace hamster {

RunBar::RunBar(QWidget *parent)
    : QWidget(parent)
{
    setFixedHeight(3);
    m_tick.setInterval(40);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        m_step = (m_step + 1) % 50;
        update();
    });
}

void RunBar::setProgress(double share)
{
    m_share = share;
    update();
}

void RunBar::setRunning(bool running)
{
    m_running = running;
    if (running && m_share < 0 && !Theme::current().reducedMotion())
        m_tick.start();
    else
        m_tick.stop();
    update();
}

void RunBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::current();
    painter.fillRect(rect(), theme.color(Token::Line));
    if (!m_running) return;
    if (m_share >= 0)
        painter.fillRect(QRect(0, 0, static_cast<int>(width() * m_share), height()), theme.color(Token::AccentFill));
    else
        painter.fillRect(QRect((width() + width() / 3) * m_step / 50 - width() / 3, 0, width() / 3, height()),
                         theme.color(Token::AccentFill));
}

} // namespace hamster
