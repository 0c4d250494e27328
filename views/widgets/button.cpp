#include "views/widgets/button.h"

#include "views/theme/icons.h"
#include "views/theme/theme.h"

#include <QStyleOptionButton>

namespace hamster {

Button::Button(const QString &text, const QString &icon, ButtonKind kind, QWidget *parent)
    : QPushButton(text, parent)
{
    setAutoDefault(false);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setKind(kind);
    if (!icon.isEmpty()) setGlyph(icon);
    connect(&Theme::current(), &Theme::changed, this, &Button::restyle);
    restyle();
}

Button *Button::makeSmall(const QString &text, const QString &icon, ButtonKind kind, QWidget *parent)
{
    auto *button = new Button(text, icon, kind, parent);
    button->setSmall(true);
    return button;
}

Button *Button::makeIcon(const QString &icon, const QString &name, bool small, QWidget *parent)
{
    auto *button = new Button({}, icon, ButtonKind::Flat, parent);
    button->setSmall(small);
    button->setHint(name);
    return button;
}

void Button::setKind(ButtonKind kind)
{
    setProperty(kButtonKindProperty, static_cast<int>(kind));
    updateGeometry();
    update();
}

void Button::setSmall(bool small)
{
    m_small = small;
    setProperty(kSmallProperty, small);
    restyle();
}

void Button::setGlyph(const QString &icon)
{
    setIcon(icon.isEmpty() ? QIcon() : themeIcon(icon));
    updateGeometry();
}

void Button::setHint(const QString &name)
{
    setAccessibleName(name);
    setToolTip(name);
}

void Button::setCompact(bool compact)
{
    compact = compact && !icon().isNull() && !text().isEmpty();
    if (compact == m_compact) return;
    m_compact = compact;
    if (compact && toolTip().isEmpty())
        setToolTip(text());
    else if (!compact && toolTip() == text())
        setToolTip({});
    updateGeometry();
    update();
}

int Button::widthFor(bool compact) const
{
    QStyleOptionButton option;
    QPushButton::initStyleOption(&option);
    if (compact && !option.icon.isNull()) option.text.clear();
    return style()->sizeFromContents(QStyle::CT_PushButton, &option, {}, this).width();
}

QSize Button::sizeHint() const
{
    QStyleOptionButton option;
    initStyleOption(&option);
    return style()->sizeFromContents(QStyle::CT_PushButton, &option, {}, this);
}

void Button::initStyleOption(QStyleOptionButton *option) const
{
    QPushButton::initStyleOption(option);
    if (m_compact) option->text.clear();
}

void Button::restyle()
{
    const Theme &theme = Theme::current();
    const int glyph = theme.px(m_small ? 13 : 16);
    setIconSize({glyph, glyph});
    setFont(theme.font(m_small ? TextRole::Caption : TextRole::Body));
    updateGeometry();
}

} // namespace hamster
