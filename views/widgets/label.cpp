#include "views/widgets/label.h"

#include "views/theme/paint.h"

#include <QPainter>

namespace hamster {

Label::Label(const QString &text, TextRole role, Token color, QWidget *parent)
    : QLabel(text, parent)
    , m_role(role)
    , m_color(color)
{
    setTextFormat(Qt::PlainText);
    connect(&Theme::current(), &Theme::changed, this, &Label::restyle);
    restyle();
}

void Label::setRole(TextRole role)
{
    m_role = role;
    restyle();
}

void Label::setColor(Token color)
{
    if (color == m_color) return;
    m_color = color;
    restyle();
}

void Label::setElided(bool elided)
{
    m_elided = elided;
    setMinimumWidth(elided ? 1 : 0);
    setSizePolicy(elided ? QSizePolicy::Ignored : QSizePolicy::Preferred, QSizePolicy::Preferred);
    update();
}

void Label::paintEvent(QPaintEvent *event)
{
    if (!m_elided) {
        // The text may have come after the colour.
        if (inkOf(text(), Theme::current().color(m_color)) != palette().color(QPalette::Active, QPalette::WindowText)) restyle();
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    const QColor color = Theme::current().color(isEnabled() ? m_color : Token::T3);
    paintText(&painter, contentsRect(), Qt::AlignVCenter | (alignment() & Qt::AlignHorizontal_Mask), text(), font(), color);
}

void Label::restyle()
{
    const Theme &theme = Theme::current();
    setFont(theme.font(m_role));
    QPalette colors = theme.palette();
    colors.setColor(QPalette::WindowText, inkOf(text(), theme.color(m_color)));
    setPalette(colors);
}

SectionHeader::SectionHeader(const QString &text, QWidget *parent)
    : Label(text, TextRole::CaptionStrong, Token::T3, parent)
{}

} // namespace hamster
