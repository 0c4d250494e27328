#pragma once
// PaneBody: what a dock holds below its header: the lower part of the pane's edge, and in it a warning and the pane.

#include <QWidget>

namespace hamster {

class PaneBody final : public QWidget {
    Q_OBJECT
public:
    PaneBody();
    /// However much room a pane would like: it scrolls (PaneScroll), and never makes the window grow.
    QSize minimumSizeHint() const override;
    /// A pane behind another tab counts as shown to Qt: hidden with this it neither reads nor moves. It is as hidden from the next turn on.
    void setSeen(bool seen);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void follow();

    bool m_seen = true;
    bool m_late = false;      ///< still in the language before
    bool m_following = false; ///< not put off again
};

} // namespace hamster
