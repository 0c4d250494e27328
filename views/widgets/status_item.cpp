#include "views/widgets/status_item.h"

#include "views/theme/icons.h"
#include "views/theme/paint.h"
#include "views/theme/theme.h"

#include <QPainter>

namespace hamster {

StatusItem::StatusItem(const QString &icon, const QString &paneId, QWidget *parent)
    : QAbstractButton(parent)
    , m_icon(icon)
    , m_paneId(paneId)
{
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&Theme::current(), &Theme::changed, this, &QWidget::updateGeometry);
}

void StatusItem::setCaption(const QString &caption)
{
    setText(caption);
    setAccessibleName(caption);
    updateGeometry();
}

void StatusItem::setValue(const QString &value, Token tone)
{
    if (value == m_value && tone == m_tone) return;
    const bool resized = value.size() != m_value.size();
    m_value = value;
    m_tone = tone;
    setAccessibleDescription(value);
    if (resized) updateGeometry();
    update();
}

void StatusItem::setGlyph(const QString &icon)
{
    if (icon == m_icon) return;
    m_icon = icon;
    update();
}

QSize StatusItem::sizeHint() const
{
    const Theme &theme = Theme::current();
    int width = 10 + theme.px(13) + 5 + 11;
    if (!text().isEmpty()) width += QFontMetrics(theme.font(TextRole::Caption)).horizontalAdvance(text()) + 5;
    width += QFontMetrics(theme.font(TextRole::CaptionStrong)).horizontalAdvance(m_value);
    return {width, theme.px(24)};
}

void StatusItem::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    if (underMouse()) painter.fillRect(rect().adjusted(1, 2, -2, -2), theme.color(Token::Hover));
    const int glyph = theme.px(13);
    const QColor special = theme.color(m_tone);
    paintIcon(&painter, m_icon, QRectF(10, (height() - glyph) / 2, glyph, glyph), m_tone == Token::T1 ? theme.color(Token::T2) : special,
              theme.color(Token::Win));
    int x = 10 + glyph + 5;
    const QRect all = rect();
    if (!text().isEmpty())
        x +=
            paintText(&painter, all.adjusted(x, 0, 0, 0), Qt::AlignVCenter, text(), theme.font(TextRole::Caption), theme.color(Token::T2)) +
            5;
    paintText(&painter, all.adjusted(x, 0, 0, 0), Qt::AlignVCenter, m_value, theme.font(TextRole::CaptionStrong), special, Qt::ElideNone);
    if (m_separator) paintVLine(&painter, width() - 1, (height() - 16) / 2, (height() + 16) / 2 - 1, theme.color(Token::Line));
}

} // namespace hamster
