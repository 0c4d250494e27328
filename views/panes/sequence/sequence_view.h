#pragma once
// SequenceView: a story as a scrollable diagram. The lanes' names stay in view; arrows and boxes can be reached with the pointer and with
// the arrow keys. Follows the newest row until the reader scrolls away.

#include "views/panes/sequence/draw.h"

#include <QAbstractScrollArea>

namespace hamster::sequence {

class SequenceView final : public QAbstractScrollArea {
    Q_OBJECT
public:
    explicit SequenceView(QWidget *parent = nullptr);

    /// `live`: the world goes on, a "now" line is drawn at `nowMs`.
    void setStory(Story story, qint64 nowMs, bool live);
    const Story &story() const { return m_story; }
    const Layout &layoutOfStory() const { return m_layout; }
    void setEverything(bool everything);
    bool everything() const { return m_everything; }
    /// 0.5 … 2.
    void setZoom(qreal zoom);
    qreal zoom() const { return m_zoom; }
    void setFollow(bool follow);
    bool follow() const { return m_follow; }

    /// Viewport coordinates, for tests and menus.
    QRect rectOf(const Place &place) const;
    Place current() const { return m_current; }
    void setCurrent(const Place &place);
    QString currentText() const;

    Drawing whole() const { return drawWhole(m_story, m_layout, scale()); }

signals:
    void zoomChanged(qreal zoom);
    void followChanged(bool follow);
    /// Double-click, Enter or the menu key on a place.
    void activated(const hamster::sequence::Place &place);
    void menuRequested(const hamster::sequence::Place &place, const QPoint &globalPos);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    qreal scale() const;
    void relayout();
    void updateBars();
    void step(int by);
    QPointF toDiagram(const QPoint &point) const;
    QPointF offset() const;

    Story m_story;
    Layout m_layout;
    Drawing m_body, m_head;
    std::vector<Place> m_order;
    Place m_current;
    qint64 m_nowMs = 0;
    bool m_live = false;
    bool m_everything = false;
    bool m_follow = true;
    bool m_settling = false; ///< the bars are moved by us
    qreal m_zoom = 1;
};

} // namespace hamster::sequence
