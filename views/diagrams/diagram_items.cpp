#include "views/diagrams/diagram_items.h"

#include "views/theme/icons.h"
#include "views/theme/paint.h"
#include "views/theme/services.h"
#include "views/theme/theme.h"
#include "views/widgets/format.h"

#include <QFontMetrics>
#include <QGraphicsSceneMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace hamster {

namespace {

constexpr int kRing = 3; ///< between the current node and the second line around it

QString text(std::string_view latin) { return QString::fromLatin1(latin.data(), static_cast<qsizetype>(latin.size())); }

QRectF around(const QPointF &centre, const QString &words, const QFont &font, int padding = 4)
{
    if (words.isEmpty()) return {};
    const QFontMetrics metrics(font);
    const qreal width = metrics.horizontalAdvance(words) + 2 * padding, height = metrics.ascent() + metrics.descent() + 1;
    return {std::round(centre.x() - width / 2), std::round(centre.y() - height / 2), width, height};
}

QRect whole(const QRectF &rect)
{
    return {static_cast<int>(rect.x()), static_cast<int>(rect.y()), static_cast<int>(std::ceil(rect.width())),
            static_cast<int>(std::ceil(rect.height()))};
}

} // namespace

QString countThatFits(qint64 count, int width, const QFont &font)
{
    const QString full = formatCount(count);
    const QFontMetrics metrics(font);
    if (metrics.horizontalAdvance(full) <= width || std::abs(count) < 1000) return full;
    const double thousands = static_cast<double>(count) / 1000;
    if (std::abs(thousands) < 999.5) return QString::number(thousands, 'f', std::abs(thousands) < 100 ? 1 : 0) + u'k';
    return QString::number(thousands / 1000, 'f', 1) + u'M';
}

NodeItem::NodeItem(const DiagramLayout &layout, const DiagramNode &node, qreal scale)
    : m_layout(layout)
    , m_node(node)
    , m_size(std::round(node.width * scale), std::round(kDiagramNodeHeight * scale))
{
    setPos(std::round(node.x * scale), std::round(node.y * scale));
    setAcceptHoverEvents(true);
    setZValue(2);
}

void NodeItem::setLook(const NodeLook &look)
{
    if (look == m_look) return;
    m_look = look;
    setToolTip(look.hint);
    setCursor(look.opens ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

void NodeItem::activate()
{
    if (m_look.opens && activated) activated(*this);
}

void NodeItem::setMarked(bool marked)
{
    m_marked = marked;
    update();
}

void NodeItem::hoverEnterEvent(QGraphicsSceneHoverEvent *)
{
    m_hovered = true;
    update();
}

void NodeItem::hoverLeaveEvent(QGraphicsSceneHoverEvent *)
{
    m_hovered = false;
    update();
}

void NodeItem::mousePressEvent(QGraphicsSceneMouseEvent *event) { event->setAccepted(m_look.opens && event->button() == Qt::LeftButton); }

void NodeItem::mouseReleaseEvent(QGraphicsSceneMouseEvent *event)
{
    if (box().contains(event->pos())) activate();
}

void NodeItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    const Theme &theme = Theme::current();
    const QRect area = whole(box());
    const Token fill = m_look.on ? Token::Selection : m_hovered && m_look.opens ? Token::Hover : Token::Head;
    paintBox(painter, area, 3, theme.color(fill), theme.color(m_look.on ? Token::Accent : Token::Line2));
    if (m_look.current) paintBox(painter, area.adjusted(-kRing, -kRing, kRing, kRing), 5, {}, theme.color(Token::Accent));
    if (m_marked) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(theme.color(Token::Accent), 2));
        painter->drawRoundedRect(QRectF(area).adjusted(-2, -2, 2, 2), 4, 4);
        painter->setRenderHint(QPainter::Antialiasing, false);
    }
    const StateLook look = stateLook(m_layout.look, text(m_node.state));
    const int glyph = theme.px(12), left = theme.px(27), edge = theme.px(9);
    paintIcon(painter, look.icon, QRectF(edge, (area.height() - glyph) / 2, glyph, glyph), theme.color(familyToken(look.family)),
              theme.color(fill));
    const bool zero = m_look.count == u"0";
    const QFont &strong = theme.font(TextRole::BodyStrong);
    const int number = QFontMetrics(strong).horizontalAdvance(m_look.count);
    const Token words = m_look.on ? Token::OnSelection : Token::T1;
    paintText(painter, area.adjusted(left, 0, -edge - number - (number > 0 ? 6 : 0), 0), Qt::AlignVCenter,
              stateName(m_layout.look, text(m_node.state)), theme.font(m_look.on ? TextRole::BodyStrong : TextRole::Body),
              theme.color(words));
    const Token count = zero ? (m_look.on ? Token::T2 : Token::T3) : words;
    paintText(painter, area.adjusted(left, 0, -edge, 0), Qt::AlignRight | Qt::AlignVCenter, m_look.count, strong, theme.color(count),
              Qt::ElideNone);
}

