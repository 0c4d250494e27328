#include "views/theme/desk_style.h"

#include "views/theme/paint.h"
#include "views/theme/style_parts.h"
#include "views/theme/theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QFocusFrame>
#include <QHeaderView>
#include <QPainter>
#include <QScrollBar>
#include <QStyleFactory>
#include <QTabBar>

using namespace Qt::StringLiterals;

namespace hamster {

DeskStyle::DeskStyle()
    : QProxyStyle(QStyleFactory::create(u"Fusion"_s))
{}

void DeskStyle::polish(QApplication *application) { QProxyStyle::polish(application); }
void DeskStyle::polish(QPalette &palette) { palette = Theme::current().palette(); }

void DeskStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget) || qobject_cast<QScrollBar *>(widget) ||
        qobject_cast<QTabBar *>(widget) || qobject_cast<QHeaderView *>(widget))
        widget->setAttribute(Qt::WA_Hover);
    // The frame of a floating menu is drawn on square corners.
    if (widget->inherits("QTipLabel")) widget->setContentsMargins(2, 1, 2, 1);
}

namespace {

// QFocusFrame asks for its margins without naming itself.
bool forFocusFrame(const QStyleOption *option, const QWidget *widget)
{
    return qobject_cast<const QFocusFrame *>(widget) || (option && qobject_cast<const QFocusFrame *>(option->styleObject));
}

} // namespace

int DeskStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    const Theme &theme = Theme::current();
    switch (metric) {
    case PM_DockWidgetSeparatorExtent: return 6;
    case PM_DockWidgetFrameWidth: return 0;
    case PM_SplitterWidth: return 6;
    case PM_ScrollBarExtent: return 10;
    case PM_ScrollBarSliderMin: return 24;
    case PM_ScrollView_ScrollBarSpacing: return 0;
    case PM_FocusFrameHMargin: return forFocusFrame(option, widget) ? 3 : 7; // 7 + 1 = the cell padding of 8
    case PM_FocusFrameVMargin: return forFocusFrame(option, widget) ? 3 : 0;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return theme.px(13);
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing: return 7;
    case PM_ButtonIconSize:
    case PM_SmallIconSize: return theme.px(16);
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabOverlap:
    case PM_TabBarBaseOverlap: return 0;
    case PM_MenuPanelWidth: return 1;
    case PM_MenuVMargin: return 4;
    case PM_MenuHMargin: return 0;
    case PM_ToolTipLabelFrameWidth: return 5;
    case PM_DefaultFrameWidth: return qobject_cast<const QComboBox *>(widget) ? 4 : 1;
    case PM_HeaderMargin: return 8;
    case PM_HeaderGripMargin: return 5;
    case PM_SliderThickness:
    case PM_SliderControlThickness:
    case PM_SliderLength: return 16;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int DeskStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_FocusFrame_Mask: return 0;
    case SH_FocusFrame_AboveWidget: return 1;
    case SH_Widget_Animate:
    case SH_Widget_Animation_Duration: return 0;
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_UnderlineShortcut:
    case SH_DialogButtonBox_ButtonsHaveIcons: return 0;
    case SH_ItemView_ShowDecorationSelected:
    case SH_ItemView_MovementWithoutUpdatingSelection: return 1;
    case SH_Menu_MouseTracking:
    case SH_ScrollBar_LeftClickAbsolutePosition: return 1;
    case SH_ComboBox_Popup: return 0;
    case SH_ToolTip_WakeUpDelay: return 500;
    case SH_TabBar_ElideMode: return Qt::ElideRight;
    default: return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QSize DeskStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents, const QWidget *widget) const
{
    const Theme &theme = Theme::current();
    const int control = theme.px(widget && widget->property(kSmallProperty).toBool() ? 22 : 26);
    switch (type) {
    case CT_PushButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            return style::buttonSize(button->text, !button->icon.isNull(), button->iconSize,
                                     button->features.testFlag(QStyleOptionButton::HasMenu), widget);
        break;
    case CT_ToolButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option)) {
            const bool text = button->toolButtonStyle != Qt::ToolButtonIconOnly;
            const bool menu = text && button->features.testFlag(QStyleOptionToolButton::HasMenu);
            return style::buttonSize(text ? button->text : QString(), !button->icon.isNull(), button->iconSize, menu, widget);
        }
        break;
    case CT_LineEdit: return {contents.width() + 16, control};
    case CT_SpinBox: return {contents.width() + 30, control};
    case CT_ComboBox: return {contents.width() + 36, control};
    case CT_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) return style::menuItemSize(*item, contents);
        break;
    case CT_HeaderSection: {
        const QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
        return {size.width(), theme.px(24)};
    }
    case CT_TabBarTab: {
        const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option);
        const int text = tab ? QFontMetrics(theme.font(TextRole::BodyStrong)).horizontalAdvance(tab->text) : contents.width();
        return {text + 22 + (tab && !tab->icon.isNull() ? 19 : 0), theme.px(26)};
    }
    case CT_ProgressBar: return {contents.width(), std::max(3, theme.px(3))};
    default: break;
    }
    return QProxyStyle::sizeFromContents(type, option, contents, widget);
}

QRect DeskStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl sub, const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
        const bool horizontal = bar->orientation == Qt::Horizontal;
        const int length = horizontal ? bar->rect.width() : bar->rect.height();
        const qint64 range = qint64(bar->maximum) - bar->minimum;
        const int ideal = range > 0 ? static_cast<int>(qint64(bar->pageStep) * length / (range + bar->pageStep)) : length;
        const int thumb = std::min(length, std::max(ideal, 24));
        const int start = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - thumb, bar->upsideDown);
        const auto part = [&](int from, int size) {
            const QRect rect = horizontal ? QRect(from, 0, size, bar->rect.height()) : QRect(0, from, bar->rect.width(), size);
            return visualRect(bar->direction, bar->rect, rect.translated(bar->rect.topLeft()));
        };
        switch (sub) {
        case SC_ScrollBarSlider: return part(start, thumb);
        case SC_ScrollBarGroove: return bar->rect;
        case SC_ScrollBarSubPage: return part(0, start);
        case SC_ScrollBarAddPage: return part(start + thumb, length - start - thumb);
        default: return {};
        }
    }
    if (control == CC_SpinBox) {
        const QRect rect = option->rect;
        const int half = (rect.height() - 4) / 2;
        switch (sub) {
        case SC_SpinBoxUp: return {rect.right() - 17, rect.y() + 2, 16, half};
        case SC_SpinBoxDown: return {rect.right() - 17, rect.y() + 2 + half, 16, half};
        case SC_SpinBoxEditField: return rect.adjusted(2, 1, -18, -1);
        default: return rect;
        }
    }
    if (control == CC_ComboBox && sub == SC_ComboBoxEditField) return option->rect.adjusted(2, 1, -22, -1);
    return QProxyStyle::subControlRect(control, option, sub, widget);
}

QRect DeskStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    if (element == SE_TabBarTabText) return option->rect.adjusted(10, 0, -4, 0);
    if (element == SE_LineEditContents) return option->rect.adjusted(6, 1, -6, -1);
    if (element == SE_ProgressBarGroove || element == SE_ProgressBarContents) return option->rect;
    return QProxyStyle::subElementRect(element, option, widget);
}

} // namespace hamster
