#include "views/theme/desk_style.h"
#include "views/theme/icons.h"
#include "views/theme/paint.h"
#include "views/theme/style_parts.h"
#include "views/theme/theme.h"

#include <QAbstractButton>
#include <QPainter>

namespace hamster::style {
namespace {

struct Look {
    QColor fill;
    QColor edge;
    QColor text;
};

bool has(const QStyleOption &option, QStyle::StateFlag flag) { return option.state.testFlag(flag); }

ButtonKind kindOf(const QWidget *widget)
{
    return widget ? static_cast<ButtonKind>(widget->property(kButtonKindProperty).toInt()) : ButtonKind::Normal;
}

bool isSmall(const QWidget *widget) { return widget && widget->property(kSmallProperty).toBool(); }

Look lookOf(const QStyleOption &option, ButtonKind kind)
{
    const Theme &theme = Theme::current();
    const bool flat = kind == ButtonKind::Flat;
    if (!has(option, QStyle::State_Enabled)) return {{}, flat ? QColor() : theme.color(Token::Line), theme.color(Token::T3)};
    if (has(option, QStyle::State_On)) return {theme.color(Token::Selection), theme.color(Token::Accent), theme.color(Token::OnSelection)};
    if (kind == ButtonKind::Primary) return {theme.color(Token::AccentFill), theme.color(Token::AccentFill), theme.color(Token::OnAccent)};
    Look look{flat ? QColor() : theme.color(Token::Raise), flat ? QColor() : theme.color(Token::Line2),
              theme.color(flat ? Token::T2 : Token::T1)};
    if (kind == ButtonKind::Danger) look.edge = look.text = theme.color(Token::Bad);
    if (has(option, QStyle::State_MouseOver)) look.fill = theme.color(Token::Hover);
    if (has(option, QStyle::State_Sunken)) look.fill = theme.color(Token::Selection);
    return look;
}

struct Face {
    QString text;
    QIcon icon;
    QSize iconSize;
    bool menu;
    bool strong;
};

void drawFace(const Face &face, const QRect &rect, const Look &look, QPainter *painter, const QWidget *widget)
{
    QFont font = widget ? widget->font() : painter->font();
    if (face.strong) font.setWeight(QFont::Medium);
    const bool small = isSmall(widget);
    const int gap = small ? 5 : 6, glyph = face.icon.isNull() ? 0 : face.iconSize.width(), arrow = face.menu ? 12 : 0;
    const int textWidth = face.text.isEmpty() ? 0 : QFontMetrics(font).size(Qt::TextShowMnemonic, face.text).width();
    const int content = glyph + (glyph && textWidth ? gap : 0) + textWidth + (arrow ? arrow + 4 : 0);
    int x = rect.x() + std::max(2, (rect.width() - content) / 2);
    const auto centred = [&](int edge) { return QRectF(x, rect.y() + (rect.height() - edge) / 2, edge, edge); };
    if (glyph) {
        const QString name = face.icon.name();
        if (hasIcon(name))
            paintIcon(painter, name, centred(glyph), look.text, look.fill);
        else
            face.icon.paint(painter, centred(glyph).toRect());
        x += glyph + gap;
    }
    if (textWidth) {
        painter->setFont(font);
        painter->setPen(inkOf(face.text, look.text));
        const int flags = Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine | Qt::TextHideMnemonic;
        painter->drawText(QRect(x, rect.y(), rect.right() - x + 1, rect.height()), flags, face.text);
        x += textWidth + 4;
    }
    if (arrow) paintIcon(painter, u"down", centred(arrow), look.text);
}

} // namespace

QSize buttonSize(const QString &text, bool hasIcon, const QSize &iconSize, bool menu, const QWidget *widget)
{
    const Theme &theme = Theme::current();
    const bool small = isSmall(widget);
    const int height = theme.px(small ? 22 : 26);
    if (text.isEmpty()) return {menu ? iconSize.width() + 28 : theme.px(small ? 22 : 28), height};
    QFont font = widget ? widget->font() : theme.font(TextRole::Body);
    if (kindOf(widget) == ButtonKind::Primary) font.setWeight(QFont::Medium);
    const int padding = kindOf(widget) == ButtonKind::Flat ? 6 : small ? 7 : 10;
    int width = 2 * padding + 2 + QFontMetrics(font).size(Qt::TextShowMnemonic, text).width();
    if (hasIcon) width += iconSize.width() + (small ? 5 : 6);
    if (menu) width += 16;
    return {width, height};
}

void drawButton(const QStyleOptionButton &option, QPainter *painter, const QWidget *widget)
{
    ButtonKind kind = kindOf(widget);
    if (kind == ButtonKind::Normal && option.features.testFlag(QStyleOptionButton::DefaultButton)) kind = ButtonKind::Primary;
    if (kind == ButtonKind::Normal && option.features.testFlag(QStyleOptionButton::Flat)) kind = ButtonKind::Flat;
    const Look look = lookOf(option, kind);
    paintBox(painter, option.rect, 3, look.fill, look.edge);
    const bool menu = option.features.testFlag(QStyleOptionButton::HasMenu);
    drawFace({option.text, option.icon, option.iconSize, menu, kind == ButtonKind::Primary}, option.rect, look, painter, widget);
}

void drawToolButton(const QStyleOptionToolButton &option, QPainter *painter, const QWidget *widget)
{
    ButtonKind kind = kindOf(widget);
    if (kind == ButtonKind::Normal && has(option, QStyle::State_AutoRaise)) kind = ButtonKind::Flat;
    const Look look = lookOf(option, kind);
    paintBox(painter, option.rect, 3, look.fill, look.edge);
    const bool text = option.toolButtonStyle != Qt::ToolButtonIconOnly;
    const bool menu = option.features.testFlag(QStyleOptionToolButton::HasMenu) && text;
    drawFace({text ? option.text : QString(), option.icon, option.iconSize, menu, false}, option.rect, look, painter, widget);
}

void drawCheckBox(const QStyleOption &option, const QRect &box, QPainter *painter)
{
    const Theme &theme = Theme::current();
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool on = has(option, QStyle::State_On), partly = has(option, QStyle::State_NoChange);
    const int edge = theme.px(13);
    const QRect square(box.x() + (box.width() - edge) / 2, box.y() + (box.height() - edge) / 2, edge, edge);
    if (!on && !partly) {
        paintBox(painter, square, 2, enabled ? theme.color(Token::Input) : QColor(), theme.color(enabled ? Token::Control : Token::Line));
        return;
    }
    const QColor fill = enabled ? theme.color(Token::AccentFill) : theme.color(Token::Line);
    paintBox(painter, square, 2, fill, fill);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(enabled ? theme.color(Token::OnAccent) : theme.color(Token::T3), 1.7));
    painter->translate(square.x() + 0.5, square.y() + 0.5);
    painter->scale(square.width() / 13.0, square.height() / 13.0);
    if (partly)
        painter->drawLine(QPointF(3, 6), QPointF(9, 6));
    else
        painter->drawPolyline(QPolygonF{{2.5, 6.2}, {4.8, 8.5}, {9.3, 3.5}});
    painter->restore();
}

void drawRadio(const QStyleOption &option, const QRect &box, QPainter *painter)
{
    const Theme &theme = Theme::current();
    const bool enabled = has(option, QStyle::State_Enabled), on = has(option, QStyle::State_On);
    const int edge = theme.px(13);
    const QRect square(box.x() + (box.width() - edge) / 2, box.y() + (box.height() - edge) / 2, edge, edge);
    const QColor line = theme.color(!enabled ? Token::Line : on ? Token::AccentFill : Token::Control);
    paintBox(painter, square, edge / 2, enabled ? theme.color(Token::Input) : QColor(), line);
    if (on) paintBox(painter, square.adjusted(3, 3, -3, -3), edge / 2, enabled ? theme.color(Token::AccentFill) : theme.color(Token::T3));
}

void drawCheckLabel(const QStyleOptionButton &option, const QRect &rect, QPainter *painter)
{
    const Theme &theme = Theme::current();
    painter->setPen(theme.color(has(option, QStyle::State_Enabled) ? Token::T1 : Token::T3));
    painter->drawText(rect, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine | Qt::TextHideMnemonic, option.text);
}

} // namespace hamster::style
