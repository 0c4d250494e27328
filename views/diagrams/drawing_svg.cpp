// A Drawing as SVG: the same shapes and colours, text as text, icons from their own paths. Written by hand: no Qt Svg needed.
#include "views/diagrams/drawing.h"

#include "views/theme/icon_paths.h"

#include <QFontMetricsF>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hamster {
namespace {

QString number(qreal value)
{
    QString text = QString::number(value, 'f', 2);
    while (text.endsWith(u'0')) text.chop(1);
    if (text.endsWith(u'.')) text.chop(1);
    return text == "-0"_L1 ? u"0"_s : text;
}

QString attribute(const char *name, const QString &value)
{
    return u' ' + QLatin1StringView(name) + u"=\""_s + value.toHtmlEscaped() + u'"';
}
QString attribute(const char *name, qreal value) { return attribute(name, number(value)); }

QString pointsOf(const QPolygonF &points)
{
    QStringList parts;
    for (const QPointF &point : points) parts << number(point.x()) + u',' + number(point.y());
    return parts.join(u' ');
}

QString dashOf(Dash dash)
{
    switch (dash) {
    case Dash::Solid: return {};
    case Dash::Dashed: return attribute("stroke-dasharray", u"5 3"_s);
    case Dash::Dotted: return attribute("stroke-dasharray", u"2 3"_s);
    }
    return {};
}

QString paintOf(const DrawItem &item)
{
    const Theme &theme = Theme::current();
    QString out = attribute("fill", item.fill && item.kind != DrawItem::Kind::Line ? theme.color(*item.fill).name() : u"none"_s);
    if (item.edge) out += attribute("stroke", theme.color(*item.edge).name()) + attribute("stroke-width", item.width) + dashOf(item.dash);
    return out;
}

QString textOf(const DrawItem &item, qreal zoom)
{
    const QFont font = drawingFont(item.role, zoom, item.italic);
    const QFontMetricsF metrics(font);
    const QString shown = metrics.horizontalAdvance(item.text) <= item.rect.width() + 1
                              ? item.text
                              : metrics.elidedText(item.text, Qt::ElideRight, item.rect.width());
    const bool right = item.align & Qt::AlignRight, center = item.align & Qt::AlignHCenter;
    const qreal x = right ? item.rect.right() : center ? item.rect.center().x() : item.rect.x();
    const qreal y = item.rect.center().y() + (metrics.ascent() - metrics.descent()) / 2;
    QStringList families;
    for (const QString &family : font.families()) families << u'\'' + family + u'\'';
    families << (item.role == TextRole::Mono ? u"monospace"_s : u"sans-serif"_s);
    QString out = u"<text"_s + attribute("x", x) + attribute("y", y) + attribute("font-family", families.join(u", "_s)) +
                  attribute("font-size", font.pixelSize()) + attribute("fill", Theme::current().color(*item.fill).name());
    if (font.weight() > QFont::Normal) out += attribute("font-weight", u"500"_s);
    if (item.italic) out += attribute("font-style", u"italic"_s);
    if (right || center) out += attribute("text-anchor", right ? u"end"_s : u"middle"_s);
    if (item.dim) out += attribute("opacity", u"0.45"_s);
    return out + u'>' + shown.toHtmlEscaped() + u"</text>\n"_s;
}

QString iconOf(const DrawItem &item)
{
    const auto sources = iconSources();
    const auto source = std::ranges::find_if(sources, [&](const IconSource &each) { return each.name == item.text; });
    if (source == sources.end()) return {};
    const Theme &theme = Theme::current();
    const bool isLine = source->grid == 16;
    QString markup = source->markup.toString();
    markup.replace(u"\"bgk\""_s, u'"' + theme.color(item.edge.value_or(Token::Pane)).name() + u'"');
    QString out = u"<g"_s +
                  attribute("transform", u"translate(%1 %2) scale(%3)"_s.arg(number(item.rect.x()), number(item.rect.y()),
                                                                             number(item.rect.width() / source->grid))) +
                  attribute("color", theme.color(*item.fill).name()) + attribute("fill", u"none"_s);
    if (isLine)
        out += attribute("stroke", u"currentColor"_s) + attribute("stroke-width", 1.3) + attribute("stroke-linecap", u"round"_s) +
               attribute("stroke-linejoin", u"round"_s);
    if (item.dim) out += attribute("opacity", u"0.45"_s);
    return out + u'>' + markup + u"</g>\n"_s;
}

QString svgOf(const DrawItem &item, qreal zoom)
{
    const QString dim = item.dim ? attribute("opacity", u"0.45"_s) : QString();
    switch (item.kind) {
    case DrawItem::Kind::Line: return u"<polyline"_s + attribute("points", pointsOf(item.points)) + paintOf(item) + dim + u"/>\n"_s;
    case DrawItem::Kind::Polygon: return u"<polygon"_s + attribute("points", pointsOf(item.points)) + paintOf(item) + dim + u"/>\n"_s;
    case DrawItem::Kind::Box:
        return u"<rect"_s + attribute("x", item.rect.x()) + attribute("y", item.rect.y()) + attribute("width", item.rect.width()) +
               attribute("height", item.rect.height()) + attribute("rx", item.radius) + paintOf(item) + dim + u"/>\n"_s;
    case DrawItem::Kind::Text: return textOf(item, zoom);
    case DrawItem::Kind::Icon: return iconOf(item);
    }
    return {};
}

} // namespace

QByteArray drawingSvg(const Drawing &drawing, const QSizeF &size, const QString &title)
{
    QString out = u"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\""_s +
                  attribute("width", size.width()) + attribute("height", size.height()) +
                  attribute("viewBox", u"0 0 %1 %2"_s.arg(number(size.width()), number(size.height()))) + u">\n<title>"_s +
                  title.toHtmlEscaped() + u"</title>\n<rect width=\"100%\" height=\"100%\""_s +
                  attribute("fill", Theme::current().color(Token::Pane).name()) + u"/>\n"_s;
    for (const DrawItem &item : drawing.items()) out += svgOf(item, drawing.zoom());
    return (out + u"</svg>\n"_s).toUtf8();
}

} // namespace hamster
