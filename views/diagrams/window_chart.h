#pragma once
// WindowChart: the breaker's last half minute second by second: how each second's calls ended, how many there were, the failure rate of the
// whole window as a line that meets its threshold where the breaker opened, and seconds in which calls were refused.

#ifndef Q_MOC_RUN // moc 6.4 cannot read the standard library's concepts
#include "model/gateway/breaker.h"
#endif

#include <QWidget>

#include <vector>

namespace hamster {

/// One second's column, in the widget's coordinates. Parts without calls are empty.
struct WindowColumn {
    QRect whole;
    QRect failed, slow, success; ///< from the foot up; slow: of those that did not fail
    QRect failedSlow;            ///< the upper share of `failed` that took too long as well: what timed out
    bool refused = false;        ///< no call got through and some were refused
    int calls = 0;
};

struct WindowLayout {
    QRect plot;
    std::vector<WindowColumn> columns;      ///< oldest first
    std::vector<std::vector<QPointF>> rate; ///< unbroken stretches of the line
    double thresholdY = 0;
    QPointF opening; ///< where the line met the threshold; null: not within these seconds
};
WindowLayout layoutWindow(const QRect &plot, const gateway::BreakerSnapshot &breaker);

class WindowChart final : public QWidget {
    Q_OBJECT
public:
    explicit WindowChart(QWidget *parent = nullptr);
    void setBreaker(const gateway::BreakerSnapshot &breaker);
    WindowLayout layoutNow() const { return layoutWindow(plot(), m_breaker); }

    /// Of "opens at 60 %": behind the end of its line, beside the bars.
    QRect thresholdBox() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override; ///< tooltips

private:
    QRect plot() const;
    QString thresholdWords() const;
    void paintAxes(QPainter &painter, const WindowLayout &layout) const;
    void paintColumns(QPainter &painter, const WindowLayout &layout) const;
    void paintRate(QPainter &painter, const WindowLayout &layout) const;
    void paintRefusedWords(QPainter &painter, const WindowLayout &layout) const;
    QString words(std::size_t second) const;
    gateway::BreakerSnapshot m_breaker;
};

/// The five boxes of a half-open breaker: what became of each permit.
class PermitBoxes final : public QWidget {
    Q_OBJECT
public:
    explicit PermitBoxes(QWidget *parent = nullptr);
    /// `nowMs`: of the world, for calls that are still on their way.
    void setBreaker(const gateway::BreakerSnapshot &breaker, qint64 nowMs);
    struct Box {
        QRect rect;
        QString words; ///< "41 ms", "1.2 s …", "free"
        int state = 0; ///< 0 free, 1 on its way, 2 good, 3 slow, 4 failed
    };
    std::vector<Box> boxes() const;

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    gateway::BreakerSnapshot m_breaker;
    qint64 m_now = 0;
};

} // namespace hamster
