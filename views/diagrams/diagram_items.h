#pragma once
// The graphics items of a state diagram: node, edge, title, words. They hold what they show and paint it in the current theme; counts
// change in place. Scene coordinates are those of the layout times the theme's text scale.

#include "views/diagrams/state_layouts.h"
#include "views/theme/tokens.h"

#include <QGraphicsItem>
#include <QString>

#include <functional>

namespace hamster {

/// What a node says. An empty count leaves the place free.
struct NodeLook {
    QString count;
    QString hint;         ///< tooltip
    bool on = false;      ///< on the path of the selected order
    bool current = false; ///< where it is now
    bool opens = false;   ///< a click leads somewhere
    bool operator==(const NodeLook &) const = default;
};

struct EdgeLook {
    QString count;
    QString time; ///< when the selected order passed, or empty
    QString hint;
    bool on = false;
    bool operator==(const EdgeLook &) const = default;
};

class NodeItem final : public QGraphicsItem {
public:
    NodeItem(const DiagramLayout &layout, const DiagramNode &node, qreal scale);
    const DiagramLayout &layout() const { return m_layout; }
    std::string_view state() const { return m_node.state; }
    const NodeLook &look() const { return m_look; }
    void setLook(const NodeLook &look);
    QRectF box() const { return {0, 0, m_size.width(), m_size.height()}; } ///< in its own coordinates; its place is its top left
    void setMarked(bool marked);                                           ///< by the keyboard
    std::function<void(const NodeItem &)> activated;
    void activate(); ///< by mouse or keyboard; nothing where nothing opens

    QRectF boundingRect() const override { return box().adjusted(-5, -5, 5, 5); }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

protected:
    void hoverEnterEvent(QGraphicsSceneHoverEvent *event) override;
    void hoverLeaveEvent(QGraphicsSceneHoverEvent *event) override;
    void mousePressEvent(QGraphicsSceneMouseEvent *event) override;
    void mouseReleaseEvent(QGraphicsSceneMouseEvent *event) override;

private:
    const DiagramLayout &m_layout;
    const DiagramNode &m_node;
    QSizeF m_size;
    NodeLook m_look;
    bool m_hovered = false, m_marked = false;
};

class EdgeItem final : public QGraphicsItem {
public:
    enum class Kind { Legal, Refused };
    /// `layout`: whose nodes the words keep clear of.
    EdgeItem(const DiagramLayout &layout, const DiagramEdge &edge, Kind kind, qreal scale);
    const DiagramEdge &edge() const { return m_edge; }
    Kind kind() const { return m_kind; }
    const EdgeLook &look() const { return m_look; }
    void setLook(const EdgeLook &look);
    QRectF labelBox() const; ///< in its parent's coordinates; empty while it says nothing
    QRectF timeBox() const;

    QRectF boundingRect() const override { return m_bounds; }
    QPainterPath shape() const override; ///< the line and its words, some pixels wide, for the tooltip
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    QPolygonF line() const;
    bool onLevel() const;
    QRectF timeBelow() const; ///< under the count
    bool isClear(const QRectF &box) const;
    void paintLine(QPainter *painter) const;
    void paintWords(QPainter *painter) const;
    const DiagramLayout &m_layout;
    const DiagramEdge m_edge;
    Kind m_kind;
    qreal m_scale;
    EdgeLook m_look;
    QRectF m_bounds;
};

/// Icon, name and a few words above a diagram.
class TitleItem final : public QGraphicsItem {
public:
    TitleItem(const DiagramLayout &layout, qreal scale);
    void setWords(const QString &name, const QString &words);
    QString words() const { return m_words; }
    QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    const DiagramLayout &m_layout;
    qreal m_scale;
    QString m_name, m_words;
};

/// One line of words under a diagram.
class NoteItem final : public QGraphicsItem {
public:
    NoteItem(int width, qreal scale);
    void setWords(const QString &words, Token color, Qt::Alignment align = Qt::AlignLeft);
    QString words() const { return m_words; }
    QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    qreal m_width, m_scale;
    QString m_words;
    Token m_color = Token::T3;
    Qt::Alignment m_align = Qt::AlignLeft;
};

/// A count that fits: "4,912", or "12.3k", "1.2M" where there is less room than that.
QString countThatFits(qint64 count, int width, const QFont &font);

} // namespace hamster
