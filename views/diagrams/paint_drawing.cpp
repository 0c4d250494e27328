// How a Drawing gets onto a paint device. Only slanted lines, curves and icons are antialiased, so that straight ones stay crisp.
#include "views/diagrams/drawing.h"

#include "views/theme/icons.h"

#include <QFontMetricsF>
#include <QImage>
#include <QPainter>

#include <algorithm>

namespace hamster {
namespace {

bool isStraight(const QPolygonF &points)
{
    for (qsizetype i = 1; i < points.size(); ++i)
        if (points[i].x() != points[i - 1].x() && points[i].y() != points[i - 1].y()) return false;
    return true;
}

QPen penOf(const QColor &color, qreal width, Dash dash)
{
    QPen pen(color, width);
    pen.setCapStyle(Qt::FlatCap);
    pen.setJoinStyle(Qt::MiterJoin);
    if (dash == Dash::Dashed) pen.setDashPattern({5 / width, 3 / width});
    if (dash == Dash::Dotted) pen.setDashPattern({2 / width, 3 / width});
    return pen;
}

void paintLine(QPainter &painter, const DrawItem &item, const QColor &color)
{
    const bool straight = isStraight(item.points);
    painter.setRenderHint(QPainter::Antialiasing, !straight || item.width != 1);
    painter.setPen(penOf(color, item.width, item.dash));
    painter.setBrush(Qt::NoBrush);
    QPolygonF points = item.points;
    // On the half pixel a line covers exactly its row; a 2-px line lies between two.
    if (straight)
        for (QPointF &point : points) {
            const qreal half = item.width > 1.75 ? 0.0 : 0.5;
            point = QPointF(std::floor(point.x()) + half, std::floor(point.y()) + half);
        }
    painter.drawPolyline(points);
}

void paintItem(QPainter &painter, const DrawItem &item, qreal zoom)
{
    const Theme &theme = Theme::current();
    const QColor fill = item.fill ? theme.color(*item.fill) : QColor(), edge = item.edge ? theme.color(*item.edge) : QColor();
    switch (item.kind) {
    case DrawItem::Kind::Line: paintLine(painter, item, edge); break;
    case DrawItem::Kind::Box: {
        painter.setRenderHint(QPainter::Antialiasing, item.radius > 0);
        painter.setPen(item.edge ? penOf(edge, item.width, item.dash) : QPen(Qt::NoPen));
        painter.setBrush(item.fill ? QBrush(fill) : QBrush(Qt::NoBrush));
        QRectF rect = item.rect;
        if (item.edge && item.radius * 2 < rect.width() - 0.1) rect = QRectF(rect.toAlignedRect()).adjusted(0.5, 0.5, -0.5, -0.5);
        if (item.radius > 0)
            painter.drawRoundedRect(rect, item.radius, item.radius);
        else
            painter.drawRect(rect);
        break;
    }
    case DrawItem::Kind::Polygon:
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(item.edge ? penOf(edge, item.width, item.dash) : QPen(Qt::NoPen));
        painter.setBrush(fill);
        painter.drawPolygon(item.points);
        break;
    case DrawItem::Kind::Text: {
        const QFont font = drawingFont(item.role, zoom, item.italic);
        const QFontMetricsF metrics(font);
        painter.setFont(font);
        painter.setPen(fill);
        const bool fits = metrics.horizontalAdvance(item.text) <= item.rect.width() + 1;
        painter.drawText(item.rect.adjusted(0, 0, 1, 0), static_cast<int>(item.align) | Qt::TextSingleLine | Qt::TextDontClip,
                         fits ? item.text : metrics.elidedText(item.text, Qt::ElideRight, item.rect.width()));
        break;
    }
    case DrawItem::Kind::Icon: paintIcon(&painter, item.text, item.rect, fill, edge); break;
    }
}

} // namespace

void paintDrawing(QPainter &painter, const Drawing &drawing, const QRectF &clip)
{
    painter.save();
    const qreal opacity = painter.opacity();
    for (const DrawItem &item : drawing.items()) {
        if (!item.bounds().intersects(clip)) continue;
        painter.setOpacity(item.dim ? opacity * 0.45 : opacity);
        paintItem(painter, item, drawing.zoom());
    }
    painter.restore();
}

QImage drawingImage(const Drawing &drawing, const QSizeF &size)
{
    constexpr qreal kRatio = 2;
    QImage image((size * kRatio).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(kRatio);
    image.fill(Theme::current().color(Token::Pane));
    QPainter painter(&image);
    paintDrawing(painter, drawing, QRectF({0, 0}, size));
    return image;
}

} // namespace hamster
