#pragma once
// Drawing: a diagram as flat shapes in theme tokens, made once by a layout and then painted, or written as SVG or PNG. Lengths in logical
// pixels. A value; knows no widget.

#include "views/theme/theme.h"

#include <QPolygonF>
#include <QRectF>
#include <QString>

#include <optional>
#include <vector>

class QImage;
class QPainter;

namespace hamster {

enum class Dash { Solid, Dashed, Dotted };

struct DrawItem {
    enum class Kind { Line, Box, Polygon, Text, Icon };
    Kind kind = Kind::Line;
    QPolygonF points{};          ///< Line (polyline), Polygon
    QRectF rect{};               ///< Box, Text, Icon
    std::optional<Token> fill{}; ///< Box, Polygon; text and icon colour
    std::optional<Token> edge{}; ///< Line, Box, Polygon; Icon: the surface seen through it
    qreal width = 1;             ///< of line or edge
    qreal radius = 0;
    Dash dash = Dash::Solid;
    QString text{}; ///< Text; Icon: its name
    TextRole role = TextRole::Caption;
    Qt::Alignment align = Qt::AlignLeft | Qt::AlignVCenter;
    bool italic = false;
    bool dim = false; ///< at 45 %
    QRectF bounds() const;
};

class Drawing {
public:
    /// `zoom` is applied to font sizes only: lengths come scaled from the layout.
    explicit Drawing(qreal zoom = 1)
        : m_zoom(zoom)
    {}

    void line(const QPointF &from, const QPointF &to, Token color, qreal width = 1, Dash dash = Dash::Solid);
    void polyline(const QPolygonF &points, Token color, qreal width, Dash dash = Dash::Solid);
    void box(const QRectF &rect, std::optional<Token> fill, std::optional<Token> edge = {}, qreal radius = 0, Dash dash = Dash::Solid,
             qreal width = 1);
    void polygon(const QPolygonF &points, Token fill, std::optional<Token> edge = {});
    /// One line, elided at its end when it does not fit.
    void text(const QRectF &rect, const QString &text, TextRole role, Token color, Qt::Alignment align = Qt::AlignLeft,
              bool italic = false);
    void icon(const QString &name, const QRectF &rect, Token color, Token surface = Token::Pane);
    /// The filled head of an arrow that ends in `tip` and comes from the direction of `from`.
    void head(const QPointF &tip, const QPointF &from, Token color, qreal size);
    void cross(const QPointF &center, qreal size, Token color);
    void disc(const QPointF &center, qreal radius, Token fill, Token edge);
    /// Everything from here on is drawn at 45 %, or no longer.
    void setDim(bool dim) { m_dim = dim; }

    /// The shapes of another one, on top.
    void append(const Drawing &other) { m_items.insert(m_items.end(), other.m_items.begin(), other.m_items.end()); }

    const std::vector<DrawItem> &items() const { return m_items; }
    qreal zoom() const { return m_zoom; }
    bool empty() const { return m_items.empty(); }

private:
    DrawItem &add(DrawItem::Kind kind);
    std::vector<DrawItem> m_items;
    qreal m_zoom;
    bool m_dim = false;
};

/// The theme's font for a text of the drawing.
QFont drawingFont(TextRole role, qreal zoom, bool italic = false);
qreal drawingTextWidth(const QString &text, TextRole role, qreal zoom);

/// Paints what touches `clip` (in the drawing's coordinates) in the colours of the current theme.
void paintDrawing(QPainter &painter, const Drawing &drawing, const QRectF &clip);
/// A complete SVG 1.1 document of that size on the pane's colour, in the colours of the current theme. Text stays text.
QByteArray drawingSvg(const Drawing &drawing, const QSizeF &size, const QString &title);
/// Twice as many pixels as logical ones, on the pane's colour.
QImage drawingImage(const Drawing &drawing, const QSizeF &size);

} // namespace hamster
