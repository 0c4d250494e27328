#pragma once
// DeskStyle: how every standard control is drawn. Flat fills, 1-px lines, small radii, the colours of Theme. No style sheets.

#include <QProxyStyle>

class QStyleOptionButton;
class QStyleOptionToolButton;

namespace hamster {

/// Dynamic properties that tell DeskStyle what a button is. Button in views/widgets/button.h sets them.
inline constexpr const char *kButtonKindProperty = "deskButtonKind"; ///< int of ButtonKind
inline constexpr const char *kSmallProperty = "deskSmall";           ///< bool: 22 high instead of 26

enum class ButtonKind { Normal, Primary, Danger, Flat };

class DeskStyle final : public QProxyStyle {
    Q_OBJECT
public:
    DeskStyle();

    void polish(QWidget *widget) override;
    void polish(QPalette &palette) override;
    void polish(QApplication *application) override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents, const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl sub, const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;

private:
    using QProxyStyle::polish;
};

} // namespace hamster