EdgeItem::EdgeItem(const DiagramLayout &layout, const DiagramEdge &edge, Kind kind, qreal scale)
    : m_layout(layout)
    , m_edge(edge)
    , m_kind(kind)
    , m_scale(scale)
    , m_bounds(line().boundingRect().adjusted(-8, -8, 8, 8))
{
    setZValue(kind == Kind::Refused ? 1.5 : 0);
}

QPolygonF EdgeItem::line() const
{
    QPolygonF points;
    for (const QPoint &point : m_edge.points)
        points << QPointF(std::round(point.x() * m_scale) + 0.5, std::round(point.y() * m_scale) + 0.5);
    return points;
}

void EdgeItem::setLook(const EdgeLook &look)
{
    if (look == m_look) return;
    prepareGeometryChange();
    m_look = look;
    m_bounds = line().boundingRect().united(labelBox()).united(timeBox()).adjusted(-8, -8, 8, 8);
    setToolTip(look.hint);
    setZValue(m_kind == Kind::Refused ? 1.5 : look.on ? 1 : 0);
    update();
}

QRectF EdgeItem::labelBox() const
{
    QPointF centre = QPointF(m_edge.label) * m_scale;
    if (!m_edge.aside && !m_look.time.isEmpty() && !onLevel() && isClear(timeBelow())) centre.ry() -= 8 * m_scale;
    return around(centre, m_look.count, Theme::current().font(TextRole::Caption));
}

/// The words stand in a stretch that runs level, with room for both beside each other: neither breaks the line without standing in it.
bool EdgeItem::onLevel() const
{
    const QFont &font = Theme::current().font(TextRole::Caption);
    const qreal room = around({}, m_look.count, font).width() + around({}, m_look.time, font).width() + 40 * m_scale;
    for (std::size_t i = 1; i < m_edge.points.size(); ++i) {
        const QPoint &a = m_edge.points[i - 1], &b = m_edge.points[i];
        if (a.y() != b.y() || a.y() != m_edge.label.y()) continue;
        const auto [left, right] = std::minmax({a.x(), b.x()});
        if (left < m_edge.label.x() && m_edge.label.x() < right) return (right - left) * m_scale > room;
    }
    return false;
}

QRectF EdgeItem::timeBelow() const
{
    const QPointF centre = (QPointF(m_edge.label) + QPointF(0, m_edge.aside ? 25 : 8)) * m_scale;
    return around(centre, m_look.time, Theme::current().font(TextRole::Caption), 1);
}

/// Of every node with the ring that it may have.
bool EdgeItem::isClear(const QRectF &box) const
{
    return std::ranges::none_of(m_layout.nodes, [&](const DiagramNode &node) {
        const QRectF whole(node.x * m_scale, node.y * m_scale, node.width * m_scale, kDiagramNodeHeight * m_scale);
        return whole.adjusted(-kRing, -kRing, kRing, kRing).intersects(box);
    });
}

QRectF EdgeItem::timeBox() const
{
    const QRectF below = timeBelow();
    if (m_edge.aside) {
        // Between two nodes only where it fits whole; the tooltip and the order's timeline have the time as well.
        const QPolygonF points = line();
        const bool between = points.size() == 2 && points.front().y() == points.back().y();
        return between && below.width() > std::abs(points.back().x() - points.front().x()) ? QRectF() : below;
    }
    if (below.isEmpty()) return below;
    if (onLevel()) {
        const QRectF count = labelBox();
        QRectF beside = below;
        beside.moveCenter({0, count.center().y()});
        beside.moveLeft(count.right());
        return beside;
    }
    if (isClear(below)) return below;
    // A short link from one node down to the next: beside the count.
    const QRectF count = labelBox();
    QRectF beside = below;
    beside.moveTop(count.top());
    beside.moveLeft(count.right());
    if (isClear(beside)) return beside;
    beside.moveRight(count.left());
    return isClear(beside) ? beside : QRectF();
}

