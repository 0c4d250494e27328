#include "views/theme/icons.h"
#include "views/theme/paint.h"
#include "views/theme/style_parts.h"
#include "views/theme/theme.h"

#include <QPainter>
#include <QStyle>

namespace hamster::style {
namespace {

bool enabled(const QStyleOption &option) { return option.state.testFlag(QStyle::State_Enabled); }

void drawSmallArrow(QPainter *painter, QStringView icon, const QRect &rect, const QColor &color)
{
    constexpr int kEdge = 10;
    const QRectF square(rect.x() + (rect.width() - kEdge) / 2, rect.y() + (rect.height() - kEdge) / 2, kEdge, kEdge);
    paintIcon(painter, icon, square, color);
}

} // namespace

void drawInput(const QStyleOption &option, QPainter *painter)
{
    const Theme &theme = Theme::current();
    const bool live = enabled(option);
    paintBox(painter, option.rect, 3, live ? theme.color(Token::Input) : QColor(), theme.color(live ? Token::Control : Token::Line));
}

void drawComboBox(const QStyleOptionComboBox &option, QPainter *painter)
{
    const Theme &theme = Theme::current();
    const bool live = enabled(option);
    if (option.editable) {
        drawInput(option, painter);
    } else {
        const bool hover = option.state.testFlag(QStyle::State_MouseOver);
        paintBox(painter, option.rect, 3, live ? theme.color(hover ? Token::Hover : Token::Raise) : QColor(),
                 theme.color(live ? Token::Control : Token::Line));
    }
    const QRect arrow(option.rect.right() - 21, option.rect.y(), 18, option.rect.height());
    paintIcon(painter, u"down", QRectF(arrow.x() + 3, arrow.y() + (arrow.height() - 12) / 2, 12, 12),
              theme.color(live ? Token::T2 : Token::T3));
}

void drawComboLabel(const QStyleOptionComboBox &option, const QRect &field, QPainter *painter)
{
    if (option.editable) return;
    const Theme &theme = Theme::current();
    QRect rect = field.adjusted(6, 0, -2, 0);
    if (!option.currentIcon.isNull()) {
        option.currentIcon.paint(painter, QRect(rect.x(), rect.y() + (rect.height() - 14) / 2, 14, 14));
        rect.setLeft(rect.x() + 20);
    }
    paintText(painter, rect, Qt::AlignVCenter | Qt::AlignLeft, option.currentText, painter->font(),
              theme.color(enabled(option) ? Token::T1 : Token::T3));
}

void drawSpinArrows(const QStyleOptionSpinBox &option, const QRect &up, const QRect &down, QPainter *painter)
{
    const Theme &theme = Theme::current();
    const auto color = [&](QAbstractSpinBox::StepEnabledFlag flag) {
        return theme.color(enabled(option) && option.stepEnabled.testFlag(flag) ? Token::T2 : Token::Line2);
    };
    drawSmallArrow(painter, u"up", up, color(QAbstractSpinBox::StepUpEnabled));
    drawSmallArrow(painter, u"down", down, color(QAbstractSpinBox::StepDownEnabled));
}

void drawScrollBar(const QStyleOptionSlider &option, const QRect &thumb, QPainter *painter)
{
    const Theme &theme = Theme::current();
    painter->fillRect(option.rect, theme.color(Token::Pane));
    if (option.minimum >= option.maximum) return;
    const bool hot = option.state.testFlag(QStyle::State_MouseOver) || option.state.testFlag(QStyle::State_Sunken);
    paintBox(painter, thumb.adjusted(2, 2, -2, -2), 3, theme.color(hot ? Token::Control : Token::Line2));
}

void drawSlider(const QStyleOptionSlider &option, const QRect &groove, const QRect &handle, QPainter *painter)
{
    const Theme &theme = Theme::current();
    const bool live = enabled(option);
    const QPoint centre = handle.center();
    const QColor done = theme.color(live ? Token::AccentFill : Token::Line2);
    if (option.orientation == Qt::Horizontal) {
        const int y = groove.center().y() - 1;
        painter->fillRect(QRect(groove.x(), y, groove.width(), 3), theme.color(Token::Line));
        painter->fillRect(QRect(groove.x(), y, centre.x() - groove.x(), 3), done);
    } else {
        const int x = groove.center().x() - 1;
        painter->fillRect(QRect(x, groove.y(), 3, groove.height()), theme.color(Token::Line));
        painter->fillRect(QRect(x, centre.y(), 3, groove.bottom() - centre.y()), done);
    }
    paintBox(painter, QRect(centre.x() - 6, centre.y() - 6, 13, 13), 6, theme.color(Token::Raise),
             theme.color(live ? Token::Control : Token::Line));
}

void drawProgress(const QStyleOptionProgressBar &option, QPainter *painter)
{
    const Theme &theme = Theme::current();
    const QRect bar(option.rect.x(), option.rect.center().y() - 1, option.rect.width(), 3);
    painter->fillRect(bar, theme.color(Token::Line));
    const int span = option.maximum - option.minimum;
    // Nothing known about the end: a third of the bar says "busy" without moving.
    const double share = span > 0 ? double(option.progress - option.minimum) / span : 0.33;
    painter->fillRect(QRect(bar.x(), bar.y(), static_cast<int>(bar.width() * qBound(0.0, share, 1.0)), 3), theme.color(Token::AccentFill));
}

} // namespace hamster::style
