#include "views/theme/icons.h"
#include "views/theme/paint.h"
#include "views/theme/style_parts.h"
#include "views/theme/theme.h"

#include <QPainter>
#include <QStyle>

namespace hamster::style {
namespace {

bool has(const QStyleOption &option, QStyle::StateFlag flag) { return option.state.testFlag(flag); }

// 8 × 5, pointing the way the values grow down the column.
void drawSortTriangle(QPainter *painter, QPoint topLeft, bool down, const QColor &color)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(color);
    painter->translate(topLeft);
    if (down)
        painter->drawPolygon(QPolygonF{{0, 0}, {8, 0}, {4, 5}});
    else
        painter->drawPolygon(QPolygonF{{0, 5}, {8, 5}, {4, 0}});
    painter->restore();
}

} // namespace

void drawHeaderSection(const QStyleOptionHeader &option, QPainter *painter)
{
    const Theme &theme = Theme::current();
    painter->fillRect(option.rect, theme.color(has(option, QStyle::State_MouseOver) ? Token::Hover : Token::Head));
    paintHLine(painter, option.rect.left(), option.rect.right(), option.rect.bottom(), theme.color(Token::Line));
}

void drawHeaderLabel(const QStyleOptionHeader &option, QPainter *painter)
{
    const Theme &theme = Theme::current();
    const bool sorted = option.sortIndicator != QStyleOptionHeader::None;
    const QColor color = theme.color(sorted ? Token::T1 : Token::T3);
    const QFont &font = theme.font(TextRole::Caption);
    QRect rect = option.rect.adjusted(8, 0, -8, -1);
    const int mark = sorted ? 12 : 0;
    const bool right = option.textAlignment.testFlag(Qt::AlignRight);
    const int natural = std::min(QFontMetrics(font).horizontalAdvance(option.text), rect.width() - mark);
    if (right) rect.setLeft(rect.right() + 1 - mark - natural);
    paintText(painter, QRect(rect.x(), rect.y(), natural, rect.height()), Qt::AlignVCenter | Qt::AlignLeft, option.text, font, color);
    if (sorted) {
        // Qt's "SortDown" is what it shows for ascending order; the eye expects ascending to point up.
        const bool descending = option.sortIndicator == QStyleOptionHeader::SortUp;
        drawSortTriangle(painter, {rect.x() + natural + 4, rect.center().y() - 1}, descending, color);
    }
}

void drawItemPanel(const QStyleOptionViewItem &option, QPainter *painter)
{
    const Theme &theme = Theme::current();
    if (has(option, QStyle::State_Selected))
        painter->fillRect(option.rect, theme.color(Token::Selection));
    else if (has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled))
        painter->fillRect(option.rect, theme.color(Token::Hover));
    else if (option.backgroundBrush.style() != Qt::NoBrush)
        painter->fillRect(option.rect, option.backgroundBrush);
}

void drawTabShape(const QStyleOptionTab &option, QPainter *painter)
{
    const Theme &theme = Theme::current();
    const bool selected = has(option, QStyle::State_Selected);
    const QRect rect = option.rect.adjusted(0, 2, -2, 4);
    if (!selected && !has(option, QStyle::State_MouseOver)) return;
    painter->save();
    painter->setClipRect(option.rect);
    paintBox(painter, rect, 4, theme.color(selected ? Token::Head : Token::Hover), selected ? theme.color(Token::Line) : QColor());
    painter->restore();
}

void drawTabLabel(const QStyleOptionTab &option, QPainter *painter)
{
    const Theme &theme = Theme::current();
    const bool selected = has(option, QStyle::State_Selected);
    QRect rect = option.rect.adjusted(10, 2, -8, 0);
    const QColor color = theme.color(!has(option, QStyle::State_Enabled) ? Token::T3 : selected ? Token::T1 : Token::T2);
    if (!option.icon.isNull()) {
        paintIcon(painter, option.icon.name(), QRectF(rect.x(), rect.y() + (rect.height() - 13) / 2, 13, 13), theme.color(Token::T3));
        rect.setLeft(rect.x() + 19);
    }
    paintText(painter, rect, Qt::AlignVCenter | Qt::AlignLeft, option.text, theme.font(selected ? TextRole::BodyStrong : TextRole::Body),
              color);
}

QSize menuItemSize(const QStyleOptionMenuItem &option, const QSize &contents)
{
    const Theme &theme = Theme::current();
    if (option.menuItemType == QStyleOptionMenuItem::Separator) return {contents.width(), 7};
    const QFontMetrics metrics(theme.font(TextRole::Body));
    const QStringList parts = option.text.split(u'\t');
    int width = 30 + metrics.horizontalAdvance(parts.value(0)) + 16;
    if (parts.size() > 1) width += 24 + metrics.horizontalAdvance(parts.at(1));
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu) width += 16;
    return {width, theme.px(26)};
}

void drawMenuItem(const QStyleOptionMenuItem &option, QPainter *painter)
{
    const Theme &theme = Theme::current();
    const QRect rect = option.rect;
    painter->fillRect(rect, theme.color(Token::Raise));
    if (option.menuItemType == QStyleOptionMenuItem::Separator) {
        paintHLine(painter, rect.left() + 8, rect.right() - 8, rect.center().y(), theme.color(Token::Line));
        return;
    }
    const bool live = has(option, QStyle::State_Enabled), current = has(option, QStyle::State_Selected) && live;
    if (current) paintBox(painter, rect.adjusted(3, 0, -3, 0), 3, theme.color(Token::Selection));
    const QColor text = theme.color(!live ? Token::T3 : current ? Token::OnSelection : Token::T1);
    const QRectF glyph(rect.x() + 10, rect.y() + (rect.height() - 13) / 2, 13, 13);
    if (option.checkType != QStyleOptionMenuItem::NotCheckable && option.checked)
        paintIcon(painter, u"check", glyph, theme.color(Token::Accent));
    else if (!option.icon.isNull())
        paintIcon(painter, option.icon.name(), glyph, live ? theme.color(current ? Token::OnSelection : Token::T2) : text);
    const QStringList parts = option.text.split(u'\t');
    painter->setFont(theme.font(TextRole::Body));
    painter->setPen(text);
    constexpr int kFlags = Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextHideMnemonic;
    painter->drawText(rect.adjusted(30, 0, -12, 0), kFlags | Qt::AlignLeft, parts.value(0));
    if (parts.size() > 1) {
        painter->setPen(theme.color(current ? Token::OnSelection : Token::T3));
        painter->drawText(rect.adjusted(30, 0, -12, 0), kFlags | Qt::AlignRight, parts.at(1));
    }
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu)
        paintIcon(painter, u"right", QRectF(rect.right() - 18, rect.y() + (rect.height() - 12) / 2, 12, 12), text);
}

} // namespace hamster::style
