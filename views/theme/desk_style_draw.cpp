// The dispatch of DeskStyle's three draw functions; everything not named here is drawn by Fusion with our palette.
#include "views/theme/desk_style.h"
#include "views/theme/paint.h"
#include "views/theme/style_parts.h"
#include "views/theme/theme.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QPainter>

namespace hamster {

void DeskStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const Theme &theme = Theme::current();
    switch (element) {
    case PE_FrameFocusRect:
        // Controls wear the ring outside (FocusRing); here only cells of item views are left.
        if (qobject_cast<const QAbstractItemView *>(widget)) paintInnerRing(painter, option->rect, 0);
        return;
    case PE_PanelLineEdit:
        // Inside a combo or spin box the outer control has drawn the field.
        if (widget &&
            (qobject_cast<const QComboBox *>(widget->parentWidget()) || qobject_cast<const QAbstractSpinBox *>(widget->parentWidget())))
            return;
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth <= 0) return;
        style::drawInput(*option, painter);
        return;
    case PE_FrameLineEdit: return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck: style::drawCheckBox(*option, option->rect, painter); return;
    case PE_IndicatorRadioButton: style::drawRadio(*option, option->rect, painter); return;
    case PE_PanelItemViewRow: return;
    case PE_PanelItemViewItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option)) style::drawItemPanel(*item, painter);
        return;
    case PE_FrameTabBarBase:
    case PE_FrameDockWidget:
    case PE_IndicatorHeaderArrow: return;
    case PE_Frame: paintBox(painter, option->rect, 0, {}, theme.color(Token::Line)); return;
    case PE_PanelMenu: painter->fillRect(option->rect, theme.color(Token::Raise)); return;
    case PE_FrameMenu: paintBox(painter, option->rect, 0, {}, theme.color(Token::Line2)); return;
    case PE_PanelTipLabel: paintBox(painter, option->rect, 0, theme.color(Token::Raise), theme.color(Token::Line2)); return;
    case PE_IndicatorDockWidgetResizeHandle: painter->fillRect(option->rect, theme.color(Token::Win)); return;
    default: QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void DeskStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case CE_PushButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) style::drawButton(*button, painter, widget);
        return;
    case CE_CheckBoxLabel:
    case CE_RadioButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            style::drawCheckLabel(*button, option->rect, painter);
        return;
    case CE_ComboBoxLabel:
        if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option))
            style::drawComboLabel(*combo, subControlRect(CC_ComboBox, combo, SC_ComboBoxEditField, widget), painter);
        return;
    case CE_Header:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            style::drawHeaderSection(*header, painter);
            style::drawHeaderLabel(*header, painter);
        }
        return;
    case CE_HeaderSection:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) style::drawHeaderSection(*header, painter);
        return;
    case CE_HeaderLabel:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) style::drawHeaderLabel(*header, painter);
        return;
    case CE_HeaderEmptyArea: {
        QStyleOptionHeader empty;
        empty.QStyleOption::operator=(*option);
        empty.state &= ~State_MouseOver;
        style::drawHeaderSection(empty, painter);
        return;
    }
    case CE_TabBarTabShape:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option)) style::drawTabShape(*tab, painter);
        return;
    case CE_TabBarTabLabel:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option)) style::drawTabLabel(*tab, painter);
        return;
    case CE_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) style::drawMenuItem(*item, painter);
        return;
    case CE_MenuEmptyArea: painter->fillRect(option->rect, Theme::current().color(Token::Raise)); return;
    case CE_ProgressBar:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option)) style::drawProgress(*bar, painter);
        return;
    case CE_FocusFrame: paintInnerRing(painter, option->rect, 4); return;
    case CE_Splitter: {
        const QColor line = Theme::current().color(option->state.testFlag(State_MouseOver) ? Token::Line2 : Token::Line);
        const QRect &rect = option->rect;
        if (rect.height() > rect.width())
            paintVLine(painter, rect.center().x(), rect.top(), rect.bottom(), line);
        else
            paintHLine(painter, rect.left(), rect.right(), rect.center().y(), line);
        return;
    }
    default: QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void DeskStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                   const QWidget *widget) const
{
    switch (control) {
    case CC_ToolButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option)) style::drawToolButton(*button, painter, widget);
        return;
    case CC_ComboBox:
        if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option)) style::drawComboBox(*combo, painter);
        return;
    case CC_SpinBox:
        if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option)) {
            style::drawInput(*spin, painter);
            if (spin->buttonSymbols == QAbstractSpinBox::NoButtons) return;
            style::drawSpinArrows(*spin, subControlRect(CC_SpinBox, spin, SC_SpinBoxUp, widget),
                                  subControlRect(CC_SpinBox, spin, SC_SpinBoxDown, widget), painter);
        }
        return;
    case CC_ScrollBar:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option))
            style::drawScrollBar(*bar, subControlRect(CC_ScrollBar, bar, SC_ScrollBarSlider, widget), painter);
        return;
    case CC_Slider:
        if (const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option))
            style::drawSlider(*slider, subControlRect(CC_Slider, slider, SC_SliderGroove, widget),
                              subControlRect(CC_Slider, slider, SC_SliderHandle, widget), painter);
        return;
    default: QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

} // namespace hamster
