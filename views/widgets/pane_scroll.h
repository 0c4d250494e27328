#pragma once
// PaneScroll: holds a pane in its dock, or a page in a pane. What it holds fills it; where there is less room than that needs, it keeps its
// least size and scrolls, instead of drawing its parts over each other.

#include <QScrollArea>

namespace hamster {

class PaneScroll final : public QScrollArea {
    Q_OBJECT
public:
    /// Takes ownership.
    explicit PaneScroll(QWidget *pane, QWidget *parent = nullptr);
    /// What it holds is words that wrap, and needs more height the narrower it is.
    void setWraps() { m_wraps = true; }
    QSize sizeHint() const override { return widget()->sizeHint(); }
    QSize minimumSizeHint() const override { return widget()->minimumSizeHint().boundedTo({160, 96}); }

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fit();
    bool m_wraps = false;
};

} // namespace hamster
