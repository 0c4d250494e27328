#include "views/theme/icons.h"

#include "views/theme/icon_paths.h"
#include "views/theme/svg_path.h"
#include "views/theme/theme.h"

#include <QHash>
#include <QIconEngine>
#include <QPainter>
#include <QXmlStreamReader>

#include <vector>

using namespace Qt::StringLiterals;

namespace hamster {
namespace {

enum class Ink { None, Current, Knockout };

struct Shape {
    QPainterPath path;
    Ink fill = Ink::None;
    Ink stroke = Ink::None;
    qreal width = 1;
    qreal opacity = 1;
    bool round = false;
};

struct Icon {
    int grid = 16;
    std::vector<Shape> shapes;
};

Ink inkOf(QStringView value, Ink otherwise)
{
    if (value.isEmpty()) return otherwise;
    if (value == u"none") return Ink::None;
    return value == u"bgk" ? Ink::Knockout : Ink::Current;
}

QPainterPath outline(QStringView element, const QXmlStreamAttributes &attributes)
{
    const auto value = [&](const char *name) { return attributes.value(QLatin1StringView(name)).toDouble(); };
    QPainterPath path;
    if (element == u"circle") {
        path.addEllipse(QPointF(value("cx"), value("cy")), value("r"), value("r"));
    } else if (element == u"rect") {
        path.addRoundedRect(QRectF(value("x"), value("y"), value("width"), value("height")), value("rx"), value("rx"));
    } else if (const auto parsed = parseSvgPath(attributes.value("d"_L1))) {
        path = *parsed;
    }
    return path;
}

Icon parse(const IconSource &source)
{
    Icon icon{source.grid, {}};
    const bool line = source.grid == 16; // the 16 grid is line art by default, state icons say everything themselves
    QXmlStreamReader xml("<g>"_L1 + source.markup.toString() + "</g>"_L1);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement || xml.name() == u"g") continue;
        const QXmlStreamAttributes attributes = xml.attributes();
        Shape shape;
        shape.path = outline(xml.name(), attributes);
        shape.fill = inkOf(attributes.value("fill"_L1), Ink::None);
        shape.stroke = inkOf(attributes.value("stroke"_L1), line ? Ink::Current : Ink::None);
        shape.width = attributes.hasAttribute("stroke-width"_L1) ? attributes.value("stroke-width"_L1).toDouble() : line ? 1.3 : 1.0;
        shape.opacity = attributes.hasAttribute("opacity"_L1) ? attributes.value("opacity"_L1).toDouble() : 1.0;
        shape.round = line || attributes.hasAttribute("stroke-linecap"_L1);
        icon.shapes.push_back(std::move(shape));
    }
    return icon;
}

const QHash<QString, Icon> &icons()
{
    static const QHash<QString, Icon> all = [] {
        QHash<QString, Icon> parsed;
        for (const IconSource &source : iconSources()) parsed.insert(source.name.toString(), parse(source));
        return parsed;
    }();
    return all;
}

void draw(QPainter *painter, const Icon &icon, const QRectF &rect, const QColor &color, const QColor &knockout)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(rect.topLeft());
    painter->scale(rect.width() / icon.grid, rect.height() / icon.grid);
    const auto ink = [&](Ink what) { return what == Ink::Knockout ? knockout : color; };
    const qreal base = painter->opacity();
    for (const Shape &shape : icon.shapes) {
        painter->setOpacity(base * shape.opacity);
        painter->setBrush(shape.fill == Ink::None ? QBrush(Qt::NoBrush) : QBrush(ink(shape.fill)));
        painter->setPen(shape.stroke == Ink::None
                            ? QPen(Qt::NoPen)
                            : QPen(ink(shape.stroke), shape.width, Qt::SolidLine, shape.round ? Qt::RoundCap : Qt::FlatCap,
                                   shape.round ? Qt::RoundJoin : Qt::MiterJoin));
        painter->drawPath(shape.path);
    }
    painter->restore();
}

