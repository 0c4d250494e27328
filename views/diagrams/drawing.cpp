#include "views/diagrams/drawing.h"

#include <QFontMetricsF>
#include <QLineF>

#include <cmath>

namespace hamster {

QRectF DrawItem::bounds() const
{
    const qreal margin = width + 1;
    if (kind == Kind::Line || kind == Kind::Polygon) return points.boundingRect().adjusted(-margin, -margin, margin, margin);
    return rect.adjusted(-margin, -margin, margin, margin);
}

DrawItem &Drawing::add(DrawItem::Kind kind)
{
    DrawItem &item = m_items.emplace_back();
    item.kind = kind;
    item.dim = m_dim;
    return item;
}

void Drawing::line(const QPointF &from, const QPointF &to, Token color, qreal width, Dash dash)
{
    polyline(QPolygonF{from, to}, color, width, dash);
}

void Drawing::polyline(const QPolygonF &points, Token color, qreal width, Dash dash)
{
    DrawItem &item = add(DrawItem::Kind::Line);
    item.points = points;
    item.edge = color;
    item.width = width;
    item.dash = dash;
}

void Drawing::box(const QRectF &rect, std::optional<Token> fill, std::optional<Token> edge, qreal radius, Dash dash, qreal width)
{
    DrawItem &item = add(DrawItem::Kind::Box);
    item.rect = rect;
    item.fill = fill;
    item.edge = edge;
    item.radius = radius;
    item.dash = dash;
    item.width = width;
}

void Drawing::polygon(const QPolygonF &points, Token fill, std::optional<Token> edge)
{
    DrawItem &item = add(DrawItem::Kind::Polygon);
    item.points = points;
    item.fill = fill;
    item.edge = edge;
}

void Drawing::text(const QRectF &rect, const QString &text, TextRole role, Token color, Qt::Alignment align, bool italic)
{
    DrawItem &item = add(DrawItem::Kind::Text);
    item.rect = rect;
    item.text = text;
    item.role = role;
    item.fill = color;
    item.align = (align & Qt::AlignHorizontal_Mask) | Qt::AlignVCenter;
    item.italic = italic;
}

void Drawing::icon(const QString &name, const QRectF &rect, Token color, Token surface)
{
    DrawItem &item = add(DrawItem::Kind::Icon);
    item.rect = rect;
    item.text = name;
    item.fill = color;
    item.edge = surface;
}

void Drawing::head(const QPointF &tip, const QPointF &from, Token color, qreal size)
{
    const qreal length = std::max(1e-6, QLineF(from, tip).length());
    const QPointF along = (tip - from) / length, across(-along.y(), along.x());
    const QPointF foot = tip - along * size * 1.5;
    polygon({tip, foot + across * size * 0.65, foot - across * size * 0.65}, color);
}

void Drawing::cross(const QPointF &center, qreal size, Token color)
{
    const qreal half = size / 2;
    line(center - QPointF(half, half), center + QPointF(half, half), color, 2);
    line(center + QPointF(half, -half), center - QPointF(half, -half), color, 2);
}

void Drawing::disc(const QPointF &center, qreal radius, Token fill, Token edge)
{
    box(QRectF(center.x() - radius, center.y() - radius, 2 * radius, 2 * radius), fill, edge, radius);
}

QFont drawingFont(TextRole role, qreal zoom, bool italic)
{
    QFont font = Theme::current().font(role);
    const qreal own = zoom * 100 / Theme::current().scale(); // the theme's fonts have its text size already
    if (own != 1) font.setPixelSize(std::max(6, static_cast<int>(std::lround(font.pixelSize() * own))));
    font.setItalic(italic);
    return font;
}

qreal drawingTextWidth(const QString &text, TextRole role, qreal zoom)
{
    return QFontMetricsF(drawingFont(role, zoom)).horizontalAdvance(text);
}

} // namespace hamster
