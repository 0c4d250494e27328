#pragma once
// Layout of the world: where nodes, links and words stand in a view of any size. Pure geometry in logical pixels; the design is 1008 × 340
// and grows, spreads or shrinks with the view.

#include "simulator/laboratory/links.h"

#include <QPolygonF>
#include <QRectF>

#include <vector>

namespace hamster::world {

struct Node {
    Party party;
    QRectF rect;
};

struct Way {
    LinkId link;
    QPolygonF points; ///< from the sender's edge to the receiver's, orthogonal
    QRectF pill;      ///< of the count; as wide as "×999"
    QRectF caption;   ///< words beside it, centred
    bool captionAbove = true;
    QPointF at(qreal share) const; ///< 0 … 1 along it
    qreal length() const;
};

struct Layout {
    qreal scale = 1;
    qreal type = 1; ///< of the fonts
    QSizeF size;
    std::vector<Node> nodes;
    std::vector<Way> ways; ///< in the order of LinkId
    QRectF legend;         ///< above the PG: the selected order and the key
    QRectF hint;           ///< one line at the top left
    QRectF free;           ///< from the hint down to the nodes: what is said of a world in which nothing moves yet

    const Node &node(Party party) const;
    const Way &way(LinkId link) const { return ways[static_cast<std::size_t>(link)]; }
    qreal u(qreal designed) const { return designed * scale; }
};

/// `textScale`: the user's text size, 1 = 100 %.
Layout layOut(const QSizeF &view, qreal textScale);

/// What stands at a point: a node, a link (within a few pixels), or nothing.
struct Target {
    enum class What { None, Node, Link };
    What what = What::None;
    Party party = Party::Operator;
    LinkId link = LinkId::CustomerShop;
    bool operator==(const Target &) const = default;
};
Target targetAt(const Layout &layout, const QPointF &point);
QRectF targetRect(const Layout &layout, const Target &target);
/// All of them in reading order, the way of the keyboard.
std::vector<Target> targets(const Layout &layout);

} // namespace hamster::world
