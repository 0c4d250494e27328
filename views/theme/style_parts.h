#pragma once
// The drawing routines behind DeskStyle, one file per kind of control.

#include <QStyleOption>

class QPainter;
class QWidget;

namespace hamster::style {

// style_buttons.cpp
void drawButton(const QStyleOptionButton &option, QPainter *painter, const QWidget *widget);
void drawToolButton(const QStyleOptionToolButton &option, QPainter *painter, const QWidget *widget);
QSize buttonSize(const QString &text, bool hasIcon, const QSize &iconSize, bool menu, const QWidget *widget);
void drawCheckBox(const QStyleOption &option, const QRect &box, QPainter *painter);
void drawRadio(const QStyleOption &option, const QRect &box, QPainter *painter);
void drawCheckLabel(const QStyleOptionButton &option, const QRect &rect, QPainter *painter);

// style_inputs.cpp
void drawInput(const QStyleOption &option, QPainter *painter);
void drawComboBox(const QStyleOptionComboBox &option, QPainter *painter);
void drawComboLabel(const QStyleOptionComboBox &option, const QRect &field, QPainter *painter);
void drawSpinArrows(const QStyleOptionSpinBox &option, const QRect &up, const QRect &down, QPainter *painter);
void drawScrollBar(const QStyleOptionSlider &option, const QRect &thumb, QPainter *painter);
void drawSlider(const QStyleOptionSlider &option, const QRect &groove, const QRect &handle, QPainter *painter);
void drawProgress(const QStyleOptionProgressBar &option, QPainter *painter);

// style_views.cpp
void drawHeaderSection(const QStyleOptionHeader &option, QPainter *painter);
void drawHeaderLabel(const QStyleOptionHeader &option, QPainter *painter);
void drawItemPanel(const QStyleOptionViewItem &option, QPainter *painter);
void drawTabShape(const QStyleOptionTab &option, QPainter *painter);
void drawTabLabel(const QStyleOptionTab &option, QPainter *painter);
void drawMenuItem(const QStyleOptionMenuItem &option, QPainter *painter);
QSize menuItemSize(const QStyleOptionMenuItem &option, const QSize &contents);

} // namespace hamster::style
