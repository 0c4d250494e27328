#include "views/widgets/switch.h"

#include "views/theme/paint.h"
#include "views/theme/theme.h"

#include <QPainter>

namespace hamster {

void paintSwitch(QPainter *painter, QPoint topLeft, bool on, bool enabled)
{
    const Theme &theme = Theme::current();
    const QColor edge = theme.color(!enabled ? Token::Line : on ? Token::AccentFill : Token::Control);
    const QColor fill = !enabled ? QColor() : theme.color(on ? Token::AccentFill : Token::Input);
    paintBox(painter, QRect(topLeft, QSize(26, 14)), 7, fill, edge);
    const QRect knob(topLeft.x() + (on ? 15 : 3), topLeft.y() + 3, 8, 8);
    paintBox(painter, knob, 4, theme.color(on && enabled ? Token::OnAccent : Token::T3));
}

Switch::Switch(const QString &text, QWidget *parent)
    : QAbstractButton(parent)
{
    setText(text);
    setCheckable(true);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&Theme::current(), &Theme::changed, this, &QWidget::updateGeometry);
}

QSize Switch::sizeHint() const
{
    const int words = text().isEmpty() ? 0 : 8 + QFontMetrics(font()).horizontalAdvance(text());
    return {26 + words, Theme::current().px(18)};
}

void Switch::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintSwitch(&painter, {0, (height() - 14) / 2}, isChecked(), isEnabled());
    const QColor color = Theme::current().color(isEnabled() ? Token::T1 : Token::T3);
    paintText(&painter, rect().adjusted(34, 0, 0, 0), Qt::AlignVCenter, text(), font(), color);
}

} // namespace hamster
