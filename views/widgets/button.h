#pragma once
// Button: the desk's push button. Icon and colour follow the theme.

#include "views/theme/desk_style.h"

#include <QPushButton>

namespace hamster {

class Button final : public QPushButton {
    Q_OBJECT
public:
    explicit Button(QWidget *parent = nullptr)
        : Button(QString(), {}, ButtonKind::Normal, parent)
    {}
    explicit Button(const QString &text, const QString &icon = {}, ButtonKind kind = ButtonKind::Normal, QWidget *parent = nullptr);

    /// 22 high with caption text, for pane headers and rows.
    static Button *makeSmall(const QString &text, const QString &icon = {}, ButtonKind kind = ButtonKind::Normal,
                             QWidget *parent = nullptr);
    /// A flat icon without text; `name` is its accessible name and tooltip.
    static Button *makeIcon(const QString &icon, const QString &name, bool small = true, QWidget *parent = nullptr);

    void setKind(ButtonKind kind);
    void setSmall(bool small);
    void setGlyph(const QString &icon);
    /// Text of an icon button for tooltip and screen reader.
    void setHint(const QString &name);

    /// Without its words, if it has an icon: they become the tooltip. Screen readers still hear them.
    void setCompact(bool compact);
    int widthFor(bool compact) const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void initStyleOption(QStyleOptionButton *option) const override;

private:
    void restyle();
    bool m_small = false;
    bool m_compact = false;
};

} // namespace hamster
