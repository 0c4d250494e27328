#include "views/theme/paint.h"

#include "views/theme/icons.h"
#include "views/theme/theme.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStaticText>

#include <algorithm>
#include <map>

namespace hamster {
namespace {

// Chips repeat a few words many times: laid out once per (text, font).
const QStaticText &chipText(const QString &text, const QFont &font)
{
    static std::map<std::pair<QString, int>, QStaticText> cache;
    if (cache.size() > 2000) cache.clear();
    const auto key = std::pair(text, font.pixelSize());
    const auto known = cache.find(key);
    if (known != cache.end()) return known->second;
    QStaticText laidOut(text);
    laidOut.setTextFormat(Qt::PlainText);
    laidOut.setPerformanceHint(QStaticText::AggressiveCaching);
    laidOut.prepare({}, font);
    return cache.emplace(key, laidOut).first->second;
}

bool isHangul(QChar c) { return c.unicode() >= 0xAC00 && c.unicode() <= 0xD7A3; }

/// Text with Hangul in it: on the line where Latin text of this font stands, each script in its own ink, so that names of one column look
/// alike whether they have Latin letters or not. The pen is the colour asked for.
void paintRuns(QPainter *painter, const QRect &rect, Qt::Alignment align, const QString &text, const QFontMetrics &metrics)
{
    const int width = metrics.horizontalAdvance(text);
    qreal x = rect.x(), top = rect.y();
    if (align & Qt::AlignRight) x += rect.width() - width;
    if (align & Qt::AlignHCenter) x += (rect.width() - width) / 2;
    if (align & Qt::AlignVCenter) top += (rect.height() - metrics.height()) / 2.0;
    if (align & Qt::AlignBottom) top += rect.height() - metrics.height();
    const QColor color = painter->pen().color();
    for (qsizetype from = 0, to = 0; from < text.size(); from = to) {
        const bool hangul = isHangul(text[from]);
        while (to < text.size() && (text[to].isSpace() || isHangul(text[to]) == hangul)) ++to;
        const QString run = text.mid(from, to - from);
        painter->setPen(inkOf(run, color));
        painter->drawText(QPointF(x, top + metrics.ascent()), run);
        x += metrics.horizontalAdvance(run);
    }
    painter->setPen(color);
}

} // namespace

void paintBox(QPainter *painter, const QRect &rect, int radius, const QColor &fill, const QColor &edge)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing, radius > 0);
    painter->setPen(Qt::NoPen);
    if (edge.isValid()) {
        painter->setPen(QPen(edge, 1));
        painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
        painter->drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    } else if (fill.isValid()) {
        painter->setBrush(fill);
        painter->drawRoundedRect(QRectF(rect), radius, radius);
    }
    painter->restore();
}

void paintHLine(QPainter *painter, int left, int right, int y, const QColor &color)
{
    painter->fillRect(QRect(left, y, right - left + 1, 1), color);
}

void paintVLine(QPainter *painter, int x, int top, int bottom, const QColor &color)
{
    painter->fillRect(QRect(x, top, 1, bottom - top + 1), color);
}

void paintInnerRing(QPainter *painter, const QRect &rect, int radius)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(Theme::current().color(Token::Accent), 2));
    painter->drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), radius, radius);
    painter->restore();
}

QColor inkOf(const QString &text, const QColor &color)
{
    constexpr int kBright = 215, kTakenBack = 86; // lightness that is too much; percent that stays of it
    if (color.lightness() < kBright || Theme::current().kind() != ThemeKind::Dark || !std::ranges::any_of(text, isHangul)) return color;
    return QColor(color.red() * kTakenBack / 100, color.green() * kTakenBack / 100, color.blue() * kTakenBack / 100);
}

int paintText(QPainter *painter, const QRect &rect, Qt::Alignment align, const QString &text, const QFont &font, const QColor &color,
              Qt::TextElideMode elide)
{
    if (text.isEmpty() || rect.width() <= 0) return 0;
    const QFontMetrics metrics(font);
    const int natural = metrics.horizontalAdvance(text);
    const QString shown = natural > rect.width() ? metrics.elidedText(text, elide, rect.width()) : text;
    painter->setFont(font);
    painter->setPen(color);
    if (std::ranges::any_of(shown, isHangul))
        paintRuns(painter, rect, align, shown, metrics);
    else
        painter->drawText(rect, static_cast<int>(align) | Qt::TextSingleLine, shown);
    return std::min(natural, rect.width());
}

int chipHeight() { return Theme::current().px(18); }

int chipWidth(const QString &text)
{
    const Theme &theme = Theme::current();
    return 4 + theme.px(12) + 4 + QFontMetrics(theme.font(TextRole::Caption)).horizontalAdvance(text) + 6;
}

QRect paintChip(QPainter *painter, const QRect &rect, Family family, QStringView icon, const QString &text)
{
    const Theme &theme = Theme::current();
    const Token token = familyToken(family);
    const int width = chipWidth(text), height = chipHeight(), glyph = theme.px(12);
    const QRect chip(rect.x(), rect.y() + (rect.height() - height) / 2, std::min(width, rect.width()), height);
    paintBox(painter, chip, 3, theme.color(tintOf(token)));
    paintIcon(painter, icon, QRectF(chip.x() + 4, chip.y() + (height - glyph) / 2, glyph, glyph), theme.color(token));
    const QFont &font = theme.font(TextRole::Caption);
    const QRect label(chip.x() + 4 + glyph + 4, chip.y(), chip.width() - glyph - 14 + 1, height);
    if (width > rect.width()) {
        paintText(painter, label, Qt::AlignVCenter, text, font, theme.color(token));
        return chip;
    }
    const QStaticText &laidOut = chipText(text, font);
    painter->setFont(font);
    painter->setPen(theme.color(token));
    painter->drawStaticText(QPointF(label.x(), label.y() + std::round((height - laidOut.size().height()) / 2)), laidOut);
    return chip;
}

void paintQuietState(QPainter *painter, const QRect &rect, Family family, QStringView icon, const QString &text, const QColor &textColor)
{
    const Theme &theme = Theme::current();
    const int glyph = theme.px(11);
    paintIcon(painter, icon, QRectF(rect.x(), rect.y() + (rect.height() - glyph) / 2, glyph, glyph), theme.color(familyToken(family)));
    paintText(painter, rect.adjusted(glyph + 5, 0, 0, 0), Qt::AlignVCenter, text, theme.font(TextRole::Caption), textColor);
}

} // namespace hamster