class ThemeIconEngine final : public QIconEngine {
public:
    ThemeIconEngine(QString name, Token token)
        : m_name(std::move(name))
        , m_token(token)
    {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const int edge = std::min(rect.width(), rect.height());
        const QRectF square(rect.x() + (rect.width() - edge) / 2, rect.y() + (rect.height() - edge) / 2, edge, edge);
        paintIcon(painter, m_name, square, color(mode));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        return iconPixmap(m_name, color(mode), std::min(size.width(), size.height()), 1.0);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        // Here the size is in device pixels.
        const int edge = static_cast<int>(std::min(size.width(), size.height()) / scale);
        return iconPixmap(m_name, color(mode), edge, scale);
    }

    QString iconName() override { return m_name; }
    bool isNull() override { return !hasIcon(m_name); }
    QIconEngine *clone() const override { return new ThemeIconEngine(m_name, m_token); }

private:
    QColor color(QIcon::Mode mode) const
    {
        const Theme &theme = Theme::current();
        if (mode == QIcon::Disabled) return theme.color(Token::T3);
        return theme.color(mode == QIcon::Selected ? Token::OnSelection : m_token);
    }

    QString m_name;
    Token m_token;
};

} // namespace

bool hasIcon(QStringView name) { return icons().contains(name.toString()); }

QStringList iconNames()
{
    QStringList names = icons().keys();
    names.sort();
    return names;
}

void paintIcon(QPainter *painter, QStringView name, const QRectF &rect, const QColor &color, const QColor &knockout)
{
    const auto found = icons().constFind(name.toString());
    if (found == icons().constEnd()) return;
    // Upright painters get the cached pixmap; a scaled diagram draws the path so that it stays sharp.
    const int edge = qRound(rect.width());
    if (painter->transform().type() <= QTransform::TxTranslate && qFuzzyCompare(rect.width(), edge) && painter->device()) {
        const QPixmap pixmap = iconPixmap(name, color, edge, painter->device()->devicePixelRatioF(), knockout);
        painter->drawPixmap(rect.topLeft(), pixmap);
        return;
    }
    draw(painter, *found, rect, color, knockout.isValid() ? knockout : Theme::current().color(Token::Pane));
}

QPixmap iconPixmap(QStringView name, const QColor &color, int size, qreal ratio, const QColor &knockout)
{
    using Key = std::tuple<QString, QRgb, QRgb, int, int>;
    static std::map<Key, QPixmap> cache;
    const QColor through = knockout.isValid() ? knockout : Theme::current().color(Token::Pane);
    const Key key(name.toString(), color.rgba(), through.rgba(), size, qRound(ratio * 100));
    if (const auto known = cache.find(key); known != cache.end()) return known->second;
    const auto found = icons().constFind(name.toString());
    if (found == icons().constEnd() || size <= 0) return {};
    QPixmap pixmap(QSize(qCeil(size * ratio), qCeil(size * ratio)));
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    draw(&painter, *found, QRectF(0, 0, size, size), color, through);
    painter.end();
    if (cache.size() > 4000) cache.clear();
    return cache.emplace(key, pixmap).first->second;
}

QIcon themeIcon(const QString &name, Token token) { return QIcon(new ThemeIconEngine(name, token)); }

void paintBrand(QPainter *painter, const QRectF &rect, const QColor &body, const QColor &face)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(rect.topLeft());
    painter->scale(rect.width() / 20, rect.height() / 20);
    painter->setPen(Qt::NoPen);
    painter->setBrush(body);
    painter->drawEllipse(QPointF(5, 5.5), 3, 3);
    painter->drawEllipse(QPointF(15, 5.5), 3, 3);
    painter->drawEllipse(QPointF(10, 11), 7.5, 7.5);
    painter->setBrush(face);
    painter->drawEllipse(QPointF(7.3, 10), 1.1, 1.1);
    painter->drawEllipse(QPointF(12.7, 10), 1.1, 1.1);
    painter->setPen(QPen(face, 1.4, Qt::SolidLine, Qt::RoundCap));
    painter->drawLine(QPointF(8.7, 13.3), QPointF(11.3, 13.3));
    painter->restore();
}

} // namespace hamster
