#pragma once
// DiagramView: shows a DiagramScene as wide as itself. Arrow keys walk from node to node, Return opens the marked one; the marked node is
// told to screen readers as the view's description.

#include <QGraphicsView>

namespace hamster {

class DiagramScene;
class NodeItem;

class DiagramView final : public QGraphicsView {
    Q_OBJECT
public:
    explicit DiagramView(DiagramScene *scene, QWidget *parent = nullptr);
    NodeItem *marked() const;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void mark(NodeItem *node);
    NodeItem *next(const NodeItem &from, int dx, int dy) const;
    DiagramScene *m_scene;
    QString m_entity, m_state; ///< the marked node by name: items come and go
};

} // namespace hamster
