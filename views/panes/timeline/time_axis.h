#pragma once
// TimeAxis: the run in virtual time: how far it is, what people did (marks above), which faults fired (marks below), and its end when it is
// known. It can be zoomed into: after a storm that was brought to rest the run is weeks long.

#include "views/panes/timeline/axis_view.h"

#include <QWidget>

#include <vector>

namespace hamster::timeline {

struct AxisMark {
    qint64 atMs = 0;
    QString words; ///< tooltip
    bool done = true;
    qint64 count = 1; ///< that many of the same, about then
};

class TimeAxis final : public QWidget {
    Q_OBJECT
public:
    explicit TimeAxis(QWidget *parent = nullptr);
    /// Nothing is drawn unless `from` < `end`.
    void setSpan(qint64 fromMs, qint64 nowMs, qint64 endMs);
    void setActs(std::vector<AxisMark> acts);
    void setFirings(std::vector<AxisMark> firings);
    /// The past moment that is shown; 0: none.
    void setShown(qint64 ms);
    /// The bar ends so much earlier: something stands beside it.
    void setRoomAtRight(int pixels);
    /// Left and right end of the bar; in the coordinates of the axis, as xOf().
    int barLeft() const { return bar().left(); }
    int barRight() const { return bar().right(); }
    int xOf(qint64 ms) const;
    qint64 timeAt(int x) const;
    qint64 nowMs() const { return m_now; }
    const AxisView &view() const { return m_view; }
    /// To the past moment that is shown, or else to the middle of what happened in sight.
    void zoomIn();
    void zoomOut();
    void showWhole();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void actClicked(int act);
    /// The bar was pressed or dragged there.
    void timeChosen(qint64 ms);
    /// What stands under the bar has to move with it.
    void spanChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    bool event(QEvent *event) override;

private:
    QRect bar() const;
    void paintTicks(QPainter &painter) const;
    void paintMark(QPainter &painter, double x, double y, bool done) const;
    void paintLegend(QPainter &painter) const;
    int nearestAct(int x) const; ///< −1: none is near

    void choose(int x);
    void zoom(double share, qint64 ms, double place);
    void viewChanged();
    qint64 middleOfMarks() const;
    QString tickText(qint64 atMs, qint64 gap, bool first) const;

    QStringList marksAt(int x) const;

    AxisView m_view;
    qint64 m_from = 0, m_now = 0, m_end = 0, m_shown = 0;
    int m_room = 0;
    std::vector<AxisMark> m_acts, m_firings;
};

} // namespace hamster::timeline
