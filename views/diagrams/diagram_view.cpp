#include "views/diagrams/diagram_view.h"

#include "views/diagrams/diagram_scene.h"
#include "views/theme/theme.h"

#include <QKeyEvent>

#include <cmath>

namespace hamster {

DiagramView::DiagramView(DiagramScene *scene, QWidget *parent)
    : QGraphicsView(scene, parent)
    , m_scene(scene)
{
    setFrameShape(QFrame::NoFrame);
    setAlignment(Qt::AlignLeft | Qt::AlignTop);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setViewportUpdateMode(QGraphicsView::BoundingRectViewportUpdate);
    setOptimizationFlag(QGraphicsView::DontSavePainterState, false);
    viewport()->setMouseTracking(true);
    connect(scene, &DiagramScene::rebuilt, this, [this] {
        if (hasFocus()) mark(marked());
    });
}

NodeItem *DiagramView::marked() const { return m_scene->node(m_entity.toStdString(), m_state.toStdString()); }

void DiagramView::resizeEvent(QResizeEvent *event)
{
    QGraphicsView::resizeEvent(event);
    m_scene->setWidth(viewport()->width());
}

void DiagramView::mark(NodeItem *node)
{
    if (NodeItem *before = marked()) before->setMarked(false);
    if (!node) return;
    m_entity = QString::fromStdString(std::string(node->layout().entity));
    m_state = QString::fromStdString(std::string(node->state()));
    node->setMarked(true);
    ensureVisible(node->sceneBoundingRect(), 12, 12);
    setAccessibleDescription(node->toolTip());
}

NodeItem *DiagramView::next(const NodeItem &from, int dx, int dy) const
{
    const QPointF here = from.mapToScene(from.box().center());
    NodeItem *best = nullptr;
    double least = 0;
    for (NodeItem *node : m_scene->nodes()) {
        const QPointF way = node->mapToScene(node->box().center()) - here;
        const double along = way.x() * dx + way.y() * dy, across = std::abs(way.x() * dy + way.y() * dx);
        if (along < 4 || across > along * 3) continue; // not really in this direction
        const double distance = along + across * 2.5;
        if (best && distance >= least) continue;
        best = node;
        least = distance;
    }
    return best;
}

void DiagramView::keyPressEvent(QKeyEvent *event)
{
    NodeItem *at = marked();
    const int key = event->key();
    const bool arrow = key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Up || key == Qt::Key_Down;
    if (arrow && !at) {
        const auto nodes = m_scene->nodes();
        if (!nodes.empty()) mark(nodes.front());
    } else if (arrow) {
        const int dx = key == Qt::Key_Left ? -1 : key == Qt::Key_Right ? 1 : 0, dy = key == Qt::Key_Up ? -1 : key == Qt::Key_Down ? 1 : 0;
        if (NodeItem *to = next(*at, dx, dy)) mark(to);
    } else if (at && (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space)) {
        at->activate();
    } else {
        return QGraphicsView::keyPressEvent(event);
    }
    event->accept();
}

void DiagramView::focusInEvent(QFocusEvent *event)
{
    QGraphicsView::focusInEvent(event);
    const auto nodes = m_scene->nodes();
    NodeItem *at = marked();
    if (event->reason() != Qt::MouseFocusReason) mark(at ? at : nodes.empty() ? nullptr : nodes.front());
}

void DiagramView::focusOutEvent(QFocusEvent *event)
{
    QGraphicsView::focusOutEvent(event);
    if (NodeItem *at = marked()) at->setMarked(false);
}

} // namespace hamster
