#pragma once
// HeaderControls: the controls at the right of a pane's header. Where there is no room for all of them, buttons and segments with an icon
// give up their words, then the leftmost ones move into a menu behind three dots: nothing is cut off, nothing becomes unreachable.

#include <QWidget>

#include <vector>

class QMenu;

namespace hamster {

class Button;

class HeaderControls final : public QWidget {
    Q_OBJECT
public:
    explicit HeaderControls(QWidget *parent = nullptr);

    /// At the right end. Takes ownership; a control that its pane hides takes no room.
    void add(QWidget *control);
    /// Those that stand in the menu now, from the left.
    std::vector<QWidget *> inMenu() const;

    QSize sizeHint() const override; ///< with all words
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// A control in a box of its own: the box is hidden when the control moves into the menu, so that the pane's own show() and hide()
    /// still mean what the pane says.
    struct Item {
        QWidget *box;
        QWidget *control;
        bool wanted() const { return !control->isHidden(); }
    };
    void changed();
    void fit();
    int place(int x, QWidget *box, QSize size) const;
    void openMenu();
    void retranslate();

    std::vector<Item> m_items;
    Button *m_more;
    QMenu *m_menu;
};

} // namespace hamster