QPainterPath EdgeItem::shape() const
{
    QPainterPath path;
    path.addPolygon(line());
    QPainterPathStroker stroker;
    stroker.setWidth(8);
    QPainterPath shape = stroker.createStroke(path);
    shape.addRect(labelBox());
    return shape;
}

void EdgeItem::paintLine(QPainter *painter) const
{
    const Theme &theme = Theme::current();
    const QPolygonF points = line();
    const bool refused = m_kind == Kind::Refused;
    QPen pen(theme.color(refused                ? Token::Bad
                         : m_look.on            ? Token::Accent
                         : m_look.count == u"0" ? Token::Line // nothing has gone this way
                                                : Token::Line2),
             m_look.on ? 2 : 1, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    if (refused) pen.setDashPattern({4, 3});
    painter->setPen(pen);
    painter->setBrush(Qt::NoBrush);
    painter->drawPolyline(points);
    const QPointF end = points.back(), before = points[points.size() - 2];
    painter->setRenderHint(QPainter::Antialiasing);
    if (refused) {
        painter->setPen(QPen(theme.color(Token::Bad), 1.6));
        painter->drawLine(end + QPointF(-4, -4), end + QPointF(4, 4));
        painter->drawLine(end + QPointF(4, -4), end + QPointF(-4, 4));
    } else {
        const double length = std::hypot(end.x() - before.x(), end.y() - before.y());
        const QPointF along = (end - before) / length * 5 * m_scale, across = QPointF(-along.y(), along.x()) * 0.62;
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme.color(m_look.on ? Token::Accent : Token::T3));
        painter->drawPolygon(QPolygonF{end, end - along + across, end - along - across});
    }
    if (m_edge.from.empty()) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme.color(m_look.on ? Token::Accent : Token::T3));
        painter->drawEllipse(points.front(), 3, 3);
    }
    painter->setRenderHint(QPainter::Antialiasing, false);
}

void EdgeItem::paintWords(QPainter *painter) const
{
    const Theme &theme = Theme::current();
    const Token color = m_kind == Kind::Refused ? Token::Bad : m_look.on ? Token::T1 : m_look.count == u"0" ? Token::T3 : Token::T2;
    for (const auto &[box, words, role, token] : {std::tuple(labelBox(), m_look.count, TextRole::Caption, color),
                                                  std::tuple(timeBox(), m_look.time, TextRole::Caption, Token::Accent)}) {
        if (words.isEmpty() || box.isEmpty()) continue;
        painter->fillRect(box, theme.color(Token::Pane));
        paintText(painter, whole(box), Qt::AlignCenter, words, theme.font(role), theme.color(token), Qt::ElideNone);
    }
}

void EdgeItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    paintLine(painter);
    paintWords(painter);
}

TitleItem::TitleItem(const DiagramLayout &layout, qreal scale)
    : m_layout(layout)
    , m_scale(scale)
{}

void TitleItem::setWords(const QString &name, const QString &words)
{
    if (name == m_name && words == m_words) return;
    m_name = name;
    m_words = words;
    update();
}

QRectF TitleItem::boundingRect() const { return {0, 0, m_layout.width * m_scale, 34 * m_scale}; }

void TitleItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    const Theme &theme = Theme::current();
    const int left = theme.px(16), top = theme.px(12), height = theme.px(16), glyph = theme.px(14);
    const QString service = text(m_layout.service);
    paintIcon(painter, m_layout.icon, QRectF(left, top + (height - glyph) / 2, glyph, glyph), theme.color(serviceLook(service).color));
    QRect line(left + theme.px(20), top, static_cast<int>(boundingRect().width()) - left - theme.px(24), height);
    line.setLeft(line.left() +
                 paintText(painter, line, Qt::AlignVCenter, m_name, theme.font(TextRole::BodyStrong), theme.color(Token::T1)) + 8);
    paintText(painter, line, Qt::AlignVCenter, m_words, theme.font(TextRole::Caption), theme.color(Token::T3));
}

NoteItem::NoteItem(int width, qreal scale)
    : m_width(width * scale)
    , m_scale(scale)
{}

void NoteItem::setWords(const QString &words, Token color, Qt::Alignment align)
{
    if (words == m_words && color == m_color && align == m_align) return;
    m_words = words;
    m_color = color;
    m_align = align;
    update();
}

QRectF NoteItem::boundingRect() const { return {0, 0, m_width, 16 * m_scale}; }

void NoteItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    const Theme &theme = Theme::current();
    paintText(painter, whole(boundingRect()), m_align | Qt::AlignVCenter, m_words, theme.font(TextRole::Caption), theme.color(m_color));
}

} // namespace hamster
