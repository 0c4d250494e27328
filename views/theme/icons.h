#pragma once
// Icons: one colour each, drawn from paths at any size; pixmaps are cached per (icon, colour, size, pixel ratio). GUI thread only.

#include "views/theme/tokens.h"

#include <QIcon>
#include <QPixmap>
#include <QRectF>
#include <QString>

class QPainter;

namespace hamster {

/// False for a name that no drawing has.
bool hasIcon(QStringView name);
QStringList iconNames();

/// Draws the icon into `rect` (square). `knockout` is the surface seen through filled state icons. Unknown names draw nothing.
void paintIcon(QPainter *painter, QStringView name, const QRectF &rect, const QColor &color, const QColor &knockout = {});

/// As paintIcon() for a size in logical pixels.
QPixmap iconPixmap(QStringView name, const QColor &color, int size, qreal ratio, const QColor &knockout = {});

/// An icon that takes its colour from the current theme when it is drawn, so it follows a change of theme. DeskStyle draws it in
/// the text colour of the control that carries it; `token` is used everywhere else (menus, item views).
QIcon themeIcon(const QString &name, Token token = Token::T2);

/// The brand mark of the tool bar.
void paintBrand(QPainter *painter, const QRectF &rect, const QColor &body, const QColor &face);

} // namespace hamster
