#pragma once
// WorldView: the picture of the world with the messages that travel on it. The still part is kept as a pixmap; moving messages repaint
// their link only. Nodes and links can be reached with pointer and arrow keys.

#include "views/panes/world/draw.h"
#include "views/panes/world/flow.h"

#include <QElapsedTimer>
#include <QPixmap>
#include <QTimer>
#include <QWidget>

namespace hamster::world {

class WorldView final : public QWidget {
    Q_OBJECT
public:
    explicit WorldView(QWidget *parent = nullptr);

    void setPicture(Picture picture);
    const Picture &picture() const { return m_picture; }
    const Layout &layoutOfWorld() const { return m_layout; }
    const Flow &flow() const { return m_flow; }
    void addBatch(const TraceBatch &batch);
    void clearFlow();
    /// Paused: everything freezes where it is. `speed` as the frame's: 0 is as fast as possible.
    void setTime(bool paused, double speed);

    Target current() const { return m_current; }
    void setCurrent(const Target &target);
    QRect rectOf(const Target &target) const { return targetRect(m_layout, target).toAlignedRect(); }
    QSize sizeHint() const override { return {1016, 340}; }

signals:
    /// Click or Enter.
    void activated(const hamster::world::Target &target);
    void menuRequested(const hamster::world::Target &target, const QPoint &globalPos);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void relayout();
    void restill();
    void tick();
    qint64 flowNow() const;
    bool countsOnly() const;
    void updateMoving();
    void paintMover(QPainter &painter, const Mover &mover) const;
    void step(int by);

    Picture m_picture;
    Layout m_layout;
    Flow m_flow;
    QPixmap m_still;
    QTimer m_timer;
    QElapsedTimer m_wall;
    qint64 m_flowMs = 0; ///< flow time at the last start of m_wall
    bool m_paused = true;
    double m_speed = 1;
    Target m_current;
    Target m_hovered;
};

} // namespace hamster::world
