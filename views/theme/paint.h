#pragma once
// Small painting helpers: crisp 1-px boxes and lines, chips, elided text. All lengths in logical pixels.

#include "views/theme/states.h"
#include "views/theme/tokens.h"

#include <QColor>
#include <QRect>
#include <QString>

class QPainter;
class QFont;

namespace hamster {

/// A flat box with an optional 1-px edge on the half pixel. Invalid colours are not drawn.
void paintBox(QPainter *painter, const QRect &rect, int radius, const QColor &fill, const QColor &edge = {});
/// 1-px lines that cover exactly the named row or column of pixels.
void paintHLine(QPainter *painter, int left, int right, int y, const QColor &color);
void paintVLine(QPainter *painter, int x, int top, int bottom, const QColor &color);
/// The 2-px focus ring just inside `rect`.
void paintInnerRing(QPainter *painter, const QRect &rect, int radius);

/// The colour that a text is written in: on dark ground the full strokes of Hangul in the brightest colour look bold beside Latin letters,
/// so they are taken back a little.
QColor inkOf(const QString &text, const QColor &color);

/// One line of text in a box, elided at `elide` when too wide. Returns the width drawn.
int paintText(QPainter *painter, const QRect &rect, Qt::Alignment align, const QString &text, const QFont &font, const QColor &color,
              Qt::TextElideMode elide = Qt::ElideRight);

/// Icon + text on the tint, 18 high, never wider than its text, vertically centred in `rect`. Returns the chip's rectangle.
QRect paintChip(QPainter *painter, const QRect &rect, Family family, QStringView icon, const QString &text);
int chipWidth(const QString &text);
int chipHeight();

/// Further states of a row: icon in the family's colour, text in T2 (or `text` colour), so that only one column shouts.
void paintQuietState(QPainter *painter, const QRect &rect, Family family, QStringView icon, const QString &text, const QColor &textColor);

} // namespace hamster
